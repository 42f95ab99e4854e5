"""Descriptions of the built-in rules, prepared in advance, since loading all rules takes time.

`docs/generate.py` writes the file. It is used unless settings or plugins change the answer.
"""

from __future__ import annotations

import json
import os
from functools import cache

from followup_lint.core.terms import Kind
from followup_lint.rules.plugin_traces import GROUPS, may_be_plugins

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from typing import Any, TypedDict

    from followup_lint.rules.rule import Rule
    from followup_lint.settings.config import Config
    from followup_lint.settings.files import SettingsFile

    class Listed(TypedDict):
        """A rule as listed; `on` says whether the settings in force run it."""

        id: str
        code: str
        family: str
        summary: str
        severity: str
        severity_in: dict[str, str]
        on: bool
        default: bool
        needs: str
        element: str
        options: dict[str, Any]
        help: str
        why: str
        source: str

    class Catalogue(TypedDict):
        """The built-in rules as listed, and the text about each by id."""

        rules: list[Listed]
        explained: dict[str, str]


FILE = "catalogue.json"


def are_rows_told(settings: SettingsFile | None) -> bool:
    """Whether the rows in the file are right for these settings and what is installed."""
    return settings is None and not has_plugins()


def are_texts_told(config: Config | None) -> bool:
    """Whether the file has the texts about all rules.

    Only packs in the settings change them; None stands for the defaults.
    """
    return not (config and config.packs) and not has_plugins()


def has_plugins() -> bool:
    """Whether an installed package provides rules."""
    if not may_be_plugins():
        return False
    from importlib.metadata import entry_points

    found = entry_points()
    return any(found.select(group=group) for group in GROUPS)


@cache
def catalogue() -> Catalogue:
    """The contents of the file."""
    with open(os.path.join(os.path.dirname(__file__), FILE), encoding="utf-8") as file:
        found: Catalogue = json.load(file)
    return found


def rules_told() -> list[Listed]:
    """The built-in rules, with default settings."""
    return catalogue()["rules"]


def text_told(name: str) -> str | None:
    """The text about the built-in rule with this id, code or element, if there is one."""
    found = (
        row["id"]
        for row in catalogue()["rules"]
        if name in (row["id"], row["code"].lower(), row["element"].replace(" ", "-"))
    )
    return catalogue()["explained"].get(next(found, ""))


def written() -> str:
    """The text of the file. This takes a while, since every example is linted."""
    import msgspec

    from followup_lint.report.explain import markdown
    from followup_lint.rules import registry
    from followup_lint.rules.registry import Registry
    from followup_lint.rules.selection import is_on
    from followup_lint.settings.config import Config
    from followup_lint.testing import lint_example

    rules = Registry(registry.collect(registry.builtin()))
    rows = [listed(rule, on=is_on(rule, Config(), rules)) for rule in rules.values()]
    explained = {rule.id: markdown(rule, lint_example) for rule in rules.values()}
    data = msgspec.json.encode({"rules": rows, "explained": explained})
    return msgspec.json.format(data, indent=1).decode() + "\n"


def listed(rule: Rule, *, on: bool) -> Listed:
    """The description of a rule, with the severity from the settings."""
    from dataclasses import asdict

    return {
        "id": rule.id,
        "code": rule.code,
        "family": rule.family,
        "summary": rule.summary,
        "severity": (rule.fixed_severity or rule.severity).value,
        "severity_in": {kind.value: severity_in(rule, kind) for kind in Kind},
        "on": on,
        "default": rule.default,
        "needs": rule.needs.value,
        "element": rule.element,
        "options": asdict(rule.options),
        "help": rule.help,
        "why": rule.why,
        "source": rule.source,
    }


def severity_in(rule: Rule, kind: Kind) -> str:
    """The severity for a kind of message, or `off`."""
    if not rule.applies_to(kind):
        return "off"
    if rule.fixed_severity:
        return rule.fixed_severity.value
    return min(rule.severity, rule.severity_in.get(kind) or rule.severity).value
