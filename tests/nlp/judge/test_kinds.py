"""Kinds of mail, by words and by lines, in the light of where they are read."""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Draft
from followup_lint.core.errors import PipelineError
from followup_lint.core.terms import ALL_KINDS, Assume, Kind
from followup_lint.nlp.judge import kinds
from followup_lint.nlp.judge.kinds import KINDS, MODEL, evidence, load
from followup_lint.nlp.judge.lines import Lines
from followup_lint.nlp.judge.words import (
    PART,
    WordModel,
    features,
    shares,
    with_pairs,
    word_parts,
    words,
)

BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks"
LABELLED = (
    BENCHMARKS / "judge" / "mails_held_out.jsonl",
    BENCHMARKS / "quality" / "drafts.jsonl",
    BENCHMARKS / "quality" / "drafts_held_out.jsonl",
)


def lines(text: str, subject: str = "") -> Lines:
    return Lines(Draft.from_text(text, subject=subject))


def test_words_pairs_subject_and_length_are_looked_at() -> None:
    assert features("Any news?", "I met 3 nurses") == {
        "i", "met", "#", "nurses", "i met", "met #", "# nurses",
        "s:any", "s:news", "s:?", "s:any news", "s:news ?", "len:2",
    }  # fmt: skip


@given(st.text("ab !", max_size=400))
def test_a_long_sentence_is_cut_into_parts_of_like_size(text: str) -> None:
    found = word_parts(text)

    assert {word for part in found for word in part if " " not in word} == set(words(text))
    assert len(found) == max(1, math.ceil(len(words(text)) / PART))


def test_every_kind_is_weighed() -> None:
    assert set(KINDS) == ALL_KINDS


def test_shares_sum_up_to_one_however_large_the_scores() -> None:
    found = shares([1000.0, 999.0, -1000.0])
    assert sum(found) == pytest.approx(1)
    assert found[0] > found[1] > found[2] == 0


def test_a_hook_expects_less_of_follow_ups_than_a_person() -> None:
    letter = lines("Thank you for meeting with me on Tuesday about the contract.")
    general = KINDS.index(Kind.GENERAL)
    for look in (load().by_words, load().by_lines):
        person, hook = (look(letter, assume)[general] for assume in Assume)
        assert hook > person


def test_a_letter_without_words_has_as_much_evidence_as_any() -> None:
    full = lines("Thank you for the tour. Any news?", "Tour").judged
    scores = [0.0] * len(KINDS)
    assert len(evidence(scores, ())) == len(evidence(scores, full)) == len(load().mean)


@settings(max_examples=50)
@given(st.text(st.characters(exclude_categories=["C"]), max_size=200), st.text(max_size=40))
def test_any_letter_has_a_share_of_each_kind(text: str, subject: str) -> None:
    found = kinds.load().by_words(lines(text, subject), Assume.ANY)
    assert len(found) == len(KINDS)
    assert sum(found) == pytest.approx(1)


def test_words_weigh_what_the_file_says_however_often_they_are_met(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("any\t2,-1\nany news\t0,3\nold\t9,9\n", encoding="ascii")
    about = {"rows": 3, "step": 0.5, "bias": [1.0, 0.0]}
    model = WordModel.read(path, about)

    for _ in range(2):
        assert model.scores(with_pairs(words("Any news"))) == [2.0, 1.0]
    assert model.scores(()) == [1.0, 0.0]
    with pytest.raises(ValueError, match=r"words\.tsv is not complete"):
        WordModel.read(path, about | {"rows": 4})


@pytest.mark.parametrize(("name", "many"), [("kind-words.tsv", len(KINDS)), ("fault-words.tsv", 1)])
def test_each_word_of_a_model_has_a_weight_for_each_class(name: str, many: int) -> None:
    for row in (MODEL / name).read_text(encoding="ascii").splitlines():
        _, numbers = row.split("\t")
        assert len([int(number) for number in numbers.split(",")]) == many


@pytest.mark.parametrize("name", ["kinds.json", "kind-words.tsv"])
def test_a_damaged_model_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODEL, folder)
    (folder / name).write_bytes((folder / name).read_bytes()[:100])
    monkeypatch.setattr(kinds, "MODEL", folder)
    load.cache_clear()
    try:
        with pytest.raises(PipelineError, match="the model of kinds cannot be loaded"):
            load()
    finally:
        load.cache_clear()


def passes(path: Path) -> Iterator[tuple[bool, bool]]:
    """For each labelled mail, whether it is ordinary, and whether its words alone say so."""
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        letter = lines(row["body"], row["subject"] or "")
        chance = load().by_words(letter, Assume.ANY)[KINDS.index(Kind.GENERAL)]
        yield row["kind"] == Kind.GENERAL.value, chance >= load().pass_at


def test_most_ordinary_mail_is_known_by_its_words_alone_and_hardly_any_other() -> None:
    found = [each for path in LABELLED for each in passes(path)]
    ordinary = [passed for is_ordinary, passed in found if is_ordinary]
    others = [passed for is_ordinary, passed in found if not is_ordinary]

    assert sum(ordinary) / len(ordinary) >= 0.85
    assert sum(others) / len(others) <= 0.02
