"""Where rows go: written one by one, so that what is there is whole whenever the run ends."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from followup_lint.bulk.rows import CANNOT_LINT
from followup_lint.errors import OutputError

Write = Callable[[bytes], None]
CHUNK = 1_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    """What is read of a row that an earlier run wrote."""

    path: str
    number: int
    exit_code: int = CANNOT_LINT


@dataclass(frozen=True, slots=True)
class RowFile:
    """A file of rows."""

    path: Path

    def create(self) -> BinaryIO:
        """Open the file anew. Raises OutputError when something stands in it."""
        try:
            if self.path.exists() and (not self.path.is_file() or self.path.stat().st_size):
                raise OutputError(
                    "there is something already",
                    place=str(self.path),
                    remedy="name another file, or go on with this one by --resume",
                )
            return self.path.open("ab")
        except OSError as error:
            raise unwritable(self.path, error) from error

    def reopen(self) -> BinaryIO:
        """Open the file behind its last whole row. Raises OutputError."""
        try:
            file = self.path.open("r+b" if self.path.exists() else "x+b")
            file.truncate(end_of_rows(file))
            file.seek(0, os.SEEK_END)
            return file
        except OSError as error:
            raise unwritable(self.path, error) from error

    def rows(self) -> Iterator[Kept]:
        """The rows in the file. Raises OutputError where one is of another kind."""
        decoder = msgspec.json.Decoder(Kept)
        with self.path.open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    yield decoder.decode(line)
                except (msgspec.DecodeError, msgspec.ValidationError) as error:
                    raise OutputError(
                        f"line {number} is no row of such a run",
                        place=str(self.path),
                        remedy="name the file that the run wrote",
                    ) from error

    def writing(self, file: BinaryIO) -> Write:
        """What writes a row and sends it on. Raises OutputError."""

        def write(data: bytes) -> None:
            try:
                file.write(data)
                file.flush()
            except OSError as error:
                raise unwritable(self.path, error) from error

        return write


def end_of_rows(file: BinaryIO) -> int:
    """Where the last whole line ends."""
    end = file.seek(0, os.SEEK_END)
    while end:
        start = max(0, end - CHUNK)
        file.seek(start)
        last = file.read(end - start).rfind(b"\n")
        if last >= 0:
            return start + last + 1
        end = start
    return 0


def unwritable(path: Path, error: OSError) -> OutputError:
    """The report of a file that the system does not let us write."""
    reason = error.strerror or type(error).__name__
    remedy = "check the path, your rights and the space there; --resume goes on"
    return OutputError(f"it cannot be written ({reason})", place=str(path), remedy=remedy)
