"""Where a sentence tells of the writer's private life: health, family, money, love."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.nlp import private_words as lexicon
from followup_lint.nlp.grammar import (
    Actor,
    actor,
    children,
    governing_verbs,
    inherited_subject,
)
from followup_lint.nlp.matter import describes, is_others, is_worked_on, tells_of_others
from followup_lint.nlp.words import says, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

FIRST = frozenset({"i", "we", "me", "us"})
OUR = frozenset({"my", "our"})
PHRASE = frozenset({"nmod:poss", "amod", "det", "nummod", "compound", "cop", "aux", "nsubj"})
# So many words before a word are shown with it.
LEAD = 7

TELLING = lexicon.PRIVATE | lexicon.KIN


def circumstances(sentence: Sentence) -> Iterator[list[Token]]:
    """The words of each private circumstance, save where a sentence is about work with people."""
    for token in () if cares(sentence) else those(sentence, TELLING):
        if is_name(token):
            continue
        told = token.lower_ in lexicon.PRIVATE and is_circumstance(token)
        if told or (token.lower_ in lexicon.KIN and is_relative(token)):
            yield near(token)


def cares(sentence: Sentence) -> bool:
    """Whether a sentence is about people whom one works for, or asks for an adjustment."""
    return tells_of_others(sentence) or says(sentence, lexicon.CARE)


def is_name(token: Token) -> bool:
    """Whether a word is part of a name ("Mr. Gay"), and not one that always has a capital."""
    return token.tag_ in {"NNP", "NNPS"} and token.lower_ not in lexicon.NAMED


def owner(noun: Token) -> str:
    """The possessive before a noun: my, our, your; empty where there is none."""
    owners = (child.lower_ for child in children(noun, "nmod:poss"))
    return next((word for word in owners if word in OUR | {"your"}), "")


def of_writer(token: Token) -> bool:
    """Whether a word is said of the writer: "I take pills", "my knee", "I am lonely"."""
    if owner(token) in OUR:
        return True
    subject = inherited_subject(token)
    if subject is not None and subject.lower_ in FIRST:
        return True
    actors = (actor(verb) for verb in list(governing_verbs(token.head))[:2])
    return next((who for who in actors if who is not None), None) is Actor.WRITER


def is_circumstance(token: Token) -> bool:
    """Whether a word of health, home, money or love is told of the writer."""
    acted = token.tag_ in {"VBN", "VBD"} and bool(children(token, "obj"))
    if describes(token, lexicon.PRIVATE) or is_others(token) or acted or not of_writer(token):
        return False
    if not says(token.sent, {"i", "my", "me"}) and token.lower_ not in lexicon.SHARED:
        return False
    if token.dep_ == "nmod" and token.head.lower_ in lexicon.SKILLED:
        return False  # "my experience with home dialysis"
    if owner(token) in OUR or is_suffered(token):
        return True
    return not (is_worked_on(token) or is_known(token) or token.lower_ in lexicon.ONLY_MINE)


def is_suffered(token: Token) -> bool:
    """Whether the writer suffers or survives it."""
    verbs = [v for v in list(governing_verbs(token.head))[:2] if v.lower_ in lexicon.SUFFERING]
    return any(actor(verb) is Actor.WRITER for verb in verbs)


def is_known(token: Token) -> bool:
    """Whether a thing is told of as one that is known: "the divorce court", "the fever"."""
    pointed = any(c.lower_ in {"the", "this", "that", "your", "these"} for c in token.children)
    return pointed and token.tag_ in {"NN", "NNS"}


def is_relative(token: Token) -> bool:
    """Whether something happens to one of the writer's family, or the writer has or is one."""
    if owner(token) in OUR:
        after = {t.lower_ for t in token.doc[token.i + 1 : min(token.i + 12, token.sent.end)]}
        before = {t.lower_ for t in token.doc[max(token.sent.start, token.i - LEAD) : token.i]}
        acts = token.dep_ in {"nsubj", "nsubj:pass"}
        return bool((acts and after & lexicon.EVENTS) or before & lexicon.CARING)
    if token.dep_ not in {"obj", "ROOT", "conj", "appos"} or not of_writer(token):
        return False
    has = token.head.lower_ in lexicon.HAVING or children(token, "cop")
    others = any(child.lower_ not in OUR for child in children(token, "nmod:poss"))
    return bool(has) and not others and not describes(token) and token.lower_ not in lexicon.VAGUE


def near(token: Token) -> list[Token]:
    """A word with what stands before it in its phrase."""
    left = [t for t in token.lefts if t.dep_ in PHRASE]
    starts = [t.left_edge.i if t.dep_ == "nmod:poss" else t.i for t in left]
    start = min(starts, default=token.i)
    return list(token.doc[max(start, token.i - LEAD) : token.i + 1])
