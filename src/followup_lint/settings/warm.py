"""The setting `server`: whether the command starts the warm process."""

from enum import Enum


class Warm(Enum):
    """Whether the command, run at a terminal, starts the warm process for the next draft."""

    AUTO = "auto"
    NEVER = "never"
