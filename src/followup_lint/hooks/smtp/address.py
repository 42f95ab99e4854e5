"""Addresses on the command line: of the server upstream, and where the proxy listens."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from followup_lint.core.errors import FollowupLintError

PLAIN, TLS, STARTTLS = "smtp", "smtps", "smtp+starttls"
PORTS = {PLAIN: 25, TLS: 465, STARTTLS: 587}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is, and how its connection is encrypted."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        """As it is given on the command line."""
        return f"{self.scheme}://{written(self.host, self.port)}"

    @classmethod
    def parse(cls, url: str) -> Address:
        """Read `smtps://host:465`. Raises FollowupLintError."""
        try:
            parts = urlsplit(url)
            scheme, host, port = parts.scheme, parts.hostname, parts.port
        except ValueError:
            scheme, host, port = "", None, None
        if scheme not in PORTS or not host:
            raise wrong(url, "is not the address of a server")
        if parts.username is not None or parts.password is not None:
            # Not repeated, for it may hold a password.
            raise wrong("--upstream", "holds a name or password; the mail program logs in itself")
        if parts.path.strip("/") or parts.query or parts.fragment:
            raise wrong(url, "has something after the port")
        return cls(scheme, host, port or PORTS[scheme])


def wrong(place: str, problem: str) -> FollowupLintError:
    """What is said of an address that cannot be used."""
    remedy = f"use one like {TLS}://mail.example.com:465 or {STARTTLS}://mail.example.com:587"
    return FollowupLintError(problem, place=place, remedy=remedy)


def written(host: str, port: int) -> str:
    """A host and a port as they are given together."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def listen_at(text: str) -> tuple[str, int]:
    """Read `127.0.0.1:2525`; port 0 is any that is free. Raises FollowupLintError."""
    try:
        parts = urlsplit(f"//{text}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or port is None or parts.netloc != text or "@" in text:
        remedy = "use an address and a port, like 127.0.0.1:2525"
        raise FollowupLintError(
            f"{text!r} is not a place to listen at", place="--listen", remedy=remedy
        )
    return host, port


def is_loopback(host: str) -> bool:
    """Whether only this machine is meant by this host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
