"""The server for the time of a measurement, in a folder of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import memory
import places
from commands import Command, output
from figures import rounded

MEGABYTE = 1_000_000


@contextmanager
def running(environment: Mapping[str, str]) -> Iterator[None]:
    """Start the server, and end it."""
    ask("start", environment)
    try:
        yield
    finally:
        ask("stop", environment)


def ask(what: str, environment: Mapping[str, str]) -> str:
    """What `followup-lint server` says."""
    return output([str(places.COMMAND), "server", what], environment)


def runs(environment: Mapping[str, str]) -> int:
    """How many commands it has run."""
    found = re.search(r"([\d,]+) runs?\b", ask("status", environment))
    return int(found[1].replace(",", "")) if found else 0


def processes(environment: Mapping[str, str]) -> list[str]:
    """The number of the server and those of the processes that it has forked."""
    found = re.search(r"process (\d+)", ask("status", environment))
    if not found:
        return []
    children = Path("/proc", found[1], "task", found[1], "children").read_text(encoding="ascii")
    return [found[1], *children.split()]


def held(environment: Mapping[str, str]) -> float:
    """The megabytes that all of them take together."""
    taken = sum(memory.own_share(process) for process in processes(environment))
    return rounded(taken / MEGABYTE)


def series(environment: Mapping[str, str], commands: int, points: int = 5) -> list[list[float]]:
    """How many commands were run, and the megabytes then."""
    command = Command([str(places.COMMAND), str(places.EXAMPLE)], environment)
    found = []
    with running(environment):
        for point in range(points + 1):
            if point:
                for _ in range(max(1, commands // points)):
                    command.seconds()
            found.append([runs(environment), held(environment)])
    return found
