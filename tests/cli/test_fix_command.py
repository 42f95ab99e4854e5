"""--diff shows, --fix writes, --unsafe-fixes goes further; nothing is lost on the way."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint.cli import fix as fix_command
from followup_lint.linting.mending import mend

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
Process = subprocess.CompletedProcess[str]
DRAFT = "Dear Ms. Ortiz,\n\nthx for the tour 😊!! Gimme a call.\n\nKind regards,\nDana Reyes\n"
FIXED = "Dear Ms. Ortiz,\n\nthank you for the tour! Gimme a call.\n\nKind regards,\nDana Reyes\n"
CLEAN = "Dear Ms. Ortiz,\n\nThank you for the tour.\n\nKind regards,\nDana Reyes\n"
ENCODED = (
    "Subject: The tour\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\nDear Ms. Ortiz,\n\nthx for the tour =3D.\n"
)
ARGUMENTS = ("--kind", "thank-you", "--select", "textspeak,emoji,shouting,informal-word")
DIFF = (
    "--- a.txt\n+++ a.txt\n@@ -1,6 +1,6 @@\n Dear Ms. Ortiz,\n \n"
    "-thx for the tour 😊!! Gimme a call.\n+thank you for the tour! Gimme a call.\n"
    " \n Kind regards,\n Dana Reyes\n"
)
MENDED = "fixed 3 things: textspeak, emoji, punctuation-overuse"


@pytest.fixture
def fix(inline: Inline) -> Inline:
    """Runs the command with few rules."""

    def run(*arguments: str) -> Any:
        return inline(*ARGUMENTS, *arguments)

    return run


def complaint(text: str) -> str:
    return f"followup-lint: error: {text}\n"


def note(text: str) -> str:
    return f"followup-lint: note: {text}\n"


def left_over(folder: Path) -> list[str]:
    """Files that a write may have left behind."""
    return [path.name for path in folder.rglob(".*")]


def test_a_diff_is_shown_and_nothing_written(fix: Inline, write: Write) -> None:
    path = write("a.txt", DRAFT)
    outcome = fix("--diff", "a.txt")

    assert (outcome.code, outcome.out) == (1, DIFF)
    assert outcome.err == note(
        "3 things would be fixed in 1 draft; --fix applies them; 1 more with --unsafe-fixes, for "
        "you to check"
    )
    assert path.read_text(encoding="utf-8") == DRAFT


def test_without_fixes_there_is_no_diff(fix: Inline, write: Write) -> None:
    write("a.txt", CLEAN)
    outcome = fix("--diff", "a.txt")

    assert (outcome.code, outcome.out, outcome.err) == (0, "", note("nothing would be fixed"))


def test_unsafe_fixes_are_shown_like_a_diff(fix: Inline, write: Write) -> None:
    path = write("a.txt", DRAFT)
    outcome = fix("--unsafe-fixes", "a.txt")

    assert "+thank you for the tour! Give me a call.\n" in outcome.out
    assert outcome.err == note("4 things would be fixed in 1 draft; --fix applies them")
    assert path.read_text(encoding="utf-8") == DRAFT


def test_a_file_is_mended_and_what_is_left_is_reported(fix: Inline, write: Write) -> None:
    path = write("a.txt", DRAFT)
    outcome = fix("--fix", "--quiet", "a.txt")

    assert path.read_text(encoding="utf-8") == FIXED
    assert outcome.code == 1
    assert outcome.out.startswith("a.txt:3:25: warning: informal-word (FUL403): “Gimme”")
    assert (outcome.out.count("\n"), outcome.err) == (1, "")


def test_it_is_said_how_much_was_mended(fix: Inline, write: Write) -> None:
    write("d/a.txt", DRAFT)
    write("d/b.txt", DRAFT)
    write("d/c.txt", CLEAN)
    outcome = fix("--fix", "d")
    left = "; 2 more with --unsafe-fixes, for you to check"
    files = "".join(note(f"d/{name}.txt: {MENDED}") for name in "ab")

    assert outcome.err == files + note(f"6 things fixed in 2 drafts{left}")


def test_mending_twice_changes_nothing_more(fix: Inline, write: Write) -> None:
    path = write("a.txt", DRAFT)
    fix("--fix", "--unsafe-fixes", "a.txt")
    once = path.read_bytes(), path.stat().st_mtime_ns
    outcome = fix("--fix", "--unsafe-fixes", "a.txt")

    assert (path.read_bytes(), path.stat().st_mtime_ns) == once
    assert (outcome.code, outcome.err) == (0, note("nothing fixed"))


def test_programs_get_the_report_on_what_is_left(fix: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    [report] = json.loads(fix("--fix", "--format", "json", "a.txt").out)["reports"]

    assert [finding["excerpt"] for finding in report["findings"]] == ["Gimme"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(fix: Inline, folder: Path, encoding: str, end: str) -> None:
    before = "Dear Zoë,\n\nthx for the café.".replace("\n", end)
    path = folder / "a.txt"
    path.write_bytes(before.encode(encoding))
    fix("--fix", "a.txt")

    assert path.read_bytes() == before.replace("thx", "thank you").encode(encoding)


def test_a_diff_is_one_that_patch_takes(command: Callable[..., Process], folder: Path) -> None:
    path = folder / "my draft.txt"
    path.write_bytes("Dear Zoë,\r\n\r\nthx for the café.".encode("cp1252"))
    run = subprocess.run(
        [command("--version").args[0], *ARGUMENTS, "--diff", path.name],
        capture_output=True, cwd=folder, timeout=60,
    )  # fmt: skip

    assert run.stdout == (
        b"--- my draft.txt\t\n+++ my draft.txt\t\n@@ -1,3 +1,3 @@\n Dear Zo\xeb,\r\n \r\n"
        b"-thx for the caf\xe9.\n\\ No newline at end of file\n"
        b"+thank you for the caf\xe9.\n\\ No newline at end of file\n"
    )


def test_a_diff_in_colour_is_safe_for_a_terminal(fix: Inline, write: Write) -> None:
    write("a.txt", "Dear Ms. Ortiz,\n\nthx for \x1b[2J the tour.\n")
    outcome = fix("--diff", "--color", "always", "a.txt")

    assert "\x1b[31m-thx for ␛[2J the tour.\x1b[0m\n" in outcome.out
    assert "\x1b[32m+thank you for ␛[2J the tour.\x1b[0m\n" in outcome.out


def test_permissions_stay_and_a_link_stays_a_link(fix: Inline, write: Write, folder: Path) -> None:
    path = write("kept/a.txt", DRAFT)
    path.chmod(0o604)
    (folder / "link.txt").symlink_to(path)
    fix("--fix", "link.txt")

    assert path.read_text(encoding="utf-8") == FIXED
    assert stat.S_IMODE(path.stat().st_mode) == 0o604
    assert (folder / "link.txt").is_symlink()
    assert left_over(folder) == []


def test_what_cannot_be_changed_is_told_and_the_others_are_done(fix: Inline, write: Write) -> None:
    encoded, plain = write("a.eml", ENCODED), write("b.txt", DRAFT)
    outcome = fix("--fix", "a.eml", "b.txt")

    assert outcome.code == 2
    assert outcome.err.startswith(
        complaint(
            "a.eml:6: not fixed: the body is encoded (quoted-printable); make the change in your "
            "mail program, or save the draft as plain text"
        )
    )
    assert "a.eml:8:1: warning: textspeak" in outcome.out
    assert encoded.read_text(encoding="utf-8") == ENCODED
    assert plain.read_text(encoding="utf-8") == FIXED


def test_standard_input_is_printed_with_its_fixes(command: Callable[..., Process]) -> None:
    done = command(*ARGUMENTS, "--fix", "-", input=DRAFT)

    assert (done.returncode, done.stdout) == (1, FIXED)
    assert done.stderr == (
        note(f"<stdin>: {MENDED}; 1 more with --unsafe-fixes, for you to check")
        + "<stdin>:3:25: warning: informal-word (FUL403): "
        "“Gimme” is casual for this kind of mail.\n"
    )


@pytest.mark.parametrize("text", [CLEAN, ENCODED, "", "\0" * 50])
def test_standard_input_comes_out_whatever_happens(
    command: Callable[..., Process], text: str
) -> None:
    assert command("--fix", "-", input=text).stdout == text


def test_standard_input_can_be_shown_as_a_diff(command: Callable[..., Process]) -> None:
    done = command(*ARGUMENTS, "--diff", "-", input=DRAFT)

    assert (done.returncode, done.stdout) == (1, DIFF.replace("a.txt", "-"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--fix", "--diff"], "--diff: it writes nothing, and --fix writes; leave one of them out"),
        (
            ["--fix", "--write-baseline", "b.json"],
            "--write-baseline: it does not go with changes; make the changes first",
        ),
        (
            ["--diff", "--format", "json"],
            "--format: a diff has no other format; leave it out; JSON reports hold the fixes",
        ),
        (
            ["--unsafe-fixes", "--content-free"],
            "--content-free: a diff shows the draft; leave one of them out",
        ),
        (["--fix", "-"], "-: with --fix it is printed, so nothing else can be; name it alone"),
    ],
)
def test_what_does_not_go_together_is_refused(
    arguments: list[str], message: str, fix: Inline, write: Write
) -> None:
    path = write("a.txt", DRAFT)
    outcome = fix(*arguments, "a.txt")

    assert (outcome.code, outcome.out, outcome.err) == (2, "", complaint(message))
    assert path.read_text(encoding="utf-8") == DRAFT


def test_a_file_that_is_read_only_stays(fix: Inline, write: Write) -> None:
    path = write("a.txt", DRAFT)
    path.chmod(0o444)
    outcome = fix("--fix", "a.txt")

    assert outcome.code == 2
    assert complaint("a.txt: it is read-only, and is left as it is; make it writable first") in (
        outcome.err
    )
    assert "a.txt:3:1: warning: textspeak" in outcome.out
    assert path.read_text(encoding="utf-8") == DRAFT


@pytest.mark.parametrize(
    ("failing", "code", "reason"),
    [
        ("open", errno.EACCES, "Permission denied"),
        ("fsync", errno.ENOSPC, "No space left on device"),
        ("replace", errno.EROFS, "Read-only file system"),
    ],
)
def test_a_write_that_fails_leaves_the_file_as_it_was(
    failing: str, code: int, reason: str, fix: Inline, write: Write, folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def fail(*_: object, **__: object) -> object:
        raise OSError(code, os.strerror(code))

    path = write("a.txt", DRAFT)
    monkeypatch.setattr(
        {
            "open": "followup_lint.core.files.open_new",
            "fsync": "followup_lint.core.files.os.fsync",
            "replace": "followup_lint.core.files.Path.replace",
        }[failing],
        fail,
    )
    outcome = fix("--fix", "a.txt")

    assert outcome.code == 2
    assert outcome.err.startswith(
        complaint(
            f"a.txt: it cannot be written ({reason}); check your permissions for its folder, and "
            "the space there"
        )
    )
    assert path.read_text(encoding="utf-8") == DRAFT
    assert left_over(folder) == []


@pytest.mark.parametrize(
    ("meanwhile", "problem"),
    [
        (
            lambda path: path.write_text("New words."),
            "changed in the meantime, and is left as it is now; run the command again",
        ),
        (
            lambda path: path.unlink(),
            "removed in the meantime, and is not recreated; check the path",
        ),
    ],
    ids=["changed", "removed"],
)
def test_what_somebody_else_does_meanwhile_is_not_overwritten(
    meanwhile: Callable[[Path], object], problem: str, fix: Inline, write: Write, folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    path = write("a.txt", DRAFT)

    def slow(*arguments: Any, **options: Any) -> Any:
        done = mend(*arguments, **options)
        meanwhile(path)
        return done

    monkeypatch.setattr(fix_command, "mend", slow)
    outcome = fix("--fix", "a.txt")

    assert outcome.code == 2
    assert outcome.err.startswith(complaint(f"a.txt: it was {problem}"))
    assert left_over(folder) == []
    assert not path.exists() or path.read_text() == "New words."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(fix: Inline, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    outcome = fix("--fix", "pipe")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(
        complaint("pipe: this file cannot be changed; pass it to --fix on standard input (-)")
    )


def test_a_missing_file_is_told_and_the_others_are_done(fix: Inline, write: Write) -> None:
    path = write("a.txt", DRAFT)
    outcome = fix("--fix", "gone.txt", "a.txt")

    assert outcome.code == 2
    assert outcome.err.startswith(complaint("gone.txt: there is no such file; check the path"))
    assert path.read_text(encoding="utf-8") == FIXED
