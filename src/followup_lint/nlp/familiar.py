"""Where a sentence confesses faith or politics, or is too familiar with the reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.expressions import Expression
from followup_lint.nlp import private_words as lexicon
from followup_lint.nlp.grammar import (
    children,
    governing_verbs,
    inherited_subject,
    is_question,
    marked,
)
from followup_lint.nlp.matter import describes, is_others, is_worked_on
from followup_lint.nlp.private import cares, is_known, is_name, near, of_writer, owner
from followup_lint.nlp.words import says, those, words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

# The reader spoke of it first.
TOLD = Expression(r"\byou (?:\w+ )?(?:asked|said|mentioned|told|spoke|talked|described)\b")
SAID = frozenset({"xcomp", "ROOT", "conj", "ccomp", "advmod", "acl:relcl", "parataxis"})

REMARKABLE = lexicon.CHARMS | lexicon.BODY | lexicon.YOURS


def beliefs(sentence: Sentence) -> Iterator[list[Token]]:
    """The words of faith or politics that the writer confesses, or asks the reader about."""
    about_us = says(sentence, {"me", "us", "my", "our"}) and not cares(sentence)
    for token in those(sentence, lexicon.CONFESSED):
        word = token.lower_
        if is_name(token) or describes(token, lexicon.FAITH):
            continue
        fate = word in lexicon.FATE and about_us and token.dep_ in lexicon.ACTING
        if fate or is_belief(token):
            yield near(token)


def is_belief(token: Token) -> bool:
    """Whether a word of faith or politics tells what the writer believes or does."""
    word = token.lower_
    if word in lexicon.ACTS:
        before = {t.lower_ for t in token.doc[max(token.sent.start, token.i - 4) : token.i]}
        hoped = any(child.lower_ in {"this", "that"} for child in children(token, "ccomp", "mark"))
        acts = token.tag_.startswith("VB") and before & {"i", "we"} and "to" not in marked(token)
        return bool(acts) and of_writer(token) and not hoped
    if not of_writer(token) or is_worked_on(token) or is_others(token):
        return is_question(token.sent) and says(token.sent, {"you"})
    if word in lexicon.POLITICS and token.head.lower_ in lexicon.PASSION:
        return True
    if word in lexicon.CREEDS:
        as_one = any(child.lower_ == "as" for child in children(token, "case"))
        return as_one or bool(children(token, "cop"))
    return owner(token) == "my" or not is_known(token)


def remarks(sentence: Sentence) -> Iterator[list[Token]]:
    """The words about the reader's looks or family."""
    found = those(sentence, REMARKABLE)
    told = bool(found) and (bool(TOLD.search(words_in(sentence).text)) or cares(sentence))
    for token in found:
        if is_name(token):
            continue
        charmed = token.lower_ in lexicon.CHARMS and is_charmed(token)
        body = token.lower_ in lexicon.BODY and is_body(token)
        if charmed or body or (not told and is_readers(token)):
            yield near(token)


def is_readers(noun: Token) -> bool:
    """Whether somebody of the reader's family, or their wedding, is spoken of."""
    if noun.lower_ not in lexicon.YOURS or owner(noun) != "your" or noun.dep_ == "nmod:poss":
        return False
    return not describes(noun, lexicon.WEDDING)


def is_charmed(word: Token) -> bool:
    """Whether the reader is said to look or smell so: "you smell wonderful"."""
    verb = next(governing_verbs(word.head), word)
    subject = inherited_subject(word) or inherited_subject(verb)
    if word.dep_ not in SAID or subject is None or subject.lower_ != "you":
        return False
    looks = verb.lower_ in lexicon.LOOKING
    bare = looks or word.dep_ == "ROOT" or bool(children(word, "cop"))
    return bare and (looks or word.lower_ not in lexicon.ALSO_KIND)


def is_body(noun: Token) -> bool:
    """Whether a word of the body is the reader's, or is praised in the reader."""
    praised = any(
        child.lower_ in lexicon.PRAISE or child.tag_ == "JJS" for child in children(noun, "amod")
    )
    if describes(noun):
        return False
    if owner(noun) == "your":
        placed = noun.dep_ in {"nsubj", "obj", "obl"} and not is_others(noun)
        return (praised or placed) and noun.head.lower_ not in lexicon.DEEDS
    subject = inherited_subject(noun.head) if noun.dep_ != "ROOT" else None
    yours = noun.dep_ == "ROOT" or (subject is not None and subject.lower_ == "you")
    return praised and yours
