"""Where a sentence argues from what the job would do for the writer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.nlp import gain_words as lexicon
from followup_lint.nlp.grammar import (
    Actor,
    actor,
    auxiliaries,
    children,
    inherited_subject,
    is_question,
    negated,
)
from followup_lint.nlp.matter import in_past, tells_of_others
from followup_lint.nlp.words import said, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

ME = frozenset({"i", "me", "my"})
# How many owners a noun may have in a row: "my parents' basement".
OWNERS = 3

TELLING = lexicon.LIFE | lexicon.BENEFIT | lexicon.NEEDED | lexicon.PLANS
SERVING = lexicon.FOR_READER | lexicon.TEAM


def gains(sentence: Sentence) -> Iterator[list[Token]]:
    """The words that say what the writer would get."""
    found = those(sentence, TELLING)
    if not found or is_question(sentence) or tells_of_others(sentence):
        return
    if in_past(sentence) or serves(sentence):
        return
    for token in found:
        if token.lower_ in lexicon.LIFE and is_private(token) and is_supposed(sentence):
            yield phrase(token)
        elif token.lower_ in lexicon.BENEFIT:
            yield from benefit(token)
        elif token.lower_ in lexicon.NEEDED:
            yield from need(token)
        elif token.lower_ in lexicon.PLANS:
            yield from plan(token)


def serves(sentence: Sentence) -> bool:
    """Whether a sentence also says what the reader's side would get."""
    return any(
        (token.lower_ in lexicon.FOR_READER and actor(token) in {Actor.WRITER, None})
        or (token.lower_ in lexicon.TEAM and token.dep_ in {"iobj", "obj", "obl"})
        for token in those(sentence, SERVING)
    )


def is_owned(noun: Token) -> bool:
    """Whether a noun is the writer's, or belongs to somebody of the writer's."""
    for _ in range(OWNERS):
        owner = next(iter(children(noun, "nmod:poss")), None)
        if owner is None:
            return False
        if owner.lower_ in {"my", "our"}:
            return True
        noun = owner
    return False


def is_private(noun: Token) -> bool:
    """Whether a noun belongs to the writer's own life."""
    return noun.lower_ in lexicon.MINE or is_owned(noun)


def is_supposed(sentence: Sentence) -> bool:
    """Whether a sentence about the job and the writer supposes, hopes, or gives a reason."""
    words = said(sentence)
    if not words & ME:
        return False
    if sentence[0].lower_ in {"it", "this", "that"}:
        return bool(words & {"would", "'d"})
    about = words & (lexicon.JOBS | {"finally", "last"})
    return bool(about and words & (lexicon.OPEN | lexicon.REASONS))


def benefit(verb: Token) -> Iterator[list[Token]]:
    """The job would help the writer: "it would save me the commute"."""
    subject = inherited_subject(verb)
    following = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]}
    if subject is None or subject.lower_ not in lexicon.SOURCES or following & lexicon.TELLING:
        return
    if negated(verb) or not verb.tag_.startswith(("VB", "JJ")) or verb.tag_ == "VBD":
        return
    goals = [
        child
        for child in children(verb, "obj", "iobj", "obl", "xcomp")
        if child.lower_ in {"me", "myself"} or (is_owned(child) and child.lower_ in lexicon.CAREER)
    ]
    joined = verb.dep_ in {"xcomp", "conj"} and children(verb.head, "aux")
    if goals and (auxiliaries(verb) & lexicon.OPEN or joined):
        yield list(verb.doc[verb.i : max(verb.i, goals[0].i) + 1])


def need(verb: Token) -> Iterator[list[Token]]:
    """ "I need the hours for my diploma": the writer's own need."""
    subject = inherited_subject(verb)
    if subject is None or subject.lower_ != "i" or negated(verb) or verb.tag_ == "VBD":
        return
    for thing in children(verb, "obj", "xcomp", "obl"):
        parts = [thing, *children(thing, "amod", "nmod", "obj", "compound")]
        wanted = next((part for part in parts if part.lower_ in lexicon.HOPES), None)
        if wanted is not None:
            yield list(verb.doc[verb.i : max(verb.i, thing.i, wanted.i) + 1])
            return


def plan(verb: Token) -> Iterator[list[Token]]:
    """ "I want to live by the sea", "so that I could travel": plans of one's own."""
    subject = inherited_subject(verb)
    lead = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 5) : verb.i]}
    own = (subject is not None and subject.lower_ == "i") or lead & {"me", "my"}
    ahead = lead & (lexicon.OPEN | {"to"}) or auxiliaries(verb) & lexicon.OPEN
    free = not children(verb, "obj", "iobj") or verb.lower_ in {"earn", "save", "afford"}
    if own and ahead and free and not negated(verb) and verb.tag_ in {"VB", "VBG"}:
        yield list(verb.doc[max(verb.sent.start, verb.i - 2) : verb.i + 1])


def phrase(noun: Token) -> list[Token]:
    """A noun with its possessive."""
    left = [t for t in noun.lefts if t.dep_ in {"nmod:poss", "amod", "compound", "det"}]
    start = min((t.left_edge.i for t in left), default=noun.i)
    return list(noun.doc[start : noun.i + 1])
