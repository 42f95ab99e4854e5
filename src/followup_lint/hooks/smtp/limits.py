"""How large, how many and how long: every limit of the proxy, by name."""

from __future__ import annotations

from dataclasses import dataclass

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes, numbers and seconds; the times are those of RFC 5321, section 4.5.3.2.

    `max_size` is that of one message as it is sent, so an attachment counts a third more than
    its file. A command has 512 bytes in RFC 5321, and its extensions add as much again and more
    (RFC 3461, 4954); a line of AUTH has 12,288 (RFC 4954). A line of a message is as long as it
    likes. `grace` is what messages under way get when the proxy is stopped. `quiet` is how
    long the proxy listens before it ends a message: what comes by then cannot answer the end. A
    round trip to most servers is shorter, and nobody notices a tenth of a second.
    """

    max_size: int = 50_000_000
    max_connections: int = 20
    command_line: int = 2_048
    auth_line: int = 12_288
    reply_lines: int = 200

    connect: float = 0.5 * MINUTE
    greeting: float = 5 * MINUTE
    command: float = 5 * MINUTE
    data_start: float = 2 * MINUTE
    data_block: float = 3 * MINUTE
    quiet: float = 0.1
    data_end: float = 10 * MINUTE
    client: float = 5 * MINUTE
    grace: float = 5.0
