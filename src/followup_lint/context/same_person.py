"""Whether two names may be one person's: spelling, order, titles, short forms, near misses."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from followup_lint.context.name_words import Name, Word, WordPlace, parse
from followup_lint.context.short_forms import is_family, stands
from followup_lint.core.spelling import fold

# Words with fewer letters do not count as misspelled.
MIN_NEAR = 3
# At this likeness 12 of 5,995 pairs of common given names, and 2 of 4,950 pairs of the hundred most
# frequent American family names, could be taken for one name misspelled.
NEAR_RATIO = 0.75
NO_WORD = Word("")


class Likeness(Enum):
    """How two names relate; if that is unclear, they count as the same."""

    SAME = "same"
    NEAR = "near"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two names relate and, if they are near, the two words that differ a little."""

    likeness: Likeness
    first: Word = NO_WORD
    second: Word = NO_WORD


def compare(
    first: str,
    second: str,
    near: float = NEAR_RATIO,
    nicknames: Sequence[Collection[str]] = (),
) -> Comparison:
    """Compare two names, each with any titles and in any order.

    `near` is the least similarity, from 0 to 1, of words that may be one word misspelled; each of
    the `nicknames` holds names of one person.
    """
    one, two = parse(first), parse(second)
    groups = [frozenset(map(fold, group)) for group in nicknames]
    left, right = unmatched(one, two, groups), unmatched(two, one, groups)
    for word in left:
        for other in right:
            if may_be_misspelled(word, other, near):
                return Comparison(Likeness.NEAR, word, other)
    is_alike = len(left) < len(one.core) or len(right) < len(two.core)
    return Comparison(Likeness.SAME if is_alike or unclear(one, two) else Likeness.OTHER)


def unclear(one: Name, two: Name) -> bool:
    """Whether names cannot be compared: one is missing, or they may be given and family name."""
    if not one.core or not two.core or one.is_initials or two.is_initials:
        return True
    alone = len(one.core) == len(two.core) == 1 and one.titled != two.titled
    return alone or not (one.is_latin and two.is_latin)


def unmatched(one: Name, two: Name, groups: Sequence[frozenset[str]] = ()) -> list[Word]:
    """The words of one name that match none of the other, alone or joined to neighbours."""
    forms = two.singles | two.joined
    taken = {word for run, joined in one.runs if not forms.isdisjoint(joined) for word in run}
    return [
        word
        for word in one.core
        if word not in taken
        and two.joined.isdisjoint(word.forms)
        and not any(stands(word, other, groups) for other in two.words)
    ]


def may_be_misspelled(word: Word, other: Word, least: float) -> bool:
    """Whether two words that may be the same part of a name differ a little."""
    if {word.place, other.place} == {WordPlace.TITLED, WordPlace.GIVEN}:
        return False
    if is_family(word.plain, other.plain) or is_family(other.plain, word.plain):
        return False
    return is_near(word.plain, other.plain, least)


def is_near(first: str, second: str, least: float) -> bool:
    """Whether two plain words may be one word misspelled: they begin alike and differ little."""
    if min(len(first), len(second)) < MIN_NEAR or first[0] != second[0]:
        return False
    return ratio(first, second) >= least


def ratio(first: str, second: str) -> float:
    """How much two words have in common, in order, from 0 to 1."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(first, second)
