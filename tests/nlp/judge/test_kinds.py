"""Kinds of mail, by words and by lines, in the light of where they are read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Draft
from followup_lint.core.terms import ALL_KINDS, Assume, Kind
from followup_lint.nlp.judge import kinds
from followup_lint.nlp.judge.kinds import KINDS, evidence, load
from followup_lint.nlp.judge.lines import Lines
from followup_lint.nlp.judge.words import features, shares


def lines(text: str, subject: str = "") -> Lines:
    return Lines(Draft.from_text(text, subject=subject))


def test_words_pairs_subject_and_length_are_looked_at() -> None:
    assert features("Any news?", "I met 3 nurses") == {
        "i", "met", "#", "nurses", "i met", "met #", "# nurses",
        "s:any", "s:news", "s:?", "s:any news", "s:news ?", "len:2",
    }  # fmt: skip


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
