"""`followup-lint selftest`: say whether blocking really works here."""

from __future__ import annotations

import os
from pathlib import Path

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, one_of
from followup_lint.hooks.clients.all import TESTS, selftest
from followup_lint.hooks.clients.change import WRAPPER, Place
from followup_lint.hooks.clients.selftest import Outcome, outcome_of

USAGE = "followup-lint selftest [CLIENT]"
DESCRIPTION = """\
Send one good and one bad test message through the hook, or through a mail program as
set up here. Nothing reaches anybody: a dummy replaces the program that sends."""
EPILOG = "Exit code 0: blocking works; 1: it does not; 2: it cannot be tested."
HEADS = {
    Outcome.WORKS: "works",
    Outcome.FAILS: "DOES NOT WORK",
    Outcome.UNTESTABLE: "cannot be tested",
}


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint selftest", USAGE, DESCRIPTION, EPILOG)
    names = {name: name for name in TESTS}
    parser.add_argument(
        "client",
        type=one_of("CLIENT", "client", names),
        nargs="?",
        default=WRAPPER,
        metavar="CLIENT",
        help=f"{', '.join(name for name in TESTS if name != WRAPPER)} (default: the hook alone)",
    )
    return parser


def run(arguments: list[str]) -> int:
    """Test, and say what came out."""
    name = parser().parse(arguments).client
    result = outcome_of(selftest(name), Place.of(os.environ, Path.cwd()))
    streams.write_plain(f"{name}: {HEADS[result.outcome]}: {result.words}.")
    return int(result.outcome)
