"""The lock that makes a server the only one of its user, and the status that it keeps there."""

from __future__ import annotations

import fcntl
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from followup_lint.core.errors import ServerError
from followup_lint.core.files import make_private_folder
from followup_lint.server import paths


@dataclass(frozen=True, slots=True)
class Status:
    """What a server says of itself; `memory` is the most that it has needed, in bytes."""

    pid: int
    version: str
    since: datetime
    runs: int = 0
    memory: int = 0


class Lock:
    """The right to be the server, held until its process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Open the file, without the lock. Raises OSError."""
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW
        self.descriptor = os.open(folder / paths.LOCK, flags, 0o600)

    def acquire(self) -> bool:
        """Take the lock and clear the status of its last holder; False where another holds it."""
        try:
            fcntl.flock(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        os.ftruncate(self.descriptor, 0)
        return True

    def write_status(self, status: Status) -> None:
        """Write the status of this process, which holds the lock."""
        data = msgspec.json.encode(status)
        os.pwrite(self.descriptor, data, 0)
        os.ftruncate(self.descriptor, len(data))

    def read_status(self) -> Status | None:
        """The status of the holder; None while it starts."""
        try:
            return msgspec.json.decode(os.pread(self.descriptor, 1 << 16, 0), type=Status)
        except msgspec.MsgspecError:
            return None

    def close(self) -> None:
        """Release the lock, unless a forked process still has it open."""
        os.close(self.descriptor)


def private_folder() -> Path:
    """The server's folder, made where it is missing. Raises ServerError."""
    folder = Path(paths.folder())
    try:
        make_private_folder(folder)
        private = paths.is_private(str(folder))
    except OSError as error:
        raise ServerError(
            f"the folder cannot be used ({error.strerror})",
            place=str(folder),
            remedy="set XDG_RUNTIME_DIR to a folder of your own",
        ) from error
    if not private:
        raise ServerError(
            "others can use this folder",
            place=str(folder),
            remedy="make it private (chmod 700), or remove it",
        )
    return folder
