"""`--write-baseline`: write all findings to a file, instead of printing them."""

from __future__ import annotations

from pathlib import Path

from followup_lint.cli import streams
from followup_lint.core.errors import FollowupLintError
from followup_lint.core.findings import Report
from followup_lint.draft import Draft
from followup_lint.linting import baseline
from followup_lint.report.phrasing import counted
from followup_lint.rules.registry import Registry


class Known:
    """Collects reports, and writes their findings if every draft could be linted."""

    def __init__(self, path: Path, *, quiet: bool) -> None:
        self.path = path
        self.quiet = quiet
        self.reports: list[Report] = []

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Keep the report for the end."""
        self.reports.append(report)

    def end(self, errors: list[FollowupLintError]) -> None:
        """Write the file, and say so."""
        if errors or any(report.exit_code == 2 for report in self.reports):
            problem = "the baseline is not written, because a draft could not be linted"
            streams.complain(FollowupLintError(problem, place=str(self.path)))
            return
        number = baseline.write(self.path, self.reports)
        if not self.quiet:
            told = f"{counted(number, 'finding')} of {counted(len(self.reports), 'draft')}"
            streams.tell("note", f"{self.path}: {told} written as known")
