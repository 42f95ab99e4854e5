"""Judges for a worker process: each fails in a way of its own."""

from __future__ import annotations

import os
import time

from followup_lint.hooks.decision import Action, Decision
from followup_lint.hooks.smtp.judge_process import Judging


def moody() -> Judging:
    """Does what the message says: end, hang, or hold it back with the number of this process."""
    return by_word


def by_word(message: bytes) -> Decision:
    """One message."""
    if message == b"end":
        os._exit(1)
    if message == b"hang":
        time.sleep(60)
    return Decision(Action.BLOCK, (f"process {os.getpid()}", message[:10].decode()))


def broken() -> Judging:
    """Cannot even be made."""
    raise RuntimeError
