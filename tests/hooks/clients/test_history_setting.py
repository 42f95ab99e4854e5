"""The history is on as long as a hook is installed, unless its owner says otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from followup_lint import Config

Run = Callable[..., str]
SETTINGS = ".config/followup-lint/followup-lint.toml"


@pytest.fixture
def settings(home: Path, program: Callable[..., Path]) -> Path:
    """The settings file, in a home with mutt and neomutt."""
    for name in ("mutt", "neomutt"):
        program(name, "echo 'sendmail=\"true\"'")
        (home / f".{name}rc").touch()
    (home / SETTINGS).parent.mkdir(parents=True)
    return home / SETTINGS


def test_it_is_switched_on_and_that_is_said(settings: Path, run: Run) -> None:
    settings.write_text('[presend]\nscope = "all"\n', encoding="utf-8")
    said = run("install", "mutt", "--write")

    assert f"The history is switched on in ~/{SETTINGS}" in said
    assert Config.from_file(settings).history


def test_it_stays_on_until_the_last_hook_is_taken_out(settings: Path, run: Run) -> None:
    run("install", "mutt", "--write")
    run("install", "neomutt", "--write")
    run("uninstall", "mutt", "--write")
    still_on = Config.from_file(settings).history
    said = run("uninstall", "neomutt", "--write")

    assert (still_on, settings.exists()) == (True, False)
    assert "The history is switched off again" in said


@pytest.mark.parametrize("value", ["true", "false"])
def test_what_its_owner_wrote_stays(value: str, settings: Path, run: Run) -> None:
    own = f"history = {value}\n"
    settings.write_text(own, encoding="utf-8")
    said = run("install", "mutt", "--write")
    after_install = settings.read_text(encoding="utf-8")
    run("uninstall", "mutt", "--write")

    assert (after_install, settings.read_text(encoding="utf-8")) == (own, own)
    assert ("The history is off" in said) == (value == "false")
