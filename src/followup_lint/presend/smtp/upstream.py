"""The server that messages are relayed to: its address, and talking to it."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from followup_lint.errors import FollowupLintError
from followup_lint.presend.smtp.address import PLAIN, STARTTLS, Address
from followup_lint.presend.smtp.limits import Limits
from followup_lint.presend.smtp.protocol import Reply
from followup_lint.presend.smtp.wire import CHUNK, LineError, Wire

READY = 220


class UpstreamError(FollowupLintError):
    """The server cannot be reached, does not speak SMTP, or has closed the connection."""


class Upstream:
    """A connection to the server. All that goes wrong in it is raised as UpstreamError."""

    def __init__(self, address: Address, wire: Wire, limits: Limits) -> None:
        self.address = address
        self.wire = wire
        self.limits = limits

    async def ask(self, line: bytes, seconds: float) -> Reply:
        """Send a line and wait for the answer, which must be one to this line."""
        early = self.wire.unread
        if early and not early.startswith(b"421"):
            raise failure(self.address, "answers what it was not asked")
        await self.send(line)
        return await self.reply(seconds)

    async def send(self, content: bytes | memoryview) -> None:
        """Send bytes, and wait until the server has taken most of them."""
        with explained(self.address):
            for start in range(0, len(content), CHUNK):
                await self.wire.send(content[start : start + CHUNK], self.limits.data_block)

    async def reply(self, seconds: float) -> Reply:
        """Wait for a reply, of one line or several."""
        lines: list[bytes] = []
        with explained(self.address):
            while len(lines) < self.limits.reply_lines:
                line = await self.wire.line(self.limits.auth_line, seconds)
                lines.append(line)
                if not line[:3].isdigit() or line[3:4] not in b"- \r\n":
                    break
                if line[3:4] != b"-":
                    return Reply(int(line[:3]), tuple(lines))
        raise failure(self.address, "does not speak SMTP")

    def failure(self, problem: str) -> UpstreamError:
        """What is said when the server fails."""
        return failure(self.address, problem)

    def abort(self) -> None:
        """Cut the connection; a message that is not complete is discarded by the server."""
        self.wire.abort()

    async def close(self) -> None:
        """Close the connection."""
        await self.wire.close(seconds=1)


async def connect(
    address: Address, limits: Limits, context: ssl.SSLContext
) -> tuple[Upstream, Reply]:
    """Reach the server and hear its greeting. Raises UpstreamError."""
    implicit = None if address.scheme in (PLAIN, STARTTLS) else context
    with explained(address):
        async with asyncio.timeout(limits.connect):
            pair = await asyncio.open_connection(address.host, address.port, ssl=implicit)
    upstream = Upstream(address, Wire(*pair), limits)
    try:
        greeting = await upstream.reply(limits.greeting)
        if address.scheme == STARTTLS and greeting.code == READY:
            await encrypt(upstream, context)
    except BaseException:
        upstream.abort()
        raise
    return upstream, greeting


async def encrypt(upstream: Upstream, context: ssl.SSLContext) -> None:
    """Go over to TLS, as the server has to offer. Raises UpstreamError."""
    limits, wire = upstream.limits, upstream.wire
    offered = await upstream.ask(b"EHLO [127.0.0.1]\r\n", limits.command)
    if b"STARTTLS" not in [line[4:].strip().upper() for line in offered.lines]:
        raise failure(upstream.address, "does not offer STARTTLS")
    answer = await upstream.ask(b"STARTTLS\r\n", limits.command)
    if answer.code != READY or wire.unread:
        # What came before the encryption could be anybody's.
        raise failure(upstream.address, "does not start TLS as it should")
    with explained(upstream.address):
        async with asyncio.timeout(limits.connect):
            await wire.writer.start_tls(context, server_hostname=upstream.address.host)


@contextmanager
def explained(address: Address) -> Iterator[None]:
    """Raise UpstreamError for whatever goes wrong with a connection."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise failure(
            address, f"shows a certificate that is not valid here ({error.verify_message})"
        ) from error
    except ssl.SSLError as error:
        raise failure(address, f"does not agree on TLS ({error.reason})") from error
    except TimeoutError as error:
        raise failure(address, "does not answer in time") from error
    except EOFError as error:
        raise failure(address, "has closed the connection") from error
    except LineError as error:
        raise failure(address, "does not speak SMTP") from error
    except socket.gaierror as error:
        raise failure(address, "is not known by this name") from error
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else type(error).__name__
        raise failure(address, f"cannot be reached ({why})") from error


def failure(address: Address, problem: str) -> UpstreamError:
    """What is said of a server that fails."""
    return UpstreamError(problem, place=f"the mail server {address}")
