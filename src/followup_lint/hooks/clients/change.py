"""What an installation would change, and where it happens."""

from __future__ import annotations

import os
import shutil
import sysconfig
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from followup_lint.core.errors import FollowupLintError

COMMAND = "followup-lint"
WRAPPER = "followup-lint-sendmail"


class InstallError(FollowupLintError):
    """The check cannot be put into a mail program as it is set up here."""


@dataclass(frozen=True, slots=True)
class Change:
    """One file before and after; None where there is no file. New ones may be `executable`.

    A file that is `made` holds nothing but what we made, and is not kept.
    """

    path: Path
    before: bytes | None
    after: bytes | None
    executable: bool = False
    made: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What would change, and what a person should know of it; no changes: it is so already."""

    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where programs look for their files: the home, the settings, the folder we are in, data.

    `shell` is the path of the person's shell; empty if it is unknown.
    """

    home: Path
    config: Path
    folder: Path
    programs: Path
    data: Path
    shell: str

    @classmethod
    def of(cls, environment: Mapping[str, str], folder: Path) -> Place:
        """Where this person's files are."""
        home = Path(environment.get("HOME") or Path.home())
        given = Path(environment.get("XDG_CONFIG_HOME", ""))
        config = given if given.is_absolute() else home / ".config"
        share = Path(environment.get("XDG_DATA_HOME", ""))
        data = share if share.is_absolute() else home / ".local/share"
        shell = environment.get("SHELL", "")
        return cls(home, config, folder, Path(sysconfig.get_path("scripts")), data, shell)

    def own(self, name: str) -> str:
        """The full path of a program of ours. Raises InstallError."""
        beside = self.programs / name
        found = str(beside) if os.access(beside, os.X_OK) else shutil.which(name)
        if found is None:
            problem = "this program of followup-lint is missing"
            raise InstallError(problem, place=name, remedy="reinstall followup-lint")
        return found


@dataclass(frozen=True, slots=True)
class Client:
    """A mail program: how the check gets in and out. Both raise FollowupLintError."""

    install: Callable[[Place], Plan]
    uninstall: Callable[[Place], Plan]


def is_wrapper(name: str) -> bool:
    """Whether the name or the path of a program is that of ours which stands in for sendmail."""
    return os.path.basename(name) == WRAPPER  # noqa: PTH119


def program(name: str) -> str:
    """The full path of a mail program. Raises InstallError when it is not there."""
    found = shutil.which(name)
    if found is None:
        raise InstallError("there is no such program here", place=name, remedy="install it first")
    return found


def read(path: Path) -> bytes | None:
    """What a file holds; None when there is no such file. Raises InstallError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        problem = f"cannot be read ({error.strerror or type(error).__name__})"
        raise InstallError(problem, place=str(path), remedy="nothing is changed") from error


def text_of(data: bytes | None) -> str:
    """The text of a settings file; bytes that are not UTF-8 get back to what they were."""
    return (data or b"").decode("utf-8", "surrogateescape")


def data_of(text: str) -> bytes:
    """The bytes of such a text."""
    return text.encode("utf-8", "surrogateescape")


def changed(path: Path, text: str, *, executable: bool = False) -> tuple[Change, ...]:
    """The change that makes a file hold this text, or removes one that is left empty.

    Raises InstallError.
    """
    before, after = read(path), data_of(text)
    if after == (before or b""):
        return ()
    return (Change(path, before, after or (b"" if path.is_symlink() else None), executable),)
