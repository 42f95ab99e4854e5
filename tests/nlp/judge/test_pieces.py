"""Word pieces: the longest that fit, with their places in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.nlp.judge.pieces import Pieces

VOCABULARY = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "thank", "##s", "you", "un", "##like", "##ly", "e", "cafe",
    "!", ",", "林", "'", "don", "t",
]  # fmt: skip


def split(text: str, longest: int = 64) -> list[tuple[str, str]]:
    """The pieces of a text in one row, each with the words that it stands for."""
    [spots] = Pieces(VOCABULARY, longest).rows(text)
    return [(VOCABULARY[number], text[start:end]) for number, start, end in spots]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Thanks", [("thank", "Thank"), ("##s", "s")]),
        ("unlikely!", [("un", "un"), ("##like", "like"), ("##ly", "ly"), ("!", "!")]),
        ("café", [("cafe", "café")]),
        ("cafe\u0301", [("cafe", "cafe")]),
        ("don't", [("don", "don"), ("'", "'"), ("t", "t")]),
        ("you林you", [("you", "you"), ("林", "林"), ("you", "you")]),
        ("xyz you", [("[UNK]", "xyz"), ("you", "you")]),
        ("\u200byou\ufffd", [("you", "you")]),
        ("", []),
    ],
)
def test_a_text_is_split_into_the_longest_pieces(text: str, pieces: list[tuple[str, str]]) -> None:
    assert split(text) == [("[CLS]", ""), *pieces, ("[SEP]", "")]


def test_a_long_text_has_rows_of_like_length() -> None:
    rows = Pieces(VOCABULARY, 8).rows("you thanks " * 5)
    assert [len(row) for row in rows] == [5, 5, 5, 5, 5]
    inner = [spot for row in rows for spot in row[1:-1]]
    assert inner == Pieces(VOCABULARY, 64).rows("you thanks " * 5)[0][1:-1]


def test_a_word_without_end_is_one_unknown_piece() -> None:
    assert split("you" * 5000)[1:-1] == [("[UNK]", "you" * 5000)]


@given(st.text())
def test_pieces_lie_in_the_text_and_in_order(text: str) -> None:
    inner = [spot for row in Pieces(VOCABULARY, 64).rows(text) for spot in row[1:-1]]
    ends = [0]
    for _, start, end in inner:
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
