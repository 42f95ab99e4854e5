"""Findings as JUnit XML, which build servers show as tests that failed.

A draft is a suite. Each finding is a case that failed, and a draft without findings is one that
passed; what could not be linted is an error.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from io import BytesIO

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.findings import Finding, Report
from followup_lint.draft import Draft
from followup_lint.report.printable import printable

TOOL = "followup-lint"


def render(linted: Sequence[tuple[Report, Draft]], errors: Iterable[FollowupLintError] = ()) -> str:
    """The whole document."""
    root = ET.Element("testsuites", name=TOOL)
    for report, _ in linted:
        add_suite(root, report)
    for error in errors:
        case = add_case(suite(root, error.place or TOOL, 1, errors=1), "error", error.place)
        ET.SubElement(case, "error", message=printable(str(error)))
    ET.indent(root)
    made = BytesIO()
    ET.ElementTree(root).write(made, "utf-8", xml_declaration=True)
    return made.getvalue().decode() + "\n"


def add_suite(root: ET.Element, report: Report) -> None:
    """The suite of one draft."""
    name = report.name or "draft"
    made = suite(root, name, max(1, len(report.findings)), failures=len(report.findings))
    for finding in report.findings:
        case = add_case(made, f"{finding.rule} ({finding.code})", name, line=str(finding.line))
        ET.SubElement(
            case, "failure", message=printable(finding.message), type=finding.severity.value
        ).text = told(finding)
    if not report.findings:
        add_case(made, report.verdict.value, name)


def suite(
    root: ET.Element, name: str, tests: int, *, failures: int = 0, errors: int = 0
) -> ET.Element:
    """A suite with its counts."""
    counts = {"tests": tests, "failures": failures, "errors": errors}
    values = {key: str(number) for key, number in counts.items()}
    return ET.SubElement(root, "testsuite", {"name": printable(name), **values})


def add_case(suite: ET.Element, name: str, place: str, **more: str) -> ET.Element:
    """A case in a suite."""
    return ET.SubElement(suite, "testcase", {"name": name, "classname": printable(place), **more})


def told(finding: Finding) -> str:
    """Where a finding is, its message and its help."""
    where = f"line {finding.line}, column {finding.column}: {finding.message}"
    return printable(f"{where} {finding.help}".strip())
