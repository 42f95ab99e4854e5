"""Text that is safe and readable on any terminal."""

from __future__ import annotations

import re

TAB = "    "
# Control characters could drive the terminal, and direction marks could reorder what it shows. The
# joiners U+200C and U+200D stay: emoji and several scripts need them.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
# Replacements for characters that the output encoding lacks.
PLAIN = {
    "✓": "+", "─": "-", "–": "-", "—": "-", "…": "...", "·": "|",
    "“": '"', "”": '"', "‘": "'", "’": "'",
    "\u2011": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200c": "", "\u200d": "",
    "\ufe0f": "",
}  # fmt: skip


def printable(text: str, encoding: str = "utf-8") -> str:
    """The text on one line, without anything that a terminal would obey or could not show."""
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
    """The character, or its replacement if the encoding lacks it."""
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
