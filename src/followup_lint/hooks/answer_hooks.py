"""The answers that the warm process gives to hooks."""

from __future__ import annotations

import sys

import msgspec

from followup_lint.hooks.patch import Patch
from followup_lint.hooks.question import Mail
from followup_lint.hooks.record import Sent

MOST = 1 << 40  # bytes of a question; the hook has the message in memory as well


def answer() -> int:
    """Answer the question on standard input, and return the exit code. Raises whatever goes wrong.

    A hook that gets no answer runs the check itself, and so meets the error, too.
    """
    question = msgspec.msgpack.decode(sys.stdin.buffer.read(MOST), type=Mail | Patch | Sent)
    sys.stdout.buffer.write(msgspec.msgpack.encode(question.answer()))
    return 0
