"""Words in plain letters: without case and accents, or with accents spelled out."""

from __future__ import annotations

import unicodedata

# Letters that do not decompose into a plain letter and a mark.
PLAIN = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
})  # fmt: skip
WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj"})


def spellings(word: str) -> frozenset[str]:
    """The ways to write a word in plain letters: Müller as "muller" and "mueller"."""
    composed = unicodedata.normalize("NFC", word).casefold()
    return frozenset((fold(word), fold(composed.translate(WRITTEN_OUT))))


def fold(word: str) -> str:
    """The word in lower case and without marks on its letters."""
    parts = unicodedata.normalize("NFKD", word.casefold().translate(PLAIN))
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()
