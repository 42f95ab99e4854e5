"""A process of our own that works for this one, and the pipes between both.

`multiprocessing` would start it in a way that imports from the folder one is in.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from followup_lint.core import interpreter

STDIN, STDOUT, STDERR = range(3)
SIZE_BYTES = 8


@dataclass(frozen=True, slots=True)
class Sender:
    """The end of a pipe that whole values go into."""

    pipe: IO[bytes]

    def send(self, value: object) -> None:
        """Send a value. Raises OSError where nobody takes it, and whatever `pickle` does."""
        data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self.pipe.write(len(data).to_bytes(SIZE_BYTES, "big"))
        self.pipe.write(data)
        self.pipe.flush()

    def close(self) -> None:
        """Send nothing more; what an ended process did not take is of no account."""
        with contextlib.suppress(OSError):
            self.pipe.close()


@dataclass(frozen=True, slots=True)
class Receiver:
    """The end of a pipe that whole values come out of."""

    pipe: IO[bytes]

    def receive(self) -> Any:
        """The next value. Raises EOFError where none comes, and whatever `pickle` does."""
        return pickle.loads(self.packed())

    def packed(self) -> bytes:
        """The next value as it was sent. Raises EOFError where none comes."""
        return self._take(int.from_bytes(self._take(SIZE_BYTES), "big"))

    def close(self) -> None:
        """Receive nothing more."""
        self.pipe.close()

    def _take(self, size: int) -> bytes:
        data = self.pipe.read(size)
        if len(data) < size:
            raise EOFError
        return data


Target = Callable[[Any, Receiver, Sender], None]


@dataclass(frozen=True, slots=True)
class Child:
    """A process, and the pipes to and from it."""

    process: subprocess.Popen[bytes]
    questions: Sender
    answers: Receiver

    @classmethod
    def of(cls, target: Target, make: object) -> Child:
        """Start a process that calls the target with `make` and its ends of the pipes.

        Both are imported there, so they cannot come from the script that was started. Raises
        ProcessError and OSError when there is no process to be had.
        """
        process = subprocess.Popen(
            interpreter.running(__name__),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=interpreter.surroundings(),
        )
        assert process.stdin is not None
        assert process.stdout is not None
        child = cls(process, Sender(process.stdin), Receiver(process.stdout))
        # Who waits for its first answer will notice that it has ended already.
        with contextlib.suppress(OSError):
            child.questions.send((target, make))
        return child

    def received(self, seconds: float) -> Any:
        """The next answer. Raises EOFError, and TimeoutError: then the process is ended."""
        late = threading.Event()

        def end() -> None:
            late.set()
            self.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            answer = self.answers.receive()
        except EOFError:
            if late.is_set():
                raise TimeoutError from None
            raise
        finally:
            timer.cancel()
            timer.join()
        if late.is_set():  # it was killed when it had just answered
            raise TimeoutError
        return answer

    def kill(self) -> None:
        """End it, whatever it is doing."""
        self.process.kill()

    def ended(self, seconds: float) -> int:
        """Its exit code, once it has ended by itself or the time is over; as in `subprocess`."""
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            code = self.process.wait()
        self.questions.close()
        self.answers.close()
        return code


def main() -> None:
    """Be such a process: call what is sent first."""
    questions = Receiver(os.fdopen(os.dup(STDIN), "rb"))
    answers = Sender(os.fdopen(os.dup(STDOUT), "wb"))
    # There is no other input, and what a rule prints must not come between the answers.
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (STDIN, STDOUT):
        os.dup2(nothing, descriptor)
    os.close(nothing)
    with contextlib.suppress(OSError):  # standard error may be closed
        os.dup2(STDERR, STDOUT)
    target, make = questions.receive()
    target(make, questions, answers)
