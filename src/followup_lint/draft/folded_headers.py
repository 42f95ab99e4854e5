"""A header value that may stand on several lines: where its characters are in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from followup_lint.core.span import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a value on one line.

    It begins at `at` in the value, and at `start` in the text with the headers; `line` and `column`
    count from 1. Between two stretches, the value has a space for the line end.
    """

    at: int
    start: int
    line: int
    column: int


class Words(NamedTuple):
    """What a value has on one line, and where that begins, as in `Stretch`."""

    text: str
    start: int
    line: int
    column: int


def unfolded(lines: Sequence[Words]) -> tuple[str, tuple[Stretch, ...]]:
    """The value that has these words on its lines, and its stretches."""
    filled = [words for words in lines if words.text]
    stretches: list[Stretch] = []
    at = 0
    for text, start, line, column in filled:
        stretches.append(Stretch(at, start, line, column))
        at += len(text) + 1
    return " ".join(words.text for words in filled), tuple(stretches)


def stretch_at(stretches: Sequence[Stretch], at: int) -> Stretch:
    """The stretch that an offset in the value belongs to."""
    return stretches[bisect_right(stretches, at, key=lambda stretch: stretch.at) - 1]


def position(stretches: Sequence[Stretch], at: int) -> tuple[int, int]:
    """Line and column of an offset in the value."""
    stretch = stretch_at(stretches, at)
    return stretch.line, stretch.column + at - stretch.at


def span_in_text(stretches: Sequence[Stretch], span: Span) -> Span:
    """Where a span of the value lies in the text with the headers."""
    start, end = (
        stretch.start + at - stretch.at
        for at in (span.start, span.end)
        for stretch in [stretch_at(stretches, at)]
    )
    return Span(start, end)
