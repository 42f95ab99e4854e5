"""Which findings are shown first, and which are only counted."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from followup_lint.core.findings import Finding
from followup_lint.core.sentences import ONE_LINE, split_sentences
from followup_lint.core.terms import Part, Severity
from followup_lint.draft import Draft

# A long list helps nobody: errors come first, all of them, and some of the rest are only counted.
MAX_SUGGESTIONS = 3
MAX_PER_RULE = 3
MAX_PER_SENTENCE = 2


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by severity, then by place."""
    return sorted(findings, key=lambda f: (-f.severity.rank, f.part is Part.BODY, f.span, f.code))


def choose(findings: Iterable[Finding], draft: Draft) -> tuple[list[Finding], list[Finding]]:
    """The findings to show, and those to leave out, both by severity and place."""
    starts = sentence_starts(draft)
    used: Counter[object] = Counter()
    shown: list[Finding] = []
    left_out: list[Finding] = []
    for finding in ordered(findings):
        limits: dict[object, int] = {finding.rule: MAX_PER_RULE}
        if finding.severity is Severity.SUGGESTION:
            limits[Severity.SUGGESTION] = MAX_SUGGESTIONS
        if len(finding.span) and finding.part is Part.BODY:
            limits[bisect_right(starts, finding.span.start)] = MAX_PER_SENTENCE
        is_over = any(used[key] >= limit for key, limit in limits.items())
        if is_over and finding.severity < Severity.ERROR:
            left_out.append(finding)
        else:
            shown.append(finding)
            used.update(limits.keys())
    return shown, left_out


def sentence_starts(draft: Draft) -> Sequence[int]:
    """Where sentences begin in the text."""
    flat = draft.text.translate(ONE_LINE)
    return [
        sentence.start
        for region in draft.regions
        for sentence in split_sentences(region.span, region.span.of(flat))
    ]
