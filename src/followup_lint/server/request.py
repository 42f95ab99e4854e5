"""What a client asks for, and which program it is: only the very same one may answer."""

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

# The descriptors that go with a request: the folder, standard output, standard error.
DESCRIPTORS = 3
STREAMS = ("stdin", "stdout", "stderr")
OUTPUT, ERRORS = 1, 2
# Whether it is on or not, the path is as if it were.
SAFE, UNSAFE = "safe_path=True", "safe_path=False"
# It says how standard streams are encoded, which each request tells.
TOLD = "PYTHONIOENCODING"


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


def identity() -> bytes:
    """All that a process is given at its start and cannot change later."""
    settings = sorted(
        f"{name}={value}"
        for name, value in os.environ.items()
        if name.startswith("PYTHON") and name != TOLD
    )
    flags = str(sys.flags).replace(SAFE, UNSAFE)
    parts = (
        *(__version__, source, sys.version, sys.prefix, flags, sys.warnoptions, sys._xoptions),
        *(safe_path.left(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()),
        *(settings, os.geteuid(), os.getegid(), sorted(os.getgroups())),
    )
    return "\n".join(map(str, parts)).encode("utf-8", "surrogateescape")
