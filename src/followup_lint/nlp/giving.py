"""Where the writer offers the reader a present, a treat or a favour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.nlp import giving_words as lexicon
from followup_lint.nlp.grammar import (
    Actor,
    actor,
    auxiliaries,
    children,
    inherited_subject,
    is_imperative,
    is_question,
    negated,
)
from followup_lint.nlp.words import says, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

# How far from a verb its goods and the reader may be, in tokens.
REACH = 16
NEAR = 12
LEAD = 7
TELLING = lexicon.GIVING | lexicon.GOODS
PROMISING = frozenset({"will", "'ll", "have", "'ve", "can", "could", "'d", "would"})


def gifts(sentence: Sentence) -> Iterator[list[Token]]:
    """The words of each offer in a sentence, from the verb to what is given."""
    for token in those(sentence, TELLING):
        if token.tag_.startswith("VB"):
            yield from given(token)
        elif token.lower_ in lexicon.GOODS:
            yield from received(token)
            yield from waiting(token)


def given(verb: Token) -> Iterator[list[Token]]:
    """What the writer gives, buys, makes or hosts for the reader."""
    word = verb.lower_
    if word not in lexicon.GIVING or negated(verb) or not by_writer(verb):
        return
    after = [token for token in verb.subtree if 0 < token.i - verb.i <= REACH]
    reader = next((token for token in after if is_reader(token)), None)
    if word in lexicon.TREAT:
        if reader is not None and not any(t.lower_ in lexicon.IDLE for t in after[:6]):
            yield list(verb.doc[verb.i : reader.i + 1])
        return
    things = goods_among(after, lexicon.GOODS_OR_FREE if word in lexicon.GIVE else lexicon.FREE)
    if things and (reader is not None or is_kind(verb, things, after)) and not is_trial(verb):
        last = max(things[0].i, reader.i if reader is not None else 0)
        yield list(verb.doc[verb.i : last + 1])


def goods_among(words: list[Token], goods: frozenset[str]) -> list[Token]:
    """The goods among some words that are not the reader's own."""
    return [
        token
        for token in words
        if token.lower_ in goods
        and not token.tag_.startswith("VB")
        and not any(child.lower_ == "your" for child in children(token, "nmod:poss"))
    ]


def is_kind(verb: Token, things: list[Token], after: list[Token]) -> bool:
    """Whether it is plain for whom things are: a cake is brought, or something sent as thanks."""
    treats = any(token.lower_ in lexicon.TREATS for token in things)
    if treats and verb.lower_ in lexicon.BRINGING and auxiliaries(verb) & PROMISING:
        return True
    return verb.lower_ in lexicon.GIVE and any(token.lower_ in lexicon.THANKS for token in after)


def by_writer(verb: Token) -> bool:
    """Whether the writer, or one of the writer's own, does it, or would like to."""
    lead = list(verb.doc[max(verb.sent.start, verb.i - LEAD) : verb.i])
    before = {token.lower_ for token in lead}
    if verb.lower_ in {"get", "getting", "got"} and verb.nbor().lower_ == "to":
        return False  # "get to know you"
    who, subject = actor(verb), inherited_subject(verb)
    if who is Actor.WRITER:
        return not any(token.lower_ == "you" and token.dep_ == "nsubj" for token in lead)
    if who is Actor.READER:
        return {"let", "me"} <= before and subject is None
    if subject is not None:
        own = any(child.lower_ in {"my", "our"} for child in children(subject, "nmod:poss"))
        return own or subject.lower_ in {"us", "me"}
    return bool(before & {"i", "me", "we"}) and "you" not in before


def is_reader(token: Token) -> bool:
    """Whether a word stands for the reader, or for people around the reader."""
    word = token.lower_
    if word in {"you", "everybody", "everyone"}:
        return token.dep_ not in {"nsubj", "nsubj:pass"}
    if word == "your":
        return token.head.lower_ in lexicon.AROUND
    if token.tag_ == "NNP" and token.i > token.sent.start:
        return token.nbor(-1).lower_.rstrip(".") in {"mr", "mrs", "ms", "mx", "dr", "prof"}
    placed = {child.lower_ for child in children(token, "case")} & lexicon.TOWARDS
    known = any(child.lower_ in {"the", "your", "whole", "all", "each"} for child in token.children)
    return word in lexicon.KIND and known and bool(placed or token.dep_ in {"iobj", "obj"})


def is_trial(word: Token) -> bool:
    """Whether the thing is a sample or a trial of the writer's work."""
    return says(word.sent, lexicon.OCCASION)


def received(noun: Token) -> Iterator[list[Token]]:
    """ "Accept a small present", "say thanks with a bottle", "you will find a surprise"."""
    verb = noun.head
    if is_trial(noun) or not verb.tag_.startswith("VB"):
        return
    told = noun.dep_ == "obj" and verb.lower_ in lexicon.ACCEPTING and is_imperative(verb)
    marked = any(child.lower_ == "with" for child in children(noun, "case"))
    thanked = noun.dep_ == "obl" and marked and verb.lower_ in lexicon.THANKING
    thanked = thanked and by_writer(verb) and not children(verb, "nsubj:pass")
    subject = inherited_subject(verb)
    yours = subject is not None and subject.lower_ == "you" and verb.lower_ in lexicon.ACCEPTING
    found = yours and bool(auxiliaries(verb) & {"will", "'ll", "should"})
    if told or thanked or found:
        yield list(noun.doc[min(verb.i, noun.i) : max(verb.i, noun.i) + 1])


def waiting(noun: Token) -> Iterator[list[Token]]:
    """A present that is on its way or waits: "a crate of mangoes should reach you"."""
    head = noun
    while head.dep_ in {"nmod", "conj", "compound"} and head.head != head:
        head = head.head
    verb, sentence = head.head, noun.sent
    close = [token for token in sentence if 0 < abs(token.i - noun.i) <= NEAR]
    enjoyed = verb.lower_ in {"accept", "enjoy"}
    reader = next(
        (token for token in close if is_reader(token) or (enjoyed and token.lower_ == "you")), None
    )
    yours = any(child.lower_ == "your" for child in children(noun, "nmod:poss"))
    if reader is None or yours or verb == head or is_trial(noun) or is_question(sentence):
        return
    placed = head.dep_ in {"nsubj", "nsubj:pass", "obj", "obl"}
    hosted = verb.lower_ in lexicon.HOSTING and placed and actor(verb) is not Actor.READER
    if hosted or enjoyed:
        first, last = min(noun.i, reader.i, verb.i), max(noun.i, reader.i)
        yield list(noun.doc[first : last + 1])
