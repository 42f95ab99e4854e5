"""What is the same for all sessions of a proxy."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from followup_lint.hooks.decision import Judgement
from followup_lint.hooks.smtp.address import Address
from followup_lint.hooks.smtp.limits import Limits

Message = bytes | bytearray
Check = Callable[[Message], Awaitable[Judgement]]
Note = Callable[[str], None]
Remember = Callable[[Message, Judgement], Awaitable[None]]


async def forget(message: Message, judgement: Judgement) -> None:
    """Remember nothing of a message that was sent."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where to relay, and what to do on the way.

    `context` says whose certificates are trusted. `check` judges a message. `note` takes what the
    person who runs the proxy should know; it tells nothing of a message. `remember` is given each
    message that the server has taken.
    """

    address: Address
    context: ssl.SSLContext
    check: Check
    note: Note
    limits: Limits
    remember: Remember = forget
