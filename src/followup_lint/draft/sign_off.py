"""What a sign-off consists of: its closing phrase and the author's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.draft.closings import (
    CLOSING,
    MAX_LINE,
    NAME_LEAD,
    closing_in,
    may_sign,
    name_end,
)
from followup_lint.draft.lines import Line

LAST_SENTENCE = Expression(
    r"(?:^|[.!?]\s|\n)\s*(?P<thanks>"
    r"(?:(?:and|again|once|more|many|i|we|so|finally|would|like|want|to|just|also)[\s,]{1,3}){0,7}"
    r"thank(?:s(?! to\b)|ing)?\b[^.!?]{0,160}[.!]*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SignOff:
    """What a sign-off consists of; `closing` is its phrase, `name` the author's name."""

    closing: Span | None = None
    name: Span | None = None

    def shift(self, by: int) -> SignOff:
        """The same sign-off, `by` code points further on."""
        closing = self.closing.shift(by) if self.closing else None
        return SignOff(closing, self.name.shift(by) if self.name else None)


def sign_off_of(lines: Sequence[Line]) -> SignOff:
    """The first closing phrase in the lines of a sign-off, and the first name in or below it."""
    closing: Span | None = None
    reader: Span | None = None
    for line in lines:
        match = closing_in(line.text)
        if match is None:
            name = None if line.blank else _name_span(line, 0)
            if name:
                return SignOff(closing, name)
            continue
        closing = closing or _span(line, match)
        if "name" in match.groupdict() and match["name"]:
            name = _name_span(line, match.start("name"))
            # "Thanks, Ana!" calls the reader by name, if another name follows.
            if not match["name"].rstrip().endswith("!"):
                return SignOff(closing, name)
            reader = reader or name
    return SignOff(closing, reader)


def thanks_sentence(text: str) -> Span | None:
    """The last sentence of the text, if it thanks the reader."""
    tail = text[-400:].rstrip()
    match = LAST_SENTENCE.search(tail)
    return Span(*match.span("thanks")).shift(max(0, len(text) - 400)) if match else None


def _name_span(line: Line, at: int) -> Span | None:
    text = line.text[at:]
    if len(text) > MAX_LINE or not may_sign(text) or CLOSING.match(text):
        return None
    lead = NAME_LEAD.match(text)
    start = lead.end() if lead else 0
    bare = text[start:]
    end = start + len(bare[: name_end(bare)].rstrip())
    return Span(start, end).shift(line.start + at)


def _span(line: Line, match: re.Match[str]) -> Span:
    group = "closing" if "closing" in match.re.groupindex else 0
    text = match[group].rstrip(" \t,.!")
    start = match.start(group) + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip())).shift(line.start)
