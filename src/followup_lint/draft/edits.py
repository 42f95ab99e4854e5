"""Changes to a text: stretches, and what is to stand there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.span import LINE_END, Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of a text, and what is to stand there instead."""

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


def with_line_ends_of(text: str, new: str) -> str:
    """The new words with the line ends of the text; where it has several kinds, as they are."""
    ends = set(LINE_END.findall(text))
    return LINE_END.sub(ends.pop(), new) if len(ends) == 1 else new
