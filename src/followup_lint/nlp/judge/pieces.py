"""Text → word pieces, split greedily as in BERT (Devlin et al. 2019), with their places.

The library for this, `tokenizers`, includes a client for downloads, and what we need is short.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
MAX_LETTERS = 100  # a longer word is not split; BERT's own limit
MANY_WORDS = 20_000
# Blocks of characters that are words on their own (CJK Unified Ideographs, with extensions).
IDEOGRAPHS = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2FA1F), (0xF900, 0xFAFF))

Spot = tuple[int, int, int]  # a piece's number, and where it starts and ends in the text


class Pieces:
    """Splits text into the pieces of one vocabulary, in rows of at most `longest` of them."""

    def __init__(self, vocabulary: Sequence[str], longest: int) -> None:
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.first, self.last = self.numbers["[CLS]"], self.numbers["[SEP]"]
        self.unknown = self.numbers["[UNK]"]
        self.longest = longest
        self._split: dict[str, tuple[tuple[int, int, int], ...]] = {}

    def rows(self, text: str) -> list[list[Spot]]:
        """The pieces of a text, in rows with a special first and last piece.

        A text with too many pieces for one row gets several, each about half the maximum: about the
        length of most sentences, so that one clause among many is heard.
        """
        spots = list(self.spots(text))
        room = self.longest - 2
        many = 1 if len(spots) <= room else math.ceil(2 * len(spots) / room)
        ends = [len(spots) * number // many for number in range(many + 1)]
        first, last = (self.first, 0, 0), (self.last, 0, 0)
        return [[first, *spots[start:end], last] for start, end in pairwise(ends)]

    def spots(self, text: str) -> Iterator[Spot]:
        """The pieces of a text, in order."""
        for word, starts in words(text):
            for number, start, end in self.pieces_of(word):
                yield number, starts[start], starts[end - 1] + 1

    def pieces_of(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """The longest pieces that make up a word, from its start; cached."""
        try:
            return self._split[word]
        except KeyError:
            if len(self._split) >= MANY_WORDS:
                self._split.clear()
            made = self._split[word] = tuple(self.split(word))
            return made

    def split(self, word: str) -> Iterator[tuple[int, int, int]]:
        """The pieces of a word with their places in it; one unknown piece if none fit."""
        found = []
        start = 0
        while start < len(word) <= MAX_LETTERS:
            ends = range(len(word), start, -1)
            prefix = "##" if start else ""
            fitting = ((end, self.numbers.get(prefix + word[start:end])) for end in ends)
            end, number = next(((e, n) for e, n in fitting if n is not None), (0, None))
            if number is None:
                break
            found.append((number, start, end))
            start = end
        if start < len(word):
            found = [(self.unknown, 0, len(word))]
        yield from found


def words(text: str) -> Iterator[tuple[str, Sequence[int]]]:
    """The words and symbols of a text in lower case, without accents, and each letter's place."""
    if text.isascii():
        for match in WORD.finditer(text.lower()):
            yield match.group(), range(match.start(), match.end())
        return
    word = ""
    starts: list[int] = []
    for place, letter in enumerate(text):
        for sign in plain(letter):
            if sign.isspace() or is_apart(sign):
                if word:
                    yield word, starts
                    word, starts = "", []
                if not sign.isspace():
                    yield sign, [place]
            else:
                word += sign
                starts.append(place)
    if word:
        yield word, starts


def plain(letter: str) -> str:
    """A letter in lower case, without its accent; empty for invisible characters."""
    if letter.isascii():
        return letter.lower() if letter.isprintable() or letter.isspace() else ""
    taken_apart = unicodedata.normalize("NFD", letter).lower()
    return "".join(
        sign
        for sign in taken_apart
        if unicodedata.category(sign) not in {"Mn", "Cc", "Cf", "Co", "Cn"} and sign != "\ufffd"
    )


def is_apart(sign: str) -> bool:
    """Whether a character is a word on its own."""
    if sign.isascii():
        return not sign.isalnum()
    if unicodedata.category(sign).startswith("P"):
        return True
    return any(first <= ord(sign) <= last for first, last in IDEOGRAPHS)
