"""The protocol between client and server: framed messages, packed fields, a check of the peer."""

from __future__ import annotations

import _socket  # `socket` itself would double the time that a client takes to start
import os
import sys

TYPE_CHECKING = False  # so that even `typing` is not imported

if TYPE_CHECKING:
    from collections.abc import Iterable

# A message is one of these letters, a length, and so many bytes. From the server:
OTHER_PROGRAM = b"O"  # the client is another program
FULL = b"F"
ACCEPTED = b"A"
INPUT_WANTED = b"W"  # up to so many bytes of standard input
DONE = b"D"
# From the client:
REQUEST = b"R"
HAND_OVER = b"H"  # a request whose command reads and writes the client's own streams
INPUT = b"I"
DESCRIPTORS = b"r"  # without a length; the descriptors travel beside it
INTERRUPT = b"C"  # Ctrl-C was pressed

LENGTH_SIZE = 8  # bytes for a length
HEAD_SIZE = 1 + LENGTH_SIZE
CHUNK = 1 << 18  # most bytes to read at once

INT_SIZE = 4  # bytes for a descriptor, or for one of the numbers that describe a peer
PEER_NUMBERS = 3  # process, user, group


def message(letter: bytes, body: bytes = b"") -> bytes:
    """A message as it goes over the socket."""
    return letter + number(len(body)) + body


def number(value: int) -> bytes:
    """A length, or another number from 0 on."""
    return value.to_bytes(LENGTH_SIZE, "big")


def read(connection: _socket.socket) -> tuple[bytes, bytes]:
    """The letter and body of the next message.

    Raises OSError, and EOFError when the other side is gone.
    """
    head = read_exactly(connection, HEAD_SIZE)
    return head[:1], read_exactly(connection, int.from_bytes(head[1:], "big"))


def read_exactly(connection: _socket.socket, size: int) -> bytes:
    """The next `size` bytes. Raises OSError and EOFError."""
    found = bytearray()
    while len(found) < size:
        piece = connection.recv(min(size - len(found), CHUNK))
        if not piece:
            raise EOFError
        found += piece
    return bytes(found)


def pack(fields: Iterable[bytes]) -> bytes:
    """Several fields as one."""
    return b"".join(number(len(field)) + field for field in fields)


def unpack(data: bytes) -> list[bytes]:
    """The fields that were packed."""
    fields = []
    at = 0
    while at < len(data):
        start = at + LENGTH_SIZE
        at = start + int.from_bytes(data[at:start], "big")
        fields.append(data[start:at])
    return fields


def is_same_user(connection: _socket.socket) -> bool:
    """Whether the process at the other end belongs to this user, as far as the system can say.

    Where it cannot, only the permissions of the socket's folder keep others out. Raises OSError.
    """
    option = getattr(_socket, "SO_PEERCRED", None)
    if option is None:
        return True
    found = connection.getsockopt(_socket.SOL_SOCKET, option, PEER_NUMBERS * INT_SIZE)
    return int.from_bytes(found[INT_SIZE : 2 * INT_SIZE], sys.byteorder) == os.geteuid()
