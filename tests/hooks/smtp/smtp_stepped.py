"""The proxy between a mail program and a server that move only when a test says so.

Nobody waits: time goes on by hand, and what one end says the others have heard at once. So a test
can say what comes before what, and ten minutes of silence take no time.
"""

from __future__ import annotations

import asyncio
import contextlib
import selectors
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from smtp_servers import HOST, held_when_marked

from followup_lint.hooks.decision import Decision
from followup_lint.hooks.smtp.address import Address
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.hooks.smtp.proxy import Proxy
from followup_lint.hooks.smtp.proxy_server import ProxyServer

LIMITS = Limits()
UPSTREAM = "smtp://mail.example.com"
# So little that a message of a few kilobytes waits until the server reads it.
ROOM = 4_096


class Pausing(selectors.DefaultSelector):
    """Tells when there is nothing to do but to wait."""

    idle: Callable[[], None]

    def select(self, timeout: float | None = None) -> list[Any]:
        """What is ready now."""
        ready = super().select(0)
        if not ready and timeout != 0:
            self.idle()
        return ready


class Stepped(asyncio.SelectorEventLoop):
    """An event loop that stops where another would wait, and whose connections lead to a test."""

    def __init__(self) -> None:
        self.now = 0.0
        self.reached: list[socket.socket] = []
        selector = Pausing()
        super().__init__(selector)
        selector.idle = self.stop

    def time(self) -> float:
        """The seconds that a test has let pass."""
        return self.now

    def one_pass(self) -> None:
        """Do what can be done at once, and see what has come, but do nothing about it."""
        self.call_soon(self.stop)
        self.run_forever()

    async def create_connection(self, factory: Any, *_: Any, **options: Any) -> Any:
        """Connect with the test, in place of the host that is asked for."""
        ours, theirs = socket.socketpair()
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, ROOM)
        self.reached.append(theirs)
        return await super().create_connection(factory, sock=ours)

    async def create_server(self, factory: Any, *where: Any, **options: Any) -> Any:
        """Listen, and know how to welcome."""
        self.welcoming = factory
        return await super().create_server(factory, *where, **options)


class End:
    """One end of a connection, in the hands of a test."""

    def __init__(self, loop: Stepped, connection: socket.socket) -> None:
        self.loop = loop
        self.connection = connection
        self.connection.setblocking(False)
        self.left = False
        self.alone = False

    def says(self, content: bytes) -> None:
        """Send bytes; they are lost if the other end has closed."""
        self.utters(content)
        self.loop.run_forever()

    def utters(self, content: bytes) -> None:
        """Send bytes that nobody notices yet."""
        with contextlib.suppress(OSError):
            self.connection.sendall(content)

    def hears(self) -> bytes:
        """All that has come; `alone` is set when the other end has closed."""
        heard = b""
        while content := self.some():
            heard += content
            self.loop.run_forever()
        return heard

    def some(self) -> bytes:
        """Some of what has come."""
        try:
            content = self.connection.recv(1 << 16)
        except BlockingIOError:
            return b""
        except OSError:
            content = b""
        self.alone |= not content
        return content

    def closes(self) -> None:
        """Close, at once and without a word."""
        self.left = True
        self.connection.close()
        self.loop.run_forever()


@dataclass
class Stage:
    """A proxy, what it noted, and the ends of its connections."""

    limits: Limits = LIMITS
    upstream: str = UPSTREAM
    notes: list[str] = field(default_factory=list)
    loop: Stepped = field(default_factory=Stepped)

    def __post_init__(self) -> None:
        address = Address.parse(self.upstream)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        proxy = Proxy(address, context, self.check, self.notes.append, self.limits)
        self.server = ProxyServer(proxy)
        self.loop.run_until_complete(self.server.start(HOST, 0))

    async def check(self, message: bytes | bytearray) -> Decision:
        """Hold back what says so."""
        return held_when_marked(message)

    def connect(self) -> tuple[End, End]:
        """A mail program comes, and the proxy goes to its server: the ends of both."""
        ours, theirs = socket.socketpair()
        self.loop.run_until_complete(self.loop.connect_accepted_socket(self.loop.welcoming, theirs))
        client = End(self.loop, ours)
        self.loop.run_forever()
        return client, End(self.loop, self.loop.reached.pop())

    def waits(self, seconds: float) -> None:
        """Let time pass."""
        self.loop.now += seconds
        self.loop.run_forever()

    def close(self) -> None:
        """End it all."""
        stopping = self.loop.create_task(self.server.stop())
        while not stopping.done():
            self.waits(self.limits.grace)
        self.loop.close()


@contextlib.contextmanager
def on_stage(limits: Limits = LIMITS, upstream: str = UPSTREAM) -> Iterator[Stage]:
    """A stage that is cleared at the end."""
    stage = Stage(limits, upstream)
    try:
        yield stage
    finally:
        stage.close()
