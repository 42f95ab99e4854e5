"""Stable names for findings, which survive edits elsewhere and reveal none of the draft's words."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from followup_lint.core.findings import Finding
from followup_lint.core.sentences import ONE_LINE, PLAIN, split_sentences
from followup_lint.core.span import Span
from followup_lint.core.terms import Part
from followup_lint.draft import Draft

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

# 64 bits: among a million findings, the chance that two share a key is 1 in 37 million.
LENGTH = 16
IN_SUBJECT = -2


def keyed(findings: Sequence[Finding], draft: Draft) -> list[Finding]:
    """The findings of a draft, in the same order, each with its key.

    The key is a hash of rule, variant, part, the sentence around the finding, the words found, and
    a number among findings that share all these; white space counts as one space.
    """
    around = Around(draft) if findings else None
    seen: Counter[tuple[str, ...]] = Counter()
    begun: dict[tuple[str, ...], Hash] = {}
    made = []
    for finding in findings:
        sentence, words = around.words(finding) if around else ("", "")
        place = finding.rule, finding.variant, finding.part.value, sentence
        seen[*place, words] += 1
        # The words of a sentence are hashed once, however many findings it has.
        if place not in begun:
            begun[place] = sha256(json.dumps(place)[:-1].encode("ascii"))
        whole = begun[place].copy()
        whole.update(f", {json.dumps(words)}, {seen[*place, words]}]".encode("ascii"))
        made.append(replace(finding, key=whole.hexdigest()[:LENGTH]))
    return made


class Around:
    """The words around the findings of one draft, on one line each."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.sentences = sentences_of(draft)
        self.plain: dict[int, str] = {}

    def words(self, finding: Finding) -> tuple[str, str]:
        """The sentence around a finding, and its words; both empty if something is missing."""
        if not len(finding.span):
            return "", ""
        start = finding.span.start
        number = bisect_right(self.sentences, start, key=lambda span: span.start) - 1
        if finding.part is Part.SUBJECT:
            number = IN_SUBJECT
        if number not in self.plain:
            self.plain[number] = plain(self.text(number))
        return self.plain[number], plain(finding.excerpt)

    def text(self, number: int) -> str:
        """The sentence with that number; empty before the first."""
        if number == IN_SUBJECT:
            return self.draft.subject or ""
        return self.sentences[number].of(self.draft.text) if number >= 0 else ""


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
