"""Standard streams of a worker: output is buffered, and input comes from the client."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from typing import Any

from followup_lint.server.request import STDERR, STDIN, STDOUT

ReadInput = Callable[[int], bytes]


class BufferedOutput(io.RawIOBase):
    """Replaces a descriptor and collects what would be written there."""

    def __init__(self, descriptor: int, pieces: list[tuple[int, bytes]]) -> None:
        self.descriptor = descriptor
        self.pieces = pieces

    def writable(self) -> bool:
        """It takes everything."""
        return True

    def fileno(self) -> int:
        """The descriptor, which knows the width of its terminal."""
        return self.descriptor

    def isatty(self) -> bool:
        """Whether the descriptor is a terminal."""
        return os.isatty(self.descriptor)

    # A buffer has no narrower type in Python 3.11.
    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """Collect the data, in the order of all streams."""
        self.pieces.append((self.descriptor, bytes(data)))
        return len(data)


class ClientInput(io.BufferedIOBase):
    """Standard input of the client, which reads it when asked."""

    def __init__(self, read_input: ReadInput) -> None:
        self.read_input = read_input

    def readable(self) -> bool:
        """It can be read."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to `size` bytes, which must be given. Raises OSError and EOFError."""
        if size is None or size < 0:
            raise io.UnsupportedOperation
        return self.read_input(size)

    read1 = read


def replace_streams(streams: list[bytes], read_input: ReadInput) -> list[tuple[int, bytes]]:
    """Replace all three standard streams; the list that is returned collects the output.

    `streams` say how those of the client treat text: input, output, errors.
    """
    pieces: list[tuple[int, bytes]] = []
    incoming, outgoing, errors = (stream.decode().split(" ") for stream in streams)
    sys.stdin = io.TextIOWrapper(ClientInput(read_input), incoming[0], incoming[1])
    set_outputs(
        text_stream(BufferedOutput(STDOUT, pieces), *outgoing),
        text_stream(BufferedOutput(STDERR, pieces), *errors),
    )
    return pieces


def open_streams(streams: list[bytes]) -> None:
    """Make the standard streams those of the descriptors, which are the client's own.

    `streams` say how those of the client treat text: input, output, errors.
    """
    incoming, outgoing, errors = (stream.decode().split(" ") for stream in streams)
    sys.stdin = open(STDIN, encoding=incoming[0], errors=incoming[1], closefd=False)  # noqa: SIM115
    set_outputs(
        text_stream(io.FileIO(STDOUT, "w", closefd=False), *outgoing),
        text_stream(io.FileIO(STDERR, "w", closefd=False), *errors),
    )


def set_outputs(output: io.TextIOWrapper, errors: io.TextIOWrapper) -> None:
    """Replace standard output and standard error.

    The width of the screen is that of the stream which Python was started with.
    """
    sys.stdout = sys.__stdout__ = output  # type: ignore[misc]
    sys.stderr = sys.__stderr__ = errors  # type: ignore[misc]


def text_stream(raw: io.RawIOBase, encoding: str, errors: str, unbuffered: str) -> io.TextIOWrapper:
    """A text stream such as Python makes at its start."""
    through = unbuffered != "0"
    target: Any = raw if through else io.BufferedWriter(raw)
    lines = raw.isatty() or raw.fileno() == STDERR
    return io.TextIOWrapper(target, encoding, errors, "\n", lines, through)
