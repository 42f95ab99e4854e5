"""What goes over the socket, and who is at its other end."""

from __future__ import annotations

import _socket  # `socket` itself would double the time that a client takes to start
import os
import sys

TYPE_CHECKING = False  # so that even `typing` is not imported

if TYPE_CHECKING:
    from collections.abc import Iterable

# From the server.
OTHER = b"O"  # it is another program than that of the client
FULL = b"F"
ACCEPTED = b"A"
WANTED = b"W"  # so many bytes of standard input
DONE = b"D"
# From the client.
REQUEST = b"R"
INPUT = b"I"
RIGHTS = b"r"  # by itself, with the descriptors

SIZE = 8  # bytes for a length
HEAD = 1 + SIZE
MOST = 1 << 18  # what is read at once

INT = 4  # bytes
IDS = 3  # process, user, group


def message(letter: bytes, body: bytes = b"") -> bytes:
    """A message as it goes over the socket."""
    return letter + number(len(body)) + body


def number(value: int) -> bytes:
    """A length, or another number from 0 on."""
    return value.to_bytes(SIZE, "big")


def read(connection: _socket.socket) -> tuple[bytes, bytes]:
    """The next message. Raises OSError, and EOFError when the other side is gone."""
    head = exactly(connection, HEAD)
    return head[:1], exactly(connection, int.from_bytes(head[1:], "big"))


def exactly(connection: _socket.socket, size: int) -> bytes:
    """So many bytes. Raises OSError and EOFError."""
    found = bytearray()
    while len(found) < size:
        piece = connection.recv(min(size - len(found), MOST))
        if not piece:
            raise EOFError
        found += piece
    return bytes(found)


def packed(fields: Iterable[bytes]) -> bytes:
    """Fields in one."""
    return b"".join(number(len(field)) + field for field in fields)


def unpacked(data: bytes) -> list[bytes]:
    """The fields again."""
    fields = []
    at = 0
    while at < len(data):
        start = at + SIZE
        at = start + int.from_bytes(data[at:start], "big")
        fields.append(data[start:at])
    return fields


def is_own(connection: _socket.socket) -> bool:
    """Whether a process of the same user is at the other end, as far as the system tells.

    Where it does not, the folder of the socket alone keeps others out. Raises OSError.
    """
    option = getattr(_socket, "SO_PEERCRED", None)
    if option is None:
        return True
    found = connection.getsockopt(_socket.SOL_SOCKET, option, IDS * INT)
    return int.from_bytes(found[INT : 2 * INT], sys.byteorder) == os.geteuid()
