"""Sets up the server: loads what it needs, opens its socket, runs its loop, and clears up."""

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
from followup_lint.server.lock import Lock, Status
from followup_lint.server.loop import ServerLoop
from followup_lint.server.request import identity
from followup_lint.server.upgrade import LoadedFiles
from followup_lint.server.worker import MayAnswer, Run, serve_client

# The model needs one thread only, and a process with several cannot be forked safely.
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
BACKLOG = 64
KIBIBYTE = 1024
Do = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Service:
    """What the server does for its clients.

    `run` runs a command line and returns its exit code; `load` loads what that needs. `warm_up`
    runs in each worker before its client comes: by then, the memory that it touches is copied.
    """

    run: Run
    load: Do
    warm_up: Do


def serve(folder: Path, lock: Lock, service: Service, ready: Do, idle: float, limit: int) -> bool:
    """Load, listen, call `ready`, and serve until it is over. Raises ServerError.

    The lock is held. The server ends after `idle` seconds without work, and runs `limit` commands
    at once. True where it has ended because the program on disk changed.
    """
    program = identity()
    before = LoadedFiles()
    path = folder / paths.SOCKET
    path.unlink(missing_ok=True)
    listener = private_socket(path)
    inode = path.stat().st_ino
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    status = Status(os.getpid(), __version__, datetime.now().astimezone())

    def serve_connection(connection: socket.socket, may_answer: MayAnswer) -> None:
        lock.close()
        serve_client(connection, may_answer, service.run, program)

    def note_runs(runs: int) -> None:
        lock.write_status(replace(status, runs=runs, memory=peak_memory()))
        if runs == 0:
            ready()

    try:
        service.load()
        listener.listen(BACKLOG)
        loaded = LoadedFiles(before)
        loop = ServerLoop(
            listener, serve_connection, service.warm_up, loaded, idle=idle, limit=limit
        )
        return loop.run(note_runs)
    finally:
        remove_socket(path, inode)


def private_socket(path: Path) -> socket.socket:
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


def remove_socket(path: Path, inode: int) -> None:
    """Remove the socket, unless another server has put its own there."""
    try:
        if path.stat().st_ino == inode:
            path.unlink()
    except FileNotFoundError:
        pass


def peak_memory() -> int:
    """The most memory that this process has needed, in bytes."""
    found = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return found if sys.platform == "darwin" else found * KIBIBYTE
