"""How well a message refers to the conversation: as an event, generically, specifically."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from followup_lint.nlp.conversation_words import (
    ABOUT,
    BY_READER_ONLY,
    EVENT_NOUNS,
    GENERIC_NOUNS,
    IMPRESSED,
    NOT_YET,
    OPINIONS,
    SUBJECT_MATTER,
    TALK_NOUNS,
    TALKED,
    TIMES,
    TOLD,
)
from followup_lint.nlp.grammar import (
    Actor,
    actor,
    auxiliaries,
    children,
    clause_chain,
    negated,
)
from followup_lint.nlp.words import once, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token


class Level(IntEnum):
    """How specific a reference is."""

    NONE = 0
    EVENT = 1
    GENERIC = 2
    SPECIFIC = 3


@dataclass(frozen=True, slots=True)
class Reference:
    """The words that refer to the conversation, and how specific they are."""

    level: Level
    tokens: tuple[Token, ...]


# The words that may head a reference.
REFERRING = TOLD | TALKED | TALK_NOUNS | OPINIONS | IMPRESSED | {"do", "doing"}


def references_in(sentence: Sentence) -> Iterator[Reference]:
    """The references in a sentence."""
    for token in those(sentence, REFERRING):
        yield from reference_at(token)


def best_reference(sentences: Iterable[Sentence]) -> Reference:
    """The most specific reference to a conversation that took place, the first of equals."""
    best = Reference(Level.NONE, ())
    for sentence in sentences:
        for reference in once(references_in, sentence):
            if reference.level is Level.SPECIFIC:
                return reference
            if reference.level > best.level:
                best = reference
    return best


def reference_at(token: Token) -> Iterator[Reference]:
    """The reference that a token heads, if it heads one."""
    if token.tag_.startswith("VB") and token.lower_ in TOLD | TALKED:
        if not lies_ahead(token) and not negated(token):
            yield from from_verb(token)
    elif token.tag_ in {"NN", "NNS"} and (token.lower_ in TALK_NOUNS or is_readers_opinion(token)):
        if not lies_ahead(token):
            yield from from_noun(token)
    elif token.lower_ in IMPRESSED and actor(token) in {Actor.WRITER, None}:
        yield from graded(token, complements(token), Level.NONE)
    elif is_readers_work(token):
        yield Reference(Level.SPECIFIC, (token.head, token))


def is_readers_opinion(token: Token) -> bool:
    """Whether a noun names what the reader thinks of something."""
    return token.lower_ in OPINIONS and any(c.lower_ == "your" for c in token.children)


def is_readers_work(token: Token) -> bool:
    """Whether a token ends "the work you do"."""
    described = token.dep_ == "acl:relcl" and token.head.lower_ in {"work", "things", "projects"}
    return described and token.lower_ in {"do", "doing"} and actor(token) is Actor.READER


def lies_ahead(token: Token) -> bool:
    """Whether what a token says is only hoped for: under a modal, "look forward to", "happy to"."""
    for link in clause_chain(token):
        if auxiliaries(link) & NOT_YET and not link.lower_.endswith("ed"):
            return True
        if hopeful(link):
            return True
        if link.dep_ in {"acl:relcl", "advcl:relcl"}:
            return False
    return False


def hopeful(link: Token) -> bool:
    """Whether a word opens a wish: hope, look forward, would like."""
    if link.lower_ in {"look", "looking"}:
        return any(child.lower_ == "forward" for child in link.children)
    if link.lower_ in {"hope", "hoping", "available", "wish"}:
        return True
    return (
        link.lower_ in {"love", "like", "welcome", "happy", "glad", "pleased", "delighted"}
        and (bool(auxiliaries(link) & NOT_YET) or link.lower_ in {"happy", "glad"})
        and not past_pleasure(link)
    )


def past_pleasure(link: Token) -> bool:
    """Whether the pleasure is one of the past: "I was happy to meet …"."""
    return bool(auxiliaries(link) & {"was", "were"})


def from_verb(verb: Token) -> Iterator[Reference]:
    """A verb of telling: what was told, or the noun that its relative clause describes."""
    who = actor(verb)
    if who is Actor.WRITER and verb.lower_ in BY_READER_ONLY:
        return
    if verb.dep_ == "acl:relcl" and verb.head.tag_.startswith("NN") and who is not None:
        level = Level.GENERIC if verb.head.lower_ in GENERIC_NOUNS else Level.SPECIFIC
        yield Reference(level, (verb.head, *within(verb)))
        return
    if verb.lower_ in TALKED:
        # Whom one met, and when, is no topic.
        topics = [part for part in complements(verb) if cases(part) & SUBJECT_MATTER]
        topics = [part for part in topics if part.lower_ not in TIMES]
        yield from graded(verb, topics, Level.EVENT)
    else:
        yield from graded(verb, complements(verb), Level.NONE)


def from_noun(noun: Token) -> Iterator[Reference]:
    """A noun of talk: with its topic, or as a mere event ("our conversation")."""
    topics = [child for child in children(noun, "nmod", "acl", "acl:relcl") if is_topic(child)]
    if not topics and noun.head.tag_.startswith("VB"):
        # "about …" behind the noun is often taken for a part of the verb.
        topics = [
            child
            for child in children(noun.head, "obl", "advcl")
            if child.left_edge.i == noun.i + 1 and cases(child) & {"about", "on", "regarding"}
        ]
    event = noun.lower_ in EVENT_NOUNS and any(
        child.lower_ in {"our", "the", "your", "this"} for child in noun.children
    )
    yield from graded(noun, topics, Level.EVENT if event else Level.NONE)


def is_topic(child: Token) -> bool:
    """Whether a dependant of a noun says what the talk was about."""
    if child.dep_ == "nmod":
        return bool(cases(child) & (ABOUT - {"with", "by", "in", "for"}))
    return child.dep_ == "acl" and child.lower_ != "scheduled"


def cases(token: Token) -> set[str]:
    """The prepositions of a phrase."""
    return {child.lower_ for child in children(token, "case", "mark")}


def complements(verb: Token) -> list[Token]:
    """The heads of what a verb of telling tells."""
    found = children(verb, "obj", "ccomp", "xcomp", "advcl")
    # "tell me more about the role": the topic often hangs on the "more".
    holders = [verb, *children(verb, "obj", "advmod")]
    found += [
        child
        for holder in holders
        for child in children(holder, "obl", "obl:agent", "nmod")
        if cases(child) & ABOUT
    ]
    return [
        child
        for child in found
        if child.i > verb.i and (child.dep_ != "advcl" or cases(child) & ABOUT)
    ]


def graded(head: Token, parts: list[Token], otherwise: Level) -> Iterator[Reference]:
    """A reference by the words of its parts: specific, generic, or a mere event."""
    inner = [token for part in parts for token in within(part)]
    if any(is_content(token) for token in inner) or elaborate(inner):
        level = Level.SPECIFIC
    elif any(token.lower_ in GENERIC_NOUNS and not is_person(token) for token in inner):
        level = Level.GENERIC
    else:
        level = otherwise
    if level:
        yield Reference(level, (head, *inner))


def within(head: Token) -> list[Token]:
    """A phrase without the clauses coordinated with it."""
    left_out = {
        token.i
        for child in head.children
        if child.dep_ in {"parataxis", "punct"} or (child.dep_ == "conj" and is_clause(child))
        for token in child.subtree
    }
    return [token for token in head.subtree if token.i not in left_out]


def is_clause(token: Token) -> bool:
    """Whether a coordinated word heads a clause of its own."""
    return any(child.dep_ in {"nsubj", "aux", "cop"} for child in token.children)


def is_content(token: Token) -> bool:
    """Whether a token is a noun that would not fit just any interview."""
    if token.tag_ not in {"NN", "NNS", "NNP", "NNPS"} or token.lower_ in GENERIC_NOUNS:
        return False
    if token.dep_ in {"vocative", "obl:unmarked"} or not token.is_alpha:
        return False
    return not is_addressee(token)


def is_addressee(token: Token) -> bool:
    """Whether a proper noun names who was met rather than what was talked about."""
    if token.tag_ not in {"NNP", "NNPS"}:
        return False
    top = token
    while top.dep_ in {"flat", "compound", "conj", "appos"} and top.head != top:
        top = top.head
    return bool(cases(top) & {"with", "at", "from", "by"})


def is_person(token: Token) -> bool:
    """Whether a token is a pronoun for one of the two sides."""
    return token.tag_ in {"PRP", "PRP$"}


def elaborate(tokens: list[Token]) -> bool:
    """Whether a long complement holds a content word that the tagger took for no noun."""
    return len(tokens) > 4 and any(
        token.is_alpha
        and not token.is_stop
        and token.lower_ not in GENERIC_NOUNS
        and token.tag_[:2] in {"VB", "JJ"}
        and token.dep_ not in {"amod"}
        for token in tokens
    )
