"""What a message says its writer brings."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from followup_lint.nlp.pipeline import parse
from followup_lint.nlp.value import Value, values

VOCAB = spacy.blank("en").vocab


def by_hand(*rows: str) -> list[Value]:
    """What is found in rows of "word tag label head"; this holds whatever the pipeline learns."""
    cells = [row.split() for row in rows]
    doc = Doc(
        VOCAB,
        words=[cell[0] for cell in cells],
        tags=[cell[1] for cell in cells],
        deps=[cell[2] for cell in cells],
        heads=[int(cell[3]) for cell in cells],
    )
    return values(doc.sents)


def found(text: str) -> list[tuple[str, bool]]:
    sentences = [sentence for doc in parse([(0, text)]) for sentence in doc.sents]
    return [(" ".join(t.text for t in value.tokens), value.solid) for value in values(sentences)]


def solidity(text: str) -> list[bool]:
    return [solid for _, solid in found(text)]


def test_the_words_of_a_deed_are_its_clause() -> None:
    (value,) = by_hand("I PRP nsubj 1", "led VBD ROOT 1", "audits NNS obj 1", ". . punct 1")
    assert ([token.text for token in value.tokens], value.solid) == (["I", "led", "audits"], True)


def test_a_deed_may_be_coordinated_with_another_verb() -> None:
    assert by_hand(
        "I PRP nsubj 1", "sat VBD ROOT 1", "and CC cc 3", "built VBD conj 1", "it PRP obj 3"
    )


@pytest.mark.parametrize(
    "rows",
    [
        ("You PRP nsubj 1", "built VBD ROOT 1", "it PRP obj 1"),
        ("I PRP nsubj 2", "would MD aux 2", "build VB ROOT 2", "it PRP obj 2"),
        ("I PRP nsubj 3", "did VBD aux 3", "n't RB advmod 3", "lead VB ROOT 3"),
        ("It PRP nsubj:pass 2", "was VBD aux:pass 2", "built VBN ROOT 2"),
        ("I PRP nsubj 1", "managed VBD ROOT 1", "to TO mark 3", "find VB xcomp 1"),
    ],
)
def test_what_others_did_or_nobody_yet_is_no_deed(rows: tuple[str, ...]) -> None:
    assert by_hand(*rows) == []


def test_an_asset_may_stand_some_words_after_my() -> None:
    assert found("My three years in a busy ward taught me to stay calm.")[0][0] == "My three years"


@pytest.mark.parametrize(
    "text",
    [
        "My background in supplier audits fits the work.",
        "Discharge planning is an area I've supported in previous roles.",
        "In my last job we halved the waiting time.",
        "Having handled a similar move, I know the risks.",
        "I have five years of experience with looms.",
        "I've been repairing bicycles since school.",
        "That is something I would bring to your team.",
        "I have the skills that the post asks for.",
        "I would enjoy applying my French.",
        "I'm fluent in Spanish.",
        "I have a driving licence.",
    ],
)
def test_experience_is_solid(text: str) -> None:
    assert solidity(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "I believe I would be a good match for the team.",
        "I think I am well suited to the work.",
        "I am sure that I could help.",
    ],
)
def test_a_claim_alone_is_not(text: str) -> None:
    assert solidity(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "You built a great team.",
        "My interest in your training has grown.",
        "My name is Dana Reyes.",
        "My interview experience was pleasant.",
        "I introduced myself to the team.",
        "I enjoyed your account of the move and learned a lot.",
        "The team has ten years of experience.",
    ],
)
def test_what_is_not_the_writers_record_is_no_value(text: str) -> None:
    assert found(text) == []


def test_each_sentence_counts_once() -> None:
    assert len(found("I led the audits and trained six people. I also built a rota.")) == 2
