"""The page on this machine: a free port, a token, and a browser that opens it."""

from __future__ import annotations

import os
import secrets
import socket
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette

from followup_lint.core.errors import ServerError
from followup_lint.editor.conversation import Conversation
from followup_lint.editor.web.app import application
from followup_lint.editor.web.guard import Door
from followup_lint.linting.workspace import Workspace

HOST = "127.0.0.1"
# A cold model takes a few seconds, and there is nobody else whom it would keep waiting.
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is: a port of this machine, and the token without which nothing is said."""

    port: int
    token: str

    @property
    def authority(self) -> str:
        """The host and port as browsers name them."""
        return f"{HOST}:{self.port}"

    @property
    def url(self) -> str:
        """The address to open. No request has what stands behind `#`."""
        return f"http://{self.authority}/#{self.token}"


def local_app(workspace: Workspace, place: Place) -> Starlette:
    """The application for the person at this machine."""
    writes = workspace.fixed is None
    conversation = Conversation(workspace, writes=writes)
    return application(
        lambda: conversation,
        Door(place.authority, place.token),
        hosts=[HOST],
        seconds=PATIENCE,
        writes=writes,
    )


def listening(port: int) -> socket.socket:
    """A socket that listens on this machine only; port 0 is any free one. Raises ServerError."""
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((HOST, port))
        opened.listen()  # a browser that is quicker than the application waits for it
    except (OSError, OverflowError) as error:
        opened.close()
        why = getattr(error, "strerror", None) or "there is no such port"
        remedy = "use another port, or none for a free one"
        raise ServerError(
            f"cannot listen there ({why})", place=f"--port {port}", remedy=remedy
        ) from error
    return opened


def serve(workspace: Workspace, port: int, say: Callable[[str], None], *, browser: bool) -> None:
    """Serve the page until Ctrl-C. Raises ServerError.

    `say` is called with the address, and `browser` opens it.
    """
    with listening(port) as opened:
        place = Place(opened.getsockname()[1], secrets.token_urlsafe(32))
        settings = uvicorn.Config(
            local_app(workspace, place),
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="on",
        )
        say(place.url)
        if browser:
            webbrowser.open(place.url)
        uvicorn.Server(settings).run([opened])
