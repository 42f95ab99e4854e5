"""`followup-lint history`: what is kept of sent messages, and how it is forgotten."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from followup_lint.cli import history_import, streams
from followup_lint.cli.arguments import Parser, add_config, add_format, one_of
from followup_lint.cli.recording import address, how_to_switch
from followup_lint.core.errors import FollowupLintError, HistoryError
from followup_lint.linting.workspace import Workspace

if TYPE_CHECKING:
    from followup_lint.facts.history.log import Row

USAGE = """\
followup-lint history [list] [--to ADDRESS] [--format text|json]
       followup-lint history forget [--to ADDRESS] [--before DAY] | --all
       followup-lint history export
       followup-lint history import-mbox [--from ME] PATH
       followup-lint history import-maildir [--from ME] PATH"""
DESCRIPTION = """\
What was sent to whom and when: list it, forget it, export it, or import a folder of
sent mail. Addresses and threads are kept as hashes; each command has its own --help."""
VERSION = 1
# This much of a hash distinguishes people on a screen.
SHORT = 8


def run(arguments: list[str]) -> int:
    """Run the command that the first argument names; without one, list."""
    name, rest = (arguments or [""])[0], arguments[1:]
    if not name or (name.startswith("-") and name not in ("-h", "--help")):
        return list_command(arguments)
    if name in COMMANDS:
        return COMMANDS[name](rest)
    parser().parse(arguments)
    return 0


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint history", USAGE, DESCRIPTION)
    parser.add_argument(
        "command",
        type=one_of("COMMAND", "command", COMMANDS),
        metavar="COMMAND",
        help=", ".join(COMMANDS),
    )
    return parser


def list_parser() -> Parser:
    """What can be given to `list`."""
    usage = "followup-lint history list [--to ADDRESS] [--format text|json]"
    parser = Parser("followup-lint history list", usage, "List what is kept, oldest first.")
    add_to(parser, "list only what went to this address or came from it")
    add_format(parser, "a table or JSON")
    add_config(parser)
    return parser


def list_command(arguments: list[str]) -> int:
    """`followup-lint history list`."""
    options = list_parser().parse(arguments)
    config = Workspace(options.config).config()
    if not config.history:
        streams.tell("note", f"the history is off; {how_to_switch(config)}")
    found = rows(options.to)
    if options.format == "json":
        streams.write_utf8(document(found))
    else:
        streams.write_plain("".join(map(line, found)) or "Nothing is recorded.\n")
    return 0


def rows(to: str | None = None) -> tuple[Row, ...]:
    """What is kept, of one address or of all. Raises HistoryError."""
    from followup_lint.facts.history import History

    history = History.at()
    if not history.exists:
        return ()
    with history.opened() as log:
        return log.rows(to)


def line(row: Row) -> str:
    """One message as a line."""
    kind = row.kind.label if row.kind else "automatic reply" if row.auto_reply else ""
    people = " ".join(person[:SHORT] for person in row.people)
    return f"{row.at:%Y-%m-%d %H:%M} UTC  {row.direction.value:<3}  {kind:<16}  {people}\n"


def document(found: tuple[Row, ...]) -> str:
    """The messages as JSON."""
    data = msgspec.json.encode({"version": VERSION, "messages": found})
    return msgspec.json.format(data, indent=2).decode() + "\n"


def forget_parser() -> Parser:
    """What can be given to `forget`."""
    usage = "followup-lint history forget [--to ADDRESS] [--before DAY] | --all"
    parser = Parser("followup-lint history forget", usage, "Remove what is kept, for good.")
    add_to(parser, "forget what went to this address or came from it")
    parser.add_argument(
        "--before", metavar="DAY", help="forget messages from before this day, as in 2025-03-05"
    )
    parser.add_argument(
        "--all", action="store_true", help="forget everything, and the key of the hashes too"
    )
    return parser


def forget_command(arguments: list[str]) -> int:
    """`followup-lint history forget`."""
    options = forget_parser().parse(arguments)
    if options.all == bool(options.to or options.before):
        problem = "--all excludes other options" if options.all else "nothing to forget was given"
        raise FollowupLintError(problem, remedy="give --to, --before or both, or else --all")
    streams.write_plain(forget_all() if options.all else forget(options))
    return 0


def forget(options: argparse.Namespace) -> str:
    """Forget some messages; how many that was. Raises FollowupLintError."""
    from followup_lint.facts.history import History
    from followup_lint.facts.times import now_in, own_zone, parse_day

    before = None
    if options.before:
        day = parse_day(options.before, now_in(own_zone()), "--before")
        before = datetime.combine(day, time(), own_zone())
    history = History.at()
    if not history.exists:
        return "0 messages forgotten."
    with history.opened() as log:
        count = log.forget(options.to, before)
    return f"{messages(count)} forgotten."


def forget_all() -> str:
    """Remove the history, even one that is broken; what that was. Raises HistoryError."""
    from followup_lint.facts.history import History

    try:
        gone = f"{messages(len(rows()))}, and the key"
    except HistoryError:
        gone = "a history that could not be read, and its key"
    removed = History.at().remove()
    return f"Everything is forgotten: {gone}." if removed else "There was nothing to forget."


def messages(count: int) -> str:
    """How many messages, in words."""
    return f"{count} message{'s' * (count != 1)}"


def export_parser() -> Parser:
    """What can be given to `export`."""
    return Parser(
        "followup-lint history export",
        "followup-lint history export",
        "Print all that is kept as JSON. Addresses and threads are hashes there too.",
    )


def export_command(arguments: list[str]) -> int:
    """`followup-lint history export`."""
    export_parser().parse(arguments)
    streams.write_utf8(document(rows()))
    return 0


def add_to(parser: Parser, help: str) -> None:
    """The option `--to`."""
    parser.add_argument("--to", type=address("--to"), metavar="ADDRESS", help=help)


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    "list": list_command,
    "forget": forget_command,
    "export": export_command,
    history_import.MBOX: history_import.mbox_command,
    history_import.MAILDIR: history_import.maildir_command,
}
PARSERS: Mapping[str, Callable[[], Parser]] = {
    "list": list_parser,
    "forget": forget_parser,
    "export": export_parser,
    history_import.MBOX: partial(history_import.parser, history_import.MBOX),
    history_import.MAILDIR: partial(history_import.parser, history_import.MAILDIR),
}
