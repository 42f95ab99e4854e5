"""Findings as GitHub workflow commands, which GitHub shows beside the lines they are about.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.findings import Finding, Report
from followup_lint.core.terms import Severity
from followup_lint.draft import Draft
from followup_lint.report.positions import FilePosition, FilePositions
from followup_lint.report.printable import printable
from followup_lint.report.shown import choose, ordered

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = {**IN_MESSAGE, ":": "%3A", ",": "%2C"}
File = dict[str, object]


def render(
    report: Report,
    draft: Draft,
    *,
    show_all: bool = False,
    fail_on: Severity | None = None,
    workspace: str = "",
) -> str:
    """A command for each finding that people are shown; with `fail_on`, only at or above it.

    Files below the folder `workspace` are named relative to it, since GitHub looks there, whatever
    folder the program runs in.
    """
    shown = ordered(report.findings) if show_all else choose(report.findings, draft)[0]
    places = FilePositions(draft)
    file = file_of(report.name, workspace)
    lines = [
        of_finding(finding, file, places.of(finding.span, finding.part))
        for finding in shown
        if fail_on is None or finding.severity >= fail_on
    ]
    return "".join([*lines, *(of_rest(report, file) if fail_on is None else ())])


def of_finding(finding: Finding, file: File, place: FilePosition) -> str:
    """The command for a finding."""
    where: dict[str, object] = {**file, "line": place.line, "endLine": place.end_line}
    if place.exact and place.line == place.end_line:
        where["col"] = place.column
    if "col" in where and place.column < place.end_column:
        where["endColumn"] = place.end_column
    text = [finding.message, finding.help]
    if not place.exact:
        text.append(f"(Line {finding.line}, column {finding.column} of the decoded text.)")
    title = f"{finding.rule} ({finding.code})"
    return command(COMMANDS[finding.severity], text, **where, title=title)


def of_rest(report: Report, file: File) -> Iterator[str]:
    """Commands for everything else: failed rules, and notices."""
    for failure in report.failures:
        title = f"{failure.rule} ({failure.code}) failed"
        yield command("error", [failure.error], **file, title=title)
    for notice in report.notices:
        yield command("notice", [notice.message], **file, title=notice.code)


def of_error(error: FollowupLintError) -> str:
    """The command for an error that kept a draft from being linted."""
    return command("error", [str(error)], title="followup-lint")


def file_of(name: str, workspace: str) -> File:
    """The property that names the file; empty for a draft from standard input."""
    if not name or name.startswith("<"):
        return {}
    return {"file": below(name, workspace) if workspace else name}


def below(name: str, workspace: str) -> str:
    """The name of a file relative to the workspace; unchanged if the file is elsewhere."""
    for real in (os.path.abspath, os.path.realpath):  # there may be a link on the way
        try:
            path = os.path.relpath(real(name), real(workspace))
        except (OSError, ValueError):  # the folder is gone, or is on another drive
            continue
        if path.split(os.sep, 1)[0] != os.pardir:
            return path.replace(os.sep, "/")
    return name


def command(name: str, text: Iterable[str], **properties: object) -> str:
    """One command on a line; the texts become lines of its message."""
    lines = (printable(" ".join(piece.split())) for piece in text if piece)
    pairs = (f"{key}={escaped(str(value), IN_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {','.join(pairs)}::{escaped(chr(10).join(lines), IN_MESSAGE)}\n"


def escaped(text: str, signs: dict[str, str]) -> str:
    """The text with the characters escaped that have a meaning in a command."""
    return "".join(signs.get(sign, sign) for sign in text)
