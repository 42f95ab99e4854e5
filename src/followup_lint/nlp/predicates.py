"""What is said of somebody or something: "I am upset", "I find it rude", "it feels unfair"."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.nlp.grammar import (
    Actor,
    actor,
    auxiliaries,
    children,
    clause_chain,
    inherited_subject,
    marked,
    negated,
)
from followup_lint.nlp.words import those

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

MODALS = frozenset(
    {"would", "'d", "could", "might", "may", "can", "ca", "must", "should", "will", "'ll", "wo"}
)
CONDITIONS = frozenset({"if", "unless", "whether", "when", "whenever", "in", "lest", "until"})
CAUSATIVES = frozenset({"make", "makes", "made", "making", "leave", "leaves", "left", "leaving"})
CLAUSES = frozenset({"advcl", "advcl:relcl", "acl", "acl:relcl", "ccomp", "csubj", "xcomp"})
# Deeper nesting is no longer language, and would cost time on hostile input.
MAX_DEPTH = 12
AUXILIARY = ("cop", "aux", "aux:pass")
BEING = frozenset({"is", "are", "was", "were", "'s", "'re", "been", "be"})
PASTS = frozenset({"was", "were", "did", "got", "had"})
PERFECTS = frozenset({"have", "has", "'ve", "having"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that is said of a subject, with its sentence; the subject may be left out."""

    word: Token
    subject: Token | None
    sentence: str

    @property
    def cause(self) -> Token | None:
        """What makes somebody so: the subject of "this makes me angry"."""
        governor = self.word.head
        if self.word.dep_ == "xcomp" and governor.lower_ in CAUSATIVES:
            return inherited_subject(governor)
        return None

    @property
    def is_past(self) -> bool:
        """Whether it is told of the past, and does not last: "was", "felt", but not "has been"."""
        found = {word for link in self.links for word in auxiliaries(link)}
        told = any(link.tag_ == "VBD" for link in self.links if link != self.word)
        return bool(found & PASTS or told) and not found & PERFECTS

    @property
    def is_hedged(self) -> bool:
        """Whether it is only possible, likely or yet to come."""
        return any(auxiliaries(link) & MODALS for link in self.links)

    @property
    def is_denied(self) -> bool:
        """Whether it, or a thought that it depends on, is negated: "I don't think it is fair"."""
        return negated(self.word) or any(
            negated(link) for link in self.governors if not auxiliaries(link) & {"ca", "can"}
        )

    @property
    def is_asked(self) -> bool:
        """Whether the sentence asks it: the auxiliary stands before the subject."""
        if self.subject is None:
            return False
        verbs = [c for link in self.links for c in children(link, *AUXILIARY)]
        return any(verb.i < self.subject.i for verb in verbs)

    @property
    def is_conditional(self) -> bool:
        """Whether it stands under a condition or a time: "if you are upset"."""
        return any(
            marked(link) & CONDITIONS
            or any(child.lower_ in CONDITIONS for child in children(link, "advmod"))
            for link in self.chain
            if link == self.word or link.dep_ in CLAUSES
        )

    @property
    def is_reported(self) -> bool:
        """Whether somebody else says or thinks it: "you said it was rude", "they find it rude"."""
        holders = [verb for verb in self.governors if verb not in self.links]
        verb = self.word.head
        found = self.subject is not None and self.word.dep_ == "xcomp" and self.subject.i > verb.i
        if found and verb.lower_ not in CAUSATIVES:
            holders.append(verb)
        return any(actor(holder) in {Actor.READER, Actor.OTHER} for holder in holders)

    @property
    def chain(self) -> list[Token]:
        """The word and those that it depends on, upward; the nearest ones are enough."""
        return list(itertools.islice(clause_chain(self.word), MAX_DEPTH))

    @property
    def links(self) -> list[Token]:
        """The word, and the verbs that link it to its subject: "felt", "made"."""
        found = [self.word]
        for link in self.chain[1:]:
            if found[-1].dep_ not in {"xcomp", "conj"} or children(found[-1], *AUXILIARY):
                break
            found.append(link)
        return found

    @property
    def governors(self) -> list[Token]:
        """The verbs of saying, thinking or feeling that the word is a complement of."""
        return [
            head
            for link, head in itertools.pairwise(self.chain)
            if link.dep_ in {"ccomp", "xcomp"} and head.tag_.startswith("VB")
        ]


def predicates(sentence: Sentence, words: Collection[str]) -> Iterator[Predicate]:
    """Each of the words in a sentence that is said of something, with what it is said of."""
    for token in those(sentence, words):
        if is_predicative(token):
            yield Predicate(token, subject_of(token), sentence.text)


def subject_of(word: Token) -> Token | None:
    """What a word is said of; in "I find it rude" that is the "it"."""
    if word.dep_ == "xcomp":
        between = [c for c in children(word.head, "expl", "obj", "nsubj") if c.i > word.head.i]
        if between and between[0].i < word.i:
            return between[0]
    return inherited_subject(word)


def is_predicative(token: Token) -> bool:
    """Whether a word is said of a subject, and does not describe a noun or act on an object."""
    if children(token, "cop", "aux:pass"):
        return True
    if token.tag_ == "VBG" and auxiliaries(token) & BEING and not children(token, "obj"):
        return True  # "it is disappointing", read as if somebody were disappointing somebody
    if token.dep_ == "xcomp":
        return "to" not in marked(token)
    if token.dep_ == "conj":
        return is_predicative(token.head) and not children(token, "nsubj", "aux", "obj")
    return token.dep_ == "ROOT" and inherited_subject(token) is None
