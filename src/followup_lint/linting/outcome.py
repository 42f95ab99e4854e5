"""The verdict and the exit code that follow from the findings on a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from followup_lint.core.findings import Finding, Report
from followup_lint.core.terms import Severity, Verdict


def verdict(findings: Iterable[Finding], unjudged: str = "") -> Verdict:
    """The verdict, from the severities, and from why the text could not be judged, if so."""
    worst = max((finding.severity for finding in findings), default=Severity.SUGGESTION)
    return {
        Severity.ERROR: Verdict.HOLD,
        Severity.WARNING: Verdict.LOOK_AGAIN,
        Severity.SUGGESTION: Verdict.NOT_JUDGED if unjudged else Verdict.READY,
    }[worst]


def exit_code(findings: Iterable[Finding], failures: Sequence[object], fail_on: Severity) -> int:
    """2 if a rule failed or a plugin is broken, 1 if a finding is severe enough, otherwise 0."""
    if failures:
        return 2
    return int(any(finding.severity >= fail_on for finding in findings))


def without(report: Report, leave_out: Callable[[Finding], bool]) -> Report:
    """The report without some findings, with the verdict and exit code of those that stay."""
    kept = tuple(finding for finding in report.findings if not leave_out(finding))
    if len(kept) == len(report.findings):
        return report
    code = report.exit_code if report.exit_code == 2 else exit_code(kept, (), report.fail_on)
    return replace(report, findings=kept, verdict=verdict(kept, report.unjudged), exit_code=code)
