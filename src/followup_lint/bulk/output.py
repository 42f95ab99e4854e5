"""Where rows go: written one by one, so that what is there is whole whenever the run ends."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from followup_lint.core.errors import OutputError

Write = Callable[[bytes], None]
# So every row begins.
START = b'{"path":'


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """What is read of a row that an earlier run wrote."""

    path: str
    number: int
    exit_code: int


@dataclass(frozen=True, slots=True)
class RowFile:
    """A file of rows."""

    path: Path

    def create(self) -> BinaryIO:
        """Create the file. Raises OutputError when it has contents already."""
        try:
            if self.path.is_file() and self.path.stat().st_size:
                raise OutputError(
                    "there is something already",
                    place=str(self.path),
                    remedy="name another file, or continue this one with --resume",
                )
            return self.path.open("ab")
        except OSError as error:
            raise unwritable(self.path, error) from error

    def reopen(self) -> BinaryIO:
        """Open the file to read its rows and write more. Raises OutputError."""
        try:
            return self.path.open("r+b" if self.path.exists() else "x+b")
        except OSError as error:
            raise unwritable(self.path, error) from error

    def kept(self, file: BinaryIO) -> Iterator[EarlierRow]:
        """The rows in the file; at their end, half a row is cut off, and more can be written.

        Raises OutputError if it contains anything else, which is left alone.
        """
        decoder = msgspec.json.Decoder(EarlierRow)
        end = 0
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n") and START.startswith(line[: len(START)]):
                break
            try:
                yield decoder.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise OutputError(
                    f"line {number} is not a row from such a run",
                    place=str(self.path),
                    remedy="name the file that the run wrote",
                ) from error
            end += len(line)
        file.seek(end)
        file.truncate()

    def writing(self, file: BinaryIO) -> Write:
        """What writes a row and sends it on. Raises OutputError."""

        def write(data: bytes) -> None:
            try:
                file.write(data)
                file.flush()
            except OSError as error:
                raise unwritable(self.path, error) from error

        return write


def close(file: BinaryIO) -> None:
    """Close a file; its contents were flushed before, or the error was reported."""
    with contextlib.suppress(OSError):
        file.close()


def unwritable(path: Path, error: OSError) -> OutputError:
    """The report of a file that the system does not let us write."""
    reason = error.strerror or type(error).__name__
    remedy = "check the path, your permissions and the space there; --resume continues"
    return OutputError(f"it cannot be written ({reason})", place=str(path), remedy=remedy)
