"""Settings: find them and read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from followup_lint.errors import ConfigError
from followup_lint.nearest import unknown
from followup_lint.presend_table import SETS, Presend
from followup_lint.settings_file import FILE_NAME, read_toml, user_file
from followup_lint.terms import Severity
from followup_lint.values import Filled, WrongValueError, typed
from followup_lint.when import When

DEFAULTS = "defaults"


@dataclass(frozen=True, slots=True)
class Config:
    """What is switched on, and how.

    `select` and `ignore` hold rule ids, families and code prefixes; an empty `select` means all
    rules that are on by default. `rules` holds, for a rule id, `severity`, `severity-KIND` and
    the options of the rule, spelled as in TOML. `packs` are paths of further packs, `baseline` is
    that of a file of findings that are not reported again. `when` holds settings for some messages
    only, `presend` those of the check before sending. With `history`, sent messages are recorded
    and looked up. `calendar` is the path of a calendar file with the interviews. `source` tells
    where the settings come from. Lists are taken for tuples, strings for paths and severities,
    tables for When. Raises ConfigError for a value of another type.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    packs: tuple[Path, ...] = ()
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    source: str = DEFAULTS
    baseline: Path | None = None
    when: tuple[When, ...] = ()
    presend: Presend = field(default_factory=Presend)
    history: bool = False
    calendar: Path | None = None

    def __post_init__(self) -> None:
        """Refuse what is not of its type."""
        names = [item.name for item in msgspec.structs.fields(Settings)]
        given = {name.replace("_", "-"): plain(getattr(self, name)) for name in names}
        settings = settings_of(given, self.source if self.source != DEFAULTS else "Config")
        for name in ("select", "ignore"):
            object.__setattr__(self, name, tuple(getattr(settings, name)))
        object.__setattr__(self, "fail_on", settings.fail_on)
        object.__setattr__(self, "packs", tuple(map(Path, settings.packs)))
        for name in ("baseline", "calendar"):
            given_path = getattr(settings, name)
            object.__setattr__(self, name, given_path and Path(given_path))
        object.__setattr__(self, "when", tuple(settings.when))
        object.__setattr__(self, "presend", settings.presend)

    def with_tables(self, tables: Iterable[When]) -> Config:
        """The settings for a message that these tables fit: each on top of those before it."""
        config = replace(self, when=())
        for table in tables:
            config = replace(
                config,
                select=table.select or config.select,
                ignore=(*config.ignore, *table.ignore),
                fail_on=table.fail_on or config.fail_on,
                rules=merged(config.rules, table.rules),
            )
        return config

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
        return cls.of_user()

    @classmethod
    def of_user(cls) -> Config:
        """The settings in the user's settings folder; the defaults without. Raises ConfigError."""
        own = user_file()
        return read(own) if own.is_file() else cls()


def read(path: Path) -> Config:
    """The settings in a file of their own, or in a `pyproject.toml`."""
    if path.name == "pyproject.toml":
        return parse(project_table(path) or {}, path, "tool.followup-lint.")
    return parse(read_toml(path), path, "")


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
    baseline: Filled | None = None
    when: list[When] = []
    presend: Presend = Presend()
    history: bool = False
    calendar: Filled | None = None


def merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Both tables as one; where both have a value, that of `new` stands, and tables are merged."""
    both = {
        key: merged(old[key], value)
        for key, value in new.items()
        if isinstance(value, Mapping) and isinstance(old.get(key), Mapping)
    }
    return {**old, **new, **both}


def plain(value: object) -> object:
    """A value as it would come from TOML."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)
    return str(value) if isinstance(value, Path) else value


def settings_of(table: Mapping[str, object], place: str) -> Settings:
    """The values of a table by their types. Raises ConfigError."""
    try:
        return typed(table, Settings, SETS)
    except WrongValueError as error:
        head = "each table of it is headed [[when]]" if error.key == "when" else ""
        remedy = error.remedy or head or "`followup-lint config` shows how settings are written"
        raise ConfigError(str(error), place=place, remedy=remedy) from error


def parse(table: dict[str, Any], path: Path, prefix: str) -> Config:
    """Settings from a table, checked against the rules that there are."""
    place = str(path)
    check_keys(table, Settings, prefix, place)
    for number, item in enumerate(tables_of(table)):
        check_keys(item, When, f"{prefix}when[{number}].", place)
    if isinstance(own := table.get("presend"), Mapping):
        check_keys(own, Presend, f"{prefix}presend.", place)
    data = settings_of(table, place)
    config = Config(
        select=tuple(data.select),
        ignore=tuple(data.ignore),
        fail_on=data.fail_on,
        packs=tuple(path.parent / Path(pack).expanduser() for pack in data.packs),
        rules=data.rules,
        source=place,
        baseline=beside(path, data.baseline),
        when=tuple(data.when),
        presend=data.presend,
        history=data.history,
        calendar=beside(path, data.calendar),
    )
    from followup_lint.plan import plan  # the rules, which other errors need not wait for

    plan(config)
    return config


def beside(path: Path, name: str | None) -> Path | None:
    """The path that is told from the folder of the settings, if one is told."""
    return path.parent / Path(name).expanduser() if name else None


def tables_of(table: Mapping[str, object]) -> list[Mapping[str, object]]:
    """The tables `[[when]]` in a table of settings, as far as they are tables."""
    found = table.get("when")
    return [item for item in found if isinstance(item, Mapping)] if isinstance(found, list) else []


def check_keys(
    table: Mapping[str, object], wanted: type[msgspec.Struct], prefix: str, place: str
) -> None:
    """Raise ConfigError for a key that does not exist, with the nearest one that does."""
    known = [item.encode_name for item in msgspec.structs.fields(wanted)]
    for key in table:
        if key not in known:
            raise unknown(f"{prefix}{key}", "setting", known, place, tail=key)
