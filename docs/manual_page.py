"""The manual page: what `--help` says of each command, as `man` wants it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from command_line import LINT, Command, commands, every

PAGE = Path(__file__).resolve().parent.parent / "src/followup_lint/cli/followup-lint.1"
NAME = "followup-lint"
SIGNS = str.maketrans(
    {"\\": "\\e", "-": "\\-", "“": "\\(lq", "”": "\\(rq", "’": "\\(cq", "…": "\\&...", "–": "\\(en"}
)
HEAD = f"""\
.\\" Written by `python docs/generate.py` from the parsers of the commands.
.TH FOLLOWUP\\-LINT 1 "" "{NAME}" "User Commands"
.SH NAME
{NAME} \\- check follow\\-up e\\-mails after a job interview before you send them
.SH SYNOPSIS
.B {NAME}
.RI [ options ]
.IR FILE \\&...
.br
.B {NAME}
.I COMMAND
.RI [ options ]
"""
FILES = """\
.SH FILES
.TP
.I followup\\-lint.toml
Settings, in the folder of a draft or one above it. The table
.B [tool.followup\\-lint]
of a
.I pyproject.toml
does the same.
.TP
.I followup.toml
Facts about the interview, beside the draft.
.SH ENVIRONMENT
.TP
.B FOLLOWUP_LINT_SERVER=off
Run without the process that keeps the language model loaded.
.TP
.BR NO_COLOR ", " FORCE_COLOR
Never, or always, colour the output.
"""


def text() -> str:
    """The page."""
    lint, *others = commands()
    parts = [
        HEAD,
        section("DESCRIPTION", prose(lint.parser.description or "")),
        section("OPTIONS", arguments(lint.parser)),
        *closing(lint.parser.epilog or ""),
        section("COMMANDS", (line for each in every(tuple(others)) for line in of_command(each))),
        FILES,
    ]
    return "".join(parts)


def section(title: str, lines: Iterable[str]) -> str:
    """A part of the page."""
    return "".join(f"{line}\n" for line in (f".SH {title}", *lines))


def closing(epilog: str) -> Iterator[str]:
    """What follows the options of the command that lints: examples, exit codes, a note."""
    for paragraph in epilog.split("\n\n"):
        title, _, rest = paragraph.partition("\n")
        if rest:
            yield section(
                title.rstrip(":").replace("exit codes", "exit status").upper(), as_is(rest)
            )
        else:
            yield section("NOTES", prose(paragraph))


def of_command(command: Command) -> Iterator[str]:
    """What is said of another command."""
    assert command.name != LINT
    yield f".SS {NAME} {escaped(command.name)}"
    yield from as_is(usage(command.parser.usage or ""))
    yield ".PP"
    yield from prose(command.parser.description or "")
    yield from arguments(command.parser)
    for paragraph in filter(None, (command.parser.epilog or "").split("\n\n")):
        title, _, rest = paragraph.partition("\n")
        yield ".PP"
        if rest and rest.startswith(" "):
            yield escaped(title)
            yield from as_is(rest)
        else:
            yield from prose(paragraph)


def usage(text: str) -> str:
    """The usage of a command, each form of it on a line of its own."""
    return "\n".join(line.strip() for line in text.splitlines())


def arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    """What can be given, group by group."""
    for group in parser._action_groups:
        actions = [action for action in group._group_actions if action.dest != "help"]
        if not actions:
            continue
        if group.title not in ("arguments", "options"):
            yield ".PP"
            yield f".B {escaped((group.title or '').capitalize())}"
            if group.description:
                yield ".br"
                yield from prose(group.description)
        for action in actions:
            yield ".TP"
            yield called(action)
            yield from prose((action.help or "").replace("%%", "%"))


def called(action: argparse.Action) -> str:
    """The names of an option, or of a place, in bold type, and what it takes in italics."""
    takes = "" if action.nargs == 0 else f"\\fI{escaped(str(action.metavar or ''))}\\fR"
    if not action.option_strings:
        return takes
    names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in action.option_strings)
    return f"{names} {takes}".rstrip()


def prose(text: str) -> Iterator[str]:
    """Paragraphs that fill the lines."""
    for number, paragraph in enumerate(filter(None, text.split("\n\n"))):
        if number:
            yield ".PP"
        yield from safe(escaped(" ".join(paragraph.split())))


def as_is(text: str) -> Iterator[str]:
    """Lines that stay as they are."""
    yield ".nf"
    for line in text.splitlines():
        yield from safe(escaped(line.removeprefix("  ")))
    yield ".fi"


def safe(line: str) -> Iterator[str]:
    """A line that is none of roff's orders, each sentence on one of its own."""
    for part in re.split(r"(?<=[a-z)][.!?]) (?=[A-Z])", line):
        yield f"\\&{part}" if part.startswith((".", "'")) else part


def escaped(text: str) -> str:
    """A text in which no sign means anything to roff. Raises ValueError for one that is unknown."""
    made = text.translate(SIGNS)
    if not made.isascii():
        raise ValueError(f"the manual page has no way to write all signs of “{text}”")
    return made
