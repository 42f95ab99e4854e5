"""The arguments of the command that lints."""

from __future__ import annotations

import argparse
from functools import cache

from followup_lint.cli.arguments import (
    COLORS,
    KINDS,
    PROG,
    SEVERITIES,
    STDIN,
    SURFACES,
    Parser,
    add_config,
    add_format,
    names,
    one_of,
)
from followup_lint.cli.fact_arguments import add_facts
from followup_lint.cli.fix_arguments import add_fixes, check_fixes
from followup_lint.core.errors import FollowupLintError

LINT_FORMATS = ("text", "html", "json", "sarif", "github")
USAGE = """\
followup-lint [options] FILE…       lint drafts
       followup-lint rules                 list the rules
       followup-lint explain RULE          explain a rule
       followup-lint new KIND              print an outline of a draft
       followup-lint web                   write a draft on a page that checks it
       followup-lint context [DRAFT]       print the facts about an interview
       followup-lint when [DRAFT]          say when a message is welcome
       followup-lint config                print the settings in force
       followup-lint check-rules [PACK]    run the examples of rules
       followup-lint bulk PATH…            lint archives, one row per message
       followup-lint sent FILE…            record that a draft was sent
       followup-lint history               what was sent to whom and when
       followup-lint smtp-proxy            check mail on its way to the server
       followup-lint git-validate PATCH    check a patch before git sends it
       followup-lint last                  show the last report of a hook
       followup-lint server start          keep the language model loaded"""
DESCRIPTION = """\
Check follow-up e-mails after a job interview before you send them: thank-yous,
check-ins and second follow-ups. Nothing leaves this machine."""
EPILOG = """\
examples:
  followup-lint thank-you.txt              check one draft
  followup-lint drafts/                    check all drafts in a folder
  cat note.txt | followup-lint -           check standard input
  followup-lint --kind check-in note.md    say what the message is for
  followup-lint --ignore emoji,FUL5 a.eml  leave out rules
  followup-lint --diff note.txt            show what --fix would change
  followup-lint explain urgency            read about one rule

exit codes:
  0  nothing at or above the --fail-on severity
  1  findings at or above it; with --diff, something that --fix would change
  2  something could not be linted; standard error says what

If a draft is named like a command, give its folder: ./rules"""


@cache  # a process that waits for a command has it ready
def parser() -> Parser:
    """What can be given."""
    parser = Parser(PROG, USAGE, DESCRIPTION, EPILOG)
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="FILE",
        help="a draft (plain text, Markdown or .eml), a folder of drafts, or - for standard input",
    )
    add_what(parser)
    add_facts(parser)
    add_fixes(parser)
    add_output(parser)
    return parser


def parse(arguments: list[str]) -> argparse.Namespace:
    """The arguments. Raises FollowupLintError, and SystemExit after --help and --version."""
    options = parser().parse(arguments)
    check_fixes(options)
    if options.baseline and options.write_baseline:
        problem = "--write-baseline ignores other baselines"
        raise FollowupLintError(problem, place="--baseline", remedy="leave it out")
    if options.write_baseline and STDIN in options.paths:
        problem = "a draft from standard input has no name, so a baseline cannot refer to it"
        raise FollowupLintError(problem, place="--write-baseline", remedy="name a file")
    if not options.paths:
        raise FollowupLintError(
            "no draft is given", remedy="name a file, a folder, or - for standard input"
        )
    return options


def add_what(parser: Parser) -> None:
    """The options about what is checked."""
    add_baseline(add_choice(parser))


def add_choice(parser: Parser) -> argparse._ArgumentGroup:
    """The options that choose rules and settings."""
    group = parser.add_argument_group("checks")
    group.add_argument(
        "--kind",
        type=one_of("--kind", "kind", KINDS),
        metavar="KIND",
        help=f"what the message is for: {', '.join(KINDS)} (default: read from the text)",
    )
    group.add_argument(
        "--assume",
        type=one_of("--assume", "surface", SURFACES),
        metavar="WHAT",
        help="what to assume about a message before reading it: follow-up or any mail "
        "(default: from the settings, otherwise follow-up for drafts, any for archives)",
    )
    group.add_argument(
        "--select",
        type=names,
        action="extend",
        metavar="RULE,…",
        help="run only these; replaces `select` from the settings. "
        "Rules are named by id, code, family, or the beginning of a code",
    )
    group.add_argument(
        "--ignore",
        type=names,
        action="extend",
        metavar="RULE,…",
        help="leave these out, in addition to `ignore` in the settings",
    )
    group.add_argument(
        "--fail-on",
        type=one_of("--fail-on", "severity", SEVERITIES),
        metavar="SEVERITY",
        help="the lowest severity that makes the exit code 1: suggestion, warning or error "
        "(default: from the settings, otherwise warning)",
    )
    add_config(group)
    return group


def add_baseline(group: argparse._ActionsContainer) -> None:
    """The options about findings that are known."""
    group.add_argument(
        "--baseline",
        metavar="FILE",
        help="do not report the findings in this file; replaces `baseline` from the settings",
    )
    group.add_argument(
        "--write-baseline",
        metavar="FILE",
        help="report nothing and write all findings to this file as known",
    )


def add_output(parser: Parser) -> None:
    """The options about what is printed."""
    group = parser.add_argument_group("output")
    add_format(group, "for people (text, html) or for programs", LINT_FORMATS)
    add_content_free(group)
    group.add_argument(
        "--all", action="store_true", help="show every finding, not only the most important"
    )
    group.add_argument(
        "-q",
        "--quiet",
        action="store_true",
        help="print only findings at or above the --fail-on severity, one line each",
    )
    group.add_argument(
        "--color",
        type=one_of("--color", "choice", COLORS),
        default="auto",
        metavar="auto|always|never",
        help="colour the output (default: auto, on terminals; respects NO_COLOR and FORCE_COLOR)",
    )
    group.add_argument("--version", action="version", version=version(), help="show the version")


def add_content_free(group: argparse._ActionsContainer) -> None:
    """The option `--content-free`."""
    group.add_argument(
        "--content-free",
        action="store_true",
        help="show nothing of the draft's content: only rules, severities and positions",
    )


def version() -> str:
    """The name and version of the program."""
    from followup_lint import __version__

    return f"{PROG} {__version__}"
