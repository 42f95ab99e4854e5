"""The messages in an mbox file or a Maildir, one at a time, however large the mailbox is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from followup_lint.core.errors import MailboxError

# Headers and text of a message stand before its attachments; most need no more of it.
HEAD_BYTES = 1_000_000
# A longer line is read in pieces, so that a file without line ends needs no more memory.
LINE_BYTES = 65_536
# "From sam@example.com Wed Mar  5 14:00:00 2025" stands above each message of an mbox file. The
# standard library takes any line that starts with "From " for one, be it the author's own.
FROM_LINE = re.compile(rb"From .{1,320}\d\d:\d\d.{0,40}\b\d{4}(?: [+-]\d{4})?\s*$", re.DOTALL)
# The names of files in a Maildir end in ":2," and flags; where a file system has no colon, another
# sign stands for it. D is a draft, T is in the bin.
NOT_SENT = re.compile(r"[:;!]2,[A-Z]*[DT][A-Za-z]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """The first bytes of one message, none where it cannot be read.

    `place` says where it is; `share` is what it takes of the size of the mailbox.
    """

    place: str
    head: bytes
    share: int


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A mailbox that is being read: its size, in bytes or messages, and the messages."""

    size: int
    pieces: Iterator[Piece]


def mbox(path: Path, limit: int = HEAD_BYTES) -> Mailbox:
    """The mailbox in a file. Raises MailboxError, also while it is read.

    About the first `limit` bytes of each message are read.
    """
    if path.is_dir():
        inner = path / "mbox"
        remedy = f"name the file in it: {inner}" if inner.is_file() else "name a file"
        raise MailboxError("this is a folder, not an mbox file", place=str(path), remedy=remedy)
    if path.exists() and not path.is_file():
        raise MailboxError("this is not a file", place=str(path), remedy="save it as a file first")
    try:
        size = path.stat().st_size
        start = first_line(path)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if start and not FROM_LINE.match(start):
        raise MailboxError(
            "this is not an mbox file: no line “From ADDRESS DATE” is on top",
            place=str(path),
            remedy="export the folder of sent mail as mbox, or see import-maildir",
        )
    return Mailbox(size, messages_in(path, limit))


def first_line(path: Path) -> bytes:
    """The first line of a file that is not empty. Raises OSError and ValueError."""
    with path.open("rb") as file:
        return file.read(LINE_BYTES).lstrip().partition(b"\n")[0]


def messages_in(path: Path, limit: int) -> Iterator[Piece]:
    """The messages in an mbox file. Raises MailboxError."""
    try:
        with path.open("rb") as file:
            yield from parted(file, limit)
    except OSError as error:
        raise unreadable(path, error) from error


def parted(file: BufferedReader, limit: int) -> Iterator[Piece]:
    """The messages in an mbox file. Raises OSError."""
    head = bytearray()
    number = share = 0
    at_line_start = True
    for line in iter(lambda: file.readline(LINE_BYTES), b""):
        if at_line_start and FROM_LINE.match(line):
            if number:
                yield Piece(f"message {number}", bytes(head), share)
                head.clear()
                share = 0
            number += 1
        elif len(head) < limit:
            head += line
        share += len(line)
        at_line_start = line.endswith(b"\n")
    if number:
        yield Piece(f"message {number}", bytes(head), share)


def maildir(path: Path) -> Mailbox:
    """The mailbox in a folder, without drafts and the bin. Raises MailboxError."""
    for name in ("cur", "new"):
        if not (path / name).is_dir():
            raise MailboxError(
                f"this is not a Maildir: there is no folder “{name}” in it",
                place=str(path),
                remedy="name the folder of sent mail that holds the folders “cur” and “new”",
            )
    try:
        files = [file for name in ("cur", "new") for file in (path / name).iterdir()]
    except OSError as error:
        raise unreadable(path, error) from error
    sent = sorted(file for file in files if is_sent(file))
    return Mailbox(len(sent), map(piece_of, sent))


def is_sent(file: Path) -> bool:
    """Whether this is a message that went out; a pipe would keep its reader waiting."""
    return file.is_file() and not file.name.startswith(".") and not NOT_SENT.search(file.name)


def piece_of(file: Path) -> Piece:
    """The message in a file."""
    try:
        with file.open("rb") as opened:
            return Piece(file.name, opened.read(HEAD_BYTES), 1)
    except OSError:
        return Piece(file.name, b"", 1)


def unreadable(path: Path, error: OSError | ValueError) -> MailboxError:
    """The report of a mailbox that the system does not let us read."""
    return MailboxError(
        f"it cannot be read ({getattr(error, 'strerror', None) or type(error).__name__})",
        place=str(path),
        remedy="check the path and your permissions for it",
    )
