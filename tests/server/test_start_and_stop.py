"""The server is started once, tells of itself, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest
from server_desk import COMMAND, Desk, Outcome, is_alive, outcome_of, wait_until

STATUS = re.compile(
    r"A server is running: process (\d+), version 0\.1\.0, "
    r"since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d, ([\d,]+) runs?, (\d+) MB\.\n"
)


def test_two_that_are_started_at_once_are_one(desk: Desk) -> None:
    starting = [desk.popen("server", "start", "--idle", "0.2") for _ in range(2)]
    said = sorted(outcome_of(process).out for process in starting)
    pid = desk.state["pid"] if desk.socket.exists() else 0

    assert said == [b"The server is already running.\n", b"The server is running.\n"]
    # Nobody needs it any more.
    wait_until(lambda: not is_alive(pid) and not desk.socket.exists())
    assert desk.run("server", "status") == Outcome(1, b"No server is running.\n", b"")
    assert desk.run("server", "stop") == Outcome(0, b"No server was running.\n", b"")


def test_it_can_stay_in_the_foreground(desk: Desk) -> None:
    process = desk.popen("server", "start", "--foreground")
    assert process.stdout
    first = process.stdout.readline()
    served = desk.served("--version")
    process.send_signal(signal.SIGINT)

    assert (first, served.code) == (b"The server is running. Ctrl-C stops it.\n", 0)
    assert outcome_of(process) == Outcome(0, b"", b"")
    assert not desk.socket.exists()


@pytest.mark.parametrize("options", ["", "--foreground"])
def test_it_starts_with_all_streams_closed(options: str, desk: Desk) -> None:
    start = f"{COMMAND} server start {options} <&- >&- 2>&-"
    process = desk.popen(command=["sh", "-c", start])
    wait_until(lambda: desk.run("server", "status").code == 0)
    served = desk.served("native"), desk.served("--version")
    desk.run("server", "stop")
    process.communicate(timeout=60)

    assert served == (Outcome(0, b"", b""), desk.alone("--version"))


def test_it_tells_of_itself(warm: Desk) -> None:
    warm.served("--version")
    outcome = warm.run("server", "status")
    said = STATUS.fullmatch(outcome.out.decode())

    assert said
    assert (warm.state["pid"], warm.state["runs"]) == (int(said[1]), int(said[2].replace(",", "")))


def test_it_is_a_process_of_its_own(warm: Desk) -> None:
    process = Path("/proc") / str(warm.state["pid"])
    streams = [str((process / "fd" / str(number)).readlink()) for number in range(3)]

    assert os.getsid(warm.state["pid"]) != os.getsid(0)
    assert str((process / "cwd").readlink()) == "/"
    assert streams == ["/dev/null"] * 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("restart",), "start|stop|status: no action 'restart'; did you mean start?"),
        (("start", "--idle", "soon"), "--idle: no number 'soon'; use a number above 0"),
        (("start", "--limit", "0"), "--limit: no number '0'; use a whole number above 0"),
    ],
)
def test_what_it_cannot_take_is_told(arguments: tuple[str, ...], message: str, warm: Desk) -> None:
    outcome = warm.run("server", *arguments)

    assert outcome == Outcome(2, b"", f"followup-lint: error: {message}\n".encode())


def test_a_path_that_is_too_long_for_a_socket_is_told(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 25)
    folder.mkdir(mode=0o700)
    outcome = desk.run("server", "start", env={"XDG_RUNTIME_DIR": str(folder)})

    assert outcome.code == 2
    assert b"set XDG_RUNTIME_DIR to a folder of your own with a short path" in outcome.err
