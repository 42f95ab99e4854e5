"""The settings file that the command line names, read and checked before all that lints."""

from __future__ import annotations

from followup_lint.settings import files
from followup_lint.settings.files import SettingsFile
from followup_lint.settings.tables import checked


def read(path: str) -> SettingsFile:
    """The file, read once: it may be a pipe. Raises ConfigError, also for what it says."""
    file = files.read(path)
    checked(file)
    return file
