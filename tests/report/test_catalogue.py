"""What is told of the rules beforehand is what would be told of them now."""

from __future__ import annotations

from importlib.resources import files

import pytest

from followup_lint import Config
from followup_lint.cli import main
from followup_lint.report import catalogue
from followup_lint.settings.files import SettingsFile


def test_the_file_is_current() -> None:
    text = files("followup_lint.report").joinpath(catalogue.FILE).read_text(encoding="utf-8")
    assert text == catalogue.written(), "run python docs/generate.py"


@pytest.mark.parametrize(
    "arguments",
    [
        ["rules"],
        ["rules", "--format", "json"],
        ["explain", "missing-thanks"],
        ["explain", "ful305"],
        ["explain", "All_Caps"],
        ["explain", "no-such-rule"],
    ],
)
def test_the_command_says_the_same_with_it_and_without(
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def told() -> tuple[int, str, str]:
        code = main(arguments)
        return (code, *capsys.readouterr())

    first = told()
    for name in ("rules.are_rows_told", "explain.are_texts_told"):
        monkeypatch.setattr(f"followup_lint.cli.{name}", lambda settings: False)
    assert told() == first


def test_settings_and_packs_are_not_told_beforehand() -> None:
    assert catalogue.are_rows_told(None)
    assert not catalogue.are_rows_told(SettingsFile("settings.toml", {"ignore": ["emoji"]}))
    assert catalogue.are_texts_told(None) and catalogue.are_texts_told(Config(ignore=("emoji",)))
    assert not catalogue.are_texts_told(Config(packs=("own.toml",)))
