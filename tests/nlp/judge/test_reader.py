"""The network: the same by each library, alone and among others, on any text."""

from __future__ import annotations

import json
import shutil
import tracemalloc
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint.core.errors import PipelineError
from followup_lint.core.terms import ELEMENTS, FAULTS
from followup_lint.nlp.judge.network import Network, Numbers
from followup_lint.nlp.judge.reader import MANY_PIECES, MODEL, Judgement, Reader, load

LINES = (
    "Thank you for walking me through the step-down unit on Tuesday.",
    "You have to tell me by Thursday, or I will take the other job.",
    "any news?",
    "I'd be glad to send references – whenever it suits you.",
    "Déjà vu: 林舟 asked the same, I think…",
)


@pytest.fixture(scope="module")
def by_numpy() -> Reader:
    return Reader(library=False)


def numbers(judgement: Judgement) -> list[float]:
    """All numbers of a judgement."""
    marks = [chance for _, _, chance in judgement.marks]
    return [judgement.fault_logit, *judgement.logits.values(), *judgement.kinds, *marks]


def test_both_libraries_find_the_same(by_numpy: Reader) -> None:
    for one, other in zip(load().read(LINES), by_numpy.read(LINES), strict=True):
        assert numbers(one) == pytest.approx(numbers(other), abs=1e-3)


def test_a_line_is_judged_alike_alone_and_among_others() -> None:
    together = load().read(LINES * 9)
    for number, text in enumerate(LINES):
        (alone,) = load().read([text])
        assert numbers(alone) == pytest.approx(numbers(together[number]), abs=1e-4)


class Counting:
    """A network that notes how many pieces each run has."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.runs: list[int] = []

    def hidden(self, pieces: Sequence[Sequence[int]]) -> Numbers:
        self.runs.append(sum(map(len, pieces)))
        return self.network.hidden(pieces)


def test_a_long_letter_is_read_in_runs_that_do_not_grow() -> None:
    reader = Reader()
    reader.network = counting = Counting(reader.network)
    reader.read(LINES * 9)

    assert len(counting.runs) > 3
    assert max(counting.runs) <= MANY_PIECES


def test_the_library_alone_holds_the_weights() -> None:
    pytest.importorskip("onnxruntime")
    reader = Reader()  # and whatever is imported and kept for all readers
    words = reader.words
    tracemalloc.start()
    try:
        reader = Reader()
        reader.words = words  # these are no weights of the network
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert reader.network
    assert held < (MODEL / "weights.bin").stat().st_size / 2


def test_threads_share_it() -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: load().read(LINES), range(8)))
    assert all(each == found[0] for each in found)


def test_it_says_something_of_each_label() -> None:
    (judgement,) = load().read(["Please hurry up."])
    assert set(judgement.logits) == {*FAULTS, *ELEMENTS}


def test_no_lines_are_no_judgements() -> None:
    assert load().read([]) == []


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_any_text_is_judged(text: str) -> None:
    (judgement,) = load().read([text])
    assert 0 <= judgement.fault <= 1
    assert all(0 <= start < end <= len(text) for start, end, _ in judgement.marks)


@pytest.mark.parametrize(
    "name", ["judge.json", "vocabulary.txt", "weights.bin", "network.onnx", "fault-words.tsv"]
)
def test_a_damaged_model_is_told(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODEL, folder)
    (folder / name).write_bytes((folder / name).read_bytes()[:100])
    with pytest.raises(PipelineError, match="the judge cannot be loaded"):
        Reader(folder)


def test_the_model_is_small() -> None:
    assert sum(path.stat().st_size for path in MODEL.iterdir()) <= 10_000_000


def test_what_it_holds_is_described() -> None:
    about = json.loads((MODEL / "judge.json").read_bytes())
    assert (tuple(about["faults"]), tuple(about["labels"])) == (FAULTS, (*FAULTS, *ELEMENTS))
