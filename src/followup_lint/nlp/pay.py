"""Where a sentence asks for pay, benefits or time off, or sets them as a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.expressions import Expression
from followup_lint.nlp import pay_words as lexicon
from followup_lint.nlp.grammar import (
    Actor,
    actor,
    children,
    inherited_subject,
    is_question,
    tokens_between,
)
from followup_lint.nlp.matter import describes, in_past, is_matter, is_others, tells_of_others
from followup_lint.nlp.words import said, words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

ME = frozenset({"i", "my", "me"})
# How far before a sum the words may stand that bound it: "at least", "I am on".
NEAR = 25
# How many links from a word of pay a verb of wishing may be.
LINKS = 4


def pay_talk(sentence: Sentence) -> Iterator[list[Token]]:
    """The words about pay in a sentence that asks for it or sets it as a condition."""
    text = words_in(sentence).text
    if not (lexicon.SURE.is_in(text) or lexicon.SUM.is_in(text) or lexicon.MAYBE.is_in(text)):
        return
    if lexicon.ASKED.search(text) or (tells_of_others(sentence) and not is_question(sentence)):
        return
    yield from terms(sentence, lexicon.SURE)
    for tokens in found(sentence, lexicon.SUM):
        if not lexicon.SPENT.search(text) and is_claimed(tokens):
            yield tokens
    for tokens in found(sentence, lexicon.MAYBE):
        if is_terms(tokens[0]) and asks(tokens) and is_own(tokens):
            yield tokens


def away_talk(sentence: Sentence) -> Iterator[list[Token]]:
    """The words about work from home, part-time and hours of one's own choice."""
    text = words_in(sentence).text
    if not lexicon.AWAY.is_in(text) or lexicon.ASKED.search(text):
        return
    if not tells_of_others(sentence):
        yield from terms(sentence, lexicon.AWAY)


def terms(sentence: Sentence, pattern: Expression) -> Iterator[list[Token]]:
    """The matches of an expression that mean the terms of this job."""
    if pattern.is_in(words_in(sentence).text) and concerns(sentence):
        yield from (tokens for tokens in found(sentence, pattern) if is_own(tokens))


def found(sentence: Sentence, pattern: Expression) -> Iterator[list[Token]]:
    """The tokens of each match of an expression, which reads lower case."""
    text = words_in(sentence).text
    for match in pattern.finditer(text) if pattern.is_in(text) else ():
        if tokens := tokens_between(sentence, *match.span()):
            yield tokens


def is_own(words: list[Token]) -> bool:
    """Whether the words mean the terms of this job, and no work and no story."""
    if is_question(words[-1].sent):
        return not (describes(words[-1], lexicon.OWN) or is_others(words[-1]))
    return not is_matter(words[-1], lexicon.OWN) and not in_past(words[-1].sent)


def concerns(sentence: Sentence) -> bool:
    """Whether a sentence is about the writer or the job, or is no more than a few words."""
    words = said(sentence)
    if words & ME or (len(sentence) <= 7 and not any(t.tag_ == "VBD" for t in sentence)):
        return True
    told = "please" in words and words & {"send", "confirm", "tell", "let", "advise"}
    return bool(told) or (is_question(sentence) and bool(words & lexicon.JOB))


def is_claimed(words: list[Token]) -> bool:
    """Whether a sum is what the writer wants, or what the reader offered."""
    sentence, text = words[0].sent, words[0].sent.text.lower()
    start = words[0].idx - sentence.start_char
    bounded = lexicon.BOUND.search(text[max(0, start - NEAR) : start])
    if bounded and said(sentence) & (ME | {"us"}):
        return not in_past(sentence)
    if re.search(r"\byou (?:advertis|offer|quot|mention)", text[start:]):
        return True
    verb = next((link for link in links(words[-1]) if link.tag_.startswith("VB")), None)
    subject = inherited_subject(verb) if verb is not None else None
    if verb is None or subject is None or subject.lower_ != "i":
        return False
    return verb.lower_ in lexicon.WISH and verb.tag_ != "VBD"


def is_terms(word: Token) -> bool:
    """Whether a word that has other meanings means what a job pays or grants."""
    payer = inherited_subject(word)
    if word.lower_ in {"earn", "earning"}:
        return payer is None or actor(word) is Actor.WRITER
    if word.lower_ == "paid":
        passive = children(word, "aux:pass", "nsubj:pass") and not children(word, "obj")
        return bool(passive) and payer is not None and payer.lower_ in lexicon.PAID
    if word.tag_.startswith("VB"):
        if word.lower_ in {"pay", "pays"}:
            goals = children(word, "obj", "iobj")
            paid = all(goal.lower_ in lexicon.PAID for goal in goals)
            return paid and payer is not None and payer.lower_ in lexicon.PAYERS
        covers = word.lower_ in {"covered", "reimbursed", "compensated"}
        return covers and bool(said(word.sent) & ME)
    return word.dep_ != "amod" and is_offered(word)


def is_offered(noun: Token) -> bool:
    """Whether a noun is neither somebody else's nor another thing: "tax rate", "that money"."""
    apart = {"his", "her", "their", "its", "that", "same", "this"}
    owned = any(child.lower_ in apart for child in noun.children)
    of_other = any(child.lower_ not in lexicon.OWN for child in children(noun, "compound"))
    clauses = children(noun, "acl:relcl", "acl")
    told = all(
        any(token.lower_ in {"you", "offer", "offered"} for token in clause.subtree)
        for clause in clauses
    )
    return told and not owned and not of_other


def asks(words: list[Token]) -> bool:
    """Whether a sentence asks about the words, or its writer wishes for them."""
    sentence, word = words[0].sent, words[0].lower_
    if word == "discount" and not said(sentence) & {"staff", "employee", "employees"}:
        return False
    if is_question(sentence):
        aimed = said(sentence) & (lexicon.JOB - {"it", "there"} | ME)
        return word in lexicon.HOT or bool(aimed)
    return word not in lexicon.ONLY_ASKED and any(map(is_wish, links(words[-1])))


def is_wish(verb: Token) -> bool:
    """Whether the writer wants something, or tells the reader to name it."""
    subject = inherited_subject(verb)
    if not verb.tag_.startswith(("VB", "JJ")):
        return False
    if actor(verb) is Actor.READER:
        return verb.lower_ in lexicon.NAMING
    own = subject is not None and subject.lower_ == "i"
    return own and verb.lower_ in lexicon.WISH and verb.tag_ != "VBD"


def links(token: Token) -> Iterator[Token]:
    """The words above a token, nearest first, from the token itself."""
    for _ in range(LINKS):
        yield token
        if token.head == token:
            return
        token = token.head
