"""Whether two names may be one person's: spelling, order, titles, short forms, near misses."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from followup_lint.draft.names import CONNECTORS, DEGREE, PARTICLES, is_title
from followup_lint.expressions import Expression
from followup_lint.people.letters import fold, spellings
from followup_lint.people.nicknames import LONG_FORMS

PIECE = Expression(r"[^\s,;/()\[\]\"“”&+]+")
# Marks may be letters of their own, behind the one that they belong to.
LETTERS = r"(?:[^\W\d_]|[\u0300-\u036f])+"
WORD = Expression(rf"{LETTERS}(?:['’‘`-]{LETTERS})*")
INNER = Expression(r"['’‘`-]")
PET_ENDING = Expression(r"(?:ie|ey|y|i|o)$")
MIN_SHORT = 3
MAX_INITIALS = 3
# At this likeness 12 of 5,995 pairs of common given names, and 2 of 4,950 pairs of the hundred most
# frequent American family names, could be taken for one name misspelled.
NEAR_RATIO = 0.75


class Likeness(Enum):
    """How two names stand to each other; what cannot be told counts as the same."""

    SAME = "same"
    NEAR = "near"
    OTHER = "other"


@dataclass(frozen=True)
class Word:
    """One word of a name, and where it starts in it."""

    text: str
    start: int = 0

    @cached_property
    def forms(self) -> frozenset[str]:
        """All plain spellings of the word and, where it has several, of its parts."""
        parts = [part for part in INNER.split(self.text) if len(part) > 1]
        return frozenset().union(*map(spellings, (INNER.sub("", self.text), *parts)))

    @property
    def plain(self) -> str:
        """The word without marks and in lower case."""
        return fold(INNER.sub("", self.text))


@dataclass(frozen=True)
class Name:
    """A name in words: all of them, and those that are no titles, degrees or particles."""

    words: tuple[Word, ...]
    core: tuple[Word, ...]
    titled: bool

    @property
    def is_initials(self) -> bool:
        """Whether it is nothing but a few capitals, as in "JB"."""
        text = "".join(word.text for word in self.core)
        return len(text) <= MAX_INITIALS and text.isupper()

    @property
    def is_latin(self) -> bool:
        """Whether it is written in Latin letters, so that it can be compared."""
        return all(word.plain.isascii() for word in self.core)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two names stand to each other; of near ones, the two words that differ a little."""

    likeness: Likeness
    first: Word = Word("")
    second: Word = Word("")


def compare(
    first: str,
    second: str,
    near: float = NEAR_RATIO,
    nicknames: Sequence[Collection[str]] = (),
) -> Comparison:
    """Compare two names, each with any titles and in any order.

    `near` is the least likeness, from 0 to 1, of words that may be one word misspelled; each of
    the `nicknames` holds names of one person.
    """
    one, two = parse(first), parse(second)
    groups = [frozenset(map(fold, group)) for group in nicknames]
    left, right = unmatched(one, two, groups), unmatched(two, one, groups)
    for word in left:
        for other in right:
            if is_near(word.plain, other.plain, near):
                return Comparison(Likeness.NEAR, word, other)
    is_alike = len(left) < len(one.core) or len(right) < len(two.core)
    return Comparison(Likeness.SAME if is_alike or unclear(one, two) else Likeness.OTHER)


def unclear(one: Name, two: Name) -> bool:
    """Whether nothing can be told: there is no name, or only a given and only a family name."""
    if not one.core or not two.core or one.is_initials or two.is_initials:
        return True
    alone = len(one.core) == len(two.core) == 1 and one.titled != two.titled
    return alone or not (one.is_latin and two.is_latin)


def unmatched(one: Name, two: Name, groups: Sequence[frozenset[str]] = ()) -> list[Word]:
    """The words of one name that stand for none of the other."""
    return [
        word
        for word in one.core
        if not any(alike(a, b, groups) for w in two.words for a in word.forms for b in w.forms)
    ]


def parse(name: str) -> Name:
    """The name in words."""
    pieces = [(match[0], match.start()) for match in PIECE.finditer(name)]
    words: list[Word] = []
    core: list[Word] = []
    particles: list[Word] = []
    for text, start in pieces:
        if DEGREE.match(text) and words:
            continue
        found = [Word(match[0], start + match.start()) for match in WORD.finditer(text)]
        words += found
        if text in PARTICLES | CONNECTORS:
            particles += found
        elif not is_title(text):
            core += found
    titled = any(is_title(text) for text, _ in pieces)
    return Name(tuple(words), tuple(core or particles), titled)


def alike(first: str, second: str, groups: Sequence[frozenset[str]] = ()) -> bool:
    """Whether two plain words may stand for one name: equal, initial, short form, nickname."""
    if first == second or any(first in group and second in group for group in groups):
        return True
    if 1 in (len(first), len(second)):
        return first[:1] == second[:1]
    if is_short(first, second) or is_short(second, first):
        return True
    return is_nickname(first, second) or is_nickname(second, first)


def is_nickname(short: str, other: str) -> bool:
    """Whether a well-known short form stands for the other name, or for one that is its own."""
    names = LONG_FORMS.get(short, frozenset())
    others = LONG_FORMS.get(other, frozenset())
    is_same = other in names or not names.isdisjoint(others)
    return is_same or any(is_short(other, name) for name in names)


def is_short(short: str, name: str) -> bool:
    """Whether a name begins with the short form, or with its stem: "Dan" and "Danny" for Daniel.

    "Sara" is another spelling of Sarah, and no short form of it.
    """
    if len(short) >= len(name):
        return False
    stem = PET_ENDING.sub("", short)
    stem = stem[:-1] if stem[-2:-1] == stem[-1:] or stem.endswith("ck") else stem
    stems = [item for item in (short, stem) if len(item) >= MIN_SHORT]
    return name != f"{short}h" and any(name.startswith(item) for item in stems)


def is_near(first: str, second: str, least: float) -> bool:
    """Whether two plain words may be one word misspelled: they begin alike and differ little."""
    if min(len(first), len(second)) < MIN_SHORT or first[0] != second[0]:
        return False
    return ratio(first, second) >= least


def ratio(first: str, second: str) -> float:
    """How much of two words is common to both, in order, from 0 to 1."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(first, second)
