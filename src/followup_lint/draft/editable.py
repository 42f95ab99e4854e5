"""Where the body and the subject are in the bytes of a draft, if they can be changed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup_lint.core.errors import DraftError
from followup_lint.draft.bodies import AS_IT_STANDS, bodies_of, is_file
from followup_lint.draft.charset import codec_named, codec_of, decode
from followup_lint.draft.edits import Edit
from followup_lint.draft.folded_headers import span_in_text
from followup_lint.draft.headers import read_block
from followup_lint.draft.html import is_html
from followup_lint.draft.mime import block_of
from followup_lint.draft.mime_tree import Part, parts_of
from followup_lint.draft.text_and_attachments import is_plain, place_of

SIGNED_TEXT = re.compile(rb"(?:\A|[\r\n])-----BEGIN PGP SIGNED MESSAGE-----")
IN_MAIL_PROGRAM = "make the change in your mail program, or save the draft as plain text"
BEFORE_SIGNING = "make the change before the message is signed"


@dataclass(frozen=True, slots=True)
class EditableBytes:
    """A stretch of bytes that holds a text, and the codec in which to write there."""

    start: int
    end: int
    codec: str


def editable_body(raw: bytes) -> EditableBytes:
    """Where the body stands in `raw`, which has no byte order mark.

    Raises DraftError when it is not there as it is read, or when a change would break more.
    """
    if SIGNED_TEXT.search(raw):
        raise signed()
    block = block_of(raw)
    if block is None and is_html(decode(raw)):
        raise DraftError("the draft is HTML", remedy=IN_MAIL_PROGRAM)
    if block is None:
        return EditableBytes(0, len(raw), codec_of(raw))
    message = parts_of(raw, block.end)
    if is_plain(message):
        body, stretch = message, (block.end, len(raw))
    else:
        body, stretch = sole_body(message)
    if "content-md5" in message.headers or "content-md5" in body.headers:
        raise signed()
    start, end = stretch
    is_mime = "mime-version" in message.headers
    return EditableBytes(start, end, codec_for(raw[start:end], body, is_mime=is_mime))


def sole_body(message: Part) -> tuple[Part, tuple[int, int]]:
    """The one part that holds the text, and where it lies. Raises DraftError."""
    kinds = {part.kind for part in message.walk() if not is_file(part)}
    if "multipart/signed" in kinds:
        raise signed()
    bodies = bodies_of(message)
    body = bodies[0].part
    stretch = place_of(body)
    for problem in problems(kinds, body.encoding, len(bodies), found=stretch is not None):
        raise DraftError(problem, remedy=IN_MAIL_PROGRAM)
    assert stretch is not None
    return body, stretch


def problems(kinds: set[str], encoding: str, bodies: int, *, found: bool) -> Iterator[str]:
    """What keeps the text from being changed where it stands."""
    if "text/html" in kinds:
        yield "the message is HTML"
    if bodies > 1:
        yield "the message has its text in several parts"
    if encoding not in AS_IT_STANDS:
        yield f"the body is encoded ({encoding})"
    if not found:
        yield "the body is not in the file as it is read"


def signed() -> DraftError:
    """The refusal of a message whose signature or checksum a change would break."""
    return DraftError("the message is signed, and a change would break that", remedy=BEFORE_SIGNING)


def codec_for(text: bytes, body: Part, *, is_mime: bool) -> str:
    """The codec in which to write into a body; plain ASCII takes on what its label says."""
    if not text.isascii():
        return codec_of(text, body.charset).removesuffix("-sig")
    seven_bits = body.encoding == "7bit" or (is_mime and not body.encoding)
    return "ascii" if seven_bits else codec_named(body.charset)


def head_of(raw: bytes) -> tuple[str, EditableBytes]:
    """The headers on top of `raw`, and where they stand."""
    block = block_of(raw)
    head = raw[: block.end] if block else b""
    return decode(head), EditableBytes(0, len(head), codec_of(head))


def width(text: str, codec: str, one_to_one: bool) -> int:
    """How many bytes a text takes; as many as it has characters where each is one byte."""
    # What was read with stand-ins for broken bytes could not be encoded again.
    return len(text) if one_to_one else len(text.encode(codec))


def subject_edits(head: str, subject: str, edits: Sequence[Edit]) -> list[Edit]:
    """Changes to the subject as changes to the headers on top of a text.

    Raises DraftError when the subject does not stand there as it is.
    """
    block = read_block(head)
    field = block.first("Subject") if block else None
    if field is None or not field.stretches or field.value != subject:
        problem = "the subject is encoded"
        raise DraftError(problem, remedy="make the change in your mail program")
    return [Edit(span_in_text(field.stretches, edit.span), edit.new) for edit in edits]
