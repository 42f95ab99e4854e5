"""Whom a noun stands for where somebody is blamed: the writer, an employer, or the reader."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from followup_lint.nlp import target_words as lexicon
from followup_lint.nlp.grammar import (
    auxiliaries,
    children,
    inherited_subject,
    is_subordinate,
    marked,
)
from followup_lint.nlp.predicates import CONDITIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

# "The owner of the firm I work for": so many links from a noun to its owner are followed.
MAX_LINKS = 3


class Target(Enum):
    """Who is spoken ill of."""

    WRITER = "writer"
    EMPLOYER = "employer"
    READER = "reader"


FIRMS = frozenset({Target.EMPLOYER, Target.READER})


def target_of(noun: Token, links: int = 0) -> Target | None:
    """Whom a noun stands for, if it is one of the three."""
    if noun.lower_ in {"i", "you"}:
        return Target.WRITER if noun.lower_ == "i" else Target.READER
    if links > MAX_LINKS or noun.lower_ in lexicon.SPARED:
        return None
    owners = children(noun, "nmod:poss")
    if owners:
        return by_owner(noun, owners[0], links)
    return by_clause(noun, links) or by_place(noun) or by_part(noun, links)


def by_owner(noun: Token, owner: Token, links: int) -> Target | None:
    """Whom a noun with a possessive stands for: "my boss", "your form", "my boss's moods"."""
    if owner.lower_ in {"your", "ur"}:
        return Target.READER
    if owner.lower_ not in {"my", "our"}:
        return target_of(owner, links + 1)
    if noun.lower_ in lexicon.EMPLOYER:
        return Target.EMPLOYER
    return Target.WRITER if noun.lower_ in lexicon.SELF else None


def by_clause(noun: Token, links: int) -> Target | None:
    """ "The place I work at", "the test you sent", "the way my boss talks"."""
    for clause in children(noun, "acl:relcl", "acl"):
        who = inherited_subject(clause)
        if who is None:
            continue
        if who.lower_ == "i" and lexicon.EMPLOYED & words_of(clause):
            return Target.EMPLOYER
        if who.lower_ == "you" and noun.lower_ in lexicon.READERS:
            return Target.READER
        if noun.lower_ in lexicon.MANNERS and who.lower_ != "i":
            return target_of(who, links + 1)
    return None


def by_place(noun: Token) -> Target | None:
    """ "The interviewer", "the lady at the desk", "the former manager"."""
    definite = any(c.lower_ == "the" for c in children(noun, "det"))
    places = {c.lower_ for c in children(noun, "nmod")}
    if definite and noun.lower_ in lexicon.HOSTS:
        return Target.READER
    if noun.lower_ in lexicon.PERSONS and places & lexicon.ENTRANCE:
        return Target.READER
    former = {c.lower_ for c in children(noun, "amod")} & lexicon.FORMER
    return Target.EMPLOYER if former and noun.lower_ in lexicon.EMPLOYER else None


def by_part(noun: Token, links: int) -> Target | None:
    """ "Nobody at my school", "the staff in your shop"."""
    for part in children(noun, "nmod", "obl"):
        if part.i > noun.i and (found := target_of(part, links + 1)) in FIRMS:
            return found
    return None


def words_of(token: Token) -> set[str]:
    """The words under a token, in lower case."""
    return {word.lower_ for word in token.subtree}


def is_doubtful(verb: Token) -> bool:
    """Whether a verb stands under a condition or would only happen."""
    return (
        is_subordinate(verb, CONDITIONS)
        or "if" in marked(verb)
        or bool(auxiliaries(verb) & {"would", "'d", "might"})
    )
