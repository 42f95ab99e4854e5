"""What a client asks for: a command line, and all around it that has a say in the outcome."""

from __future__ import annotations

import os
import sys

from followup_lint.server import wire
from followup_lint.server.identity import identity

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

# The descriptors that go with a request: the folder, standard output, standard error.
DESCRIPTORS = 3
STREAMS = ("stdin", "stdout", "stderr")
OUTPUT, ERRORS = 1, 2


def described(stream: Any) -> bytes:
    """How a stream treats text. Raises AttributeError where it is none of Python's own."""
    return f"{stream.encoding} {stream.errors} {int(stream.write_through)}".encode()


def request(arguments: list[str]) -> bytes:
    """A command line with the surroundings of this process, as one field after the other.

    Raises AttributeError where a standard stream is closed or is none of Python's own.
    """
    streams = (getattr(sys, name) for name in STREAMS)
    return wire.packed(
        (
            identity(),
            wire.packed(map(os.fsencode, arguments)),
            wire.packed(name + b"=" + value for name, value in os.environb.items()),
            wire.packed(described(stream) for stream in streams),
            wire.packed(map(os.fsencode, sys.path[:1])),
        )
    )
