"""How well a message refers to the conversation."""

from __future__ import annotations

import pytest

from followup_lint.nlp.conversation import Level, best_reference
from followup_lint.nlp.pipeline import parse


def level(text: str) -> Level:
    return best_reference(sentence for doc in parse([(0, text)]) for sentence in doc.sents).level


@pytest.mark.parametrize(
    "text",
    [
        "I enjoyed learning how the team cut its closing time to four days.",
        "The supplier audit you described sounds like work I would enjoy.",
        "Our conversation about discharge planning stayed with me.",
        "I appreciated our discussion about improving workflow efficiency.",
        "Thank you for walking me through the reporting backlog.",
        "I was impressed by the robot cell in hall 3.",
        "Your advice on grant writing was very useful.",
        "I keep thinking about what you said on moving the night audits to tablets.",
        "I admire the work you do for rural patients.",
        "I valued your view of the harbour contract.",
        "You mentioned that the warehouse runs two shifts.",
    ],
)
def test_a_named_thing_is_specific(text: str) -> None:
    assert level(text) is Level.SPECIFIC


@pytest.mark.parametrize(
    "text",
    [
        "I enjoyed learning more about the role and the team.",
        "It was great to hear about the company and the position.",
        "Thank you for telling me more about the opportunity.",
    ],
)
def test_what_any_interview_has_is_generic(text: str) -> None:
    assert level(text) is Level.GENERIC


@pytest.mark.parametrize(
    "text",
    [
        "It was a pleasure to meet you and Kofi on Wednesday.",
        "Thank you for speaking with me yesterday.",
        "I enjoyed our conversation.",
    ],
)
def test_that_it_took_place_is_an_event(text: str) -> None:
    assert level(text) is Level.EVENT


@pytest.mark.parametrize(
    "text",
    [
        "I would love to discuss how my skills can help.",
        "I look forward to hearing from you about the budget.",
        "I hope to speak with you about the warehouse soon.",
        "I am happy to talk about my portfolio.",
        "I told you about my degree.",
        "I have some ideas about the harbour contract.",
        "Kind regards from Leeds.",
    ],
)
def test_what_lies_ahead_or_was_told_by_the_writer_is_no_reference(text: str) -> None:
    assert level(text) is Level.NONE
