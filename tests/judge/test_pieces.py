"""Word pieces: the longest that fit, with their places in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.judge.pieces import Pieces

VOCABULARY = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "thank", "##s", "you", "un", "##like", "##ly", "e", "cafe",
    "!", ",", "林", "'", "don", "t",
]  # fmt: skip


def split(text: str, longest: int = 64) -> list[tuple[str, str]]:
    """The pieces of a text, each with the words that it stands for."""
    spots = Pieces(VOCABULARY, longest).of(text)
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


def test_a_long_text_is_cut() -> None:
    assert [piece for piece, _ in split("you " * 50, longest=5)] == [
        "[CLS]", "you", "you", "you", "[SEP]"
    ]  # fmt: skip


def test_a_word_without_end_is_one_unknown_piece() -> None:
    assert split("you" * 5000)[1:-1] == [("[UNK]", "you" * 5000)]


@given(st.text())
def test_pieces_lie_in_the_text_and_in_order(text: str) -> None:
    inner = Pieces(VOCABULARY, 64).of(text)[1:-1]
    ends = [0]
    for _, start, end in inner:
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
