"""Every rule there is, under its id: built-in ones and those of packs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from followup_lint.errors import PackError
from followup_lint.pack_loader import builtin_packs, load_pack
from followup_lint.rule import Rule
from followup_lint.rules import BUILTIN

Registry = Mapping[str, Rule]


def collect(rules: Iterable[Rule]) -> Registry:
    """The rules by id, in the order of their codes. Raises PackError for a second id or code."""
    found: dict[str, Rule] = {}
    codes: dict[str, str] = {}
    for rule in rules:
        other = rule.id if rule.id in found else codes.get(rule.code)
        if other:
            raise PackError(
                f"rule {rule.id} ({rule.code}) has the id or code of {other}",
                remedy="give it a name and a code of its own",
            )
        found[rule.id] = rule
        codes[rule.code] = rule.id
    return dict(sorted(found.items(), key=lambda item: item[1].code))


@cache
def builtin() -> tuple[Rule, ...]:
    """The rules that ship with the product."""
    return (*BUILTIN, *builtin_packs())


def load(packs: Iterable[Path] = ()) -> Registry:
    """The built-in rules and those of more packs. Raises PackError."""
    return collect([*builtin(), *(rule for pack in packs for rule in load_pack(pack))])
