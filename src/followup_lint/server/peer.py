"""Who is at the other end of a socket."""

from __future__ import annotations

import _socket
import os
import sys

INT = 4  # bytes
IDS = 3  # process, user, group


def is_own(connection: _socket.socket) -> bool:
    """Whether a process of the same user is at the other end, as far as the system tells.

    Where it does not, the folder of the socket alone keeps others out. Raises OSError.
    """
    option = getattr(_socket, "SO_PEERCRED", None)
    if option is None:
        return True
    found = connection.getsockopt(_socket.SOL_SOCKET, option, IDS * INT)
    return int.from_bytes(found[INT : 2 * INT], sys.byteorder) == os.geteuid()
