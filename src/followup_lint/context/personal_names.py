"""Which names in a header or an address belong to a person, not an office."""

from __future__ import annotations

from followup_lint.core.expressions import Expression
from followup_lint.core.spelling import fold
from followup_lint.core.word_lists import words_in
from followup_lint.draft.names import is_name, spoken

# What mail programs and companies put beside a name; RFC 5321 allows no longer address.
ASIDE = Expression(
    r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]|<[^<>]{0,254}>|\s(?:via|\||-|–|—|at|@)\s.{0,80}$"
    r"|(?<!\w)'|'(?!\w)|[\"“”]"
)
SEPARATOR = Expression(r"[._-]")
# Offices, not people, answer to these.
OFFICES = frozenset(words_in("context", "offices"))


def personal(name: str, address: str) -> str:
    """The name in a header without additions; empty if it is not clearly a person's.

    A single word may be a company's name, and so may words that are also in its domain.
    """
    bare = spoken(" ".join(ASIDE.sub(" ", name).split()))
    words = [fold(word) for word in bare.split()]
    domain = address.rpartition("@")[2]
    is_office = not OFFICES.isdisjoint(words) or any(
        len(word) > 3 and word in domain for word in words
    )
    return bare if len(words) > 1 and is_name(bare) and not is_office else ""


def in_address(address: str) -> str:
    """The name in an address such as `ana.ortiz@example.com`; empty if there is none."""
    local, _, domain = address.partition("@")
    words = SEPARATOR.split(local.lower())
    if len(words) != 2 or not all(word.isalpha() and len(word) > 2 for word in words):
        return ""
    return "" if any(word in OFFICES or word in domain for word in words) else spelled(words)


def spelled(words: list[str]) -> str:
    """Words as a name."""
    return " ".join(word.capitalize() for word in words)
