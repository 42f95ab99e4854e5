"""The time that a draft takes grows no faster than its length, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Context, Draft, Kind, Linter
from growth import MOST, growth

LINTER = Linter(context=Context(kind=Kind.THANK_YOU))
SHORT = 1_000  # characters
PIECES = """
a b i my your not very sorry please if you thank for Dear Best, - > * _ ( ? ! . : 0 1,000 é x@y.z
""".split()


def linted(seed: str) -> Callable[[int], object]:
    """The work of linting a draft of so many characters that is made of a seed."""
    return lambda size: LINTER.lint(Draft.from_text((seed * (size // len(seed) + 1))[:size]))


@pytest.mark.parametrize("seed", ["\n", "i i ", "((", "my my ", "I'm ", "- a\n", "? ", "[Name] "])
def test_a_hostile_draft_takes_time_by_its_length(seed: str) -> None:
    assert growth(linted(seed), SHORT) < MOST


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "\n"]), min_size=1, max_size=4), st.sampled_from(" \n"))
def test_so_does_any_draft(pieces: list[str], between: str) -> None:
    assert growth(linted(between.join(pieces) + between), SHORT) < MOST
