"""The words of a name: what each may be by its place, and how it may be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from followup_lint.core.expressions import Expression
from followup_lint.core.spelling import fold, spellings
from followup_lint.draft.names import CONNECTORS, DEGREE, PARTICLES, SAINTS, is_title

PIECE = Expression(r"[^\s,;/()\[\]\"“”&+]+")
# Marks may be characters of their own, after the letter that they belong to.
LETTERS = r"(?:[^\W\d_]|[\u0300-\u036f])+"
WORD = Expression(rf"{LETTERS}(?:['’‘`-]{{1,3}}{LETTERS})*")
INNER = Expression(r"['’‘`.\s-]+")
# A name may begin with "Saint"; after other words, it belongs to the next word.
SAINT = Expression(r"(?<=\s)(?:sainte?|ste?)([.\s]{1,3})(?=[^\W\d_])", re.IGNORECASE)
# "Abd El Rahman" and "de la Cruz" are three words for one; names of more are hardly ever joined.
MAX_JOINED = 4
MAX_INITIALS = 3
# The Arabic article, as transcribed in different places.
ARTICLES = frozenset({"al", "el", "ul"})


class WordPlace(Enum):
    """What a word of a name may be, by its place."""

    GIVEN = "before others"
    LAST = "last of several: a family name, in most languages"
    TITLED = "the only one, after a title: a family name, or what somebody is called"
    ALONE = "the only one"
    ASIDE = "a title or a particle"


@dataclass(frozen=True)
class Word:
    """One word of a name, where it starts, and what it may be."""

    text: str
    start: int = 0
    place: WordPlace = WordPlace.ALONE

    @cached_property
    def parts(self) -> list[str]:
        """The parts of the word: "Anne-Marie" of two names, "St. John" of two words."""
        return [part for part in INNER.split(self.text) if part]

    @cached_property
    def forms(self) -> frozenset[str]:
        """All plain spellings of the word and of its parts."""
        whole = joined_forms(self.parts)
        if is_saint(self.parts):
            return whole
        names = [part for part in self.parts if len(part) > 1 and part.lower() not in PARTICLES]
        return whole.union(*map(spellings, names))

    @property
    def plain(self) -> str:
        """The word without marks and in lower case."""
        return fold("".join(self.parts))


@dataclass(frozen=True)
class Name:
    """The words of a name: all of them, and those that are not titles, degrees or particles."""

    words: tuple[Word, ...]
    core: tuple[Word, ...]
    titled: bool

    @property
    def is_initials(self) -> bool:
        """Whether it consists of a few capitals, as in "JB"."""
        text = "".join(word.text for word in self.core)
        return len(text) <= MAX_INITIALS and text.isupper()

    @property
    def is_latin(self) -> bool:
        """Whether it is written in Latin letters, so that it can be compared."""
        return all(word.plain.isascii() for word in self.core)

    @cached_property
    def singles(self) -> frozenset[str]:
        """All forms of single words."""
        return frozenset().union(*(word.forms for word in self.words))

    @cached_property
    def runs(self) -> list[tuple[tuple[Word, ...], frozenset[str]]]:
        """Consecutive words, and their forms when written as one."""
        spelled = [word for word in self.words if not is_title(word.text)]
        return [
            (run, joined_forms([part for word in run for part in word.parts]))
            for size in range(2, MAX_JOINED + 1)
            for run in zip(*(spelled[at:] for at in range(size)), strict=False)
        ]

    @cached_property
    def joined(self) -> frozenset[str]:
        """All forms of words that are written as one."""
        return frozenset().union(*(forms for _, forms in self.runs))


def joined_forms(parts: list[str]) -> frozenset[str]:
    """The plain spellings of words written as one: "St. John" as "stjohn" and "saintjohn"."""
    texts = {"".join(parts)}
    if is_saint(parts):
        texts |= {f"{saint}{''.join(parts[1:])}" for saint in of_saint(parts[0])}
    if len(parts) > 1 and not ARTICLES.isdisjoint(map(str.lower, parts)):
        texts |= {
            "".join(a if part.lower() in ARTICLES else part for part in parts) for a in ARTICLES
        }
    return frozenset().union(*map(spellings, texts))


def of_saint(word: str) -> tuple[str, ...]:
    """The spellings of a word for a saint; empty if it is not one."""
    return next((pair for pair in SAINTS if word.lower() in pair), ())


def is_saint(parts: list[str]) -> bool:
    """Whether it is the name of a saint: "St. John", "Saint-Pierre"."""
    return len(parts) > 1 and bool(of_saint(parts[0]))


def parse(name: str) -> Name:
    """The words of a name."""
    words = list(words_in(name))
    kept = [word for word in words if word.place is not WordPlace.ASIDE]
    titled = any(is_title(match[0]) for match in PIECE.finditer(name))
    particles = [word for word in words if word.text.lower() in PARTICLES | CONNECTORS]
    core = placed(kept or particles, titled=titled)
    at = {word.start: word for word in core}
    return Name(tuple(at.get(word.start, word) for word in words), tuple(core), titled)


def words_in(name: str) -> Iterator[Word]:
    """The words of a name without degrees; titles and particles come separately."""
    tied = SAINT.sub(lambda match: match[0].replace(match[1], "-" * len(match[1])), name)
    is_first = True
    for piece in PIECE.finditer(tied):
        if DEGREE.match(piece[0]) and not is_first:
            continue
        aside = is_title(piece[0]) or piece[0].lower() in PARTICLES | CONNECTORS
        for match in WORD.finditer(tied, piece.start(), piece.end()):
            place = WordPlace.ASIDE if aside else WordPlace.ALONE
            yield Word(name[match.start() : match.end()], match.start(), place)
            is_first = False


def placed(core: list[Word], *, titled: bool) -> list[Word]:
    """The words that count, with what each may be."""
    if len(core) == 1:
        return [replace(core[0], place=WordPlace.TITLED if titled else WordPlace.ALONE)]
    return [replace(word, place=WordPlace.GIVEN) for word in core[:-1]] + [
        replace(word, place=WordPlace.LAST) for word in core[-1:]
    ]
