"""What is said of whom, on Docs built by hand: these hold whatever the pipeline learns."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from followup_lint.nlp.predicates import Predicate, predicates

VOCAB = spacy.blank("en").vocab
WORDS = frozenset({"angry", "ignored", "rude", "unfair", "annoying"})


def said(*rows: str) -> Predicate | None:
    """The predicate in rows of "word tag label head"."""
    cells = [row.split() for row in rows]
    doc = Doc(
        VOCAB,
        words=[cell[0] for cell in cells],
        tags=[cell[1] for cell in cells],
        deps=[cell[2] for cell in cells],
        heads=[int(cell[3]) for cell in cells],
    )
    (sentence,) = doc.sents
    return next(predicates(sentence, WORDS), None)


def subject(predicate: Predicate | None) -> str:
    assert predicate is not None
    assert predicate.subject is not None
    return predicate.subject.text


RUDE = ("It PRP nsubj 2", "is VBZ cop 2", "rude JJ ROOT 2")
FIND_RUDE = ("I PRP nsubj 1", "find VBP ROOT 1", "it PRP expl 1", "rude JJ xcomp 1")
MADE_ANGRY = ("This DT nsubj 1", "made VBD ROOT 1", "me PRP obj 1", "angry JJ xcomp 1")
YOU_SAID = (
    "You PRP nsubj 1", "said VBD ROOT 1", "it PRP nsubj 4", "was VBD cop 4", "unfair JJ ccomp 1"
)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "of"),
    [
        (RUDE, "It"),
        (FIND_RUDE, "it"),
        (MADE_ANGRY, "me"),
        (("I PRP nsubj 1", "feel VBP ROOT 1", "ignored VBN xcomp 1"), "I"),
        (("I PRP nsubj:pass 2", "was VBD aux:pass 2", "ignored VBN ROOT 2"), "I"),
        (("It PRP nsubj 2", "is VBZ aux 2", "annoying VBG ROOT 2"), "It"),
    ],
)
def test_a_predicate_has_its_subject(rows: tuple[str, ...], of: str) -> None:
    assert subject(said(*rows)) == of


@pytest.mark.parametrize(
    "rows",
    [
        ("A DT det 2", "rude JJ amod 2", "noise NN ROOT 2"),
        ("They PRP nsubj 1", "ignored VBD ROOT 1", "it PRP obj 1"),
        ("He PRP nsubj 2", "is VBZ aux 2", "annoying VBG ROOT 2", "me PRP obj 2"),
    ],
)
def test_a_word_that_describes_or_acts_is_no_predicate(rows: tuple[str, ...]) -> None:
    assert said(*rows) is None


def test_what_makes_somebody_so_is_the_cause() -> None:
    predicate = said(*MADE_ANGRY)
    assert predicate is not None
    assert predicate.cause is not None
    assert predicate.cause.text == "This"


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("is_hedged", ("It PRP nsubj 3", "may MD aux 3", "be VB cop 3", "rude JJ ROOT 3")),
        ("is_denied", ("It PRP nsubj 3", "is VBZ cop 3", "not RB advmod 3", "rude JJ ROOT 3")),
        ("is_asked", ("Is VBZ cop 2", "it PRP nsubj 2", "rude JJ ROOT 2")),
        ("is_past", ("It PRP nsubj 2", "was VBD cop 2", "rude JJ ROOT 2")),
        ("is_past", MADE_ANGRY),
        ("is_reported", YOU_SAID),
        (
            "is_conditional",
            ("If IN mark 3", "it PRP nsubj 3", "is VBZ cop 3", "rude JJ advcl 4", "wait VB ROOT 4"),
        ),
    ],
)
def test_what_takes_the_edge_off_is_seen(name: str, rows: tuple[str, ...]) -> None:
    assert getattr(said(*rows), name)
    assert not getattr(said(*RUDE), name)


def test_what_lasts_is_not_past() -> None:
    predicate = said("It PRP nsubj 3", "has VBZ aux 3", "been VBN cop 3", "rude JJ ROOT 3")
    assert predicate is not None
    assert not predicate.is_past


def test_what_the_writer_finds_is_not_reported() -> None:
    predicate = said(*FIND_RUDE)
    assert predicate is not None
    assert not predicate.is_reported
