"""Paths of the server's socket and lock, and whether their folder is private."""

from __future__ import annotations

import os
import stat
import sys

SOCKET = "server.sock"
LOCK = "server.lock"
NAME = "followup-lint"
MAC_STATE = "~/Library/Application Support"
OTHER_STATE = "~/.local/state"


def folder() -> str:
    """The folder of socket and lock: below XDG_RUNTIME_DIR, or else below that for state."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given.startswith("/"):
        return f"{given}/{NAME}"
    return f"{state_folder()}/run"


def state_folder() -> str:
    """The folder for the state of this program.

    It is the one that platformdirs names, whose import would double the time of a client.
    """
    given = os.environ.get("XDG_STATE_HOME", "")
    if not given.startswith("/"):
        usual = MAC_STATE if sys.platform == "darwin" else OTHER_STATE
        given = os.path.expanduser(usual)  # noqa: PTH111
    return f"{given}/{NAME}"


def is_private(path: str) -> bool:
    """Whether a folder is the user's own and closed to everybody else. Raises OSError."""
    status = os.lstat(path)
    own = status.st_uid == os.geteuid()
    return own and stat.S_ISDIR(status.st_mode) and not status.st_mode & 0o077
