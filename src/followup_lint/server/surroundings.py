"""What a client asks for, and the surroundings in which a worker does it."""

from __future__ import annotations

import locale
import os
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.server import wire


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, what asks for it, and its surroundings.

    `streams` say how the client's treat text: input, output, errors. One that `hands_over` has the
    command read and write them itself.
    """

    program: bytes
    arguments: list[str]
    environment: dict[bytes, bytes]
    streams: list[bytes]
    umask: int
    hands_over: bool


def receive_request(connection: socket.socket) -> Request:
    """What a client asks for. Raises OSError, EOFError, and ValueError where it is no request."""
    letter, body = wire.read(connection)
    program, arguments, environment, streams, umask = wire.unpack(body)
    return Request(
        program=program,
        arguments=list(map(os.fsdecode, wire.unpack(arguments))),
        environment=dict(entry.split(b"=", 1) for entry in wire.unpack(environment)),
        streams=wire.unpack(streams),
        umask=int.from_bytes(umask, "big"),
        hands_over=letter == wire.HAND_OVER,
    )


def adopt(request: Request, connection: socket.socket, streams: Sequence[int]) -> None:
    """Take over the client's folder, these of its streams, environment, time zone and locale.

    Raises OSError, and ValueError where descriptors are missing.
    """
    take_descriptors(connection, streams)
    os.umask(request.umask)
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


def take_descriptors(connection: socket.socket, streams: Sequence[int]) -> None:
    """Receive the client's folder and go there, and its streams. Raises OSError and ValueError."""
    _, received, _, _ = socket.recv_fds(connection, len(wire.DESCRIPTORS), 1 + len(streams))
    folder, *given = received
    os.fchdir(folder)
    for descriptor, stream in zip(given, streams, strict=True):
        os.dup2(descriptor, stream)
    for descriptor in received:
        os.close(descriptor)
