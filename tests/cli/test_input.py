"""Drafts from where people have them: the keyboard, the clipboard."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from followup_lint.cli import main

PUSHY = "Dear Ana,\n\nThank you. Send me the answer by Friday.\n\nBest,\nDana Reyes\n"
COMMAND = [sys.executable, "-m", "followup_lint", "-q"]


def test_who_types_a_draft_is_told_how_to_end_it() -> None:
    leader, terminal = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "-"], stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        os.close(terminal)
        os.write(leader, PUSHY.encode() + b"\x04")
        out, err = process.communicate(timeout=60)
        os.close(leader)

    assert b"type or paste the draft; Ctrl-D on an empty line ends it" in err
    assert b"demand-statement" in out


def test_a_pipe_is_told_nothing() -> None:
    done = subprocess.run([*COMMAND, "-"], input=PUSHY.encode(), capture_output=True, timeout=60)

    assert done.stderr == b""


@pytest.fixture
def clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that holds the clipboard, as pyperclip looks for one."""
    held = tmp_path / "held"
    program = tmp_path / "xclip"
    program.write_text(f"#!/bin/sh\nexec cat {held}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return held


def of_clipboard(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "--clipboard", *arguments], capture_output=True, text=True, timeout=60
    )


def test_what_was_copied_is_checked(clipboard: Path) -> None:
    clipboard.write_text(PUSHY, encoding="utf-8")
    done = of_clipboard()

    assert done.returncode == 1
    assert done.stdout.startswith("<clipboard>:3:12: error: demand-statement")


def test_an_empty_clipboard_is_named(clipboard: Path) -> None:
    clipboard.write_text("", encoding="utf-8")
    done = of_clipboard()

    assert done.returncode == 2
    assert "<clipboard>: the draft is empty" in done.stderr


def test_without_a_program_there_is_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = of_clipboard()

    assert done.returncode == 2
    assert "install xclip or wl-clipboard, or paste the draft into `followup-lint -`" in done.stderr


def test_it_cannot_be_fixed_there(clipboard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clipboard.write_text(PUSHY, encoding="utf-8")

    assert main(["--clipboard", "--fix"]) == 2
    assert "nothing can be written back to it" in capsys.readouterr().err


def test_a_plain_text_reminds_of_what_it_says_is_attached(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Dear Ana,\n\nPlease find attached my references.\n\nBest,\nDana\n")
    main(["--all", str(draft)])

    assert "suggestion: missing-attachment" in " ".join(capsys.readouterr().out.split())
