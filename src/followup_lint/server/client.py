"""The light client: has the server run a command line and writes out what it returns."""

from __future__ import annotations

import _socket
import os
import sys

from followup_lint.server import paths, wire
from followup_lint.server.request import OUTPUTS, STDOUT, request, stream_settings

PATIENCE = 1.0  # seconds for a server to accept a request; the work itself may take longer
UNUSED_STREAM = b"utf-8 strict 0"  # settings of a stream that carries no text


class NotServedError(Exception):
    """The server did not do the work.

    It is `full`, or that of an `other_program`, if it said so.
    """

    def __init__(self, *, full: bool = False, other_program: bool = False) -> None:
        super().__init__()
        self.full = full
        self.other_program = other_program


class StandardInput:
    """Standard input, read only when the server wants it."""

    def __init__(self) -> None:
        self.taken: bytes | None = None

    def take(self, size: int) -> bytes:
        """Up to `size` bytes of it."""
        self.taken = sys.stdin.buffer.read(size)
        return self.taken

    def give_back(self) -> None:
        """Let this process read again what was taken; it will want the same bytes, once."""
        if self.taken is not None:
            import io

            again = io.BytesIO(self.taken)
            sys.stdin = io.TextIOWrapper(again, sys.stdin.encoding, sys.stdin.errors)


class BytesInput(StandardInput):
    """Bytes that the server reads as if they came from standard input."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.data = data

    def take(self, size: int) -> bytes:
        """The first `size` of them."""
        return self.data[:size]


def run_on_server(arguments: list[str], stdin: StandardInput) -> tuple[int, list[bytes]]:
    """Have the server run a command; its exit code and its output, as `write_output` takes it.

    Nothing is written yet, so the caller can run the command itself. Raises NotServedError.
    """
    try:
        message = request(arguments, stream_settings())
        connection = connect(PATIENCE)
    except (OSError, AttributeError):
        raise NotServedError from None
    return exchange(connection, message, OUTPUTS, stdin, None)


def query(word: str, data: bytes, patience: float) -> bytes:
    """The server's answer to a question that is not a command line: a word, and data as its input.

    It gets none of our streams. Each step may take `patience` seconds. Raises NotServedError.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    try:
        message = request([word], [UNUSED_STREAM] * 3)
        connection = connect(patience)
        code, output = exchange(connection, message, (nothing, nothing), BytesInput(data), patience)
    except OSError:
        raise NotServedError from None
    finally:
        os.close(nothing)
    if code:
        raise NotServedError
    return b"".join(output[1::2])


def connect(patience: float) -> _socket.socket:
    """A connection to a server of the same user. Raises OSError."""
    folder = paths.folder()
    if not paths.is_private(folder):
        raise PermissionError
    connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        connection.settimeout(patience)
        connection.connect(f"{folder}/{paths.SOCKET}")
        if not wire.is_same_user(connection):
            raise PermissionError
    except BaseException:
        connection.close()
        raise
    return connection


def exchange(
    connection: _socket.socket,
    message: bytes,
    streams: tuple[int, int],
    stdin: StandardInput,
    patience: float | None,
) -> tuple[int, list[bytes]]:
    """Send a request and read the answer, each step in `patience` seconds.

    Raises NotServedError.
    """
    try:
        send_request(connection, wire.message(wire.REQUEST, message), streams)
        connection.settimeout(patience)
        return read_answer(connection, stdin)
    except (OSError, EOFError):
        raise NotServedError from None
    finally:
        connection.close()


def send_request(connection: _socket.socket, message: bytes, streams: tuple[int, ...]) -> None:
    """Send a request and wait until it is accepted. Raises OSError, EOFError, NotServedError."""
    connection.sendall(message)
    letter, _ = wire.read(connection)
    if letter != wire.ACCEPTED:
        is_other = letter == wire.OTHER_PROGRAM
        raise NotServedError(full=letter == wire.FULL, other_program=is_other)
    # Only now: a server that hangs would keep a pipe open that somebody reads to its end.
    send_descriptors(connection, streams)


def send_descriptors(connection: _socket.socket, streams: tuple[int, ...]) -> None:
    """Give the server our working folder, and these of our streams. Raises OSError."""
    folder = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
    try:
        numbers = (folder, *streams)
        descriptors = b"".join(number.to_bytes(wire.INT_SIZE, sys.byteorder) for number in numbers)
        rights = (_socket.SOL_SOCKET, _socket.SCM_RIGHTS, descriptors)
        connection.sendmsg([wire.DESCRIPTORS], [rights])
    finally:
        os.close(folder)


def read_answer(connection: _socket.socket, stdin: StandardInput) -> tuple[int, list[bytes]]:
    """The exit code and output of the command; it gets standard input as it asks for it.

    Raises OSError, and EOFError where the command did not come to its end.
    """
    while True:
        letter, body = wire.read(connection)
        if letter == wire.INPUT_WANTED:
            data = stdin.take(int.from_bytes(body, "big"))
            connection.sendall(wire.message(wire.INPUT, data))
        elif letter == wire.DONE:
            code, *output = wire.unpack(body)
            return int.from_bytes(code, "big"), output
        else:
            raise EOFError


def write_output(output: list[bytes]) -> None:
    """Write output: pieces, each with the number of its stream before it. Raises OSError.

    As in the command itself, an error of standard error does not matter.
    """
    for stream, data in zip(output[::2], output[1::2], strict=True):
        descriptor = int.from_bytes(stream, "big")
        try:
            write_all(descriptor, data)
        except OSError:
            if descriptor == STDOUT:
                raise


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of the data, in as many writes as that takes. Raises OSError."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
