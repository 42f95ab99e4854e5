r"""The literals that an expression needs: each match has at least one of each set.

Texts and literals are compared in one form (`prepared`): lower case, one space for any white space,
and a mark at each edge of a word. So `\bso\b` needs "so" as a word, not just anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# Only the standard library's own parser says for sure what an expression means.
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from followup_lint.core.language import FUNCTION_WORDS

Strings = frozenset[str]
Needed = tuple[Strings, ...]

EDGE = "¦"
BEFORE = "\x02"  # (?<!\w): an edge, if a word character follows
AFTER = "\x03"  # (?!\w): an edge, if a word character precedes
MARKS = re.compile(f"[{EDGE}{BEFORE}{AFTER}]")
EDGES = re.compile(r"\b")
RUNS = re.compile(r"\w+|\W+")
WHITE = re.compile(r"\s+")
DIGIT = re.compile(r"\d")
# With IGNORECASE these match letters other than their lower case.
LETTERS = str.maketrans({"ſ": "s", "ı": "i", "İ": "i", EDGE: " "})
MOST = 16  # ways to write out a stretch of an expression
EMPTY: Strings = frozenset({""})
# Sets of literals of one expression: more are added until a sentence has them all this rarely.
MOST_SETS, MOST_LITERALS, RARE, TOO_COMMON = 3, 100, 0.001, 0.2
LONGEST = 8  # how often a repeated stretch is written out


def prepared(text: str) -> str:
    """A text in the form used to look for literals."""
    plain = DIGIT.sub("0", (text if text.isascii() else text.translate(LETTERS)).lower())
    return EDGE.join(RUNS.findall(f" {' '.join(plain.split())} "))


def needed(pattern: str, flags: int = 0) -> Needed:
    """Sets of literals: each match has one of each. No sets means that nothing is known.

    Raises re.error.
    """
    tree = parser.parse(pattern, flags)
    if tree.state.flags & re.ASCII:
        return ()
    try:
        return Stretch().read(tree).telling()
    except (UnknownError, RecursionError):
        return ()


class UnknownError(Exception):
    """A part of an expression that we know nothing about."""


class Stretch:
    """A sequence of an expression, read from its start.

    `open` are the ways to write what was read last, as far as they can be written out; `closed` are
    sets of literals, and a match has one of each.
    """

    def __init__(self) -> None:
        self.open: Strings = EMPTY
        self.closed: list[Strings] = []
        self.whole = True  # `open` writes out everything that was read

    def read(self, tree: Iterable[tuple[Any, Any]]) -> Stretch:
        """Read on. Raises UnknownError."""
        for code, value in tree:
            self.step(code, value)
        return self

    def step(self, code: Any, value: Any) -> None:
        """Read one part."""
        if code is codes.LITERAL:
            self.literal(value)
        elif code is codes.IN:
            self.among(value)
        elif code is codes.SUBPATTERN:
            self.group(value)
        elif code is codes.ATOMIC_GROUP:
            self.inner(Stretch().read(value))
        elif code is codes.BRANCH:
            self.branch([Stretch().read(item) for item in value[1]])
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            self.repeat(*value)
        elif code is codes.AT:
            if value is codes.AT_BOUNDARY:
                self.add(frozenset({EDGE}))
        elif code is codes.ASSERT:
            self.close_with(Stretch().read(value[1]).best())
        elif code is codes.ASSERT_NOT:
            self.no(*value)
        elif code in (codes.ANY, codes.NOT_LITERAL, codes.GROUPREF, codes.FAILURE):
            self.cut()
        else:
            self.alternatives(code, value)

    def alternatives(self, code: Any, value: Any) -> None:
        """A part that matches in one of two ways; any other is unknown."""
        if code is not codes.GROUPREF_EXISTS:
            raise UnknownError
        _, yes, no = value
        self.branch([Stretch().read(yes), Stretch().read(no or ())])

    def literal(self, sign: int) -> None:
        """A literal character."""
        if sign < 128:
            self.add(frozenset({sign_of(sign)}))
        else:
            self.cut()

    def among(self, items: Sequence[tuple[Any, Any]]) -> None:
        """One of several characters."""
        if list(items) == [(codes.CATEGORY, codes.CATEGORY_SPACE)]:
            self.add(frozenset({" "}))
        elif all(map(is_digit, items)):
            self.add(frozenset({"0"}))
        elif all(code is codes.LITERAL and value < 128 for code, value in items):
            self.add(frozenset(sign_of(value) for _, value in items))
        else:
            self.cut()

    def group(self, value: Any) -> None:
        """A group; one with ASCII-only letters is unknown."""
        _, added, removed, tree = value
        if (added | removed) & re.ASCII:
            raise UnknownError
        self.inner(Stretch().read(tree))

    def inner(self, other: Stretch) -> None:
        """Add what another stretch says at this point."""
        if other.whole and not other.closed:
            self.add(other.open)
            return
        for closed in other.closed:
            self.close_with(closed)
        self.cut()
        self.open, self.whole = other.open, False

    def branch(self, others: Sequence[Stretch]) -> None:
        """One of several stretches."""
        ways = frozenset().union(*(other.open for other in others))
        if all(other.whole for other in others) and len(ways) <= MOST:
            self.add(ways)
            return
        best = [other.best() for other in others]
        known = frozenset().union(*(one for one in best if one))
        self.cut()
        self.close_with(known if all(best) else None)

    def repeat(self, least: int, most: int, tree: Any) -> None:
        """A stretch several times; white space any number of times is one space."""
        other = Stretch().read(tree)
        if least == 0:
            if most == 1 and other.whole:
                self.add(other.open | EMPTY)
            else:
                self.cut()
            return
        if other.whole and (most == 1 or other.open == {" "}):
            self.add(other.open)
            return
        for _ in range(least if other.whole and not other.closed and least < LONGEST else 1):
            self.inner(other)
        if most > least:
            self.cut()

    def no(self, direction: int, tree: Any) -> None:
        """What must not be here: if that is any word character, there may be an edge."""
        parts = list(tree)
        if len(parts) == 1 and parts[0][0] is codes.IN:
            items = parts[0][1]
            word = (codes.CATEGORY, codes.CATEGORY_WORD)
            if word in items and (codes.NEGATE, None) not in items:
                self.add(frozenset({BEFORE if direction < 0 else AFTER}))

    def add(self, ways: Strings) -> None:
        """Append one of these to what is open."""
        if len(self.open) * len(ways) > MOST:
            self.cut()
        if len(ways) > MOST:
            self.close_with(ways)
            return
        self.open = frozenset(one + other for one in self.open for other in ways)

    def cut(self) -> None:
        """Stop writing out: what comes next is unknown."""
        self.close_with(self.open)
        self.open, self.whole = EMPTY, False

    def close_with(self, literals: Strings | None) -> None:
        """Note that a match has one of these."""
        if literals is not None:
            self.closed.append(literals)

    def sets(self) -> list[Strings]:
        """The informative sets of literals, the most informative first."""
        sets = {frozenset(map(marked, literals)) for literals in (*self.closed, self.open)}
        known = [one for one in sets if "" not in one and commonness(one) < 1]
        return sorted(known, key=lambda one: (commonness(one), sorted(one)))

    def best(self) -> Strings | None:
        """The most informative set; None if no set is informative."""
        return next(iter(self.sets()), None)

    def telling(self) -> Needed:
        """As many sets as are needed to make a match unlikely."""
        found: list[Strings] = []
        common = 1.0
        for one in self.sets()[:MOST_SETS]:
            own = commonness(one)
            if common <= RARE or (found and (len(one) > MOST_LITERALS or own > TOO_COMMON)):
                break
            found.append(one)
            common *= own
        return tuple(found)


def marked(literal: str) -> str:
    """A literal with its inner edges marked, and those at its ends that are sure."""
    plain = WHITE.sub(" ", MARKS.sub("", literal))
    if not plain:
        return ""
    head = literal[: len(literal) - len(literal.lstrip(EDGE + BEFORE + AFTER))]
    tail = literal[len(literal.rstrip(EDGE + BEFORE + AFTER)) :]
    inner = EDGES.sub(EDGE, plain).strip(EDGE)
    starts = EDGE in head or (BEFORE in head and is_word(plain[0]))
    ends = EDGE in tail or (AFTER in tail and is_word(plain[-1]))
    return f"{EDGE * starts}{inner}{EDGE * ends}"


def sign_of(code: int) -> str:
    """A character in the form used to look for literals."""
    sign = chr(code).lower()
    return " " if sign.isspace() else "0" if sign.isdigit() else sign


def is_digit(item: tuple[Any, Any]) -> bool:
    """Whether a part of a character class matches only digits."""
    code, value = item
    if code is codes.RANGE:
        return chr(value[0]).isdigit() and chr(value[1]).isdigit() and value[1] < 128
    return (code, value) == (codes.CATEGORY, codes.CATEGORY_DIGIT)


def is_word(sign: str) -> bool:
    """Whether a character belongs to a word."""
    return sign.isalnum() or sign == "_"


def commonness(literals: Strings) -> float:
    """How much of all text has one of these, roughly.

    Even a rare literal costs a little, since it has to be looked for.
    """
    return sum(share(literal) + 0.0005 for literal in literals)


def share(literal: str) -> float:
    """The share of sentences that have a literal: large for small words and parts of words."""
    words = literal.replace(EDGE, "").split()
    if words and all(word in FUNCTION_WORDS for word in words):
        return float(0.3 ** len(words))
    is_word = literal.startswith(EDGE) or literal.endswith(EDGE)
    return float((0.2 if is_word or len(words) > 1 else 0.35) ** len("".join(words)))
