"""Whatever signs are in the path of our own program, what `install` writes runs it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_lint.hooks.clients.change import Place

Run = Callable[..., str]
FOLDERS = ("my mail", "it's", "a;b", "$HOME", "a`b`", 'a"b', "é 😀", "a\\ b", "~", "*")


@pytest.fixture(params=FOLDERS)
def own(request: pytest.FixtureRequest, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Our program in such a folder: it says what it is given."""
    path = home / request.param / "our program"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\nprintf '%s|' ran \"$@\"\nexit 3\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setattr(Place, "own", lambda self, name: str(path))
    return path


def test_the_hook_of_git_runs_it(own: Path, home: Path, run: Run) -> None:
    subprocess.run(["git", "init", "--quiet"], check=True)
    run("install", "git", "--write")
    hook = home / ".git" / "hooks" / "sendemail-validate"
    done = subprocess.run([hook, "a b.patch"], capture_output=True, text=True)

    assert (done.stdout, done.returncode, done.stderr) == ("ran|git-validate|a b.patch|", 3, "")

    run("uninstall", "git", "--write")
    assert not hook.exists()


def test_emacs_is_told_its_name_as_a_text(own: Path, home: Path, run: Run) -> None:
    run("install", "emacs", "--write")
    spelled = str(own).replace("\\", "\\\\").replace('"', '\\"')

    init = (home / ".emacs.d" / "init.el").read_text(encoding="utf-8")
    assert f'(setq followup-lint-program "{spelled}")' in init
