"""Text cut to a width: how many terminal cells it fills, and where it may be cut."""

from __future__ import annotations

import unicodedata
from itertools import accumulate, takewhile

from rich.cells import cell_len

JOINER = "\u200d"
# A joiner, and the skin tones that follow an emoji.
JOINING = frozenset({JOINER, *map(chr, range(0x1F3FB, 0x1F400))})
# The most characters that are kept together when cutting.
REACH = 8


def head(text: str, cells: int) -> str:
    """As much of the beginning as fits in that many cells."""
    return "".join(fitting(clusters(text[: REACH * cells]), cells))


def tail(text: str, cells: int) -> str:
    """As much of the end as fits in that many cells."""
    near = text[max(0, len(text) - REACH * cells) :]
    return "".join(reversed(fitting(clusters(near)[::-1], cells)))


def fitting(pieces: list[str], cells: int) -> list[str]:
    """As many of the first pieces as fit."""
    ends = accumulate(cell_len(piece) for piece in pieces)
    return pieces[: sum(1 for _ in takewhile(lambda end: end <= cells, ends))]


def clusters(text: str) -> list[str]:
    """The text in pieces that must not be cut: a letter with its marks, a compound emoji."""
    pieces: list[str] = []
    for char in text:
        if pieces and continues(pieces[-1], char):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def continues(piece: str, char: str) -> bool:
    """Whether a character belongs to the piece before it."""
    if char in JOINING or piece[-1] == JOINER or unicodedata.category(char)[0] == "M":
        return True
    return is_half_flag(piece) and is_half_flag(char)


def is_half_flag(piece: str) -> bool:
    """Whether this is one of the two letters that make a flag."""
    return len(piece) == 1 and "\U0001f1e6" <= piece <= "\U0001f1ff"


def cropped(text: str, cells: int, more: str = "…") -> str:
    """The text, cut with an ellipsis if it is wider than that many cells."""
    if cell_len(text) <= cells:
        return text
    return head(text, cells - cell_len(more)).rstrip() + more
