"""Whatever a settings file names, or lies beside a draft: one line, at once, and exit code 2."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint import Config, ConfigError, ContextError, Linter, PackError

Inline = Callable[..., Any]
GOOD = "Subject: Talk\n\nDear Ms. Ortiz,\n\nThank you for the tour.\n\nKind regards,\nDana Reyes\n"
NO_FILE = "it is a device, a pipe or a socket, not a file"
DEEP = "a = " + "[" * 50_000


def made(folder: Path, what: str) -> Path:
    """A file that is none, or more than one."""
    path = folder / f"{what}.x"
    if what == "pipe":
        os.mkfifo(path)
    elif what == "giant":
        with path.open("wb") as file:
            file.truncate(50_000_000_000)
    elif what == "device":
        path.symlink_to("/dev/zero")
    elif what == "folder":
        path.mkdir()
    elif what == "loop":
        path.symlink_to(path)
    return path


PROBLEMS = {
    "pipe": NO_FILE,
    "device": NO_FILE,
    "giant": "it has more than ",
    "folder": "Is a directory",
    "loop": "Too many levels of symbolic links",
}


@pytest.mark.parametrize("what", PROBLEMS)
def test_a_pack_a_baseline_and_settings_are_refused(what: str, tmp_path: Path) -> None:
    path = made(tmp_path, what)
    with pytest.raises(PackError) as pack:
        Linter(Config(packs=(path,)))
    with pytest.raises(ConfigError) as baseline:
        Linter(Config(baseline=path))
    assert f"{path}" in str(pack.value) and PROBLEMS[what] in str(pack.value)
    assert f"{path} (baseline)" in str(baseline.value) and PROBLEMS[what] in str(baseline.value)
    if what != "pipe":  # a shell hands settings over by one
        with pytest.raises(ConfigError) as settings:
            Config.from_file(path)
        assert f"{path}" in str(settings.value) and PROBLEMS[what] in str(settings.value)


@pytest.fixture
def told(tmp_path: Path, inline: Inline, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What is told of a draft in a folder of its own, in one line."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(GOOD)

    def run(*options: str) -> str:
        outcome = inline(*options, "draft.txt")
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert outcome.err.startswith("followup-lint: error: ")
        return str(outcome.err)

    return run


@pytest.mark.parametrize("what", PROBLEMS)
@pytest.mark.parametrize("option", ["--context", "--calendar", "--baseline"])
def test_so_is_what_an_option_names(
    option: str, what: str, tmp_path: Path, told: Callable[..., str]
) -> None:
    path = made(tmp_path, what)
    said = told(option, str(path))
    assert str(path) in said and PROBLEMS[what] in said


@pytest.mark.parametrize("what", PROBLEMS)
@pytest.mark.parametrize("key", ["packs", "baseline", "calendar"])
def test_so_is_what_settings_beside_a_draft_name(
    key: str, what: str, tmp_path: Path, told: Callable[..., str]
) -> None:
    made(tmp_path, what)
    value = f'["{what}.x"]' if key == "packs" else f'"{what}.x"'
    (tmp_path / "followup-lint.toml").write_text(f"{key} = {value}\n")
    assert PROBLEMS[what] in told()


@pytest.mark.parametrize("what", PROBLEMS)
def test_so_is_a_note_that_facts_beside_a_draft_name(
    what: str, tmp_path: Path, told: Callable[..., str]
) -> None:
    made(tmp_path, what)
    (tmp_path / "followup.toml").write_text(f'sent-notes = ["{what}.x"]\n')
    said = told()
    assert "followup.toml: key `sent-notes`" in said and PROBLEMS[what] in said


@pytest.mark.parametrize("name", ["followup-lint.toml", "followup.toml", "pyproject.toml"])
def test_a_pipe_of_the_name_of_a_file_is_none(
    name: str, tmp_path: Path, inline: Inline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(GOOD)
    os.mkfifo(tmp_path / name)
    assert inline("draft.txt").code != 2


@pytest.mark.parametrize(
    "value", ["a\\u0000b", "~nobody-of-this-name/x", "\\uffff" * 300, "x" * 9_000]
)
@pytest.mark.parametrize("key", ["packs", "baseline", "calendar", "sent-notes"])
def test_a_name_that_no_file_has_is_told(
    key: str, value: str, tmp_path: Path, told: Callable[..., str]
) -> None:
    file = "followup.toml" if key == "sent-notes" else "followup-lint.toml"
    given = f'["{value}"]' if key in ("packs", "sent-notes") else f'"{value}"'
    (tmp_path / file).write_text(f"{key} = {given}\n", encoding="utf-8")
    assert "; " in told()


@pytest.mark.parametrize("name", ["followup-lint.toml", "followup.toml", "pyproject.toml"])
def test_toml_without_end_is_told(name: str, tmp_path: Path, told: Callable[..., str]) -> None:
    head = "[tool.followup-lint]\n" if name == "pyproject.toml" else ""
    (tmp_path / name).write_text(head + DEEP)
    assert f"{name}: is nested too deeply" in told()


def test_so_is_that_of_a_pack_and_of_named_facts(tmp_path: Path, told: Callable[..., str]) -> None:
    (tmp_path / "deep.toml").write_text(DEEP)
    with pytest.raises(PackError, match="is nested too deeply"):
        Linter(Config(packs=(tmp_path / "deep.toml",)))
    assert "deep.toml: is nested too deeply" in told("--context", "deep.toml")


def test_a_baseline_of_nothing_but_brackets_is_told(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text("[" * 1_000_000)
    with pytest.raises(ConfigError, match="is not valid JSON"):
        Linter(Config(baseline=path))


def test_there_are_not_more_notes_than_an_interview_has_people(
    tmp_path: Path, told: Callable[..., str]
) -> None:
    (tmp_path / "note.txt").write_text("Thank you.")
    (tmp_path / "followup.toml").write_text(f"sent-notes = {['note.txt'] * 51}\n")
    assert "key `sent-notes`: there are more than 50 notes" in told()


def test_all_notes_together_have_a_size(tmp_path: Path, told: Callable[..., str]) -> None:
    (tmp_path / "note.txt").write_text(" " * 9_000_000)
    (tmp_path / "followup.toml").write_text(f"sent-notes = {['note.txt'] * 3}\n")
    assert "key `sent-notes`: the notes have more than 20 MB" in told()


def test_what_lies_beside_a_draft_can_be_left_unread(
    tmp_path: Path, inline: Inline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(GOOD.replace("tour.", "tour!!!"))
    (tmp_path / "followup-lint.toml").write_text('ignore = ["FUL"]\n')
    assert "punctuation-overuse" not in inline("draft.txt").out
    for name in ("followup-lint.toml", "followup.toml"):
        (tmp_path / name).write_text("?")
    outcome = inline("--config", os.devnull, "--context", os.devnull, "draft.txt")
    assert outcome.err == ""
    assert "punctuation-overuse" in outcome.out


def test_a_context_error_is_raised_for_facts(tmp_path: Path) -> None:
    from zoneinfo import ZoneInfo

    from followup_lint.facts.from_file import of_file

    with pytest.raises(ContextError, match="it has more than 100 kB"):
        path = tmp_path / "followup.toml"
        path.write_text("# " + "a" * 100_000)
        of_file(path, ZoneInfo("UTC"))
