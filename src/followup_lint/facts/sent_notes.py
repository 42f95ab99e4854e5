"""The notes that the other interviewers got, each in a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from followup_lint.core.errors import ContextError, DraftError
from followup_lint.core.regular_files import read_regular
from followup_lint.draft import Draft

KEY = "sent-notes"
# An interview has a handful of people, and each lint reads all notes.
MOST_NOTES = 50
# Of all notes, with what is attached to them: twenty megabytes of mail take a second.
MOST_BYTES = 20_000_000
# The words that are compared fill half of it.
MOST_TEXT = 20_000


def read_notes(folder: Path, names: Sequence[str]) -> tuple[str, ...]:
    """The beginning of what each note says. Raises ContextError."""
    if len(names) > MOST_NOTES:
        problem = f"there are more than {MOST_NOTES} notes"
        raise ContextError(problem, place=KEY, remedy="name those of this interview")
    raws: list[bytes] = []
    for name in names:
        raws.append(read_note(folder, name))
        if sum(map(len, raws)) > MOST_BYTES:
            problem = f"the notes have more than {MOST_BYTES // 1_000_000} MB"
            raise ContextError(problem, place=KEY, remedy="name files without attachments")
    return tuple(text_of(raw, name) for raw, name in zip(raws, names, strict=True))


def read_note(folder: Path, name: str) -> bytes:
    """The bytes of a note. Raises ContextError."""
    try:
        return read_regular(folder / name, MOST_BYTES)
    except FileNotFoundError as error:
        problem = f"“{name}”: there is no such file"
        raise ContextError(problem, place=KEY, remedy="check the path") from error
    except OSError as error:
        problem = f"“{name}”: it cannot be read ({error.strerror or type(error).__name__})"
        raise ContextError(problem, place=KEY, remedy="name the text of the note") from error


def text_of(raw: bytes, name: str) -> str:
    """What a note says, as far as it is compared. Raises ContextError."""
    try:
        return Draft.from_bytes(raw, name=name).authored_text[:MOST_TEXT]
    except DraftError as error:
        problem = f"“{name}”: {error.problem}"
        raise ContextError(problem, place=KEY, remedy=error.remedy) from error
