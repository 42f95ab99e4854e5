"""`followup-lint server`: keep the language model loaded, so that a draft is linted at once."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, one_of
from followup_lint.core.errors import FollowupLintError, ServerError

if TYPE_CHECKING:
    from followup_lint.server.lock import Lock

Number = TypeVar("Number", int, float)
Main = Callable[[list[str]], int]
NAME = "followup-lint server"
USAGE = "followup-lint server start|stop|status [options]"
DESCRIPTION = """\
Keep the language model loaded in a separate process, so that drafts are linted at
once. While it runs, followup-lint uses it; output and exit code are the same. It
listens on a local socket that only you can use."""
EPILOG = """\
exit codes of status: 0 running, 1 not running

After an upgrade, it restarts itself as the new version. Hooks that check mail use it
as well; docs/presend.md says how they start it.

Set FOLLOWUP_LINT_SERVER=off to run a command or hook without it."""
IDLE = 600.0
NOT_RUNNING = 1
MEGABYTE = 1_000_000


def run(arguments: list[str], main: Main) -> int:
    """Do what is asked and return the exit code. Raises FollowupLintError.

    The server has `main` run the command lines that it is sent.
    """
    options = parser().parse(arguments)
    if os.name != "posix":
        problem = "there is no server on this system"
        raise ServerError(problem, remedy="go without: each command does its work by itself")
    return ACTIONS[options.action](options, main)


def parser() -> Parser:
    """What can be given."""
    parser = Parser(NAME, USAGE, DESCRIPTION, EPILOG)
    parser.add_argument(
        "action",
        type=one_of("start|stop|status", "action", {name: name for name in ACTIONS}),
        metavar="start|stop|status",
        help="what to do",
    )
    parser.add_argument(
        "--idle",
        type=above_nought("--idle", float),
        default=IDLE,
        metavar="SECONDS",
        help=f"with start: end after this long without work (default: {IDLE:g})",
    )
    parser.add_argument(
        "--limit",
        type=above_nought("--limit", int),
        default=max(2, os.cpu_count() or 1),
        metavar="NUMBER",
        help="with start: how many commands to run at once; others run without the server "
        "(default: one per processor, at least 2)",
    )
    parser.add_argument(
        "--foreground",
        action="store_true",
        help="with start: stay in this process, until Ctrl-C or `server stop`",
    )
    return parser


def above_nought(option: str, kind: Callable[[str], Number]) -> Callable[[str], Number]:
    """A type for an option that is a number above 0; what it returns raises FollowupLintError."""

    def convert(text: str) -> Number:
        with suppress(ValueError):
            if (value := kind(text)) > 0:
                return value
        what = "whole number" if kind is int else "number"
        remedy = f"use a {what} above 0"
        raise FollowupLintError(f"no number {text!r}", place=option, remedy=remedy)

    return convert


def start(options: argparse.Namespace, main: Main) -> int:
    """Start it, unless it runs."""
    from followup_lint.server import background, control

    background.open_closed_streams()
    foreground = (
        partial(say, "The server is running. Ctrl-C stops it.") if options.foreground else None
    )
    started = control.start(partial(serve, options, main), foreground=foreground)
    if not options.foreground:
        say("The server is running." if started else "The server is already running.")
    return 0


def serve(
    options: argparse.Namespace, main: Main, folder: Path, lock: Lock, ready: Callable[[], None]
) -> None:
    """Be the server, for as long as it is needed."""
    from followup_lint.cli import serving
    from followup_lint.server import service
    from followup_lint.server.upgrade import lints, restart

    work = serving.Serving(main)
    linting = service.Service(work.run, work.load, work.lint_sample)
    if service.serve(folder, lock, linting, ready, options.idle, options.limit):
        limits = ("--idle", str(options.idle), "--limit", str(options.limit))
        restart(["server", "start", "--foreground", *limits], partial(lints, serving.SAMPLE))


def stop(options: argparse.Namespace, main: Main) -> int:
    """End it, if it runs."""
    from followup_lint.server import control

    say("The server has stopped." if control.stop() else "No server was running.")
    return 0


def status(options: argparse.Namespace, main: Main) -> int:
    """Say whether it runs, and what it has done."""
    from followup_lint.server import control

    found = control.status()
    if found is None:
        say("No server is running.")
        return NOT_RUNNING
    runs = "1 run" if found.runs == 1 else f"{found.runs:,} runs"
    say(
        f"A server is running: process {found.pid}, version {found.version}, "
        f"since {found.since:%Y-%m-%d %H:%M:%S}, {runs}, {found.memory // MEGABYTE} MB."
    )
    return 0


def say(line: str) -> None:
    """One line on standard output, at once."""
    streams.write(f"{line}\n")
    streams.flush()


ACTIONS: Mapping[str, Callable[[argparse.Namespace, Main], int]] = {
    "start": start,
    "stop": stop,
    "status": status,
}
