"""Where the body and the subject stand in the bytes of a draft, if they can be changed there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.draft.charset import codec_named, codec_of, decode
from followup_lint.draft.headers import FIELD, read_block
from followup_lint.draft.lines import split_lines
from followup_lint.draft.parts import (
    AS_IT_STANDS,
    bodies_of,
    charset_of,
    encoding_of,
    is_file,
    is_plain,
    parsed,
)
from followup_lint.draft.starts import stretch_of
from followup_lint.errors import DraftError
from followup_lint.span import Span

if TYPE_CHECKING:
    from followup_lint.draft.starts import Part

SIGNED_TEXT = re.compile(rb"(?:\A|[\r\n])-----BEGIN PGP SIGNED MESSAGE-----")
IN_MAIL_PROGRAM = "make the change in your mail program, or save the draft as plain text"
BEFORE_SIGNING = "make the change before the message is signed"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of bytes that holds a text, and the codec in which to write there."""

    start: int
    end: int
    codec: str


def body_place(raw: bytes) -> Place:
    """Where the body stands in `raw`, which has no byte order mark.

    Raises DraftError when it is not there as it is read, or when a change would break more.
    """
    if SIGNED_TEXT.search(raw):
        raise signed()
    block = read_block(raw.decode("latin-1"))
    if block is None:
        return Place(0, len(raw), codec_of(raw))
    message = parsed(raw)
    if is_plain(raw, message, block.end):
        body, stretch = message, (block.end, len(raw))
    else:
        body, stretch = sole_body(raw, message, block.end)
    if "content-md5" in message or "content-md5" in body:
        raise signed()
    start, end = stretch
    return Place(start, end, codec_for(raw[start:end], body, is_mime="mime-version" in message))


def sole_body(raw: bytes, message: Part, body_start: int) -> tuple[Part, tuple[int, int]]:
    """The one part that holds the text, and where it lies. Raises DraftError."""
    kinds = {part.get_content_type() for part in message.walk() if not is_file(part)}
    if "multipart/signed" in kinds:
        raise signed()
    bodies = list(bodies_of(message))
    encoding = encoding_of(bodies[0])
    stretch = stretch_of(raw, message, body_start, bodies[0])
    for problem in problems(kinds, encoding, len(bodies), found=stretch is not None):
        raise DraftError(problem, remedy=IN_MAIL_PROGRAM)
    assert stretch is not None
    return bodies[0], stretch


def problems(kinds: set[str], encoding: str, bodies: int, *, found: bool) -> Iterator[str]:
    """What keeps the text from being changed where it stands."""
    if "text/html" in kinds:
        yield "the message has its text as HTML"
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
        return codec_of(text, charset_of(body)).removesuffix("-sig")
    seven_bits = encoding_of(body) == "7bit" or (is_mime and not encoding_of(body))
    return "ascii" if seven_bits else codec_named(charset_of(body))


def subject_place(raw: bytes, subject: str) -> Place:
    """Where the subject stands in `raw`. Raises DraftError when it is encoded or folded."""
    block = read_block(raw.decode("latin-1"))
    head = raw[: block.end] if block else b""
    codec = codec_of(head)
    text = decode(head)
    span = subject_span(text, subject)
    if span is None:
        problem = "the subject is encoded or stands on several lines"
        raise DraftError(problem, remedy="make the change in your mail program")
    start = width(text[: span.start], codec, len(text) == len(head))
    return Place(start, start + width(subject, codec, len(text) == len(head)), codec)


def width(text: str, codec: str, one_to_one: bool) -> int:
    """How many bytes a text takes; as many as it has characters where each is one byte."""
    # What was read with stand-ins for broken bytes could not be encoded again.
    return len(text) if one_to_one else len(text.encode(codec))


def subject_span(text: str, subject: str) -> Span | None:
    """Where the subject stands in the headers on top of a text, if it stands there as it is."""
    block = read_block(text)
    fields = block.find("Subject") if block else []
    if not fields:
        return None
    line = split_lines(text)[fields[0].line - 1]
    name = FIELD.match(line.text)
    value = line.text[name.end() :].strip() if name else ""
    if not name or value != subject or "=?" in value:
        return None
    start = line.start + line.text.index(value, name.end())
    return Span(start, start + len(value))
