"""The line of the draft that a finding is about, with its words underlined."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from followup_lint.core.findings import Finding
from followup_lint.core.span import LINE_END, Span
from followup_lint.core.terms import Part
from followup_lint.draft import Draft
from followup_lint.report.cells import head, tail
from followup_lint.report.printable import printable

SUBJECT = "Subject: "


@dataclass(frozen=True, slots=True)
class Snippet:
    """One line as shown; `start` and `end` are the underlined cells.

    `last_line` is the line of the file on which the span ends.
    """

    text: str
    start: int
    end: int
    last_line: int

    @property
    def underline(self) -> str:
        """The carets, with the space before them."""
        return " " * self.start + "^" * (self.end - self.start)


def snippet(finding: Finding, draft: Draft, *, room: int, encoding: str = "utf-8") -> Snippet:
    """The line on which a finding begins, cropped around the span to `room` cells."""
    text, span = source(finding, draft)
    start, end = line_around(text, span.start)
    stop = min(span.end, end)
    # A line can be as long as the draft; text further away than this cannot be shown.
    reach = 4 * room
    before = printable(text[max(start, span.start - reach) : span.start], encoding)
    marked = printable(text[span.start : min(stop, span.start + reach)].rstrip(), encoding)
    after = printable(text[stop : min(end, stop + reach)].rstrip(), encoding)
    before, marked, after = crop(before, marked, after, room, printable("…", encoding))
    first = cell_len(before)
    lines = len(LINE_END.findall(text, span.start, span.end))
    return Snippet(
        text=before + marked + after,
        start=first,
        end=max(first + 1, cell_len(before + marked)),
        last_line=finding.line + lines,
    )


def source(finding: Finding, draft: Draft) -> tuple[str, Span]:
    """The text in which the span counts, as shown, and the span in it."""
    if finding.part is Part.SUBJECT:
        return SUBJECT + (draft.subject or ""), finding.span.shift(len(SUBJECT))
    return draft.text, finding.span


def line_around(text: str, offset: int) -> tuple[int, int]:
    """Where the line at `offset` begins and ends, without its line end."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    end = LINE_END.search(text, offset)
    return start, end.start() if end else len(text)


def crop(before: str, marked: str, after: str, room: int, more: str) -> tuple[str, str, str]:
    """The three pieces of a line, cut to fit in `room` cells, the middle one first."""
    if cell_len(before + marked + after) <= room:
        return before, marked, after
    mark = cell_len(more)
    if cell_len(marked) > room - 2 * mark:
        marked = head(marked, max(1, room - 3 * mark)) + more
    spare = room - cell_len(marked)
    share = max(spare // 2, spare - cell_len(after))
    if cell_len(before) > share:
        before = more + tail(before, max(0, share - mark))
    rest = spare - cell_len(before)
    if cell_len(after) > rest:
        after = head(after, max(0, rest - mark)).rstrip() + more
    return before, marked, after
