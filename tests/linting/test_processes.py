"""Processes share work in order; what goes wrong with one item concerns no other."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count

import pytest

from followup_lint.core.errors import ProcessError
from followup_lint.linting.processes import AHEAD, Fault, in_order

SECRET, KILLER = -1, -2


def squaring(path: str = "") -> Callable[[list[int]], list[int]]:
    """Squares numbers, but for some; with a path, it cannot even be made."""
    if path:
        raise ValueError(path)

    def square(numbers: list[int]) -> list[int]:
        if SECRET in numbers:
            raise ValueError("a word of the item")
        if KILLER in numbers:
            os._exit(7)
        return [number**2 for number in numbers]

    return square


def endless(taken: list[int]) -> Iterator[list[int]]:
    """Batches of two numbers, which tell how many were taken."""
    for number in count():
        taken.append(number)
        yield [2 * number, 2 * number + 1]


def test_order_is_kept_and_faults_stay_where_they_are() -> None:
    batches = [[1, 2], [3, KILLER, 4], [5], [SECRET, 6], [7]]
    done = list(in_order(squaring, batches, 2))

    ended = Fault("the process that worked on it ended, with code 7")
    raised = done[6][1]
    assert isinstance(raised, Fault)
    assert raised.reason.startswith("internal error (ValueError in test_processes.py, line ")
    assert done == [
        (1, 1), (2, 4), (3, 9), (KILLER, ended), (4, 16), (5, 25), (SECRET, raised), (6, 36),
        (7, 49),
    ]  # fmt: skip


def test_an_endless_input_is_read_only_a_few_batches_ahead() -> None:
    taken: list[int] = []
    with contextlib.closing(in_order(squaring, endless(taken), 1)) as done:
        first = [next(done) for _ in range(7)]

    assert first == [(number, number**2) for number in range(7)]
    assert len(taken) <= 4 + AHEAD


def test_a_process_that_cannot_start_is_told_at_once() -> None:
    with pytest.raises(ProcessError) as caught:
        list(in_order(partial(squaring, "a word"), [[1]], 1))

    assert str(caught.value).startswith("a process ended while it started (ValueError in test_")
