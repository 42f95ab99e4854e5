"""Changes to a text: stretches, and their replacements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from followup_lint.core.span import LINE_END, Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of a text, and its replacement."""

    span: Span
    new: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with the changes made. No two of them may overlap."""
    pieces: list[str] = []
    end = 0
    for edit in sorted(edits):
        pieces += [text[end : edit.span.start], edit.new]
        end = edit.span.end
    return "".join([*pieces, text[end:]])


class LineEnds:
    """The line ends of a text, for text inserted in it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Those that it has."""
        return frozenset(LINE_END.findall(self.text))

    def put_in(self, new: str) -> str:
        """New words with the line ends of the text; where it has several kinds, as they are."""
        if not LINE_END.search(new) or len(self.kinds) != 1:
            return new
        return LINE_END.sub(min(self.kinds), new)
