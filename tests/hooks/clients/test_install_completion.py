"""Completion comes into the shell in use, where that shell looks, and out of all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., str]
FILES = {
    "bash": ".local/share/bash-completion/completions/followup-lint",
    "zsh": ".local/share/zsh/site-functions/_followup-lint",
    "fish": ".config/fish/completions/followup-lint.fish",
}


@pytest.fixture(autouse=True)
def programs(
    home: Path, program: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A zsh that says that its settings are in the home."""
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    program("zsh", f"echo '{home}'")


@pytest.mark.parametrize("shell", FILES)
def test_the_script_comes_where_the_shell_looks(
    shell: str, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", f"/usr/bin/{shell}")
    shown = run("install", "completion")

    assert f"Would write ~/{FILES[shell]}" in shown
    assert not (home / FILES[shell]).exists()

    run("install", "completion", "--write")

    assert "followup-lint" in (home / FILES[shell]).read_text(encoding="utf-8")
    assert "Nothing needs to change." in run("install", "completion")


@pytest.mark.parametrize("shell", FILES)
def test_an_older_script_is_replaced_and_not_kept(
    shell: str, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", shell)
    path = home / FILES[shell]
    path.parent.mkdir(parents=True)
    path.write_text("older\n", encoding="utf-8")
    run("install", "completion", "--write")

    assert path.read_text(encoding="utf-8") != "older\n"
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_settings_of_zsh_get_our_lines_and_lose_them(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/bin/zsh")
    settings = home / ".zshrc"
    settings.write_text("alias f=followup-lint\n", encoding="utf-8")
    run("install", "completion", "--write")

    assert f"fpath=({home}/.local/share/zsh/site-functions $fpath)" in settings.read_text()

    run("uninstall", "completion", "--write")

    assert settings.read_text(encoding="utf-8") == "alias f=followup-lint\n"


def test_the_settings_of_zsh_may_be_in_another_folder(
    home: Path, run: Run, program: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/bin/zsh")
    program("zsh", f"echo 'Welcome!'; echo '{home}/.config/zsh'")
    run("install", "completion", "--write")

    assert (home / ".config/zsh/.zshrc").is_file()
    assert not (home / ".zshrc").exists()


def test_zsh_itself_says_where_its_settings_are(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "bin/zsh").unlink()
    if shutil.which("zsh") is None:
        pytest.skip("zsh is not installed")
    monkeypatch.setenv("SHELL", "/bin/zsh")
    monkeypatch.delenv("ZDOTDIR", raising=False)
    (home / ".zshenv").write_text("echo Hi\nZDOTDIR=$HOME/.zsh\n", encoding="utf-8")
    run("install", "completion", "--write")

    assert (home / ".zsh/.zshrc").is_file()


def test_it_goes_out_of_all_shells(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for shell in FILES:
        monkeypatch.setenv("SHELL", f"/bin/{shell}")
        run("install", "completion", "--write")
    run("uninstall", "completion", "--write")

    assert [name for name in FILES.values() if (home / name).exists()] == []


@pytest.mark.parametrize(("shell", "place"), [("/bin/tcsh", "tcsh"), ("", "completion")])
def test_another_shell_is_refused(
    shell: str, place: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", shell)
    said = run("install", "completion", "--write", code=2)

    assert f"error: {place}: " in said
    assert "use bash, zsh, fish" in said
