"""What the parse means: who acts, negation, softeners, questions.

Labels are from Universal Dependencies, tags from the Penn Treebank, with `Mood=Imp`. Functions are
pure and take tokens and sentences of a parsed segment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING

from followup_lint.core.expressions import Expression
from followup_lint.nlp.words import words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

BARE = frozenset({"VB", "VBP"})  # verbs in the base form
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl", "csubj", "csubj:pass"})
WRITER = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
READER = frozenset({"you", "u", "ya", "yourself", "y'all"})
SOMEBODY = frozenset({"someone", "somebody", "anyone", "anybody"})
NEGATORS = frozenset({"not", "n't", "nt", "never", "hardly", "no"})
# Statements that leave out their "I": "Hope you are well", "Thank you".
PRO_DROP = frozenset(
    {"hope", "hoping", "appreciate", "thank", "thanks", "wish", "trust", "want", "need", "love",
     "regret", "apologize", "apologise", "hate", "congratulations", "sorry", "welcome"}
)  # fmt: skip
SOFTENER = Expression(
    r"\b(?:please|pls|plz|kindly|if (?:possible|convenient|needed|necessary|so"
    r"|you(?:'d|'re|'ve)? (?:\w+ )?(?:could|can|would|have|get|are|want|wish|like|need|decide"
    r"|don't mind|think|feel|see|find|know|require)"
    r"|you(?:'d|'re|'ve)\b"
    r"|it(?:'s| is) (?:possible|not|ok|okay|convenient)|that works|there(?:'s| is| are))"
    r"|when(?:ever)? (?:you (?:get|have|are|can|feel)|you're|convenient|it(?:'s| is) convenient"
    r"|possible|suits)|at your (?:(?:earliest )?convenience|leisure)|whenever|(?:at )?any ?time"
    r"|no (?:rush|hurry)|(?:if|as|anything|whatever|whichever) you (?:like|please|prefer))\b",
    re.IGNORECASE,
)


class Actor(Enum):
    """Who performs the action of a verb."""

    WRITER = "writer"
    READER = "reader"
    OTHER = "other"


def children(token: Token, *labels: str) -> list[Token]:
    """The direct dependants with one of these labels."""
    return [child for child in token.children if child.dep_ in labels]


def subject(verb: Token) -> Token | None:
    """The verb's own subject."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def inherited_subject(verb: Token) -> Token | None:
    """The verb's own subject, or that of a verb that it is coordinated with or governed by."""
    seen = 0
    while (own := subject(verb)) is None and seen < 6:
        if verb.dep_ not in {"conj", "xcomp"} or verb.head == verb:
            return None
        if verb.dep_ == "xcomp" and (objects := children(verb.head, "obj", "iobj")):
            return objects[0]
        verb, seen = verb.head, seen + 1
    return own


def actor(verb: Token) -> Actor | None:
    """Who acts, judging by the subject; the reader for an imperative; None if nobody is named."""
    if is_imperative(verb):
        return Actor.READER
    found = inherited_subject(verb)
    if found is None:
        return None
    if found.lower_ in WRITER:
        return Actor.WRITER
    return Actor.READER if found.lower_ in READER else Actor.OTHER


def auxiliaries(verb: Token) -> set[str]:
    """The auxiliaries of a verb or predicate, lower case."""
    return {child.lower_.replace("’", "'") for child in children(verb, "aux", "aux:pass", "cop")}


def negated(verb: Token) -> bool:
    """Whether the verb itself is negated."""
    return any(child.lower_ in NEGATORS and child.dep_ == "advmod" for child in verb.children)


def marked(verb: Token) -> set[str]:
    """The words that subordinate a verb's clause: if, that, to, whether …"""
    return {child.lower_ for child in children(verb, "mark")}


def clause_chain(verb: Token) -> Iterator[Token]:
    """The verb and the verbs that its clause depends on, up to the root."""
    yield verb
    while verb.head != verb:
        verb = verb.head
        yield verb


def is_subordinate(verb: Token, words: frozenset[str]) -> bool:
    """Whether the verb is in a clause opened by one of these words."""
    return any(
        marked(link) & words
        or any(c.lower_ in words for c in children(link, "advmod", "obj", "nsubj", "obl"))
        for link in clause_chain(verb)
        if link.dep_ in {"advcl", "ccomp", "acl", "acl:relcl", "advcl:relcl", "csubj", "xcomp"}
    )


def is_question(sentence: Sentence) -> bool:
    """Whether the sentence ends in a question mark."""
    return "?" in words_in(sentence).text[-4:]


def is_embedded_question(verb: Token) -> bool:
    """Whether the verb is in an indirect question ("ask whether …", "why you chose …")."""
    openers = frozenset({"if", "whether", "why", "how", "when", "where", "what", "who", "which"})
    return any(
        link.dep_ in {"ccomp", "advcl", "acl", "csubj", "obj", "obl"}
        and any(child.lower_ in openers for child in link.children)
        for link in clause_chain(verb)
        if link.head != link
    )


def is_softened(sentence: Sentence | str) -> bool:
    """Whether the sentence has a softener: please, if possible, when you have a moment."""
    return SOFTENER.is_in(sentence if isinstance(sentence, str) else words_in(sentence).text)


def is_imperative(token: Token) -> bool:
    """Whether the token heads a command in the imperative mood."""
    if token.tag_ not in BARE:
        return False
    if token.lower_ in PRO_DROP or not token.is_alpha or subject(token) is not None:
        return False
    if token.lower_ in {"look", "looking"} and any(c.lower_ == "forward" for c in token.children):
        return False
    if auxiliaries(token) - {"do", "don't"} or "to" in marked(token):
        return False
    if token.dep_ == "conj" and token.tag_ == "VB" and is_imperative(token.head):
        return True  # "Send me the form and call me": the second mood is often missed
    return "Imp" in token.morph.get("Mood", [])


def tokens_between(sentence: Sentence, start: int, end: int) -> list[Token]:
    """The tokens of a sentence between two offsets in its text."""
    base = sentence.start_char
    return [t for t in sentence if t.idx - base < end and t.idx - base + len(t) > start]


def governing_verbs(token: Token) -> Iterator[Token]:
    """The verbs above a token, nearest first."""
    for link in clause_chain(token):
        if link.tag_.startswith("VB") or any(c.dep_ == "cop" for c in link.children):
            yield link


def clause_tokens(verb: Token) -> list[Token]:
    """The tokens of a verb's clause, without clauses coordinated with it."""
    apart = {"conj", "parataxis", "cc", "punct", "advcl"}
    left_out = {
        token.i for child in verb.children if child.dep_ in apart for token in child.subtree
    }
    return [token for token in verb.subtree if token.i not in left_out or token == verb]


def forms(*verbs: str) -> frozenset[str]:
    """The inflected forms of regular verbs; irregular forms are spelled out after a slash."""
    found: set[str] = set()
    for entry in verbs:
        base, *irregular = entry.split("/")
        stem = base[:-1] if base.endswith("e") else base
        found |= {base, f"{base}s", f"{base}es", f"{stem}ed", f"{stem}ing", *irregular}
        if base.endswith("y"):
            found |= {f"{base[:-1]}ies", f"{base[:-1]}ied"}
    return frozenset(found)
