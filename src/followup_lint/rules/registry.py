"""Every rule there is, under its id: built-in ones, those of packs and those of plugins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from followup_lint.core.errors import PackError, PluginError
from followup_lint.rules import plugins
from followup_lint.rules.checks import BUILTIN
from followup_lint.rules.packs import builtin_packs, load_pack
from followup_lint.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Registry(Mapping[str, Rule]):
    """Rules by id, in the order of their codes; `broken` has the errors of broken plugins."""

    rules: Mapping[str, Rule]
    broken: tuple[PluginError, ...] = ()

    def __getitem__(self, name: str) -> Rule:
        """The rule with this id."""
        return self.rules[name]

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self.rules)

    def __len__(self) -> int:
        """How many rules there are."""
        return len(self.rules)


def collect(rules: Iterable[Rule]) -> Mapping[str, Rule]:
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
    """The built-in rules, those of more packs, and those of plugins. Raises PackError."""
    rules = collect([*builtin(), *(rule for pack in packs for rule in load_pack(pack))])
    broken: list[PluginError] = []
    for plugin in plugins.installed():
        if plugin.error:
            broken.append(plugin.error)
            continue
        try:
            rules = collect([*rules.values(), *plugin.rules])
        except PackError as error:
            broken.append(plugin.broken(error.problem))
    return Registry(rules, tuple(broken))
