"""The server that messages are relayed to: its address, and talking to it."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from collections.abc import Container, Iterator
from contextlib import contextmanager

from followup_lint.core.errors import FollowupLintError
from followup_lint.hooks.smtp.address import PLAIN, STARTTLS, Address
from followup_lint.hooks.smtp.connection import CHUNK, Connection, LineError
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.hooks.smtp.protocol import READY, UNAVAILABLE, Reply


class UpstreamError(FollowupLintError):
    """The server cannot be reached, does not speak SMTP, or has closed the connection."""


class Upstream:
    """A connection to the server. All that goes wrong in it is raised as UpstreamError.

    Then it is finished with, and raises the same whatever it is asked: an answer that comes late,
    or that nobody has asked for, would pass for one to the next command.
    """

    def __init__(self, address: Address, connection: Connection, limits: Limits) -> None:
        self.address = address
        self.connection = connection
        self.limits = limits
        self.fault: UpstreamError | None = None
        connection.keep_nothing_back()

    async def ask(self, line: bytes, seconds: float, *allowed: Container[int]) -> Reply:
        """Send a line and wait for its answer, which has one of the codes allowed, or any.

        A server that has said that it leaves (421) is asked nothing; that is its answer.
        """
        await self.hear(0)
        if not self.connection.unread:
            await self.send(line)
        elif not self.connection.unread.startswith(b"%d" % UNAVAILABLE):
            raise self.fail("answers out of turn")
        answer = await self.reply(seconds)
        if answer.code == UNAVAILABLE:
            self.fail("has closed the connection")  # as it does now; who asks next hears of it
        elif allowed and not any(answer.code in codes for codes in allowed):
            raise self.fail(f"answers {answer.code}, which is not allowed there")
        return answer

    async def hear(self, seconds: float) -> None:
        """Take in what the server has said unasked, or says within so many seconds."""
        with self.trusted():
            await self.connection.hear(seconds)

    async def send(self, content: bytes | memoryview) -> None:
        """Send bytes, and wait until all are on their way."""
        with self.trusted():
            for start in range(0, len(content), CHUNK):
                await self.connection.send(content[start : start + CHUNK], self.limits.data_block)

    async def reply(self, seconds: float) -> Reply:
        """Wait for a reply, of one line or several with the same code (RFC 5321, 4.2.1)."""
        lines: list[bytes] = []
        with self.trusted():
            async with asyncio.timeout(seconds):
                while len(lines) < self.limits.reply_lines:
                    line = await self.connection.line(self.limits.auth_line, seconds)
                    lines.append(line)
                    if not is_reply(line) or line[:3] != lines[0][:3]:
                        break
                    if line[3:4] != b"-":
                        return Reply(int(line[:3]), tuple(lines))
            raise failure(self.address, "does not speak SMTP")

    @contextmanager
    def trusted(self) -> Iterator[None]:
        """Talk to the server, but never again after something went wrong."""
        if self.fault:
            raise self.fault
        try:
            with explained(self.address):
                yield
        except BaseException as error:
            self.abort()
            if isinstance(error, UpstreamError):
                self.fault = error
            raise

    def fail(self, problem: str) -> UpstreamError:
        """Finish with the connection, and return what is to be raised."""
        self.fault = failure(self.address, problem)
        self.abort()
        return self.fault

    def abort(self) -> None:
        """Cut the connection; a message that is not complete is discarded by the server."""
        self.connection.abort()

    async def close(self) -> None:
        """Close the connection."""
        await self.connection.close(seconds=1)


async def connect(
    address: Address, limits: Limits, context: ssl.SSLContext
) -> tuple[Upstream, Reply]:
    """Reach the server and hear its greeting. Raises UpstreamError."""
    implicit = None if address.scheme in (PLAIN, STARTTLS) else context
    with explained(address):
        async with asyncio.timeout(limits.connect):
            pair = await asyncio.open_connection(address.host, address.port, ssl=implicit)
    upstream = Upstream(address, Connection(*pair), limits)
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
    limits, connection = upstream.limits, upstream.connection
    offered = await upstream.ask(b"EHLO [127.0.0.1]\r\n", limits.command)
    if b"STARTTLS" not in [line[4:].strip().upper() for line in offered.lines]:
        raise failure(upstream.address, "does not offer STARTTLS")
    answer = await upstream.ask(b"STARTTLS\r\n", limits.command)
    if answer.code != READY or connection.unread:
        # What came before the encryption could be anybody's.
        raise failure(upstream.address, "does not start TLS as it should")
    with explained(upstream.address):
        async with asyncio.timeout(limits.connect):
            await connection.writer.start_tls(context, server_hostname=upstream.address.host)
    connection.keep_nothing_back()


@contextmanager
def explained(address: Address) -> Iterator[None]:
    """Raise UpstreamError for whatever goes wrong with a connection."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise failure(address, f"shows an invalid certificate ({error.verify_message})") from error
    except ssl.SSLError as error:
        raise failure(address, f"does not agree on TLS ({error.reason})") from error
    except TimeoutError as error:
        raise failure(address, "does not answer in time") from error
    except EOFError as error:
        raise failure(address, "has closed the connection") from error
    except LineError as error:
        raise failure(address, "does not speak SMTP") from error
    except socket.gaierror as error:
        raise failure(address, "has an unknown name") from error
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else type(error).__name__
        raise failure(address, f"cannot be reached ({why})") from error


def is_reply(line: bytes) -> bool:
    """Whether this is a line of a reply: a code, and more or nothing."""
    return line[:3].isdigit() and line[3:4] in b"- \r\n"


def failure(address: Address, problem: str) -> UpstreamError:
    """What is said of a server that fails."""
    return UpstreamError(problem, place=f"the mail server {address}")
