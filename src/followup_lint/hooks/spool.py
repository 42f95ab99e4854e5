"""A message on its way through: kept in memory, and handed on byte for byte."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress

STDIN = 0


class Spool:
    """All that stood on standard input.

    Where the system has files in memory, the message is in one, and the real program reads it
    from there. Elsewhere it is kept as bytes, and a process of its own feeds a pipe. It is never
    in a file that has a name, or on a disk.
    """

    def __init__(self) -> None:
        """Read standard input to its end. Raises OSError."""
        self.file = memory_file()
        self.kept = b""
        with open(STDIN, "rb", buffering=0, closefd=False) as source:
            if self.file is None:
                self.kept = source.read()
                return
            with open(self.file, "wb", closefd=False) as target:
                shutil.copyfileobj(source, target)

    def read(self, size: int | None = None) -> bytes:
        """The message, or its first bytes; the place up to which it is read does not move."""
        if self.file is None:
            return self.kept[:size]
        length = os.fstat(self.file).st_size
        return os.pread(self.file, length if size is None else size, 0)

    def become_stdin(self) -> None:
        """Put the message on standard input, to be read from its start. Raises OSError."""
        if self.file is None:
            os.dup2(fed(self.kept), STDIN)
            return
        os.lseek(self.file, 0, os.SEEK_SET)
        os.dup2(self.file, STDIN)


def memory_file() -> int | None:
    """A file in memory without a name, or None where there is no such thing."""
    with suppress(AttributeError, OSError):
        return os.memfd_create("message")
    return None


def fed(data: bytes) -> int:
    """The end of a pipe to read the data from. Raises OSError.

    A child writes it, in a session of its own: no signal meant for others cuts the message short.
    """
    end, start = os.pipe()
    if os.fork():
        os.close(start)
        return end
    try:
        os.setsid()
        os.close(end)
        with open(start, "wb") as target:  # noqa: PTH123
            target.write(data)
    finally:
        os._exit(0)
