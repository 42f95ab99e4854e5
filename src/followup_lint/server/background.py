"""Starts a server in the background, independent of the process that wants one."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import closing, suppress

from followup_lint.core.errors import ServerError
from followup_lint.server.lock import Lock, private_folder


def start_if_none() -> bool:
    """Start a server unless one runs or is starting, without waiting for it; whether it did.

    It becomes a program of its own, with none of the memory or streams of this one. If it cannot
    start, nobody needs to know.
    """
    with suppress(ServerError, OSError):
        with closing(Lock(private_folder())) as lock:
            if not lock.acquire():
                return False
        run_detached(exec_server)
        return True
    return False


def exec_server() -> None:
    """Replace this process by the command that starts a server. Raises OSError."""
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    os.execv(sys.executable, own_command("server", "start", "--foreground"))


def run_detached(work: Callable[[], None], kept: Iterable[int] = ()) -> None:
    """Run `work` in a process that has nothing to do with this one but the descriptors `kept`.

    Raises OSError.
    """
    middle = os.fork()
    if middle == 0:
        try:
            os.setsid()
            if os.fork() == 0:
                detach(kept)
                work()
        finally:
            os._exit(0)
    # A process that ignores SIGCHLD has no children to wait for.
    with suppress(ChildProcessError):
        os.waitpid(middle, 0)


def detach(kept: Iterable[int]) -> None:
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


def open_closed_streams() -> None:
    """Lead closed standard streams nowhere, so that nothing else that is opened takes their place.

    A worker puts its client's streams there, and would close what it finds.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


def own_command(*arguments: str) -> list[str]:
    """The command line that runs this program, in a Python with the same settings."""
    from followup_lint.core.interpreter import command

    return command("-m", "followup_lint", *arguments)
