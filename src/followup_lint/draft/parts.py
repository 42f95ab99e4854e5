"""The parts of a MIME message: which is the author's text, which are attachments."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message
from typing import TYPE_CHECKING

from followup_lint.draft.charset import decode
from followup_lint.draft.headers import EMACS_SEPARATOR, decoded
from followup_lint.draft.html import html_to_text
from followup_lint.errors import DraftError

BLANK_LINE = re.compile(rb"(?:\r\n|\n|\r(?!\n)){2}")
LINE_START = re.compile(rb"\r\n|\n|\r")
AS_IT_STANDS = frozenset({"", "7bit", "8bit", "binary", "quoted-printable"})
NO_FILES = frozenset({
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "application/pgp-keys", "application/ms-tnef",
})  # fmt: skip
ENCRYPTED = "the message is encrypted and cannot be read"
BEFORE_ENCRYPTION = "lint the draft before it is encrypted"

if TYPE_CHECKING:
    Part = Message[str, str]


@dataclass(frozen=True, slots=True)
class Parts:
    """The author's text, and where in the bytes it starts if it stands there as it is."""

    text: str
    start: int | None
    attachments: tuple[str, ...]
    flowed: bool
    is_mime: bool


def open_message(raw: bytes, body_start: int) -> Parts:
    """Read a message whose headers end at `body_start`. Raises DraftError when it is broken."""
    try:
        # compat32 leaves headers alone: the newer policies fail on some malformed ones.
        # An empty line on top would end the headers for it.
        message = message_from_bytes(raw.lstrip(), policy=policy.compat32)
        return _open(raw, message, body_start)
    except DraftError:
        raise
    except Exception as error:
        # The standard library's parser raises many kinds of errors on broken messages.
        problem = f"this is not a valid message ({type(error).__name__} while reading it)"
        raise DraftError(problem, remedy="save the draft again, as plain text or .eml") from error


def _open(raw: bytes, message: Part, body_start: int) -> Parts:
    _refuse_encrypted(message)
    if _is_plain(raw, message, body_start):
        text = decode(raw[body_start:], str(message.get_content_charset() or ""))
        flowed = str(message.get_param("format", "")).lower() == "flowed"
        return Parts(text, body_start, (), flowed, "mime-version" in message)
    bodies = list(_bodies(message))
    if not bodies:
        problem = "this is not a valid message (it has no readable text part)"
        raise DraftError(problem, remedy="save the draft again, as plain text or .eml")
    texts = [_text(part) for part in bodies]
    start = _start(raw, message, body_start, bodies[0]) if len(bodies) == 1 else None
    attachments = tuple(_attachments(message, {id(part) for part in bodies}))
    flowed = all(str(part.get_param("format", "")).lower() == "flowed" for part in bodies)
    return Parts("\n\n".join(texts), start, attachments, flowed, is_mime=True)


def _is_plain(raw: bytes, message: Part, body_start: int) -> bool:
    """Whether the bytes after the headers are the text, whatever the parser makes of them."""
    encoding = str(message.get("content-transfer-encoding", "")).strip().lower()
    separated = EMACS_SEPARATOR.encode() in raw[max(0, body_start - 40) : body_start]
    plain = message.get_content_type() == "text/plain" and not message.is_multipart()
    return separated or (plain and encoding in AS_IT_STANDS - {"quoted-printable"})


def _refuse_encrypted(message: Part) -> None:
    for part in message.walk():
        kind = part.get_content_type()
        enveloped = "enveloped" in str(part.get_param("smime-type", "enveloped"))
        if kind == "multipart/encrypted" or (
            kind in {"application/pkcs7-mime", "application/x-pkcs7-mime"} and enveloped
        ):
            raise DraftError(ENCRYPTED, remedy=BEFORE_ENCRYPTION)


def _bodies(part: Part) -> Iterator[Part]:
    """The parts that hold the author's text: one, or several with pictures between them."""
    kind = part.get_content_type()
    if not part.is_multipart():
        if part.get_content_maintype() == "text" and not _is_file(part):
            yield part
    elif kind == "multipart/alternative":
        choices = [list(_bodies(child)) for child in _children(part)]
        yield from min(filter(None, choices), key=_preference, default=[])
    elif kind in {"multipart/signed", "multipart/related"}:
        for child in _children(part)[:1]:
            yield from _bodies(child)
    elif part.get_content_maintype() == "multipart":
        found = [body for child in _children(part) for body in _bodies(child)]
        plain = [body for body in found if body.get_content_type() == "text/plain"]
        yield from plain or found


def _children(part: Part) -> list[Part]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if payload else []


def _preference(bodies: list[Part]) -> int:
    kinds = {body.get_content_type() for body in bodies}
    return 0 if kinds == {"text/plain"} else 1 if "text/html" in kinds else 2


def _is_file(part: Part) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _text(part: Part) -> str:
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    payload = _from_base64(part) if encoding == "base64" else part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    text = decode(raw, str(part.get_content_charset() or ""))
    return html_to_text(text) if part.get_content_type() == "text/html" else text


def _from_base64(part: Part) -> bytes:
    """The decoded bytes; padding may be missing, for some programs leave it out."""
    payload = part.get_payload()
    letters = re.sub(r"[^A-Za-z0-9+/]", "", payload if isinstance(payload, str) else "")
    try:
        return binascii.a2b_base64(letters + "=" * (-len(letters) % 4))
    except binascii.Error as error:
        problem = "this is not a valid message (its base64 text is broken)"
        raise DraftError(problem, remedy="save the draft again, as plain text or .eml") from error


def _attachments(part: Part, bodies: set[int]) -> Iterator[str]:
    """The names of the attached files; a forwarded message goes by its subject."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        inner = next(iter(_children(part)), None)
        subject = decoded(" ".join(str(inner.get("subject", "")).split())) if inner else ""
        yield part.get_filename() or subject or "forwarded message"
    elif part.is_multipart():
        for child in _children(part):
            yield from _attachments(child, bodies)
    elif id(part) not in bodies and kind not in NO_FILES:
        name = part.get_filename()
        inline = part.get_content_disposition() != "attachment"
        if name and not (inline and "content-id" in part):
            yield " ".join(decoded(name).split())
        elif not inline:
            yield kind


def _start(raw: bytes, message: Part, body_start: int, body: Part) -> int | None:
    """Where the text of `body` starts in the bytes, if it stands there as it is read."""
    payload = body.get_payload(decode=True)
    if not isinstance(payload, bytes) or body.get_content_type() == "text/html":
        return None
    for part, start in _starts(raw, message, body_start):
        if part is body:
            return start if raw.startswith(payload, start) else None
    return None


def _starts(raw: bytes, part: Part, start: int) -> Iterator[tuple[Part, int]]:
    """The parts of a message and where their contents start in the bytes."""
    yield part, start
    boundary = part.get_boundary()
    if part.get_content_maintype() != "multipart" or not boundary:
        return
    delimiter = re.compile(
        rb"(?:\A|[\r\n])--"
        + re.escape(boundary.encode("ascii", "replace"))
        + rb"[ \t]*(?:\r\n|\n|\r)"
    )
    for child in _children(part):
        match = delimiter.search(raw, max(0, start - 1))
        if match is None:
            return
        # A part without headers starts with the empty line that ends them.
        blank = BLANK_LINE.search(raw, match.end() - 1)
        if blank is None:
            return
        for inner, start in _starts(raw, child, blank.end()):
            yield inner, start
