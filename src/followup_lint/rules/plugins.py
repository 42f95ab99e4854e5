"""Rules that installed packages bring by entry points; a broken one is reported, never raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import ModuleType
from typing import TYPE_CHECKING, TypeGuard

from followup_lint.core.errors import FollowupLintError, PackError, PluginError
from followup_lint.rules.packs import check_names, load_folder
from followup_lint.rules.plugin_traces import PACKS, RULES
from followup_lint.rules.rule import Rule

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@dataclass(frozen=True, slots=True)
class Plugin:
    """One entry point of an installed package: its rules, or what is wrong with it.

    `name` is that of the entry point, `package` that of the package.
    """

    name: str
    package: str
    rules: tuple[Rule, ...] = ()
    error: PluginError | None = None

    def broken(self, problem: str) -> PluginError:
        """The error that leaves this plugin out."""
        place = f"plugin {self.name} of {self.package}"
        return PluginError(problem, place=place, remedy=f"update or uninstall {self.package}")


@cache
def installed() -> tuple[Plugin, ...]:
    """All plugins that are installed, by name."""
    # Imported here because it takes as long as the rest of `--version`.
    from importlib.metadata import entry_points

    found = [*entry_points(group=RULES), *entry_points(group=PACKS)]
    return tuple(load(entry) for entry in sorted(found, key=lambda e: (e.name, e.group, e.value)))


def load(entry: EntryPoint) -> Plugin:
    """The plugin behind an entry point, imported."""
    plugin = Plugin(entry.name, entry.dist.name if entry.dist else "an unknown package")
    try:
        loaded = entry.load()
        rules = rules_in(loaded) if entry.group == RULES else packs_in(loaded)
    except FollowupLintError as error:
        return Plugin(plugin.name, plugin.package, error=plugin.broken(str(error)))
    except (Exception, SystemExit) as error:  # whatever somebody else's code does
        problem = f"{entry.value} cannot be imported ({type(error).__name__}: {error})"
        return Plugin(plugin.name, plugin.package, error=plugin.broken(problem))
    return Plugin(plugin.name, plugin.package, rules)


def rules_in(loaded: object) -> tuple[Rule, ...]:
    """A rule, several in a row, or RULES or RULE of a module, as rules.

    Raises PluginError when there is something else, and PackError for a bad id, code or family.
    """
    found = loaded
    if isinstance(loaded, ModuleType):
        found = getattr(loaded, "RULES", getattr(loaded, "RULE", ()))
    given = list(found) if isinstance(found, Iterable) else [found]
    rules = tuple(rule for rule in given if isinstance(rule, Rule))
    others = sorted({type(item).__name__ for item in given if not isinstance(item, Rule)})
    if others or not rules:
        raise PluginError(
            f"there is {', '.join(others) or 'nothing'} where rules should be",
            place=loaded.__name__ if isinstance(loaded, ModuleType) else "",
            remedy="name a Rule, a list of Rules, or a module with RULE or RULES",
        )
    for rule in rules:
        check_names(f"rule {rule.id!r}", rule.id, rule.code, rule.family)
    return rules


def packs_in(loaded: object) -> tuple[Rule, ...]:
    """The rules of all TOML files of a package. Raises PackError and PluginError."""
    if not is_package(loaded):
        raise PluginError(
            "this is not a package", remedy="name the package that contains the TOML files"
        )
    rules = load_folder(files(loaded))
    if not rules:
        raise PackError(
            "there is no rule in it",
            place=f"package {loaded.__name__}",
            remedy="put TOML files with rules beside its __init__.py, and into the distribution",
        )
    return rules


def all_in(loaded: object) -> tuple[Rule, ...]:
    """The rules in Python, and those of the packs if this is a package with some.

    Raises PackError and PluginError.
    """
    packs = load_folder(files(loaded)) if is_package(loaded) else ()
    if packs and not (hasattr(loaded, "RULE") or hasattr(loaded, "RULES")):
        return packs
    return (*rules_in(loaded), *packs)


def is_package(loaded: object) -> TypeGuard[ModuleType]:
    """Whether this is a module with a folder of its own."""
    return isinstance(loaded, ModuleType) and hasattr(loaded, "__path__")
