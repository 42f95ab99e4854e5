"""A worker: forked before its client connects, it runs one command and ends."""

from __future__ import annotations

import locale
import os
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from followup_lint.server import wire
from followup_lint.server.request import DESCRIPTOR_COUNT, STDERR, STDOUT
from followup_lint.server.streams import replace_streams

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


@dataclass(frozen=True, slots=True)
class Request:
    """What a client asks for, and in which surroundings."""

    arguments: list[str]
    environment: dict[bytes, bytes]
    streams: list[bytes]


def serve_client(
    connection: socket.socket, may_answer: MayAnswer, run: Run, program: bytes
) -> None:
    """Run what a client asks for, if it is the same `program`. Raises OSError and EOFError.

    `may_answer` is called when all is done.
    """
    connection.settimeout(PATIENCE)
    identity, request = receive_request(connection)
    if identity != program:
        connection.sendall(wire.message(wire.OTHER_PROGRAM))
        return
    connection.sendall(wire.message(wire.ACCEPTED))
    _, descriptors, _, _ = socket.recv_fds(connection, len(wire.DESCRIPTORS), DESCRIPTOR_COUNT)
    connection.settimeout(None)

    def read_input(size: int) -> bytes:
        connection.sendall(wire.message(wire.INPUT_WANTED, wire.number(size)))
        return wire.read(connection)[1]

    adopt_surroundings(request, descriptors)
    pieces = replace_streams(request.streams, read_input)
    code = run(request.arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    # Whoever reads the client's output sees its end when the client ends, not when we do.
    os.closerange(STDOUT, STDERR + 1)
    fields = [field for stream, data in pieces for field in (wire.number(stream), data)]
    if may_answer():
        connection.sendall(wire.message(wire.DONE, wire.pack([wire.number(code), *fields])))


def receive_request(connection: socket.socket) -> tuple[bytes, Request]:
    """Which program asks, and for what. Raises OSError and EOFError."""
    identity, *groups = wire.unpack(wire.read(connection)[1])
    arguments, environment, streams = map(wire.unpack, groups)
    return identity, Request(
        arguments=list(map(os.fsdecode, arguments)),
        environment=dict(entry.split(b"=", 1) for entry in environment),
        streams=streams,
    )


def adopt_surroundings(request: Request, descriptors: list[int]) -> None:
    """Take over the client's folder, streams, environment, time zone and locale.

    Raises ValueError where descriptors are missing.
    """
    folder, output, errors = descriptors
    os.fchdir(folder)
    os.dup2(output, STDOUT)
    os.dup2(errors, STDERR)
    for descriptor in descriptors:
        os.close(descriptor)
    for name in os.environb.keys() - request.environment.keys():
        del os.environb[name]
    for name, value in request.environment.items():
        if os.environb.get(name) != value:
            os.environb[name] = value
    time.tzset()
    try:
        locale.setlocale(locale.LC_CTYPE, "")
    except locale.Error:
        locale.setlocale(locale.LC_CTYPE, "C")
