"""Which literals of all expressions a text has: one pass for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from threading import Lock

from followup_lint.expressions.index import literals
from followup_lint.expressions.literals import prepared

Numbers = frozenset[int]
MOST_KEPT = 512  # texts whose literals are remembered: the sentences of a long draft


class Automaton:
    """Finds literals in texts; it remembers what it found in the last ones."""

    def __init__(self, literals: Iterable[str]) -> None:
        import ahocorasick  # only where something is linted

        self.inner = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for number, literal in enumerate(literals):
            self.inner.add_word(literal, number)
        self.inner.make_automaton()
        self.kept: dict[str | tuple[str, ...], Numbers] = {}

    def numbers(self, text: str | tuple[str, ...]) -> Numbers:
        """The numbers of the literals that a text has, or any of several texts."""
        found = self.kept.get(text)
        if found is None:
            found = self.found(text) if isinstance(text, str) else self.united(text)
            if len(self.kept) >= MOST_KEPT:
                self.kept = {}
            self.kept[text] = found
        return found

    def found(self, text: str) -> Numbers:
        """The numbers of the literals that stand in a text."""
        return frozenset(number for _, number in self.inner.iter(prepared(text)))

    def united(self, texts: tuple[str, ...]) -> Numbers:
        """The numbers of the literals of several texts together."""
        return frozenset().union(*map(self.numbers, texts))


class Known:
    """All literals that were ever asked for, with their numbers."""

    def __init__(self) -> None:
        self.lock = Lock()
        # Those of the product at once, for each new one means another automaton.
        self.ids = {literal: number for number, literal in enumerate(literals())}
        self.automaton: Automaton | None = None

    def number(self, literals: Iterable[str]) -> Numbers:
        """The numbers of literals; new ones are looked for from now on."""
        with self.lock:
            before = len(self.ids)
            found = frozenset(self.ids.setdefault(one, len(self.ids)) for one in literals)
            if len(self.ids) > before:
                self.automaton = None
        return found

    def present(self, text: str | tuple[str, ...]) -> Numbers:
        """The numbers of the literals that a text has, or any of several texts.

        They are not to be kept, for literals that are asked for later are not among them.
        """
        automaton = self.automaton
        if automaton is None:
            with self.lock:
                automaton = self.automaton = Automaton(self.ids)
        return automaton.numbers(text)

    def forget(self) -> None:
        """Remember no text any longer."""
        if self.automaton:
            self.automaton.kept = {}


@cache
def known() -> Known:
    """The literals that this process knows."""
    return Known()
