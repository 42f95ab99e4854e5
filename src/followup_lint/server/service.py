"""What makes a process the server: all loaded, a socket, and nothing left behind at the end."""

from __future__ import annotations

import os
import resource
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from followup_lint import __version__
from followup_lint.core.errors import ServerError
from followup_lint.server import paths
from followup_lint.server.lock import Lock, State
from followup_lint.server.loop import Server
from followup_lint.server.request import identity
from followup_lint.server.upgrade import Loaded
from followup_lint.server.worker import Run, work

# One thread is all that the model needs, and a process with several cannot be forked safely.
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
BACKLOG = 64
KIBIBYTE = 1024
Do = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Work:
    """What the server is for.

    `run` runs a command line and returns its exit code; `load` loads what that needs. `use` is
    called in each process before a command comes: memory that it touches is copied by then.
    """

    run: Run
    load: Do
    use: Do


def be_server(folder: Path, lock: Lock, task: Work, ready: Do, idle: float, limit: int) -> bool:
    """Load, listen, say that it is `ready`, and serve until it is over. Raises ServerError.

    The lock is held. It ends after `idle` seconds without work; `limit` commands run at once. What
    is returned says whether it has ended because the program was changed.
    """
    own = identity()
    before = Loaded()
    path = folder / paths.SOCKET
    path.unlink(missing_ok=True)
    listener = bound(path)
    made = path.stat().st_ino
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    state = State(os.getpid(), __version__, datetime.now().astimezone())

    def serve(connection: socket.socket, may_answer: Callable[[], bool]) -> None:
        lock.close()
        work(connection, may_answer, task.run, own)

    def note(runs: int) -> None:
        lock.write(replace(state, runs=runs, memory=peak()))
        if runs == 0:
            ready()

    try:
        task.load()
        listener.listen(BACKLOG)
        server = Server(listener, serve, task.use, Loaded(before), idle=idle, limit=limit)
        return server.run(note)
    finally:
        remove(path, made)


def bound(path: Path) -> socket.socket:
    """A socket that only this user can connect to. Raises ServerError."""
    listener = socket.socket(socket.AF_UNIX)
    try:
        listener.bind(str(path))
        path.chmod(0o600)
    except OSError as error:
        listener.close()
        problem = "no server can listen here"
        remedy = "set XDG_RUNTIME_DIR to a folder of your own with a short path"
        raise ServerError(
            f"{problem} ({error.strerror or error})", place=str(path), remedy=remedy
        ) from error
    return listener


def remove(path: Path, made: int) -> None:
    """Remove the socket, if it is still the one that was made."""
    try:
        if path.stat().st_ino == made:
            path.unlink()
    except FileNotFoundError:
        pass


def peak() -> int:
    """The most memory that this process has needed, in bytes."""
    found = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return found if sys.platform == "darwin" else found * KIBIBYTE
