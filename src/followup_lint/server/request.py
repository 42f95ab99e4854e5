"""What a client sends: a command line, its surroundings, and which program is asking.

A server answers only a client that is the very same program as itself.
"""

from __future__ import annotations

import os
import sys

from followup_lint import __file__ as source
from followup_lint import __version__
from followup_lint.core import safe_path
from followup_lint.server import wire

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

STREAMS = ("stdin", "stdout", "stderr")
STDIN, STDOUT, STDERR = 0, 1, 2
# Behind the working folder, these follow a request, and those follow one that hands them over.
OUTPUTS = (STDOUT, STDERR)
ALL_STREAMS = (STDIN, STDOUT, STDERR)
# The option -P does not count: without it the path is made as if it were given.
SAFE_PATH, UNSAFE_PATH = "safe_path=True", "safe_path=False"
# Nor does the encoding of the streams, which each request gives.
STREAM_ENCODING = "PYTHONIOENCODING"


def text_settings(stream: Any) -> bytes:
    """How a stream treats text. Raises AttributeError unless it is one of Python's own."""
    return f"{stream.encoding} {stream.errors} {int(stream.write_through)}".encode()


def stream_settings() -> list[bytes]:
    """How each standard stream of this process treats text.

    Raises AttributeError where one is closed or is not Python's own.
    """
    return [text_settings(getattr(sys, name)) for name in STREAMS]


def request(arguments: list[str], streams: list[bytes]) -> bytes:
    """The body of a request: identity, arguments, environment, streams and umask, packed."""
    umask = os.umask(0)
    os.umask(umask)
    return wire.pack(
        (
            identity(),
            wire.pack(map(os.fsencode, arguments)),
            wire.pack(name + b"=" + value for name, value in os.environb.items()),
            wire.pack(streams),
            wire.number(umask),
        )
    )


def identity() -> bytes:
    """Which program this process runs: all that it is given at its start and cannot change."""
    settings = sorted(
        f"{name}={value}"
        for name, value in os.environ.items()
        if name.startswith("PYTHON") and name != STREAM_ENCODING
    )
    flags = str(sys.flags).replace(SAFE_PATH, UNSAFE_PATH)
    parts = (
        *(__version__, source, sys.version, sys.prefix, flags, sys.warnoptions, sys._xoptions),
        *(safe_path.left(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()),
        *(settings, os.geteuid(), os.getegid(), sorted(os.getgroups())),
    )
    return "\n".join(map(str, parts)).encode("utf-8", "surrogateescape")
