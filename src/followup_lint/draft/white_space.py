"""A draft as rules read it, with plain white space, and the way back to the draft as it is.

Mail wraps its lines with CR LF, flowed text with a space before them, and people put two spaces
where one would do. Rules see one line feed and one space instead; what they find is then put back
to its place in the draft. Of a subject they see as much as may stand on one line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from followup_lint.core.findings import Evidence, Finding, Fix, Report
from followup_lint.core.span import LineMap, Span
from followup_lint.core.terms import Part
from followup_lint.draft import Draft, Region

SPACE, NO_WIDTH = "[ \t\u00a0]", "[\u00ad\u200b\u2060\ufeff]"
EITHER = f"(?:{SPACE}|{NO_WIDTH})"
# White space before the end of a line, more than one space, and signs without a width (soft
# hyphens, zero-width spaces, word joiners); a line end or a space is left of the first two.
NOISE = re.compile(
    f"{EITHER}*(?P<end>\r\n?|\n)|(?P<gap>{NO_WIDTH}*{SPACE}{EITHER}+|{NO_WIDTH}+{SPACE})|{NO_WIDTH}+"
)
# RFC 5322, 2.1.1. A reply takes its subject from the message that it answers, whoever wrote that.
LONGEST_SUBJECT = 998


@dataclass(frozen=True, slots=True)
class Plain:
    """A draft, the same with plain white space, and where its characters stand in the first.

    `starts` and `ends` hold, for each character of the plain text, where it begins and ends in
    the text of the draft; both are empty when the two texts are the same.
    """

    draft: Draft
    plain: Draft
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @classmethod
    def of(cls, draft: Draft) -> Plain:
        """Make the white space of a draft plain."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        end = 0
        for match in NOISE.finditer(draft.text):
            left = "\n" if match["end"] else " " if match["gap"] else ""
            if match.group() == left:
                continue
            pieces += [draft.text[end : match.start()], left]
            starts += range(end, match.start())
            ends += range(end + 1, match.start() + 1)
            if left:
                starts.append(match.end() - len(match["end"] or " "))
                ends.append(match.end())
            end = match.end()
        subject = draft.subject or ""
        is_long = len(subject) > LONGEST_SUBJECT
        read = replace(draft, subject=subject[:LONGEST_SUBJECT]) if is_long else draft
        if not pieces:
            return cls(draft, read)
        length = len(draft.text)
        starts += range(end, length + 1)
        ends += range(end + 1, length + 1)
        text = "".join([*pieces, draft.text[end:]])
        regions = tuple(
            Region(region.role, Span(*(bisect_left(starts, place) for place in span)))
            for region in draft.regions
            for span in [(region.span.start, region.span.end)]
        )
        plain = replace(read, text=text, regions=regions)
        return cls(draft, plain, tuple(starts), tuple(ends))

    def back(self, span: Span) -> Span:
        """Where a stretch of the plain text stands in the draft."""
        if not self.starts:
            return span
        start = self.starts[span.start]
        return Span(start, self.ends[span.end - 1] if len(span) else start)

    def restored(self, report: Report) -> Report:
        """The report on the plain draft as one on the draft itself."""
        if not self.starts:
            return report
        lines = LineMap(self.draft.text)
        return replace(
            report,
            findings=tuple(self._finding(finding, lines) for finding in report.findings),
            evidence=tuple(self._evidence(evidence) for evidence in report.evidence),
            secrets=tuple(
                replace(secret, span=self.back(secret.span)) if secret.part is Part.BODY else secret
                for secret in report.secrets
            ),
        )

    def _finding(self, finding: Finding, lines: LineMap) -> Finding:
        if finding.part is not Part.BODY:
            return finding
        span = self.back(finding.span)
        line, column = lines.position(span.start)
        fixes = tuple(map(self._fix, finding.fixes))
        return replace(
            finding,
            span=span,
            line=line + self.draft.first_line - 1,
            column=column,
            excerpt=self._excerpt(finding.span, finding.excerpt),
            fixes=fixes,
        )

    def _fix(self, fix: Fix) -> Fix:
        """The fix in the draft; one that changes single characters leaves the space between.

        One that begins with a space takes all the white space there.
        """
        span = self.back(fix.span)
        if len(fix.span) and fix.span.start and self.plain.text[fix.span.start] == " ":
            span = Span(self.ends[fix.span.start - 1], span.end)
        places = fix.changes(self.plain.text)
        if fix.span in places:
            return replace(fix, span=span)
        text, end = "", span.start
        for place in places:
            there = self.back(place)
            text += self.draft.text[end : there.start] + place.shift(-fix.span.start).of(
                fix.replacement
            )
            end = there.end
        return Fix(fix.description, span, text + self.draft.text[end : span.end], fix.safe)

    def _evidence(self, evidence: Evidence) -> Evidence:
        if evidence.part is not Part.BODY:
            return evidence
        excerpt = self._excerpt(evidence.span, evidence.excerpt)
        return replace(evidence, span=self.back(evidence.span), excerpt=excerpt)

    def _excerpt(self, span: Span, excerpt: str) -> str:
        """The words as they stand in the draft; with stars for what is secret, as they are."""
        if excerpt != span.of(self.plain.text):
            return excerpt
        return self.back(span).of(self.draft.text)
