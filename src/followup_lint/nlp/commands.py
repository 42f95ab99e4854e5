"""Commands to the reader, and requests that ask instead of telling."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup_lint.core.expressions import Expression
from followup_lint.nlp import grammar
from followup_lint.nlp.asides import DIRECTIVES, commands_nothing
from followup_lint.nlp.words import has_word, words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

# A command may follow these within a sentence.
LINKS = frozenset({"so", "then", "just", "also", "now", "please"})
ASKING = frozenset({"could", "would", "can", "will", "might", "may"})
# A tag that turns a command into a question.
TAG = Expression(r",? (?:ok(?:ay)?|all ?right|got it|understood|agreed|deal)\s*\?+\s*$", re.I)


def is_told_with_tag(sentence: Sentence) -> bool:
    """Whether a sentence only looks like a question by the tag at its end ("Send it, ok?")."""
    return bool(TAG.search(sentence.text[-20:]))


def imperatives(sentence: Sentence) -> list[Token]:
    """The heads of the commands in a sentence, in order; statements without "I" are none.

    Openings that only look like commands are none either, nor is what is coordinated with them.
    """
    if grammar.is_question(sentence) and not is_told_with_tag(sentence):
        return []
    tokens = words_in(sentence).tokens
    bare = [token for token in tokens if token.tag_ in grammar.BARE]
    found = [token for token in bare if grammar.is_imperative(token) and stands_free(token)]
    if not found and (first := fallback(sentence)) is not None:
        found = [first]
    asides = [token for token in found if commands_nothing(token)]
    covered = [token for token in found if token.dep_ == "conj" and token.head in asides]
    return [token for token in found if token not in asides and token not in covered]


def requests(sentence: Sentence) -> list[Token]:
    """The verbs for what the reader is asked, not told, to do: "could you …", "if you could …"."""
    question = grammar.is_question(sentence)
    if not has_word(sentence, grammar.READER):
        return []
    return [
        token
        for token in words_in(sentence).tokens
        if (own := grammar.subject(token)) is not None
        and own.lower_ in grammar.READER
        and grammar.auxiliaries(token) & ASKING
        and (question or token.dep_ in {"advcl", "ccomp"})
        and not grammar.marked(token) & {"so", "because", "as", "since"}
        and not grammar.negated(token)
    ]


def stands_free(token: Token) -> bool:
    """Whether a command stands alone, not as a coordinated past ("I set up … and cut …")."""
    if token.dep_ == "conj" and not grammar.is_imperative(token.head):
        open_clause = "to" in grammar.marked(token.head) or bool(grammar.auxiliaries(token.head))
        past = token.head.tag_ in {"VBD", "VBN"}
        return grammar.inherited_subject(token) is None and not open_clause and not past
    if token.dep_ == "parataxis" and not is_set_off(token):
        return False
    return token.dep_ in {"ROOT", "conj", "parataxis", "ccomp", "advcl", "discourse", "appos"}


def is_set_off(token: Token) -> bool:
    """Whether a clause follows a mark, "so" or the like, not directly a noun."""
    first = token.left_edge
    before = [] if first.i == token.sent.start else [first.nbor(-1)]
    opening = [*before, *(left for left in token.subtree if left.i < token.i)]
    marks = any(t.is_punct or t.tag_ in {"CC", "UH"} or t.lower_ in LINKS for t in opening)
    return marks or first.i == token.sent.start


def fallback(sentence: Sentence) -> Token | None:
    """A directive at the start of a sentence that the tagger mislabelled."""
    tokens = words_in(sentence).tokens
    start = [t for t in tokens if t.is_alpha and t.lower_ not in {"so", "and", "then", "now"}]
    if not start:
        return None
    first = start[0]
    following = first.nbor() if first.i + 1 < sentence.end else None
    plain = following is not None and following.tag_ in {"PRP", "PRP$", "DT", "IN", "TO", "RB"}
    if first.lower_ not in DIRECTIVES or first.tag_ in {"VBD", "VBZ", "VBG"} or not plain:
        return None
    return first if first.dep_ == "ROOT" and grammar.subject(first) is None else None
