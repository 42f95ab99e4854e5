"""Whether a word is what somebody works on: a ward's patients, not the writer's own illness."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from followup_lint.nlp.grammar import (
    Actor,
    actor,
    auxiliaries,
    children,
    governing_verbs,
    marked,
)
from followup_lint.nlp.matter_words import PEOPLE, TALK, WORK
from followup_lint.nlp.words import says, words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

OPEN = frozenset(
    {"would", "'d", "could", "can", "may", "might", "will", "'ll", "shall", "to", "should"}
)
NOUNS = ("NN", "NNS", "NNP", "NNPS")


def is_matter(token: Token, own: Collection[str] = ()) -> bool:
    """Whether a word is part of another thing, somebody else's, worked on, or told of the past."""
    return describes(token, own) or is_others(token) or is_worked_on(token) or is_told(token)


def describes(token: Token, own: Collection[str] = ()) -> bool:
    """Whether a noun only says what another thing is about: "salary survey", "cancer ward"."""
    following = next_word(token)
    if following is not None and following.lower_ in own:  # "pension plan team"
        following = next_word(following)
        return following is not None and is_compound(following, own)
    if following is None:
        return False
    if token.dep_ in {"compound", "amod", "nmod"} and token.i < token.head.i <= token.i + 3:
        return token.head.lower_ not in own and token.head.tag_ in NOUNS
    return following.tag_ in NOUNS and following.i == token.i + 1 and following.head != token


def is_compound(noun: Token, own: Collection[str]) -> bool:
    """Whether a noun is the head of what stands right before it, and is another thing."""
    before = noun.nbor(-1)
    return noun.tag_ in NOUNS and before.head == noun and noun.lower_ not in own


def next_word(token: Token) -> Token | None:
    """The word after a token in its sentence, over a hyphen."""
    for other in token.doc[token.i + 1 : min(token.i + 3, token.sent.end)]:
        if other.text != "-":
            return other
    return None


def is_others(token: Token) -> bool:
    """Whether it is said to be somebody else's: "guests' holidays", "pay for nurses"."""
    owners = children(token, "nmod:poss", "nmod")
    if any(owner.lower_ in {"her", "his", "their", "its"} for owner in owners):
        return True
    return any(owner.lower_ in PEOPLE or owner.tag_ == "NNP" for owner in owners)


def is_worked_on(token: Token) -> bool:
    """Whether somebody works on it, as far as the nearest verb with a subject says."""
    for verb in governing_verbs(token.head if token.head != token else token):
        if actor(verb) is None or not verb.tag_.startswith("VB"):
            continue
        passive = bool(children(verb, "nsubj:pass")) and actor(verb) is Actor.WRITER
        return (
            verb.lower_ in WORK
            and not is_open(verb)
            and not passive
            and actor(verb) is not Actor.READER
        )
    return False


def is_open(verb: Token) -> bool:
    """Whether something is yet to be done, or may be: "would work", "willing to work"."""
    return bool(auxiliaries(verb) & OPEN) or "to" in marked(verb)


def is_told(token: Token) -> bool:
    """Whether it belongs to a story of the past, told of somebody else than the reader."""
    for verb in governing_verbs(token.head if token.head != token else token):
        if actor(verb) is Actor.READER:
            return False
        if verb.tag_ == "VBD" and actor(verb) is not None and verb.lower_ not in TALK:
            return True
    return False


def tells_of_others(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the people that one works for."""
    return says(sentence, PEOPLE)


def in_past(sentence: Sentence) -> bool:
    """Whether a sentence tells of the past only."""
    tokens = words_in(sentence).tokens
    verbs = [t for t in tokens if t.tag_ in {"VBD", "VBP", "VBZ", "MD"} or is_bare_past(t)]
    return (
        bool(verbs)
        and all(verb.tag_ in {"VBD", "VBN"} for verb in verbs)
        and not any(verb.lower_ in TALK for verb in verbs)
    )


def is_bare_past(token: Token) -> bool:
    """Whether a past form that heads a sentence was taken for a participle."""
    return token.tag_ == "VBN" and token.dep_ == "ROOT" and not auxiliaries(token)
