"""git send-email: the hook `sendemail-validate` of the repository that we are in."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path

from followup_lint.hooks.clients.block import block, without
from followup_lint.hooks.clients.change import (
    COMMAND,
    Client,
    InstallError,
    Place,
    Plan,
    changed,
    program,
    read,
    text_of,
)
from followup_lint.hooks.clients.history import off_for, on_for

NAME = "git"
HOOK = "hooks/sendemail-validate"
SHELL = re.compile(r"#! ?/(?:usr/)?bin/(?:env )?(?:sh|bash|dash|ksh|zsh)\b[^\n]*\n")
OWN_START = "#!/bin/sh\n"


def install(place: Place) -> Plan:
    """Add our line to the hook, before what is there. Raises FollowupLintError."""
    path = hook(place)
    line = f'{shlex.quote(place.own(COMMAND))} git-validate "$@" || exit $?'
    text = without(text_of(read(path)), str(path)) or OWN_START
    start = SHELL.match(text)
    if start is None:
        problem = "there is a hook already, and it is no shell script"
        remedy = f"run this from it, with the same arguments: {COMMAND} git-validate"
        raise InstallError(problem, place=str(path), remedy=remedy)
    if path.exists() and not os.access(path, os.X_OK):
        problem = "there is a hook already, and it is not executable, so that git leaves it out"
        remedy = "make it executable, or remove it, first"
        raise InstallError(problem, place=str(path), remedy=remedy)
    new = start[0] + block([line]) + text[start.end() :]
    history, notes = on_for(NAME)
    off = said(place, "config", "--bool", "sendemail.validate") == "false"
    more = (
        ("sendemail.validate is false, so git runs no such hook; set it to true.",) if off else ()
    )
    return Plan((*changed(path, new, executable=not path.exists()), *history), (*more, *notes))


def uninstall(place: Place) -> Plan:
    """Take our line out, and the file if nothing else is in it. Raises FollowupLintError."""
    path = hook(place)
    left = without(text_of(read(path)), str(path))
    history, notes = off_for(NAME)
    return Plan((*changed(path, "" if left == OWN_START else left), *history), notes)


def hook(place: Place) -> Path:
    """Where the hook stands, also with worktrees and `core.hooksPath`. Raises InstallError."""
    path = said(place, "rev-parse", "--git-path", HOOK)
    if not path:
        problem, remedy = "is in no repository of git", "change to the one that you send from"
        raise InstallError(problem, place=str(place.folder), remedy=remedy)
    return place.folder / path


def said(place: Place, *arguments: str) -> str:
    """What git says; empty when it fails."""
    command = [program("git"), *arguments]
    done = subprocess.run(command, cwd=place.folder, capture_output=True, text=True)
    return done.stdout.removesuffix("\n") if done.returncode == 0 else ""


CLIENT = Client(install, uninstall)
