"""Which findings stay: each once, and none that gives way to another rule's."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence

from followup_lint.core.findings import Finding
from followup_lint.core.span import Span
from followup_lint.core.terms import Part
from followup_lint.rules.rule import Rule


class Taken:
    """Spans in order, no two of which overlap."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def meets(self, span: Span) -> bool:
        """Whether one of the spans overlaps this one, or is the same."""
        at = bisect_left(self._spans, span)
        return any(
            other == span or other.overlaps(span) for other in self._spans[max(at - 1, 0) : at + 1]
        )

    def add(self, span: Span) -> None:
        """Add a span."""
        insort(self._spans, span)


def fold(findings: Sequence[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """Each finding once, without those that give way to another, sorted by place and rule.

    If findings of one rule overlap, the most severe stays, or the longest of several such.
    """
    taken: defaultdict[tuple[str, Part], Taken] = defaultdict(Taken)
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-f.severity.rank, -len(f.span))):
        own = taken[finding.rule, finding.part]
        if not own.meets(finding.span):
            own.add(finding.span)
            kept.append(finding)
    by_id = {rule.id: rule for rule in rules}
    found = {finding.rule for finding in kept}
    kept = [
        finding
        for finding in kept
        if found.isdisjoint(by_id[finding.rule].silent_beside)
        and not any(
            taken[other, finding.part].meets(finding.span)
            for other in by_id[finding.rule].yields_to
        )
    ]
    return sorted(kept, key=lambda f: (f.part is Part.BODY, f.span.start, f.rule))
