"""The kind of mail that the words of a letter suggest, before any line is read closely.

It needs only the words, so a hook can pass ordinary mail without loading the network.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?!]")
LONGEST = 6  # in steps that double the length of a letter
MANY = 600  # words: a letter says earlier what it is for


def words(text: str) -> list[str]:
    """The words of a text in lower case; all numbers count as the same word."""
    return ["#" if word.isdigit() else word for word in WORD.findall(text.lower())][:MANY]


def features(subject: str, body: str) -> set[str]:
    """The features of the word model: words, pairs of words, those of the subject, the length."""
    inside, above = words(body), words(subject)
    found = {*inside, *pairs(inside)}
    found.update(f"s:{word}" for word in (*above, *pairs(above)))
    found.add(f"len:{min(LONGEST, int(math.log2(len(inside) + 1)))}")
    if not subject:
        found.add("s:")
    return found


def pairs(found: Sequence[str]) -> Iterator[str]:
    """Each pair of neighbouring words."""
    return (f"{one} {other}" for one, other in pairwise(found))


class WordModel:
    """Weights of words and pairs for each kind of mail."""

    def __init__(self, weights: Mapping[str, Sequence[int]], step: float, bias: Sequence[float]):
        self.weights = weights
        self.step = step
        self.bias = bias

    @classmethod
    def read(cls, path: Path, step: float, bias: Sequence[float]) -> WordModel:
        """Read a file of lines "word<TAB>whole numbers", one for each kind."""
        rows = (row.split("\t") for row in path.read_text(encoding="ascii").splitlines())
        weights = {word: tuple(map(int, numbers.split(","))) for word, numbers in rows}
        return cls(weights, step, bias)

    def scores(self, subject: str, body: str) -> list[float]:
        """The evidence for each kind (log-odds, up to a constant)."""
        found = [w for f in features(subject, body) if (w := self.weights.get(f)) is not None]
        return [
            bias + self.step * sum(weight[place] for weight in found)
            for place, bias in enumerate(self.bias)
        ]


def shares(scores: Sequence[float]) -> list[float]:
    """Log-odds as probabilities that add up to one."""
    most = max(scores)
    grown = [math.exp(score - most) for score in scores]
    whole = sum(grown)
    return [each / whole for each in grown]
