"""A run over drafts: reports and errors as they come, and the exit code."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from followup_lint.cli import streams
from followup_lint.cli.drafts import Source
from followup_lint.cli.output import Output
from followup_lint.core.errors import DraftError, FollowupLintError

if TYPE_CHECKING:
    from followup_lint.core.findings import Failure, Report
    from followup_lint.draft import Draft
    from followup_lint.linting.linter import Linter
    from followup_lint.linting.workspace import Workspace

CANNOT_LINT = 2


class Session:
    """One run over all drafts: each gets its report or its error, and the worst code wins."""

    def __init__(self, workspace: Workspace, output: Output, *, quiet: bool) -> None:
        self.workspace = workspace
        self.output = output
        self.quiet = quiet
        self.errors: list[FollowupLintError] = []
        self.told: set[str] = set()
        self.code = 0

    def take(self, source: Source | DraftError) -> None:
        """Lint one draft, or report why it cannot be linted."""
        if isinstance(source, DraftError):
            self.fail(source)
            return
        try:
            self.read(source)
        except FollowupLintError as error:
            self.fail(error)

    def read(self, source: Source) -> None:
        """Lint one draft. Raises FollowupLintError when that cannot be done."""
        self.workspace.settings(source.place)  # an error in them need not wait for what lints
        draft = source.draft()
        linter = self.workspace.linter(source.folder)
        self.tell(self.lint(source, draft), draft, linter)

    def lint(self, source: Source, draft: Draft) -> Report:
        """The report on a draft, with all known facts. Raises FollowupLintError."""
        from followup_lint.report.facts_in_words import clash_said

        known = self.workspace.known(draft, source.folder)
        clashes = (f"{source.name}: {clash_said(clash)}" for clash in known.clashes)
        for line in () if self.quiet else (*known.notices, *clashes):
            self.note_once(line)
        return guarded(draft, lambda: self.workspace.lint_known(draft, known, source.folder))

    def note_once(self, message: str) -> None:
        """Print a note on standard error, unless it was printed before."""
        if message not in self.told:
            self.told.add(message)
            streams.tell("note", message)

    def tell(self, report: Report, draft: Draft, linter: Linter) -> None:
        """Put out a report, with its failures and notices."""
        for broken in linter.broken:
            self.fail(broken)
        self.output.add(report, draft, linter.registry)
        self.code = max(self.code, report.exit_code)
        for failure in report.failures:
            streams.complain(of_rule(failure, report))
        for notice in () if self.quiet else report.notices:
            if notice.message not in self.told:
                streams.tell("note", f"{report.name}: {notice.message}")

    def fail(self, error: FollowupLintError) -> None:
        """Report an error, once: a bad settings file or plugin can concern many drafts."""
        self.code = CANNOT_LINT
        if str(error) not in self.told:
            self.told.add(str(error))
            self.errors.append(error)
            streams.complain(error)

    def end(self) -> None:
        """Put out what comes at the end."""
        self.output.end(self.errors)


def guarded(draft: Draft, lint: Callable[[], Report]) -> Report:
    """The report; an internal error is reported without the words of the draft."""
    try:
        return lint()
    except Exception as error:
        from followup_lint.linting.faults import describe

        raise FollowupLintError(
            f"internal error ({describe(error)})",
            place=draft.name,
            remedy="please report this line",
        ) from error


def of_rule(failure: Failure, report: Report) -> FollowupLintError:
    """A failed rule as an error."""
    return FollowupLintError(
        f"the rule {failure.rule} ({failure.code}) failed: {failure.error}",
        place=report.name,
        remedy=f"please report it; --ignore {failure.rule} leaves the rule out",
    )
