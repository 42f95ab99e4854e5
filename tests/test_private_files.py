"""Files of the program are for its user alone, and a full disk leaves none of them half written."""

from __future__ import annotations

import os
import resource
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from followup_lint import Kind
from followup_lint.cli.reminder_file import write_reminders
from followup_lint.core.errors import FollowupLintError
from followup_lint.core.files import make_private_folder, write_whole
from followup_lint.facts.history import History
from followup_lint.facts.history.key import make_key
from followup_lint.hooks import last_report
from followup_lint.hooks.clients.backup import write
from followup_lint.hooks.clients.change import Change
from followup_lint.hooks.decision import Action
from followup_lint.hooks.last_report import Last
from followup_lint.report.reminders import Reminder

BIN = Path(sys.executable).parent
NOW = datetime(2026, 3, 3, 9, 5, tzinfo=UTC)
REPORT = Last("sendmail", NOW, Action.SEND)
MAIL = b"From: a@example.com\nTo: b@example.com\nSubject: Lunch\n\nHi Sam,\n\nAt noon?\n"


def mode(path: Path) -> int:
    """Who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def umask(value: int) -> Iterator[None]:
    """Another mask for what is made."""
    before = os.umask(value)
    try:
        yield
    finally:
        os.umask(before)


def start_server(environment: dict[str, str]) -> None:
    """Have a server make its folder, and end it."""
    for action in ("start", "stop"):
        subprocess.run(
            [BIN / "followup-lint", "server", action], env=environment, check=True, timeout=300
        )


def send(environment: dict[str, str]) -> None:
    """Have the hook keep its last report."""
    subprocess.run(
        [BIN / "followup-lint-sendmail", "--real=true"],
        env=environment, input=MAIL, check=True, timeout=300,
    )  # fmt: skip


def record(environment: dict[str, str]) -> None:
    """Have a message recorded."""
    settings = Path(environment["XDG_STATE_HOME"]).parents[1] / "settings.toml"
    settings.write_text("history = true\n", encoding="utf-8")
    command = [BIN / "followup-lint", "sent", f"--config={settings}", "-"]
    subprocess.run(command, env=environment, input=MAIL, check=True, timeout=300)


@pytest.fixture
def short_path() -> Iterator[Path]:
    """A folder near the root: the path of a socket has at most 107 bytes."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.parametrize("make", [start_server, send, record])
@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_the_state_folder_is_for_its_user_alone_whoever_makes_it(
    make: Callable[[dict[str, str]], None],
    mask: int,
    short_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = short_path / "of" / "mine"
    monkeypatch.setenv("FOLLOWUP_LINT_TEST_LOOPBACK", "1")
    given = {name: value for name, value in os.environ.items() if name != "XDG_RUNTIME_DIR"}
    with umask(mask):
        make({**given, "XDG_STATE_HOME": str(state), "FOLLOWUP_LINT_TIMEOUT": "60"})

    made = [short_path / "of", state, state / "followup-lint"]
    assert [oct(mode(path)) for path in made] == ["0o700"] * 3
    files = [path for path in state.rglob("*") if path.is_file()]
    assert {mode(path) & 0o077 for path in files} <= {0}


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there").chmod(0o755)
    make_private_folder(tmp_path / "there" / "new")

    assert (mode(tmp_path / "there"), mode(tmp_path / "there" / "new")) == (0o755, 0o700)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(FileExistsError):
        make_private_folder(tmp_path / "taken")


def put_last(folder: Path) -> None:
    """What a hook keeps."""
    os.environ["XDG_STATE_HOME"] = str(folder)
    last_report.write(REPORT)


def put_backup(folder: Path) -> None:
    """A settings file of a mail program, with a copy of what was there."""
    write([Change(folder / "muttrc", b"before", b"after" * 5000)])


def put_reminders(folder: Path) -> None:
    """Reminders for a calendar."""
    write_reminders(str(folder / "a.ics"), [Reminder("key", "Check in", NOW, "Because.")], NOW)


WRITERS: list[Callable[[Path], Any]] = [
    put_last,
    put_backup,
    put_reminders,
    lambda folder: write_whole(folder / "note.txt", b"new" * 5000),
    make_key,
    lambda folder: History.at(folder).record_to(["sam@example.com"], Kind.CHECK_IN, NOW),
    lambda folder: write_whole(folder / "baseline.json", b"{}", was=None),
]


def on_full_disk(work: Callable[[Path], Any], folder: Path) -> int:
    """The exit code of a process that can write no byte more into a file: 1 where it is told."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 2
    try:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        work(folder)
        code = 0
    except (OSError, FollowupLintError):
        code = 1
    finally:
        os._exit(code)


@pytest.mark.parametrize("work", WRITERS)
def test_a_full_disk_leaves_nothing_half_written(
    work: Callable[[Path], Any], tmp_path: Path
) -> None:
    (tmp_path / "muttrc").write_bytes(b"before")
    code = on_full_disk(work, tmp_path)
    left = {path.name: path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()}

    assert code == (0 if work is put_last else 1)
    assert left.pop("muttrc") == len(b"before")
    assert left == {}


def test_a_backup_stays_when_there_is_no_room_for_the_next(tmp_path: Path) -> None:
    write([Change(tmp_path / "muttrc", None, b"first")])
    write([Change(tmp_path / "muttrc", b"first", b"second")])
    assert on_full_disk(
        lambda folder: write([Change(folder / "muttrc", b"second", b"third")]), tmp_path
    ) == 1  # fmt: skip

    kept = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert kept == {"muttrc": b"second", "muttrc.followup-lint-backup": b"first"}


def test_a_folder_in_place_of_a_message_is_an_error_of_the_system(tmp_path: Path) -> None:
    folder = os.open(tmp_path, os.O_RDONLY)
    done = subprocess.run(
        [BIN / "followup-lint-sendmail", "--real=true"], stdin=folder, capture_output=True
    )
    os.close(folder)

    assert (done.returncode, done.stdout) == (71, b"")
    assert done.stderr == (
        b"followup-lint: not sent: the message cannot be read (Is a directory)\n"
    )


@pytest.mark.parametrize("name", ["sendmail", "a b/it's sendmail"])
def test_the_hook_can_be_called_by_a_link(name: str, tmp_path: Path) -> None:
    link = tmp_path / name
    link.parent.mkdir(exist_ok=True)
    (tmp_path / "middle").symlink_to(BIN / "followup-lint-sendmail")
    link.symlink_to(os.path.relpath(tmp_path / "middle", link.parent))
    for command, path in (([str(link)], os.environ["PATH"]), ([link.name], str(link.parent))):
        environment = {**os.environ, "PATH": f"{path}{os.pathsep}{os.environ['PATH']}"}
        done = subprocess.run(
            [*command, "--real=cat"], input=MAIL, capture_output=True, env=environment
        )

        assert (done.returncode, done.stdout) == (0, MAIL), done.stderr


def test_the_hook_takes_its_arguments_as_they_are(tmp_path: Path) -> None:
    arguments = ["", "a b", "*", "$HOME", "-n", "\\", "'", "é\n"]
    show = tmp_path / "show"
    show.write_text("#!/bin/sh\nfor a; do printf '%s|' \"$a\"; done\n", encoding="utf-8")
    show.chmod(0o755)
    done = subprocess.run(
        [BIN / "followup-lint-sendmail", f"--real={show}", "--", *arguments],
        input=MAIL, capture_output=True,
    )  # fmt: skip

    assert done.stdout.decode() == "|".join(["--", *arguments, ""])
