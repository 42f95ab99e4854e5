"""Messages that were read, or not, to rows: what every way to lint many has in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.bulk.rows import Row, of_error, of_report
from followup_lint.bulk.sources import Message
from followup_lint.core.errors import FollowupLintError, NoTextError
from followup_lint.draft import Draft
from followup_lint.facts.gather import Gathered
from followup_lint.linting.linter import Linter
from followup_lint.report.content_free import content_free


@dataclass(frozen=True, slots=True)
class Ready:
    """A message that was read: its draft, the known facts, the id of its record."""

    draft: Draft
    known: Gathered
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A message that could not be read: why, and the id of its record."""

    error: str
    id: str | None = None

    @classmethod
    def of(cls, error: FollowupLintError, id: str | None = None) -> Unread:
        """What an error says, without its place, which the row has."""
        return cls("; ".join(filter(None, (error.problem, error.remedy))), id)


Read = tuple[Message, Ready | Unread]


@dataclass(frozen=True, slots=True)
class Judge:
    """Makes rows of messages; `is_content_free` says that no row holds a word of them."""

    linter: Linter
    is_content_free: bool = False

    def rows(self, read: Sequence[Read]) -> list[Row]:
        """A row for each message, in order."""
        ready = [one for _, one in read if isinstance(one, Ready)]
        reports = self.linter.lint_prepared(
            self.linter.prepared(one.draft, one.known.context, thread_read=one.known.thread_read)
            for one in ready
        )
        rows = []
        for message, one in read:
            if isinstance(one, Unread):
                rows.append(of_error(message, one.error, one.id))
                continue
            report = next(reports)
            if self.is_content_free:
                report = content_free(report, self.linter.registry)
            rows.append(of_report(message, one.id, report))
        return rows


def draft_of(text: str, subject: str | None) -> Draft:
    """The draft of a text from a table. Raises DraftError, also when there is no text in it."""
    if not text.strip():
        raise NoTextError("the text is empty", remedy="leave the record out")
    return Draft.from_text(text, subject=subject)
