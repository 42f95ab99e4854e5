"""Where the socket of the server is, and who may have a hand in it."""

from __future__ import annotations

import os
import stat

SOCKET = "server.sock"
LOCK = "server.lock"
NAME = "followup-lint"


def folder() -> str:
    """The folder of the socket: below XDG_RUNTIME_DIR, or that for the state of programs."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given.startswith("/"):
        return f"{given}/{NAME}"
    import platformdirs  # only here: it takes as long as the rest of the client

    return os.path.join(platformdirs.user_state_dir(NAME), "run")  # noqa: PTH118


def is_private(path: str) -> bool:
    """Whether a folder is the user's own, and nobody else can look into it. Raises OSError."""
    status = os.lstat(path)
    own = status.st_uid == os.geteuid()
    return own and stat.S_ISDIR(status.st_mode) and not status.st_mode & 0o077
