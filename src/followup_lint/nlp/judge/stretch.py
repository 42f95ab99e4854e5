"""Which words of a sentence a remark is about: the marked words, widened to whole phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_lint.core.span import Span

# The threshold for marked pieces, and the gaps allowed within a stretch, were chosen on lines by
# writers who were left out of training: docs/judgement.md has the figures.
SEEN = 0.4
GAP = 2  # pieces
NEAR = 4  # words: a phrase that begins or ends this near is taken whole
# If fewer words stand out, the writer marked as few in one case in twenty, and others in four.
FEWEST = 3

EDGE = re.compile(
    r"[,;:()–—]+\s*|\s-+\s|[.!?…]+[\"')\]]*\s*|(?<=\s)(?:and|but|because)\s+", re.IGNORECASE
)
WORD = re.compile(r"\w(?:[\w'’-]*\w)?")
AROUND = " \t\"'“”‘’,;:-–—.!?…"

Marks = Sequence[tuple[int, int, float]]


def stretch(text: str, marks: Marks) -> Span:
    """The words that carry the fault; the whole sentence if none or too few stand out."""
    core = likeliest(marks)
    wide = Span(0, 0) if core is None else widened(text, core)
    if words_in(wide.of(text)) < FEWEST:
        wide = Span(0, len(text))
    return trimmed(text, wide)


def likeliest(marks: Marks) -> Span | None:
    """The run of marked pieces with the greatest weight."""
    runs: list[tuple[float, int, int]] = []
    last = -GAP - 2
    for place, (start, end, chance) in enumerate(marks):
        if chance < SEEN:
            continue
        if place - last <= GAP + 1 and runs:
            weight, first, _ = runs[-1]
            runs[-1] = weight + chance, first, end
        else:
            runs.append((chance, start, end))
        last = place
    if not runs:
        return None
    _, start, end = max(runs)
    return Span(start, end)


def widened(text: str, core: Span) -> Span:
    """The stretch, extended to the edges of its phrases if these are near."""
    edges = list(EDGE.finditer(text))
    start = max((edge.end() for edge in edges if edge.end() <= core.start), default=0)
    ends = (edge.start() for edge in edges if edge.start() >= core.end)
    end = min(ends, default=len(text))
    if words_in(text[start : core.start]) > NEAR:
        start = word_start(text, core.start)
    if words_in(text[core.end : end]) > NEAR:
        end = word_end(text, core.end)
    return Span(start, end)


def words_in(text: str) -> int:
    """The number of words in a text."""
    return sum(1 for _ in WORD.finditer(text))


def word_start(text: str, place: int) -> int:
    """The start of the word at a place."""
    return next((m.start() for m in WORD.finditer(text) if m.start() <= place < m.end()), place)


def word_end(text: str, place: int) -> int:
    """The end of the word at or just before a place."""
    return next((m.end() for m in WORD.finditer(text) if m.start() < place <= m.end()), place)


def trimmed(text: str, span: Span) -> Span:
    """The stretch without punctuation and spaces around it, unless it has nothing else."""
    found = span.of(text)
    left = len(found) - len(found.lstrip(AROUND))
    right = len(found) - len(found.rstrip(AROUND))
    return Span(span.start + left, span.end - right) if left < len(found) else span
