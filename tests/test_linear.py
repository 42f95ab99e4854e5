"""The time that a draft takes grows no faster than its length, whatever it is made of.

Times are compared with each other only: four times the length may take up to seven times the time
of the shorter draft, where growth with the square would take sixteen.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Context, Draft, Kind, Linter

LINTER = Linter(context=Context(kind=Kind.THANK_YOU))
SHORT, TIMES, MOST = 2_000, 4, 7.0
PIECES = """
a b i my your not very sorry please if you thank for Dear Best, - > * _ ( ? ! . : 0 1,000 é x@y.z
""".split()


def seconds(seed: str, length: int) -> float:
    """The least time of the processor that a draft of this seed takes, of three."""
    draft = Draft.from_text((seed * (length // len(seed) + 1))[:length])
    found = []
    for _ in range(3):
        start = time.process_time()
        LINTER.lint(draft)
        found.append(time.process_time() - start)
    return min(found)


def growth(seed: str) -> float:
    """How many times as long a longer draft takes; a few milliseconds more count for nothing."""
    return seconds(seed, SHORT * TIMES) / (seconds(seed, SHORT) + 0.005)


@pytest.mark.parametrize("seed", ["\n", "i i ", "((", "my my ", "I'm ", "- a\n", "? ", "[Name] "])
def test_a_hostile_draft_takes_time_by_its_length(seed: str) -> None:
    assert growth(seed) < MOST


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "\n"]), min_size=1, max_size=4), st.sampled_from(" \n"))
def test_so_does_any_draft(pieces: list[str], between: str) -> None:
    assert growth(between.join(pieces) + between) < MOST
