"""What can be typed after `followup-lint`, read from the parsers of all commands.

The manual page and the completion of shells are made from it.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from followup_lint.cli import lint_arguments
from followup_lint.cli.arguments import OneOf, Parser
from followup_lint.cli.commands import COMMANDS, SERVER

LINT = "lint"  # how linting is named here: it is what happens where no command is named
# Modules of commands that are not called like them.
MODULES = {"bulk": "bulk_arguments", "uninstall": "install"}
SHARING = {"install", "uninstall"}  # whose parser() has to be told which of the two it is for
FILES = {"FILE", "DRAFT", "PATCH", "HEADERS", "PATH", "PACK|MODULE|PLUGIN"}
FOLDERS = {"FOLDER"}
# Rules are named by these, of which some take several with commas between them.
RULE, RULES = {"rule"}, {"select", "ignore"}
END_OF_BRIEF = re.compile(r"[;:(]|\.(?= )|\.$|\n\n")
PLAIN = str.maketrans({"“": "'", "”": "'", "’": "'", "…": "..."})
NO_VALUE = 0


@dataclass(frozen=True, slots=True)
class Value:
    """What an option or a place takes: one of the words, or what its kind says."""

    words: tuple[str, ...] = ()
    files: bool = False
    folders: bool = False
    rule: bool = False
    rules: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its names, what it takes if it takes something, and what it is for in short."""

    names: tuple[str, ...]
    brief: str
    metavar: str
    value: Value | None
    repeated: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its words, what it is for in short, and all that can follow."""

    words: tuple[str, ...]
    brief: str
    parser: Parser
    options: tuple[Option, ...]
    arguments: tuple[Value, ...]
    within: tuple[Command, ...] = ()

    @property
    def name(self) -> str:
        """The words as one."""
        return " ".join(self.words)


def commands() -> tuple[Command, ...]:
    """All commands; the first one lints."""
    names = sorted({*COMMANDS, SERVER})
    return (command((LINT,), lint_arguments.parser()), *map(named, names))


def named(name: str) -> Command:
    """The command of a name. Raises LookupError if its module does not say what it takes."""
    module = import_module(f"followup_lint.cli.{MODULES.get(name, name.replace('-', '_'))}")
    if not hasattr(module, "parser"):
        raise LookupError(f"{module.__name__} needs a function parser() that gives its Parser")
    parser: Parser = module.parser(name) if name in SHARING else module.parser()
    within: dict[str, Parser] = {
        word: parser_of() for word, parser_of in getattr(module, "PARSERS", {}).items()
    }
    return command((name,), parser, within)


def command(
    words: tuple[str, ...], parser: Parser, within: dict[str, Parser] | None = None
) -> Command:
    """A command with these words and this parser; `within` are the commands below it."""
    actions = parser._actions
    return Command(
        words=words,
        brief=brief(parser.description or ""),
        parser=parser,
        options=tuple(option(action) for action in actions if action.option_strings),
        arguments=tuple(value(action) for action in actions if not action.option_strings),
        within=tuple(command((*words, name), each) for name, each in (within or {}).items()),
    )


def option(action: argparse.Action) -> Option:
    """An option as its action has it."""
    takes = action.nargs != NO_VALUE
    return Option(
        names=tuple(action.option_strings),
        brief=brief(action.help or ""),
        metavar=str(action.metavar or action.dest.upper()),
        value=value(action) if takes else None,
        repeated=isinstance(action, argparse._AppendAction | argparse._ExtendAction),
    )


def value(action: argparse.Action) -> Value:
    """What an option or a place takes."""
    return Value(
        words=tuple(action.type.values) if isinstance(action.type, OneOf) else (),
        files=action.metavar in FILES,
        folders=action.metavar in FOLDERS,
        rule=action.dest in RULE,
        rules=action.dest in RULES,
    )


def brief(text: str) -> str:
    """The beginning of a description, without what explains it."""
    short = END_OF_BRIEF.split(text, maxsplit=1)[0]
    return " ".join(short.split()).translate(PLAIN)


def every(found: tuple[Command, ...]) -> Iterator[Command]:
    """Commands and those within them."""
    for each in found:
        yield each
        yield from every(each.within)
