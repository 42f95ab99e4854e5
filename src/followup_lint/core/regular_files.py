"""Reads files that settings name or that lie beside a draft, whole and within limits.

Settings are read first of all, so this imports nothing slow.
"""

from __future__ import annotations

import errno
import os
import stat

# Seconds that a pipe may keep a command waiting: a shell writes `<(…)` at once.
PATIENCE = 5.0
PIECE = 1 << 16
# A pipe must not block `open`; a terminal must not become our controlling terminal.
FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_regular(path: str | os.PathLike[str], most: int, *, pipes: bool = False) -> bytes:
    """All bytes of a regular file that has at most this many.

    Devices, sockets and pipes are refused, since they can block or never end; the null device
    counts as an empty file. With `pipes`, a pipe is read too, if it ends soon. Raises OSError,
    whose `strerror` explains the problem.
    """
    try:
        check(os.stat(path), most, pipes)
        opened = os.open(path, FLAGS)
    except ValueError as error:  # a NUL or a lone surrogate in the path
        raise OSError(errno.EINVAL, "no file can have this name") from error
    try:
        status = os.fstat(opened)
        check(status, most, pipes)  # another file may be there by now
        if stat.S_ISFIFO(status.st_mode):
            data = read_pipe(opened, most)
        else:
            with os.fdopen(opened, "rb", closefd=False) as file:
                data = file.read(most + 1) or b""
    finally:
        os.close(opened)
    return within(data, most)


def within(data: bytes, most: int) -> bytes:
    """The bytes themselves, if there are at most this many. Raises OSError, as for a file."""
    if len(data) > most:
        raise too_large(most)
    return data


def read_regular_text(path: str | os.PathLike[str], most: int, *, pipes: bool = False) -> str:
    """The UTF-8 text of such a file, with plain line ends.

    Raises OSError, and UnicodeDecodeError.
    """
    text = read_regular(path, most, pipes=pipes).decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check(status: os.stat_result, most: int, pipes: bool) -> None:
    """Raise OSError if this is not a regular file, or is too large."""
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if stat.S_ISREG(mode):
        if status.st_size > most:
            raise too_large(most)
    elif not (pipes and stat.S_ISFIFO(mode)) and not is_null(status):
        raise OSError(errno.EINVAL, "it is a device, a pipe or a socket, not a file")


def is_null(status: os.stat_result) -> bool:
    """Whether this is the null device, which is empty and says so at once."""
    try:
        null = os.stat(os.devnull)
    except OSError:
        return False
    return stat.S_ISCHR(status.st_mode) and status.st_rdev == null.st_rdev


def read_pipe(opened: int, most: int) -> bytes:
    """What comes through a pipe until it ends, or a byte more than `most`. Raises OSError."""
    import select
    import time

    data = bytearray()
    waiting = select.poll()
    waiting.register(opened, select.POLLIN)
    end = time.monotonic() + PATIENCE
    while len(data) <= most:
        left = end - time.monotonic()
        if left <= 0 or not waiting.poll(left * 1000):
            raise OSError(errno.ETIMEDOUT, f"the pipe did not end within {PATIENCE:g} s")
        piece = os.read(opened, PIECE)
        if not piece:
            break
        data += piece
    return bytes(data)


def too_large(most: int) -> OSError:
    """The error about a file that is too large."""
    size = f"{most} bytes"
    for unit, name in ((1_000, "kB"), (1_000_000, "MB")):
        size = f"{most // unit} {name}" if most >= unit else size
    return OSError(errno.EFBIG, f"it has more than {size}")
