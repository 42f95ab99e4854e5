"""A model of words for faults, and what it says of texts that were left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from threadpoolctl import threadpool_limits

from followup_lint.nlp.judge.words import with_pairs, word_parts, words
from judge.corpus import TREEBANK, Line, Mail
from judge.fit import Readings
from judge.learn import FROM_TREEBANK
from judge.words import Example, WordWeights


@dataclass(frozen=True, slots=True)
class Examples:
    """The lines from which the model learns, and mails, whose subjects have no fault if good."""

    lines: Sequence[Line]
    mails: Sequence[Mail]

    def without(self, groups: Collection[str]) -> list[Example]:
        """What is learnt from all but some writers."""
        lines = [line for line in self.lines if line.group not in groups]
        good = [mail for mail in self.mails if mail.good and mail.group not in groups]
        return [
            *(of_line(line) for line in lines),
            *(Example(with_pairs(words(mail.subject)), {0: 1.0}) for mail in good if mail.subject),
        ]

    def model(self, without: Collection[str] = ()) -> WordWeights:
        """A model that has learnt from all but some writers."""
        with threadpool_limits(1):  # as in kinds.py
            return WordWeights(self.without(without))


def of_line(line: Line) -> Example:
    """What a line teaches."""
    count = FROM_TREEBANK if line.group == TREEBANK else 1.0
    return Example(with_pairs(words(line.text)), {int(line.is_fault): count})


def with_words(
    readings: Readings, examples: Examples, folds: Sequence[Collection[str]]
) -> Readings:
    """The readings with what the words say, by models that saw nothing of their writers."""
    found = dict(readings)
    for groups in folds:
        if own := [pair for pair in readings if pair[0] in groups]:
            model = examples.model(groups)
            for pair in own:
                score = float(model.scores(word_parts(pair[1])).max())
                found[pair] = replace(readings[pair], words=score)
    return found
