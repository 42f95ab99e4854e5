"""Reports without a word of the draft, for private mail: only rules, severities and positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from followup_lint.core.findings import Evidence, Finding, Report
from followup_lint.rules.rule import Rule

GIVEN = ("given",)


def content_free(report: Report, rules: Mapping[str, Rule]) -> Report:
    """The report with the summary of its rule as the message of each finding.

    Excerpts, help, fixes, keys, notes and the evidence for the kind are left out.
    """
    return replace(
        report,
        findings=tuple(bare(finding, rules) for finding in report.findings),
        evidence=tuple(place_of(proof) for proof in report.evidence),
        kind_evidence=report.kind_evidence if report.kind_evidence == GIVEN else (),
    )


def bare(finding: Finding, rules: Mapping[str, Rule]) -> Finding:
    """A finding without anything that quotes the draft, or might."""
    rule = rules.get(finding.rule)
    return replace(
        finding,
        message=rule.summary if rule else "",
        excerpt="",
        help="",
        fixes=(),
        variant="",
        key="",
    )


def place_of(proof: Evidence) -> Evidence:
    """A proof without its words."""
    return replace(proof, excerpt="", note="")
