"""The warm process: it takes connections, and has each served by a process of its own."""

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
from followup_lint.server.upgrade import Loaded
from followup_lint.server.worker import Serve, Spare, forked

LONGEST = 3600.0  # seconds to wait at once, as the system sets a limit


class Server:
    """Serves each connection in a forked process, so that nothing is kept between two drafts.

    `serve` does so; `prepare` is run before, in the process that waits for the next one. `limit`
    is how many are served at once. The server ends after `idle` seconds without work, and when the
    program is no longer the one that was `loaded`.
    """

    def __init__(
        self,
        listener: socket.socket,
        serve: Serve,
        prepare: Callable[[], None],
        loaded: Loaded,
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
        self.spare: Spare | None = None
        self.is_used = True  # a spare that ended unused is not replaced at once, time and again
        self.busy: dict[int, socket.socket] = {}
        self.waiting = select.poll()
        self.asleep, self.alarm = os.pipe()
        self.ended = False
        self.is_old = False

    def run(self, note: Callable[[int], None]) -> bool:
        """Serve until it is over; `note` is told each time how many were served.

        What is returned says whether it is over because the program was changed.
        """
        gc.collect()
        gc.freeze()  # or each collection in a child would copy all memory
        self.listen_to_signals()
        self.waiting.register(self.listener, select.POLLIN)
        self.waiting.register(self.asleep, select.POLLIN)
        note(0)
        served = 0
        last = time.monotonic()
        while not self.ended:
            if self.is_used and not self.busy:  # nobody waits for the processor
                self.spare = self.spare or forked(self.serve, self.leave_all, self.prepare)
                self.is_used = False
            ready = dict(self.waiting.poll(self.patience(last)))
            if not ready and not self.busy and time.monotonic() - last >= self.idle:
                break
            self.reap(ready)
            if self.listener.fileno() in ready and (spare := self.admit()):
                served += 1
                note(served)
                spare.let_answer()
            if ready:
                last = time.monotonic()
        self.end()
        return self.is_old

    def patience(self, last: float) -> float | None:
        """For how many milliseconds to wait; None is for ever."""
        if self.busy:
            return None
        left = max(0.0, last + self.idle - time.monotonic())
        return min(left, LONGEST) * 1000 + 1

    def listen_to_signals(self) -> None:
        """Wake up when a process ends, and end when asked to."""
        for descriptor in (self.asleep, self.alarm):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(self.alarm, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.on_end)

    def on_end(self, *_: object) -> None:
        """What a signal to end does."""
        self.ended = True

    def admit(self) -> Spare | None:
        """Take a connection; the process that may now answer, if there is one.

        While the process is at work we look whether the program was changed.
        """
        with suppress(OSError):
            connection, _ = self.listener.accept()
            with connection:
                if not wire.is_own(connection):
                    return None
                if len(self.busy) >= self.limit:
                    connection.send(wire.message(wire.FULL))
                    return None
                spare = self.handed_over(connection)
            self.is_old = self.loaded.has_changed()
            self.ended |= self.is_old
            return None if self.is_old else spare
        return None

    def handed_over(self, connection: socket.socket) -> Spare:
        """The process that waits, or a new one, with a connection. Raises OSError.

        The connection is kept as well: when the client goes away, its process is ended.
        """
        if self.spare and self.spare.is_ready():
            spare, self.spare = self.spare, None
        else:  # to wait for it would take longer
            spare = forked(self.serve, self.leave_all)
        try:
            spare.take(connection)
        except OSError:
            spare.channel.close()
            raise
        self.is_used = True
        kept = connection.dup()
        self.busy[spare.pid] = kept
        self.waiting.register(kept, 0)  # asks for nothing but the end
        return spare

    def reap(self, ready: dict[int, int]) -> None:
        """End what nobody waits for, and close the connections of what has ended."""
        if self.asleep in ready:
            with suppress(BlockingIOError):
                os.read(self.asleep, wire.MOST)
        for pid, connection in self.busy.items():
            if connection.fileno() in ready:
                os.kill(pid, signal.SIGKILL)
                self.waiting.unregister(connection)
        while ended := ended_child():
            if self.spare and self.spare.pid == ended:
                self.spare.channel.close()
                self.spare = None
            if ended in self.busy:
                connection = self.busy.pop(ended)
                with suppress(KeyError):
                    self.waiting.unregister(connection)
                connection.close()

    def leave_all(self) -> None:
        """Let go, in a forked process, of what is the server's."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGCHLD, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C at a server's terminal is its own
        for descriptor in (self.asleep, self.alarm):
            os.close(descriptor)
        for connection in (self.listener, *self.busy.values()):
            connection.close()
        if self.spare:
            self.spare.channel.close()

    def end(self) -> None:
        """Take no more connections, and end all processes; clients then do the work themselves."""
        self.listener.close()
        for pid in (*self.busy, *([self.spare.pid] if self.spare else [])):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def ended_child() -> int:
    """A process that has ended; 0 where none has."""
    with suppress(ChildProcessError):
        return os.waitpid(-1, os.WNOHANG)[0]
    return 0
