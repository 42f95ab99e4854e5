"""A process that is forked ahead of its client, runs one command for it, and then ends."""

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
from followup_lint.server.request import DESCRIPTORS, ERRORS, OUTPUT
from followup_lint.server.streams import hold

Run = Callable[[list[str]], int]
# Serves a connection; it may answer only when the second says so, which waits for the server.
Serve = Callable[[socket.socket, Callable[[], bool]], None]
TOKEN = b"."
PATIENCE = 5.0  # seconds for a client to say what it wants


@dataclass(frozen=True, slots=True)
class Spare:
    """A process that waits for a connection, and the way to hand it one."""

    pid: int
    channel: socket.socket

    def is_ready(self) -> bool:
        """Whether it is prepared. Raises OSError where it has ended."""
        try:
            return bool(self.channel.recv(1, socket.MSG_DONTWAIT | socket.MSG_PEEK))
        except BlockingIOError:
            return False

    def take(self, connection: socket.socket) -> None:
        """Have it serve a connection. Raises OSError where it has ended."""
        socket.send_fds(self.channel, [TOKEN], [connection.fileno()])

    def let_answer(self) -> None:
        """Let it answer; where it has ended, there is nobody to do so."""
        with self.channel, suppress(OSError):
            self.channel.send(TOKEN)


def forked(
    serve: Serve, leave: Callable[[], None], prepare: Callable[[], None] | None = None
) -> Spare:
    """A process that waits for a connection, and ends without one. Raises OSError.

    There, `leave` lets go of what is the server's, and `prepare` is run before it is ready.
    """
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid:
        theirs.close()
        return Spare(pid, ours)
    code = 1
    try:
        ours.close()
        leave()
        if prepare:
            prepare()
            theirs.send(TOKEN)
        _, (descriptor,), _, _ = socket.recv_fds(theirs, 1, 1)
        with socket.socket(fileno=descriptor) as connection:
            serve(connection, partial(is_let, theirs))
        code = 0
    finally:
        os._exit(code)  # whatever went wrong: the client then does the work itself


def is_let(channel: socket.socket) -> bool:
    """Whether the server lets us answer. Raises OSError."""
    return channel.recv(1) == TOKEN


@dataclass(frozen=True, slots=True)
class Asked:
    """A request."""

    arguments: list[str]
    environment: dict[bytes, bytes]
    streams: list[bytes]


def work(connection: socket.socket, may_answer: Callable[[], bool], run: Run, own: bytes) -> None:
    """Run what a client asks for, if it is the program `own`. Raises OSError and EOFError.

    `may_answer` is asked when all is done.
    """
    connection.settimeout(PATIENCE)
    identity, asked = receive(connection)
    if identity != own:
        connection.sendall(wire.message(wire.OTHER))
        return
    connection.sendall(wire.message(wire.ACCEPTED))
    _, descriptors, _, _ = socket.recv_fds(connection, len(wire.RIGHTS), DESCRIPTORS)
    connection.settimeout(None)

    def ask(size: int) -> bytes:
        connection.sendall(wire.message(wire.WANTED, wire.number(size)))
        return wire.read(connection)[1]

    surround(asked, descriptors)
    pieces = hold(asked.streams, ask)
    code = run(asked.arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    # What the client puts out is at its end when the client ends, however long we take to.
    os.closerange(OUTPUT, ERRORS + 1)
    fields = [field for stream, data in pieces for field in (wire.number(stream), data)]
    if may_answer():
        connection.sendall(wire.message(wire.DONE, wire.packed([wire.number(code), *fields])))


def receive(connection: socket.socket) -> tuple[bytes, Asked]:
    """Who asks, and for what. Raises OSError and EOFError."""
    identity, *groups = wire.unpacked(wire.read(connection)[1])
    arguments, environment, streams = map(wire.unpacked, groups)
    return identity, Asked(
        arguments=list(map(os.fsdecode, arguments)),
        environment=dict(entry.split(b"=", 1) for entry in environment),
        streams=streams,
    )


def surround(asked: Asked, descriptors: list[int]) -> None:
    """Take on the surroundings of the client: its folder, streams, environment, zone and locale.

    Raises ValueError where descriptors are missing.
    """
    folder, output, errors = descriptors
    os.fchdir(folder)
    os.dup2(output, OUTPUT)
    os.dup2(errors, ERRORS)
    for descriptor in descriptors:
        os.close(descriptor)
    for name in os.environb.keys() - asked.environment.keys():
        del os.environb[name]
    for name, value in asked.environment.items():
        if os.environb.get(name) != value:
            os.environb[name] = value
    time.tzset()
    try:
        locale.setlocale(locale.LC_CTYPE, "")
    except locale.Error:
        locale.setlocale(locale.LC_CTYPE, "C")
