"""A proxy in a process of its own, to be killed; a message that says SLOW is judged for long."""

from __future__ import annotations

import asyncio
import ssl
import sys

from smtp_servers import HOST, held_when_marked

from followup_lint.hooks.decision import Decision
from followup_lint.hooks.smtp.address import Address
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.hooks.smtp.proxy import Proxy
from followup_lint.hooks.smtp.proxy_server import ProxyServer


async def check(message: bytes | bytearray) -> Decision:
    """Judge at once, or take a minute."""
    if b"SLOW" in message:
        print("judging", flush=True)
        await asyncio.sleep(60)
    return held_when_marked(message)


async def serve(upstream: str) -> None:
    """Tell the port, and serve."""
    context = ssl.create_default_context()
    server = ProxyServer(Proxy(Address.parse(upstream), context, check, print, Limits()))
    print(await server.start(HOST, 0), flush=True)
    await server.until_signal()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1]))
