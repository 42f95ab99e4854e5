"""aerc: `outgoing` of each account that sends by a program leads through the hook."""

from __future__ import annotations

import configparser
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from followup_lint.hooks.clients import shell_words
from followup_lint.hooks.clients.change import (
    WRAPPER,
    Client,
    InstallError,
    Place,
    Plan,
    changed,
    read,
    text_of,
)
from followup_lint.hooks.clients.history import off_for, on_for

NAME = "aerc"
OUTGOING = re.compile(r"^([ \t]*outgoing[ \t]*=[ \t]*)([^\n]*?)([ \t\r]*)$", re.MULTILINE)
# What aerc takes for a server and not for a program.
SERVER = re.compile(r"[a-z]+(?:\+[a-z0-9]+)*://")


def install(place: Place) -> Plan:
    """Put the hook in front of each program. Raises FollowupLintError."""
    path = settings_file(place)
    text = text_of(read(path))
    accounts = dict(sends(text, path))
    servers = [account for account, command in accounts.items() if SERVER.match(command)]
    notes = tuple(
        f"{path}, [{account}]: it sends through a server; see `followup-lint smtp-proxy --help`."
        for account in servers
    )
    if len(servers) == len(accounts):
        problem = "no account there sends through a program"
        remedy = "set `outgoing` to one, such as msmtp, or use `followup-lint smtp-proxy`"
        raise InstallError(problem, place=str(path), remedy=remedy)
    wrapper = place.own(WRAPPER)
    new = each_program(text, lambda command: shell_words.through(wrapper, command, str(path)))
    history, told = on_for(NAME)
    return Plan((*changed(path, new), *history), (*notes, *told))


def uninstall(place: Place) -> Plan:
    """Put back what sent before. Raises FollowupLintError."""
    path = settings_file(place)
    history, notes = off_for(NAME)
    return Plan(
        (*changed(path, each_program(text_of(read(path)), shell_words.without)), *history), notes
    )


def settings_file(place: Place) -> Path:
    """Where the accounts stand."""
    return place.config / "aerc/accounts.conf"


def sends(text: str, path: Path) -> Iterator[tuple[str, str]]:
    """Each account that sends, and by what. Raises InstallError when the file is broken."""
    parser = configparser.RawConfigParser(strict=False, delimiters=("=", ":"))
    try:
        parser.read_string(text)
    except configparser.Error as error:
        problem = "is not a valid accounts.conf of aerc"
        raise InstallError(problem, place=str(path), remedy="nothing is changed") from error
    for account in parser.sections():
        if command := parser.get(account, "outgoing", fallback=""):
            yield account, command


def each_program(text: str, turned: Callable[[str], str]) -> str:
    """The text with each program that sends turned into another; servers stay."""

    def line(match: re.Match[str]) -> str:
        head, command, tail = match.groups()
        return head + (command if SERVER.match(command) else turned(command)) + tail

    return OUTGOING.sub(line, text)


CLIENT = Client(install, uninstall)
