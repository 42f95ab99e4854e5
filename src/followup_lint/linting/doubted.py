"""Evidence that a remark speaks against: it is there, but not as it should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from followup_lint.core.findings import Evidence, Finding, Strength
from followup_lint.core.terms import Severity

BLANKS = "leftover-text"
ASKING = "look ahead"
# In what asks for an answer, these leave nothing that a reader would like to see.
SPOILS = frozenset({"demanding", "impatience", "pressure"})
A_BLANK = "has a blank"
A_REMARK = "see the remark"


def doubted(evidence: Iterable[Evidence], findings: Iterable[Finding]) -> Iterator[Evidence]:
    """The evidence, weak where a blank is left in it, or where its words are objected to."""
    serious = [found for found in findings if found.severity > Severity.SUGGESTION]
    for proof in evidence:
        against = [f for f in serious if f.part is proof.part and f.span.overlaps(proof.span)]
        if not against or proof.strength is Strength.WEAK:
            yield proof
        elif any(found.rule == BLANKS for found in against):
            yield replace(proof, strength=Strength.WEAK, note=A_BLANK)
        elif any(is_most_of(found, proof) or spoils(found, proof) for found in against):
            yield replace(proof, strength=Strength.WEAK, note=A_REMARK)
        else:
            yield proof


def spoils(found: Finding, proof: Evidence) -> bool:
    """Whether a finding is about how an answer is asked for."""
    return proof.element == ASKING and found.family in SPOILS


def is_most_of(found: Finding, proof: Evidence) -> bool:
    """Whether a finding is about at least half of the words of the evidence."""
    both = min(found.span.end, proof.span.end) - max(found.span.start, proof.span.start)
    return 2 * both >= len(proof.span)
