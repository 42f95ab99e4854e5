"""A mended draft, written to its file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from followup_lint.core.errors import DraftError
from followup_lint.core.files import ChangedError, write_whole
from followup_lint.linting.mending import Mended

WRITABLE = 0o222


def is_stream(path: Path) -> bool:
    """Whether this is there and is a pipe, a device or the like."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def put(path: Path, name: str, mended: Mended) -> None:
    """Write a mended draft to its file. Raises DraftError, and the file is as it was."""
    try:
        if not path.stat().st_mode & WRITABLE or not os.access(path, os.W_OK):
            problem, remedy = "it is read-only, and is left as it is", "make it writable first"
            raise DraftError(problem, place=name, remedy=remedy)
        write_whole(path, mended.after.raw, was=mended.before.raw)
    except FileNotFoundError as error:
        problem = "it was removed meanwhile, and is not written again"
        raise DraftError(problem, place=name, remedy="check the path") from error
    except ChangedError as error:
        problem = "it was changed meanwhile, and is left as it is now"
        raise DraftError(problem, place=name, remedy="run the command again") from error
    except OSError as error:
        problem = f"it cannot be written ({error.strerror or type(error).__name__})"
        remedy = "check your rights to its folder, and the space there"
        raise DraftError(problem, place=name, remedy=remedy) from error
