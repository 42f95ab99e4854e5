"""Short forms of given names that do not begin like the name itself."""

from __future__ import annotations

from followup_lint.core.expressions import Expression
from followup_lint.core.word_lists import table_in

# "Danny" and "Nicki"; "Dave" and "Gabe", but not "Nicole".
PET_ENDING = Expression(r"(?:ie|ey|y|i|o|(?<=^[a-z]{3})e)$")


def long_forms() -> dict[str, frozenset[str]]:
    """Each short form with the names that it stands for; "Tommy" includes "Tom"."""
    found: dict[str, set[str]] = {}
    for name, shorts in table_in("context", "short_forms").items():
        for short in shorts.split():
            for form in {short, stem_of(short)}:
                found.setdefault(form, set()).add(name)
    return {short: frozenset(names) for short, names in found.items()}


def stem_of(short: str) -> str:
    """A short form without its diminutive ending: "Danny", "Nick"."""
    stem = PET_ENDING.sub("", short)
    return stem[:-1] if stem[-2:-1] == stem[-1:] or stem.endswith("ck") else stem


LONG_FORMS = long_forms()
