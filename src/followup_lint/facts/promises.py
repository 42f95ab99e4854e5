"""Days by which a message promises an answer, said in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Promised:
    """A day by which an answer is promised, and the words that say when."""

    day: date
    said: str


def promised_in(text: str, sent: date | None) -> Promised | None:
    """The day by which a message of that day promises an answer."""
    return None
