"""Figures that can be compared: runs in turn, ratios round by round, medians and quartiles."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Samples = dict[str, list[float]]
Row = dict[str, Any]
DIGITS = 4


def in_turn(things: Mapping[str, Callable[[], float]], rounds: int, warm_up: int = 1) -> Samples:
    """What each thing gives in each round: A B C, A B C, … The first rounds are thrown away.

    So whatever slows the machine for a while slows all of them, and a ratio of one round holds.
    """
    samples: Samples = {name: [] for name in things}
    for number in range(-warm_up, rounds):
        for name, measure in things.items():
            value = measure()
            if number >= 0:
                samples[name].append(value)
    return samples


def ratios(of: Sequence[float], to: Sequence[float]) -> list[float]:
    """One thing by another, round by round."""
    return [value / base for value, base in zip(of, to, strict=True)]


def spread(values: Sequence[float]) -> dict[str, float]:
    """The median, and the quartiles beside it: half of the values lie between these."""
    several = [*values, values[0]] if len(values) == 1 else values
    low, middle, high = statistics.quantiles(several, n=4, method="inclusive")
    return {"median": rounded(middle), "low": rounded(low), "high": rounded(high)}


def rounded(value: float) -> float:
    """A value with as many digits as a measurement deserves."""
    return float(f"{value:.{DIGITS}g}")


def rows(samples: Samples, bases: Sequence[str]) -> list[Row]:
    """A row for each thing: its seconds, and how many times those of each base they are."""
    return [
        {
            "name": name,
            "runs": len(values),
            "seconds": spread(values),
            "times": {
                base: spread(ratios(values, samples[base])) for base in bases if base in samples
            },
        }
        for name, values in samples.items()
    ]
