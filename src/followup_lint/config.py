"""Settings: find them, read them, and apply them to the rules."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from followup_lint import registry
from followup_lint.errors import ConfigError
from followup_lint.pack_check import PackCheck
from followup_lint.registry import Registry
from followup_lint.rule import FAMILIES, Rule
from followup_lint.terms import Kind, Severity
from followup_lint.values import Filled, WrongValueError, typed

FILE_NAME = "followup-lint.toml"
SEVERITY_KEYS = {f"severity-{kind.value.replace('_', '-')}": kind for kind in Kind}
DEFAULTS = "defaults"


@dataclass(frozen=True, slots=True)
class Config:
    """What is switched on, and how.

    `select` and `ignore` hold rule ids, families and code prefixes; an empty `select` means all
    rules that are on by default. `rules` holds, for a rule id, `severity`, `severity-KIND` and
    the options of the rule, spelled as in TOML. `packs` are paths of further packs. `source`
    tells where the settings come from. Lists are taken for tuples, strings for paths and
    severities. Raises ConfigError for a value of another type.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    packs: tuple[Path, ...] = ()
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    source: str = DEFAULTS

    def __post_init__(self) -> None:
        """Refuse what is not of its type."""
        names = [item.name for item in msgspec.structs.fields(Settings)]
        given = {name.replace("_", "-"): plain(getattr(self, name)) for name in names}
        settings = settings_of(given, self.source if self.source != DEFAULTS else "Config")
        for name in ("select", "ignore"):
            object.__setattr__(self, name, tuple(getattr(settings, name)))
        object.__setattr__(self, "fail_on", settings.fail_on)
        object.__setattr__(self, "packs", tuple(map(Path, settings.packs)))

    @classmethod
    def from_file(cls, path: str | Path) -> Config:
        """Read a settings file. Raises ConfigError naming the file and the key."""
        return read(Path(path))

    @classmethod
    def discover(cls, start: str | Path = ".") -> Config:
        """The settings in force for a draft in the folder `start`. Raises ConfigError.

        They are those of the nearest `followup-lint.toml`, or `pyproject.toml` with a table
        `tool.followup-lint`, upward from there; else those in the user's settings folder.
        """
        folder = Path(start).resolve()
        for place in (folder, *folder.parents):
            if (place / FILE_NAME).is_file():
                return read(place / FILE_NAME)
            project = place / "pyproject.toml"
            if project.is_file() and (table := project_table(project)) is not None:
                return parse(table, project, "tool.followup-lint.")
        own = user_file()
        return read(own) if own.is_file() else cls()


def user_file() -> Path:
    """The settings file of the user, whether it exists or not."""
    return platformdirs.user_config_path("followup-lint") / FILE_NAME


def read(path: Path) -> Config:
    """The settings in a file of their own, or in a `pyproject.toml`."""
    if path.name == "pyproject.toml":
        return parse(project_table(path) or {}, path, "tool.followup-lint.")
    return parse(read_toml(path), path, "")


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file. Raises ConfigError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            f"cannot be read ({error.strerror})",
            place=str(path),
            remedy="check the path of the settings file",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"is not valid TOML: {error}", place=str(path)) from error


def project_table(path: Path) -> dict[str, Any] | None:
    """The table `tool.followup-lint` of a `pyproject.toml`, or None when it has none."""
    tools = read_toml(path).get("tool", {})
    table = tools.get("followup-lint") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError("tool.followup-lint is not a table", place=str(path))
    return table


class Settings(msgspec.Struct, rename="kebab", forbid_unknown_fields=False):
    """The top level of a settings file."""

    select: list[Filled] = []
    ignore: list[Filled] = []
    fail_on: Severity = Severity.WARNING
    packs: list[Filled] = []
    rules: dict[str, dict[str, Any]] = {}


def plain(value: object) -> object:
    """A value as it would come from TOML."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple | list):
        return [str(item) if isinstance(item, Path) else item for item in value]
    return value


def settings_of(table: Mapping[str, object], place: str) -> Settings:
    """The values of a table by their types. Raises ConfigError."""
    try:
        return typed(table, Settings)
    except WrongValueError as error:
        remedy = error.remedy or "`followup-lint config` shows how settings are written"
        raise ConfigError(str(error), place=place, remedy=remedy) from error


def parse(table: dict[str, Any], path: Path, prefix: str) -> Config:
    """Settings from a table, checked against the rules that there are."""
    place = str(path)
    known = [item.encode_name for item in msgspec.structs.fields(Settings)]
    for key in table:
        if key not in known:
            raise unknown(f"{prefix}{key}", "setting", known, place, tail=key)
    data = settings_of(table, place)
    config = Config(
        select=tuple(data.select),
        ignore=tuple(data.ignore),
        fail_on=data.fail_on,
        packs=tuple(path.parent / Path(pack).expanduser() for pack in data.packs),
        rules=data.rules,
        source=place,
    )
    plan(config)
    return config


def unknown(
    name: str, what: str, known: Iterable[str], place: str, *, tail: str = ""
) -> ConfigError:
    """An error for a name that does not exist, with the nearest one that does."""
    names = list(known)
    near = get_close_matches(tail or name, names, n=1, cutoff=0.6)
    if near:
        remedy = f"did you mean {near[0]!r}?"
    elif "rule" in what:
        remedy = "`followup-lint rules` lists all rules"
    else:
        remedy = f"take one of {', '.join(names)}"
    return ConfigError(f"unknown {what} {name!r}", place=place, remedy=remedy)


def plan(config: Config) -> tuple[Rule, ...]:
    """The rules that are on, with their settings applied. Raises ConfigError and PackError."""
    rules = registry.load(config.packs)
    for name in config.rules:
        if name not in rules:
            raise unknown(name, "rule", rules, f"{config.source} [rules]")
    check_names(config.select, rules, f"{config.source}: key `select`")
    check_names(config.ignore, rules, f"{config.source}: key `ignore`")
    return tuple(
        apply(rule, config.rules.get(rule.id, {}), config.source)
        for rule in rules.values()
        if is_on(rule, config, rules)
    )


def check_names(names: Iterable[str], rules: Registry, place: str) -> None:
    """Raise ConfigError, naming the place, for a name that stands for no rule."""
    for name in names:
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
                remedy="this rule takes regular expressions; put a backslash before a plain sign",
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
