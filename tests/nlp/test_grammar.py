"""What the parse means, on Docs built by hand: these hold whatever the pipeline learns."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span, Token

from followup_lint.nlp import commands, grammar
from followup_lint.nlp.deadlines import deadlines
from followup_lint.nlp.grammar import Actor

VOCAB = spacy.blank("en").vocab


def parsed(*rows: str) -> Doc:
    """A Doc from rows of "word tag label head [Imp]"; a head of its own number is the root."""
    cells = [row.split() for row in rows]
    return Doc(
        VOCAB,
        words=[cell[0] for cell in cells],
        tags=[cell[1] for cell in cells],
        deps=[cell[2] for cell in cells],
        heads=[int(cell[3]) for cell in cells],
        morphs=["Mood=Imp" if len(cell) > 4 else "" for cell in cells],
    )


def only_sentence(doc: Doc) -> Span:
    (sentence,) = doc.sents
    return sentence


def lowered(tokens: list[Token]) -> list[str]:
    return [token.lower_ for token in tokens]


SEND = parsed("Send VB ROOT 0 Imp", "me PRP iobj 0", "it PRP obj 0", ". . punct 0")
CALL_AND_WRITE = parsed(
    "Call VB ROOT 0 Imp", "me PRP obj 0", "and CC cc 3", "write VB conj 0 Imp", ". . punct 0"
)
SET_AND_CUT = parsed(
    "I PRP nsubj 1", "met VBD ROOT 1", "them PRP obj 1", "and CC cc 4", "cut VB conj 1 Imp",
    "delays NNS obj 4",
)  # fmt: skip
NEED_YOU = parsed(
    "I PRP nsubj 1", "need VBP ROOT 1", "you PRP obj 1", "to TO mark 4", "respond VB xcomp 1"
)
HOPE = parsed("Hope VBP ROOT 0 Imp", "you PRP nsubj 3", "are VBP cop 3", "well JJ ccomp 0")
ASKED_WHY = parsed(
    "I PRP nsubj 1", "asked VBD ROOT 1", "why WRB advmod 4", "you PRP nsubj 4", "left VBD ccomp 1"
)


def test_a_verb_in_the_imperative_is_a_command() -> None:
    assert lowered(commands.imperatives(only_sentence(SEND))) == ["send"]


def test_a_command_may_be_coordinated_with_another() -> None:
    assert lowered(commands.imperatives(only_sentence(CALL_AND_WRITE))) == ["call", "write"]


def test_a_coordinated_past_without_ending_is_no_command() -> None:
    assert commands.imperatives(only_sentence(SET_AND_CUT)) == []


def test_a_statement_without_its_i_is_no_command() -> None:
    assert commands.imperatives(only_sentence(HOPE)) == []


def test_a_question_holds_no_command() -> None:
    doc = parsed("Send VB ROOT 0 Imp", "it PRP obj 0", "? . punct 0")
    assert commands.imperatives(only_sentence(doc)) == []


def test_a_mistagged_directive_at_the_start_is_a_command() -> None:
    doc = parsed("Forward NNP ROOT 0", "this DT obj 0", ". . punct 0")
    assert lowered(commands.imperatives(only_sentence(doc))) == ["forward"]


def test_the_reader_acts_in_a_command() -> None:
    assert grammar.actor(SEND[0]) is Actor.READER


def test_an_infinitive_takes_the_object_of_its_governor_for_its_actor() -> None:
    assert grammar.actor(NEED_YOU[4]) is Actor.READER
    assert grammar.actor(NEED_YOU[1]) is Actor.WRITER


def test_a_coordinated_verb_inherits_its_subject() -> None:
    doc = parsed(
        "I PRP nsubj 1", "remain VBP ROOT 1", "keen JJ xcomp 1", "and CC cc 4", "wait VBP conj 1"
    )
    inherited = grammar.inherited_subject(doc[4])
    assert inherited is not None
    assert inherited.text == "I"


def test_a_third_party_acts_for_itself() -> None:
    doc = parsed("They PRP nsubj 1", "decide VBP ROOT 1")
    assert grammar.actor(doc[1]) is Actor.OTHER


def test_nobody_acts_where_nobody_is_named() -> None:
    doc = parsed("Great JJ amod 1", "tour NN ROOT 1")
    assert grammar.actor(doc[1]) is None


def test_negation_belongs_to_its_verb() -> None:
    doc = parsed("I PRP nsubj 3", "do VBP aux 3", "n't RB advmod 3", "know VB ROOT 3")
    assert grammar.negated(doc[3])
    assert not grammar.negated(SEND[0])


def test_an_indirect_question_is_embedded() -> None:
    assert grammar.is_embedded_question(ASKED_WHY[4])
    assert not grammar.is_embedded_question(ASKED_WHY[1])


def test_a_clause_under_if_is_subordinate() -> None:
    doc = parsed(
        "If IN mark 2", "you PRP nsubj 2", "need VBP advcl 4", "I PRP nsubj 4", "help VBP ROOT 4"
    )
    assert grammar.is_subordinate(doc[2], frozenset({"if"}))
    assert not grammar.is_subordinate(doc[4], frozenset({"if"}))


def test_a_command_with_a_tag_is_no_question() -> None:
    doc = parsed(
        "Send VB ROOT 0 Imp", "it PRP obj 0", ", , punct 3", "ok UH discourse 0", "? . punct 0"
    )
    assert lowered(commands.imperatives(only_sentence(doc))) == ["send"]


def test_what_follows_an_infinitive_is_no_command() -> None:
    doc = parsed(
        "It PRP nsubj 1", "helps VBZ ROOT 1", "to TO mark 3", "ask VB xcomp 1", "and CC cc 5",
        "listen VB conj 3 Imp", ". . punct 1",
    )  # fmt: skip
    assert commands.imperatives(only_sentence(doc)) == []


def test_a_noun_behind_a_noun_is_no_command() -> None:
    doc = parsed(
        "We PRP nsubj 1", "saw VBD ROOT 1", "the DT det 3", "steel NN obj 1",
        "insert VB parataxis 1 Imp", ". . punct 1",
    )  # fmt: skip
    assert commands.imperatives(only_sentence(doc)) == []


def test_a_command_may_follow_a_comma() -> None:
    doc = parsed(
        "I PRP nsubj 1", "leave VBP ROOT 1", "now RB advmod 1", ", , punct 5", "so RB advmod 5",
        "call VB parataxis 1 Imp", "me PRP obj 5", ". . punct 1",
    )  # fmt: skip
    assert lowered(commands.imperatives(only_sentence(doc))) == ["call"]


@pytest.mark.parametrize(
    "text",
    [
        "Please send it.", "Send it if possible.", "Send it when you have a moment.",
        "Kindly send it.", "If you'd like, send it.", "Send it at your convenience.",
    ],
)  # fmt: skip
def test_softeners_soften(text: str) -> None:
    assert grammar.is_softened(text)


@pytest.mark.parametrize("text", ["Send it.", "Send it, or I call.", "I pleased them."])
def test_other_words_do_not_soften(text: str) -> None:
    assert not grammar.is_softened(text)


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Answer by Friday.", "by Friday"),
        ("Answer by the end of the week, please.", "by the end of the week"),
        ("Answer no later than March 3.", "no later than March 3"),
        ("Answer within 24 hours.", "within 24 hours"),
        ("Answer within the next two business days.", "within the next two business days"),
        ("Answer before 5 pm.", "before 5 pm"),
        ("Answer by EOD.", "by EOD"),
        ("Answer in the next few days.", "in the next few days"),
    ],
)
def test_deadlines_are_found(text: str, deadline: str) -> None:
    assert [text[start:end] for start, end in deadlines(text)] == [deadline]


@pytest.mark.parametrize("text", ["See you on Friday.", "The Friday shift.", "Stand by me."])
def test_a_bare_day_is_no_deadline(text: str) -> None:
    assert deadlines(text) == []


def test_forms_are_those_of_regular_verbs_and_those_given() -> None:
    assert {"reply", "replies", "replied", "replying"} <= grammar.forms("reply")
    assert {"share", "shared", "sharing", "spoke"} <= grammar.forms("share/spoke")


def test_a_clause_leaves_out_what_is_coordinated_with_it() -> None:
    assert lowered(grammar.clause_tokens(CALL_AND_WRITE[0])) == ["call", "me"]
