"""The messages in folders, Maildirs, mbox files and JSON Lines, one at a time and in order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from followup_lint.core.errors import DraftError, MailboxError
from followup_lint.draft.draft_file import MAX_BYTES
from followup_lint.draft.mailboxes import FROM_LINE, first_line, mbox

LETTERS = (".eml", ".markdown", ".md", ".text", ".txt")
MBOX = ".mbox"
JSON_LINES = (".jsonl", ".ndjson")
ENDINGS = (*LETTERS, MBOX, *JSON_LINES)
# A text to lint has at most 200,000 characters; the rest of a line is other fields.
MAX_LINE = 10_000_000


class Form(Enum):
    """How a message is given: as a file of its own, as bytes, or as a line of JSON."""

    FILE = "file"
    MAIL = "mail"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the input.

    `number` counts the messages in the file at `path` from 1, in JSON Lines its lines; it is 0
    where the file itself cannot be read, and `error` says why. `share` is what the message
    takes of the bytes of the input. A file of its own is read when it is linted.
    """

    path: str
    number: int
    share: int
    form: Form
    raw: bytes = b""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Archive:
    """All messages at some paths, but for those in the file to which rows are written."""

    paths: Sequence[str]
    output: str | None = None

    def check(self) -> None:
        """Raise DraftError when there is no file or folder at one of the paths."""
        for text in self.paths:
            path = Path(text)
            if not text:
                raise DraftError("a path is empty", remedy="name a folder or a file")
            if not (path.is_file() or path.is_dir()):
                is_there = path.exists()
                problem = (
                    "this is neither a file nor a folder" if is_there else "there is no such file"
                )
                remedy = "save it as a file first" if is_there else "check the path"
                raise DraftError(problem, place=text, remedy=remedy)

    def size(self) -> int:
        """The bytes of all files that hold messages."""
        return sum(size_of(found) for found in self.files() if isinstance(found, Path))

    def messages(self) -> Iterator[Message]:
        """The messages, in the order of the paths; those in a folder by name."""
        for found in self.files():
            if isinstance(found, OSError):
                yield unread(str(found.filename), found)
            elif found.suffix.lower() in JSON_LINES:
                yield from records(found)
            elif is_mbox(found):
                yield from mails(found)
            else:
                yield Message(str(found), 1, size_of(found), Form.FILE)

    def files(self) -> Iterator[Path | OSError]:
        """The files at the paths and in folders there, and what is wrong with some folders."""
        for path in map(Path, self.paths):
            for found in files_in(path) if path.is_dir() else (path,):
                if isinstance(found, OSError) or not self.is_output(found):
                    yield found

    def is_output(self, path: Path) -> bool:
        """Whether rows are written to a file; read as well, it would never end."""
        if self.output is None:
            return False
        try:
            return path.samefile(self.output)
        except OSError:
            return False


def files_in(folder: Path) -> Iterator[Path | OSError]:
    """The files with messages in a folder and the folders in it, sorted within each."""
    problems: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=problems.append):
        yield from problems
        problems.clear()
        here = Path(place)
        folders[:] = sorted(name for name in folders if is_entered(here, name))
        in_maildir = here.name in ("cur", "new") and is_maildir(here.parent)
        for name in sorted(names):
            path = here / name
            # A pipe or a device in a folder holds no message, and could keep its reader waiting.
            if (in_maildir or is_known(path)) and not name.startswith(".") and path.is_file():
                yield path
    yield from problems


def is_entered(parent: Path, name: str) -> bool:
    """Whether a folder is looked into: not if it is hidden, unless it is a Maildir."""
    if name == "tmp" and is_maildir(parent):
        return False
    return not name.startswith(".") or is_maildir(parent / name)


def is_maildir(folder: Path) -> bool:
    """Whether a folder is a Maildir."""
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def is_known(path: Path) -> bool:
    """Whether the name of a file says that it holds messages."""
    return path.suffix.lower() in ENDINGS


def is_mbox(path: Path) -> bool:
    """Whether a file is an mbox file, by its name or its first line."""
    if path.suffix.lower() == MBOX:
        return True
    try:
        return bool(FROM_LINE.match(first_line(path)))
    except OSError:
        return False


def mails(path: Path) -> Iterator[Message]:
    """The messages in an mbox file."""
    number = 0
    try:
        for number, piece in enumerate(mbox(path, MAX_BYTES).pieces, 1):
            yield Message(str(path), number, piece.share, Form.MAIL, piece.head)
    except MailboxError as error:
        text = f"{error.problem}; {error.remedy}"
        yield Message(str(path), number and number + 1, 0, Form.MAIL, error=text)


def records(path: Path) -> Iterator[Message]:
    """The lines of a file of JSON Lines that are not empty."""
    number = 0
    try:
        with path.open("rb") as file:
            while line := file.readline(MAX_LINE):
                number += 1
                share, error = len(line), ""
                while not line.endswith(b"\n") and (more := file.readline(MAX_LINE)):
                    share, error = share + len(more), f"this line has more than {MAX_LINE:,} bytes"
                    line = more[-1:]
                if error or line.strip():
                    yield Message(str(path), number, share, Form.RECORD, line, error)
    except OSError as trouble:
        yield unread(str(path), trouble)


def unread(path: str, error: OSError) -> Message:
    """The placeholder for a file or a folder that cannot be read."""
    reason = error.strerror or type(error).__name__
    text = f"it cannot be read ({reason}); check your permissions for it"
    return Message(path, 0, 0, Form.FILE, error=text)


def size_of(path: Path) -> int:
    """The bytes of a file; none where nobody can say."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
