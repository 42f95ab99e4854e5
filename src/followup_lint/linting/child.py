"""A process that works for this one, and the pipes between the two.

`multiprocessing` would start it so that it imports from the current folder.
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
    """The writing end of a pipe for whole values."""

    pipe: IO[bytes]

    def send(self, value: object) -> None:
        """Send a value. Raises OSError if nobody takes it, and whatever `pickle` raises."""
        data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self.pipe.write(len(data).to_bytes(SIZE_BYTES, "big"))
        self.pipe.write(data)
        self.pipe.flush()

    def close(self) -> None:
        """Send nothing more, and ignore what an ended process did not take."""
        with contextlib.suppress(OSError):
            self.pipe.close()


@dataclass(frozen=True, slots=True)
class Receiver:
    """The reading end of a pipe for whole values."""

    pipe: IO[bytes]

    def receive(self) -> Any:
        """The next value. Raises EOFError if none comes, and whatever `pickle` raises."""
        return pickle.loads(self.packed())

    def packed(self) -> bytes:
        """The next value as bytes. Raises EOFError if none comes."""
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
        ProcessError, and OSError if no process can be started.
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
        # If it has already ended, waiting for its first answer will show that.
        with contextlib.suppress(OSError):
            child.questions.send((target, make))
        return child

    def received(self, seconds: float) -> Any:
        """The next answer. Raises EOFError, and TimeoutError after killing the process."""
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
        if late.is_set():  # it was killed just after answering
            raise TimeoutError
        return answer

    def kill(self) -> None:
        """End it, whatever it is doing."""
        self.process.kill()

    def ended(self, seconds: float) -> int:
        """Its exit code, as in `subprocess`; it is killed if it has not ended in time."""
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            code = self.process.wait()
        self.questions.close()
        self.answers.close()
        return code


def main() -> None:
    """Run as such a process: call the target that is sent first."""
    questions = Receiver(os.fdopen(os.dup(STDIN), "rb"))
    answers = Sender(os.fdopen(os.dup(STDOUT), "wb"))
    # There is no other input, and output of a rule must not get between the answers.
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (STDIN, STDOUT):
        os.dup2(nothing, descriptor)
    os.close(nothing)
    with contextlib.suppress(OSError):  # standard error may be closed
        os.dup2(STDERR, STDOUT)
    target, make = questions.receive()
    target(make, questions, answers)
