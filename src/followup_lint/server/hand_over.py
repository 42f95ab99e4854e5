"""Has the server run a command that talks with another program on this process's own streams."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from followup_lint.server import wire
from followup_lint.server.client import PATIENCE, NotServedError, connect, send_request
from followup_lint.server.request import ALL_STREAMS, STDIN, STDOUT, request, stream_settings

if TYPE_CHECKING:
    import _socket


def run_on_streams(arguments: list[str]) -> int:
    """Have the server run a command on our standard streams, and wait until it ends; its exit code.

    Raises NotServedError where the server does not take it: nothing was read or written then.
    Raises EOFError where the command did not come to its end.
    """
    try:
        message = wire.message(wire.HAND_OVER, request(arguments, stream_settings()))
        connection = connect(PATIENCE)
    except (OSError, AttributeError):
        raise NotServedError from None
    try:
        send_request(connection, message, ALL_STREAMS)
    except (OSError, EOFError):
        connection.close()
        raise NotServedError from None
    leave_streams()
    return wait(connection)


def leave_streams() -> None:
    """Keep neither input nor output: a pipe is closed when the command closes it, and not with us.

    Standard error is kept, to report what goes wrong.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (STDIN, STDOUT):
        os.dup2(nothing, stream)
    os.close(nothing)


def wait(connection: _socket.socket) -> int:
    """The exit code of the command, to which Ctrl-C is passed on. Raises EOFError."""

    def pass_on(*_: object) -> None:
        with suppress(OSError):  # it has just ended
            connection.sendall(wire.message(wire.INTERRUPT))

    connection.settimeout(None)
    signal.signal(signal.SIGINT, pass_on)
    try:
        letter, body = wire.read(connection)
    except OSError:
        raise EOFError from None
    if letter != wire.DONE:
        raise EOFError
    return int.from_bytes(wire.unpack(body)[0], "big")
