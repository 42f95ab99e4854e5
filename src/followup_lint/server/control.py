"""Starts and stops the one server of a user, and reads its status."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from followup_lint.core.errors import FollowupLintError, ServerError
from followup_lint.server import client, paths
from followup_lint.server.background import run_detached
from followup_lint.server.lock import Lock, Status, private_folder

Serve = Callable[[Path, Lock, Callable[[], None]], None]
READY = b"ready"
TRIES = 3
# All in seconds.
PAUSE = 0.02
TO_START = 30.0
TO_END = 0.2
TO_STOP = 2.0


def start(serve: Serve, *, foreground: Callable[[], None] | None) -> bool:
    """Start the server and wait until it is ready; False where one was running already.

    `serve` turns a process into the server. With `foreground`, that is this process, until the
    server ends; `foreground` is called when it is ready. Raises ServerError.
    """
    folder = private_folder()
    with closing(Lock(folder)) as lock:
        for _ in moments(TO_START):
            if lock.acquire():
                if foreground:
                    serve(folder, lock, foreground)
                else:
                    start_in_background(serve, folder, lock)
                return True
            if is_served():
                return False
    raise ServerError(
        "another server has its place and does not answer",
        place=str(folder),
        remedy="stop it with: followup-lint server stop",
    )


def is_served() -> bool:
    """Whether a server of this very program runs. Raises ServerError where it is another's."""
    for _ in range(TRIES):
        try:
            client.run_on_server(["--version"], client.StandardInput())
        except client.NotServedError as error:
            if not error.other_program:
                return error.full
        else:
            return True
        time.sleep(TO_END)  # a server that finds the program changed makes room for another
    raise ServerError(
        "there is a server of another followup-lint, or one with other settings of Python",
        remedy="stop it with: followup-lint server stop",
    )


def start_in_background(serve: Serve, folder: Path, lock: Lock) -> None:
    """Start the server in a process independent of this one. Raises ServerError."""
    reader, writer = os.pipe()
    report = partial(serve_and_report, serve, folder, lock, writer)
    run_detached(report, (writer, lock.descriptor))
    os.close(writer)
    with os.fdopen(reader, "rb") as source:
        said = source.read()
    if said != READY:
        raise ServerError(said.decode() or "the server ended while it started")


def serve_and_report(serve: Serve, folder: Path, lock: Lock, writer: int) -> None:
    """Be the server, and report to the process that started it: ready, or what went wrong."""
    with os.fdopen(writer, "wb", buffering=0) as target:

        def ready() -> None:
            target.write(READY)
            target.close()

        try:
            serve(folder, lock, ready)
        except FollowupLintError as error:
            target.write(str(error).encode())


def status() -> Status | None:
    """What the server says of itself; None where none runs. Raises ServerError."""
    with closing(Lock(private_folder())) as lock:
        for _ in moments(TO_START):
            if lock.acquire():
                return None
            if found := lock.read_status():
                return found
    return None


def stop() -> bool:
    """Stop the server and wait for its end; False where none was running. Raises ServerError."""
    was_running = False
    with closing(Lock(private_folder())) as lock:
        for passed in moments(TO_START):
            if lock.acquire():
                return was_running
            if found := lock.read_status():
                with suppress(ProcessLookupError):
                    os.kill(found.pid, signal.SIGKILL if passed > TO_STOP else signal.SIGTERM)
                was_running = True
    raise ServerError("the server does not stop", place=paths.folder(), remedy="kill its process")


def moments(seconds: float) -> Iterator[float]:
    """At short intervals, until the time is over, the seconds that have passed."""
    begin = time.monotonic()
    while (passed := time.monotonic() - begin) < seconds:
        yield passed
        time.sleep(PAUSE)
