"""The options that change drafts, or show how."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from followup_lint.cli.arguments import STDIN
from followup_lint.core.errors import FollowupLintError


def add_fixes(parser: argparse.ArgumentParser) -> None:
    """The options about what is changed."""
    group = parser.add_argument_group("fixes")
    group.add_argument(
        "--diff",
        action="store_true",
        help="show what --fix would change, and write nothing; the exit code is 1 if anything "
        "would change",
    )
    group.add_argument(
        "--fix",
        action="store_true",
        help="apply fixes that keep the meaning and invent nothing, then report what remains; "
        "a draft from - is printed, with the report on standard error",
    )
    group.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff, include fixes that you should check; alone, works as with "
        "--diff",
    )


def check_fixes(options: argparse.Namespace) -> None:
    """Settle what goes together. Raises FollowupLintError."""
    options.diff = options.diff or (options.unsafe_fixes and not options.fix)
    for place, problem, remedy in clashes(options):
        raise FollowupLintError(problem, place=place, remedy=remedy)


def clashes(options: argparse.Namespace) -> Iterator[tuple[str, str, str]]:
    """What does not go together: the option, the problem, the remedy."""
    alone = STDIN not in options.paths or len(options.paths) == 1
    if options.diff and options.fix:
        yield "--diff", "it writes nothing, and --fix writes", "leave one of them out"
    if (options.diff or options.fix) and options.write_baseline:
        yield "--write-baseline", "it does not go with changes", "make the changes first"
    if options.diff and options.format != "text":
        yield "--format", "a diff has no other format", "leave it out; JSON reports hold the fixes"
    if options.diff and options.content_free:
        yield "--content-free", "a diff shows the draft", "leave one of them out"
    if options.fix and options.clipboard:
        yield "--clipboard", "with --fix, nothing can be written back to it", "use --diff"
    if options.fix and not alone:
        yield STDIN, "with --fix it is printed, so nothing else can be", "name it alone"
    if options.fix and STDIN in options.paths and options.format != "text":
        yield "--format", "with --fix, the draft from - is all that is printed", "leave it out"
