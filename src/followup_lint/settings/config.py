"""Settings, as all that lints takes them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import msgspec

from followup_lint.core.errors import ConfigError
from followup_lint.core.fields import instance
from followup_lint.core.terms import Assume, Severity
from followup_lint.settings import files
from followup_lint.settings.files import SettingsFile
from followup_lint.settings.for_some import When
from followup_lint.settings.presend import Presend
from followup_lint.settings.tables import Settings, checked, settings_of
from followup_lint.settings.warm import Warm

DEFAULTS = "defaults"
PATH = (str, PathLike)


@dataclass(frozen=True, slots=True)
class Config:
    """What is switched on, and how.

    `select` and `ignore` hold rule ids, families and code prefixes; an empty `select` means all
    rules that are on by default. `ignore_findings` holds keys of findings that are not reported.
    From the severity `fail_on` on, a finding makes the exit code 1. `rules` holds, for a rule id,
    `severity`, `severity-KIND` and the options of the rule, spelled as in TOML.

    `packs` are paths of further packs, `baseline` is that of a file of findings that are not
    reported again. `when` holds settings for some messages only, `presend` those of the check
    before sending. With `history`, sent messages are recorded and looked up. `calendar` is the
    path of a calendar file with the interviews. `assume` says what a message is taken for before
    it is read; without it, who lints a draft means a follow-up, and a hook or an archive has any
    mail. `server` says whether the command starts the warm process. `source` says where the
    settings come from.

    Lists are taken for tuples, strings for paths and severities, tables for When. Raises
    ConfigError for a value of another type. Names of rules and their options are checked when a
    Linter is made.
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
    assume: Assume | None = None
    ignore_findings: tuple[str, ...] = ()
    server: Warm = Warm.AUTO

    def __post_init__(self) -> None:
        """Refuse what is not of its type."""
        instance("Config: key `source`", self.source, str, ConfigError)
        names = zip(Settings.__struct_fields__, Settings.__struct_encode_fields__, strict=True)
        given = {spelled: plain(getattr(self, name)) for name, spelled in names}
        settings = settings_of(given, self.source if self.source != DEFAULTS else "Config")
        for name in ("select", "ignore", "ignore_findings"):
            object.__setattr__(self, name, tuple(getattr(settings, name)))
        object.__setattr__(self, "fail_on", settings.fail_on)
        object.__setattr__(self, "packs", tuple(map(Path, settings.packs)))
        for name in ("baseline", "calendar"):
            given_path = getattr(settings, name)
            object.__setattr__(self, name, given_path and Path(given_path))
        object.__setattr__(self, "when", tuple(settings.when))
        object.__setattr__(self, "presend", settings.presend)
        object.__setattr__(self, "assume", settings.assume)
        object.__setattr__(self, "server", settings.server)

    def with_tables(self, tables: Iterable[When]) -> Config:
        """The settings for a message that these tables fit: each on top of those before it."""
        config = replace(self, when=())
        for table in instance("tables", tables, Iterable, ConfigError, "write a list"):
            instance("tables", table, When, ConfigError, "make it by When(…)")
            config = replace(
                config,
                select=table.select or config.select,
                ignore=(*config.ignore, *table.ignore),
                fail_on=table.fail_on or config.fail_on,
                rules=merged(config.rules, table.rules),
            )
        return config

    def for_any_mail(self) -> Config:
        """The same settings; what a message is taken for is any mail, unless they say."""
        return self if self.assume else replace(self, assume=Assume.ANY)

    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Config:
        """Read a settings file. Raises ConfigError naming the file and the key."""
        instance("path", path, PATH, ConfigError, "name the file")
        return of(files.read(path))

    @classmethod
    def discover(cls, start: str | PathLike[str] = ".") -> Config:
        """The settings in force for a draft in the folder `start`. Raises ConfigError.

        They are those of the nearest `followup-lint.toml`, or `pyproject.toml` with a table
        `tool.followup-lint`, upward from there; else those in the user's settings folder.
        """
        instance("start", start, PATH, ConfigError, "name the folder")
        return of(files.in_force(fspath(start)))

    @classmethod
    def of_user(cls) -> Config:
        """The settings in the user's settings folder; the defaults without. Raises ConfigError."""
        return of(files.of_user())


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


def of(file: SettingsFile | None) -> Config:
    """The settings in a file, checked against the rules that there are; without one, the defaults.

    Raises ConfigError.
    """
    if file is None:
        return Config()
    path, data = Path(file.path), checked(file)
    config = Config(
        select=tuple(data.select),
        ignore=tuple(data.ignore),
        ignore_findings=tuple(data.ignore_findings),
        fail_on=data.fail_on,
        packs=tuple(placed(path, pack) for pack in data.packs),
        rules=data.rules,
        source=file.path,
        baseline=beside(path, data.baseline),
        when=tuple(data.when),
        presend=data.presend,
        history=data.history,
        calendar=beside(path, data.calendar),
        assume=data.assume,
        server=data.server,
    )
    from followup_lint.rules.selection import (
        plan,  # the rules, which other errors need not wait for
    )

    plan(config)
    return config


def beside(path: Path, name: str | None) -> Path | None:
    """The path, relative to the folder of the settings, if one is given."""
    return placed(path, name) if name else None


def placed(path: Path, name: str) -> Path:
    """A path relative to the folder of the settings; `~` is the home folder if there is one.

    Raises ConfigError.
    """
    if "\0" in name:
        raise ConfigError("no file can have this name", place=str(path), remedy="write another")
    return path.parent / os.path.expanduser(name)  # noqa: PTH111 — pathlib raises RuntimeError
