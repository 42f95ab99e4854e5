"""The arguments of sendmail, as far as they concern us."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

REAL = "--real="
# A mode other than -bm delivers no message from standard input: it speaks SMTP, lists the
# queue, or rebuilds aliases. -q and -I do the like; the others tell something, in msmtp.
STRAIGHT = frozenset({"-I", "-S", "--version", "--help", "--serverinfo", "--configure"})
NOBODY = frozenset({"", "<>"})
CRON = "CronDaemon"


@dataclass(frozen=True, slots=True)
class Call:
    """How we were called.

    `arguments` are those for the real program, `real` is the program that they name, if any.
    `straight` says that no message is handed over; `why_passed` why the message needs no check.
    """

    arguments: tuple[str, ...]
    real: str = ""
    straight: bool = False
    why_passed: str = ""


def read(arguments: Sequence[str]) -> Call:
    """The call that these arguments make.

    Behind `--` stand recipients only: what a stranger puts into an address must name no program.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = list(arguments[:end])
    named = next((option for option in options if option.startswith(REAL)), "")
    if named:
        options.remove(named)
    return Call(
        arguments=(*options, *arguments[end:]),
        real=named.removeprefix(REAL),
        straight=any(is_straight(option) for option in options),
        why_passed=why_passed(options),
    )


def is_straight(option: str) -> bool:
    """Whether an option asks for something else than to send a message."""
    mode = option.startswith("-b") and option != "-bm"
    return mode or option.startswith("-q") or option in STRAIGHT


def why_passed(options: Sequence[str]) -> str:
    """Why nobody wrote the message just now, if the options say so; else empty."""
    if any(sender in NOBODY for sender in (*values(options, "-f"), *values(options, "-r"))):
        return "bounce"
    return "automatic" if CRON in values(options, "-F") else ""


def values(options: Sequence[str], name: str) -> Iterator[str]:
    """The values of an option, given in one word with it or in the next."""
    for option, after in pairwise([*options, "-"]):
        if option.startswith(name):
            yield after if option == name else option.removeprefix(name)
