"""The light client: hands a command line to the server, and puts out what comes back."""

from __future__ import annotations

import _socket
import os
import sys

from followup_lint.server import paths, wire
from followup_lint.server.request import ERRORS, OUTPUT, own_streams, request

PATIENCE = 1.0  # seconds in which a server has to take a request; the work may take longer
BYTES = b"utf-8 strict 0"  # a stream that no text goes through


class NotServedError(Exception):
    """The server did not do the work; `full` and `other` say why, where it did."""

    def __init__(self, *, full: bool = False, other: bool = False) -> None:
        super().__init__()
        self.full = full
        self.other = other


class Input:
    """Standard input, as far as the server has asked for it."""

    def __init__(self) -> None:
        self.taken: bytes | None = None

    def take(self, size: int) -> bytes:
        """Up to so many bytes of it."""
        self.taken = sys.stdin.buffer.read(size)
        return self.taken

    def give_back(self) -> None:
        """Let this process read what was taken. Who read it asks once more for the same."""
        if self.taken is not None:
            import io

            again = io.BytesIO(self.taken)
            sys.stdin = io.TextIOWrapper(again, sys.stdin.encoding, sys.stdin.errors)


class Ready(Input):
    """Bytes in place of standard input."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.data = data

    def take(self, size: int) -> bytes:
        """The first of them."""
        return self.data[:size]


def handed_over(arguments: list[str], given: Input) -> tuple[int, list[bytes]]:
    """The exit code of a command that the server ran, and what it put out: streams and pieces.

    Nothing is put out yet, so that it can be run again when this raises NotServedError.
    """
    try:
        message = request(arguments, own_streams())
        connection = connected(PATIENCE)
    except (OSError, AttributeError):
        raise NotServedError from None
    return outcome(connection, message, (OUTPUT, ERRORS), given, None)


def asked(word: str, data: bytes, patience: float) -> bytes:
    """What the server answers to a word and data, and not to a command line.

    It sees nothing of our streams. Each step may take `patience` seconds. Raises NotServedError.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    try:
        message = request([word], [BYTES, BYTES, BYTES])
        found = outcome(connected(patience), message, (nothing, nothing), Ready(data), patience)
    except OSError:
        raise NotServedError from None
    finally:
        os.close(nothing)
    code, pieces = found
    if code:
        raise NotServedError
    return b"".join(pieces[1::2])


def outcome(
    connection: _socket.socket,
    message: bytes,
    streams: tuple[int, int],
    given: Input,
    patience: float | None,
) -> tuple[int, list[bytes]]:
    """What came of a request, each step of it in `patience` seconds. Raises NotServedError."""
    try:
        ask(connection, message, streams)
        connection.settimeout(patience)
        return answer(connection, given)
    except (OSError, EOFError):
        raise NotServedError from None
    finally:
        connection.close()


def connected(patience: float) -> _socket.socket:
    """A connection to a server of the same user. Raises OSError."""
    folder = paths.folder()
    if not paths.is_private(folder):
        raise PermissionError
    connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        connection.settimeout(patience)
        connection.connect(f"{folder}/{paths.SOCKET}")
        if not wire.is_own(connection):
            raise PermissionError
    except BaseException:
        connection.close()
        raise
    return connection


def ask(connection: _socket.socket, message: bytes, streams: tuple[int, int]) -> None:
    """Send a request, and see it accepted. Raises OSError, EOFError and NotServedError."""
    connection.sendall(wire.message(wire.REQUEST, message))
    letter, _ = wire.read(connection)
    if letter != wire.ACCEPTED:
        raise NotServedError(full=letter == wire.FULL, other=letter == wire.OTHER)
    # Only now: a server that hangs would keep a pipe open that somebody reads to its end.
    send_descriptors(connection, streams)


def send_descriptors(connection: _socket.socket, streams: tuple[int, int]) -> None:
    """Let the server use the folder, and see what output and errors are. Raises OSError."""
    folder = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
    try:
        numbers = (folder, *streams)
        descriptors = b"".join(number.to_bytes(wire.INT, sys.byteorder) for number in numbers)
        rights = (_socket.SOL_SOCKET, _socket.SCM_RIGHTS, descriptors)
        connection.sendmsg([wire.RIGHTS], [rights])
    finally:
        os.close(folder)


def answer(connection: _socket.socket, given: Input) -> tuple[int, list[bytes]]:
    """What the command came to. Raises OSError and EOFError where it did not come to an end."""
    while True:
        letter, body = wire.read(connection)
        if letter == wire.WANTED:
            data = given.take(int.from_bytes(body, "big"))
            connection.sendall(wire.message(wire.INPUT, data))
        elif letter == wire.DONE:
            code, *pieces = wire.unpacked(body)
            return int.from_bytes(code, "big"), pieces
        else:
            raise EOFError


def put_out(pieces: list[bytes]) -> None:
    """Write pieces, each with the number of its stream before it. Raises OSError.

    As everywhere, it is of no account that standard error takes nothing more.
    """
    for stream, data in zip(pieces[::2], pieces[1::2], strict=True):
        descriptor = int.from_bytes(stream, "big")
        try:
            write_all(descriptor, data)
        except OSError:
            if descriptor == OUTPUT:
                raise


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of the data, however often that takes. Raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
