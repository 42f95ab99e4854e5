"""From the paths on the command line to drafts."""

from __future__ import annotations

import os
import sys
from collections.abc import Container, Iterable, Iterator

from followup_lint.cli.arguments import STDIN
from followup_lint.core.errors import DraftError
from followup_lint.report.printable import printable

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from pathlib import Path

    from followup_lint.draft import Draft

SUFFIXES = (".eml", ".markdown", ".md", ".text", ".txt")
STDIN_NAME = "<stdin>"


class Source:
    """One draft to read: a file, or standard input.

    No dataclass, and its paths are made late: both take time to import.
    """

    __slots__ = ("given",)

    def __init__(self, given: str | None) -> None:
        self.given = given

    @property
    def path(self) -> Path | None:
        """The file; None for standard input."""
        from pathlib import Path

        return None if self.given is None else Path(self.given)

    @property
    def name(self) -> str:
        """How reports and errors call it."""
        return STDIN_NAME if self.path is None else printable(str(self.path))

    @property
    def place(self) -> str:
        """Where the search for settings starts."""
        return os.path.dirname((self.given or "").rstrip(os.sep)) or os.curdir

    @property
    def folder(self) -> Path:
        """The same, as a path."""
        from pathlib import Path

        return Path(self.place)

    def read(self) -> bytes:
        """Its bytes. Raises DraftError."""
        from followup_lint.draft.draft_file import read_bytes

        if self.path is None:
            return read_stdin()
        return read_bytes(self.path)

    def draft(self) -> Draft:
        """The draft in it. Raises DraftError."""
        from followup_lint.draft import Draft

        return Draft.from_bytes(self.read(), name=self.name)


def read_stdin() -> bytes:
    """All of standard input. Raises DraftError when it is closed or too large."""
    from followup_lint.draft.draft_file import MAX_BYTES, too_large

    if sys.stdin is None:
        problem, remedy = "standard input is closed", "name a file, or pipe the draft in"
        raise DraftError(problem, place=STDIN_NAME, remedy=remedy)
    raw = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise too_large(STDIN_NAME)
    return raw


def find(paths: Iterable[str], commands: Container[str]) -> Iterator[Source | DraftError]:
    """The drafts that the paths stand for, in order, and what is wrong with some paths.

    One that is a command, and no file, was given in the wrong place.
    """
    for path in paths:
        if path == STDIN:
            yield Source(None)
        elif not path:
            yield DraftError("a path is empty", remedy="name a file, a folder, or -")
        elif path in commands and not os.path.exists(path):
            remedy = f"a command comes first: followup-lint {path}"
            yield DraftError("there is no such file", place=path, remedy=remedy)
        elif os.path.isdir(path):
            yield from search(path)
        else:
            yield Source(path)


def search(given: str) -> Iterator[Source | DraftError]:
    """The drafts in a folder and the folders in it, sorted; some folders are skipped."""
    from pathlib import Path

    folder = Path(given)
    problems: list[DraftError] = []
    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda e: problems.append(unread(e))):
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        paths = (Path(place) / name for name in names if is_draft(name))
        # A pipe or a device in a folder is no draft, and reading it could wait for ever.
        found += [path for path in paths if path.is_file() or not path.exists()]
    yield from problems
    if not found and not problems:
        yield DraftError(
            "there is no draft in this folder",
            place=str(folder),
            remedy=f"drafts end in {', '.join(SUFFIXES)}, other files are named one by one",
        )
    yield from (Source(str(path)) for path in sorted(found))


def is_passed_over(folder: str) -> bool:
    """Whether a folder holds no drafts: a hidden one, and what pip leaves beside a package."""
    return folder.startswith(".") or folder.endswith(".egg-info")


def is_draft(name: str) -> bool:
    """Whether a file in a folder is taken for a draft."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def unread(error: OSError) -> DraftError:
    """The report of a folder that cannot be read."""
    return DraftError(
        f"the folder cannot be read ({error.strerror})",
        place=str(error.filename),
        remedy="check your permissions for it",
    )
