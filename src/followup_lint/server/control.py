"""Start the server once, tell of it, and stop it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from followup_lint.core.errors import FollowupLintError, ServerError
from followup_lint.server import client, paths
from followup_lint.server.background import detach
from followup_lint.server.lock import Lock, State, private_folder

Be = Callable[[Path, Lock, Callable[[], None]], None]
READY = b"ready"
TRIES = 3
PAUSE = 0.02  # seconds between two looks
TO_START = 30.0
TO_END = 0.2
TO_STOP = 2.0


def start(be: Be, *, foreground: Callable[[], None] | None) -> bool:
    """Start the server, and wait until it serves; whether none was running before.

    `be` makes of a process the server. With `foreground`, it is this one, until it ends; it is
    called when the server serves. Raises ServerError.
    """
    folder = private_folder()
    with closing(Lock(folder)) as lock:
        for _ in moments(TO_START):
            if lock.take():
                if foreground:
                    be(folder, lock, foreground)
                else:
                    in_background(be, folder, lock)
                return True
            if is_served():
                return False
    raise ServerError(
        "another server has its place and does not answer",
        place=str(folder),
        remedy="end it with: followup-lint server stop",
    )


def is_served() -> bool:
    """Whether a server serves this program. Raises ServerError where it is another's."""
    for _ in range(TRIES):
        try:
            client.handed_over(["--version"], client.Input())
        except client.NotServedError as error:
            if not error.other:
                return error.full
        else:
            return True
        time.sleep(TO_END)  # one that finds the program changed makes room for another
    raise ServerError(
        "there is a server of another followup-lint, or one with other settings of Python",
        remedy="end it with: followup-lint server stop",
    )


def in_background(be: Be, folder: Path, lock: Lock) -> None:
    """Have a process be the server that has nothing to do with us. Raises ServerError."""
    told, tell = os.pipe()
    middle = os.fork()
    if middle == 0:
        try:
            os.setsid()
            if os.fork() == 0:
                detach({tell, lock.descriptor})
                be_told(be, folder, lock, tell)
        finally:
            os._exit(0)
    os.close(tell)
    os.waitpid(middle, 0)
    with os.fdopen(told, "rb") as source:
        said = source.read()
    if said != READY:
        raise ServerError(said.decode() or "the server ended while it started")


def be_told(be: Be, folder: Path, lock: Lock, tell: int) -> None:
    """Be the server; who started it is told that it is ready, or what went wrong."""

    with os.fdopen(tell, "wb", buffering=0) as target:

        def ready() -> None:
            target.write(READY)
            target.close()

        try:
            be(folder, lock, ready)
        except FollowupLintError as error:
            target.write(str(error).encode())


def status() -> State | None:
    """What the server tells of itself; None where none runs. Raises ServerError."""
    with closing(Lock(private_folder())) as lock:
        for _ in moments(TO_START):
            if lock.take():
                return None
            if state := lock.read():
                return state
    return None


def stop() -> bool:
    """End the server, and wait until it has ended; whether one was running. Raises ServerError."""
    asked = False
    with closing(Lock(private_folder())) as lock:
        for passed in moments(TO_START):
            if lock.take():
                return asked
            if state := lock.read():
                with suppress(ProcessLookupError):
                    os.kill(state.pid, signal.SIGKILL if passed > TO_STOP else signal.SIGTERM)
                asked = True
    raise ServerError("the server does not end", place=paths.folder(), remedy="end its process")


def moments(seconds: float) -> Iterator[float]:
    """Time and again until the time is over: how many seconds have passed."""
    begin = time.monotonic()
    while (passed := time.monotonic() - begin) < seconds:
        yield passed
        time.sleep(PAUSE)
