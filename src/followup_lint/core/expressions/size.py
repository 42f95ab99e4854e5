"""How long an expression is with its repeats written out.

`((a{1000}){1000}){1000}` is short, but the library `regex` writes it out and fills the memory.
"""

from __future__ import annotations

from collections.abc import Iterable

# Only the standard library's own parser says for sure what an expression means.
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = frozenset({codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT})


def size(pattern: str, flags: int = 0) -> int:
    """The number of its pieces. Raises re.error, and RecursionError."""
    return pieces(parser.parse(pattern, flags))


def pieces(tree: Iterable[tuple[Any, Any]]) -> int:
    """The number of pieces of a part of an expression."""
    return sum(map(piece, tree))


def piece(item: tuple[Any, Any]) -> int:
    """The size of one piece, with those in it."""
    kind, value = item
    if kind in REPEATS:
        least, _, inner = value
        return max(1, int(least)) * pieces(inner)
    return 1 + sum(map(pieces, parts_of(value)))


def parts_of(value: Any) -> Iterable[Iterable[tuple[Any, Any]]]:
    """The parts inside a value from the parser, which puts them in tuples and lists."""
    if isinstance(value, parser.SubPattern):
        return [value]
    if isinstance(value, tuple | list):
        return [part for item in value for part in parts_of(item)]
    return []
