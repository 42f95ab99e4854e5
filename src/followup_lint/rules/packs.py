"""TOML → rules; every error names the file, the table and the key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from followup_lint.context import Context, Interview
from followup_lint.core.errors import PackError
from followup_lint.core.regular_files import read_regular_text
from followup_lint.core.terms import ALL_KINDS, Kind, Severity
from followup_lint.core.toml_reading import MOST_BYTES, TomlError, read_toml
from followup_lint.core.values import WrongValueError, typed
from followup_lint.rules import compiled_packs
from followup_lint.rules.matchers import Case, Limits
from followup_lint.rules.pack_branches import branches_of, is_all_label
from followup_lint.rules.pack_check import OccurrenceOptions, PackCheck, PatternOptions
from followup_lint.rules.pack_tables import ExampleTable, RuleTable
from followup_lint.rules.pack_words import spelled_out
from followup_lint.rules.rule import FAMILIES, Example, Needs, Rule
from followup_lint.rules.view import Zone

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
CODE = re.compile(r"[A-Z]{2,8}\d{3}")


def load_pack(source: Path | Traversable) -> tuple[Rule, ...]:
    """All rules of one TOML file. Raises PackError."""
    place = str(source) if isinstance(source, Path) else source.name
    try:
        tables = read_toml(text_of(source))
    except OSError as error:
        raise PackError(
            f"cannot be read ({error.strerror})", place=place, remedy="check the path of the pack"
        ) from error
    except UnicodeDecodeError as error:
        raise PackError(f"is not valid TOML: {error}", place=place) from error
    except TomlError as error:
        raise PackError(str(error), place=place) from error
    rules = spelled_out(tables, place)
    return tuple(load_rule(f"{place} [{name}]", name, table) for name, table in rules.items())


def text_of(source: Path | Traversable) -> str:
    """The text of a pack, in a file or in an installed package.

    Raises OSError, and UnicodeDecodeError.
    """
    if isinstance(source, Path):
        return read_regular_text(source, MOST_BYTES)
    return source.read_text(encoding="utf-8").removeprefix("\ufeff")


def builtin_packs(folder: Traversable | None = None) -> tuple[Rule, ...]:
    """The rules of the packs that ship with the product, or of their copies in a folder.

    They come from the compiled file; those of a pack that it does not hold as it is, from TOML.
    Raises PackError.
    """
    folder = folder or files("followup_lint.packs")
    found = packs_in(folder)
    compiled = compiled_packs.tables({pack.name: pack.read_bytes() for pack in found})
    rules: list[Rule] = []
    for pack in found:
        if pack.name in compiled:
            tables = compiled[pack.name].items()
            rules += (rule_of(f"{pack.name} [{name}]", name, data) for name, data in tables)
        else:
            rules += load_pack(pack)
    return tuple(rules)


def compiled_builtin() -> str:
    """The text of the compiled file, of packs that were checked. Raises PackError."""
    folder = files("followup_lint.packs")
    load_folder(folder)
    return compiled_packs.written({pack.name: pack.read_bytes() for pack in packs_in(folder)})


def load_folder(folder: Traversable) -> tuple[Rule, ...]:
    """All rules of the TOML files in a folder, the files in the order of their names."""
    return tuple(rule for pack in packs_in(folder) for rule in load_pack(pack))


def packs_in(folder: Traversable) -> list[Traversable]:
    """The TOML files in a folder, in the order of their names."""
    found = (entry for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return sorted(found, key=lambda entry: entry.name)


def load_rule(place: str, name: str, table: object) -> Rule:
    """One rule from its table. Raises PackError naming `place` and the key."""
    if not isinstance(table, dict):
        raise PackError("is not a table", place=place, remedy="write it as [rule-name]")
    try:
        data = typed(table, RuleTable, {"where": Zone, "case": Case})
    except WrongValueError as error:
        remedy = error.remedy or "docs/writing-rules.md shows how a rule is written"
        raise PackError(str(error), place=place, remedy=remedy) from error
    require(place, name, data)
    return rule_of(place, name, data)


def rule_of(place: str, name: str, data: RuleTable) -> Rule:
    """One rule from a table that has all that it needs. Raises PackError for what it says."""
    branches = branches_of(place, data)
    return Rule(
        id=name,
        code=data.code,
        family=data.family,
        summary=data.summary,
        message=data.message or branches[0].message,
        help=data.help,
        why=data.why,
        severity=data.severity or Severity.WARNING,
        severity_in=severities(place, data),
        kinds=frozenset(data.kinds) or ALL_KINDS,
        source=data.source,
        options=default_options(data),
        check=PackCheck(branches, data),
        examples=tuple(examples(place, data)),
        yields_to=tuple(data.yields_to),
        silent_beside=tuple(data.silent_beside),
        any_language=data.any_language,
        second_opinion=data.second_opinion,
        needs=Needs.JUDGE if is_all_label(data) else Needs.TEXT,
        default=data.default,
    )


def require(place: str, name: str, data: RuleTable) -> None:
    """Refuse a rule that lacks a key or names one badly."""
    check_names(place, name, data.code, data.family)
    for key in ("summary", "source", "severity"):
        if not getattr(data, key):
            raise PackError(f"key `{key}` is missing", place=place)
    for key in ("bad", "good"):
        if not getattr(data, key):
            raise PackError(
                f"key `{key}` is missing", place=place, remedy="give at least one example"
            )


def check_names(place: str, name: str, code: str, family: str) -> None:
    """Refuse a rule whose id, code or family is not as all others are. Raises PackError."""
    if not ID.fullmatch(name):
        raise PackError("the name is not in kebab-case", place=place)
    if not CODE.fullmatch(code):
        raise PackError("key `code` is not of the form ABC123", place=place)
    if family not in FAMILIES:
        raise PackError(
            f"key `family`: no family {family!r}",
            place=place,
            remedy=f"use one of {', '.join(FAMILIES)}",
        )


def default_options(data: RuleTable) -> Any:
    """The options of the rule, with the values that the pack gives."""
    counts = [branch.count for branch in [data, *data.variant] if branch.count is not None]
    if not counts:
        return PatternOptions()
    table = counts[0]
    if isinstance(table.more_than, int):
        return OccurrenceOptions(more_than=table.more_than)
    return Limits(table.more_than, table.fewer_than, table.recommended)


def severities(place: str, data: RuleTable) -> Mapping[Kind, Severity | None]:
    """The severities for single kinds of message."""
    found: dict[Kind, Severity | None] = {}
    for kind in Kind:
        value = getattr(data, f"severity_{kind.value}")
        if value:
            found[kind] = parse_severity(value, f"{place} severity-{kind.value}")
    return found


def parse_severity(value: str, place: str) -> Severity | None:
    """A severity, or None for `off`."""
    if value == "off":
        return None
    try:
        return Severity(value)
    except ValueError as error:
        raise PackError(
            f"no severity {value!r}", place=place, remedy="use error, warning, suggestion or off"
        ) from error


def examples(place: str, data: RuleTable) -> Iterator[Example]:
    """The examples of the rule, bad ones first."""
    for fires, given in ((True, data.bad), (False, data.good)):
        for example in given:
            table = ExampleTable(text=example) if isinstance(example, str) else example
            context = Context(interview=Interview(topics=tuple(table.topics)))
            yield Example(
                table.text, fires, table.kind, table.subject, context, options=table.options
            )
