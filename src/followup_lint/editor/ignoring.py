"""What an author wants to hear no more, and the settings file that says so."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from followup_lint.core.errors import ConfigError
from followup_lint.settings import files
from followup_lint.settings.files import FILE_NAME, SettingsFile


class Scope(Enum):
    """Where something is ignored.

    DRAFT: in a draft while it is open. FOLDER: in its folder, by the settings there. PERSON:
    everywhere, by the person's own settings.
    """

    DRAFT = "draft"
    FOLDER = "folder"
    PERSON = "person"


def settings_to_change(scope: Scope, folder: Path | None, in_force: SettingsFile | None) -> Path:
    """The file that holds for a folder, or for the person, and for the draft in question.

    Only one file is ever in force: another would change nothing, or hide what it says. Raises
    ConfigError.
    """
    own = files.user_file()
    path = Path(in_force.path) if in_force else None
    if scope is Scope.PERSON:
        if path not in (None, own):
            problem = "these settings hold for the draft, not your own"
            raise ConfigError(problem, place=str(path), remedy="ignore it in the folder")
        return own
    if folder is None:
        problem, remedy = "the draft is in no folder", "ignore it everywhere"
        raise ConfigError(problem, place="ignore", remedy=remedy)
    if path == own:
        problem = "your own settings hold for the draft"
        raise ConfigError(problem, place=str(path), remedy="ignore it everywhere")
    return path or folder / FILE_NAME
