"""A process that runs one command for a client, and then ends."""

from __future__ import annotations

import locale
import os
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from followup_lint.server import wire
from followup_lint.server.request import DESCRIPTORS, ERRORS, OUTPUT
from followup_lint.server.streams import hold

Run = Callable[[list[str]], int]
PATIENCE = 5.0  # seconds for a client to say what it wants


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
