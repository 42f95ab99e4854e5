"""Models of words: weights of words and pairs of words, learnt from texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

FEWEST = 6  # texts that have a word
STEPS = 127  # the largest weight of a word


@dataclass(frozen=True, slots=True)
class Example:
    """What a model of words looks at in a text, and how much it counts for which classes.

    `is_new` is false for a text that is learnt again in another form.
    """

    features: set[str]
    counts: Mapping[int, float]
    is_new: bool = True


class WordWeights:
    """A model of words, as it is learnt: weights of each word for each class.

    Of two classes, only the second has weights.
    """

    def __init__(self, examples: Sequence[Example]) -> None:
        """Learn from texts."""
        self.counter = CountVectorizer(analyzer=sorted, min_df=FEWEST, binary=True)
        self.model = LogisticRegression(C=0.5, max_iter=400)
        self.counter.fit([example.features for example in examples if example.is_new])
        rows = self.counter.transform([example.features for example in examples])
        counted = [
            (row, number, count)
            for row, example in enumerate(examples)
            for number, count in example.counts.items()
        ]
        places, classes, counts = zip(*counted, strict=True)
        self.model.fit(rows[list(places)], classes, sample_weight=counts)

    def scores(self, texts: Sequence[set[str]]) -> np.ndarray:
        """Log-odds of each class for texts with these features."""
        return self.model.decision_function(self.counter.transform(texts))

    def write(self, path: Path) -> dict[str, object]:
        """Write the weights as whole numbers.

        Returns how many rows there are, what a step of the weights is worth, and the bias of each
        class.
        """
        names = self.counter.get_feature_names_out()
        step = float(np.abs(self.model.coef_).max() / STEPS)
        whole = np.round(self.model.coef_.T / step).astype(int)
        found = sorted(zip(names, whole.tolist(), strict=True))
        rows = [f"{name}\t{','.join(map(str, row))}\n" for name, row in found if any(row)]
        path.write_text("".join(rows), encoding="ascii")
        bias = [round(value, 4) for value in self.model.intercept_.tolist()]
        return {"rows": len(rows), "step": step, "bias": bias}
