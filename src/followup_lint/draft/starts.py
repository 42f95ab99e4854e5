"""Where the parts of a message start in its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Part = Message[str, str]

BLANK_LINE = re.compile(rb"(?:\r\n|\n|\r(?!\n)){2}")


def children(part: Part) -> list[Part]:
    """The parts of a part; none where it has only text."""
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if payload else []


def stretch_of(raw: bytes, message: Part, body_start: int, body: Part) -> tuple[int, int] | None:
    """Where the text of `body` lies in the bytes, if it stands there as it is read."""
    payload = body.get_payload(decode=True)
    if not isinstance(payload, bytes) or body.get_content_type() == "text/html":
        return None
    for part, start in _starts(raw, message, body_start):
        if part is body:
            return (start, start + len(payload)) if raw.startswith(payload, start) else None
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
    for child in children(part):
        match = delimiter.search(raw, max(0, start - 1))
        if match is None:
            return
        # A part without headers starts with the empty line that ends them.
        blank = BLANK_LINE.search(raw, match.end() - 1)
        if blank is None:
            return
        for inner, start in _starts(raw, child, blank.end()):
            yield inner, start
