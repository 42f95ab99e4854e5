"""Files of settings: where they are looked for, and how one is read.

What most commands do first, and some do little else: so nothing is imported here that takes long.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Iterator

from followup_lint.core.errors import ConfigError
from followup_lint.core.regular_files import read_regular_text
from followup_lint.core.toml_reading import MOST_BYTES, TomlError
from followup_lint.core.toml_reading import read_toml as toml_in

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

FILE_NAME = "followup-lint.toml"
PROJECT = "pyproject.toml"
NAME = "followup-lint"
# System errors that mean that there is no such file.
MISSING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP})
# What leads to our table in a project: its name behind `tool`, or a table `tool` that may hold it.
LEADS_TO_US = re.compile(r"""tool["']?\s*(?:[\]=]|\.\s*["']?followup-lint)""")


class SettingsFile:
    """A file of settings that was read: its path, and its contents for this program.

    It serves as a path, too. It is not a dataclass, since importing those takes time.
    """

    __slots__ = ("path", "table")

    def __init__(self, path: str, table: dict[str, Any]) -> None:
        self.path = path
        self.table = table

    def __fspath__(self) -> str:
        return self.path

    @property
    def prefix(self) -> str:
        """What stands before each key, as a person would name it."""
        return f"tool.{NAME}." if is_project(self.path) else ""


def in_force(start: str) -> SettingsFile | None:
    """The settings for drafts in the folder `start`; None where the defaults hold.

    They are those of the nearest `followup-lint.toml`, or `pyproject.toml` with a table
    `tool.followup-lint`, upward from there; else those in the user's settings folder. Raises
    ConfigError for a file that cannot be read.
    """
    for folder in upward(os.path.realpath(start)):
        own, project = os.path.join(folder, FILE_NAME), os.path.join(folder, PROJECT)
        if is_file(own):
            return read(own)
        if is_file(project) and (table := table_for_us(project)) is not None:
            return SettingsFile(project, table)
    return of_user()


def given(path: str | None) -> SettingsFile | None:
    """The file that was given, otherwise what is in force in this folder. Raises ConfigError."""
    return read(path) if path else in_force(os.curdir)


def of_user() -> SettingsFile | None:
    """The settings in the user's settings folder, if there are some. Raises ConfigError."""
    own = user_path()
    return read(own) if is_file(own) else None


def read(path: str | os.PathLike[str]) -> SettingsFile:
    """A file of our own, or the table for us in a `pyproject.toml`; it may be a pipe.

    Raises ConfigError.
    """
    if isinstance(path, SettingsFile):
        return path
    place = as_shown(os.fspath(path))
    table = parsed(read_text(place, pipes=True), place)
    return SettingsFile(place, table_in(table, place) or {} if is_project(place) else table)


def is_project(path: str) -> bool:
    """Whether this is a `pyproject.toml`."""
    return os.path.basename(path) == PROJECT


def table_for_us(project: str) -> dict[str, Any] | None:
    """The table `tool.followup-lint` of a `pyproject.toml`; None where there is none.

    TOML is read only where such a table can be: where its name stands, or an escape that may
    spell it. Raises ConfigError.
    """
    text = read_text(project)
    if "\\" not in text and not LEADS_TO_US.search(text):
        return None
    return table_in(parsed(text, project), project)


def table_in(project: dict[str, Any], place: str) -> dict[str, Any] | None:
    """The table `tool.followup-lint`; None where there is none. Raises ConfigError."""
    tools = project.get("tool", {})
    table = tools.get(NAME) if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"tool.{NAME} is not a table", place=place)
    return table


def read_toml(path: str | os.PathLike[str]) -> dict[str, Any]:
    """A TOML file. Raises ConfigError."""
    return parsed(read_text(path), str(path))


def read_text(path: str | os.PathLike[str], *, pipes: bool = False) -> str:
    """The text of a TOML file. Raises ConfigError."""
    try:
        return read_regular_text(path, MOST_BYTES, pipes=pipes)
    except OSError as error:
        raise unreadable(str(path), error) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"is not valid TOML: {error}", place=str(path)) from error


def unreadable(place: str, error: OSError) -> ConfigError:
    """The error for a settings file that cannot be read, or even looked up."""
    problem = f"cannot be read ({error.strerror})"
    return ConfigError(problem, place=place, remedy="check the path of the settings file")


def parsed(text: str, place: str) -> dict[str, Any]:
    """What TOML says. Raises ConfigError."""
    try:
        return toml_in(text)
    except TomlError as error:
        raise ConfigError(str(error), place=place) from error


def user_file() -> Path:
    """The settings file of the user, whether it exists or not."""
    from pathlib import Path

    return Path(user_path())


def user_path() -> str:
    """The path of the settings file of the user.

    Its folder is the one that platformdirs returns. That takes longer to import than everything
    else needed to find settings, so it is asked only if the answer is not obvious.
    """
    given, home = os.environ.get("XDG_CONFIG_HOME", ""), os.environ.get("HOME", "")
    linux = sys.platform == "linux" and "ANDROID_DATA" not in os.environ
    if linux and (given or home).startswith("/"):
        return os.path.join(given or os.path.expanduser("~/.config"), NAME, FILE_NAME)
    import platformdirs

    return os.path.join(platformdirs.user_config_dir(NAME), FILE_NAME)


def as_shown(path: str) -> str:
    """The path as pathlib writes it: without `./` and a slash too many."""
    if path == os.path.normpath(path):
        return path
    from pathlib import Path

    return str(Path(path))


def upward(folder: str) -> Iterator[str]:
    """The folder, and those that it is in, the nearest first."""
    above = os.path.dirname(folder)
    while folder != above:
        yield folder
        folder, above = above, os.path.dirname(above)
    yield folder


def is_file(path: str) -> bool:
    """Whether there is such a file. Raises ConfigError if that cannot be determined."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError as error:
        if error.errno in MISSING:
            return False
        raise unreadable(path, error) from error
