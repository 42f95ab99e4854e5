"""The time that a draft takes grows no faster than its length, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Context, Draft, Kind, Linter
from followup_lint.linting.mending import mend
from growth import HIGHEST, MOST, exponent, growth

LINTER = Linter(context=Context(kind=Kind.THANK_YOU))
SHORT = 1_000  # characters
# Neither is parsed nor judged as a whole, so that what remains shows how it grows.
LONG, LONGER, LONGEST = 60_000, 120_000, 200_000
REPEATED = [
    "👍🏽",
    "👍🏽 ",
    "$1 ",
    "and ",
    "I ",
    "I. ",
    "to to ",
    "NO ",
    "so sorry ",
    '"a" ',
    "[Name]\n",
]
PIECES = """
a b i my your not very sorry please if you thank for Dear Best, - > * _ ( ? ! . : 0 1,000 é x@y.z
""".split()


def made_of(seed: str, size: int) -> str:
    """So many characters."""
    return (seed * (size // len(seed) + 1))[:size]


def linted(seed: str) -> Callable[[int], object]:
    """The work of linting a draft of so many characters that is made of a seed."""
    return lambda size: LINTER.lint(Draft.from_text(made_of(seed, size)))


def mended(seed: str) -> Callable[[int], object]:
    """The work of fixing such a draft."""
    return lambda size: mend(made_of(seed, size).encode(), LINTER.lint, unsafe=True)


@pytest.mark.parametrize("seed", ["\n", "i i ", "((", "my my ", "I'm ", "- a\n", "? ", "[Name] "])
def test_a_hostile_draft_takes_time_by_its_length(seed: str) -> None:
    assert growth(linted(seed), SHORT) < MOST


@pytest.mark.parametrize("seed", REPEATED)
def test_so_does_one_as_long_as_may_be(seed: str) -> None:
    assert exponent(linted(seed), small=LONG, large=LONGEST) < HIGHEST


@pytest.mark.parametrize("seed", ["👍🏽", "$1 ", "and ", "I "])
def test_so_does_mending_it(seed: str) -> None:
    assert exponent(mended(seed), small=LONG, large=LONGER) < HIGHEST


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "\n"]), min_size=1, max_size=4), st.sampled_from(" \n"))
def test_so_does_any_draft(pieces: list[str], between: str) -> None:
    assert growth(linted(between.join(pieces) + between), SHORT) < MOST
