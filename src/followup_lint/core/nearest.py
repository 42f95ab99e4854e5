"""An error for a name that does not exist, with the nearest one that does."""

from __future__ import annotations

from collections.abc import Iterable

from followup_lint.core.errors import ConfigError


def unknown(
    name: str, what: str, known: Iterable[str], place: str, *, tail: str = ""
) -> ConfigError:
    """An error for a name that does not exist, with the nearest one that does."""
    from difflib import get_close_matches  # imported only when something is wrong

    names = list(known)
    near = get_close_matches(tail or name, names, n=1, cutoff=0.6)
    if near:
        remedy = f"did you mean {near[0]!r}?"
    elif "rule" in what:
        remedy = "`followup-lint rules` lists all rules"
    else:
        remedy = f"use one of {', '.join(names)}"
    return ConfigError(f"unknown {what} {name!r}", place=place, remedy=remedy)
