"""The settings file that the command line names, read and checked before all that lints."""

from __future__ import annotations

from followup_lint import settings_file
from followup_lint.settings_file import SettingsFile
from followup_lint.settings_table import checked


def read(path: str) -> SettingsFile:
    """The file, read once: it may be a pipe. Raises ConfigError, also for what it says."""
    file = settings_file.read(path)
    checked(file)
    return file
