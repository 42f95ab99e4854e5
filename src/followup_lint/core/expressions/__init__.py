"""Regular expressions, compiled when first tried and tried only where they can match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from weakref import WeakSet

from followup_lint.core.expressions.index import is_known, literals_of
from followup_lint.core.expressions.literals import EDGE, Needed, prepared
from followup_lint.core.expressions.present import Numbers, known
from followup_lint.core.expressions.watch import Watch

__all__ = [
    "ANYTHING", "Choice", "Expression", "Need", "Several", "forget", "group_span", "live", "share"
]  # fmt: skip


def present(text: str | tuple[str, ...]) -> Numbers:
    """The numbers of the literals in a text, or in any of several texts."""
    return known().present(text)


def share(text: str, other: str) -> None:
    """Take the literals of a text from another that contains it or is like it."""
    known().share(text, other)


def forget() -> None:
    """Forget all remembered texts."""
    known().forget()


@dataclass(frozen=True, slots=True)
class Need:
    """What a text needs for an expression to match: one literal from each of these sets.

    Literals are given by their numbers. Without sets, any text may match.
    """

    sets: tuple[Numbers, ...]

    def met_in(self, text: str | tuple[str, ...]) -> bool:
        """Whether a text, or any of several, may match."""
        return not self.sets or self.met_by(present(text))

    def met_by(self, found: Numbers) -> bool:
        """Whether a text with these literals may match."""
        for numbers in self.sets:  # noqa: SIM110 — asked so often that a generator would show
            if numbers.isdisjoint(found):
                return False
        return True

    @classmethod
    def of(cls, literals: Needed) -> Need:
        """The need for one of each set of literals."""
        return cls(tuple(map(known().number, literals)))

    @classmethod
    def of_words(cls, words: Iterable[str]) -> Need:
        """The need for one of these, as a whole word."""
        return cls.of((frozenset(prepared(word).strip() for word in words),))

    @classmethod
    def of_parts(cls, parts: Iterable[str]) -> Need:
        """The need for one of these, anywhere: a token may be part of a word."""
        return cls.of((frozenset(prepared(part).strip(f" {EDGE}") for part in parts),))

    @classmethod
    def any_of(cls, needs: Iterable[Need]) -> Need:
        """What a text needs for any of several expressions to match."""
        sets = [need.sets for need in needs]
        return cls((frozenset().union(*(one[0] for one in sets)),)) if all(sets) else ANYTHING


ANYTHING = Need(())
Find = Callable[..., re.Match[str] | None]


class Choice:
    """Which of several expressions can match in a text."""

    def __init__(self, needs: Sequence[Need]) -> None:
        self.need = Need.any_of(needs)
        self.always = [at for at, need in enumerate(needs) if not need.sets]
        # By literal of an expression's first set: the expression's place, and what else it needs.
        self.by_number: dict[int, list[tuple[int, Need]]] = {}
        for at, need in enumerate(needs):
            for number in need.sets[0] if need.sets else ():
                self.by_number.setdefault(number, []).append((at, Need(need.sets[1:])))
        self.numbers = frozenset(self.by_number)

    def places(self, text: str) -> list[int]:
        """The places of the expressions that can match, in order."""
        found = present(text)
        met = self.numbers & found
        if not met:
            return self.always
        some = {at for number in met for at, rest in self.by_number[number] if rest.met_by(found)}
        return sorted(some.union(self.always))


@dataclass(frozen=True, eq=False)
class Expression:
    """A regular expression, compiled when it is first tried.

    Two expressions with the same pattern are distinct; each is compiled separately.
    """

    pattern: str
    flags: int = 0

    def __post_init__(self) -> None:
        """Register with `live`."""
        LIVE.add(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern. Raises re.error."""
        return re.compile(self.pattern, self.flags)

    def check(self) -> None:
        """Raise re.error if this is not an expression; those that ship are known to be valid."""
        if not is_known(self.pattern, self.flags):
            _ = self.compiled

    @cached_property
    def need(self) -> Need:
        """What a text needs for a match. Raises re.error."""
        return Need.of(literals_of(self.pattern, self.flags))

    def is_in(self, text: str) -> bool:
        """Whether a text has a match; quick if the same text is asked about repeatedly."""
        return self.need.met_in(text) and self.compiled.search(text) is not None

    # For a limited expression, these count the time they take.

    def stands_in(self, text: str, watch: Watch) -> bool:
        """The same, for an expression of a pack."""
        return self.is_in(text)

    def found_in(self, text: str, watch: Watch) -> Iterable[re.Match[str]]:
        """All matches of an expression of a pack."""
        return self.compiled.finditer(text)

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in such a text."""
        return self.compiled.finditer(text) if self.need.met_in(text) else iter(())

    # The rest is as in `re.Pattern`, and as fast after the first call.

    @cached_property
    def search(self) -> Find:
        """Find the first match."""
        return self.compiled.search

    @cached_property
    def match(self) -> Find:
        """Find a match that begins at the start."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Find:
        """Find a match of the whole text."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Find all matches."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """Find the texts of all matches."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """Put something else in the place of all matches."""
        return self.compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """Split a text at all matches."""
        return self.compiled.split


LIVE: WeakSet[Expression] = WeakSet()


def live() -> list[Expression]:
    """All expressions in this process, tried or not, including those of packs."""
    return list(LIVE)


class Several:
    """Expressions to try one after the other."""

    def __init__(self, expressions: Iterable[Expression]) -> None:
        self.expressions = tuple(expressions)

    @cached_property
    def choice(self) -> Choice:
        """Which of them can match in a text. Raises re.error."""
        return Choice([expression.need for expression in self.expressions])

    def likely_in(self, text: str) -> list[Expression]:
        """Those that may match in a text, in order."""
        return [self.expressions[at] for at in self.choice.places(text)]


def group_span(found: re.Match[str], name: str) -> tuple[int, int] | None:
    """Where a named group matched; None if the expression or the match lacks it."""
    named = name in found.re.groupindex and found.group(name) is not None
    return found.span(name) if named else None
