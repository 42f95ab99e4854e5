"""What is printed while drafts are linted, in each format."""

from __future__ import annotations

from collections import Counter
from typing import Protocol

from followup_lint import __version__
from followup_lint.cli import streams
from followup_lint.cli.streams import Screen
from followup_lint.draft import Draft
from followup_lint.errors import FollowupLintError
from followup_lint.finding import Report
from followup_lint.terms import Severity


class Output(Protocol):
    """Takes reports as they come, and says the rest at the end."""

    def add(self, report: Report, draft: Draft, fail_on: Severity) -> None:
        """One draft was linted."""

    def end(self, errors: list[FollowupLintError]) -> None:
        """All drafts were linted, but for these errors."""


class Text:
    """Blocks for people, and a last line that sums up several drafts."""

    def __init__(self, screen: Screen, *, show_all: bool, several: bool) -> None:
        self.screen = screen
        self.show_all = show_all
        self.several = several
        self.verdicts: Counter[str] = Counter()

    def add(self, report: Report, draft: Draft, fail_on: Severity) -> None:
        """Print the block of one draft."""
        from followup_lint.reporters import text

        screen = self.screen
        if self.several:
            streams.write("\n" if self.verdicts else "")
            streams.write(text.title(report, color=screen.color, encoding=screen.encoding))
        self.verdicts[text.headline(report)] += 1
        streams.write(
            text.render(
                report,
                draft,
                width=screen.width,
                color=screen.color,
                show_all=self.show_all,
                encoding=screen.encoding,
            )
        )
        streams.flush()

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print how the drafts came out."""
        from followup_lint.reporters import text

        if self.several and self.verdicts:
            streams.write("\n" + text.summary(self.verdicts, failed=len(errors)))


class Quiet:
    """A line for each finding that counts, and nothing else."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    def add(self, report: Report, draft: Draft, fail_on: Severity) -> None:
        """Print the findings of one draft."""
        from followup_lint.reporters import text

        screen = self.screen
        streams.write(
            text.render_short(report, fail_on=fail_on, color=screen.color, encoding=screen.encoding)
        )

    def end(self, errors: list[FollowupLintError]) -> None:
        """Nothing is left to say."""


class Json:
    """One document with all reports."""

    def __init__(self) -> None:
        self.reports: list[Report] = []

    def add(self, report: Report, draft: Draft, fail_on: Severity) -> None:
        """Keep the report for the end."""
        self.reports.append(report)

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print the document."""
        from followup_lint.reporters import json

        streams.write_utf8(json.render(self.reports, errors, version=__version__))
