"""Starts a server in the background, independent of the process that wants one."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import closing, suppress

from followup_lint.core.errors import ServerError
from followup_lint.server.lock import Lock, private_folder


def start_if_none() -> None:
    """Start a server unless one runs or is starting, without waiting for it.

    It becomes a program of its own, with none of our memory or streams. If it cannot start,
    nobody needs to know.
    """
    with suppress(ServerError, OSError):
        with closing(Lock(private_folder())) as lock:
            if not lock.acquire():
                return
        middle = os.fork()
        if middle == 0:
            try:
                os.setsid()
                if os.fork() == 0:
                    exec_server()
            finally:
                os._exit(1)
        # A process that ignores SIGCHLD has no children to wait for.
        with suppress(ChildProcessError):
            os.waitpid(middle, 0)


def exec_server() -> None:
    """Replace this process by the command that starts a server. Raises OSError."""
    detach(set())
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    os.execv(sys.executable, own_command("server", "start", "--foreground"))


def detach(kept: set[int]) -> None:
    """Leave folder and terminal, and close all descriptors but these."""
    os.chdir("/")
    os.umask(0o077)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nothing, descriptor)
    low = 3
    for descriptor in sorted(kept):
        os.closerange(low, descriptor)
        low = descriptor + 1
    os.closerange(low, os.sysconf("SC_OPEN_MAX"))


def own_command(*arguments: str) -> list[str]:
    """The command line that runs this program, in a Python with the same settings."""
    from followup_lint.core.interpreter import command

    return command("-m", "followup_lint", *arguments)
