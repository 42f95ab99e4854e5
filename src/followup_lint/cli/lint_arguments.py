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
from followup_lint.cli.drafts import CLIPBOARD
from followup_lint.cli.fact_arguments import add_facts
from followup_lint.cli.fix_arguments import add_fixes, check_fixes
from followup_lint.core.errors import FollowupLintError

LINT_FORMATS = ("text", "markdown", "html", "json", "sarif", "github", "junit")
NEVER = "never"
USAGE = """\
followup-lint [options] FILE…       lint drafts
       followup-lint new KIND              print an outline of a draft
       followup-lint web                   write on a page that checks the draft
       followup-lint when [DRAFT]          say when a message is welcome
       followup-lint context [DRAFT]       print the facts about an interview
       followup-lint sent FILE…            record that a draft was sent
       followup-lint history               what was sent to whom and when
       followup-lint rules                 list the rules
       followup-lint explain NAME          explain a rule, a kind, a verdict
       followup-lint check-rules [PACK]    run the examples of rules
       followup-lint config                print the settings in force
       followup-lint install CLIENT        set up a mail program or a shell
       followup-lint selftest [CLIENT]     try whether that works
       followup-lint last                  show the last report of a hook
       followup-lint git-validate PATCH    check a patch before git sends it
       followup-lint smtp-proxy            check mail on its way to the server
       followup-lint lsp                   serve an editor while you write
       followup-lint native                serve add-ons of mail and browsers
       followup-lint mcp                   serve assistants that write drafts
       followup-lint bulk PATH…            lint archives, one row per message
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
    check_output(options)
    if options.fail_on is NEVER:
        options.fail_on, options.exit_zero = None, True
    if options.baseline and options.write_baseline:
        problem = "--write-baseline ignores other baselines"
        raise FollowupLintError(problem, place="--baseline", remedy="leave it out")
    if options.write_baseline and STDIN in options.paths:
        problem = "a draft from standard input has no name, so a baseline cannot refer to it"
        raise FollowupLintError(problem, place="--write-baseline", remedy="name a file")
    if options.clipboard:
        options.paths.append(CLIPBOARD)
    if not options.paths:
        raise FollowupLintError(
            "no draft is given", remedy="name a file, a folder, or - for standard input"
        )
    return options


def check_output(options: argparse.Namespace) -> None:
    """Raise FollowupLintError when options about settings and output do not fit together."""
    if options.watch and (STDIN in options.paths or options.clipboard or options.fix):
        problem, remedy = "only files can be watched, and nothing is written", "name files"
        raise FollowupLintError(problem, place="--watch", remedy=remedy)
    if options.isolated and options.config:
        problem, remedy = "it leaves out all settings files", "leave out one of the two"
        raise FollowupLintError(problem, place="--isolated with --config", remedy=remedy)
    if options.statistics and options.format != "text":
        problem, remedy = "it is text", "leave out one of the two"
        raise FollowupLintError(problem, place="--statistics with --format", remedy=remedy)
    if options.output_file and (options.fix or options.diff or options.write_baseline):
        problem, remedy = "only reports can go to a file", "leave it out"
        raise FollowupLintError(problem, place="--output-file", remedy=remedy)


def add_what(parser: Parser) -> None:
    """The options about what is checked."""
    group = add_choice(parser)
    group.add_argument(
        "--clipboard", action="store_true", help="check the text that you have copied"
    )
    group.add_argument(
        "--isolated", action="store_true", help="leave out all settings files; the defaults hold"
    )
    group.add_argument(
        "--exclude",
        action="append",
        metavar="PATTERN",
        help="leave out files and folders whose name or path fits this, as in 'sent/' or '*.md'; "
        "may be repeated. Drafts that are named themselves are checked",
    )
    group.add_argument(
        "--stdin-filename",
        metavar="FILE",
        help="the file that standard input stands for: its name in reports, and its settings",
    )
    add_baseline(group)


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
        type=one_of("--fail-on", "severity", {**SEVERITIES, "never": NEVER}),
        metavar="SEVERITY",
        help="the lowest severity that makes the exit code 1: suggestion, warning or error; never "
        "is like --exit-zero (default: from the settings, otherwise warning)",
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
        "--statistics",
        action="store_true",
        help="only count the findings of each rule",
    )
    group.add_argument(
        "--watch", action="store_true", help="check again whenever a draft changes, until Ctrl-C"
    )
    group.add_argument(
        "-o",
        "--output-file",
        metavar="FILE",
        help="write the report to this file",
    )
    group.add_argument(
        "--exit-zero", action="store_true", help="exit with 0 even if there are findings"
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
