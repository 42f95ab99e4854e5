"""What can be given on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence

from followup_lint.cli import streams
from followup_lint.core.errors import FollowupLintError
from followup_lint.core.terms import Assume, Kind, Severity

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from typing import NoReturn

PROG = "followup-lint"
STDIN = "-"
# What argparse itself takes where there is no terminal, and leaves free.
SCREEN, MARGIN = 80, 2


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Fills paragraphs to the width of the screen; one with indented lines stays as it is."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=streams.columns(SCREEN) - MARGIN)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        import textwrap

        return "\n\n".join(
            textwrap.indent(paragraph, indent)
            if "\n " in paragraph
            else textwrap.fill(
                paragraph,
                width,
                initial_indent=indent,
                subsequent_indent=indent,
                break_on_hyphens=False,
            )
            for paragraph in text.split("\n\n")
        )


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line: the place, the problem, the remedy."""

    def __init__(self, prog: str, usage: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog,
            usage=usage,
            description=description,
            epilog=epilog,
            allow_abbrev=False,
            add_help=False,
            formatter_class=HelpFormatter,
        )
        self._positionals.title = "arguments"
        self.add_argument("-h", "--help", action="help", help="show this help and exit")

    def _print_message(self, message: str, file: object = None) -> None:
        """Print help or version in signs that the output has."""
        streams.write_plain(message)

    def error(self, message: str) -> NoReturn:
        """Refuse the command line."""
        place, _, problem = message.removeprefix("argument ").rpartition(": ")
        if place == "unrecognized arguments" or problem.startswith("unrecognized arguments"):
            place, problem = problem, "there is no such option or argument"
        raise FollowupLintError(problem, place=place, remedy=f"see {self.prog} --help")

    def parse(self, arguments: list[str]) -> argparse.Namespace:
        """The arguments, with the nearest option named where one does not exist."""
        options, rest = self.parse_known_args(arguments)
        if rest:
            name = rest[0].partition("=")[0]
            known = [option for action in self._actions for option in action.option_strings]
            near = nearest(name, known)
            what = "option" if name.startswith("-") else "argument"
            remedy = f"did you mean {near[0]}?" if near else f"see {self.prog} --help"
            raise FollowupLintError(f"there is no such {what}", place=rest[0], remedy=remedy)
        return options


class OneOf:
    """A type for an option with a closed set of values; `_` counts as `-`."""

    def __init__(self, option: str, what: str, values: Mapping[str, object]) -> None:
        self.option = option
        self.what = what
        self.values = values

    def __call__(self, text: str) -> object:
        """The value of this name. Raises FollowupLintError."""
        name = text.strip().lower().replace("_", "-")
        if name in self.values:
            return self.values[name]
        near = nearest(name, self.values, cutoff=0.6)
        remedy = f"did you mean {near[0]}?" if near else f"use one of {', '.join(self.values)}"
        raise FollowupLintError(f"no {self.what} {text!r}", place=self.option, remedy=remedy)


def one_of(option: str, what: str, values: Mapping[str, object]) -> OneOf:
    """A type for an option with a closed set of values."""
    return OneOf(option, what, values)


def nearest(name: str, known: Iterable[str], cutoff: float = 0.75) -> list[str]:
    """The name that is meant, if one is near, or the beginning of one is."""
    from difflib import get_close_matches  # only where something is wrong

    names = list(known)
    if near := get_close_matches(name, names, n=1, cutoff=cutoff):
        return near
    begun = {each[: len(name) + 1]: each for each in names} if len(name) > SHORTEST else {}
    return [begun[head] for head in get_close_matches(name, begun, n=1, cutoff=cutoff)]


SHORTEST = len("--x")  # less than this begins like too many options
KINDS = {kind.value.replace("_", "-"): kind for kind in Kind}
SURFACES = {surface.value: surface for surface in Assume}
SEVERITIES = {severity.value: severity for severity in Severity}
FORMATS = ("text", "json")
COLORS = {name: name for name in ("auto", "always", "never")}


def add_format(
    parser: argparse._ActionsContainer, what: str, formats: Sequence[str] = FORMATS
) -> None:
    """The option `--format`."""
    parser.add_argument(
        "--format",
        type=one_of("--format", "format", {name: name for name in formats}),
        default="text",
        metavar="|".join(formats),
        help=f"{what} (default: text)",
    )


def add_config(parser: argparse._ActionsContainer) -> None:
    """The option `--config`."""
    parser.add_argument(
        "--config",
        metavar="FILE",
        help="read the settings from this file instead of looking for one",
    )


def names(text: str) -> list[str]:
    """Names parted by commas."""
    return [name.strip() for name in text.split(",") if name.strip()]
