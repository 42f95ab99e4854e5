"""What the words of a text suggest: the kind of a letter, or a fault in a sentence.

It needs only the words, so a hook can pass ordinary mail without loading the network.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?!]")
LONGEST = 6  # in steps that double the length of a letter
MANY = 600  # words: a letter says earlier what it is for
# Words of a sentence that are looked at together: the plain ones of a long sentence would outweigh
# those that carry a fault. Of the lines of the corpus, 1.5 % are longer.
PART = 30


def words(text: str) -> list[str]:
    """The words of a text in lower case; all numbers count as the same word."""
    return ["#" if word.isdigit() else word for word in WORD.findall(text.lower())][:MANY]


def features(subject: str, body: str) -> set[str]:
    """The features of the word model: words, pairs of words, those of the subject, the length."""
    inside = words(body)
    found = with_pairs(inside)
    found.update(f"s:{each}" for each in with_pairs(words(subject)))
    found.add(f"len:{min(LONGEST, int(math.log2(len(inside) + 1)))}")
    if not subject:
        found.add("s:")
    return found


def word_parts(text: str) -> list[set[str]]:
    """The words and pairs of a sentence, those of a long one part by part."""
    found = words(text)
    many = max(1, math.ceil(len(found) / PART))
    size = max(1, math.ceil(len(found) / many))
    return [with_pairs(found[at : at + size]) for at in range(0, max(1, len(found)), size)]


def with_pairs(found: Sequence[str]) -> set[str]:
    """Words, and each pair of neighbours among them."""
    return {*found, *(f"{one} {other}" for one, other in pairwise(found))}


class WordModel:
    """Weights of words and pairs for each of some classes, such as kinds of mail.

    They come as text, and a word's weights are read when it is first met: to read all of them would
    take a cold start ten milliseconds.
    """

    def __init__(self, weights: Mapping[str, str], step: float, bias: Sequence[float]) -> None:
        self.weights = weights
        self.step = step
        self.bias = bias
        self._met: dict[str, tuple[int, ...]] = {}

    @classmethod
    def read(cls, path: Path, about: Mapping[str, Any]) -> WordModel:
        """Read a file of lines "word<TAB>whole numbers", one for each class.

        `about` has the number of "rows", the "step" that the numbers count, and the "bias" of each
        class. Raises ValueError if rows are missing.
        """
        rows = path.read_text(encoding="ascii").splitlines()
        if len(rows) != about["rows"]:
            raise ValueError(f"{path.name} is not complete")
        return cls(dict(row.split("\t") for row in rows), about["step"], about["bias"])

    def scores(self, features: Iterable[str]) -> list[float]:
        """The evidence for each class (log-odds, up to a constant)."""
        found = [self.weights_of(each) for each in features if each in self.weights]
        return [
            bias + self.step * sum(weight[place] for weight in found)
            for place, bias in enumerate(self.bias)
        ]

    def weights_of(self, feature: str) -> tuple[int, ...]:
        """The weights of a word or pair that the model has."""
        try:
            return self._met[feature]
        except KeyError:
            made = self._met[feature] = tuple(map(int, self.weights[feature].split(",")))
            return made


def shares(scores: Sequence[float]) -> list[float]:
    """Log-odds as probabilities that add up to one."""
    most = max(scores)
    grown = [math.exp(score - most) for score in scores]
    whole = sum(grown)
    return [each / whole for each in grown]
