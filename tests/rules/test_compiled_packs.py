"""The built-in packs come from one file made beforehand, and say what their TOML says."""

from __future__ import annotations

import os
import shutil
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import pytest

from followup_lint.core.toml_reading import read_toml
from followup_lint.core.values import typed
from followup_lint.rules import compiled_packs, packs
from followup_lint.rules.pack_check import Branch, PackCheck
from followup_lint.rules.pack_tables import RuleTable
from followup_lint.rules.pack_words import spelled_out
from followup_lint.rules.packs import builtin_packs, compiled_builtin, load_folder
from followup_lint.rules.rule import Rule
from followup_lint.testing import lint_example

SOURCE = files("followup_lint.packs")
COMPILED = builtin_packs()
PARSED = load_folder(SOURCE)
PAIRS = list(zip(COMPILED, PARSED, strict=True))
OF_OTHER_PACKS = '{"emoji.toml": {"digest": "", "rules": {}}}'
RENEW = "run python docs/generate.py"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with copies of the built-in packs."""
    for pack in packs.packs_in(SOURCE):
        (tmp_path / pack.name).write_bytes(pack.read_bytes())
    return tmp_path


@pytest.fixture
def no_toml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody may read TOML."""

    def refuse(text: str) -> dict[str, object]:
        raise AssertionError("TOML was read")

    monkeypatch.setattr(packs, "read_toml", refuse)


def branches(rule: Rule) -> list[list[object]]:
    """The branches of a rule, without what only their behaviour can tell."""
    assert isinstance(rule.check, PackCheck)
    names = [field.name for field in fields(Branch) if field.name != "find"]
    return [[getattr(branch, name) for name in names] for branch in rule.check.branches]


def test_the_file_is_current() -> None:
    assert compiled_packs.FILE.read_text(encoding="utf-8") == compiled_builtin(), RENEW


@pytest.mark.usefixtures("no_toml")
def test_no_toml_is_read_for_packs_that_are_compiled(folder: Path) -> None:
    assert [rule.id for rule in builtin_packs(folder)] == [rule.id for rule in PARSED]


def test_the_tables_are_those_of_the_packs() -> None:
    found = {pack.name: pack.read_bytes() for pack in packs.packs_in(SOURCE)}
    expected = {
        name: {
            rule: typed(table, RuleTable)
            for rule, table in spelled_out(read_toml(text.decode()), name).items()
        }
        for name, text in found.items()
    }

    assert compiled_packs.tables(found) == expected, RENEW


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].id)
def test_the_rules_are_those_of_the_packs(pair: tuple[Rule, Rule]) -> None:
    compiled, parsed = pair
    for field in fields(Rule):
        if field.name != "check":
            assert getattr(compiled, field.name) == getattr(parsed, field.name)
    assert branches(compiled) == branches(parsed)
    for example in parsed.examples:
        assert lint_example(compiled, example) == lint_example(parsed, example)


def test_an_edited_pack_counts_at_once_whatever_its_size_and_time(folder: Path) -> None:
    path = folder / "emoji.toml"
    before = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("Remove it.", "Delete it."), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert path.stat().st_size == before.st_size
    assert "Delete it." in {rule.help for rule in builtin_packs(folder)}


@pytest.mark.usefixtures("no_toml")
def test_only_an_edited_pack_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(packs, "load_pack", lambda pack: read.append(pack.name) or ())
    for name in ("emoji.toml", "length.toml"):
        with (folder / name).open("a", encoding="utf-8") as pack:
            pack.write("# edited\n")
    builtin_packs(folder)

    assert read == ["emoji.toml", "length.toml"]


def test_a_pack_that_was_added_or_removed_counts_at_once(folder: Path) -> None:
    shutil.move(folder / "emoji.toml", folder / "signs.toml")
    (folder / "frustration.toml").unlink()
    expected = {rule.id for rule in PARSED} - {"frustration"}

    assert {rule.id for rule in builtin_packs(folder)} == expected


@pytest.mark.usefixtures("no_toml")
def test_packs_with_ends_of_lines_as_on_windows_are_the_same(folder: Path) -> None:
    for pack in folder.iterdir():
        pack.write_bytes(pack.read_bytes().replace(b"\n", b"\r\n"))

    assert len(builtin_packs(folder)) == len(PARSED)


@pytest.mark.parametrize(
    "text", [None, "", "<<<<<<< ours\n", '{"emoji.toml": {"digest": "", "rules": {}}}']
)
def test_without_a_file_of_use_the_packs_are_read(
    text: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "packs.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(compiled_packs, "FILE", file)

    assert [rule.id for rule in builtin_packs()] == [rule.id for rule in PARSED]


def test_packs_that_are_wrong_are_not_compiled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "wrong.toml").write_text("[no-code]\n", encoding="utf-8")
    monkeypatch.setattr(packs, "files", lambda name: folder)

    with pytest.raises(packs.PackError, match=r"wrong\.toml"):
        compiled_builtin()
