"""How the time of some work grows with its size: compared with itself, never with a clock."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable

TIMES = 4
# Four times the size may take up to seven times the time of the smaller one, where growth with the
# square would take sixteen.
MOST = 7.0


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as long four times the size takes; a few milliseconds count for nothing."""
    return seconds(work, size * TIMES) / (seconds(work, size) + 0.005)


# That of a straight line is 1, and that of a square 2.
HIGHEST = 1.4
TRIES = 3


def exponent(work: Callable[[int], object], *, small: int, large: int) -> float:
    """The power of the size by which the time grows between two of them: the least of a few.

    Another process can make one measurement slow, but not all of them.
    """
    least = math.inf
    for _ in range(TRIES):
        times = [seconds(work, size, repeats=1) for size in (small, large)]
        least = min(least, math.log(times[1] / times[0]) / math.log(large / small))
        if least < HIGHEST:
            break
    return least


def seconds(work: Callable[[int], object], size: int, repeats: int = 3) -> float:
    """The least time of the processor that the work takes, of several.

    As with timeit, no garbage is collected meanwhile: that takes longer the more tests ran before.
    """
    found = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(repeats):
            start = time.process_time()
            work(size)
            found.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(found)
