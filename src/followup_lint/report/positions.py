"""Where findings and fixes are in the file that a draft came from."""

from __future__ import annotations

from dataclasses import dataclass

from followup_lint.core.span import LineMap, Span
from followup_lint.core.terms import Part
from followup_lint.draft import Draft


@dataclass(frozen=True, slots=True)
class FilePosition:
    """From a line and column up to, not including, another; all count from 1, in code points.

    If it is not `exact`, only the line is meant, on which the text around it begins.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool = True


class FilePositions:
    """The places in one draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.lines = LineMap(draft.text)

    def of(self, span: Span, part: Part) -> FilePosition:
        """The place of a span in the body or in the subject."""
        return self.in_subject(span) if part is Part.SUBJECT else self.in_body(span)

    def in_body(self, span: Span) -> FilePosition:
        """The place of a span in the body; in the file, an encoded body has no exact places."""
        before = self.draft.first_line - 1
        line, column = self.lines.position(span.start)
        end_line, end_column = self.lines.position(span.end)
        if not self.draft.literal:
            return FilePosition(before + 1, 1, before + 1, 1, exact=False)
        return FilePosition(before + line, column, before + end_line, end_column)

    def in_subject(self, span: Span) -> FilePosition:
        """The place of a span in the subject, which the file may encode or lack."""
        line = self.draft.subject_line
        start, end = (self.draft.in_subject(at) for at in (span.start, span.end))
        if not self.draft.subject or start is None or end is None:
            return FilePosition(line, 1, line, 1, exact=False)
        return FilePosition(*start, *end)
