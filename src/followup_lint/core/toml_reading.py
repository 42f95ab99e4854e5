"""What a text in TOML says, whatever stands in it."""

from __future__ import annotations

import re

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from typing import Any

# No table of ours lies deeper than six levels; who reads a table calls itself for each.
MOST_DEPTH = 20
MOST_NUMBER = 1 << 63  # as the specification of TOML has it
# The largest pack of ours has 20 kB; a megabyte of keys is read within a second.
MOST_BYTES = 1_000_000
# The time that tomllib takes for a key grows with the square of its parts: those of one megabyte
# take hours.
DEEP_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){20}""")
TOO_DEEP = "is nested too deeply"


class TomlError(ValueError):
    """A text is not TOML that we can read; its text says why."""


def read_toml(text: str) -> dict[str, Any]:
    """What a text in TOML says. Raises TomlError."""
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
    """Raise TomlError for values that nobody could use, or even show."""
    here: list[dict[str, Any] | list[Any]] = [tables]
    for _ in range(MOST_DEPTH):
        inner = (item.values() if isinstance(item, dict) else item for item in here)
        values = [value for several in inner for value in several]
        if any(isinstance(value, int) and abs(value) >= MOST_NUMBER for value in values):
            raise TomlError("is not valid TOML: a number has more than 64 bits")
        here = [value for value in values if isinstance(value, dict | list)]
    if here:
        raise TomlError(TOO_DEEP)
