"""What is put out of each message: a row with its place, the findings, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from followup_lint.bulk.sources import Message
from followup_lint.core.findings import Failure, Finding, Notice, Report
from followup_lint.core.terms import Kind, Part, Severity, Verdict
from followup_lint.linting.processes import Fault

CANNOT_LINT = 2
# These fields of a row say where its message is; the others say what came of it.
PLACE = ("path", "number", "id")
REPORT_IT = "please report this line"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding; the fields mean what they mean in `Finding`, `start` and `end` are its span."""

    rule: str
    code: str
    family: str
    severity: Severity
    part: Part
    start: int
    end: int
    line: int
    column: int
    excerpt: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one message.

    `path` and `number` say where it is, `id` is that of its record. `error` says why it could
    not be linted; it is empty otherwise. The other fields mean what they mean in `Report`.
    """

    path: str
    number: int
    id: str | None = None
    kind: Kind | None = None
    confidence: float | None = None
    verdict: Verdict | None = None
    exit_code: int = CANNOT_LINT
    findings: tuple[FindingRow, ...] = ()
    failures: tuple[Failure, ...] = ()
    notices: tuple[Notice, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row as a line of JSON, and the exit code in it."""

    data: bytes
    exit_code: int


def of_report(message: Message, id: str | None, report: Report) -> Row:
    """The row of a message that was linted."""
    return Row(
        path=shown(message.path),
        number=message.number,
        id=id,
        kind=report.kind,
        confidence=report.confidence,
        verdict=report.verdict,
        exit_code=report.exit_code,
        findings=tuple(map(of_finding, report.findings)),
        failures=report.failures,
        notices=report.notices,
    )


def of_finding(finding: Finding) -> FindingRow:
    """A finding without the fields that only help to fix a draft."""
    return FindingRow(
        rule=finding.rule,
        code=finding.code,
        family=finding.family,
        severity=finding.severity,
        part=finding.part,
        start=finding.span.start,
        end=finding.span.end,
        line=finding.line,
        column=finding.column,
        excerpt=finding.excerpt,
        message=finding.message,
        help=finding.help,
    )


def of_error(message: Message, error: str, id: str | None = None) -> Row:
    """The row of a message that could not be linted."""
    return Row(shown(message.path), message.number, id, error=error)


def of_fault(message: Message, fault: Fault) -> Row:
    """The row of a message at which the program failed."""
    return of_error(message, f"{fault.reason}; {REPORT_IT}")


def line_of(row: Row) -> Line:
    """The row as it is written."""
    return Line(msgspec.json.encode(row) + b"\n", row.exit_code)


def shown(path: str) -> str:
    """A path in signs that JSON has; names of files can hold any bytes."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
