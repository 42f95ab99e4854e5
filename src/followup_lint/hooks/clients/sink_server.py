"""A mail server of our own for the self-test: it says yes to everything, and keeps what comes."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from followup_lint.hooks.clients.bench import Bench

HOST = "127.0.0.1"


@contextmanager
def server(bench: Bench) -> Iterator[int]:
    """A mail server on this machine that keeps what comes; its port. Raises OSError."""
    loop = asyncio.new_event_loop()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await talk(bench, reader, writer)

    started = loop.run_until_complete(asyncio.start_server(serve, HOST, 0))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield started.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        started.close()
        loop.close()


async def talk(bench: Bench, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Say yes to everything, and keep each message."""
    writer.write(b"220 selftest\r\n")
    while line := await reader.readline():
        verb = line[:4].upper()
        writer.write({b"DATA": b"354 go on\r\n", b"QUIT": b"221 bye\r\n"}.get(verb, b"250 ok\r\n"))
        if verb == b"QUIT":
            break
        if verb == b"DATA":
            text = await reader.readuntil(b"\r\n.\r\n")
            (bench.arrivals / f"message.{bench.arrived()}").write_bytes(text)
            writer.write(b"250 kept\r\n")
    writer.close()
