"""Whether two plain words may stand for one name: initials, short forms, nicknames."""

from __future__ import annotations

from collections.abc import Sequence

from followup_lint.context.name_words import Word, WordPlace
from followup_lint.context.nicknames import LONG_FORMS, stem_of
from followup_lint.draft.names import VOWELS

MIN_SHORT = 3
# Affixes that turn a given name into a family name, from https://en.wikipedia.org/wiki/
# List_of_family_name_affixes; endings that given names share ("Vivian") are further below.
FAMILY_ENDINGS = tuple(
    "s son sson sen ssen sons sohn sdottir sdotter sdatter kin kins man mann ez uez ov ova ev eva"
    " off eff ovic evic ovich evich ovici ovics enko chuk czuk iuk yuk ski sky ska owski owska"
    " ewski ewska wicz witz vitz vics czyk czak escu eanu opoulos opoulou akis idis adis iou yan"
    " dze shvili oglu zade zadeh nejad pour ini elli etti ucci acci nen fi fy ffy sma stra inga"
    " aitis auskas avicius evicius".split()
)
# Before these a given name ends in a consonant: "Nicholas" and "Alison" are given names.
AFTER_CONSONANT = frozenset({"s", "son", "sen"})
# "Fernando" and "Fernandes".
AFTER_O = ("es", "ues")
# "Martini", "Ahmadi" and "Petrosian", but neither "Kati" nor "Gillian".
AFTER_WHOLE = ("i", "ian")
MIN_WHOLE = 5


def stands(word: Word, other: Word, groups: Sequence[frozenset[str]] = ()) -> bool:
    """Whether two words may stand for one name; the groups hold names of one person each."""
    if not word.forms.isdisjoint(other.forms):
        return True
    return any(
        alike(first, second, groups)
        or is_called(first, word.place, second, other.place)
        or is_called(second, other.place, first, word.place)
        for first in word.forms
        for second in other.forms
    )


def alike(first: str, second: str, groups: Sequence[frozenset[str]]) -> bool:
    """Whether one is the initial of the other, or both are in a group."""
    if any(first in group and second in group for group in groups):
        return True
    return 1 in (len(first), len(second)) and first[:1] == second[:1]


def is_called(short: str, place: WordPlace, name: str, where: WordPlace) -> bool:
    """Whether somebody with a name goes by a short form, or by another short form of it.

    A family name is not shortened. A single word after a title is one, or what somebody is called:
    "Mr. Dan" is a Daniel, but "Mr. Daniel" is not a Dan. The last of several words is one too,
    unless the family name comes first.
    """
    if WordPlace.ASIDE in (place, where) or where is WordPlace.TITLED:
        return False
    if place is WordPlace.TITLED and where is WordPlace.LAST:
        return False
    if is_short(short, name):
        return not is_family(short, name)
    return is_nickname(short, name) or is_contraction(short, name)


def is_nickname(short: str, other: str) -> bool:
    """Whether a well-known short form stands for the other name, or for a short form of it."""
    names = LONG_FORMS.get(short, frozenset())
    others = LONG_FORMS.get(other, frozenset())
    is_same = other in names or not names.isdisjoint(others)
    shortened = any(is_short(other, name) for name in names)
    return is_same or shortened or any(is_short(short, name) for name in others)


def is_short(short: str, name: str) -> bool:
    """Whether a name begins with the short form, or with its stem: "Dan" and "Danny" for Daniel.

    "Sara" is another spelling of Sarah, not a short form.
    """
    if len(short) >= len(name):
        return False
    stems = [item for item in (short, stem_of(short)) if len(item) >= MIN_SHORT]
    return name != f"{short}h" and any(name.startswith(item) for item in stems)


def is_contraction(short: str, name: str) -> bool:
    """Whether a word without vowels is a contracted name: "Wm", "Md"."""
    if not 1 < len(short) < len(name) or not VOWELS.isdisjoint(short):
        return False
    rest = iter(name)
    return short[0] == name[0] and short[-1] == name[-1] and all(sign in rest for sign in short)


def is_family(given: str, name: str) -> bool:
    """Whether a name is a family name made from a given one: "Johnson", "Martinez", "Petrovic"."""
    after_o = AFTER_O if given.endswith("o") else ()
    if len(given) >= MIN_WHOLE and any(name == f"{given}{ending}" for ending in AFTER_WHOLE):
        return True
    return any(
        is_base(given, name.removesuffix(ending), ending)
        for ending in (*FAMILY_ENDINGS, *after_o)
        if name.endswith(ending)
    )


def is_base(given: str, base: str, ending: str) -> bool:
    """Whether the part of a name before its ending is a given name or its short form."""
    if ending[0] == "s" and f"{base}s" == given:
        return True  # "Hans" and "Hansen"
    if ending in AFTER_CONSONANT and base[-1:] in VOWELS:
        return False
    return base in (given, stem_of(given)) or is_short(given, base)
