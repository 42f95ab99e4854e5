"""`followup-lint lsp`: the language server, for an editor that starts it."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from followup_lint.cli.arguments import Parser
from followup_lint.core.errors import FollowupLintError

NAME = "followup-lint lsp"
USAGE = f"{NAME} [--stdio]"
DESCRIPTION = """\
Serve an editor by the Language Server Protocol, on standard input and output: remarks
while you write, the reasons for them, and fixes. An editor starts it; docs/editors.md
has the settings, and docs/clients a page for each editor."""


def parser() -> Parser:
    """What can be given."""
    parser = Parser(NAME, USAGE, DESCRIPTION)
    parser.add_argument(
        "--stdio", action="store_true", help="changes nothing; some editors cannot leave it out"
    )
    return parser


def run(arguments: list[str]) -> int:
    """Serve until the editor ends. Raises FollowupLintError."""
    parser().parse(arguments)
    if sys.stdin is None or sys.stdin.isatty():
        problem = "it speaks with an editor, and not with a person"
        remedy = "have your editor start it, as docs/editors.md says"
        raise FollowupLintError(problem, place=NAME, remedy=remedy)
    try:
        from followup_lint.editor.lsp.serving import serve
    except ModuleNotFoundError as error:
        problem = f"the library {(error.name or '').partition('.')[0]} is not installed"
        remedy = "run: pip install 'followup-lint[lsp]'"
        raise FollowupLintError(problem, place=NAME, remedy=remedy) from error
    return serve(*own_streams())


def own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output, for the protocol alone: what else prints goes nowhere."""
    streams = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return streams
