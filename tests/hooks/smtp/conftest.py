"""Servers for the tests of the proxy."""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Iterator

import pytest
from smtp_servers import HOST, Background, Mailbox, Proxies, Scripted, open_sink


@pytest.fixture
def background(loopback: None) -> Iterator[Background]:
    """An event loop in a thread."""
    background = Background()
    yield background
    background.stop()


@pytest.fixture
def proxies(background: Background) -> Proxies:
    """Starts proxies."""
    return Proxies(background)


@pytest.fixture
def sink(background: Background) -> Mailbox:
    """A real server without encryption."""
    return background.run(open_sink())


@pytest.fixture
def scripted(background: Background) -> Callable[..., Scripted]:
    """Starts servers that follow a script."""

    def start(**settings: object) -> Scripted:
        return background.run(Scripted(**settings).open())  # type: ignore[arg-type]

    return start


@pytest.fixture
def connect() -> Iterator[Callable[[int], smtplib.SMTP]]:
    """Connects a mail program to a port."""
    clients = []

    def to(port: int) -> smtplib.SMTP:
        clients.append(smtplib.SMTP(HOST, port, local_hostname="client.example", timeout=20))
        return clients[-1]

    yield to
    for client in clients:
        client.close()
