"""A process that is forked ahead of the connection that it serves."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

# Serves a connection; it may answer only when the second says so, which waits for the server.
Serve = Callable[[socket.socket, Callable[[], bool]], None]
TOKEN = b"."


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
