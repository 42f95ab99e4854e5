"""Refuses every socket: a Python that starts with this folder on PYTHONPATH has no network."""

from __future__ import annotations

import sys


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook that sees what C code does with sockets, too."""
    if event.startswith("socket."):
        raise PermissionError(f"{event}: no network in tests")


sys.addaudithook(refuse)
