"""A server that starts by itself, while whoever has asked for it goes on."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import closing, suppress

from followup_lint.core.errors import ServerError
from followup_lint.server.lock import Lock, private_folder


def begin() -> None:
    """Have a server start, unless there is one or one is about to be. Nothing is waited for.

    It has nothing to do with this process: a program of its own, that has none of our memory and
    none of our streams. That it cannot start matters to nobody.
    """
    with suppress(ServerError, OSError):
        with closing(Lock(private_folder())) as lock:
            if not lock.take():
                return
        middle = os.fork()
        if middle == 0:
            try:
                os.setsid()
                if os.fork() == 0:
                    become_server()
            finally:
                os._exit(1)
        # Who ignores SIGCHLD has no children to wait for.
        with suppress(ChildProcessError):
            os.waitpid(middle, 0)


def become_server() -> None:
    """Become the command that starts a server. Raises OSError."""
    detach(set())
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    os.execv(sys.executable, own_command("server", "start", "--foreground"))


def detach(kept: set[int]) -> None:
    """Let go of folder, terminal and all descriptors but these."""
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
    """The command line of this program with such arguments, in a Python with our settings."""
    from followup_lint.core.interpreter import command

    return command("-m", "followup_lint", *arguments)
