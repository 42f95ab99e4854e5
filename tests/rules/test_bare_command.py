"""A command is told, and a set phrase in the form of one is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from followup_lint import Config, Context, Draft, Kind, Linter

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
LINTER = Linter(Config(select=("bare-command",)), Context(kind=Kind.CHECK_IN))


def commands_in(text: str) -> list[str]:
    return [finding.excerpt for finding in LINTER.lint(Draft.from_text(text)).findings]


def said(sentence: str) -> list[str]:
    return commands_in(f"Dear Ms. Ortiz,\n\nThank you for the tour. {sentence}\n\nBest,\nTomasz")


def test_the_set_phrases_of_a_letter_pass() -> None:
    assert commands_in((CASES / "b01_idioms.txt").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        # The subject stands behind the verb.
        "Suffice it to say, I left inspired.",
        "Suffice it that I was impressed.",
        "Come Monday, I will have the certificate.",
        "So come September, the lab moves.",
        "Come the new year, the shop has a lift.",
        "Come hell or high water, I finish what I start.",
        # What is done makes no difference.
        "Try as I might, I found no fault with the plan.",
        "Come what may, I learned a lot.",
        "Say what you will, the old system worked.",
        "I will be there, come what may.",
        # The choice is none.
        "Believe it or not, I have used that very tool.",
        "Love it or hate it, the new form saves time.",
        "Give or take a day, the move took three weeks.",
        "Take it or leave it, that was the offer then.",
        # A statement follows or comes before.
        "Make no mistake, the role is my first choice.",
        "Make no mistake: I want to join.",
        "The role is my first choice, make no mistake.",
        "Don't get me wrong, I like the current set-up.",
        "Put simply, I would love to join.",
        # An instance is given, a condition set, or a wish said.
        "Take SQL, for example: I use it every day.",
        "Take the rota, for instance.",
        "Take, for example, the rota that I wrote.",
        "Ask any nurse and they will tell you the same.",
        "Start with a good map and the rest follows.",
        "Let there be no doubt: I would love the job.",
        "Let alone the view, the lab is worth a visit.",
        "Let bygones be bygones, I say.",
        # Somebody says so.
        "Waste not, want not, as my grandmother used to say.",
        "Strike while the iron is hot, as they say.",
    ],
)
def test_what_only_looks_like_a_command_passes(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Come to a decision by Monday.",
        "Come back to me with an answer.",
        "Take my file to the manager.",
        "Take me, for example, and give me the job.",
        "Make up your mind.",
        "Make no more delays, I need an answer.",
        "Try harder to reply, I am waiting.",
        "Give me your answer, or I go.",
        "Call me by noon, I am waiting.",
        "Reply today, I need the answer.",
        "Send it or not, but tell me.",
        "Hire me or not, but answer.",
        "Believe in me and sign the contract.",
        "Let HR decide today.",
        "Finish the review, I have other offers.",
        "Sign the contract and I will start on Monday.",
        "Arrange the second interview this week, come what may.",
        "Move faster, the market waits for nobody.",
        "Confirm the date, for example by phone.",
    ],
)
def test_a_command_is_told(sentence: str) -> None:
    assert said(sentence) != []


WORDS = "take Come not but and , : for example it or may Monday let alone I say as no make ."
PIECES = st.sampled_from(WORDS.split())


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=9))
@example(["Take", "it", ",", "but"])
@example(["Example", ",", "take", "it"])
@example(["come", "not"])
def test_no_half_sentence_is_too_short_to_read(pieces: list[str]) -> None:
    assert all(found for found in said(" ".join(pieces)))
