"""The stretches in which a text is parsed, so that no text takes long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_lint.core.span import Span

# Paragraphs are hardly ever longer: this is more than 400 words.
MAX_SEGMENT = 2_500
# The tokeniser's time grows with the square of a stretch without spaces; links have fewer.
MAX_UNBROKEN = 300
LONG_STRETCH = re.compile(rf"\S{{{MAX_UNBROKEN + 1}}}")


def segments_of(text: str, span: Span) -> Iterator[Span]:
    """The segments of a paragraph or list item; nearly always the whole of it.

    A longer one than MAX_SEGMENT is cut at a space, a stretch without spaces at MAX_UNBROKEN.
    """
    start = span.start
    while start < span.end:
        end = min(span.end, start + MAX_SEGMENT)
        if end < span.end:
            end = text.rfind(" ", start, end) + 1 or end
        if long := LONG_STRETCH.search(text, start, end):
            end = long.start() if long.start() > start else start + MAX_UNBROKEN
        yield Span(start, end)
        start = end
