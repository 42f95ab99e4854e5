"""Which parts of a MIME message are the author's text, and which are attachments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.core.errors import DraftError, NoTextError
from followup_lint.core.mime_headers import is_encrypted, parameter
from followup_lint.draft.bodies import (
    AS_IT_STANDS,
    bodies_of,
    check_length,
    content_of,
)
from followup_lint.draft.charset import decode
from followup_lint.draft.encoded_words import decoded
from followup_lint.draft.headers import EMACS_SEPARATOR
from followup_lint.draft.mime_tree import Part, parts_of

if TYPE_CHECKING:
    from followup_lint.core.mime_headers import Headers

TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
NO_FILES = TNEF | {
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "application/pgp-keys",
}  # fmt: skip
ENCRYPTED = "the message is encrypted and cannot be read"
BEFORE_ENCRYPTION = "lint the draft before it is encrypted"


@dataclass(frozen=True, slots=True)
class Parts:
    """The author's text, and where in the bytes it starts if it is there unencoded.

    `attachments` is None if there may be some that cannot be listed.
    """

    text: str
    start: int | None
    attachments: tuple[str, ...] | None
    flowed: bool
    is_mime: bool


def open_message(raw: bytes, body_start: int) -> Parts:
    """Read a message whose headers end at `body_start`. Raises DraftError when it is broken."""
    try:
        return _open(parts_of(raw, body_start))
    except DraftError:
        raise
    except Exception as error:
        # The standard library raises many kinds of errors on broken messages.
        problem = f"this is not a valid message ({type(error).__name__} while reading it)"
        raise DraftError(problem, remedy="save the draft again, as plain text or .eml") from error


def _open(message: Part) -> Parts:
    _refuse_encrypted(message)
    is_mime = "mime-version" in message.headers
    if is_plain(message):
        check_length(message.end - message.start)
        text = decode(message.raw[message.start :], message.charset)
        return Parts(text, message.start, (), is_flowed(message), is_mime)
    bodies = bodies_of(message)
    if not bodies:
        problem = "this is not a valid message (it has no readable text part)"
        raise NoTextError(problem, remedy="save the draft again, as plain text or .eml")
    place = place_of(bodies[0].part) if len(bodies) == 1 else None
    attachments = tuple(_attachments(message, {id(body.part) for body in bodies}))
    packed = any(is_packed(part) for part in message.walk())
    return Parts(
        "\n\n".join(body.text for body in bodies),
        place[0] if place else None,
        None if packed else attachments,
        all(is_flowed(body.part) for body in bodies),
        is_mime=True,
    )


def is_plain(message: Part) -> bool:
    """Whether the bytes after the headers are the text, whatever the headers say of them."""
    separated = EMACS_SEPARATOR.encode() in message.raw[max(0, message.start - 40) : message.start]
    plain = message.kind == "text/plain" and not message.parts
    return separated or (plain and message.encoding in AS_IT_STANDS)


def is_packed(part: Part) -> bool:
    """Whether a part is what Outlook packs files into, and is not read."""
    return part.kind in TNEF or part.file_name.lower() == "winmail.dat"


def is_flowed(part: Part) -> bool:
    """Whether the lines of a part may be joined (RFC 3676)."""
    return parameter(part.headers, "format").lower() == "flowed"


def _refuse_encrypted(message: Part) -> None:
    for part in message.walk():
        if is_encrypted(part.headers):
            raise NoTextError(ENCRYPTED, remedy=BEFORE_ENCRYPTION)


def place_of(part: Part) -> tuple[int, int] | None:
    """Where the text of a part lies in the bytes, if it stands there as it is read."""
    content = content_of(part)
    if part.kind == "text/html" or not part.raw.startswith(content, part.start):
        return None
    return part.start, part.start + len(content)


def _attachments(part: Part, bodies: set[int]) -> Iterator[str]:
    """The names of the attached files; a forwarded message goes by its subject."""
    if part.kind == "message/rfc822":
        yield part.file_name or _subject_of(part.forwarded) or "forwarded message"
    elif part.parts:
        for child in part.parts:
            yield from _attachments(child, bodies)
    elif id(part) not in bodies and part.kind not in NO_FILES:
        inline = part.disposition != "attachment"
        if part.file_name and not (inline and "content-id" in part.headers):
            yield " ".join(decoded(part.file_name).split())
        elif not inline:
            yield part.kind


def _subject_of(forwarded: Headers | None) -> str:
    """The subject of a forwarded message."""
    subject = forwarded.get("subject", "") if forwarded else ""
    return decoded(" ".join(str(subject).split()))
