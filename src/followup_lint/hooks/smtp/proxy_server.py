"""Listens, starts a session for each mail program, and ends them when it is stopped."""

from __future__ import annotations

import asyncio
import signal

from followup_lint.hooks.smtp import replies
from followup_lint.hooks.smtp.connection import CHUNK, Connection, EndAwareReader
from followup_lint.hooks.smtp.protocol import UNAVAILABLE, reply
from followup_lint.hooks.smtp.proxy import Proxy
from followup_lint.hooks.smtp.session import Session
from followup_lint.hooks.smtp.upstream import UpstreamError, connect
from followup_lint.linting.faults import describe


class ProxyServer:
    """The proxy while it listens."""

    def __init__(self, proxy: Proxy) -> None:
        self.proxy = proxy
        self.limits = proxy.limits
        self.tasks: dict[asyncio.Task[None], Session | None] = {}
        self.listener: asyncio.Server | None = None

    async def start(self, host: str, port: int) -> int:
        """Begin to listen, and return the port. Raises OSError."""
        loop = asyncio.get_running_loop()

        def protocol() -> asyncio.StreamReaderProtocol:
            return asyncio.StreamReaderProtocol(EndAwareReader(CHUNK, loop), self.welcome, loop)

        self.listener = await loop.create_server(protocol, host, port)
        number: int = self.listener.sockets[0].getsockname()[1]
        return number

    async def welcome(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a mail program, whatever happens."""
        client = Connection(reader, writer)
        task = asyncio.current_task()
        assert task
        self.tasks[task] = None
        try:
            await self.serve(client, task)
        except (OSError, EOFError):
            pass  # the mail program has gone
        except asyncio.CancelledError:
            session = self.tasks[task]
            complete = session is not None and session.complete
            client.writer.write(replies.stopping(complete=complete).raw)
        except Exception as error:
            # Its text could quote the message.
            self.proxy.note(f"a connection was cut: internal error ({describe(error)})")
        finally:
            del self.tasks[task]
            await client.close(seconds=1)

    async def serve(self, client: Connection, task: asyncio.Task[None]) -> None:
        """Connect a mail program with the server, and relay."""
        if len(self.tasks) > self.limits.max_connections:
            busy = f"More than {self.limits.max_connections} connections (--max-connections)"
            await client.send(reply(UNAVAILABLE, "4.3.2", busy).raw, self.limits.client)
            return
        proxy = self.proxy
        try:
            upstream, greeting = await connect(proxy.address, self.limits, proxy.context)
        except UpstreamError as error:
            proxy.note(str(error))
            await client.send(reply(UNAVAILABLE, "4.3.2", str(error)).raw, self.limits.client)
            return
        try:
            session = Session(client, upstream, proxy)
            self.tasks[task] = session
            await session.answer(greeting)
            await session.run()
        finally:
            await upstream.close()

    async def until_signal(self) -> None:
        """Go on until SIGINT or SIGTERM comes, then stop."""
        loop, stopped = asyncio.get_running_loop(), asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopped.set)
        await stopped.wait()
        await self.stop()

    async def stop(self) -> None:
        """Listen no more; messages that are under way get a little time to be sent."""
        if self.listener:
            self.listener.close()
        for task, session in self.tasks.items():
            if session and session.busy:
                session.ending = True
            else:
                task.cancel()
        if self.tasks:
            _, late = await asyncio.wait(self.tasks, timeout=self.limits.grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
