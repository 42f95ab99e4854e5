"""The time that a source of facts may take."""

from __future__ import annotations

import time

# In seconds of the processor. A calendar of 20 MB, a life's worth, takes less; hooks wait for 5 s,
# and must have checked the draft by then.
SECONDS = 2.0


class LateError(Exception):
    """A source takes longer than its limit."""


class TimeLimit:
    """What is left of the time of one source, from now on."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.end = time.process_time() + seconds

    def check(self) -> None:
        """Raise LateError when the time is over."""
        if time.process_time() > self.end:
            raise LateError(f"it takes longer than {self.seconds:g} s to read")
