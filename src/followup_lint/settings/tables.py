"""The tables of a settings file: which keys they have, and of which types the values are."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

import msgspec

from followup_lint.core.errors import ConfigError
from followup_lint.core.nearest import unknown
from followup_lint.core.terms import Assume, Severity
from followup_lint.core.values import Filled, WrongValueError, typed
from followup_lint.settings.files import SettingsFile
from followup_lint.settings.for_some import When
from followup_lint.settings.presend import SETS, Presend
from followup_lint.settings.warm import Warm

# `server` is a key of the table and, with other words, of `[presend]` in it.
WORDS: dict[str, type[Enum]] = {**SETS, "server": Warm, "presend.server": SETS["server"]}


class Settings(msgspec.Struct, rename="kebab", forbid_unknown_fields=False):
    """The top level of a settings file."""

    select: list[Filled] = []
    ignore: list[Filled] = []
    ignore_findings: list[Filled] = []
    server: Warm = Warm.AUTO
    fail_on: Severity = Severity.WARNING
    packs: list[Filled] = []
    rules: dict[str, dict[str, Any]] = {}
    baseline: Filled | None = None
    when: list[When] = []
    presend: Presend = Presend()
    history: bool = False
    calendar: Filled | None = None
    assume: Assume | None = None


def checked(file: SettingsFile) -> Settings:
    """The contents of a file, as far as checked without the rules. Raises ConfigError."""
    table, prefix = file.table, file.prefix
    check_keys(table, Settings, prefix, file.path)
    for number, item in enumerate(tables_of(table)):
        check_keys(item, When, f"{prefix}when[{number}].", file.path)
    if isinstance(own := table.get("presend"), Mapping):
        check_keys(own, Presend, f"{prefix}presend.", file.path)
    return settings_of(table, file.path)


def settings_of(table: Mapping[str, object], place: str) -> Settings:
    """The values of a table by their types. Raises ConfigError."""
    try:
        return typed(table, Settings, WORDS)
    except WrongValueError as error:
        head = "each table of it is headed [[when]]" if error.key == "when" else ""
        remedy = error.remedy or head or "`followup-lint config` shows how settings are written"
        raise ConfigError(str(error), place=place, remedy=remedy) from error


def tables_of(table: Mapping[str, object]) -> list[Mapping[str, object]]:
    """The tables `[[when]]` in a table of settings, as far as they are tables."""
    found = table.get("when")
    return [item for item in found if isinstance(item, Mapping)] if isinstance(found, list) else []


def check_keys(
    table: Mapping[str, object], wanted: type[msgspec.Struct], prefix: str, place: str
) -> None:
    """Raise ConfigError for a key that does not exist, with the nearest one that does."""
    known = wanted.__struct_encode_fields__
    for key in table:
        if key not in known:
            raise unknown(f"{prefix}{key}", "setting", known, place, tail=key)
