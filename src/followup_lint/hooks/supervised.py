"""A check in a process of its own, which can neither exceed its time nor crash the hook."""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from followup_lint.core.errors import FollowupLintError
from followup_lint.hooks.decision import TIME_OUT, Decision, unchecked
from followup_lint.settings.presend import OnError, Presend

CHUNK = 1 << 16
SENT = b"s"
# How long the note that a message was sent may take, in seconds.
PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check came to, and what is to be done when the message is sent, if anything."""

    decision: Decision
    when_sent: Callable[[], None] | None = None


Check = Callable[[], Checked]


class Watched:
    """A check under way. `settings` say how long it may take, and what becomes of a failed one."""

    def __init__(self, check: Check, settings: Presend) -> None:
        """Start the check. Raises OSError when the system gives no process for it."""
        self.settings = settings
        self.end = time.monotonic() + settings.timeout
        self.answer, answer = os.pipe()
        order, self.order = os.pipe()
        self.child = os.fork()
        if self.child == 0:
            try:
                os.close(self.order)
                work(check, settings.on_error, answer, order)
            finally:
                os._exit(0)
        os.close(answer)
        os.close(order)

    def decision(self) -> Decision:
        """The decision; where there is none in time, that on a message that was not checked."""
        told = read_line(self.answer, self.end)
        if told is None:
            os.kill(self.child, signal.SIGKILL)
            trouble = f"the check took longer than {self.settings.timeout:g} s"
            return unchecked(trouble, self.settings.on_error, TIME_OUT)
        try:
            return msgspec.json.decode(told, type=Decision)
        except msgspec.MsgspecError:
            return unchecked("the check ended early", self.settings.on_error)

    def close(self, *, sent: bool) -> None:
        """End the check; where the message is sent, what is then to be done is done first."""
        if sent:
            with suppress(OSError):
                os.write(self.order, SENT)
        os.close(self.order)
        if read_line(self.answer, time.monotonic() + PATIENCE) is None:
            os.kill(self.child, signal.SIGKILL)
        os.close(self.answer)
        # Who ignores SIGCHLD has no children to wait for.
        with suppress(ChildProcessError):
            os.waitpid(self.child, 0)


def work(check: Check, on_error: OnError, answer: int, order: int) -> None:
    """Run the check, send its decision, and wait for the fate of the message."""
    try:
        checked = check()
    except FollowupLintError as error:
        checked = Checked(unchecked(str(error), on_error))
    except Exception as error:
        from followup_lint.linting.faults import describe

        checked = Checked(unchecked(f"internal error ({describe(error)})", on_error))
    with open(answer, "wb", closefd=False) as target:
        target.write(msgspec.json.encode(checked.decision) + b"\n")
    if checked.when_sent and os.read(order, 1) == SENT:
        checked.when_sent()


def read_line(source: int, end: float) -> bytes | None:
    """What a pipe holds up to the end of a line, or to its own; None when the time is over."""
    told = bytearray()
    waiting = select.poll()
    waiting.register(source, select.POLLIN)
    while not told.endswith(b"\n"):
        left = end - time.monotonic()
        if left <= 0 or not waiting.poll(left * 1000):
            return None
        piece = os.read(source, CHUNK)
        if not piece:
            break
        told += piece
    return bytes(told)
