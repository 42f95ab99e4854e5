"""Where the writer boasts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.nlp import boast_words as lexicon
from followup_lint.nlp.grammar import (
    auxiliaries,
    children,
    inherited_subject,
    is_subordinate,
    marked,
    negated,
)
from followup_lint.nlp.predicates import CONDITIONS, Predicate, predicates
from followup_lint.nlp.words import says, words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

HEDGES = frozenset({"could", "might", "may"})

# The words that a boast has, besides superlatives in "-est".
TELLING = lexicon.GREAT | lexicon.BEST | lexicon.DEEDS | {"most", "me", "i", "mine", "myself"}


def boasts(sentence: Sentence) -> Iterator[list[Token]]:
    """The words of each boast in a sentence."""
    for predicate in predicates(sentence, lexicon.GREATNESS):
        if is_own(predicate.subject) and not is_excused(predicate):
            yield words(predicate.subject, predicate.word)
    known, few = words_in(sentence), says(sentence, lexicon.FEW)
    for token, word in zip(known.tokens, known.each, strict=True):
        if word not in TELLING and token.tag_ != "JJS":
            continue
        if word in lexicon.GREAT:
            yield from great_skill(token)
            yield from called_great(token)
        if word in lexicon.BEST or word == "most" or token.tag_ == "JJS":
            yield from superlative(token)
        if word in lexicon.DEEDS:
            yield from success(token)
        if few:
            yield from like_me(token)


def is_own(subject: Token | None) -> bool:
    """Whether a subject is the writer, or what the writer can or has done."""
    if subject is None:
        return False
    mine = any(child.lower_ == "my" for child in children(subject, "nmod:poss"))
    return subject.lower_ == "i" or (mine and subject.lower_ in lexicon.SKILLS)


def is_excused(predicate: Predicate) -> bool:
    """Whether it is denied, asked, conditional, only possible or only believed."""
    links = [*predicate.links, *predicate.governors]
    hedged = any(auxiliaries(link) & HEDGES or link.lower_ in lexicon.VIEWS for link in links)
    return hedged or predicate.is_denied or predicate.is_asked or predicate.is_conditional


def words(subject: Token | None, last: Token) -> list[Token]:
    """The words from a subject to what is said of it."""
    start = last.i if subject is None else subject.left_edge.i
    return list(last.doc[min(start, last.i) : last.i + 1])


def superlative(token: Token) -> Iterator[list[Token]]:
    """ "I am the best", "I am one of the most gifted": the writer is the best of its kind."""
    noun = best_of(token)
    if noun is None or negated(noun) or auxiliaries(noun) & HEDGES:
        return
    owned = noun.dep_ == "obj" and noun.head.lower_ in lexicon.HAVING
    if not children(noun, "cop") and not (owned and noun.lower_ in lexicon.SKILLS):
        return
    subject = inherited_subject(noun.head if owned else noun)
    if subject is None or subject.lower_ != "i" or noun.head.lower_ in lexicon.VIEWS:
        return
    if not is_subordinate(noun, CONDITIONS) and "if" not in marked(noun):
        yield words(subject, noun)


def best_of(token: Token) -> Token | None:
    """The noun that a superlative makes the best of its kind, if it praises."""
    best = token.lower_ in lexicon.BEST or token.tag_ == "JJS"
    most = token.lower_ == "most" and token.head.tag_.startswith("JJ")
    praised = token.head if most else token
    if not (best or most) or praised.lower_ in lexicon.LESSER:
        return None
    noun = praised.head if praised.dep_ == "amod" else praised
    definite = any(c.lower_ in {"the", "your"} for c in [*noun.children, *token.children])
    if noun.dep_ == "nmod" and noun.head.lower_ == "one":
        return noun.head if definite else None
    return noun if definite else None


def success(verb: Token) -> Iterator[list[Token]]:
    """ "I always win", "I never lose", "my skills exceed what you ask for"."""
    subject = inherited_subject(verb)
    if not verb.tag_.startswith("VB") or subject is None or not is_own(subject):
        return
    if auxiliaries(verb) & (HEDGES | {"to"}) or is_subordinate(verb, CONDITIONS):
        return
    adverbs = {child.lower_ for child in children(verb, "advmod")}
    always = verb.lower_ in lexicon.SUCCESS and adverbs & {"always", "invariably"}
    never = verb.lower_ in lexicon.MASTERY and "never" in adverbs and not children(verb, "xcomp")
    if always or never or surpasses(verb, subject):
        yield words(subject, verb)


def surpasses(verb: Token, subject: Token) -> bool:
    """Whether somebody or something is surpassed, other than in a report of the past."""
    if verb.lower_ not in lexicon.SURPASS or negated(verb):
        return False
    rivals = any(token.lower_ in lexicon.RIVALS for token in verb.subtree)
    if verb.tag_ == "VBD":
        return subject.lower_ == "i" and rivals
    return subject.lower_ != "i" or bool(children(verb, "obj"))


def great_skill(token: Token) -> Iterator[list[Token]]:
    """ "My outstanding skills", "I am a gifted leader", "I have a photographic memory"."""
    noun = token.head
    if token.dep_ != "amod" or noun.i < token.i:
        return
    if is_own(noun) and noun.lower_ != "i":
        yield list(token.doc[noun.left_edge.i : noun.i + 1])
        return
    is_one = bool(children(noun, "cop"))
    subject = inherited_subject(noun if is_one else noun.head)
    owned = noun.dep_ == "obj" and noun.head.lower_ in lexicon.HAVING
    has = owned and noun.lower_ in lexicon.SKILLS
    if subject is not None and subject.lower_ == "i" and (is_one or has) and not negated(noun):
        yield words(subject, noun)


def called_great(token: Token) -> Iterator[list[Token]]:
    """ "He called me irreplaceable", "my work is my pride, and it is flawless"."""
    if token.dep_ in {"xcomp", "obj"} and any(c.lower_ == "me" for c in token.head.children):
        yield list(token.doc[min(token.head.i, token.i) : token.i + 1])
    subject = inherited_subject(token)
    if not children(token, "cop") or subject is None or negated(token):
        return
    before = [t for t in token.sent if t.i < token.i and t.lower_ == "my"]
    mine = any(t.head.lower_ in lexicon.SKILLS for t in before)
    if mine and subject.lower_ in {"it", "they"} and token.dep_ in {"parataxis", "ROOT", "conj"}:
        yield words(subject, token)


def like_me(token: Token) -> Iterator[list[Token]]:
    """ "Nobody works harder than me", "few can plaster like me"."""
    if token.lower_ not in {"me", "i", "mine", "myself"} or token.i < token.sent.start + 2:
        return
    if token.nbor(-1).lower_ not in {"than", "like", "as"}:
        return
    lead = list(token.doc[token.sent.start : token.i])
    before, degree = lead[-1].lower_, lead[-2].lower_
    few = next((t for t in lead if t.lower_ in lexicon.FEW), None)
    if few is None:
        return
    more = any(t.tag_ in {"JJR", "RBR"} or t.lower_ in {"more", "better"} for t in lead)
    alike = before == "like" and degree not in {"someone", "somebody", "people"}
    equal = before == "as" and degree not in {"soon", "long", "well", "far", "much"}
    about_me = any(t.lower_ in {"i", "my", "if", "were"} for t in lead)
    if not about_me and (more or alike or equal) and token.head.lower_ not in {"would", "felt"}:
        yield list(token.doc[few.i : token.i + 1])
