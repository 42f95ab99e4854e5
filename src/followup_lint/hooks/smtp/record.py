"""What is kept of messages: the last report, and where the history is on, what was sent."""

from __future__ import annotations

import asyncio

from followup_lint.hooks.decision import Judgement
from followup_lint.hooks.gate import note
from followup_lint.hooks.smtp.judge_process import Worker
from followup_lint.hooks.smtp.proxy import Message
from followup_lint.settings.presend import Presend, Server

HOOK = "smtp-proxy"


class Keeping:
    """Has messages judged, and keeps what `followup-lint last` and the history show."""

    def __init__(self, worker: Worker, *, history: bool) -> None:
        self.worker = worker
        self.history = history

    async def check(self, message: Message) -> Judgement:
        """Judge a message."""
        judgement = await self.worker.judge(message)
        note(judgement, HOOK)
        return judgement

    async def remember(self, message: Message, judgement: Judgement) -> None:
        """Put a message that was sent into the history."""
        if not self.history or judgement.report is None:
            return
        from followup_lint.hooks.record import record

        alone = Presend(server=Server.OFF)  # all that it takes is loaded here
        await asyncio.to_thread(record, bytes(message), judgement.report.kind, alone)
