"""Which literals of all expressions a text has, found in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from operator import itemgetter
from threading import Lock
from typing import Any

from followup_lint.core.expressions.index import literals
from followup_lint.core.expressions.literals import prepared

Numbers = frozenset[int]
Remembered = dict[str | tuple[str, ...], Numbers]
NUMBER = itemgetter(1)  # of a match, which is a place and a number
MOST_KEPT = 512  # texts whose literals are remembered: the sentences of a long draft


class KnownLiterals:
    """All literals ever asked for, with their numbers, and which of them texts have."""

    def __init__(self) -> None:
        self.lock = Lock()
        # The product's own all at once, since each new one means another automaton.
        self.ids = {literal: number for number, literal in enumerate(literals())}
        self.automaton: Any = None
        # Another thread may still be writing an older automaton's results into the old one.
        self.kept: Remembered = {}

    def number(self, literals: Iterable[str]) -> Numbers:
        """The numbers of literals; new ones are looked for from now on."""
        with self.lock:
            before = len(self.ids)
            found = frozenset(self.ids.setdefault(one, len(self.ids)) for one in literals)
            if len(self.ids) > before:
                self.automaton = None
                self.kept = {}
        return found

    def present(self, text: str | tuple[str, ...]) -> Numbers:
        """The numbers of the literals in a text, or in any of several texts.

        Do not keep them: literals that are asked for later are not among them.
        """
        kept = self.kept
        found = kept.get(text)
        if found is None:
            found = self.found(text) if isinstance(text, str) else self.united(text)
            keep(kept, text, found)
        return found

    def found(self, text: str) -> Numbers:
        """The numbers of the literals in a text."""
        automaton = self.automaton
        if automaton is None:
            with self.lock:
                automaton = self.automaton = automaton_of(self.ids)
        return frozenset(map(NUMBER, automaton.iter(prepared(text))))

    def united(self, texts: tuple[str, ...]) -> Numbers:
        """The numbers of the literals of several texts together."""
        return frozenset().union(*map(self.present, texts))

    def share(self, text: str, other: str) -> None:
        """Give a text the literals of another, which has at least those."""
        kept = self.kept
        keep(kept, text, self.present(other))

    def forget(self) -> None:
        """Forget all texts."""
        self.kept = {}


def keep(kept: Remembered, text: str | tuple[str, ...], found: Numbers) -> None:
    """Remember which literals a text has."""
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[text] = found


def automaton_of(ids: Mapping[str, int]) -> Any:
    """An automaton that finds literals in texts and gives their numbers."""
    import ahocorasick  # imported only when something is linted

    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    for literal, number in ids.items():
        automaton.add_word(literal, number)
    automaton.make_automaton()
    return automaton


@cache
def known() -> KnownLiterals:
    """The literals that this process knows."""
    return KnownLiterals()
