"""Which lines have a fault, and how certainly: the judge's numbers against its thresholds.

The thresholds are in `judge.json` beside the network, since they fit only this one. They come from
lines and whole mails by writers who were left out of training.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from followup_lint.core.terms import Kind, Part, Severity
from followup_lint.nlp.judge.lines import Heard, Line
from followup_lint.nlp.judge.stretch import stretch

if TYPE_CHECKING:
    from followup_lint.nlp.judge.reader import Judgement

FEW_WORDS = 4
FOLLOW_UP, GENERAL = "follow-up", "general"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The probabilities from which a line is reported, by sort of mail and severity.

    Below those of `harmless`, by sort of mail, it is not reported by phrases either.
    """

    weights: Mapping[str, float]
    named: Mapping[str, float]
    report: Mapping[str, Mapping[str, float]]
    harmless: Mapping[str, float]
    elements: Mapping[str, Mapping[str, float]]

    def sure(self, judgement: Judgement, part: Part) -> float:
        """The probability that a line should be changed."""
        weights = self.weights
        score = (
            weights["bias"]
            + weights["network"] * (judgement.fault_logit + judgement.logits[judgement.likeliest])
            + weights["words"] * judgement.words
            + weights["few-words"] * (len(judgement.text.split()) <= FEW_WORDS)
            + weights["subject"] * (part is Part.SUBJECT)
        )
        return 1 / (1 + math.exp(-score))

    def severity(self, sure: float, kind: Kind, *, is_unusual: bool) -> Severity | None:
        """The severity of a fault; None if it is not certain enough to report.

        In a text that is unlike the follow-ups, it must be as certain as in general mail.
        """
        if is_unusual and sure < min(self.report[GENERAL].values()):
            return None
        levels = self.report[sort(kind)]
        reached = (s for s in reversed(Severity) if sure >= levels[s.value])
        return next(reached, None)

    def is_harmless(self, sure: float, kind: Kind, *, is_unusual: bool) -> bool:
        """Whether a line is so certainly faultless that a phrase in it must mean something else."""
        return sure < self.harmless[GENERAL if is_unusual else sort(kind)]

    def is_named(self, judgement: Judgement) -> bool:
        """Whether it is certain which fault a line has."""
        label = judgement.likeliest
        return judgement.chance(label) >= self.named.get(label, 1.0)


def sort(kind: Kind) -> str:
    """The sort of mail for which there are thresholds of their own."""
    return GENERAL if kind is Kind.GENERAL else FOLLOW_UP


@cache
def thresholds() -> Thresholds:
    """The thresholds of the included model. Raises PipelineError."""
    from followup_lint.nlp.judge.reader import load  # imports numpy, which takes time

    about = load().about["thresholds"]
    return Thresholds(
        weights=about["weights"],
        named=about["named"],
        report=about["report"],
        harmless=about["harmless"],
        elements=about["elements"],
    )


def hear(line: Line, kind: Kind, *, is_unusual: bool = False) -> Heard | None:
    """The fault of a line in a mail of this kind, if any."""
    limits, judgement = thresholds(), line.judgement
    sure = limits.sure(judgement, line.part)
    severity = limits.severity(sure, kind, is_unusual=is_unusual)
    if severity is None:
        return None
    words = stretch(judgement.text, judgement.marks).shift(line.span.start)
    return Heard(line, judgement.likeliest, sure, limits.is_named(judgement), severity, words)


def with_label(line: Line, names: frozenset[str], at_least: float) -> Heard | None:
    """The likeliest of some labels of a line, if it has at least this probability."""
    judgement = line.judgement
    label = max(names, key=judgement.logits.__getitem__)
    if judgement.chance(label) < at_least:
        return None
    words = stretch(judgement.text, judgement.marks).shift(line.span.start)
    return Heard(line, label, judgement.chance(label), True, Severity.ERROR, words)


def is_harmless(line: Line, kind: Kind, *, is_unusual: bool = False) -> bool:
    """Whether whatever a phrase finds in a line must mean something else."""
    limits = thresholds()
    sure = limits.sure(line.judgement, line.part)
    return limits.is_harmless(sure, kind, is_unusual=is_unusual)
