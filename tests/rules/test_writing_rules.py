"""Every snippet of docs/writing-rules.md runs, and no key, zone or name is left out there."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec
import pytest

from followup_lint import Config, Kind, Rule, View, Zone
from followup_lint.cli import main
from followup_lint.rules import registry
from followup_lint.rules.matchers import Case
from followup_lint.rules.pack_tables import CountTable, ExampleTable, RuleTable, VariantTable
from followup_lint.rules.pack_words import spelled_out
from followup_lint.rules.packs import load_pack, load_rule
from followup_lint.rules.rule import FAMILIES
from followup_lint.rules.selection import plan
from followup_lint.testing import check_examples

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "writing-rules.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ followup-lint "
HEAD = {
    "family": "informal",
    "summary": "s",
    "severity": "suggestion",
    "source": "https://example.com",
}
# What a rule has in Python only as a part of something else, or from the settings.
NOT_TOLD = {"examples", "fixed_severity", "id", "severity_in"}


def blocks(language: str) -> list[str]:
    """The code blocks in a language."""
    return [code for found, code in BLOCK.findall(TEXT) if found == language]


TOML = [tomllib.loads(code) for code in blocks("toml")]
TABLES = {
    name: table
    for document in TOML
    for name, table in spelled_out(document, "writing-rules").items()
}
PIECES = {name: t for name, t in TABLES.items() if isinstance(t, dict) and "good" in t}
SETTINGS = [code for code in blocks("toml") if "[rules." in code]
PYTHON = blocks("python")
COMMANDS = [code for code in blocks("console") if code.startswith(PROMPT)]


def rule_of(name: str) -> Rule:
    """A rule shown as data; what the pieces leave out is put in."""
    code = f"DOC{list(PIECES).index(name):03}"
    return load_rule(f"writing-rules [{name}]", name, {**HEAD, "code": code, **PIECES[name]})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the rules of the five steps in their files."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.toml").write_text(blocks("toml")[0], encoding="utf-8")
    (tmp_path / "stacked_apology.py").write_text(PYTHON[0], encoding="utf-8")
    (tmp_path / "modest_passive.py").write_text(PYTHON[1], encoding="utf-8")
    yield tmp_path
    for module in ("stacked_apology", "modest_passive"):
        sys.modules.pop(module, None)


@pytest.mark.parametrize("name", PIECES)
def test_the_rules_shown_as_data_pass_their_examples(name: str) -> None:
    assert check_examples(rule_of(name)) == []


@pytest.mark.parametrize("name", ["stacked_apology", "modest_passive"])
def test_the_rules_shown_in_python_pass_their_examples(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check-rules", name])

    assert (code, capsys.readouterr().err) == (0, "")


def test_the_output_of_a_check_is_true(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(COMMANDS[0]) == printed(COMMANDS[0], capsys)


def test_the_output_about_a_wrong_example_is_true(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = TEXT.partition("another good\nexample, `")[2].partition("`")[0]
    pack = blocks("toml")[0].removesuffix("]\n") + f", {wrong}]\n"
    (folder / "mine.toml").write_text(pack, encoding="utf-8")

    assert shown(COMMANDS[1]) == printed(COMMANDS[1], capsys)


def test_the_output_about_coverage_is_true(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(COMMANDS[2]) == printed(COMMANDS[2], capsys)


def shown(block: str) -> str:
    """The output in a console block."""
    return block.partition("\n")[2]


def printed(block: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command of a console block prints."""
    main(block.partition("\n")[0].removeprefix(PROMPT).split())
    return capsys.readouterr().out


def test_the_settings_shown_are_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    switch_on, options = SETTINGS
    path = folder / "followup-lint.toml"
    path.write_text(switch_on, encoding="utf-8")
    on = {rule.id: rule for rule in plan(Config.from_file(path))}

    assert on["hasty-closing"].options.extra == ("sincerely yrs",)

    monkeypatch.setattr(registry, "builtin", lambda: tuple(map(rule_of, PIECES)))
    path.write_text(options, encoding="utf-8")
    on = {rule.id: rule for rule in plan(Config.from_file(path))}

    assert on["loud-praise"].options.also == ("intensifier",)
    assert on["many-paragraphs"].options.more_than == {Kind.THANK_YOU: 4}


def test_the_plugin_shown_is_the_one_in_examples() -> None:
    path = ROOT / "examples" / "plugin" / "pyproject.toml"
    project = tomllib.loads(path.read_text("utf-8"))["project"]

    assert {"entry-points": project["entry-points"]} == TABLES["project"]


def keys(table: Any) -> set[str]:
    """The keys of a table as they stand in TOML."""
    return {item.encode_name for item in msgspec.structs.fields(table)}


@pytest.mark.parametrize("table", [RuleTable, VariantTable, CountTable, ExampleTable])
def test_every_key_of_a_pack_is_told(table: Any) -> None:
    missing = {key for key in keys(table) if f"`{key}`" not in TEXT and f"`{key} =" not in TEXT}

    assert missing == set()


def test_every_key_of_a_rule_stands_in_the_table_of_keys() -> None:
    rows = re.findall(r"^\| (`.+?) \|", TEXT.partition("## Rules as data")[2], re.MULTILINE)
    told = {name for row in rows for name in re.findall(r"`([\w-]+)`", row)}

    assert keys(RuleTable) - told == set()


def test_every_field_of_a_rule_in_python_is_told() -> None:
    told = {name.replace("-", "_") for name in re.findall(r"`([\w-]+)`", TEXT)}

    assert {item.name for item in fields(Rule)} - told == NOT_TOLD


def test_every_zone_and_family_and_way_of_capitals_is_told() -> None:
    values = [item.value for item in (*Zone, *Case)]

    assert [value for value in values if f"`{value}`" not in TEXT] == []
    assert f"| one of {', '.join(FAMILIES)} |" in TEXT


def test_every_name_of_the_view_that_is_told_exists() -> None:
    view = View.__new__(View)
    names = set(re.findall(r"`view\.(\w+)", TEXT))
    made = {"text", "flat", "subject", "kind", "context", "draft"}

    assert len(names) >= 15
    assert {name for name in names - made if not hasattr(type(view), name)} == set()


def test_the_pack_of_the_five_steps_is_whole(folder: Path) -> None:
    [rule] = load_pack(folder / "mine.toml")

    assert rule.id == "hasty-closing"
