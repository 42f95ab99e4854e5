"""How somebody is called, likened and felt about: "my awful boss", "he acts like a dictator"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.nlp import blame_words as lexicon
from followup_lint.nlp.blame import Blame, blame
from followup_lint.nlp.grammar import (
    auxiliaries,
    children,
    clause_chain,
    inherited_subject,
    negated,
)
from followup_lint.nlp.matter import is_worked_on
from followup_lint.nlp.target_words import EMPLOYER, THINGS
from followup_lint.nlp.targets import Target, is_doubtful, target_of
from followup_lint.nlp.words import says, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

LIKENED = frozenset({"obl", "xcomp", "advmod", "obj", "advcl", "nmod", "acl"})
NAMED = frozenset({"appos", "ROOT", "obl", "nmod", "nsubj"})
LEADING = frozenset(
    {"leadership", "management", "planning", "organisation", "organization", "communication"}
)
TELLING = lexicon.SEEN | lexicon.FEELINGS | lexicon.NAMES


def contempts(sentence: Sentence) -> Iterator[Blame]:
    """Each bad name, likeness and feeling in a sentence."""
    for token in those(sentence, TELLING):
        word = token.lower_
        if word in lexicon.SEEN:
            yield from by_adjective(token)
            yield from by_likeness(token)
            yield from by_comparison(token)
        if word in lexicon.FEELINGS:
            yield from by_feeling(token)
        if word in lexicon.NAMES:
            yield from by_name(token)


def by_adjective(word: Token) -> Iterator[Blame]:
    """A bad word before the noun: "my awful boss", "your confusing form", "bad leadership"."""
    noun = word.head
    bad = word.lower_ in lexicon.HARSH and word.dep_ == "amod"
    if not bad or noun.i < word.i:
        return
    owners = [c for c in children(noun, "nmod:poss") if c.i < word.i]
    if not owners:
        if noun.lower_ in LEADING and speaks_of_employer(word):
            yield Blame(Target.EMPLOYER, list(word.doc[word.i : noun.i + 1]))
        return
    target = target_of(noun)
    things = target is not Target.READER or noun.lower_ in THINGS
    if target is not None and things:
        yield Blame(target, list(word.doc[owners[0].i : noun.i + 1]))


def speaks_of_employer(word: Token) -> bool:
    """Whether the sentence names an employer of the writer."""
    return any(
        any(c.lower_ == "my" for c in children(token, "nmod:poss"))
        for token in those(word.sent, EMPLOYER)
    )


def by_likeness(word: Token) -> Iterator[Blame]:
    """Somebody comes across badly: "your manager came across as cold", "I sounded like a robot"."""
    marks = {c.lower_ for c in children(word, "case", "mark")}
    like = word.lower_ in lexicon.LIKE and (
        marks & {"like", "as"} or word.lower_ in {"tired", "old"}
    )
    if word.dep_ not in LIKENED or not (like or word.lower_ in lexicon.HARSH):
        return
    verb = next((link for link in clause_chain(word.head) if link.tag_.startswith("VB")), None)
    if verb is None or verb.lower_ not in lexicon.SEEMS or is_doubtful(verb) or negated(verb):
        return
    subject = inherited_subject(verb)
    if subject is not None and subject.i < verb.i < word.i <= verb.i + 8:
        yield from blame(subject, word)


def by_feeling(word: Token) -> Iterator[Blame]:
    """The writer cannot bear an employer: "I resent the way my company has treated me"."""
    before = {t.lower_ for t in word.doc[max(word.sent.start, word.i - 3) : word.i]}
    refused = negated(word) or "longer" in before or bool(auxiliaries(word) & {"ca", "can"})
    if refused is not (word.lower_ in lexicon.BEARING):
        return
    subject = inherited_subject(word)
    if subject is None or subject.lower_ != "i":
        return
    for token in word.subtree:
        if token.i > word.i and target_of(token) is Target.EMPLOYER:
            yield Blame(Target.EMPLOYER, list(word.doc[subject.i : token.i + 1]))
            return


def by_name(word: Token) -> Iterator[Blame]:
    """Somebody is called names: "the crooks", "what a fool I must have looked"."""
    for clause in children(word, "acl:relcl"):
        subject = inherited_subject(clause)
        if subject is not None and subject.lower_ == "i":
            yield Blame(Target.WRITER, list(word.doc[word.i : clause.i + 1]))
            return
    involved = says(word.sent, {"i", "my", "me", "they", "he", "she"})
    if involved and word.dep_ in NAMED and not negated(word) and not is_worked_on(word):
        first = next((t for t in word.lefts if t.dep_ in {"det", "amod"}), word)
        yield Blame(Target.EMPLOYER, list(word.doc[first.i : word.i + 1]))


def by_comparison(word: Token) -> Iterator[Blame]:
    """ "A more chaotic place than my present firm"."""
    if word.lower_ not in lexicon.BAD or not word.tag_.startswith("JJ"):
        return
    after = list(word.doc[word.i + 1 : min(word.i + 8, word.sent.end)])
    than = next((token.i for token in after if token.lower_ == "than"), None)
    for noun in after:
        if than is not None and noun.i > than and target_of(noun) is Target.EMPLOYER:
            yield Blame(Target.EMPLOYER, list(word.doc[word.i : noun.i + 1]))
            return
