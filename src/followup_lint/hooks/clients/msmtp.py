"""msmtp: it sends, and has no hook; it becomes the program that the hook hands mail on to."""

from __future__ import annotations

import re
import tomllib

from followup_lint.core.toml_text import toml_value
from followup_lint.hooks.clients.block import block, without
from followup_lint.hooks.clients.change import (
    WRAPPER,
    Client,
    InstallError,
    Place,
    Plan,
    changed,
    program,
    read,
    text_of,
)
from followup_lint.settings.files import read_toml, user_file

TABLE = re.compile(r"^\[presend\][^\n]*\n", re.MULTILINE)


def install(place: Place) -> Plan:
    """Name msmtp as what sends, in the user's settings. Raises FollowupLintError."""
    path, msmtp, wrapper = user_file(), program("msmtp"), place.own(WRAPPER)
    notes = (
        "msmtp has no hook of its own. Name this where a program calls msmtp now, with the same",
        f"arguments: {wrapper}",
        "For mutt, neomutt and aerc, `followup-lint install` does it.",
    )
    text = without(text_of(read(path)), str(path))
    if path.exists():
        read_toml(path)  # refuses what is broken
    own = real_in(text)
    if own in {msmtp, "msmtp"}:
        return Plan(notes=notes)
    if own is not None:
        problem = f"`real` under [presend] names “{own}” already"
        raise InstallError(problem, place=str(path), remedy="change that by hand")
    new = with_real(text, msmtp)
    if real_in(new) != msmtp:
        problem, remedy = "[presend] is written in an unusual way", f"write real = “{msmtp}” there"
        raise InstallError(problem, place=str(path), remedy=remedy)
    return Plan(changed(path, new), notes)


def with_real(text: str, msmtp: str) -> str:
    """The settings with msmtp as what sends: under the heading that is there, or a new one."""
    line = f"real = {toml_value(msmtp)}"
    if table := TABLE.search(text):
        return text[: table.end()] + block([line]) + text[table.end() :]
    start = text if not text or text.endswith("\n") else f"{text}\n"
    return start + block(["[presend]", line])


def real_in(text: str) -> object:
    """What sends by these settings; None when they cannot be read."""
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))["presend"]["real"]
    except (tomllib.TOMLDecodeError, LookupError, TypeError):
        return None


def uninstall(place: Place) -> Plan:
    """Take our lines out of the settings. Raises FollowupLintError."""
    path = user_file()
    return Plan(changed(path, without(text_of(read(path)), str(path))))


CLIENT = Client(install, uninstall)
