"""Where a sentence speaks ill of the writer, of an employer, or of the reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.nlp import blame_words as lexicon
from followup_lint.nlp.grammar import auxiliaries, children, inherited_subject, negated
from followup_lint.nlp.predicates import Predicate, predicates
from followup_lint.nlp.targets import FIRMS, Target, is_doubtful, target_of, words_of
from followup_lint.nlp.words import says, those, words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

# A subject further away is not shown with what is said of it.
MAX_WORDS = 14


HABITS = lexicon.KEEP | lexicon.HURL
# The words that may put somebody in a bad light; beside "nobody" or "everything", any verb may.
TELLING = lexicon.DEEDS | HABITS | lexicon.MISSING | lexicon.FAULTS


@dataclass(frozen=True, slots=True)
class Blame:
    """Words that speak ill of somebody."""

    target: Target
    tokens: list[Token]


def blames(sentence: Sentence) -> Iterator[Blame]:
    """Each verdict and each deed in a sentence that puts one of the three in a bad light."""
    for predicate in predicates(sentence, lexicon.PREDICATES):
        subject = predicate.subject
        own = subject is not None and subject.lower_ == "i"
        timid = predicate.word.lower_ in lexicon.TIMID and not own
        if subject is not None and not timid and not is_excused(predicate, own=own):
            yield from blame(subject, predicate.word)
    everybody = says(sentence, lexicon.SUBJECTS)
    for token in words_in(sentence).tokens if everybody else those(sentence, TELLING):
        if token.tag_.startswith("VB"):
            yield from by_verb(token)
            yield from by_habit(token)
        elif token.lower_ in lexicon.MISSING:
            yield from by_lack(token)
        elif token.lower_ in lexicon.FAULTS:
            yield from by_fault(token)


def is_excused(predicate: Predicate, *, own: bool) -> bool:
    """Whether it is denied, asked, conditional, or, save of the writer, somebody else's view."""
    would = any(auxiliaries(link) & {"would", "'d", "might", "should"} for link in predicate.links)
    return (
        would
        or predicate.is_denied
        or predicate.is_asked
        or predicate.is_conditional
        or (predicate.is_reported and not own)
    )


def blame(subject: Token, last: Token) -> Iterator[Blame]:
    """The words from a subject to what is said of it, where the subject is one of the three."""
    target = target_of(subject)
    if target is None or (target is Target.WRITER and last.lower_ not in lexicon.OWN):
        return
    edge = subject.left_edge.i
    start = edge if 0 <= last.i - edge <= MAX_WORDS else subject.i
    if start <= last.i:
        yield Blame(target, list(subject.doc[start : last.i + 1]))


def by_verb(verb: Token) -> Iterator[Blame]:
    """Somebody does wrong, or does not do right: "my boss lies", "nobody at my school cares"."""
    word = verb.lower_
    if word not in lexicon.DEEDS and not says(verb.sent, lexicon.SUBJECTS):
        return
    subject = inherited_subject(verb)
    if subject is None or subject.lower_ in {"i", "you"}:
        return
    if subject.lower_ in lexicon.SUBJECTS and not is_doubtful(verb):
        yield from by_nobody(verb, subject)
    if word not in lexicon.DEEDS or is_doubtful(verb):
        return
    nothing = any(child.lower_ == "nothing" for child in children(verb, "obj"))
    seldom = {child.lower_ for child in children(verb, "advmod")} & lexicon.SELDOM
    denied = bool(nothing or seldom or negated(verb) or subject.lower_ in lexicon.NOBODY)
    if (word in lexicon.WRONG) is denied:
        return
    to_me = any(c.lower_ in {"me", "us"} for c in children(verb, "obj", "iobj", "obl"))
    if word in lexicon.WRONG and subject.lower_ in {"they", "he", "she"} and to_me:
        yield Blame(Target.EMPLOYER, list(verb.doc[subject.i : verb.i + 1]))
    elif target_of(subject) in FIRMS:
        yield from blame(subject, verb)


def by_nobody(verb: Token, subject: Token) -> Iterator[Blame]:
    """ "Nothing gets done at my office", "everything is chaotic in your shop"."""
    said = words_of(verb)
    nobody = subject.lower_ in lexicon.NOBODY and said & lexicon.DONE
    everybody = subject.lower_ in lexicon.EVERYBODY and said & (lexicon.WRONG | lexicon.BAD)
    for place in children(verb, "obl") if nobody or everybody else ():
        target = target_of(place)
        if target is not None and target in FIRMS:
            first, last = min(subject.i, place.i), max(verb.i, place.i)
            yield Blame(target, list(verb.doc[first : last + 1]))


def by_habit(verb: Token) -> Iterator[Blame]:
    """ "My boss keeps changing the rota", "the chef threw pans at us"."""
    if verb.lower_ not in HABITS or negated(verb):
        return
    subject = inherited_subject(verb)
    if subject is None:
        return
    if verb.lower_ in lexicon.KEEP:
        acts = [c for c in children(verb, "xcomp") if c.tag_ == "VBG"]
        acts = [act for act in acts if act.lower_ not in lexicon.KIND_ACTS]
        if acts and target_of(subject) is Target.EMPLOYER and not is_doubtful(verb):
            yield from blame(subject, acts[0])
    elif any(c.lower_ in lexicon.STAFF for c in children(verb, "obl")):
        yield from blame(subject, verb)


def by_lack(word: Token) -> Iterator[Blame]:
    """Somebody has no clue, or something could use a scrub."""
    if word.dep_ not in {"obj", "ROOT", "obl"}:
        return
    verb = word if word.dep_ == "ROOT" else word.head
    subject = inherited_subject(verb)
    target = target_of(subject) if subject is not None else None
    if subject is None or target not in FIRMS or is_doubtful(verb):
        return
    none = any(c.lower_ in {"no", "zero", "little", "any"} for c in word.children)
    denied = none or negated(verb)
    if word.lower_ in lexicon.SENSE and denied and (verb == word or verb.lower_ in lexicon.HAVING):
        yield from blame(subject, word)
    wanting = verb.lower_ in lexicon.NEEDING and not denied
    if word.lower_ in lexicon.REPAIR and wanting and target is Target.READER:
        yield from blame(subject, word)


def by_fault(word: Token) -> Iterator[Blame]:
    """ "Your flyer is full of mistakes"."""
    if word.dep_ not in {"obl", "nmod", "obj"}:
        return
    head = word.head.head if word.head.lower_ in {"lot", "number"} else word.head
    subject = inherited_subject(head)
    none = any(c.lower_ == "no" for c in word.children) or negated(head)
    if head.lower_ not in lexicon.HOLDING or subject is None or none or is_doubtful(head):
        return
    if target_of(subject) in FIRMS:
        yield from blame(subject, word)
