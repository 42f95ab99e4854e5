"""What is printed for other programs while drafts are linted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_lint import __version__
from followup_lint.cli import streams
from followup_lint.core.errors import FollowupLintError

if TYPE_CHECKING:
    from followup_lint.core.findings import Report
    from followup_lint.draft import Draft
    from followup_lint.rules.registry import Registry
    from followup_lint.rules.rule import Rule


class Json:
    """One document with all reports."""

    def __init__(self) -> None:
        self.reports: list[Report] = []

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Keep the report for the end."""
        self.reports.append(report)

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print the document."""
        from followup_lint.report import json

        streams.write_utf8(json.render(self.reports, errors, version=__version__))


class Sarif:
    """One log with all findings, and the rules that looked for them."""

    def __init__(self) -> None:
        self.linted: list[tuple[Report, Draft]] = []
        self.rules: dict[str, Rule] = {}

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Keep the report and its rules for the end."""
        self.linted.append((report, draft))
        self.rules.update({name: rules[name] for name in report.checked})

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print the log."""
        from followup_lint.report import sarif

        rules = self.rules.values()
        streams.write_utf8(sarif.render(self.linted, rules, errors, version=__version__))


class GitHub:
    """A command to the workflow for each finding that is shown to people.

    `workspace` is the folder that the workflow has its files in; empty where there is none.
    """

    def __init__(self, *, show_all: bool, quiet: bool, workspace: str) -> None:
        self.show_all = show_all
        self.quiet = quiet
        self.workspace = workspace

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Print the commands for one draft."""
        from followup_lint.report import github

        streams.write_utf8(
            github.render(
                report,
                draft,
                show_all=self.show_all,
                fail_on=report.fail_on if self.quiet else None,
                workspace=self.workspace,
            )
        )

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print a command for each error."""
        from followup_lint.report import github

        streams.write_utf8("".join(map(github.of_error, errors)))


class JUnit:
    """One document with a suite for each draft."""

    def __init__(self) -> None:
        self.linted: list[tuple[Report, Draft]] = []

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Keep the report for the end."""
        self.linted.append((report, draft))

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print the document."""
        from followup_lint.report import junit

        streams.write_utf8(junit.render(self.linted, errors))
