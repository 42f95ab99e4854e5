"""One end of a connection: lines, bytes and messages as they come, each within its time."""

from __future__ import annotations

import asyncio
import contextlib

from followup_lint.core.errors import FollowupLintError
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.hooks.smtp.protocol import CRLF, END

CHUNK = 65_536


class LineError(FollowupLintError):
    """The other end sent what is not one line, or too long a line."""


class EndAwareReader(asyncio.StreamReader):
    """Knows at once when the other end has closed, whatever of its bytes is still unread."""

    ended = False

    def feed_eof(self) -> None:
        """The other end sends no more."""
        self.ended = True
        super().feed_eof()


class Connection:
    """Reads and writes; raises EOFError and OSError (TimeoutError is one) when that fails."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.unread = bytearray()

    @property
    def gone(self) -> bool:
        """Whether the other end is known to have closed, or to have been cut off."""
        ended = isinstance(self.reader, EndAwareReader) and self.reader.ended
        return ended or self.reader.exception() is not None

    async def more(self) -> None:
        """Wait for bytes and add them to those that are unread."""
        received = await self.reader.read(CHUNK)
        if not received:
            raise EOFError
        self.unread += received

    async def hear(self, seconds: float) -> None:
        """Take in what has come, or comes within so many seconds. Raises EOFError."""
        if self.unread:
            return
        # One pass of the event loop sees that something is there, and the next one reads it.
        for _ in range(2):
            await asyncio.sleep(0)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.more()

    async def line(self, limit: int, seconds: float) -> bytes:
        """The next line with its end. Raises LineError as well."""
        async with asyncio.timeout(seconds):
            while (end := self.unread.find(b"\n", 0, limit)) < 0:
                if len(self.unread) >= limit:
                    raise LineError(f"a line has more than {limit:,} bytes")
                await self.more()
        line = bytes(self.unread[: end + 1])
        del self.unread[: end + 1]
        return line

    def keep_nothing_back(self) -> None:
        """Let `send` wait until all is on its way, and not most of it only."""
        # With 0, one that writes to an encrypted connection is never woken up.
        self.writer.transport.set_write_buffer_limits(high=1)

    async def send(self, content: bytes | memoryview, seconds: float) -> None:
        """Write, and wait until the other end has taken most of it."""
        self.writer.write(content)
        async with asyncio.timeout(seconds):
            await self.writer.drain()

    def abort(self) -> None:
        """Cut the connection; what is not yet on its way is not sent."""
        self.writer.transport.abort()

    async def close(self, seconds: float) -> None:
        """Send what is left to send, and close."""
        self.writer.close()
        with contextlib.suppress(OSError):
            async with asyncio.timeout(seconds):
                await self.writer.wait_closed()
        self.abort()


async def receive(client: Connection, limits: Limits) -> bytearray | None:
    """The message after DATA, without the line that ends it; None if it is too large.

    Only CR LF dot CR LF ends it. One that is too large is read to its end and forgotten. Raises
    what Connection raises.
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
