"""The parts of a message, as positions in its bytes.

The standard library reads the headers. It is not asked for the parts: it keeps an object for each
line, reads what is inside forwarded messages, and looks on each line for every boundary around it,
so that ten megabytes of short lines take 400 MB.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.core.errors import DraftError
from followup_lint.core.mime_headers import headers_in, parameter

if TYPE_CHECKING:
    from followup_lint.core.mime_headers import Headers

# Mail has a handful of each; what has more is made to take time.
MOST_PARTS, DEEPEST = 1_000, 20
# Bytes that the headers of all parts and forwarded messages may have; of the latter, each has some
# ten thousand. So many take the standard library a second.
LONGEST_HEADS = 1 << 22
HEADER_LINE = re.compile(rb"(?:[!-9;-~]*:|[ \t])[^\r\n]*(?:\r\n|\r|\n|\Z)")
LINE_ENDS = (b"\r\n", b"\n", b"\r")
LINE_END = re.compile(b"|".join(LINE_ENDS))


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A message or a part of one; its content lies in `raw` from `start` up to `end`.

    The contents of a forwarded message do not matter here: it has no parts, only `forwarded`, its
    headers.
    """

    raw: bytes
    headers: Headers
    start: int
    end: int
    parts: tuple[Part, ...] = ()
    forwarded: Headers | None = None

    @property
    def kind(self) -> str:
        """The type of the content: "text/plain"."""
        return self.headers.get_content_type()

    @property
    def family(self) -> str:
        """The first half of the type: "text"."""
        return self.headers.get_content_maintype()

    @property
    def disposition(self) -> str:
        """Whether it is shown with the message: "inline", "attachment", or empty."""
        return self.headers.get_content_disposition() or ""

    @property
    def encoding(self) -> str:
        """The transfer encoding; empty where none is named."""
        return str(self.headers.get("content-transfer-encoding", "")).strip().lower()

    @property
    def charset(self) -> str:
        """The charset that it names; empty where it names none."""
        return parameter(self.headers, "charset")

    @property
    def file_name(self) -> str:
        """The name to save it under; empty if there is none."""
        given = parameter(self.headers, "filename", of="content-disposition")
        return (given or parameter(self.headers, "name")).strip()

    def walk(self) -> Iterator[Part]:
        """The part, and all that it consists of."""
        yield self
        for part in self.parts:
            yield from part.walk()


def parts_of(raw: bytes, body_start: int) -> Part:
    """The message in `raw`, whose headers end at `body_start`, with its parts.

    Raises DraftError when these are too many, or their headers too long.
    """
    return PartReader(raw).part(headers_in(raw[:body_start]), body_start, len(raw), depth=0)


class PartReader:
    """Reads the parts of one message, up to a number of them, and of bytes in their headers."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.parts_left = MOST_PARTS
        self.heads_left = LONGEST_HEADS

    def part(self, headers: Headers, start: int, end: int, *, depth: int) -> Part:
        """The part with these headers."""
        boundary = parameter(headers, "boundary").rstrip()
        parts: tuple[Part, ...] = ()
        if headers.get_content_maintype() == "multipart" and boundary and depth < DEEPEST:
            default = "message/rfc822" if headers.get_content_subtype() == "digest" else ""
            parts = tuple(
                self.inner(*place, default, depth + 1)
                for place in self.stretches(boundary.encode("utf-8", "surrogateescape"), start, end)
            )
        is_message = headers.get_content_type() == "message/rfc822"
        forwarded = self.head(start, end)[0] if is_message else None
        return Part(self.raw, headers, start, end, parts, forwarded)

    def stretches(self, boundary: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the parts lie between lines with the boundary; the last may be without one."""
        begin = None
        for mark in delimiter(boundary).finditer(self.raw, start, end):
            if begin is not None and begin < mark.start():
                yield begin, mark.start()
            if mark["last"]:
                return
            begin = mark.end()
        if begin is not None and begin < end:
            yield begin, end

    def inner(self, start: int, end: int, default: str, depth: int) -> Part:
        """The part between two boundaries: its headers and its content."""
        self.parts_left -= 1
        if self.parts_left < 0:
            problem = f"the message has more than {MOST_PARTS:,} parts"
            raise DraftError(problem, remedy="lint the text alone")
        headers, content = self.head(start, end)
        if default:
            headers.set_default_type(default)
        # The line end before a boundary belongs to it.
        closing = next((e for e in LINE_ENDS if self.raw.endswith(e, content, end)), b"")
        return self.part(headers, content, end - len(closing), depth=depth)

    def head(self, start: int, end: int) -> tuple[Headers, int]:
        """The headers that begin there, and where the content starts."""
        head = start
        while head - start <= self.heads_left and (line := HEADER_LINE.match(self.raw, head, end)):
            head = line.end()
        self.heads_left -= head - start
        if self.heads_left < 0:
            problem = f"the headers of its parts are longer than {LONGEST_HEADS:,} bytes"
            raise DraftError(problem, remedy="lint the text alone")
        blank = LINE_END.match(self.raw, head, end)
        return headers_in(self.raw[start:head]), blank.end() if blank else head


def delimiter(boundary: bytes) -> re.Pattern[bytes]:
    """Finds the lines with the boundary; it begins with what is there literally, which is fast."""
    sign = re.escape(boundary)
    return re.compile(rb"--%b(?<![^\r\n]--%b)(?P<last>--)?[ \t]*(?:\r\n|\r|\n|\Z)" % (sign, sign))
