"""A calendar that is given as bytes: nobody has to store it for it to be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class GivenCalendar:
    """What a calendar file holds, and its name, by which errors and facts mention it."""

    name: str
    content: bytes

    def __str__(self) -> str:
        """The name, where that of a file would be its path."""
        return self.name


AnyCalendar = Path | GivenCalendar
