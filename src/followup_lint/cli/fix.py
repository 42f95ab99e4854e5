"""`--fix` and `--diff`: change drafts, or show how they would be changed."""

from __future__ import annotations

import argparse
import os
import stat
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from followup_lint.cli import streams
from followup_lint.cli.arguments import STDIN
from followup_lint.cli.drafts import Source
from followup_lint.cli.output import Output
from followup_lint.cli.session import CANNOT_LINT, Session, of_rule
from followup_lint.core.errors import DraftError, FollowupLintError
from followup_lint.core.files import ChangedError, write_whole
from followup_lint.core.findings import Finding, Report
from followup_lint.core.terms import Severity
from followup_lint.draft import Draft
from followup_lint.draft.charset import decode
from followup_lint.linting.linter import Linter
from followup_lint.linting.mending import Mended, mend
from followup_lint.linting.workspace import Workspace
from followup_lint.report.phrasing import counted
from followup_lint.rules.registry import Registry

CHANGES = 1
WRITABLE = 0o222


def session_for(options: argparse.Namespace, workspace: Workspace, output: Output) -> Session:
    """The session that the arguments ask for."""
    if options.diff:
        return DiffSession(workspace, output, options)
    if options.paths == [STDIN]:
        return FilterSession(workspace, Aside(all_findings=not options.quiet), options)
    return FixSession(workspace, output, options)


class MendingSession(Session, ABC):
    """A run that fixes drafts; subclasses decide what to do with the result."""

    def __init__(self, workspace: Workspace, output: Output, options: argparse.Namespace) -> None:
        super().__init__(workspace, output, quiet=options.quiet)
        self.options = options
        self.things = self.drafts = self.unsafe = 0

    def read(self, source: Source) -> None:
        """Fix one draft. Raises FollowupLintError when it cannot be linted."""
        self.change(source, source.read())

    def change(self, source: Source, raw: bytes) -> None:
        """Fix these bytes, and print or write the result."""
        linter = self.workspace.linter(source.folder)
        unsafe = self.options.unsafe_fixes
        mended = mend(raw, partial(self.lint, source), name=source.name, unsafe=unsafe)
        for error in mended.refused:
            self.fail(error)
        self.finish(source, mended, linter)

    @abstractmethod
    def finish(self, source: Source, mended: Mended, linter: Linter) -> None:
        """Print or write a fixed draft."""

    def count(self, mended: Mended) -> None:
        """Count the fixes made, and those that only the author can decide on."""
        self.things += len(mended.findings)
        self.drafts += bool(mended.findings)
        left = mended.after.report.findings
        self.unsafe += sum(any(not fix.safe for fix in finding.fixes) for finding in left)

    def note(self, message: str) -> None:
        """One line on standard error, unless quiet is asked for."""
        if not self.quiet:
            streams.tell("note", message)

    def hint(self) -> str:
        """What --unsafe-fixes would do, if it were given."""
        if self.options.unsafe_fixes or not self.unsafe:
            return ""
        return f"; {self.unsafe} more with --unsafe-fixes, for you to check"


class FixSession(MendingSession):
    """A run that writes fixed drafts back to their files, and reports what remains."""

    def read(self, source: Source) -> None:
        """Fix one file. A pipe is not even read: nothing could be written back to it."""
        if source.path and is_stream(source.path):
            problem, remedy = (
                "this file cannot be changed",
                "pass it to --fix on standard input (-)",
            )
            raise DraftError(problem, place=source.name, remedy=remedy)
        super().read(source)

    def finish(self, source: Source, mended: Mended, linter: Linter) -> None:
        """Write the draft and report on it; on the one that was, if it cannot be written."""
        state = mended.after
        try:
            if source.path and mended.findings:
                write_back(source.path, source.name, mended)
        except DraftError as error:
            self.fail(error)
            state = mended.before
        else:
            self.count(mended)
            if mended.findings:
                self.note(f"{source.name}: fixed {summary(mended.findings)}")
        self.tell(state.report, state.draft, linter)

    def end(self) -> None:
        """Print the total of fixes."""
        super().end()
        if self.drafts != 1 or self.hint():
            told = f"{counted(self.things, 'thing')} fixed in {counted(self.drafts, 'draft')}"
            self.note((told if self.things else "nothing fixed") + self.hint())


