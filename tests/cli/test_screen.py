"""Colour, width and encoding of the output."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint.cli import streams

COMMAND = Path(sys.executable).with_name("followup-lint")
EMOJI = "Dear Ms. Ortiz,\n\nThank you for the café tour “today” 😀.\n\nKind regards,\nDana Reyes\n"
FAST = ("--kind", "thank-you", "--select", "emoji,missing-greeting")
COLOR = re.compile(r"\x1b\[[0-9;]*m")

Inline = Callable[..., Any]
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def draft(folder: Path) -> None:
    """A draft with one emoji."""
    (folder / "emoji.txt").write_text(EMOJI, encoding="utf-8")


def on_terminal(*arguments: str, **environment: str) -> str:
    """What the command writes to a pseudo-terminal."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environment}
    with subprocess.Popen([COMMAND, *arguments], stdout=theirs, env=env):
        os.close(theirs)
        written = b""
        try:
            while chunk := os.read(ours, 4096):
                written += chunk
        except OSError:  # how Linux tells that the other side has closed
            pass
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def test_a_terminal_gets_colour_and_the_same_words(inline: Inline) -> None:
    shown = on_terminal(*FAST, "emoji.txt", COLUMNS="100")

    assert COLOR.search(shown)
    assert inline(*FAST, "emoji.txt").out == COLOR.sub("", shown)


def test_a_terminal_gets_no_colour_where_it_is_unwanted(inline: Inline) -> None:
    assert not COLOR.search(on_terminal(*FAST, "emoji.txt", NO_COLOR="1"))
    assert not COLOR.search(on_terminal(*FAST, "emoji.txt", TERM="dumb"))


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": ""}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1", "TERM": "dumb"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_a_pipe_gets_colour_only_on_demand(
    arguments: tuple[str, ...],
    environment: dict[str, str],
    colored: bool,
    inline: Inline,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = inline(*FAST, *arguments, "emoji.txt").out

    assert colored == bool(COLOR.search(out))


@pytest.mark.parametrize("columns", [40, 72, 120])
def test_no_line_is_wider_than_the_terminal(
    columns: int, inline: Inline, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    long = "I liked the very long walk through the halls, all of them, 😀 and the talk with you. "
    (folder / "long.txt").write_text(EMOJI.replace("Thank", long * 4 + "Thank"), encoding="utf-8")
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = inline(*FAST, "long.txt").out.splitlines()
    rows = [line for line in lines if line.startswith("  3 | …")]

    assert len(rows) == 3
    assert all("😀" in row for row in rows)
    assert max(map(len, lines)) <= columns


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_an_encoding_without_the_signs_gets_plain_ones(encoding: str, command: Command) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    done = subprocess.run(
        [COMMAND, *FAST, "emoji.txt"], capture_output=True, env=environment, check=False
    )
    shown = done.stdout.decode(encoding)
    cafe = "caf\\xe9" if encoding == "ascii" else "café"
    row = f'  3 | Thank you for the {cafe} tour "today" \\U0001f600.\n'

    assert (done.returncode, done.stderr) == (1, b"")
    assert row in shown
    assert f"    |{' ' * (row.index('U000') - 6)}{'^' * 10}\n" in shown
    assert 'Already good: greeting + "Dear Ms. Ortiz," line 1\n' in shown


def test_json_is_utf_8_whatever_the_encoding(command: Command) -> None:
    done = command(*FAST, "--format", "json", "emoji.txt", PYTHONIOENCODING="ascii")

    assert (done.returncode, done.stderr) == (1, "")
    assert '"excerpt": "😀"' in done.stdout


def test_nothing_in_a_draft_reaches_the_terminal_as_a_command(inline: Inline, folder: Path) -> None:
    hostile = EMOJI.replace("café", "\x1b]0;owned\x07\x9b2J\u202etxt.exe\x1b[2K")
    (folder / "hostile.txt").write_text(hostile, encoding="utf-8")
    out = inline(*FAST, "hostile.txt").out

    assert "␛]0;owned␇\\x9b2J\\u202etxt.exe␛[2K tour" in out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out)


@pytest.mark.parametrize("given", [None, "40", "0", "-3", "wide", ""])
def test_the_width_is_what_shutil_tells(given: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if given is not None:
        monkeypatch.setenv("COLUMNS", given)

    assert shutil.get_terminal_size((77, 24)).columns == streams.columns(77)
