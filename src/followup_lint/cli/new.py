"""`followup-lint new KIND`: an outline of a draft, filled in with what is known."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from followup_lint.cli import streams
from followup_lint.cli.arguments import KINDS, STDIN, Parser, add_config, one_of
from followup_lint.cli.fact_arguments import add_facts
from followup_lint.cli.workspaces import lookup
from followup_lint.core.errors import FollowupLintError, OutputError
from followup_lint.core.files import write_new
from followup_lint.core.terms import FOLLOW_UPS
from followup_lint.facts.gather import Gathered
from followup_lint.linting.outline import Outline, outline_in
from followup_lint.linting.workspace import Workspace
from followup_lint.report.facts_in_words import clash_said
from followup_lint.rules.checks import leftover_text

BLANK = leftover_text.RULE.id
OUTLINED = {name: kind for name, kind in KINDS.items() if kind in FOLLOW_UPS}
NAMES = ", ".join(OUTLINED)
USAGE = "followup-lint new [options] KIND"
DESCRIPTION = """\
Print an outline of a thank-you, a check-in or a second follow-up. Blanks in square
brackets say what belongs there; followup-lint reports each one until it is filled in.
Facts about the interview come from options, followup.toml, a calendar file and the
history; `followup-lint context` shows them."""
EPILOG = """\
examples:
  followup-lint new thank-you --calendar interviews.ics -o thank-you.txt
  followup-lint new check-in --to "Ana Ortiz <ana@example.com>" --role "Budget Analyst"
  followup-lint new second-follow-up"""


def run(arguments: list[str]) -> int:
    """Print the outline, or write it to a file."""
    options = parse(arguments)
    to_file = options.output not in (None, STDIN)
    folder = Path(options.output).parent if to_file else Path()
    workspace = Workspace(options.config, lookup=partial(lookup, options))
    made, known = outline_in(workspace, options.kind, folder)
    if to_file:
        write(Path(options.output), made.text)
    else:
        streams.write_plain(made.text)
    for note in notes(made, known, workspace, folder):
        streams.tell("note", note)
    return 0


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint new", USAGE, DESCRIPTION, EPILOG)
    kind = one_of("KIND", "outline", OUTLINED)
    parser.add_argument("kind", nargs="?", type=kind, metavar="KIND", help=NAMES)
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write to this new file; facts in followup.toml beside it count",
    )
    add_config(parser)
    add_facts(parser)
    return parser


def parse(arguments: list[str]) -> argparse.Namespace:
    """The arguments. Raises FollowupLintError."""
    options = parser().parse(arguments)
    if options.kind is None:
        problem = "no kind is given"
        raise FollowupLintError(problem, place="KIND", remedy=f"use one of {NAMES}")
    return options


def write(path: Path, text: str) -> None:
    """Write the outline to a file that does not exist yet. Raises OutputError."""
    try:
        write_new(path, text.encode())
    except FileExistsError:
        problem = "there is something already"
        raise OutputError(problem, place=str(path), remedy="name another file") from None
    except OSError as error:
        problem = f"it cannot be written ({error.strerror or type(error).__name__})"
        remedy = "check its folder, your permissions and the space there"
        raise OutputError(problem, place=str(path), remedy=remedy) from error


def notes(made: Outline, known: Gathered, workspace: Workspace, folder: Path) -> Iterator[str]:
    """What there is to say beside the blanks: that it is too early for a check-in, for instance."""
    yield from known.notices
    yield from map(clash_said, known.clashes)
    report = workspace.lint_known(made.draft, known, folder)
    for finding in report.findings:
        if finding.rule != BLANK:
            yield f"{finding.rule}: {finding.message} {finding.help}"
