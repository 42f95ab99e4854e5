"""From the paths on the command line to drafts."""

from __future__ import annotations

import os
import sys
from collections.abc import Container, Iterable, Iterator, Sequence

from followup_lint.cli import streams
from followup_lint.cli.arguments import STDIN
from followup_lint.core.errors import DraftError
from followup_lint.report.printable import printable

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from pathlib import Path

    from followup_lint.draft import Draft

SUFFIXES = (".eml", ".markdown", ".md", ".text", ".txt")
STDIN_NAME = "<stdin>"
CLIPBOARD, CLIPBOARD_NAME = "\0clipboard", "<clipboard>"  # no path can have this name
ENDING = "Ctrl-Z and Enter" if os.name == "nt" else "Ctrl-D"
HOW_TO_END = f"type or paste the draft; {ENDING} on an empty line ends it"


class Source:
    """One draft to read: a file, or standard input, which may stand for a file.

    No dataclass, and its paths are made late: both take time to import.
    """

    __slots__ = ("given", "stands_for")

    def __init__(self, given: str | None, stands_for: str | None = None) -> None:
        self.given = given
        self.stands_for = stands_for

    @property
    def path(self) -> Path | None:
        """The file; None for standard input."""
        from pathlib import Path

        return None if self.given in (None, CLIPBOARD) else Path(str(self.given))

    @property
    def name(self) -> str:
        """How reports and errors call it."""
        if self.given == CLIPBOARD:
            return CLIPBOARD_NAME
        if self.path is None:
            return printable(self.stands_for or STDIN_NAME)
        return printable(str(self.path))

    @property
    def place(self) -> str:
        """Where the search for settings starts."""
        path = self.given or self.stands_for or ""
        return os.path.dirname(path.rstrip(os.sep)) or os.curdir

    @property
    def folder(self) -> Path:
        """The same, as a path."""
        from pathlib import Path

        return Path(self.place)

    def read(self) -> bytes:
        """Its bytes. Raises DraftError."""
        from followup_lint.draft.draft_file import read_bytes

        if self.given == CLIPBOARD:
            return read_clipboard()
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
    if sys.stdin.isatty():
        streams.tell("note", HOW_TO_END)
    raw = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise too_large(STDIN_NAME)
    return raw


def read_clipboard() -> bytes:
    """The text in the clipboard. Raises DraftError when there is none, or no way to get it."""
    try:
        import pyperclip
    except ImportError as error:
        problem, remedy = "pyperclip is not installed", "pip install 'followup-lint[clipboard]'"
        raise DraftError(problem, place=CLIPBOARD_NAME, remedy=remedy) from error
    try:
        text: str = pyperclip.paste()
    except pyperclip.PyperclipException as error:
        problem = "no program that gives access to it is found"
        remedy = "install xclip or wl-clipboard, or paste the draft into `followup-lint -`"
        raise DraftError(problem, place=CLIPBOARD_NAME, remedy=remedy) from error
    return text.encode("utf-8", "replace")


def find(
    paths: Iterable[str],
    commands: Container[str],
    stands_for: str | None = None,
    exclude: Iterable[str] | None = None,
) -> Iterator[Source | DraftError]:
    """The drafts that the paths stand for, in order, and what is wrong with some paths.

    One that is a command, and no file, was given in the wrong place. `stands_for` is the file that
    standard input stands for, and patterns in `exclude` leave out what is in folders.
    """
    patterns = tuple(exclude or ())
    for path in paths:
        if path == STDIN:
            yield Source(None, stands_for)
        elif path == CLIPBOARD:
            yield Source(CLIPBOARD)
        elif not path:
            yield DraftError("a path is empty", remedy="name a file, a folder, or -")
        elif path in commands and not os.path.exists(path):
            remedy = f"a command comes first: followup-lint {path}"
            yield DraftError("there is no such file", place=path, remedy=remedy)
        elif os.path.isdir(path):
            yield from search(path, patterns)
        else:
            yield Source(path)


def search(given: str, exclude: Sequence[str] = ()) -> Iterator[Source | DraftError]:
    """The drafts in a folder and the folders in it, sorted; some are skipped."""
    from pathlib import Path

    folder = Path(given)
    problems: list[DraftError] = []
    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda e: problems.append(unread(e))):
        inside = os.path.relpath(place, given)
        folders[:] = sorted(
            name
            for name in folders
            if not is_passed_over(name) and not is_excluded(inside, f"{name}/", exclude)
        )
        paths = (
            Path(place) / name
            for name in names
            if is_draft(name) and not is_excluded(inside, name, exclude)
        )
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


def is_excluded(place: str, name: str, patterns: Sequence[str]) -> bool:
    """Whether a file or a folder (with a slash behind its name) is left out, by name or by path."""
    if not patterns:
        return False
    from fnmatch import fnmatchcase

    bare = name.rstrip("/")
    path = bare if place == os.curdir else f"{place.replace(os.sep, '/')}/{bare}"
    return any(
        fnmatchcase(each, pattern.rstrip("/"))
        for pattern in patterns
        if not pattern.endswith("/") or name.endswith("/")
        for each in (bare, path)
    )


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
