"""A hook comes to the same with the server as without, whatever becomes of the server."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hook_desk import COMMAND, FOREIGN, LUNCH, PUSHY, TEMPLATE, THANKS, Passage, Sender
from server_desk import Desk, children_of, outcome_of, wait_until

MESSAGES = {
    "thanks": THANKS,
    "pushy": PUSHY,
    "lunch": LUNCH,
    "template": TEMPLATE,
    "foreign": FOREIGN,
    "empty": b"",
}
PATCH = (
    b"Subject: [PATCH] parser: read empty lines\n\nThe password is hunter2swordfish.\n---\n x | 2\n"
)


@pytest.fixture
def sender(warm: Desk, tmp_path: Path) -> Sender:
    """Somebody with a server."""
    return Sender(warm, tmp_path).arranged()


@pytest.fixture(scope="module")
def held_back(warm_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Passage:
    """What the pushy message comes to without a server."""
    sender = Sender(warm_desk, tmp_path_factory.mktemp("alone"))
    return sender.arranged(FOLLOWUP_LINT_SERVER="off").send(PUSHY)


def runs(sender: Sender) -> int:
    """How often the server was asked."""
    return int(sender.desk.state["runs"])


@pytest.mark.parametrize("name", MESSAGES)
def test_the_server_decides_as_the_hook_does(name: str, sender: Sender) -> None:
    before = runs(sender)
    warm = sender.send(MESSAGES[name])
    assert runs(sender) == before + 1

    assert sender.arranged(FOLLOWUP_LINT_SERVER="off").send(MESSAGES[name]) == warm
    assert runs(sender) == before + 1


def test_a_patch_is_judged_alike(sender: Sender, tmp_path: Path) -> None:
    (tmp_path / "0001.patch").write_bytes(PATCH)
    command = ("git-validate", str(tmp_path / "0001.patch"))
    before = runs(sender)
    warm = sender.desk.run(*command)

    assert (warm.code, runs(sender)) == (1, before + 1)
    assert sender.desk.alone(*command) == warm


def test_a_wrong_rule_in_the_settings_is_told_alike(sender: Sender) -> None:
    settings = 'ignore = ["no-such-rule"]'

    assert sender.arranged(settings).send(LUNCH) == sender.arranged(
        settings, FOLLOWUP_LINT_SERVER="off"
    ).send(LUNCH)


def test_a_setting_leaves_the_server_alone(sender: Sender) -> None:
    before = runs(sender)
    sender.arranged('[presend]\nserver = "off"').send(LUNCH)

    assert runs(sender) == before


@pytest.mark.parametrize("after", [0.0, 0.1, 0.15, 0.2, 0.25])
def test_a_worker_that_is_killed_at_any_moment_changes_nothing(
    after: float, sender: Sender, held_back: Passage
) -> None:
    process = sender.desk.popen("-i", "sam@example.org", command=[COMMAND])
    assert process.stdin
    process.stdin.write(PUSHY)
    process.stdin.flush()
    time.sleep(after)
    for child in children_of(sender.desk.state["pid"]):
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)

    assert held_back.outcome == outcome_of(process)


def test_a_server_that_hangs_changes_nothing(sender: Sender, held_back: Passage) -> None:
    pid, before = sender.desk.state["pid"], runs(sender)
    os.kill(pid, signal.SIGSTOP)
    try:
        passage = sender.send(PUSHY)
    finally:
        os.kill(pid, signal.SIGCONT)
    wait_until(lambda: runs(sender) == before + 1)

    assert held_back == passage


def test_a_worker_that_hangs_changes_nothing(sender: Sender, held_back: Passage) -> None:
    wait_until(lambda: children_of(sender.desk.state["pid"]))
    for child in children_of(sender.desk.state["pid"]):
        os.kill(child, signal.SIGSTOP)

    assert held_back == sender.send(PUSHY)


def test_a_full_server_changes_nothing(sender: Sender, held_back: Passage) -> None:
    before = runs(sender)
    waiting = [sender.desk.popen("-") for _ in range(2)]
    wait_until(lambda: runs(sender) == before + 2)
    passage = sender.send(PUSHY)
    after = runs(sender)
    for process in waiting:
        outcome_of(process, b"Dear Sam,\n\nThank you.\n\nDana\n")

    assert (held_back, before + 2) == (passage, after)


def test_a_server_of_another_program_changes_nothing(sender: Sender, held_back: Passage) -> None:
    other = {"PYTHONPATH": f"{sender.desk.environment['PYTHONPATH']}{os.pathsep}/nowhere"}

    assert held_back == sender.send(PUSHY, env=other)


def test_the_server_records_what_is_sent(sender: Sender, tmp_path: Path) -> None:
    before = runs(sender)
    state = {"XDG_STATE_HOME": str(tmp_path / "state")}
    passage = sender.arranged("history = true", **state).send(THANKS)
    (database,) = (tmp_path / "state" / "followup-lint").glob("*.sqlite*")
    with sqlite3.connect(database) as connection:
        kinds = connection.execute("SELECT kind FROM message").fetchall()

    assert (passage.sent, kinds) == (THANKS, [("thank_you",)])
    assert runs(sender) == before + 2


def test_no_server_is_started_unasked(desk: Desk, tmp_path: Path) -> None:
    Sender(desk, tmp_path).arranged().send(LUNCH)

    assert not desk.folder.exists()


def test_a_setting_has_the_server_started(desk: Desk, tmp_path: Path) -> None:
    sender = Sender(desk, tmp_path).arranged('[presend]\nserver = "auto"')
    # It returns when nobody has its pipes any more.
    first = sender.send(LUNCH)
    wait_until(lambda: desk.folder.exists() and b'"runs":0' in lock_of(desk), 120)
    pid = desk.state["pid"]
    process = Path("/proc", str(pid))
    open_files = [str(path.readlink()) for path in (process / "fd").iterdir()]
    command = (process / "cmdline").read_bytes().split(b"\0")
    second = sender.send(LUNCH)

    assert (first.sent, second, runs(sender)) == (LUNCH, first, 1)
    assert os.getsid(pid) not in {os.getsid(0), os.getpid()}
    assert (process / "cwd").readlink() == Path("/")
    assert command[-6:-1] == [b"-m", b"followup_lint", b"server", b"start", b"--foreground"]
    assert not [name for name in open_files if "message" in name or name == str(tmp_path)]
    assert [name for name in open_files if name.startswith("/")].count("/dev/null") == 3
    assert {path.name for path in desk.folder.iterdir()} == {"server.sock", "server.lock"}


def lock_of(desk: Desk) -> bytes:
    """What the server tells of itself."""
    lock = desk.folder / "server.lock"
    return lock.read_bytes() if lock.exists() else b""
