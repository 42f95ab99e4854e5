"""Ways to run the command: as a process of its own, and in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from followup_lint.cli import main

COMMAND = Path(sys.executable).with_name("followup-lint")
Process = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Outcome:
    """What a run came to."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def command(folder: Path) -> Callable[..., Process]:
    """Runs the installed command in the folder."""

    def run(*arguments: str, input: str = "", **environment: str) -> Process:
        return subprocess.run(
            [COMMAND, *arguments],
            capture_output=True,
            encoding="utf-8",
            input=input,
            cwd=folder,
            env={**os.environ, **environment},
            timeout=60,
        )

    return run


@pytest.fixture
def inline(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Runs the command in this process."""

    def run(*arguments: str) -> Outcome:
        code = main(arguments)
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return run


@pytest.fixture
def write(folder: Path) -> Callable[[str, str], Path]:
    """Writes a file in the folder."""

    def make(name: str, text: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return make
