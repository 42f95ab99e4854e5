"""Write a file whole or not at all."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path


class ChangedError(OSError):
    """A file does not hold what it held before."""


def write_whole(path: Path, data: bytes, *, was: bytes | None = None) -> None:
    """Replace the contents of a file, if it exists; its permissions stay.

    Links are followed. If something goes wrong, the file is unchanged. Raises OSError, and
    ChangedError if `was` is given and the file holds something else.
    """
    target = Path(os.path.realpath(path))
    before = target.stat() if was is not None or target.exists() else None
    with beside(target) as new:
        # Nobody else may read it until it has the permissions of the file.
        with open_new(new, 0o666 if before is None else 0o600) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if before is not None:
            dress(new, target, before)
        if was is not None and target.read_bytes() != was:
            raise ChangedError
        new.replace(target)


@contextlib.contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A name beside a file, for its replacement; nothing is left under that name."""
    path = target.with_name(f".{target.name[:200]}.{secrets.token_hex(4)}")
    try:
        yield path
    finally:
        with contextlib.suppress(OSError):  # usually it has already replaced the file
            path.unlink()


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. Raises OSError.

    Nothing that is there already is changed: not a file, and not what a link leads to.
    """
    with open_new(path, 0o666) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            path.unlink()
            raise


def make_private_folder(folder: Path) -> None:
    """Make a folder and its parents, if missing, for this user alone.

    The XDG Base Directory Specification asks for this. Raises OSError.
    """
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)  # raises if something else is there


def open_new(path: Path, mode: int) -> io.BufferedWriter:
    """A new file, open for bytes."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, mode), "wb")


def dress(path: Path, like: Path, status: os.stat_result) -> None:
    """Give a file the owner, permissions and attributes of another, where possible."""
    mode = stat.S_IMODE(status.st_mode)
    if hasattr(os, "chown") and not owned(path, status.st_uid, status.st_gid):
        # If only the group had access, another group must not get it.
        mode = (mode & ~0o070) | (mode & 0o007) << 3
    path.chmod(mode)
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(like):
                os.setxattr(path, name, os.getxattr(like, name))


def owned(path: Path, user: int, group: int) -> bool:
    """Give a file its owner and group, or only the group; return whether it has the group."""
    for owner in (user, -1):
        with contextlib.suppress(OSError):
            os.chown(path, owner, group)
            return True
    return False
