"""The client believes whole answers only, and stays light."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
import pytest
from server_desk import Desk

from followup_lint import __main__ as start
from followup_lint.cli.commands import COMMANDS, SERVER
from followup_lint.server import client, paths, wire
from followup_lint.server.client import NotServedError, StandardInput

ANSWER = wire.message(wire.ACCEPTED) + wire.message(
    wire.DONE, wire.pack([wire.number(1), wire.number(1), b"out", wire.number(2), b"err"])
)
SERVED = frozenset({"check-rules", "context", "explain", "rules", "when"})


@pytest.fixture
def answered(desk: Desk, loopback: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A user whose standard streams are those of a command."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(desk.runtime))
    desk.folder.mkdir(mode=0o700)
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(io.BytesIO()))
    yield desk
    desk.socket.unlink(missing_ok=True)


@contextmanager
def answering(desk: Desk, answers: list[bytes]) -> Iterator[None]:
    """A server that says these, each to one client, and goes away."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(desk.socket))
        listener.listen()

        def serve() -> None:
            for answer in answers:
                connection, _ = listener.accept()
                with connection:
                    wire.read(connection)
                    connection.sendall(answer)
                    if len(answer) >= wire.HEAD_SIZE:
                        connection.recv(1)  # the descriptors, or that the client is gone

        thread = threading.Thread(target=serve)
        thread.start()
        yield
        thread.join()


def test_an_answer_that_breaks_off_anywhere_is_none(answered: Desk) -> None:
    broken = [ANSWER[:length] for length in range(len(ANSWER))]
    with answering(answered, broken):
        for _ in broken:
            with pytest.raises(NotServedError):
                client.run_on_server([], StandardInput())


def test_a_whole_answer_is_believed(answered: Desk) -> None:
    with answering(answered, [ANSWER]):
        pieces = [wire.number(1), b"out", wire.number(2), b"err"]

        assert client.run_on_server([], StandardInput()) == (1, pieces)


@pytest.mark.parametrize(
    ("letter", "why"),
    [(wire.FULL, (True, False)), (wire.OTHER_PROGRAM, (False, True)), (b"?", (False, False))],
)
def test_a_refusal_is_told_apart(letter: bytes, why: tuple[bool, bool], answered: Desk) -> None:
    with answering(answered, [wire.message(letter)]), pytest.raises(NotServedError) as raised:
        client.run_on_server([], StandardInput())

    assert (raised.value.full, raised.value.other_program) == why


def test_what_was_read_of_standard_input_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Dear Sam,\n")))
    given = StandardInput()

    assert given.take(100) == b"Dear Sam,\n"
    given.give_back()
    assert sys.stdin.buffer.read(100) == b"Dear Sam,\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_another_user_is_told_apart(answered: Desk) -> None:
    def connected(user: int) -> bool:
        child = os.fork()
        if child == 0:
            try:
                os.setuid(user)
                connection = socket.socket(socket.AF_UNIX)
                connection.connect(str(answered.socket))
                connection.recv(1)
            finally:
                os._exit(0)
        connection, _ = listener.accept()
        with connection:
            own = wire.is_same_user(connection)
        os.waitpid(child, 0)
        return own

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(answered.socket))
        listener.listen()
        for path in (answered.runtime, answered.folder, answered.socket):
            path.chmod(0o777)
        found = [connected(0), connected(65534)]

    answered.folder.chmod(0o700)
    assert found == [True, False]


@pytest.mark.parametrize("given", ["/of/mine", "of/mine", ""])
def test_its_folder_is_that_for_the_state_of_programs(
    given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", given)

    assert f"{platformdirs.user_state_dir('followup-lint')}/run" == paths.folder()


def test_each_command_is_either_served_or_not() -> None:
    assert {*COMMANDS, SERVER} == start.LOCAL_COMMANDS | start.TALKING_COMMANDS | SERVED


@pytest.mark.parametrize(
    "arguments", [["--fix", "a.txt"], ["--write-baseline=b", "a.txt"], ["when", "--ics", "r.ics"]]
)
def test_what_writes_files_is_not_served(
    arguments: list[str], answered: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered.socket.touch()
    monkeypatch.setenv("FOLLOWUP_LINT_SERVER", "auto")

    assert start.may_be_served(["a.txt"])
    assert not start.may_be_served(arguments)


@pytest.mark.parametrize(
    ("arguments", "display", "served"),
    [
        (["lsp"], True, False),
        (["mcp"], True, False),
        (["native"], True, False),
        (["-"], True, False),
        (["web"], False, False),
        (["web"], True, True),
        (["web", "--no-browser"], False, True),
        (["a.txt"], False, True),
    ],
)
def test_what_reads_the_terminal_is_not_served(
    arguments: list[str],
    display: bool,
    served: bool,
    answered: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered.socket.touch()
    monkeypatch.setenv("FOLLOWUP_LINT_SERVER", "auto")
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if display:
        monkeypatch.setenv("DISPLAY", ":0")

    assert start.may_be_served(arguments)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert start.may_be_served(arguments) is served


def test_a_browser_in_the_terminal_is_not_served(
    answered: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered.socket.touch()
    monkeypatch.setenv("FOLLOWUP_LINT_SERVER", "auto")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("BROWSER", "w3m")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)

    assert not start.may_be_served(["web"])


def test_the_client_imports_next_to_nothing() -> None:
    source = Path(start.__file__).parent.parent
    code = (
        f"import os, sys; sys.path.insert(0, {str(source)!r}); before = set(sys.modules); "
        "import followup_lint.__main__, followup_lint.server.client; "
        "print(*sorted(set(sys.modules) - before))"
    )
    # Without what an editable install imports at the start.
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True)
    own = ("client", "paths", "request", "wire")

    assert done.stdout.split() == [
        "__future__",
        "_socket",
        "followup_lint",
        "followup_lint.__main__",
        "followup_lint.core",
        "followup_lint.core.safe_path",
        "followup_lint.server",
        *(f"followup_lint.server.{name}" for name in own),
    ]
