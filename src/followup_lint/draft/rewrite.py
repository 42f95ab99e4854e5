"""Changes made in the bytes of a draft; every byte outside of them stays as it is."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence

from followup_lint.core.errors import DraftError
from followup_lint.core.terms import Part
from followup_lint.draft.charset import is_wide
from followup_lint.draft.editable import EditableBytes, editable_body, head_of, subject_edits, width
from followup_lint.draft.edits import Edit, edited
from followup_lint.draft.mime import Content, read

WIDE = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
SAVE_AS_UTF8 = "save the draft in UTF-8"
Slice = tuple[int, int, bytes]


def rewritten(raw: bytes, body: Sequence[Edit] = (), subject: Sequence[Edit] = ()) -> bytes:
    """The bytes of a draft with changes to its body and its subject.

    Raises DraftError when the text does not stand in the bytes as it is read, when a change
    would break a signature, or when the encoding lacks a character.
    """
    if is_wide(raw):
        return _wide(raw, body, subject)
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    bare = raw.removeprefix(mark)
    content = read(bare)
    slices: list[Slice] = []
    if body:
        slices += _slices(bare, editable_body(bare), content.text, body)
    if subject:
        head, place = head_of(bare)
        slices += _slices(bare, place, head, subject_edits(head, content.subject or "", subject))
    new = _joined(bare, sorted(slices))
    _check(new, content, body, subject)
    return mark + new


def check_editable(raw: bytes, part: Part) -> None:
    """Raise DraftError when the body, or the subject, cannot be changed in the bytes."""
    bare = _narrow(raw)[1].encode("utf-8") if is_wide(raw) else raw.removeprefix(codecs.BOM_UTF8)
    if part is Part.SUBJECT:
        subject_edits(head_of(bare)[0], read(bare).subject or "", ())
    else:
        editable_body(bare)


def _wide(raw: bytes, body: Sequence[Edit], subject: Sequence[Edit]) -> bytes:
    mark, text = _narrow(raw)
    new = rewritten(text.encode("utf-8"), body, subject)
    return mark + new.decode("utf-8").encode(WIDE[mark])


def _narrow(raw: bytes) -> tuple[bytes, str]:
    """The mark of UTF-16 or UTF-32, and the text behind it."""
    mark = next(mark for mark in WIDE if raw.startswith(mark))
    try:
        return mark, raw.removeprefix(mark).decode(WIDE[mark])
    except UnicodeDecodeError as error:
        problem = f"the file is not wholly in {WIDE[mark][:6].upper()}"
        raise DraftError(problem, remedy=SAVE_AS_UTF8) from error


def _slices(raw: bytes, place: EditableBytes, text: str, edits: Sequence[Edit]) -> Iterator[Slice]:
    """The changes as stretches of bytes with what is to stand there."""
    held = raw[place.start : place.end]
    start = place.start
    if held.startswith(codecs.BOM_UTF8):
        start += len(codecs.BOM_UTF8)
    one_to_one = len(text) == place.end - start
    end = 0
    for edit in sorted(edits):
        try:
            new = edit.new.encode(place.codec)
            start += width(text[end : edit.span.start], place.codec, one_to_one)
            after = start + width(edit.span.of(text), place.codec, one_to_one)
        except UnicodeEncodeError as error:
            problem = f"its encoding ({place.codec}) lacks a character of the change"
            raise DraftError(problem, remedy=SAVE_AS_UTF8) from error
        yield start, after, new
        start, end = after, edit.span.end


def _joined(raw: bytes, slices: Sequence[Slice]) -> bytes:
    pieces: list[bytes] = []
    end = 0
    for start, after, new in slices:
        pieces += [raw[end:start], new]
        end = after
    return b"".join([*pieces, raw[end:]])


def _check(new: bytes, old: Content, body: Sequence[Edit], subject: Sequence[Edit]) -> None:
    """Refuse bytes that would not be read as the text that is meant."""
    found = read(new)
    meant = edited(old.text, body), edited(old.subject or "", subject)
    if (found.text, found.subject or "") != meant:
        problem = "the change would be misread"
        raise DraftError(problem, remedy="make the change in the program you write with")
