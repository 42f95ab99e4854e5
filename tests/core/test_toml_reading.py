"""TOML is read or refused in one line, in a time by its length, whatever it nests."""

from __future__ import annotations

import time
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint.core.toml_reading import MOST_BYTES, TomlError, read_toml

DEEP = "is nested too deeply"


def refusal(text: str) -> str:
    began = time.process_time()
    with pytest.raises(TomlError) as caught:
        read_toml(text)
    assert time.process_time() - began < 5
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 200_000,
        "a = " + "[" * 100 + "]" * 100,
        "a = " + "{a=" * 300_000,
        "a = " + "{a=" * 50 + "1" + "}" * 50,
        "[" + "a." * 400_000 + "a]",
        "[[" + "a." * 400_000 + "a]]",
        "a." * 400_000 + "a = 1",
        " . ".join(['"a"'] * 200_000) + " = 1",
        "\t.\t".join(["'a'"] * 100) + " = 1",
        "x = { " + "a." * 400_000 + "a = 1 }",
        "\n".join(f"[[a{'.a' * n}]]" for n in range(1, 50)),
    ],
)
def test_what_is_nested_too_deeply_is_refused(text: str) -> None:
    assert refusal(text) == DEEP


@pytest.mark.parametrize(
    "text",
    [
        "a = 1" + "0" * 5_000,
        "a = [0x" + "f" * 10_000 + "]",
        "a = ",
        "a = 1\na = 2",
        "a = '\x00'",
        'a = "\\ud800"',
    ],
)
def test_what_is_no_toml_is_told(text: str) -> None:
    assert refusal(text).startswith("is not valid TOML: ")


@pytest.mark.parametrize(
    "text",
    [
        "a = 'www.a.b.c.example: see p. 1, e.g. no. 3.1.2'",
        "a = '" + "." * 10_000 + "'",
        "a = 'one. two. three.'\n" * 1 + "b = 0x" + "f" * 15,
        "[a.b.c.d.e.f.g]\nh = [[[{ i = 1 }]]]",
        "# " + "a" * (MOST_BYTES - 10),
    ],
)
def test_what_is_usual_is_read(text: str) -> None:
    assert read_toml(text) == tomllib.loads(text)


PIECES = st.sampled_from(
    ["a", ".", "=", "[", "]", "{", "}", '"', "'", "\n", "1", " ", ",", "#", "\\"]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_nothing_else_is_raised(text: str) -> None:
    try:
        read_toml(text)
    except TomlError as error:
        assert str(error)
