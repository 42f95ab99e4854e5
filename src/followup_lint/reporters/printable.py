"""Text that is safe and readable on any terminal, and its width there."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, takewhile

from rich.cells import cell_len

TAB = "    "
# Controls could drive the terminal, and marks of direction could reorder what it shows. The
# joiners U+200C and U+200D stay: emoji and several scripts need them.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
JOINER = "\u200d"
# A joiner, and the colours of skin that follow an emoji.
JOINING = frozenset({JOINER, *map(chr, range(0x1F3FB, 0x1F400))})
# How many characters at most share a cell, as far as cutting is concerned.
REACH = 8
# What stands in for signs that the encoding of the output lacks.
PLAIN = {
    "✓": "+", "─": "-", "–": "-", "—": "-", "…": "...", "·": "|",
    "“": '"', "”": '"', "‘": "'", "’": "'",
    "\u2011": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200c": "", "\u200d": "",
    "\ufe0f": "",
}  # fmt: skip


def printable(text: str, encoding: str = "utf-8") -> str:
    """The text on one line, without anything that a terminal would obey or cannot show."""
    shown = UNSAFE.sub(visible, text.replace("\t", TAB))
    try:
        shown.encode(encoding)
    except UnicodeEncodeError:
        return "".join(encodable(char, encoding) for char in shown)
    return shown


def visible(match: re.Match[str]) -> str:
    """A picture of a control character, or its number."""
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else escaped(code)


def encodable(char: str, encoding: str) -> str:
    """The character, or what stands in for it where the encoding lacks it."""
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return PLAIN[char] if char in PLAIN else escaped(ord(char))
    return char


def escaped(code: int) -> str:
    r"""The number of a character as `\x1b`, `\u2028` or `\U0001f600`."""
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )


def head(text: str, cells: int) -> str:
    """As much of the beginning as fits in that many cells."""
    return "".join(fitting(clusters(text[: REACH * cells]), cells))


def tail(text: str, cells: int) -> str:
    """As much of the end as fits in that many cells."""
    near = text[max(0, len(text) - REACH * cells) :]
    return "".join(reversed(fitting(clusters(near)[::-1], cells)))


def fitting(pieces: list[str], cells: int) -> list[str]:
    """The first of the pieces, as many as fit."""
    ends = accumulate(cell_len(piece) for piece in pieces)
    return pieces[: sum(1 for _ in takewhile(lambda end: end <= cells, ends))]


def clusters(text: str) -> list[str]:
    """The text in pieces that must not be cut: a letter with its marks, an emoji of several."""
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
    """The text, cut with a mark if it is wider than that many cells."""
    if cell_len(text) <= cells:
        return text
    return head(text, cells - cell_len(more)).rstrip() + more
