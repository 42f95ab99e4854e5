"""The one server of a user: the lock that it holds, and what it tells of itself there."""

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
class State:
    """What a server tells of itself; `memory` is the most that it has needed, in bytes."""

    pid: int
    version: str
    since: datetime
    runs: int = 0
    memory: int = 0


class Lock:
    """The right to be the server, held until its process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Open it. Raises OSError."""
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW
        self.descriptor = os.open(folder / paths.LOCK, flags, 0o600)

    def take(self) -> bool:
        """Whether it could be had; what the last holder told is then gone."""
        try:
            fcntl.flock(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        os.ftruncate(self.descriptor, 0)
        return True

    def write(self, state: State) -> None:
        """Tell of oneself."""
        data = msgspec.json.encode(state)
        os.pwrite(self.descriptor, data, 0)
        os.ftruncate(self.descriptor, len(data))

    def read(self) -> State | None:
        """What the holder tells; None while it starts."""
        try:
            return msgspec.json.decode(os.pread(self.descriptor, 1 << 16, 0), type=State)
        except msgspec.MsgspecError:
            return None

    def close(self) -> None:
        """Give it up, unless another process that was forked has it as well."""
        os.close(self.descriptor)


def private_folder() -> Path:
    """The folder of the server, made where it was missing. Raises ServerError."""
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
            remedy="make it yours alone: chmod 700, or remove it",
        )
    return folder
