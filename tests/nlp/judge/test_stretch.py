"""Which words of a sentence a remark is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.core.span import Span
from followup_lint.nlp.judge.stretch import stretch


def said(marked: str) -> str:
    """The stretch of a text in which the words between stars are marked by the network."""
    start, end = marked.index("*"), marked.rindex("*") - 1
    text = marked.replace("*", "")
    marks = []
    place = 0
    for word in text.split(" "):
        inside = place < end and place + len(word) > start
        marks.append((place, place + len(word), 0.9 if inside else 0.1))
        place += len(word) + 1
    return stretch(text, marks).of(text)


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("I like the role, but *you must answer* now.", "you must answer now"),
        ("*Three weeks* now and not even a text.", "Three weeks now"),
        ("Thank you, and *please do hurry*!", "please do hurry"),
        (
            "The tour of the old wing of the house was *more than anyone could ever* deserve "
            "from such a kind gentleman of such standing in the whole of this town",
            "more than anyone could ever",
        ),
    ],
)
def test_marked_words_are_widened_to_the_edges_that_are_near(marked: str, found: str) -> None:
    assert said(marked) == found


def test_without_marked_words_it_is_the_whole_sentence() -> None:
    assert stretch("Any news?", [(0, 3, 0.1), (4, 8, 0.2)]) == Span(0, 8)


def test_one_or_two_words_stand_for_their_sentence() -> None:
    text = "The tour of the old wing was *led* by a man who had never been there before."
    assert said(text) == text.replace("*", "").rstrip(".")


def test_of_two_runs_the_heavier_one_is_taken() -> None:
    text = "a b c d e f g h"
    marks = [(n, n + 1, 0.9 if n in (0, 10, 12, 14) else 0.0) for n in range(0, 16, 2)]
    assert "f g h" in stretch(text, marks).of(text)


@given(st.text(min_size=1, max_size=80), st.data())
def test_a_stretch_lies_in_its_text(text: str, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(text) - 1), unique=True).map(sorted))
    marks = [(start, start + 1, data.draw(st.floats(0, 1))) for start in starts]
    found = stretch(text, marks)
    assert 0 <= found.start <= found.end <= len(text)
    assert found.of(text) or not text.strip()
