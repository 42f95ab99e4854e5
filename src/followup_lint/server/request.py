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


def own_streams() -> list[bytes]:
    """How the standard streams of this process treat text.

    Raises AttributeError where one is closed or is none of Python's own.
    """
    return [described(getattr(sys, name)) for name in STREAMS]


def request(arguments: list[str], streams: list[bytes]) -> bytes:
    """A command line with the surroundings of this process, as one field after the other."""
    return wire.packed(
        (
            identity(),
            wire.packed(map(os.fsencode, arguments)),
            wire.packed(name + b"=" + value for name, value in os.environb.items()),
            wire.packed(streams),
        )
    )
