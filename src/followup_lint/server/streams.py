"""Standard streams of a command that runs for somebody else: output is kept, input asked for."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from typing import Any

from followup_lint.server.request import ERRORS, OUTPUT

Ask = Callable[[int], bytes]


class Held(io.RawIOBase):
    """Stands for a descriptor, and keeps what would be written there."""

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
        """Keep the data, in the order of all streams."""
        self.pieces.append((self.descriptor, bytes(data)))
        return len(data)


class Asked(io.BufferedIOBase):
    """Input that somebody else reads for us."""

    def __init__(self, ask: Ask) -> None:
        self.ask = ask

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to so many bytes; they have to be limited. Raises OSError and EOFError."""
        if size is None or size < 0:
            raise io.UnsupportedOperation
        return self.ask(size)

    read1 = read


def hold(streams: list[bytes], ask: Ask) -> list[tuple[int, bytes]]:
    """Put such streams in place of all three; the list returned gets what is put out.

    `streams` say how the client's own treat text: input, output, errors.
    """
    pieces: list[tuple[int, bytes]] = []
    incoming, outgoing, errors = (stream.decode().split(" ") for stream in streams)
    sys.stdin = io.TextIOWrapper(Asked(ask), incoming[0], incoming[1])
    sys.stdout = wrapped(Held(OUTPUT, pieces), *outgoing)
    sys.stderr = wrapped(Held(ERRORS, pieces), *errors)
    # The width of the screen is that of the stream which Python was started with.
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr  # type: ignore[misc]
    return pieces


def wrapped(raw: Held, encoding: str, errors: str, unbuffered: str) -> io.TextIOWrapper:
    """A text stream such as Python makes at its start."""
    through = unbuffered != "0"
    target: Any = raw if through else io.BufferedWriter(raw)
    lines = raw.isatty() or raw.fileno() == ERRORS
    return io.TextIOWrapper(target, encoding, errors, "\n", lines, through)
