"""Anger, disappointment and blame, and what only looks like them."""

from __future__ import annotations

import pytest

from followup_lint.nlp.complaint import complaints
from followup_lint.nlp.pipeline import parse


def found(text: str) -> list[str]:
    return [
        complaint.variant
        for doc in parse([(0, text)])
        for sentence in doc.sents
        for complaint in complaints(sentence)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I am frustrated with the lack of communication.",
        "I'm very disappointed that nobody has replied.",
        "I was disappointed not to hear from you last week.",
        "I was very frustrated by your silence.",
        "I am fed up with waiting for an answer.",
        "It makes me angry that you never replied.",
        "Very disappointed with your service.",
        "I am annoyed.",
    ],
)
def test_a_feeling_about_the_reader_is_one(text: str) -> None:
    assert found(text) == ["feeling"]


@pytest.mark.parametrize(
    "text",
    ["I feel ignored.", "I was ghosted after three interviews.", "My emails have been ignored."],
)
def test_a_treatment_of_the_writer_is_one(text: str) -> None:
    assert found(text) == ["treatment"]


@pytest.mark.parametrize(
    "text",
    [
        "Your silence is unprofessional.",
        "The delay has been extremely frustrating.",
        "You were rude to me in the interview.",
        "This is ridiculous.",
        "It is frustrating that nobody called.",
        "I find this whole process disrespectful.",
        "That is not acceptable.",
        "Ignoring my messages is unacceptable.",
        "Unacceptable.",
    ],
)
def test_a_verdict_on_the_reader_is_one(text: str) -> None:
    assert found(text) == ["verdict"]


@pytest.mark.parametrize(
    "text",
    [
        # news, thanks, sympathy
        "I was disappointed to learn that I was not selected.",
        "The news was disappointing, of course.",
        "While I am disappointed, I appreciate your time.",
        "I was upset to hear about the fire at your plant.",
        # one's own doing and stories from work
        "I was annoyed at myself for forgetting the second example.",
        "I was frustrated with the manual process, so I automated it.",
        "It was a ridiculous bug that I enjoyed solving.",
        "I was misled by the map and came in by the wrong door.",
        # others
        "My customers were frustrated, so I rebuilt the rota.",
        "He was angry about the delay.",
        "You said it was frustrating for your team to type the numbers twice.",
        "It is frustrating for users when a page fails to load.",
        # neither said nor meant
        "I am not disappointed in the least.",
        "I would be upset if we missed the chance to work together.",
        "You must be annoyed by the slow builds.",
        "If you are disappointed with the sample, let me know.",
        "Was I rude to ask?",
        # other senses
        "A delay of more than two seconds is unacceptable for that feed.",
        "I never tired of your stories about the harbour.",
        "I was tired after the drive, but the tour woke me up.",
        "I am mad about trains.",
        "I hope I did not upset you with my question.",
    ],
)
def test_what_only_looks_like_one_passes(text: str) -> None:
    assert found(text) == []
