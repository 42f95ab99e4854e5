"""A worker: forked before its client connects, it runs one command and ends."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import NoReturn

from followup_lint.server import wire
from followup_lint.server.request import ALL_STREAMS, OUTPUTS, STDERR, STDIN
from followup_lint.server.streams import open_streams, replace_streams
from followup_lint.server.surroundings import Request, adopt, receive_request

Run = Callable[[list[str]], int]
MayAnswer = Callable[[], bool]  # waits for the server's word
Serve = Callable[[socket.socket, MayAnswer], None]
SIGNAL = b"."  # between server and worker
PATIENCE = 5.0  # seconds for a client to send its request


@dataclass(frozen=True, slots=True)
class WaitingWorker:
    """The server's hold on a worker that waits for a connection."""

    pid: int
    channel: socket.socket

    def is_ready(self) -> bool:
        """Whether it has prepared itself. Raises OSError where it has ended."""
        try:
            return bool(self.channel.recv(1, socket.MSG_DONTWAIT | socket.MSG_PEEK))
        except BlockingIOError:
            return False

    def hand(self, connection: socket.socket) -> None:
        """Hand it a connection to serve. Raises OSError where it has ended."""
        socket.send_fds(self.channel, [SIGNAL], [connection.fileno()])

    def allow_answer(self) -> None:
        """Let it answer; a worker that has ended needs no leave."""
        with self.channel, suppress(OSError):
            self.channel.send(SIGNAL)


def fork_worker(
    serve: Serve, release: Callable[[], None], prepare: Callable[[], None] | None = None
) -> WaitingWorker:
    """Fork a worker, which waits for a connection and ends without one. Raises OSError.

    In the worker, `release` closes what is the server's, and `prepare` runs before it is ready.
    """
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid:
        theirs.close()
        return WaitingWorker(pid, ours)
    code = 1
    try:
        ours.close()
        release()
        if prepare:
            prepare()
            theirs.send(SIGNAL)
        _, (descriptor,), _, _ = socket.recv_fds(theirs, 1, 1)
        with socket.socket(fileno=descriptor) as connection:
            serve(connection, partial(may_answer, theirs))
        code = 0
    finally:
        os._exit(code)  # whatever went wrong: the client then does the work itself


def may_answer(channel: socket.socket) -> bool:
    """Whether the server lets the worker answer; waits for its word. Raises OSError."""
    return channel.recv(1) == SIGNAL


def serve_client(
    connection: socket.socket, may_answer: MayAnswer, run: Run, program: bytes
) -> None:
    """Run what a client asks for, if it is the same `program`. Raises OSError and EOFError.

    `may_answer` is called when all is done, or before a command takes over the client's streams.
    """
    connection.settimeout(PATIENCE)
    request = receive_request(connection)
    if request.program != program:
        connection.sendall(wire.message(wire.OTHER_PROGRAM))
    elif request.hands_over:
        take_over(connection, may_answer, run, request)
    else:
        answer(connection, may_answer, run, request)


def answer(connection: socket.socket, may_answer: MayAnswer, run: Run, request: Request) -> None:
    """Run a command and send what it puts out, all at once. Raises OSError and EOFError."""
    connection.sendall(wire.message(wire.ACCEPTED))
    adopt(request, connection, OUTPUTS)
    connection.settimeout(None)

    def read_input(size: int) -> bytes:
        connection.sendall(wire.message(wire.INPUT_WANTED, wire.number(size)))
        return wire.read(connection)[1]

    pieces = replace_streams(request.streams, read_input)
    code = run_and_close(run, request.arguments)
    fields = [field for stream, data in pieces for field in (wire.number(stream), data)]
    if may_answer():
        connection.sendall(wire.message(wire.DONE, wire.pack([wire.number(code), *fields])))


def take_over(connection: socket.socket, may_answer: MayAnswer, run: Run, request: Request) -> None:
    """Run a command on the client's own streams, in a process that the server does not wait for.

    It ends when its work is done or the client is gone, and not when the server does. Raises
    OSError and EOFError.
    """
    if not may_answer() or os.fork():
        return
    os.setsid()  # Ctrl-C at a server's terminal is its own
    # With our streams the client leaves the work to us; until then, it can do it by itself.
    connection.sendall(wire.message(wire.ACCEPTED))
    adopt(request, connection, ALL_STREAMS)
    connection.settimeout(None)
    open_streams(request.streams)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=follow, args=(connection, threading.get_ident()), daemon=True).start()
    code = run_and_close(run, request.arguments)
    connection.sendall(wire.message(wire.DONE, wire.pack([wire.number(code)])))


def follow(client: socket.socket, main_thread: int) -> NoReturn:
    """Interrupt the main thread when the client is interrupted; end with it when that is gone."""
    with suppress(OSError, EOFError):
        while wire.read(client)[0] == wire.INTERRUPT:
            signal.pthread_kill(main_thread, signal.SIGINT)
    os._exit(1)


def run_and_close(run: Run, arguments: list[str]) -> int:
    """Run a command and close its streams; its exit code.

    Whoever reads the client's output sees its end when the client ends, not when we do.
    """
    code = run(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    os.closerange(STDIN, STDERR + 1)
    return code
