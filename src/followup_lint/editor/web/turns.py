"""Work that takes the processor, one piece at a time, while the server goes on answering."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


class Turns:
    """Does work in a thread of its own, in the order in which it comes.

    Rules hold the interpreter's lock, so that more threads would not do more. `seconds` is how long
    anybody waits, for the turn and the work together.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="followup-lint")

    async def take(self, work: Callable[[], Result]) -> Result:
        """What the work returns, or raises. Raises TimeoutError when the time is over.

        Work that has not begun by then is dropped; what has goes on, and others wait for its end.
        """
        async with asyncio.timeout(self.seconds):
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def end(self) -> None:
        """Drop what has not begun, and wait for nothing."""
        self._thread.shutdown(wait=False, cancel_futures=True)
