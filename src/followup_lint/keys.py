"""Names for findings that outlast edits elsewhere in the draft, and tell nothing of its words."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from followup_lint.draft import Draft
from followup_lint.finding import Finding
from followup_lint.sentences import ONE_LINE, PLAIN, split_sentences
from followup_lint.span import Span
from followup_lint.terms import Part

# 64 bits: among a million findings, two share a key once in 37 million times.
LENGTH = 16


def keyed(findings: Sequence[Finding], draft: Draft) -> list[Finding]:
    """The findings of a draft, in the same order, each with its key.

    It is a hash over rule, variant, part, the sentence around the finding, the words found, and a
    number among findings that are alike in all these; white space counts as one space.
    """
    sentences = sentences_of(draft) if findings else []
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for finding in findings:
        facts = (
            finding.rule,
            finding.variant,
            finding.part.value,
            *words(finding, draft, sentences),
        )
        seen[facts] += 1
        source = json.dumps([*facts, seen[facts]]).encode("ascii")
        made.append(replace(finding, key=sha256(source).hexdigest()[:LENGTH]))
    return made


def words(finding: Finding, draft: Draft, sentences: Sequence[Span]) -> tuple[str, str]:
    """The sentence around a finding, and the words found; both empty where something is missing."""
    if not len(finding.span):
        return "", ""
    if finding.part is Part.SUBJECT:
        return plain(draft.subject or ""), plain(finding.excerpt)
    number = bisect_right(sentences, finding.span.start, key=lambda span: span.start) - 1
    around = sentences[number].of(draft.text) if number >= 0 else ""
    return plain(around), plain(finding.excerpt)


def sentences_of(draft: Draft) -> list[Span]:
    """The sentences of the text, in order."""
    flat = draft.text.translate(PLAIN).translate(ONE_LINE)
    return [
        sentence
        for region in draft.regions
        for sentence in split_sentences(region.span, region.span.of(flat))
    ]


def plain(text: str) -> str:
    """The text on one line, with plain quotation marks and single spaces."""
    return " ".join(text.translate(PLAIN).split())
