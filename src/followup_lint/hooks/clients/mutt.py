"""mutt and neomutt: `sendmail` leads through the hook to the program that it named before.

The self-test sends in batch mode.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.block import at_end, without
from followup_lint.hooks.clients.change import (
    WRAPPER,
    Client,
    InstallError,
    Place,
    Plan,
    changed,
    is_wrapper,
    program,
    read,
    text_of,
)
from followup_lint.hooks.clients.command import through
from followup_lint.hooks.clients.history import off_for, on_for
from followup_lint.hooks.clients.sample_mail import READER, SUBJECT, body
from followup_lint.hooks.clients.selftest import Result, Sending, fails, try_both
from followup_lint.hooks.sendmail_arguments import REAL

# Where each looks for its settings, in this order.
HOME_MUTT = (".muttrc", ".mutt/muttrc")
MUTT = (*HOME_MUTT, "{config}/mutt/muttrc")
NEOMUTT = (
    "{config}/neomutt/neomuttrc",
    "{config}/neomutt/muttrc",
    "{config}/mutt/neomuttrc",
    "{config}/mutt/muttrc",
    ".neomutt/neomuttrc",
    ".neomutt/muttrc",
    ".mutt/neomuttrc",
    ".mutt/muttrc",
    ".neomuttrc",
    ".muttrc",
)
SEND_ANYWAY = (
    'macro compose Y "<enter-command>setenv FOLLOWUP_LINT_SKIP 1<enter><send-message>'
    '<enter-command>unsetenv FOLLOWUP_LINT_SKIP<enter>" "send without a check"'
)
# These mean something to mutt between quotation marks.
UNUSUAL = set('"\\$`')
SHOWN = re.compile(r'^(?:set )?(\w+) ?= ?"(.*)"$', re.MULTILINE)
# What keeps mutt from setting sendmail once more, keeping a copy, and asking for a key.
SENDS_ONLY = (
    "unhook *",
    "unset smtp_url",
    "unset record",
    "set copy=no",
    "unset crypt_autosign",
    "unset crypt_autoencrypt",
)


def install(name: str, names: tuple[str, ...], place: Place) -> Plan:
    """Put the hook in front of what sends now. Raises FollowupLintError."""
    path = settings_file(names, place)
    settings = in_force(program(name), place)
    if settings.get("smtp_url"):
        problem = "smtp_url is set, so no sendmail is run"
        remedy = "send by msmtp, or through `followup-lint smtp-proxy`"
        raise InstallError(problem, place=str(path), remedy=remedy)
    command = through(place.own(WRAPPER), settings.get("sendmail", ""), str(path))
    if set(command) & UNUSUAL:
        problem = f"sendmail is written in an unusual way: {command}"
        raise InstallError(problem, place=str(path), remedy="put --real= into it by hand")
    lines = [
        "# Mail is checked before it is sent; Y in the compose menu sends without a check.",
        f'set sendmail="{command}"',
        SEND_ANYWAY,
    ]
    text = at_end(text_of(read(path)), lines, str(path))
    history, notes = on_for(name)
    return Plan((*changed(path, text), *history), notes)


def uninstall(name: str, names: tuple[str, ...], place: Place) -> Plan:
    """Take our lines out. Raises FollowupLintError."""
    path = settings_file(names, place)
    history, notes = off_for(name)
    return Plan((*changed(path, without(text_of(read(path)), str(path))), *history), notes)


def settings_file(names: tuple[str, ...], place: Place) -> Path:
    """The file that the program reads, or would read first in the home if there is none."""
    paths = [place.home / name.format(config=place.config) for name in names]
    return next((path for path in paths if path.exists()), paths[0])


def in_force(path: str, place: Place) -> dict[str, str]:
    """What the program itself says of its settings; raises InstallError where it finds errors.

    Asked in an empty folder, since it shortens paths by the folder that it is in.
    """
    with tempfile.TemporaryDirectory() as empty:
        asking = ["-e", "set folder=/nonexistent", "-Q", "sendmail", "-Q", "smtp_url"]
        done = subprocess.run(
            [path, *asking],
            cwd=empty,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
        )
    if done.stderr.startswith("Error") or done.returncode:
        problem = f"it finds an error in its settings ({done.stderr.splitlines()[0].strip()})"
        raise InstallError(problem, place=path, remedy="fix that first; nothing is changed")
    shown = {name: value.replace('\\"', '"') for name, value in SHOWN.findall(done.stdout)}
    return {name: re.sub(r"^~(?=/)", str(place.home), value) for name, value in shown.items()}


def test(name: str, bench: Bench, place: Place) -> Result:
    """Send both messages in batch mode. Raises InstallError."""
    path = program(name)
    settings = in_force(path, place)
    if settings.get("smtp_url"):
        return fails("smtp_url is set, so mail goes to the server without a check")
    words = settings.get("sendmail", "").split() or [""]
    if not is_wrapper(words[0]):
        remedy = f"see `followup-lint install {name}`"
        return fails(f"mail is sent by “{words[0]}” without a check; {remedy}")
    sendmail = " ".join([words[0], bench.real, *(w for w in words[1:] if not w.startswith(REAL))])
    orders = [*SENDS_ONLY, f'set sendmail="{sendmail}"']
    options = [part for order in orders for part in ("-e", order)]

    def send(good: bool) -> Sending:
        done = bench.run([path, *options, "-s", SUBJECT, "--", READER], body(good).encode())
        return Sending(done.returncode == 0, done.stdout)

    return try_both(bench, send)


MUTT_CLIENT = Client(partial(install, "mutt", MUTT), partial(uninstall, "mutt", MUTT))
NEOMUTT_CLIENT = Client(
    partial(install, "neomutt", NEOMUTT), partial(uninstall, "neomutt", NEOMUTT)
)
MUTT_TEST = partial(test, "mutt")
NEOMUTT_TEST = partial(test, "neomutt")
