"""The bytes of a draft in a file."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from followup_lint.core.errors import DraftError

# A mail with large attachments stays below this; what does not is not a letter.
MAX_BYTES = 100_000_000


def read_bytes(path: str | PathLike[str]) -> bytes:
    """All bytes of a file. Raises DraftError when it is missing, too large or not readable."""
    place = str(path)
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        problem, remedy = "there is no such file", "check the path"
        raise DraftError(problem, place=place, remedy=remedy) from error
    except IsADirectoryError as error:
        problem, remedy = "this is a directory, not a draft", "name a file in it"
        raise DraftError(problem, place=place, remedy=remedy) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problem = f"the file cannot be read ({reason})"
        remedy = "check the path and your permissions for it"
        raise DraftError(problem, place=place, remedy=remedy) from error
    if len(raw) > MAX_BYTES:
        raise too_large(place)
    return raw


def too_large(name: str) -> DraftError:
    """The refusal of what is too large to be a draft."""
    problem = f"this is larger than the limit of {MAX_BYTES // 1_000_000} MB"
    return DraftError(problem, place=name, remedy="lint one message at a time")
