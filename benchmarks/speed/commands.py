"""Commands, run once each and timed."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from figures import Samples, in_turn

LINTED = frozenset({0, 1})
KIB = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run takes: seconds, and the most bytes that its process had in memory."""

    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class Command:
    """A command with its environment, and the exit codes that say that it did its work."""

    arguments: Sequence[str]
    environment: Mapping[str, str]
    codes: frozenset[int] = LINTED

    def run(self) -> Cost:
        """Run it once. Raises RuntimeError when it does not do its work."""
        start = time.perf_counter()
        process = subprocess.Popen(
            self.arguments,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in self.codes:
            raise RuntimeError(f"exit code {process.returncode}: {' '.join(self.arguments)}")
        return Cost(took, usage.ru_maxrss * KIB)

    def seconds(self) -> float:
        """How long one run takes."""
        return self.run().seconds


def output(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """What a command prints. Raises CalledProcessError when it fails."""
    done = subprocess.run(arguments, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def timed(commands: Mapping[str, Command], rounds: int) -> Samples:
    """The seconds of these commands, run in turn."""
    things: dict[str, Callable[[], float]] = {
        name: partial(Command.seconds, command) for name, command in commands.items()
    }
    return in_turn(things, rounds)
