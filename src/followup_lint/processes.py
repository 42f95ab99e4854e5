"""Work that several processes share: in order, a few batches ahead, and no fault ends it."""

from __future__ import annotations

import contextlib
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Any, TypeVar

from followup_lint.errors import ProcessError
from followup_lint.faults import describe

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[list[Any]], list[Any]]
# So many batches of each process are on their way: enough that one slow batch leaves the others
# with work, and few enough that an endless input needs no more memory than a short one.
AHEAD = 4
# A process that has closed its pipe is about to end; this long it may take, in seconds.
ENDING = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """In place of a result: what went wrong, without a word of the item."""

    reason: str


Pairs = list[tuple[Item, Result | Fault]]


def in_order(
    make: Callable[[], Callable[[list[Item]], list[Result]]],
    batches: Iterable[list[Item]],
    processes: int,
) -> Generator[tuple[Item, Result | Fault]]:
    """Each item with what the work on it came to, in order.

    `make` is called once in each process, so it has to be a function that can be imported, or a
    partial of one. An item that raises an error or ends its process gets a Fault; the others of
    its batch are done again, one by one. Raises ProcessError when no process can be started.
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
        """Each item of a batch with what came of it. Raises ProcessError."""
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

    A terminal sends it to all of them, but it is for the one that shares out the work.
    """
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # it would lift the block when it starts itself
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


@dataclass(frozen=True, slots=True)
class Running:
    """A process, and the pipes to and from it."""

    process: BaseProcess
    questions: Connection
    answers: Connection

    @classmethod
    def of(cls, target: Callable[[Any, Connection, Connection], None], make: object) -> Running:
        """Start a process that runs the target with what it is made of and its ends of the pipes.

        Raises OSError when the system gives none.
        """
        context = get_context("spawn")
        take_question, put_question = context.Pipe(duplex=False)
        take_answer, put_answer = context.Pipe(duplex=False)
        process = context.Process(
            target=target, args=(make, take_question, put_answer), daemon=True
        )
        process.start()
        # With one owner of each end, either side notices when the other is no more.
        take_question.close()
        put_answer.close()
        return cls(process, put_question, take_answer)


class Worker:
    """One process; it starts with its first batch, and anew after it has ended.

    `stop` may be called by another thread.
    """

    def __init__(self, make: Callable[[], Work]) -> None:
        self.make = make
        self.running: Running | None = None
        self.stopped = False

    def do(self, batch: list[Any]) -> list[Any] | Fault:
        """What came of a batch. Raises ProcessError when no process can be started."""
        if self.stopped:
            return Fault("stopped")
        running = self.running or self.start()
        try:
            running.questions.send(batch)
            done: list[Any] | Fault = running.answers.recv()
        except (EOFError, OSError):
            return Fault(f"the process that worked on it ended, with code {self.ended()}")
        return done

    def start(self) -> Running:
        """Start the process and wait until it is ready. Raises ProcessError."""
        self.running = running = Running.of(serve, self.make)
        if self.stopped:
            running.process.kill()
        try:
            trouble = running.answers.recv()
        except (EOFError, OSError):
            trouble = Fault(f"code {self.ended()}")
        if trouble:
            raise ProcessError(
                f"a process ended while it started ({trouble.reason})",
                remedy="a script has to guard its own work with `if __name__ == '__main__':`",
            )
        return self.running

    def ended(self) -> int | None:
        """Wait until the process has ended, and not long; its exit code."""
        if self.running is None:
            return None
        process = self.running.process
        process.join(ENDING)
        process.kill()
        process.join()
        self.running.questions.close()
        self.running.answers.close()
        self.running = None
        return process.exitcode

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.stopped = True
        if running := self.running:
            running.process.kill()


def serve(make: Callable[[], Work], questions: Connection, answers: Connection) -> None:
    """Do batches as they come, until the other side is no more."""
    with contextlib.suppress(EOFError, OSError):
        try:
            work = make()
        except Exception as error:
            answers.send(Fault(describe(error)))
            return
        answers.send(None)
        while True:
            answers.send(attempted(work, questions.recv()))


def attempted(work: Work, batch: list[Any]) -> list[Any] | Fault:
    """What came of a batch; the text of an error could quote an item and is left out."""
    try:
        return work(batch)
    except (Exception, SystemExit) as error:
        return Fault(f"internal error ({describe(error)})")
