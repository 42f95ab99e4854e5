"""Who may ask the application: its own page, in the browser that was given the token."""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

OWN_FETCHES = frozenset({"same-origin", "none"})
JSON = "application/json"
BEARER = "Bearer "


@dataclass(frozen=True, slots=True)
class Door:
    """What a request must have.

    `authority` is the exact host and port, `token` the secret that only the page knows; both
    are None where a proxy sees to who may come in, and people come by links from other sites.
    """

    authority: str | None = None
    token: str | None = None

    def refusal(self, method: str, headers: Headers) -> Response | None:
        """What a request is answered that may not come in; None for one that may."""
        host = headers.get("host", "")
        if self.authority is not None and host != self.authority:
            return refused(403, "This address does not lead here.")
        if not self.is_from_here(method, headers, host):
            return refused(403, "Other sites may not ask here.")
        if method != "POST":
            return None
        if headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
            return refused(415, f"Send {JSON}.")
        if self.token is not None and not is_token(headers.get("authorization", ""), self.token):
            return refused(401, "Open the page by the address that the command printed.", BEARER)
        return None

    def is_from_here(self, method: str, headers: Headers, host: str) -> bool:
        """Whether it comes from the page itself, or from a person who opens it."""
        origins = {f"http://{host}"} if self.token else {f"http://{host}", f"https://{host}"}
        if headers.get("origin", next(iter(origins))) not in origins:
            return False
        is_opened = method == "GET" and headers.get("sec-fetch-mode") == "navigate"
        if is_opened and self.token is None:
            return True
        return headers.get("sec-fetch-site", "none") in OWN_FETCHES


class Guard:
    """Refuses requests that may not come in, before anything is read of them."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self.app = app
        self.door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request, or pass it on."""
        if scope["type"] == "http":
            refusal = self.door.refusal(scope["method"], Headers(scope=scope))
            if refusal is not None:
                await refusal(scope, receive, send)
                return
        await self.app(scope, receive, send)


def is_token(authorization: str, token: str) -> bool:
    """Whether a header has the token; it takes the same time wherever they differ."""
    scheme, given = authorization[: len(BEARER)], authorization[len(BEARER) :]
    return scheme == BEARER and hmac.compare_digest(given.encode(), token.encode())


def refused(status: int, why: str, challenge: str = "") -> Response:
    """The answer to a request that may not come in."""
    headers = {"WWW-Authenticate": challenge.strip()} if challenge else None
    return PlainTextResponse(f"{why}\n", status, headers)
