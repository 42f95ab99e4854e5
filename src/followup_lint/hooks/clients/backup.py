"""Changes put in place, each with a copy of what was there before."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from followup_lint.core.files import (
    ChangedError,
    beside,
    dress,
    make_private_folder,
    open_new,
    write_whole,
)
from followup_lint.hooks.clients.change import Change, InstallError

SUFFIX = ".followup-lint-backup"


def write(changes: Iterable[Change]) -> None:
    """Write each file whole or not at all. Raises InstallError naming the first that fails."""
    for change in changes:
        try:
            write_one(change)
        except ChangedError as error:
            problem, remedy = "it was changed in the meantime", "run the command again"
            raise InstallError(problem, place=str(change.path), remedy=remedy) from error
        except OSError as error:
            problem = f"it cannot be written ({error.strerror or type(error).__name__})"
            remedy = "check your permissions for it and for its folder"
            raise InstallError(problem, place=str(change.path), remedy=remedy) from error


def write_one(change: Change) -> None:
    """Write one file. Raises OSError."""
    path = change.path
    if change.before is not None:
        if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
            raise PermissionError(None, "it is read-only")
        if not change.made:
            keep(path, change.before)
    if change.after is None:
        path.unlink()
        return
    make_private_folder(path.parent)
    write_whole(path, change.after, was=change.before)
    if change.executable:
        path.chmod(0o755)


def backup_of(path: Path) -> Path:
    """Where the copy stands."""
    return path.with_name(path.name + SUFFIX)


def keep(path: Path, before: bytes) -> None:
    """Copy what is there, with its permissions. Raises OSError."""
    with beside(backup_of(path)) as new:
        # Passwords may stand in it: nobody else may read it before it has its permissions.
        with open_new(new, 0o600) as file:
            file.write(before)
        dress(new, path, path.stat())
        new.replace(backup_of(path))
