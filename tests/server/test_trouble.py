"""Whatever becomes of the server, a command comes to what it comes to without one."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress

import pytest
from server_desk import ROOT, Desk, children_of, is_alive, outcome_of, wait_until

DRAFTS = sorted(f"examples/{path.name}" for path in (ROOT / "examples").glob("*.[te][xm][tl]"))
# Needs no model, so that it is quick without a server, too.
QUICK = ("rules", "--format", "json")


@pytest.mark.parametrize(("number", "after"), [(0, 0.0), (1, 0.03), (2, 0.06), (3, 0.09)])
def test_a_worker_that_is_killed_at_any_moment_is_replaced_by_the_client(
    number: int, after: float, warm: Desk
) -> None:
    expected = warm.served(DRAFTS[number])
    process = warm.popen(DRAFTS[number])
    time.sleep(after)
    for child in children_of(warm.state["pid"]):
        with suppress(ProcessLookupError):  # it has ended by itself
            os.kill(child, signal.SIGKILL)

    assert expected == outcome_of(process)


def test_a_server_that_is_killed_takes_no_answer_with_it(desk: Desk) -> None:
    desk.run("server", "start")
    state = desk.state
    children = children_of(state["pid"])
    expected = desk.served(DRAFTS[0])
    process = desk.popen(DRAFTS[0])
    wait_until(lambda: desk.state["runs"] == state["runs"] + 2)
    os.kill(state["pid"], signal.SIGKILL)

    assert expected == outcome_of(process)
    wait_until(lambda: not any(is_alive(child) for child in children))
    # Its socket is still there, and leads nowhere.
    assert desk.socket.exists()
    assert desk.alone(*QUICK) == desk.run(*QUICK)
    assert desk.run("server", "start").out == b"The server is running.\n"
    assert desk.served("--version").code == 0


def test_a_server_that_hangs_is_not_waited_for(warm: Desk) -> None:
    pid, runs = warm.state["pid"], warm.state["runs"]
    expected = warm.alone(*QUICK)
    os.kill(pid, signal.SIGSTOP)
    try:
        outcome = warm.run(*QUICK)
    finally:
        os.kill(pid, signal.SIGCONT)

    assert expected == outcome
    # It still finds who has gone away meanwhile, and goes on.
    wait_until(lambda: warm.state["runs"] == runs + 1)


def test_who_finds_the_server_full_does_the_work_alone(warm: Desk) -> None:
    before = warm.state["runs"]
    waiting = [warm.popen("-") for _ in range(2)]
    wait_until(lambda: warm.state["runs"] == before + 2)
    outcome = warm.run("--version")
    runs = warm.state["runs"]
    for process in waiting:
        outcome_of(process, b"Dear Sam,\n\nThank you.\n\nDana\n")

    assert (warm.alone("--version"), before + 2) == (outcome, runs)


def test_another_program_is_not_served_and_the_server_stays(warm: Desk) -> None:
    other = {"PYTHONPATH": f"{warm.environment['PYTHONPATH']}{os.pathsep}/nowhere"}

    assert warm.alone(*QUICK) == warm.run(*QUICK, env=other)
    assert warm.served("--version").code == 0


def test_a_folder_that_others_can_use_is_not_trusted(warm: Desk) -> None:
    before = warm.state["runs"]
    warm.folder.chmod(0o755)
    try:
        outcome = warm.run("--version")
        refused = warm.run("server", "status")
    finally:
        warm.folder.chmod(0o700)

    assert (warm.alone("--version"), before) == (outcome, warm.state["runs"])
    assert refused.code == 2
    assert refused.err.decode() == (
        f"followup-lint: error: {warm.folder}: others can use this folder; "
        "make it private (chmod 700), or remove it\n"
    )


def test_only_the_user_can_reach_the_socket(warm: Desk) -> None:
    assert [
        path.stat().st_mode & 0o777
        for path in (warm.folder, warm.socket, warm.folder / "server.lock")
    ] == [0o700, 0o600, 0o600]


def test_nothing_of_a_draft_is_written(warm: Desk) -> None:
    word = b"Zwiebelturm"
    draft = b"Dear Sam,\n\nThank you for the tour of " + word + b".\n\nKind regards,\nDana\n"

    assert word in warm.served("--kind", "thank-you", "-", input=draft).out
    assert {path.name for path in warm.folder.iterdir()} == {"server.sock", "server.lock"}
    assert word not in (warm.folder / "server.lock").read_bytes()


def test_a_command_that_is_interrupted_takes_its_worker_with_it(warm: Desk) -> None:
    before = warm.state["runs"]
    waiting = [warm.popen("-") for _ in range(2)]
    wait_until(lambda: warm.state["runs"] == before + 2)
    for process in waiting:
        process.send_signal(signal.SIGINT)

    assert [outcome_of(process).code for process in waiting] == [130, 130]
    # The server was full, and no longer is.
    wait_until(lambda: warm.served("--version").code == 0)
