"""The literals of the expressions that ship with the product, worked out in advance.

Working them out takes as long as compiling the expressions, so `docs/generate.py` writes a file.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from followup_lint.core.expressions.literals import Needed, needed

FILE = "index.json"


def key(pattern: str, flags: int) -> str:
    """The name of an expression in the file."""
    return hashlib.blake2b(f"{int(flags)}:{pattern}".encode(), digest_size=9).hexdigest()


@cache
def index() -> Mapping[str, list[list[str]]]:
    """The contents of the file."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    found: dict[str, list[list[str]]] = json.loads(text)
    return found


def is_known(pattern: str, flags: int) -> bool:
    """Whether an expression ships with the product."""
    return key(pattern, flags) in index()


def literals_of(pattern: str, flags: int) -> Needed:
    """Sets of literals: each match has one of each. Raises re.error."""
    if not is_known(pattern, flags):
        return needed(pattern, flags)
    return tuple(map(frozenset, index()[key(pattern, flags)]))


def literals() -> list[str]:
    """All literals in the file."""
    return sorted({literal for sets in index().values() for one in sets for literal in one})


def written(expressions: Iterable[tuple[str, int]]) -> str:
    """The file, of expressions given as patterns with their flags. Raises re.error."""
    found = {}
    for pattern, flags in expressions:
        re.compile(pattern, flags)
        found[key(pattern, flags)] = needed(pattern, flags)
    lines = (f'"{name}": {listed(found[name])}' for name in sorted(found))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def listed(sets: Needed) -> str:
    """Sets of literals, as the file has them."""
    return json.dumps([sorted(one) for one in sets], ensure_ascii=False)
