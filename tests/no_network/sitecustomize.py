"""Refuses every socket: a Python that starts with this folder on PYTHONPATH has no network.

Tests of what speaks SMTP or to the server set FOLLOWUP_LINT_TEST_LOOPBACK, and then this machine
can be reached.
"""

from __future__ import annotations

import _socket
import ipaddress
import os
import sys
from collections.abc import Mapping

LOOPBACK = "FOLLOWUP_LINT_TEST_LOOPBACK"
# Where the address or the host stands among the arguments of an event.
ADDRESSED: Mapping[str, int] = {
    "socket.bind": 1,
    "socket.connect": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
    "socket.gethostbyaddr": 0,
}
OF_SOCKETS = ("socket.bind", "socket.connect", "socket.sendmsg")
HARMLESS = ("socket.__new__", "socket.gethostname")


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook that sees what C code does with sockets, too."""
    if event.startswith("socket.") and not (LOOPBACK in os.environ and is_local(event, arguments)):
        raise PermissionError(f"{event}: no network in tests")


def is_local(event: str, arguments: tuple[object, ...]) -> bool:
    """Whether this stays on this machine."""
    if event in HARMLESS:
        return True
    if event in OF_SOCKETS and is_file(arguments[0]):
        return True
    if event not in ADDRESSED:
        return False
    address = arguments[ADDRESSED[event]]
    host = address[0] if isinstance(address, tuple) else address
    try:
        return host == "localhost" or ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def is_file(connection: object) -> bool:
    """Whether this socket leads to a process by way of a file."""
    return getattr(connection, "family", None) == getattr(_socket, "AF_UNIX", None)


sys.addaudithook(refuse)
