"""The page and what it asks: one ASGI application for this machine and for an agency.

    uvicorn --factory followup_lint.editor.web.app:create_app --workers 2

serves it for an agency, behind its own login; docs/hosting.md says what to set. It keeps nothing
between two requests but loaded rules, and writes no word of a draft anywhere.
"""

from __future__ import annotations

import asyncio
import logging
import mimetypes
import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from followup_lint import __version__
from followup_lint.context import Reason
from followup_lint.core.errors import ConfigError, describe
from followup_lint.core.terms import FOLLOW_UPS, Kind
from followup_lint.editor.conversation import Conversation
from followup_lint.editor.messages import MOST_BYTES, Check
from followup_lint.editor.web.guard import Door, Guard
from followup_lint.editor.web.headers import PrivateHeaders
from followup_lint.editor.web.turns import Turns
from followup_lint.linting.workspace import Workspace
from followup_lint.settings.config import Config

FILES = Path(__file__).parent / "static"
CONFIG, HOSTS, SECONDS = (f"FOLLOWUP_LINT_WEB_{name}" for name in ("CONFIG", "HOSTS", "SECONDS"))
PATIENCE = 10.0  # seconds
SAMPLE = "Hi Sam,\n\nThank you for the tour. I need your answer by Friday.\n"
# Some systems name another type, or none, and browsers would refuse the scripts.
mimetypes.add_type("text/javascript", ".js")
LOG = logging.getLogger("followup_lint.web")


class TooLargeError(Exception):
    """A request has a body that is longer than the limit."""


@dataclass(frozen=True, slots=True)
class About:
    """What the page has to know: whether it is on the author's own machine, whether settings may
    be changed from it, and the words to choose from.
    """

    local: bool
    writes: bool
    kinds: Mapping[str, str]
    outlines: tuple[str, ...]
    reasons: tuple[str, ...]
    version: str = __version__


def create_app(
    config: Config | str | os.PathLike[str] | None = None,
    *,
    hosts: Sequence[str] | None = None,
    seconds: float | None = None,
) -> Starlette:
    """The application that an agency serves for its candidates, behind its own login.

    `config` are its settings, or the path of their file; `hosts` are the names by which browsers
    reach it (`*.example.com` for all below one); `seconds` is how long a request may take. What is
    None comes from the variables FOLLOWUP_LINT_WEB_CONFIG, _HOSTS (separated by commas) and
    _SECONDS. Settings are not changed from the page, and of their own facts, calendar and history
    are not read. Raises ConfigError.
    """
    chosen = os.environ.get(CONFIG) if config is None else config
    workspace = Workspace(Config() if chosen is None else chosen)
    workspace.linter()  # so that rules that are wrong appear now
    names = tuple(hosts if hosts is not None else split(os.environ.get(HOSTS, "")))
    if not names:
        problem = "no host is named"
        remedy = "name the host in the address of the page, such as drafts.example.com"
        raise ConfigError(problem, place=HOSTS, remedy=remedy)
    return application(
        lambda: Conversation(workspace, writes=False, alone=True),
        Door(),
        hosts=names,
        seconds=seconds_given() if seconds is None else seconds,
        writes=False,
    )


def split(names: str) -> list[str]:
    """The names in a list with commas."""
    return [name.strip() for name in names.split(",") if name.strip()]


def seconds_given() -> float:
    """How long a request may take, by the environment. Raises ConfigError."""
    text = os.environ.get(SECONDS) or str(PATIENCE)
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ConfigError(f"no number {text!r}", place=SECONDS, remedy="use a number above 0")
    return seconds


def application(
    conversation: Callable[[], Conversation],
    door: Door,
    *,
    hosts: Sequence[str],
    seconds: float,
    writes: bool,
) -> Starlette:
    """The page, and the answers to its messages.

    Each message is answered by what `conversation` returns, one at a time; the same one may come
    each time.
    """
    asking = Asking(conversation, Turns(seconds))
    is_local = door.token is not None
    about = About(
        local=is_local,
        writes=writes,
        kinds={kind.value: kind.label for kind in Kind},
        outlines=tuple(kind.value for kind in Kind if kind in FOLLOW_UPS),
        reasons=tuple(reason.value for reason in Reason),
    )
    return Starlette(
        routes=[
            Route("/message", asking.message, methods=["POST"]),
            Route("/health", asking.health),
            Route("/about", partial(sent, about)),
            Mount("/", StaticFiles(directory=FILES, html=True)),
        ],
        middleware=[
            Middleware(PrivateHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
            Middleware(Guard, door=door),
        ],
        lifespan=asking.lifespan,
    )


class Asking:
    """Answers the messages of pages."""

    def __init__(self, conversation: Callable[[], Conversation], turns: Turns) -> None:
        self.conversation = conversation
        self.turns = turns

    @asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:
        """Load what linting needs while the first browser is still opening the page."""
        loading = asyncio.create_task(self.warm())
        yield
        loading.cancel()
        self.turns.end()

    async def warm(self) -> None:
        """Check a sample. If that takes too long or fails, the first draft shows it."""
        check = Check(text=SAMPLE, final=True)
        with_errors = asyncio.gather(
            self.turns.take(lambda: self.conversation().reply(check)), return_exceptions=True
        )
        await with_errors

    async def message(self, request: Request) -> Response:
        """Answer a message."""
        try:
            async with asyncio.timeout(self.turns.seconds):
                raw = await body_of(request, MOST_BYTES)
        except TooLargeError:
            return plain(413, f"A message may have {MOST_BYTES:,} bytes.")
        except TimeoutError:
            return plain(408, "The message took too long to arrive.")
        except ClientDisconnect:
            return plain(400, "The message is not whole.")
        try:
            reply = await self.turns.take(lambda: self.conversation().answer(raw))
        except TimeoutError:
            return plain(503, "The answer takes too long; try again.", {"Retry-After": "5"})
        except Exception as error:
            # Its text could quote the draft, so only the kind of the error and the place are said.
            LOG.error("internal error (%s)", describe(error))
            return plain(500, "An internal error; the log says where.")
        return Response(reply, media_type="application/json")

    async def health(self, request: Request) -> Response:
        """Say whether messages are answered in time."""
        try:
            await self.turns.take(lambda: None)
        except TimeoutError:
            return plain(503, "busy")
        return plain(200, "ready")


async def sent(about: About, request: Request) -> Response:
    """What the page has to know, in JSON."""
    return Response(msgspec.json.encode(about), media_type="application/json")


async def body_of(request: Request, most: int) -> bytes:
    """The body of a request. Raises TooLargeError as soon as more than that came, or is to come."""
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > most:
        raise TooLargeError
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise TooLargeError
    return bytes(body)


def plain(status: int, line: str, headers: Mapping[str, str] | None = None) -> Response:
    """A line of text."""
    return Response(f"{line}\n", status, headers, media_type="text/plain")
