"""Reads TOML safely, whatever it contains."""

from __future__ import annotations

import re

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from typing import Any

# Our own tables are at most six levels deep; readers recurse once for each level.
MOST_DEPTH = 20
MOST_NUMBER = 1 << 63  # as in the TOML specification
# Our largest pack has 20 kB; a megabyte of keys is read within a second.
MOST_BYTES = 1_000_000
# tomllib's time for a key grows with the square of its parts: a key of one megabyte takes hours.
DEEP_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){20}""")
TOO_DEEP = "is nested too deeply"


class TomlError(ValueError):
    """A text that we cannot read as TOML; the message says why."""


def read_toml(text: str) -> dict[str, Any]:
    """The contents of a TOML text. Raises TomlError."""
    import tomllib

    if DEEP_KEY.search(text):
        raise TomlError(TOO_DEEP)
    try:
        tables = tomllib.loads(text)
    except RecursionError as error:
        raise TomlError(TOO_DEEP) from error
    except ValueError as error:  # also for a number with thousands of digits
        raise TomlError(f"is not valid TOML: {error}") from error
    check(tables)
    return tables


def check(tables: dict[str, Any]) -> None:
    """Raise TomlError for values that nobody could use or even display."""
    here: list[dict[str, Any] | list[Any]] = [tables]
    for _ in range(MOST_DEPTH):
        inner = (item.values() if isinstance(item, dict) else item for item in here)
        values = [value for several in inner for value in several]
        if any(isinstance(value, int) and abs(value) >= MOST_NUMBER for value in values):
            raise TomlError("is not valid TOML: a number has more than 64 bits")
        here = [value for value in values if isinstance(value, dict | list)]
    if here:
        raise TomlError(TOO_DEEP)
