"""What may reach a terminal."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from followup_lint.report.printable import printable

ANYTHING = st.text(st.characters(exclude_categories=()))


@given(ANYTHING, st.sampled_from(["utf-8", "ascii", "latin-1", "cp437"]))
def test_nothing_is_left_that_a_terminal_obeys_or_an_encoding_lacks(
    text: str, encoding: str
) -> None:
    shown = printable(text, encoding)
    shown.encode(encoding)

    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", shown)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=50))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    text = "".join(char for char in text if char not in "\u115f\u1160\u3164")

    assert text == printable(text)


def test_typographic_signs_have_plain_ones() -> None:
    assert printable("“Thanks” – it’s…", "ascii") == '"Thanks" - it\'s...'
