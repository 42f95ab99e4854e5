"""From bytes to text: as declared, then UTF-8, then Windows-1252."""

from __future__ import annotations

import codecs

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The labels that programs put on anything; UTF-8 hardly ever reads right by accident.
UNRELIABLE = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})
# Python's own notations are not charsets of mail, and some take quadratic time.
NOT_OF_MAIL = frozenset({
    "idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem",
    "unicode_escape", "raw_unicode_escape",
})  # fmt: skip


def decode(raw: bytes, declared: str = "") -> str:
    """The text of `raw`; a label that is unknown, or that the bytes contradict, is ignored."""
    return raw.decode(codec_of(raw, declared), errors="replace")


def codec_of(raw: bytes, declared: str = "") -> str:
    """The codec in which `raw` is read; a mark at its start counts for more than the label."""
    for bom, name in BOMS:
        if raw.startswith(bom):
            return name
    label = codec_named(declared)
    for name in [label, "utf-8"] if label not in UNRELIABLE else ["utf-8", label]:
        text = _try(raw, name)
        # C1 controls show that Windows-1252 was labelled as ISO 8859-1.
        if text is not None and not (name == "iso8859-1" and _has_c1(text)):
            return name
    return "cp1252"


def codec_named(label: str) -> str:
    """The codec of a charset label; UTF-8 for a label that is empty, unknown or none of mail."""
    try:
        name = codecs.lookup(label.strip().strip("\"'") or "utf-8").name
    except (LookupError, ValueError):
        return "utf-8"
    return "utf-8" if name in NOT_OF_MAIL else name


def is_wide(raw: bytes) -> bool:
    """Whether the bytes begin with the mark of UTF-16 or UTF-32."""
    return any(raw.startswith(bom) for bom, _ in BOMS[1:])


def has_surrogate(text: str) -> bool:
    """Whether the text holds half of a character."""
    return not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text)


def _try(raw: bytes, name: str) -> str | None:
    try:
        text = raw.decode(name)
    except (LookupError, ValueError):
        return None
    return None if has_surrogate(text) else text


def _has_c1(text: str) -> bool:
    return not text.isascii() and any("\x80" <= char <= "\x9f" for char in text)
