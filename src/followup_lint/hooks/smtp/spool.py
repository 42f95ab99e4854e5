"""What a mail program sends after DATA, kept in memory until its end."""

from __future__ import annotations

import asyncio

from followup_lint.hooks.smtp.limits import Limits
from followup_lint.hooks.smtp.protocol import CRLF, END
from followup_lint.hooks.smtp.wire import Wire


async def receive(client: Wire, limits: Limits) -> bytearray | None:
    """The message as it comes, without the line that ends it; None if it is too large.

    Only CR LF dot CR LF ends it. One that is too large is read to its end and forgotten. Raises
    what Wire raises.
    """
    # The first line may be the last, so the end of the line before it is put in front.
    spool, client.unread = bytearray(CRLF) + client.unread, bytearray()
    searched, fits = 0, True
    while (end := spool.find(END, searched)) < 0:
        if len(spool) > limits.max_size:
            fits = False
        if not fits:
            del spool[: -len(END)]
        searched = max(0, len(spool) - len(END))
        async with asyncio.timeout(limits.data_block):
            await client.more()
        spool += client.unread
        client.unread.clear()
    client.unread = spool[end + len(END) :]
    del spool[end + len(CRLF) :]
    del spool[: len(CRLF)]
    return spool if fits and len(spool) <= limits.max_size else None
