"""The shape of a letter: greeting, body, sign-off, and what rules ask about them.

Spans count in the text that is passed in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from followup_lint.draft.ending import find_sign_off
from followup_lint.draft.greeting import Greeting, greeting_in
from followup_lint.draft.lines import Line, split_lines
from followup_lint.draft.sign_off import SignOff, sign_off_of, thanks_sentence
from followup_lint.expressions import Expression
from followup_lint.span import Span

__all__ = ["Greeting", "Layout", "SignOff", "greeting_at", "greeting_in", "lay_out",
           "parting_thanks", "sign_off_at"]  # fmt: skip

# What may stand above a greeting: a heading of Markdown, or a line that only parts.
# The date, the reader's name and address and a reference take fewer lines, and these are short.
MOST_ABOVE, WIDEST_ABOVE = 16, 70
SALUTED = Expression(
    r"\s*(?:dear|hello|hi|good (?:morning|afternoon|evening)|to whom)\b", re.IGNORECASE
)
HEADING = Expression(r"\s{0,3}#{1,6}\s+\S|\s*[-*=_~]{3,}\s*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The author's lines by their place in the letter; one line may be in two of them.

    `heading` is what stands above the greeting: headings of Markdown, lines that part.
    """

    heading: tuple[Line, ...]
    greeting: tuple[Line, ...]
    body: tuple[Line, ...]
    sign_off: tuple[Line, ...]


def greeting_at(text: str, span: Span) -> Greeting | None:
    """The greeting with which the stretch opens: give it a greeting region, or a paragraph."""
    found = greeting_in(span.of(text).partition("\n")[0])
    return found.shift(span.start) if found else None


def sign_off_at(text: str, span: Span) -> SignOff:
    """The closing phrase and the name in a sign-off region; either may be missing."""
    return sign_off_of(split_lines(span.of(text))).shift(span.start)


def parting_thanks(text: str, before: int) -> Span | None:
    """The sentence of thanks that ends the text before the offset, if the last one is such.

    "…on Tuesday. Thank you again for your time." closes a letter as well as "Kind regards".
    """
    return thanks_sentence(text[:before])


def lay_out(lines: Sequence[Line]) -> Layout:
    """Part the author's filled lines into heading, greeting, body and sign-off."""
    top = sum(1 for _ in takewhile(lambda line: HEADING.match(line.text), lines))
    greeting, rest = _greeted(lines[top:])
    if not greeting and (below := _letterhead(lines)):
        top = below
        greeting, rest = _greeted(lines[top:])
    if not greeting:
        top, rest = 0, list(lines)
    body, sign_off = find_sign_off(rest, greeted=bool(greeting))
    return Layout(tuple(lines[:top]), tuple(greeting), tuple(body), tuple(sign_off))


def _letterhead(lines: Sequence[Line]) -> int:
    """How many lines stand above a greeting as those of a letter do: a date, an address, "Re:".

    0 where there are none: such lines are short, and no sentence ends there.
    """
    for number, line in enumerate(lines[:MOST_ABOVE]):
        if number and SALUTED.match(line.text) and greeting_in(line.text) is not None:
            return number
        if len(line.text) > WIDEST_ABOVE or line.text.rstrip().endswith((".", "?", "!")):
            break
    return 0


def _greeted(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    if not lines:
        return [], []
    first, rest = lines[0], list(lines[1:])
    alone = bool(rest) and rest[0].number > first.number + 1
    found = greeting_in(first.text, alone=alone)
    if found is None:
        return [], list(lines)
    greeting, text = first.split(found.span.end)
    return [greeting], [text, *rest] if not text.blank else rest
