"""Language servers that tests share: one for what an editor announces and sets."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from lsp_client import PROGRAM, PULLS, Editor, environment

Start = Callable[..., Editor]
MOST = 3


def ended(editor: Editor) -> None:
    """End an editor; nothing but messages came, and nothing was logged."""
    assert editor.process.stderr
    code = editor.close()
    assert (code, editor.garbage, editor.process.stderr.read()) == (0, b"", b"")


@pytest.fixture(scope="session")
def warm() -> Iterator[dict[str, str]]:
    """An environment with a warm process, which saves each language server a second."""
    with tempfile.TemporaryDirectory(prefix="ful-", dir="/tmp") as runtime:
        surroundings = environment(XDG_RUNTIME_DIR=runtime, FOLLOWUP_LINT_SERVER="auto")
        server = (str(PROGRAM), "server")
        subprocess.run((*server, "start", "--idle", "3600"), env=surroundings, check=True)
        yield surroundings
        subprocess.run((*server, "stop"), env=surroundings, check=True)


@pytest.fixture(scope="session")
def shared(warm: dict[str, str]) -> Iterator[Start]:
    """Gives an editor for what it announces and sets; many tests use each.

    Only a few run at a time, since each has memory of its own.
    """
    running: dict[str, Editor] = {}

    def start(capabilities: Mapping[str, Any] | None = None, options: object = None) -> Editor:
        key = json.dumps([capabilities, options])
        editor = running.pop(key, None) or Editor(capabilities, options, environment=warm)
        running[key] = editor  # the newest is last
        while len(running) > MOST:
            ended(running.pop(next(iter(running))))
        return editor

    yield start
    for editor in running.values():
        ended(editor)


@pytest.fixture
def own(tmp_path: Path, warm: dict[str, str]) -> Iterator[Start]:
    """Starts an editor for one test, with settings of the person that nobody else has."""
    started: list[Editor] = []

    def start(
        capabilities: Mapping[str, Any] | None = None, options: object = None, **named: Any
    ) -> Editor:
        surroundings = {**warm, "XDG_CONFIG_HOME": str(tmp_path / "config")}
        started.append(Editor(capabilities, options, environment=surroundings, **named))
        return started[-1]

    yield start
    for editor in started:
        ended(editor)


@pytest.fixture
def uri(tmp_path: Path) -> str:
    """The URI of a draft that no other test has open."""
    return (tmp_path / "draft.txt").as_uri()


@pytest.fixture
def pulls() -> dict[str, Any]:
    """What an editor announces that asks for diagnostics."""
    return PULLS
