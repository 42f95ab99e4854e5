"""The parts of a message that hold the text of its author, and what they say."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from email.message import Message
from functools import cached_property

from followup_lint.core.errors import DraftError
from followup_lint.draft.charset import decode
from followup_lint.draft.html import check_length as check_html
from followup_lint.draft.html import html_to_text
from followup_lint.draft.lines import is_blank
from followup_lint.draft.mime_tree import Part

AS_IT_STANDS = frozenset({"", "7bit", "8bit", "binary"})
# Text for programs, even where it is one of several versions of a message.
FOR_PROGRAMS = frozenset({
    "text/calendar", "text/csv", "text/directory", "text/rfc822-headers", "text/vcard",
    "text/x-amp-html", "text/x-vcard",
})  # fmt: skip
# As many bytes as the longest text that is linted can take: twelve for one character.
LONGEST_TEXT = 2_400_000


class Room:
    """What is left of the bytes and of the HTML that may be read of one message."""

    def __init__(self) -> None:
        self.read = self.laid_out = 0

    def text_of(self, part: Part) -> str:
        """The text of a part without its encodings, HTML as a reader sees it. Raises DraftError."""
        self.read += part.end - part.start
        check_length(self.read)
        text = decode(content_of(part), part.charset)
        if part.kind != "text/html":
            return text
        self.laid_out += len(text)
        check_html(self.laid_out)
        return html_to_text(text)


class Body:
    """A part that holds text of the author. It is read only when it is asked for."""

    def __init__(self, part: Part, room: Room) -> None:
        self.part = part
        self.room = room

    @cached_property
    def text(self) -> str:
        """Its text. Raises DraftError when that is more than there is room for."""
        return self.room.text_of(self.part)


def bodies_of(message: Part) -> list[Body]:
    """The parts that hold the author's text: one, or several with pictures between them.

    Text with the name of a file is a file, unless there is nothing else to read; what is blank
    counts only where all is. Raises DraftError when there is too much to read.
    """
    room = Room()
    bodies = {id(part): Body(part, room) for part in message.walk()}
    unnamed = list(_chosen(message, bodies, named=False))
    if not has_words(unnamed):
        unnamed = list(_chosen(message, bodies, named=True)) or unnamed
    return [body for body in unnamed if has_words([body])] or unnamed


def has_words(bodies: list[Body]) -> bool:
    """Whether there is something to read in one of them."""
    return any(not is_blank(body.text) for body in bodies)


def _chosen(part: Part, bodies: Mapping[int, Body], *, named: bool) -> Iterator[Body]:
    """Those of the bodies, which go by the part, that are read in a part."""
    if not part.parts:
        if part.family == "text" and not is_file(part, named=named):
            yield bodies[id(part)]
    elif part.kind == "multipart/alternative":
        versions = [list(_chosen(child, bodies, named=named)) for child in part.parts]
        yield from _best(sorted(filter(None, versions), key=_rank))
    elif part.kind in {"multipart/signed", "multipart/related"}:
        yield from _chosen(part.parts[0], bodies, named=named)
    else:
        found = [body for child in part.parts for body in _chosen(child, bodies, named=named)]
        plain = [body for body in found if body.part.kind == "text/plain"]
        yield from _best([plain, found])


def _best(choices: list[list[Body]]) -> list[Body]:
    """The first choice that has words; the first of all where none has."""
    return next(filter(has_words, choices), next(filter(None, choices), []))


def _rank(bodies: list[Body]) -> int:
    """Plain text before HTML, and HTML before anything else."""
    kinds = {body.part.kind for body in bodies}
    return 0 if kinds == {"text/plain"} else 1 if "text/html" in kinds else 2


def is_file(part: Part, *, named: bool = False) -> bool:
    """Whether a part is an attachment, even if it is text; a file name decides unless `named`."""
    if part.disposition == "attachment" or part.kind in FOR_PROGRAMS:
        return True
    return bool(part.file_name) and not named


def check_length(size: int) -> None:
    """Raise DraftError for more bytes than the text of a draft can take."""
    if size > LONGEST_TEXT:
        problem = f"the text has more than {LONGEST_TEXT:,} bytes"
        raise DraftError(problem, remedy="lint one message at a time")


def content_of(part: Part) -> bytes:
    """The content without its transfer encoding."""
    content = part.raw[part.start : part.end]
    if part.encoding in AS_IT_STANDS:
        return content
    if part.encoding == "base64":
        return _from_base64(content)
    carrier = Message()
    carrier["Content-Transfer-Encoding"] = part.encoding
    carrier.set_payload(content.decode("ascii", "surrogateescape"))
    payload = carrier.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _from_base64(content: bytes) -> bytes:
    """The decoded bytes; padding may be missing, or stand between pieces that were joined."""
    letters = re.sub(rb"[^A-Za-z0-9+/=]", b"", content)
    runs = [run for run in letters.split(b"=") if run]
    try:
        return b"".join(binascii.a2b_base64(run + b"=" * (-len(run) % 4)) for run in runs)
    except binascii.Error as error:
        problem = "this is not a valid message (its base64 text is broken)"
        raise DraftError(problem, remedy="save the draft again, as plain text or .eml") from error
