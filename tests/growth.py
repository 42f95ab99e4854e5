"""How the time of some work grows with its size: compared with itself, never with a clock."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES = 4
# Four times the size may take up to seven times the time of the smaller one, where growth with the
# square would take sixteen.
MOST = 7.0


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as long four times the size takes; a few milliseconds count for nothing."""
    return seconds(work, size * TIMES) / (seconds(work, size) + 0.005)


def seconds(work: Callable[[int], object], size: int) -> float:
    """The least time of the processor that the work takes, of three."""
    found = []
    for _ in range(3):
        start = time.process_time()
        work(size)
        found.append(time.process_time() - start)
    return min(found)
