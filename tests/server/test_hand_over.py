"""A server runs commands that talk with another program on the client's own streams."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from struct import Struct
from typing import Any
from urllib.request import urlopen

import pytest
from server_desk import ROOT, SERVED, Desk, children_of, is_alive, wait_until

from followup_lint.server import wire, worker

LETTER = (ROOT / "examples" / "pushy-check-in.txt").read_text(encoding="utf-8")
LENGTH = Struct("=I")
CHECK = {"type": "check", "id": 1, "text": LETTER, "form": "file", "final": True}
ENDED_EARLY = (
    b"followup-lint: error: followup-lint native: the process that ran it has ended before its "
    b"time; start it again\n"
)


def native(message: object) -> bytes:
    """A message as browsers write it."""
    data = json.dumps(message).encode()
    return LENGTH.pack(len(data)) + data


class Talk:
    """An add-on that talks with `followup-lint native`, which a server runs."""

    def __init__(self, desk: Desk) -> None:
        self.process = desk.popen("native", command=[sys.executable, SERVED])

    def ask(self, message: object) -> Any:
        """The reply to a message."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(native(message))
        self.process.stdin.flush()
        length = LENGTH.unpack(self.process.stdout.read(LENGTH.size))[0]
        return json.loads(self.process.stdout.read(length))

    def reader(self) -> int:
        """The process that reads what we write."""
        assert self.process.stdin
        ours = Path(f"/proc/self/fd/{self.process.stdin.fileno()}").readlink()
        found = {pid for pid in all_processes() if pid != os.getpid() and has_open(pid, ours)}
        assert len(found) == 1
        return found.pop()


@contextmanager
def talking(desk: Desk) -> Iterator[Talk]:
    """An add-on that has had one reply."""
    talk = Talk(desk)
    try:
        assert talk.ask(CHECK)["answer"]["remarks"]
        yield talk
    finally:
        talk.process.kill()
        talk.process.communicate(timeout=60)


def all_processes() -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal()]


def has_open(pid: int, pipe: Path) -> bool:
    """Whether a process has a pipe open."""
    try:
        return any(path.readlink() == pipe for path in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return False


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        (["native"], native(CHECK) + native({"type": "nonsense"})),
        (["native"], b"abc"),
        (["lsp"], b""),
        (["mcp"], b""),
        (["lsp", "--help"], b""),
        (["mcp", "--help"], b""),
        (["native", "--help"], b""),
        (["web", "--help"], b""),
        (["web", "--port", "x"], b""),
        (["mcp", "--config", "no-such-file.toml"], b""),
    ],
)
def test_all_that_is_put_out_is_the_same(arguments: list[str], given: bytes, warm: Desk) -> None:
    assert warm.alone(*arguments, input=given) == warm.served(*arguments, input=given)


def test_each_message_gets_its_reply(warm: Desk) -> None:
    with talking(warm) as talk:
        first, second = talk.ask(CHECK), talk.ask({**CHECK, "id": 2})

    assert (first["id"], second["id"]) == (1, 2)
    assert first["answer"] == second["answer"]


def test_the_server_is_free_for_others_meanwhile(warm: Desk) -> None:
    with talking(warm), talking(warm), talking(warm):  # more than run at once
        wait_until(lambda: len(children_of(warm.state["pid"])) == 1)

        assert warm.served("--version").code == 0


def test_nothing_is_taken_over_without_leave_of_the_server(loopback: None) -> None:
    program = b"this one"
    request = wire.pack((program, b"", b"", b"", wire.number(0)))
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        ours.close()
        worker.serve_client(theirs, lambda: False, len, program)
        os._exit(0)
    theirs.close()
    with ours:
        ours.sendall(wire.message(wire.HAND_OVER, request))
        said = ours.recv(1)
    os.waitpid(child, 0)

    assert said == b""


def test_it_goes_on_when_the_server_ends(desk: Desk) -> None:
    desk.run("server", "start")
    with talking(desk) as talk:
        desk.run("server", "stop")

        assert talk.ask(CHECK)["answer"]["remarks"]


def test_ctrl_c_at_the_terminal_of_the_server_does_not_end_it(desk: Desk) -> None:
    server = desk.popen("server", "start", "--foreground", start_new_session=True)
    assert server.stdout
    assert server.stdout.readline() == b"The server is running. Ctrl-C stops it.\n"
    with talking(desk) as talk:
        os.killpg(server.pid, signal.SIGINT)
        server.communicate(timeout=60)

        assert talk.ask(CHECK)["answer"]["remarks"]


def test_it_ends_with_its_client(warm: Desk) -> None:
    with talking(warm) as talk:
        reader = talk.reader()
        talk.process.kill()

        wait_until(lambda: not is_alive(reader))


def test_it_ends_with_its_input(warm: Desk) -> None:
    with talking(warm) as talk:
        out, err = talk.process.communicate(timeout=60)

    assert (talk.process.returncode, out, err) == (0, b"", b"")


def test_a_process_that_is_killed_is_reported_and_its_work_not_done_twice(warm: Desk) -> None:
    with talking(warm) as talk:
        os.kill(talk.reader(), signal.SIGKILL)
        out, err = talk.process.communicate(timeout=60)

    assert (talk.process.returncode, out, err) == (2, b"", ENDED_EARLY)


def test_a_server_that_hangs_is_not_waited_for(warm: Desk) -> None:
    pid, runs = warm.state["pid"], warm.state["runs"]
    given = native(CHECK)
    expected = warm.alone("native", input=given)
    os.kill(pid, signal.SIGSTOP)
    try:
        outcome = warm.run("native", input=given)
    finally:
        os.kill(pid, signal.SIGCONT)

    assert expected == outcome
    wait_until(lambda: warm.state["runs"] == runs + 1)


def test_ctrl_c_is_passed_on(warm: Desk, loopback: None) -> None:
    process = warm.popen("web", "--no-browser", command=[sys.executable, SERVED])
    assert process.stdout
    url = process.stdout.readline().decode()
    with urlopen(url.partition("#")[0], timeout=60) as page:
        assert page.status == 200
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out, err) == (0, b"The page has ended.\n", b"")


@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_files_are_as_private_as_the_client_makes_them(
    umask: int, warm: Desk, tmp_path: Path
) -> None:
    outcome = warm.served(
        "native",
        input=native({"type": "ignore", "name": "textspeak"}),
        env={"XDG_CONFIG_HOME": str(tmp_path)},
        umask=umask,
    )
    written = [path for path in tmp_path.rglob("*") if path.is_file()]

    assert outcome.code == 0
    assert [path.stat().st_mode & 0o777 for path in written] == [0o666 & ~umask]
