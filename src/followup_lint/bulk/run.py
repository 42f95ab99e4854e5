"""Messages to rows, in order, by several processes."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial

from followup_lint.bulk.output import EarlierRow, Write
from followup_lint.bulk.rows import line_of, of_fault, shown
from followup_lint.bulk.sources import Message
from followup_lint.bulk.work import Job, Linting, linting
from followup_lint.core.errors import OutputError
from followup_lint.linting.processes import Fault, in_order

# A batch ends with so many messages, or with so many bytes that are to be sent to a process.
BATCH = 32
BATCH_BYTES = 250_000


@dataclass(slots=True)
class Tally:
    """How many messages have a row, how many had one before, and what they came to."""

    done: int = 0
    kept: int = 0
    with_findings: int = 0
    unlinted: int = 0
    exit_code: int = 0

    def add(self, exit_code: int) -> None:
        """Count one more row."""
        self.done += 1
        self.with_findings += exit_code == 1
        self.unlinted += exit_code > 1
        self.exit_code = max(self.exit_code, exit_code)


@dataclass(frozen=True, slots=True)
class Bulk:
    """One run over an archive.

    `advance` is called for each message, with the results so far.
    """

    job: Job
    processes: int
    write: Write
    advance: Callable[[Message, Tally], None] = lambda message, tally: None

    def run(self, messages: Iterable[Message], kept: Iterable[EarlierRow], tally: Tally) -> None:
        """Write a row for each message that has none among those `kept`.

        Raises OutputError, also when those are no rows of the same messages, and ProcessError.
        """
        rest = iter(messages)
        for message in same(rest, kept, tally):
            self.advance(message, tally)
        make: Callable[[], Linting] = partial(linting, self.job)
        done = in_order(make, in_batches(rest), self.processes)
        with closing(done):
            for message, line in done:
                row = line_of(of_fault(message, line)) if isinstance(line, Fault) else line
                with uninterrupted():
                    self.write(row.data)
                    tally.add(row.exit_code)
                self.advance(message, tally)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Keep Ctrl-C waiting, so that no row is written without being counted."""
    # To block the signal would not do: the system hands it to another thread, if there is one.
    here = threading.current_thread() is threading.main_thread()
    if not here or signal.getsignal(signal.SIGINT) is None:
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if came:
            signal.raise_signal(signal.SIGINT)


def same(
    messages: Iterator[Message], kept: Iterable[EarlierRow], tally: Tally
) -> Iterator[Message]:
    """The messages that have a row, counted. Raises OutputError where another message has it."""
    for number, row in enumerate(kept, 1):
        message = next(messages, None)
        if message is None or (shown(message.path), message.number) != (row.path, row.number):
            raise OutputError(
                f"row {number} does not belong to message {number} of the input",
                place="--resume",
                remedy="give the same paths as before, or write to another file",
            )
        tally.add(row.exit_code)
        tally.kept += 1
        yield message


def in_batches(messages: Iterable[Message]) -> Iterator[list[Message]]:
    """The messages in lists that are neither long nor large."""
    batch: list[Message] = []
    size = 0
    for message in messages:
        batch.append(message)
        size += len(message.raw)
        if len(batch) == BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
