"""Stretches of text, and where they lie in lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import index

from followup_lint.core.errors import ArgumentError

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text from `start` up to, not including, `end`; both count code points from 0.

    Spans are ordered by start, then end. An empty one marks a place, and is true like any other.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Raises ArgumentError unless both are whole numbers."""
        if type(self.start) is not int or type(self.end) is not int:
            for name in ("start", "end"):
                object.__setattr__(self, name, whole(f"Span.{name}", getattr(self, name)))

    def __len__(self) -> int:
        """The length in code points."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """Always true: an empty span still marks a place."""
        return True

    def of(self, text: str) -> str:
        """The text under the span."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same stretch, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


def whole(place: str, given: object) -> int:
    """A whole number of any type, numpy's too. Raises ArgumentError."""
    try:
        if isinstance(given, bool):
            raise TypeError
        return index(given)  # type: ignore[arg-type]
    except TypeError:
        problem = f"expected a whole number, got {type(given).__name__}"
        raise ArgumentError(problem, place=place) from None


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same stretches in order, with overlapping ones joined."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def touching(spans: Sequence[Span], place: Span) -> Iterator[Span]:
    """The spans that share a code point with a place; they are in order, and no two overlap."""
    first = max(0, bisect_right(spans, place.start, key=lambda span: span.start) - 1)
    near = takewhile(lambda span: span.start < place.end, spans[first : first + len(place) + 2])
    return (span for span in near if span.overlaps(place))


def around(spans: Sequence[Span], place: Span) -> Span | None:
    """The span that contains a place wholly; they are in order, and no two overlap."""
    at = bisect_right(spans, place.start, key=lambda span: span.start) - 1
    return spans[at] if at >= 0 and spans[at].contains(place) else None


class LineMap:
    """Turns offsets into lines and columns, both counted from 1 in code points."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of the code point at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start_of(self, line: int) -> int:
        """The offset at which a line begins; lines count from 1."""
        return self._starts[line - 1]
