"""The arguments of the command that lints archives."""

from __future__ import annotations

import argparse
import os
from importlib.util import find_spec

from followup_lint.cli.arguments import Parser, one_of
from followup_lint.cli.lint_arguments import add_choice, add_content_free
from followup_lint.core.errors import FollowupLintError

NAME = "followup-lint bulk"
JSON_LINES, PARQUET = "jsonl", "parquet"
USAGE = f"{NAME} [options] PATH…"
DESCRIPTION = """\
Lint all messages in folders, Maildirs, mbox files and JSON Lines (.jsonl), and write one
row of JSON for each, in order. A message that cannot be linted gets a row with its error."""
EPILOG = """\
examples:
  followup-lint bulk archive/ --output rows.jsonl           a folder
  followup-lint bulk archive/ --output rows.jsonl --resume  continue after Ctrl-C
  followup-lint bulk notes.jsonl --text-field note          a table of texts

exit codes:
  0  nothing at or above the --fail-on severity
  1  findings at or above it
  2  a message could not be linted; its row says why"""


def parser() -> Parser:
    """What can be given."""
    parser = Parser(NAME, USAGE, DESCRIPTION, EPILOG)
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a folder, a Maildir, an mbox file, a .jsonl file"
    )
    # A baseline names single files; the one in the settings counts here, too.
    parser.set_defaults(baseline=None, write_baseline=None)
    group = add_choice(parser)
    group.add_argument("--context", metavar="FILE", help="facts that hold for all messages")
    add_records(parser)
    add_rows(parser)
    return parser


def parse(arguments: list[str]) -> argparse.Namespace:
    """The arguments. Raises FollowupLintError, and SystemExit after --help."""
    options = parser().parse(arguments)
    check_rows(options)
    if not options.paths:
        raise FollowupLintError("no archive is given", remedy="name a folder or a file")
    return options


def check_rows(options: argparse.Namespace) -> None:
    """Raise FollowupLintError when the options about what is written do not fit together."""
    problem = remedy = ""
    place = "--format parquet" if options.format == PARQUET else "--resume"
    if options.format == PARQUET and not options.output:
        problem, remedy = "a table goes to a file", "name one with --output"
    elif options.format == PARQUET and options.resume:
        problem, remedy = "such a file cannot be continued", "leave --resume or --format out"
    elif options.format == PARQUET and find_spec("pyarrow") is None:
        problem, remedy = "pyarrow is not installed", "pip install 'followup-lint[bulk]'"
    elif options.resume and not options.output:
        problem = "there is nothing to continue"
        remedy = "name the file of the earlier run with --output"
    if problem:
        raise FollowupLintError(problem, place=place, remedy=remedy)


def add_records(parser: Parser) -> None:
    """The options about the fields of JSON Lines."""
    group = parser.add_argument_group("fields of JSON Lines")
    for what, name in (("text", "body"), ("subject", "subject"), ("id", "id")):
        group.add_argument(
            f"--{what}-field",
            metavar="NAME",
            default=name,
            help=f"the field with the {what} (default: {name})",
        )


def add_rows(parser: Parser) -> None:
    """The options about what is written."""
    group = parser.add_argument_group("output")
    group.add_argument("--output", metavar="FILE", help="write to this file")
    group.add_argument(
        "--format",
        type=one_of("--format", "format", {name: name for name in (JSON_LINES, PARQUET)}),
        default=JSON_LINES,
        metavar=f"{JSON_LINES}|{PARQUET}",
        help=f"rows of JSON, or a table, which needs pyarrow (default: {JSON_LINES})",
    )
    group.add_argument(
        "--resume",
        action="store_true",
        help="keep the rows in the output, and continue with the next message",
    )
    add_content_free(group)
    group.add_argument(
        "--jobs",
        type=at_least_one,
        default=cores(),
        metavar="N",
        help="number of processes (default: one per core)",
    )


def at_least_one(text: str) -> int:
    """A number of processes."""
    if not text.isascii() or not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 up")
    return int(text)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
