"""msmtp: it sends, and has no hook; it becomes the program that the hook hands mail on to.

The self-test sends to a server of our own.
"""

from __future__ import annotations

import os
import re
import tomllib

from followup_lint.core.toml_text import toml_value
from followup_lint.hooks.clients.bench import Bench
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
from followup_lint.hooks.clients.sample_mail import AUTHOR, READER, message
from followup_lint.hooks.clients.selftest import Result, Sending, try_both
from followup_lint.hooks.sendmail_arguments import REAL
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


def test(bench: Bench, place: Place) -> Result:
    """Send both messages by msmtp to a server of our own. Raises InstallError and OSError."""
    from followup_lint.hooks.clients.sink_server import HOST, server  # asyncio is slow to import

    real = f"{REAL}{program('msmtp')}"
    with server(bench) as port:
        # Its own settings are left out: they name servers that are real.
        to = [f"--file={os.devnull}", f"--host={HOST}", f"--port={port}", f"--from={AUTHOR}"]
        plain = ["--tls=off", "--auth=off"]
        command = [place.own(WRAPPER), real, *to, *plain, "--", READER]

        def send(good: bool) -> Sending:
            done = bench.run(command, message(good))
            return Sending(done.returncode == 0, done.stdout)

        return try_both(bench, send)


CLIENT = Client(install, uninstall)
