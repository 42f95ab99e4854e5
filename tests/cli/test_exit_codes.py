"""0, 1 and 2, as a shell sees them. Only rules that need no parse run here, to save time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint.cli import INTERRUPTED, PIPE_CLOSED, main
from followup_lint.draft import Draft

COMMAND = Path(sys.executable).with_name("followup-lint")
CLEAN = "Dear Ms. Ortiz,\n\nThank you for the tour.\n\nKind regards,\nDana Reyes\n"
EMOJI = CLEAN.replace("tour.", "tour 😀")
FAST = ("--kind", "thank-you", "--select", "emoji,emoticon")

Command = Callable[..., subprocess.CompletedProcess[str]]
Write = Callable[[str, str], Path]


def test_nothing_found_is_0(command: Command, write: Write) -> None:
    write("clean.txt", CLEAN)
    done = command(*FAST, "clean.txt")
    expected = "Ready: nothing to change. Read as a thank-you, as given.\n"

    assert (0, expected, "") == (done.returncode, done.stdout, done.stderr)


def test_a_warning_is_1(command: Command, write: Write) -> None:
    write("emoji.txt", EMOJI)
    done = command(*FAST, "--quiet", "emoji.txt")

    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("emoji.txt:3:24: warning: emoji (FUL421): ")


def test_a_draft_that_cannot_be_read_is_2_and_the_others_are_linted(
    command: Command, write: Write
) -> None:
    write("emoji.txt", EMOJI)
    done = command(*FAST, "missing.txt", "emoji.txt")

    assert done.returncode == 2
    assert "emoji.txt:3:24: warning: emoji (FUL421)" in done.stdout
    assert "1 draft: 1 look again, 1 error (see above).\n" in done.stdout
    assert (
        done.stderr == "followup-lint: error: missing.txt: there is no such file; check the path\n"
    )


def test_the_module_is_the_command(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "followup_lint", *FAST, "-"],
        input=EMOJI,
        capture_output=True,
        encoding="utf-8",
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert "<stdin>:3:24: warning: emoji (FUL421)" in done.stdout


@pytest.mark.parametrize(("severity", "code"), [("suggestion", 1), ("warning", 1), ("error", 0)])
def test_fail_on_sets_what_counts(
    severity: str, code: int, inline: Callable[..., Any], write: Write
) -> None:
    write("emoji.txt", EMOJI)

    assert code == main([*FAST, "--fail-on", severity, "emoji.txt"])


def test_a_pipe_that_is_closed_ends_quietly(folder: Path) -> None:
    with subprocess.Popen(
        [COMMAND, "rules"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        complaints = process.stderr.read()

    assert (complaints, process.returncode) == (b"", PIPE_CLOSED)


def test_head_gets_its_line(folder: Path, write: Write) -> None:
    for number in range(40):
        write(f"drafts/{number}.txt", EMOJI)
    done = subprocess.run(
        f"'{COMMAND}' {' '.join(FAST)} drafts | head -n 1",
        shell=True,
        capture_output=True,
        text=True,
    )

    assert (done.stdout, done.stderr) == ("── drafts/0.txt\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_in_one_line(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([COMMAND, "rules"], stdout=full, stderr=subprocess.PIPE, text=True)

    assert done.returncode == 2
    assert done.stderr.startswith(
        "followup-lint: error: standard output: it cannot be written to (No space"
    )
    assert done.stderr.count("\n") == 1


def test_a_closed_standard_input_is_told_in_one_line(folder: Path) -> None:
    done = subprocess.run(f"'{COMMAND}' - <&-", shell=True, capture_output=True, text=True)
    expected = "<stdin>: standard input is closed; name a file, or pipe the draft in"

    assert (done.returncode, done.stdout) == (2, "")
    assert f"followup-lint: error: {expected}\n" == done.stderr


def test_without_standard_output_the_code_still_tells(folder: Path, write: Write) -> None:
    write("emoji.txt", EMOJI)
    done = subprocess.run(
        f"'{COMMAND}' {' '.join(FAST)} emoji.txt >&-", shell=True, stderr=subprocess.PIPE, text=True
    )

    assert (done.returncode, done.stderr) == (1, "")


def test_control_c_ends_quietly(
    inline: Callable[..., Any], write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> Draft:
        raise KeyboardInterrupt

    write("clean.txt", CLEAN)
    monkeypatch.setattr(Draft, "from_bytes", interrupted)
    outcome = inline("clean.txt")

    assert (outcome.code, outcome.out, outcome.err) == (INTERRUPTED, "", "")
