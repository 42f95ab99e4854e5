"""`followup-lint smtp-proxy`: run between a mail program and its server."""

from __future__ import annotations

import argparse
import os
import ssl
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, add_config
from followup_lint.core.errors import FollowupLintError
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.linting.linter import Linter
from followup_lint.settings.config import Config

if TYPE_CHECKING:
    from followup_lint.hooks.smtp.address import Address
    from followup_lint.hooks.smtp.judge_process import Worker
    from followup_lint.hooks.smtp.proxy import Proxy

NAME = "followup-lint smtp-proxy"
USAGE = f"{NAME} --listen HOST:PORT --upstream URL [options]"
DESCRIPTION = """\
Run between a mail program and its server. Everything is relayed unchanged, but each
message is checked before it reaches the server; one that is held back is refused, with
the reasons. The settings are those of your own settings folder, or of --config."""
EPILOG = """\
examples:
  followup-lint smtp-proxy --listen 127.0.0.1:2525 --upstream smtps://mail.example.com:465
  followup-lint smtp-proxy --listen 127.0.0.1:2525 --upstream smtp+starttls://mail.example.com

Ctrl-C stops it, after finishing messages that are being sent."""


def run(arguments: list[str]) -> int:
    """Serve until a signal stops it, which is not a failure."""
    import asyncio

    from followup_lint.hooks.smtp.judge_process import Worker, judging_by
    from followup_lint.hooks.smtp.proxy import Keeping, Proxy

    options = parse(arguments)
    host, port = place(options)
    address, context, config = target(options), trust(options.ca), settings(options.config)
    limits = Limits(max_size=options.max_size, max_connections=options.max_connections)
    worker = Worker(partial(judging_by, config), config.presend)
    keeping = Keeping(worker, history=config.history)
    proxy = Proxy(address, context, keeping.check, note, limits, keeping.remember)
    try:
        asyncio.run(serve(proxy, worker, host, port))
    except OSError as error:
        why = f"cannot listen there ({os.strerror(error.errno or 0)})"
        remedy = "use another port, or stop the program that uses it"
        raise FollowupLintError(why, place=f"--listen {options.listen}", remedy=remedy) from error
    finally:
        worker.end()
    return 0


async def serve(proxy: Proxy, worker: Worker, host: str, port: int) -> None:
    """Listen until a signal comes. Raises OSError."""
    from followup_lint.hooks.smtp.address import written
    from followup_lint.hooks.smtp.proxy_server import ProxyServer

    server = ProxyServer(proxy)
    place = written(host, await server.start(host, port))
    await worker.start()
    streams.write(f"Listening at {place}, relaying to {proxy.address}. Ctrl-C stops it.\n")
    streams.flush()
    await server.until_signal()


def parser() -> Parser:
    """What can be given."""
    parser = Parser(NAME, USAGE, DESCRIPTION, EPILOG)
    parser.add_argument(
        "--listen", metavar="HOST:PORT", help="where the mail program connects (port 0: any)"
    )
    parser.add_argument(
        "--upstream",
        metavar="URL",
        help="the mail server: smtps://HOST (TLS from the start, port 465), "
        "smtp+starttls://HOST (port 587) or smtp://HOST (no encryption, port 25)",
    )
    parser.add_argument(
        "--ca", metavar="FILE", help="trust the certificates in this file, and not the system's"
    )
    add_config(parser)
    add_limits(parser)
    add_exceptions(parser)
    return parser


def parse(arguments: list[str]) -> argparse.Namespace:
    """The arguments. Raises FollowupLintError, and SystemExit after --help."""
    options = parser().parse(arguments)
    for name in ("listen", "upstream"):
        if getattr(options, name) is None:
            raise FollowupLintError("is missing", place=f"--{name}", remedy=f"see {NAME} --help")
    return options


def add_limits(parser: Parser) -> None:
    """The options that set limits."""
    limits = Limits()
    parser.add_argument(
        "--max-size",
        type=at_least_one("--max-size"),
        default=limits.max_size,
        metavar="BYTES",
        help=f"the largest message (default: {limits.max_size:,}); an attachment counts a third "
        "more than its file",
    )
    parser.add_argument(
        "--max-connections",
        type=at_least_one("--max-connections"),
        default=limits.max_connections,
        metavar="NUMBER",
        help=f"how many mail programs can connect at once (default: {limits.max_connections})",
    )


def add_exceptions(parser: Parser) -> None:
    """The options that give up a protection."""
    parser.add_argument(
        "--allow-remote-clients",
        action="store_true",
        help="listen where other machines can connect, too; passwords then cross the network "
        "unencrypted",
    )
    parser.add_argument(
        "--allow-plain-upstream",
        action="store_true",
        help="relay to a server on another machine without encryption, passwords as well",
    )


def at_least_one(option: str) -> Callable[[str], int]:
    """A type for an option that is a number from 1 up; what it returns raises FollowupLintError."""

    def convert(text: str) -> int:
        number = text.replace("_", "").replace(",", "")
        if not (number.isdecimal() and int(number)):
            remedy = "use a whole number from 1 up"
            raise FollowupLintError(f"no number {text!r}", place=option, remedy=remedy)
        return int(number)

    return convert


def place(options: argparse.Namespace) -> tuple[str, int]:
    """Where to listen. Raises FollowupLintError for a place that other machines can reach."""
    from followup_lint.hooks.smtp.address import is_loopback, listen_at

    host, port = listen_at(options.listen)
    if not (is_loopback(host) or options.allow_remote_clients):
        raise FollowupLintError(
            "other machines could connect there, and passwords would cross the network unencrypted",
            place=f"--listen {options.listen}",
            remedy="listen at 127.0.0.1, or add --allow-remote-clients",
        )
    return host, port


def target(options: argparse.Namespace) -> Address:
    """The server. Raises FollowupLintError for one that would be reached without encryption."""
    from followup_lint.hooks.smtp.address import PLAIN, Address, is_loopback

    address = Address.parse(options.upstream)
    unsafe = address.scheme == PLAIN and not is_loopback(address.host)
    if unsafe and not options.allow_plain_upstream:
        raise FollowupLintError(
            "messages and passwords would cross the network unencrypted",
            place=f"--upstream {options.upstream}",
            remedy="use smtps:// or smtp+starttls://, or add --allow-plain-upstream",
        )
    return address


def trust(path: str | None) -> ssl.SSLContext:
    """Trust the certificates in this file, or the system's. Raises FollowupLintError."""
    try:
        return ssl.create_default_context(cafile=path)
    except OSError as error:
        why = f"holds no certificate that can be read ({error.strerror or error})"
        remedy = "name a file of certificates in PEM form"
        raise FollowupLintError(why, place=f"--ca {path}", remedy=remedy) from error


def settings(path: str | None) -> Config:
    """The settings: those named, or the user's own, as for every hook. Raises FollowupLintError."""
    config = Config.from_file(path) if path else Config.of_user()
    Linter(config)  # refuses rules and packs that do not exist
    return config


def note(text: str) -> None:
    """Print a note for the person who runs the proxy."""
    streams.tell("note", text)
