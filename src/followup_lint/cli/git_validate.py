"""`followup-lint git-validate PATCH [HEADERS]`: the hook `sendemail-validate` of git."""

from __future__ import annotations

import os
from pathlib import Path

from followup_lint.cli.arguments import Parser

USAGE = "followup-lint git-validate PATCH [HEADERS]"
DESCRIPTION = """\
Check the commit message of a patch that git is about to send, for the hook
sendemail-validate: exit code 0 lets it go, 1 holds it back."""
HELD_BACK = 1


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint git-validate", USAGE, DESCRIPTION)
    parser.add_argument("patch", type=Path, metavar="PATCH", help="the file with the patch")
    parser.add_argument(
        "headers", type=Path, nargs="?", metavar="HEADERS", help="the file with the mail's headers"
    )
    return parser


def run(arguments: list[str]) -> int:
    """Check one patch and return the exit code."""
    options = parser().parse(arguments)
    from followup_lint.hooks.patch import validate

    return 0 if validate(options.patch, options.headers, os.environ) else HELD_BACK
