"""The shape of a letter: greeting, body, sign-off, and what rules ask about them.

Spans count in the text that is passed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.core.span import Span
from followup_lint.draft.greeting import Greeting, greeting_in
from followup_lint.draft.letterhead import heading_end
from followup_lint.draft.lines import Line, split_lines
from followup_lint.draft.sign_off import SignOff, find_sign_off, sign_off_of, thanks_sentence

__all__ = ["Greeting", "Layout", "SignOff", "greeting_at", "greeting_in", "lay_out",
           "parting_thanks", "sign_off_at"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """The author's lines by their place in the letter; one line may be in two of them.

    `heading` is what stands above the greeting: a date, addresses, headings of Markdown.
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
    top = heading_end(lines)
    greeting, rest = _greeted(lines[top:])
    body, sign_off = find_sign_off(rest, greeted=bool(greeting))
    return Layout(tuple(lines[:top]), tuple(greeting), tuple(body), tuple(sign_off))


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
