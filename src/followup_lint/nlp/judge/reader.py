"""Sentences → judgements: run the network over the lines of one draft."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from followup_lint.core.errors import PipelineError
from followup_lint.nlp.judge.network import (
    Network,
    Numbers,
    NumpyNetwork,
    OnnxNetwork,
    Tensors,
    read_tensors,
)
from followup_lint.nlp.judge.pieces import Pieces, Spot
from followup_lint.nlp.judge.words import WordModel, word_parts

MODEL = Path(__file__).parent / "model"
MANY_PIECES = 160  # in one run: attention grows quadratically, and each run takes time of its own
# What is needed besides the network, which has its own copy of the other numbers.
HEADS = ("label", "label.bias", "mark", "mark.bias")
Told = tuple[Numbers, list[tuple[int, int, float]]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a sentence does, given as its `text`.

    `logits` holds the log-odds of each label of the model, `likeliest` is the likeliest fault, and
    `fault_logit` the log-odds that there is any fault; `words` holds the same by the words alone,
    up to a constant. `kinds` holds the evidence for each kind of
    mail (log-odds, up to a constant). `marks` gives the probability that each word carries the
    fault: (start, end, probability), in code points of the text. All numbers are the model's, and
    change with it.
    """

    text: str
    likeliest: str
    fault_logit: float
    logits: dict[str, float]
    words: float
    kinds: tuple[float, ...]
    marks: tuple[tuple[int, int, float], ...]

    @property
    def fault(self) -> float:
        """The probability of any fault, from the mean of two log-odds."""
        return chance((self.fault_logit + self.logits[self.likeliest]) / 2)

    def chance(self, label: str) -> float:
        """The probability of a label."""
        return chance(self.logits[label])


class Reader:
    """The network with its word pieces and the names of its outputs."""

    def __init__(self, folder: Path = MODEL, *, library: bool = True) -> None:
        """Load the model; without onnxruntime if it is missing or `library` is false.

        Raises PipelineError if a file is missing or damaged.
        """
        try:
            self.about: dict[str, Any] = json.loads((folder / "judge.json").read_bytes())
            vocabulary = (folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
            tensors = read_tensors(folder / "weights.bin", self.about["tensors"])
            self.heads = {name: tensors[name].copy() for name in HEADS}
            self.pieces = Pieces(vocabulary, self.about["longest"])
            self.network = self.runner(folder / "network.onnx", tensors, library)
            self.labels: list[str] = self.about["labels"]
            self.faults: list[str] = self.about["faults"]
            self.words = WordModel.read(folder / "fault-words.tsv", self.about["words"])
            if len(vocabulary) != len(tensors["words"]):
                raise ValueError("vocabulary.txt does not fit weights.bin")
        except Exception as error:
            # A missing or damaged file, or an incompatible library, can raise many kinds of errors.
            problem = f"the judge cannot be loaded ({type(error).__name__})"
            raise PipelineError(problem, remedy="reinstall followup-lint") from error

    def runner(self, path: Path, tensors: Tensors, library: bool) -> Network:
        """What runs the network on this machine."""
        if library:
            try:
                return OnnxNetwork(path)
            except ImportError:
                pass
        return NumpyNetwork(tensors, self.about["layers"], self.about["heads"])

    def read(self, texts: Sequence[str]) -> list[Judgement]:
        """What each of these sentences does. They are read separately, but in one go."""
        rows = [(place, row) for place, text in enumerate(texts) for row in self.pieces.rows(text)]
        told: list[list[Told]] = [[] for _ in texts]
        for chunk in chunks(rows):
            hidden = self.network.hidden([[number for number, _, _ in row] for _, row in chunk])
            start = 0
            for place, row in chunk:
                told[place].append(self.told(row, hidden[start : start + len(row)]))
                start += len(row)
        return [self.judgement(*pair) for pair in zip(texts, told, strict=True)]

    def told(self, row: Sequence[Spot], hidden: Numbers) -> Told:
        """What the numbers for a row of pieces mean: log-odds, and a mark for each piece."""
        heads = self.heads
        pooled = np.concatenate([hidden.mean(0), hidden.max(0)])
        logits = pooled @ heads["label"] + heads["label.bias"]
        marks = (hidden @ heads["mark"][:, 0] + heads["mark.bias"]).tolist()
        pairs = zip(row, marks, strict=True)
        return logits, [
            (start, end, chance(mark)) for (_, start, end), mark in pairs if end > start
        ]

    def judgement(self, text: str, told: Sequence[Told]) -> Judgement:
        """What a sentence does; a long one does what some of its parts does."""
        parts = np.stack([logits for logits, _ in told])
        many = len(self.labels)
        most = parts.max(0).tolist()
        by_label = dict(zip(self.labels, most[:many], strict=True))
        return Judgement(
            text,
            max(self.faults, key=by_label.__getitem__),
            most[many],
            by_label,
            max(self.words.scores(part)[0] for part in word_parts(text)),
            tuple(parts[:, many + 1 :].mean(0).tolist()),
            tuple(mark for _, marks in told for mark in marks),
        )


def chunks(rows: Sequence[tuple[int, list[Spot]]]) -> Iterator[list[tuple[int, list[Spot]]]]:
    """Rows of pieces, as many at a time as fit in one run."""
    chunk: list[tuple[int, list[Spot]]] = []
    many = 0
    for row in rows:
        if chunk and many + len(row[1]) > MANY_PIECES:
            yield chunk
            chunk, many = [], 0
        chunk.append(row)
        many += len(row[1])
    if chunk:
        yield chunk


def chance(logit: float) -> float:
    """The probability for log-odds."""
    return 1 / (1 + math.exp(-logit)) if logit > -700 else 0.0


@cache
def load() -> Reader:
    """The included model, loaded once per process. Raises PipelineError."""
    return Reader(MODEL)
