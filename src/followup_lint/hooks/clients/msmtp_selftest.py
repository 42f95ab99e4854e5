"""The self-test of msmtp as the program that the hook hands mail on to."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from followup_lint.hooks.arguments import REAL
from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import WRAPPER, Place, program
from followup_lint.hooks.clients.sample_mail import AUTHOR, READER, message
from followup_lint.hooks.clients.selftest import Result, Sending, tried

HOST = "127.0.0.1"


def test(bench: Bench, place: Place) -> Result:
    """Send both messages by msmtp to a server of our own. Raises InstallError and OSError."""
    real = f"{REAL}{program('msmtp')}"
    with server(bench) as port:
        # Its own settings are left out: they name servers that are real.
        to = [f"--file={os.devnull}", f"--host={HOST}", f"--port={port}", f"--from={AUTHOR}"]
        plain = ["--tls=off", "--auth=off"]
        command = [place.own(WRAPPER), real, *to, *plain, "--", READER]

        def send(good: bool) -> Sending:
            done = bench.run(command, message(good))
            return Sending(done.returncode == 0, done.stdout)

        return tried(bench, send)


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
