"""Where the socket of the server is, and who may have a hand in it."""

from __future__ import annotations

import os
import stat
import sys

SOCKET = "server.sock"
LOCK = "server.lock"
NAME = "followup-lint"
MAC = "~/Library/Application Support"
OTHERS = "~/.local/state"


def folder() -> str:
    """The folder of the socket: below XDG_RUNTIME_DIR, or that for the state of programs."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given.startswith("/"):
        return f"{given}/{NAME}"
    return f"{state_folder()}/run"


def state_folder() -> str:
    """The folder for the state of this program.

    It is the one that platformdirs tells, whose import would double the time of a client.
    """
    given = os.environ.get("XDG_STATE_HOME", "")
    if not given.startswith("/"):
        given = os.path.expanduser(MAC if sys.platform == "darwin" else OTHERS)  # noqa: PTH111
    return f"{given}/{NAME}"


def is_private(path: str) -> bool:
    """Whether a folder is the user's own, and nobody else can look into it. Raises OSError."""
    status = os.lstat(path)
    own = status.st_uid == os.geteuid()
    return own and stat.S_ISDIR(status.st_mode) and not status.st_mode & 0o077
