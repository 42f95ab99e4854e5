"""What is the same for all sessions of a proxy: where to relay, what to check and to keep."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from followup_lint.hooks import gate
from followup_lint.hooks.decision import Decision
from followup_lint.hooks.smtp.address import Address
from followup_lint.hooks.smtp.judge_process import Worker
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.settings.presend import Presend, Server

HOOK = "smtp-proxy"
Message = bytes | bytearray
Check = Callable[[Message], Awaitable[Decision]]
Note = Callable[[str], None]
Remember = Callable[[Message, Decision], Awaitable[None]]


async def forget(message: Message, decision: Decision) -> None:
    """Remember nothing of a message that was sent."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where to relay, and what to do on the way.

    `context` says whose certificates are trusted. `check` judges a message. `note` takes what the
    person who runs the proxy should know; it reveals nothing of a message. `remember` is given each
    message that the server has taken.
    """

    address: Address
    context: ssl.SSLContext
    check: Check
    note: Note
    limits: Limits
    remember: Remember = forget


class Keeping:
    """Has messages judged, and keeps what `followup-lint last` and the history show."""

    def __init__(self, worker: Worker, *, history: bool) -> None:
        self.worker = worker
        self.history = history

    async def check(self, message: Message) -> Decision:
        """Judge a message."""
        decision = await self.worker.judge(message)
        gate.note(decision, HOOK)
        return decision

    async def remember(self, message: Message, decision: Decision) -> None:
        """Put a message that was sent into the history."""
        if not self.history or decision.report is None:
            return
        from followup_lint.hooks.record import record

        alone = Presend(server=Server.OFF)  # all that it takes is loaded here
        await asyncio.to_thread(record, bytes(message), decision.report.kind, alone)
