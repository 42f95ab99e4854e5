"""`followup-lint last`: what became of the last message that a hook saw."""

from __future__ import annotations

from collections.abc import Iterator

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser
from followup_lint.hooks import last_report
from followup_lint.hooks.decision import Action
from followup_lint.hooks.last_report import Last

USAGE = "followup-lint last"
DESCRIPTION = """\
Show the last decision of a hook: rules and lines, but no word of the message.
Some mail programs do not show a hook's output."""
NONE = "No hook has seen a message yet, or what it found could not be kept."


def parser() -> Parser:
    """What can be given."""
    return Parser("followup-lint last", USAGE, DESCRIPTION)


def run(arguments: list[str]) -> int:
    """Print the last report."""
    parser().parse(arguments)
    report = last_report.read()
    streams.write_plain("\n".join(lines(report) if report else (NONE,)) + "\n")
    return 0


def lines(report: Last) -> Iterator[str]:
    """The report, for people."""
    done = "sent" if report.action is Action.SEND else "held back"
    why = f" ({report.passed_by})" if report.passed_by else ""
    yield f"{report.at:%Y-%m-%d %H:%M} UTC, {report.hook}: {done}{why}"
    if report.trouble:
        yield f"  {report.trouble}"
    for mark in report.held:
        yield f"  line {mark.line}: {mark.severity.value}: {mark.rule} ({mark.code})"
    if report.held:
        yield "`followup-lint explain RULE` says what a rule objects to, and why."
