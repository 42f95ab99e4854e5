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
from followup_lint.draft.starts import children, stretch_of
from followup_lint.errors import DraftError, NoTextError

AS_IT_STANDS = frozenset({"", "7bit", "8bit", "binary"})
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
        return _open(raw, parsed(raw), body_start)
    except DraftError:
        raise
    except Exception as error:
        # The standard library's parser raises many kinds of errors on broken messages.
        problem = f"this is not a valid message ({type(error).__name__} while reading it)"
        raise DraftError(problem, remedy="save the draft again, as plain text or .eml") from error


def parsed(raw: bytes) -> Part:
    """The message with its parts."""
    # compat32 leaves headers alone: the newer policies fail on some malformed ones.
    # An empty line on top would end the headers for it.
    return message_from_bytes(raw.lstrip(), policy=policy.compat32)


def _open(raw: bytes, message: Part, body_start: int) -> Parts:
    _refuse_encrypted(message)
    if is_plain(raw, message, body_start):
        text = decode(raw[body_start:], charset_of(message))
        flowed = str(message.get_param("format", "")).lower() == "flowed"
        return Parts(text, body_start, (), flowed, "mime-version" in message)
    bodies = list(bodies_of(message))
    if not bodies:
        problem = "this is not a valid message (it has no readable text part)"
        raise NoTextError(problem, remedy="save the draft again, as plain text or .eml")
    texts = [_text(part) for part in bodies]
    place = stretch_of(raw, message, body_start, bodies[0]) if len(bodies) == 1 else None
    attachments = tuple(_attachments(message, {id(part) for part in bodies}))
    flowed = all(str(part.get_param("format", "")).lower() == "flowed" for part in bodies)
    start = place[0] if place else None
    return Parts("\n\n".join(texts), start, attachments, flowed, is_mime=True)


def is_plain(raw: bytes, message: Part, body_start: int) -> bool:
    """Whether the bytes after the headers are the text, whatever the parser makes of them."""
    separated = EMACS_SEPARATOR.encode() in raw[max(0, body_start - 40) : body_start]
    plain = message.get_content_type() == "text/plain" and not message.is_multipart()
    return separated or (plain and encoding_of(message) in AS_IT_STANDS)


def encoding_of(part: Part) -> str:
    """The transfer encoding of a part; empty where none is named."""
    return str(part.get("content-transfer-encoding", "")).strip().lower()


def charset_of(part: Part) -> str:
    """The charset that a part names; empty where it names none."""
    return str(part.get_content_charset() or "")


def _refuse_encrypted(message: Part) -> None:
    for part in message.walk():
        kind = part.get_content_type()
        enveloped = "enveloped" in str(part.get_param("smime-type", "enveloped"))
        if kind == "multipart/encrypted" or (
            kind in {"application/pkcs7-mime", "application/x-pkcs7-mime"} and enveloped
        ):
            raise NoTextError(ENCRYPTED, remedy=BEFORE_ENCRYPTION)


def bodies_of(part: Part) -> Iterator[Part]:
    """The parts that hold the author's text: one, or several with pictures between them."""
    kind = part.get_content_type()
    if not part.is_multipart():
        if part.get_content_maintype() == "text" and not is_file(part):
            yield part
    elif kind == "multipart/alternative":
        choices = [list(bodies_of(child)) for child in children(part)]
        yield from min(filter(None, choices), key=_preference, default=[])
    elif kind in {"multipart/signed", "multipart/related"}:
        for child in children(part)[:1]:
            yield from bodies_of(child)
    elif part.get_content_maintype() == "multipart":
        found = [body for child in children(part) for body in bodies_of(child)]
        plain = [body for body in found if body.get_content_type() == "text/plain"]
        yield from plain or found


def _preference(bodies: list[Part]) -> int:
    kinds = {body.get_content_type() for body in bodies}
    return 0 if kinds == {"text/plain"} else 1 if "text/html" in kinds else 2


def is_file(part: Part) -> bool:
    """Whether a part is an attachment, even if it is text."""
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _text(part: Part) -> str:
    payload = _from_base64(part) if encoding_of(part) == "base64" else part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    text = decode(raw, charset_of(part))
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
        inner = next(iter(children(part)), None)
        subject = decoded(" ".join(str(inner.get("subject", "")).split())) if inner else ""
        yield part.get_filename() or subject or "forwarded message"
    elif part.is_multipart():
        for child in children(part):
            yield from _attachments(child, bodies)
    elif id(part) not in bodies and kind not in NO_FILES:
        name = part.get_filename()
        inline = part.get_content_disposition() != "attachment"
        if name and not (inline and "content-id" in part):
            yield " ".join(decoded(name).split())
        elif not inline:
            yield kind
