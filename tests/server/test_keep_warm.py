"""The command starts the warm process for somebody at a terminal, and says so once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from server_desk import Desk, wait_until

DRAFT = "Dear Sam,\n\nPlease let me know ASAP.\n\nKind regards,\nDana Reyes\n"
NOTE = b"a process in the background keeps the language model loaded"
LINT = ("--kind", "check-in", "draft.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def at_terminal(desk: Desk, folder: Path, *arguments: str, **environment: str) -> bytes:
    """What a terminal shows, without line breaks."""
    shown = desk.at_terminal(*(arguments or LINT), cwd=folder, env=environment)
    return b" ".join(shown.split())


def is_there(desk: Desk) -> bool:
    return desk.run("server", "status").code == 0


def test_the_second_draft_is_linted_by_it(desk: Desk, folder: Path) -> None:
    first = at_terminal(desk, folder)
    wait_until(lambda: is_there(desk))
    served = desk.served(*LINT, cwd=folder)

    assert NOTE in first
    assert served.code == 1
    assert served.out == desk.alone(*LINT, cwd=folder).out


def test_it_is_said_once(desk: Desk, folder: Path) -> None:
    assert NOTE in at_terminal(desk, folder)
    wait_until(lambda: is_there(desk))
    assert NOTE not in at_terminal(desk, folder)
    desk.run("server", "stop")
    assert NOTE not in at_terminal(desk, folder)
    wait_until(lambda: is_there(desk))


@pytest.mark.parametrize("by", ["settings", "environment", "isolated", "config"])
def test_it_can_be_left_out(desk: Desk, folder: Path, by: str) -> None:
    arguments, environment = LINT, {}
    if by == "settings":
        (folder / "followup-lint.toml").write_text('server = "never"\n', encoding="utf-8")
    elif by == "environment":
        environment = {"FOLLOWUP_LINT_SERVER": "off"}
    elif by == "isolated":
        arguments = ("--isolated", *LINT)
    else:
        arguments = ("--config", os.devnull, *LINT)
    shown = at_terminal(desk, folder, *arguments, **environment)

    assert b"urgency" in shown
    assert NOTE not in shown
    assert not desk.folder.exists()


def test_programs_do_not_start_it(desk: Desk, folder: Path) -> None:
    assert desk.run(*LINT, cwd=folder).code == 1
    assert not desk.folder.exists()


def test_a_word_that_is_none_is_refused(desk: Desk, folder: Path) -> None:
    (folder / "followup-lint.toml").write_text('server = "off"\n', encoding="utf-8")
    outcome = desk.run(*LINT, cwd=folder)

    assert outcome.code == 2
    assert b"key `server`: there is no 'off'; use one of auto, never" in outcome.err
