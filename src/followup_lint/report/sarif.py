"""Reports as SARIF 2.1.0, for code hosts and editors: one run over all drafts.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.findings import Finding, Fix, Report
from followup_lint.core.terms import Severity
from followup_lint.draft import Draft
from followup_lint.draft.edits import LineEnds
from followup_lint.report.positions import FilePosition, FilePositions
from followup_lint.rules.rule import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
# The number is the version of the way keys are made.
FINGERPRINT = "followupLint/v1"
Object = dict[str, Any]
Linted = tuple[Report, Draft]


def render(
    linted: Iterable[Linted],
    rules: Iterable[Rule],
    errors: Iterable[FollowupLintError] = (),
    *,
    version: str,
) -> str:
    """The log as JSON text; `rules` are those that could have reported something."""
    log = {"$schema": SCHEMA, "version": "2.1.0"}
    run = run_of(list(linted), sorted(rules, key=lambda rule: rule.code), list(errors), version)
    return json.dumps({**log, "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def run_of(
    linted: Sequence[Linted],
    rules: Sequence[Rule],
    errors: Sequence[FollowupLintError],
    version: str,
) -> Object:
    """The one run of the log."""
    drafts = {report.name: report for report, _ in linted}
    artifacts = {name: number for number, name in enumerate(drafts)}
    index = {rule.code: number for number, rule in enumerate(rules)}
    driver = {"name": "followup-lint", "version": version, "rules": list(map(descriptor, rules))}
    results = [
        {"ruleId": finding.code, "ruleIndex": index[finding.code], **result}
        for report, draft in linted
        for finding, result in results_of(report, draft, artifacts[report.name])
    ]
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [invocation([report for report, _ in linted], errors)],
        "artifacts": list(map(artifact, drafts.values())),
        "results": results,
    }


def descriptor(rule: Rule) -> Object:
    """The description of a rule."""
    level = LEVELS[rule.fixed_severity or rule.severity]
    return {
        "id": rule.code,
        "name": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why or rule.summary},
        "help": {"text": f"`followup-lint explain {rule.id}` shows examples and options."},
        "helpUri": rule.source,
        "defaultConfiguration": {"level": level},
        "properties": {"tags": [rule.family]},
    }


def invocation(reports: Sequence[Report], errors: Sequence[FollowupLintError]) -> Object:
    """How the run went, with its notifications."""
    told = [note for report in reports for note in notes(report)]
    told += [{"level": "error", "message": message(str(error))} for error in errors]
    return {
        "executionSuccessful": not errors and not any(report.failures for report in reports),
        "toolExecutionNotifications": told,
    }


def notes(report: Report) -> Iterator[Object]:
    """Notifications about the check of one draft: failed rules, and notices."""
    here = {"locations": [{"physicalLocation": {"artifactLocation": location(report.name)}}]}
    for failure in report.failures:
        said = message(f"The rule {failure.rule} failed: {failure.error}.")
        yield {"level": "error", "associatedRule": {"id": failure.code}, "message": said, **here}
    for notice in report.notices:
        said = message(notice.message)
        yield {"level": "note", "descriptor": {"id": notice.code}, "message": said, **here}


def artifact(report: Report) -> Object:
    """A draft, with its kind and verdict."""
    roles = ["analysisTarget"] if uri(report.name) else ["analysisTarget", "standardStream"]
    found = {"kind": report.kind.value, "verdict": report.verdict.value}
    return {"location": location(report.name), "roles": roles, "properties": found}


def results_of(report: Report, draft: Draft, number: int) -> Iterator[tuple[Finding, Object]]:
    """The findings in one draft, as results."""
    places, ends = FilePositions(draft), LineEnds(draft.text)
    target = {**location(report.name), "index": number}
    for finding in report.findings:
        place = places.of(finding.span, finding.part)
        made: Object = {
            "level": LEVELS[finding.severity],
            "message": message(text_of(finding, place)),
            "locations": [
                {"physicalLocation": {"artifactLocation": target, "region": region(place)}}
            ],
        }
        if finding.key:
            made["partialFingerprints"] = {FINGERPRINT: finding.key}
        if finding.fixes and place.exact:
            made["fixes"] = [
                fix_of(fix, ends, places.of(fix.span, finding.part), target)
                for fix in finding.fixes
            ]
        yield finding, made


def text_of(finding: Finding, place: FilePosition) -> str:
    """The message of a finding, with its place in the decoded text if the file lacks it."""
    said = " ".join(f"{finding.message} {finding.help}".split())
    if place.exact:
        return said
    return f"{said} (Line {finding.line}, column {finding.column} of the decoded text.)"


def fix_of(fix: Fix, ends: LineEnds, place: FilePosition, target: Object) -> Object:
    """A fix as a change to the file."""
    new = {"text": ends.put_in(fix.replacement)}
    replacement = {"deletedRegion": region(place), "insertedContent": new}
    change = {"artifactLocation": target, "replacements": [replacement]}
    return {"description": message(fix.description), "artifactChanges": [change]}


def region(place: FilePosition) -> Object:
    """A place as a region; an empty one is a point."""
    if not place.exact:
        return {"startLine": place.line}
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def location(name: str) -> Object:
    """Where a draft is; empty for standard input."""
    found = uri(name)
    return {"uri": found} if found else {"description": {"text": "standard input"}}


def uri(name: str) -> str:
    """The name of a file as a URI, relative if the name is; empty if it is not a file."""
    if not name or name.startswith("<"):
        return ""
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


def message(text: str) -> Object:
    """A message, with braces escaped, since they would mark placeholders."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}
