"""The same fault in other words is found, and the same words without the fault pass."""

from __future__ import annotations

import pytest

from one_rule import THANK_YOU, excerpts

FAULTS = {
    "self-focused": ("My plan is to work for you for a year and then start my own firm.",),
    "sensitive-data": (
        "Here's my Aadhaar: 2345 6789 0124.",
        "The code for the alarm in my present office is 2290.",
        "I still have access to my old firm's database and could send you the leads.",
        "Strictly between you and me, our accounts were wrong last year.",
    ),
}
LOOK_ALIKES = {
    "self-focused": (
        "I could move the archive out of the basement within a month.",
        "Your clinic is close to the school where I run the reading club, so I know the families.",
        "It would take me about a week to learn the system.",
    ),
    "sensitive-data": (
        "The office PIN board is full of photos.",
        "My driving licence is for lorries, too.",
        "Drawings of the pump are in my public portfolio.",
        "I signed an NDA, so I can only say that we built pumps.",
    ),
}


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in FAULTS.items() for text in texts]
)
def test_the_fault_is_found_in_other_words(rule: str, text: str) -> None:
    assert excerpts(text, rule, context=THANK_YOU)


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in LOOK_ALIKES.items() for text in texts]
)
def test_the_words_without_the_fault_pass(rule: str, text: str) -> None:
    assert excerpts(text, rule, context=THANK_YOU) == []
