"""SMTP servers for tests: the proxy, a real server, and one that fails where it is told to."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
import threading
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from followup_lint.hooks.decision import Action, Decision
from followup_lint.hooks.smtp.address import Address
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.hooks.smtp.proxy import Proxy
from followup_lint.hooks.smtp.proxy_server import ProxyServer

Result = TypeVar("Result")
USER, PASSWORD = b"dana", b"s3cret pass"
HOST = "127.0.0.1"


class Background:
    """An event loop in a thread of its own."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Do something there, and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(30)

    def stop(self) -> None:
        """End whatever is still going on there."""
        self.run(self.cancel())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    async def cancel(self) -> None:
        """Cancel all tasks."""
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Sink(SMTP):
    """A real SMTP server without limits of its own."""

    line_length_limit = 1 << 27
    command_size_limit = 1 << 12


@dataclass
class Mailbox:
    """What has arrived; `users` are the names that were logged in then."""

    messages: list[bytes] = field(default_factory=list)
    users: list[bytes] = field(default_factory=list)
    port: int = 0

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take a message."""
        self.messages.append(bytes(envelope.original_content or b""))
        if session.authenticated:
            self.users.append(session.auth_data.login)
        return "250 2.0.0 queued as 42"

    def log_in(
        self, server: SMTP, session: Session, envelope: Envelope, how: str, data: Any
    ) -> Any:
        """Know one user."""
        known = isinstance(data, LoginPassword) and data == LoginPassword(USER, PASSWORD)
        return AuthResult(success=known, auth_data=data, handled=known)


async def open_sink(
    context: ssl.SSLContext | None = None, *, start_tls: bool = False, auth: bool = False
) -> Mailbox:
    """Start a real server."""
    mailbox = Mailbox()
    loop = asyncio.get_running_loop()

    def protocol() -> SMTP:
        return Sink(
            mailbox,
            data_size_limit=None,
            enable_SMTPUTF8=True,
            tls_context=context if start_tls else None,
            require_starttls=start_tls,
            authenticator=mailbox.log_in if auth else None,
            auth_require_tls=False,
            loop=loop,
        )

    implicit = None if start_tls else context
    server = await loop.create_server(protocol, HOST, 0, ssl=implicit)
    mailbox.port = server.sockets[0].getsockname()[1]
    return mailbox


@dataclass
class Scripted:
    """A server that records bytes as they come, and answers by a script.

    `says` gives the reply to a verb, to the `greeting` and to the `dot` at the end of a message;
    where it is empty, the connection is cut instead. `holds` are events to wait for before that.
    After `pause_after` bytes of a message it stops reading, which is the stage `body`. `seen` are
    the stages, `lines` the commands that came, `messages` the texts from DATA to the final dot.
    `gone` is set when a client has closed without QUIT.
    """

    says: dict[str, bytes] = field(default_factory=dict)
    holds: dict[str, threading.Event] = field(default_factory=dict)
    pause_after: int = 0
    seen: list[str] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    messages: list[bytes] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)
    port: int = 0

    async def open(self) -> Scripted:
        """Start it."""
        ahead = 1 << 12 if self.pause_after else 1 << 27
        server = await asyncio.start_server(self.serve, HOST, 0, limit=ahead)
        self.port = server.sockets[0].getsockname()[1]
        return self

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Talk to one client."""
        try:
            await self.talk(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            self.gone.set()
        finally:
            writer.transport.abort()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Greet, then answer line by line."""
        going = await self.answer("greeting", b"220 scripted\r\n", writer)
        while going:
            line = await reader.readuntil(b"\n")
            verb = line.split()[0].decode().upper()
            self.lines.append(line)
            if verb == "EHLO":
                going = await self.answer(verb, b"250-scripted\r\n250 8BITMIME\r\n", writer)
            elif verb == "DATA":
                going = await self.answer(verb, b"354 go\r\n", writer)
                if going and self.says.get(verb, b"354").startswith(b"354"):
                    going = await self.take(reader, writer)
            else:
                going = await self.answer(verb, b"250 ok\r\n", writer)
                going &= verb != "QUIT"

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Take a message, with a pause if there is to be one."""
        content = bytearray(b"\r\n")
        if self.pause_after:
            content += await reader.readexactly(self.pause_after)
            await self.answer("body", b"", writer)
            if "body" in self.says:
                return False
        while not content.endswith(b"\r\n.\r\n"):
            content += await reader.readuntil(b"\r\n")
        self.messages.append(bytes(content[2:-3]))
        return await self.answer("dot", b"250 2.0.0 taken\r\n", writer)

    async def answer(self, stage: str, usual: bytes, writer: asyncio.StreamWriter) -> bool:
        """Answer, and tell whether to go on."""
        self.seen.append(stage)
        if hold := self.holds.get(stage):
            await asyncio.to_thread(hold.wait, 20)
        said = self.says.get(stage, usual)
        writer.write(said)
        await writer.drain()
        return bool(said)


def held_when_marked(message: bytes | bytearray) -> Decision:
    """Hold back what says so."""
    if b"HOLD THIS" in message:
        reasons = ("line 3: urgency: “asap” hurries Zoë; leave the timing to her.",)
        return Decision(Action.BLOCK, reasons, held=(None,))  # type: ignore[arg-type]
    return Decision(Action.SEND)


@dataclass
class Proxies:
    """Starts proxies with a judge that holds back what says so; `notes` is what they tell."""

    background: Background
    notes: list[str] = field(default_factory=list)
    judged: list[bytes] = field(default_factory=list)
    servers: list[ProxyServer] = field(default_factory=list)

    async def check(self, message: bytes | bytearray) -> Decision:
        """Judge, and remember what."""
        self.judged.append(bytes(message))
        return held_when_marked(message)

    def start(
        self,
        upstream: str | int,
        limits: Limits | None = None,
        check: Any = None,
        context: ssl.SSLContext | None = None,
    ) -> int:
        """Start a proxy, and return its port."""
        url = upstream if isinstance(upstream, str) else f"smtp://{HOST}:{upstream}"
        trust = context or ssl.create_default_context()
        judge = check or self.check
        proxy = Proxy(Address.parse(url), trust, judge, self.notes.append, limits or Limits())
        server = ProxyServer(proxy)
        self.servers.append(server)
        return self.background.run(server.start(HOST, 0))


def digest(content: bytes) -> str:
    """The SHA-256 of a message."""
    return hashlib.sha256(content).hexdigest()


def eventually(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(1_000):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it never came to that")
