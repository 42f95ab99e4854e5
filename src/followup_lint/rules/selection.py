"""Settings applied: which rules are on, with which severities and options."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec

from followup_lint.core.errors import ConfigError
from followup_lint.core.nearest import unknown
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import WrongValueError, typed
from followup_lint.rules import registry
from followup_lint.rules.pack_check import PackCheck
from followup_lint.rules.registry import Registry
from followup_lint.rules.rule import FAMILIES, Rule

if TYPE_CHECKING:
    from followup_lint.settings.config import Config
    from followup_lint.settings.for_some import When

SEVERITY_KEYS = {f"severity-{kind.value.replace('_', '-')}": kind for kind in Kind}


def plan(config: Config, rules: Registry | None = None) -> tuple[Rule, ...]:
    """The rules that are on, with their settings applied. Raises ConfigError and PackError.

    `rules` are all that there are, if they were loaded before.
    """
    rules = registry.load(config.packs) if rules is None else rules
    check(config, rules, config.source)
    for number, table in enumerate(config.when):
        check_table(table, rules, f"{config.source} when[{number}]")
    return tuple(
        apply(rule, config.rules.get(rule.id, {}), config.source)
        for rule in rules.values()
        if is_on(rule, config, rules)
    )


def check(settings: Config | When, rules: Registry, place: str) -> None:
    """Raise ConfigError, naming the place, for the name of a rule that does not exist."""
    for name in settings.rules:
        if name not in rules and not rules.broken:
            raise unknown(name, "rule", rules, f"{place} [rules]")
    check_names(settings.select, rules, f"{place}: key `select`")
    check_names(settings.ignore, rules, f"{place}: key `ignore`")


def check_table(table: When, rules: Registry, place: str) -> None:
    """Raise ConfigError, naming the place, for what is wrong with settings for some messages."""
    if not (table.to or table.sender or table.subject or table.kind):
        remedy = "give one of to, from, subject, kind; put settings for all messages above"
        raise ConfigError("it does not say which messages it is for", place=place, remedy=remedy)
    if not (table.select or table.ignore or table.fail_on or table.rules):
        remedy = "give one of ignore, select, fail-on, rules"
        raise ConfigError("it changes nothing", place=place, remedy=remedy)
    check(table, rules, place)
    for name, settings in table.rules.items():
        if name in rules:
            apply(rules[name], settings, place)


def check_names(names: Iterable[str], rules: Registry, place: str) -> None:
    """Raise ConfigError, naming the place, for a name that stands for no rule.

    Where a plugin is broken, the name may stand for a rule of it, and passes.
    """
    for name in () if rules.broken else names:
        if not any(matches(name, rule) for rule in rules.values()):
            raise unknown(name, "rule, family or code", [*rules, *FAMILIES], place)


def matches(name: str, rule: Rule) -> bool:
    """Whether a name stands for the rule: its id, its family, or the beginning of its code."""
    return name in (rule.id, rule.family) or (bool(name) and rule.code.startswith(name.upper()))


def is_on(rule: Rule, config: Config, rules: Registry) -> bool:
    """Whether a rule runs; one that is off by default must be named itself."""
    if any(matches(name, rule) for name in config.ignore):
        return False
    named = rule.id in config.select or rule.code in config.select or rule.id in config.rules
    if not rule.default:
        return named
    return not config.select or any(matches(name, rule) for name in config.select)


def apply(rule: Rule, settings: Mapping[str, object], source: str) -> Rule:
    """The rule with severities and options from the settings. Raises ConfigError."""
    if not settings:
        return rule
    place = f"{source} [rules.{rule.id}]"
    given = dict(settings)
    changes: dict[str, Any] = {}
    severity_in = dict(rule.severity_in)
    for key, _value in settings.items():
        if key == "severity":
            changes["fixed_severity"] = severity(given.pop(key), key, place)
        elif key in SEVERITY_KEYS:
            severity_in[SEVERITY_KEYS[key]] = severity(given.pop(key), key, place)
    if "fixed_severity" in changes and changes["fixed_severity"] is None:
        severity_in = dict.fromkeys(Kind)
    chosen = options(rule.options, given, place)
    if isinstance(rule.check, PackCheck):
        try:
            rule.check.compile(chosen)
        except re.error as error:
            raise ConfigError(
                f"key `extra`: bad expression: {error}",
                place=place,
                remedy="this rule takes regular expressions; put a backslash before a literal "
                "character",
            ) from error
    return replace(rule, severity_in=severity_in, options=chosen, **changes)


def severity(value: object, key: str, place: str) -> Severity | None:
    """A severity, or None for `off`. Raises ConfigError."""
    if value == "off":
        return None
    try:
        return Severity(value)
    except ValueError as error:
        raise ConfigError(
            f"key `{key}`: no severity {value!r}",
            place=place,
            remedy="use error, warning, suggestion or off",
        ) from error


def options(defaults: Any, given: Mapping[str, object], place: str) -> Any:
    """The options of a rule with the given ones put in. Raises ConfigError."""
    if not given or not is_dataclass(defaults):
        if given:
            raise ConfigError(f"key `{next(iter(given))}`: the rule has no options", place=place)
        return defaults
    names = [item.name.replace("_", "-") for item in fields(defaults)]
    values: dict[str, Any] = msgspec.to_builtins(defaults)
    for key, value in given.items():
        if key not in names:
            raise unknown(key, "option", [*names, "severity", *SEVERITY_KEYS], place)
        old = values[key.replace("-", "_")]
        merged = {**old, **value} if isinstance(old, Mapping) and isinstance(value, dict) else value
        values[key.replace("-", "_")] = merged
    try:
        return typed(values, type(defaults))
    except WrongValueError as error:
        remedy = error.remedy or "`followup-lint explain RULE` shows the options of a rule"
        raise ConfigError(str(error), place=place, remedy=remedy) from error
