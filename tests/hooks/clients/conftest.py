"""A home without mail programs, but for those that a test puts there."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_lint.cli import main


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home, which is also the folder that commands run in."""
    folder = tmp_path / "home"
    (folder / "bin").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / ".config"))
    monkeypatch.setenv("PATH", os.pathsep.join([str(folder / "bin"), os.environ["PATH"]]))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def program(home: Path) -> Callable[[str, str], Path]:
    """Puts a shell script into the PATH."""

    def put(name: str, script: str = "exit 0") -> Path:
        path = home / "bin" / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return put


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command and gives what it says, with ~ for the home."""

    def start(*arguments: str, code: int = 0) -> str:
        given = main(list(arguments))
        said = "".join(capsys.readouterr()).replace(str(home), "~")
        assert given == code, said
        return said

    return start
