"""The kind of a letter, from its words and what its lines do.

This takes two steps. The words alone let ordinary mail pass; if they leave a doubt, or a person
lints a draft, the lines are read as well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from followup_lint.core.errors import PipelineError
from followup_lint.core.terms import Assume, Kind, Part
from followup_lint.nlp.judge.lines import Line, Lines
from followup_lint.nlp.judge.words import WordModel, features, shares

MODEL = Path(__file__).parent / "model"
KINDS = (
    Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP, Kind.DECISION_REPLY, Kind.GENERAL
)  # fmt: skip
# Labels that speak for a kind if any line has them.
TELLING = (
    "thanks", "conversation", "interest", "value", "asks_news", "look_ahead", "way_out", "facts",
    "impatience", "reproach", "pressure", "complaint",
)  # fmt: skip
FIRST = 2  # the lines in which a letter says what it is for
NO_LINES = 0.0


@dataclass(frozen=True, slots=True)
class KindModel:
    """Weights of the evidence for each kind of mail.

    `prior` holds what each surface adds to the log-odds of each kind; `pass_at` is the probability
    of general mail, by the words alone, from which no line is read, and `out_of_domain` the one, by
    all evidence, from which a text is unlike the follow-ups that the judge knows.
    """

    words: WordModel
    mean: Sequence[float]
    spread: Sequence[float]
    weights: Sequence[Sequence[float]]
    bias: Sequence[float]
    prior: Mapping[str, Sequence[float]]
    pass_at: float
    out_of_domain: float

    def by_words(self, lines: Lines, assume: Assume) -> list[float]:
        """The probability of each kind, by the words alone."""
        scores = self.words.scores(features(lines.subject, lines.body))
        return shares(self.with_prior(scores, assume))

    def by_lines(self, lines: Lines, assume: Assume) -> list[float]:
        """The probability of each kind, by the words and what the lines do."""
        given = evidence(self.words.scores(features(lines.subject, lines.body)), lines.judged)
        values = [
            (value - mean) / spread
            for value, mean, spread in zip(given, self.mean, self.spread, strict=True)
        ]
        scores = [
            bias + sum(w * v for w, v in zip(row, values, strict=True))
            for row, bias in zip(self.weights, self.bias, strict=True)
        ]
        return shares(self.with_prior(scores, assume))

    def with_prior(self, scores: Sequence[float], assume: Assume) -> list[float]:
        """Log-odds adjusted for what is usual on a surface."""
        added = self.prior[assume.value]
        return [score + more for score, more in zip(scores, added, strict=True)]


def evidence(words: Sequence[float], lines: Sequence[Line]) -> list[float]:
    """What the lines and words of a letter say, as numbers, for the final weighing."""
    body = [shares(line.judgement.kinds) for line in lines if line.part is Part.BODY]
    above = [shares(line.judgement.kinds) for line in lines if line.part is Part.SUBJECT]
    chances = [
        max((line.judgement.chance(label) for line in lines), default=0.0) for label in TELLING
    ]
    return (
        [
            *shares(words),
            *averages(body),
            *(max(column) for column in zip(*body, strict=True)),
            *averages(body[:FIRST]),
            *averages(above),
            *chances,
            min(len(body), 12) / 12,
            float(bool(above)),
        ]
        if body
        else [*shares(words), *[NO_LINES] * (4 * len(KINDS) + len(TELLING) + 2)]
    )


def averages(rows: Sequence[Sequence[float]]) -> list[float]:
    """The mean of each column."""
    if not rows:
        return [NO_LINES] * len(KINDS)
    return [sum(column) / len(rows) for column in zip(*rows, strict=True)]


@cache
def load() -> KindModel:
    """The included model, read once per process. Raises PipelineError."""
    try:
        return read(MODEL)
    except Exception as error:
        # A missing or damaged file can raise many kinds of errors.
        problem = f"the model of kinds cannot be loaded ({type(error).__name__})"
        raise PipelineError(problem, remedy="reinstall followup-lint") from error


def read(folder: Path) -> KindModel:
    """The model in a folder."""
    about: dict[str, Any] = json.loads((folder / "kinds.json").read_bytes())
    words = WordModel.read(folder / "kind-words.tsv", about["words"])
    return KindModel(
        words=words,
        mean=about["mean"],
        spread=about["spread"],
        weights=about["weights"],
        bias=about["bias"],
        prior=about["prior"],
        pass_at=about["pass-at"],
        out_of_domain=about["out-of-domain"],
    )