class FilterSession(MendingSession):
    """A run that prints the draft from standard input with its fixes, whatever happens."""

    def change(self, source: Source, raw: bytes) -> None:
        """Fix the draft; one that cannot be linted is printed unchanged."""
        try:
            super().change(source, raw)
        except FollowupLintError:
            streams.write_bytes(raw)
            raise

    def finish(self, source: Source, mended: Mended, linter: Linter) -> None:
        """Print the draft, and the report on standard error."""
        streams.write_bytes(mended.after.raw)
        self.count(mended)
        told = f"fixed {summary(mended.findings)}" if mended.findings else "nothing fixed"
        self.note(f"{source.name}: {told}{self.hint()}")
        self.tell(mended.after.report, mended.after.draft, linter)


class DiffSession(MendingSession):
    """A run that shows what would change and writes nothing."""

    def finish(self, source: Source, mended: Mended, linter: Linter) -> None:
        """Print the difference; for a terminal as text, else byte by byte, as `patch` needs it."""
        self.count(mended)
        show(str(source.path or STDIN), mended, self.options.color)
        if mended.findings:
            self.code = max(self.code, CHANGES)
        for broken in linter.broken:
            self.fail(broken)
        for failure in mended.after.report.failures:
            self.code = CANNOT_LINT
            streams.complain(of_rule(failure, mended.after.report))

    def end(self) -> None:
        """Print how many fixes there would be."""
        told = "nothing would be fixed"
        if self.things:
            things, drafts = counted(self.things, "thing"), counted(self.drafts, "draft")
            told = f"{things} would be fixed in {drafts}; --fix applies them"
        self.note(told + self.hint())


class Aside:
    """A line on standard error for each finding."""

    def __init__(self, *, all_findings: bool) -> None:
        self.all_findings = all_findings

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Print the findings of one draft."""
        from followup_lint.report import text

        fail_on = min(Severity) if self.all_findings else report.fail_on
        for line in text.render_short(report, fail_on=fail_on).splitlines():
            streams.tell_plain(line)

    def end(self, errors: list[FollowupLintError]) -> None:
        """Nothing is left to say."""


def is_stream(path: Path) -> bool:
    """Whether this is there and is a pipe, a device or the like."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def write_back(path: Path, name: str, mended: Mended) -> None:
    """Write a fixed draft to its file. If DraftError is raised, the file is unchanged."""
    try:
        if not path.stat().st_mode & WRITABLE or not os.access(path, os.W_OK):
            problem, remedy = "it is read-only, and is left as it is", "make it writable first"
            raise DraftError(problem, place=name, remedy=remedy)
        write_whole(path, mended.after.raw, was=mended.before.raw)
    except FileNotFoundError as error:
        problem = "it was removed in the meantime, and is not recreated"
        raise DraftError(problem, place=name, remedy="check the path") from error
    except ChangedError as error:
        problem = "it was changed in the meantime, and is left as it is now"
        raise DraftError(problem, place=name, remedy="run the command again") from error
    except OSError as error:
        problem = f"it cannot be written ({error.strerror or type(error).__name__})"
        remedy = "check your permissions for its folder, and the space there"
        raise DraftError(problem, place=name, remedy=remedy) from error


def show(name: str, mended: Mended, color: str) -> None:
    """Print what would change in a draft."""
    from followup_lint.report import diff

    patch = diff.patch(mended.before.raw, mended.after.raw, name=name)
    screen = streams.screen(color)
    if screen.color or streams.is_terminal():
        streams.write(diff.render(decode(patch), color=screen.color, encoding=screen.encoding))
    else:
        streams.write_bytes(patch)


def summary(findings: Iterable[Finding]) -> str:
    """How many things were fixed, and the rules that found them."""
    rules = Counter(finding.rule for finding in findings)
    named = [rule if number == 1 else f"{rule} ({number})" for rule, number in rules.items()]
    return f"{counted(rules.total(), 'thing')}: {', '.join(named)}"
