"""What some work costs at the most, in a process of its own: time of the processor, and memory."""

from __future__ import annotations

import gc
import os
import resource
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor, and megabytes beyond what the process had before."""

    seconds: float
    megabytes: float


def cost(work: Callable[[], object]) -> Cost:
    """The cost of the work; where it raises an error, up to that."""
    source, target = os.pipe()
    gc.freeze()  # or the child's collector would copy all memory
    child = os.fork()
    if child == 0:
        try:
            os.write(target, repr(measured(work)).encode())
        finally:
            os._exit(0)
    gc.unfreeze()
    os.close(target)
    with open(source, "rb") as answer:  # noqa: PTH123
        told = answer.read()
    os.waitpid(child, 0)
    seconds, megabytes = map(float, told.decode().strip("()").split(","))
    return Cost(seconds, megabytes)


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds and megabytes, in this process."""
    before = peak()
    start = time.process_time()
    with suppress(Exception):
        work()
    return time.process_time() - start, peak() - before


def peak() -> float:
    """The most megabytes that the process had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
