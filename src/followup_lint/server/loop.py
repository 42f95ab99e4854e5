"""The server's loop: accepts connections and hands each to a worker forked for it."""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress

from followup_lint.server import wire
from followup_lint.server.upgrade import LoadedFiles
from followup_lint.server.worker import Serve, WaitingWorker, fork_worker

LONGEST_WAIT = 3600.0  # seconds; the system sets a limit


class ServerLoop:
    """Has a worker serve each connection, so that nothing is kept between two drafts.

    A worker runs `prepare` while it waits for its connection and then `serve`; `limit` of them
    serve at once. The loop ends after `idle` seconds without work, and when the `loaded` files of
    the program have changed.
    """

    def __init__(
        self,
        listener: socket.socket,
        serve: Serve,
        prepare: Callable[[], None],
        loaded: LoadedFiles,
        *,
        idle: float,
        limit: int,
    ) -> None:
        self.listener = listener
        self.serve = serve
        self.prepare = prepare
        self.idle = idle
        self.limit = limit
        self.loaded = loaded
        self.waiting: WaitingWorker | None = None
        # A worker that ended before it was used is not replaced at once, time and again.
        self.needs_worker = True
        self.busy: dict[int, socket.socket] = {}
        self.poller = select.poll()
        self.wakeup_reader, self.wakeup_writer = os.pipe()
        self.is_ending = False
        self.is_outdated = False

    def run(self, note_runs: Callable[[int], None]) -> bool:
        """Serve until it is over; `note_runs` is called each time with how many were served.

        True where it is over because the program on disk changed.
        """
        gc.collect()
        gc.freeze()  # or each collection in a worker would copy all memory
        self.handle_signals()
        self.poller.register(self.listener, select.POLLIN)
        self.poller.register(self.wakeup_reader, select.POLLIN)
        note_runs(0)
        served = 0
        last = time.monotonic()
        while not self.is_ending:
            if self.needs_worker and not self.busy:  # nobody waits for the processor
                self.waiting = self.waiting or fork_worker(self.serve, self.release, self.prepare)
                self.needs_worker = False
            ready = dict(self.poller.poll(self.milliseconds_left(last)))
            if not ready and not self.busy and time.monotonic() - last >= self.idle:
                break
            self.reap(ready)
            if self.listener.fileno() in ready and (worker := self.admit()):
                served += 1
                note_runs(served)
                worker.allow_answer()
            if ready:
                last = time.monotonic()
        self.end()
        return self.is_outdated

    def milliseconds_left(self, last: float) -> float | None:
        """How long to wait for the next event; None without a limit."""
        if self.busy:
            return None
        left = max(0.0, last + self.idle - time.monotonic())
        return min(left, LONGEST_WAIT) * 1000 + 1

    def handle_signals(self) -> None:
        """Wake up when a process ends, and end at a signal to do so."""
        for descriptor in (self.wakeup_reader, self.wakeup_writer):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(self.wakeup_writer, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.on_signal)

    def on_signal(self, *_: object) -> None:
        """End after the current event."""
        self.is_ending = True

    def admit(self) -> WaitingWorker | None:
        """Accept a connection; the worker that may now answer, if there is one.

        While the worker is at work we look whether the program has changed.
        """
        with suppress(OSError):
            connection, _ = self.listener.accept()
            with connection:
                if not wire.is_same_user(connection):
                    return None
                if len(self.busy) >= self.limit:
                    connection.send(wire.message(wire.FULL))
                    return None
                worker = self.hand_over(connection)
            self.is_outdated = self.loaded.have_changed()
            self.is_ending |= self.is_outdated
            return None if self.is_outdated else worker
        return None

    def hand_over(self, connection: socket.socket) -> WaitingWorker:
        """Hand a connection to the worker that waits, or to a new one. Raises OSError.

        The connection is kept as well: when the client goes away, its worker is ended.
        """
        if self.waiting and self.waiting.is_ready():
            worker, self.waiting = self.waiting, None
        else:  # preparing one takes longer than doing without
            worker = fork_worker(self.serve, self.release)
        try:
            worker.hand(connection)
        except OSError:
            worker.channel.close()
            raise
        self.needs_worker = True
        kept = connection.dup()
        self.busy[worker.pid] = kept
        self.poller.register(kept, 0)  # wants nothing but the end
        return worker

    def reap(self, ready: dict[int, int]) -> None:
        """End workers whose clients are gone, and close the connections of those that ended."""
        if self.wakeup_reader in ready:
            with suppress(BlockingIOError):
                os.read(self.wakeup_reader, wire.CHUNK)
        for pid, connection in self.busy.items():
            if connection.fileno() in ready:
                os.kill(pid, signal.SIGKILL)
                self.poller.unregister(connection)
        while ended := ended_child():
            if self.waiting and self.waiting.pid == ended:
                self.waiting.channel.close()
                self.waiting = None
            if ended in self.busy:
                connection = self.busy.pop(ended)
                with suppress(KeyError):
                    self.poller.unregister(connection)
                connection.close()

    def release(self) -> None:
        """Close, in a worker, what is the server's, and reset its signals."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGCHLD, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C at a server's terminal is its own
        for descriptor in (self.wakeup_reader, self.wakeup_writer):
            os.close(descriptor)
        for connection in (self.listener, *self.busy.values()):
            connection.close()
        if self.waiting:
            self.waiting.channel.close()

    def end(self) -> None:
        """Accept no more connections, and kill all workers; clients then do the work themselves."""
        self.listener.close()
        for pid in (*self.busy, *([self.waiting.pid] if self.waiting else [])):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def ended_child() -> int:
    """A process that has ended; 0 where none has."""
    with suppress(ChildProcessError):
        return os.waitpid(-1, os.WNOHANG)[0]
    return 0
