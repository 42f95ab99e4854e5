"""Where a sentence voices anger, disappointment or blame at how the writer is treated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.nlp import complaint_words as lexicon
from followup_lint.nlp.grammar import READER, WRITER, subtree
from followup_lint.nlp.predicates import Predicate, predicates

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token


# The longest stretch of words in which it is said what a feeling is about.
MAX_REST = 40


@dataclass(frozen=True, slots=True)
class Complaint:
    """The words of a complaint, and whether it is a feeling, a treatment or a verdict."""

    tokens: list[Token]
    variant: str


COMPLAINING = (
    lexicon.SOFT | lexicon.HARD | lexicon.TREATED | lexicon.HARSH | lexicon.SOUR | lexicon.FITTING
)


def complaints(sentence: Sentence, extra: frozenset[str] = frozenset()) -> Iterator[Complaint]:
    """Each complaint in a sentence; `extra` are more words that count as harsh."""
    wanted = COMPLAINING | extra if extra else COMPLAINING
    for predicate in predicates(sentence, wanted):
        if not excused(predicate) and (variant := variant_of(predicate, extra)):
            yield Complaint(words_of(predicate), variant)


def excused(predicate: Predicate) -> bool:
    """Whether what is said is denied, doubted, asked, conditional or somebody else's view."""
    denied = predicate.is_denied != (predicate.word.lower_ in lexicon.FITTING)
    return (
        denied
        or predicate.is_hedged
        or predicate.is_asked
        or predicate.is_conditional
        or predicate.is_reported
    )


def variant_of(predicate: Predicate, extra: frozenset[str]) -> str:
    """Which complaint a predicate makes; empty when it makes none."""
    word = predicate.word.lower_
    if word in lexicon.SOFT | lexicon.HARD:
        return "feeling" if is_feeling(predicate) else ""
    if word in lexicon.TREATED:
        return "treatment" if is_treatment(predicate) else ""
    harsh = word in lexicon.HARSH | extra or word in {"acceptable", "professional", "respectful"}
    return "verdict" if is_verdict(predicate, harsh=harsh) else ""


def is_feeling(predicate: Predicate) -> bool:
    """Whether the writer feels so about the reader, or about nothing that is named."""
    word, rest = predicate.word, rest_of(predicate)
    if not of_writer(predicate) or lexicon.OWN.search(rest):
        return False
    if word.lower_ in lexicon.PARTICLES and not rest.lower().startswith(
        lexicon.PARTICLES[word.lower_]
    ):
        return False
    sentence = predicate.sentence
    if word.lower_ in lexicon.SOFT and (
        lexicon.NEWS.match(rest)
        or (lexicon.CONCESSION.search(sentence) and lexicon.KINDNESS.search(sentence))
    ):
        return False
    cause = text_of(subtree(predicate.cause)) if predicate.cause is not None else ""
    if predicate.is_past:
        return bool(lexicon.READERS.search(f"{cause} {rest}"))
    unnamed = not cause and predicate.subject is not None and is_filler(rest)
    return unnamed or bool(lexicon.ABOUT.search(f"{cause} {rest}"))


def of_writer(predicate: Predicate) -> bool:
    """Whether it is said of the writer, who may be left out at the start of a sentence."""
    if predicate.subject is not None:
        return predicate.subject.lower_ in WRITER
    before = list(predicate.word.doc[predicate.word.sent.start : predicate.word.i])
    return all(token.tag_ in {"RB", "UH", ","} for token in before)


def is_treatment(predicate: Predicate) -> bool:
    """Whether it was done to the writer or to the writer's messages, and not by others."""
    rest, subject = rest_of(predicate), predicate.subject
    by_others = rest.startswith("by ") and not lexicon.ABOUT.search(rest)
    if subject is None or by_others or lexicon.OWN.search(rest):
        return False
    return subject.lower_ in WRITER or bool(lexicon.MESSAGES.match(text_of(subtree(subject))))


def is_verdict(predicate: Predicate, *, harsh: bool) -> bool:
    """Whether the reader, a thing or the writer's treatment is found bad."""
    subject, rest = predicate.subject, rest_of(predicate)
    if subject is None:
        return harsh and is_fragment(predicate.word)
    if subject.lower_ in READER:
        return True
    sentence = predicate.sentence
    if lexicon.OTHERS.search(sentence) or lexicon.NEWS.match(rest) or lexicon.OWN.search(rest):
        return False
    if "acceptable" in predicate.word.lower_ and lexicon.SPECIFIED.search(sentence):
        return False
    if subject.lower_ == "which" or predicate.word.dep_ == "acl:relcl":
        return subject.lower_ == "which" and bool(lexicon.READERS.search(sentence))
    if subject.lower_ in lexicon.THINGS:
        return is_verdict_on_thing(predicate, rest, harsh=harsh)
    named = text_of(subtree(subject))
    blamed = bool(lexicon.GRIEVANCE.search(named)) or (
        harsh and bool(lexicon.READERS.search(named))
    )
    return blamed and (not predicate.is_past or bool(lexicon.READERS.search(sentence)))


def is_verdict_on_thing(predicate: Predicate, rest: str, *, harsh: bool) -> bool:
    """Whether "it" or "this" is the reader's doing: it says so, or the word leaves no doubt."""
    pointed = predicate.subject is not None and predicate.subject.lower_ != "it"
    if lexicon.READERS.search(rest):
        return True
    if predicate.is_past or not is_filler(rest):
        return harsh and pointed
    return harsh or pointed


def is_fragment(word: Token) -> bool:
    """Whether a sentence consists of the word and what strengthens it: "Simply unacceptable." """
    others = [token for token in word.sent if token.is_alpha and token != word]
    return len(others) <= 2 and all(token.tag_ in {"RB", "WRB", "UH"} for token in others)


def rest_of(predicate: Predicate) -> str:
    """What follows the word in its clause: what it is about."""
    start = predicate.word.i + 1
    following = list(predicate.word.doc[start : min(start + MAX_REST, predicate.word.sent.end)])
    end = next(
        (n for n, token in enumerate(following) if token.lower_ in lexicon.ENDS), len(following)
    )
    return text_of(following[:end]).strip()


def is_filler(text: str) -> bool:
    """Whether a rest names nothing that the word could be about."""
    return all(word in lexicon.FILLERS for word in re.findall(r"[a-z']+", text.lower()))


def text_of(tokens: list[Token]) -> str:
    """The text of a run of tokens."""
    return "".join(token.text_with_ws for token in tokens)


def words_of(predicate: Predicate) -> list[Token]:
    """The words from the subject to the predicate, or the predicate with what strengthens it."""
    first = predicate.word.left_edge if predicate.subject is None else predicate.subject.left_edge
    start = first.i if 0 <= predicate.word.i - first.i <= 12 else predicate.word.i
    last = predicate.word.i + (predicate.word.lower_ in lexicon.PARTICLES)
    return list(predicate.word.doc[start : last + 1])
