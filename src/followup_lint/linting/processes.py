"""Work shared by several processes: in order, a few batches ahead, and no fault ends it."""

from __future__ import annotations

import contextlib
import pickle
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

from followup_lint.core.errors import ProcessError
from followup_lint.linting.child import Child, Receiver, Sender
from followup_lint.linting.faults import describe

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[list[Any]], list[Any]]
# Batches under way for each process: enough that one slow batch leaves the others with work, and
# few enough that an endless input needs no more memory than a short one.
AHEAD = 4
# Seconds that a process may take to end once it has closed its pipe.
ENDING = 5
# What `pickle` raises for a value that cannot be sent to another process.
UNSENDABLE = (pickle.PicklingError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong, in place of a result, without a word of the item."""

    reason: str


Pairs = list[tuple[Item, Result | Fault]]


def in_order(
    make: Callable[[], Callable[[list[Item]], list[Result]]],
    batches: Iterable[list[Item]],
    processes: int,
) -> Generator[tuple[Item, Result | Fault]]:
    """Each item with the result of the work on it, in order.

    `make` is called once in each process, so it must be a function that can be imported, or a
    partial of one. An item that raises an error or ends its process gets a Fault; the others in its
    batch are redone one by one. Raises ProcessError if no process can be started.
    """
    with Crew(make, processes) as crew:
        waiting: deque[Future[Pairs[Item, Result]]] = deque()
        for batch in batches:
            waiting.append(crew.threads.submit(crew.do, batch))
            while waiting and (waiting[0].done() or len(waiting) >= AHEAD * processes):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


class Crew:
    """Processes that do the same work, and a thread for each; all end with the `with` block."""

    def __init__(self, make: Callable[[], Work], processes: int) -> None:
        self.threads = ThreadPoolExecutor(processes, initializer=block_interrupts)
        self.workers = [Worker(make) for _ in range(processes)]
        self.idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self.workers:
            self.idle.put(worker)

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.workers:
            worker.stop()
        self.threads.shutdown(cancel_futures=True)
        for worker in self.workers:
            worker.ended()

    def do(self, batch: list[Any]) -> Pairs[Any, Any]:
        """Each item of a batch with its result. Raises ProcessError."""
        worker = self.idle.get()
        try:
            done = worker.do(batch)
            if not isinstance(done, Fault):
                return list(zip(batch, done, strict=True))
            if len(batch) == 1:
                return [(batch[0], done)]
        finally:
            self.idle.put(worker)
        return [pair for item in batch for pair in self.do([item])]


def block_interrupts() -> None:
    """Keep Ctrl-C from the processes that this thread starts.

    A terminal sends it to all of them, but it is meant for the one that hands out the work.
    """
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


class Worker:
    """One process; it starts with its first batch, and starts again after it has ended.

    `stop` may be called by another thread.
    """

    def __init__(self, make: Callable[[], Work]) -> None:
        self.make = make
        self.running: Child | None = None
        self.stopped = False

    def do(self, batch: list[Any]) -> list[Any] | Fault:
        """The results of a batch. Raises ProcessError if no process can be started."""
        if self.stopped:
            return Fault("stopped")
        running = self.running or self.start()
        try:
            running.questions.send(batch)
        except UNSENDABLE as error:
            return Fault(f"it cannot be sent to a process ({describe(error)})")
        except OSError:
            return self.broken_off()
        try:
            done: list[Any] | Fault = running.answers.receive()
        except EOFError:
            return self.broken_off()
        return done

    def broken_off(self) -> Fault:
        """The fault for work during which the process ended."""
        return Fault(f"the process that worked on it ended, with code {self.ended()}")

    def start(self) -> Child:
        """Start the process and wait until it is ready. Raises ProcessError."""
        try:
            self.running = running = Child.of(serve, self.make)
        except OSError as error:
            raise ProcessError(
                f"no process can be started ({error.strerror or type(error).__name__})",
                remedy="use fewer processes",
            ) from error
        if self.stopped:
            running.kill()
        try:
            trouble = running.answers.receive()
        except EOFError:
            trouble = Fault(f"code {self.ended()}")
        if trouble:
            raise ProcessError(
                f"a process ended while it started ({trouble.reason})",
                remedy="check the memory that is left, and try one process",
            )
        return running

    def ended(self) -> int | None:
        """Wait briefly until the process has ended, and return its exit code."""
        if self.running is None:
            return None
        running, self.running = self.running, None
        return running.ended(ENDING)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.stopped = True
        if running := self.running:
            running.kill()


def serve(make: Callable[[], Work], questions: Receiver, answers: Sender) -> None:
    """Do batches as they come, until the other side is gone."""
    with contextlib.suppress(EOFError, OSError):
        try:
            work = make()
        except Exception as error:
            answers.send(Fault(describe(error)))
            return

        def unpacked(batch: Any) -> list[Any]:
            return work(pickle.loads(batch))

        answers.send(None)
        while True:
            answers.send(attempted(unpacked, questions.packed()))


def attempted(work: Callable[[Any], list[Any]], batch: Any) -> list[Any] | Fault:
    """The results of a batch, or a fault without the error's text, which could quote an item."""
    try:
        return work(batch)
    except (Exception, SystemExit) as error:
        return Fault(f"internal error ({describe(error)})")
