"""git send-email: the hook `sendemail-validate` of the repository that we are in.

The self-test has git send patches without really sending them.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path

from followup_lint.hooks.clients.bench import Bench
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
from followup_lint.hooks.clients.sample_mail import AUTHOR, READER, SUBJECT, body
from followup_lint.hooks.clients.selftest import Result, fails, untestable, works

NAME = "git"
HOOK = "hooks/sendemail-validate"
SHELL = re.compile(r"#! ?/(?:usr/)?bin/(?:env )?(?:sh|bash|dash|ksh|zsh)\b[^\n]*\n")
OWN_START = "#!/bin/sh\n"
PATCH = """\
From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001
From: {author}
Date: Mon, 6 Jan 2025 09:00:00 +0000
Subject: [PATCH] {subject}

{body}
---
diff --git a/file b/file
new file mode 100644
--- /dev/null
+++ b/file
@@ -0,0 +1 @@
+text
--
2.39.5

"""
# With --dry-run all is done but the sending.
SEND = ("send-email", "--dry-run", "--confirm=never", "--no-annotate", "--suppress-cc=all")


def install(place: Place) -> Plan:
    """Add our line to the hook, before what is there. Raises FollowupLintError."""
    path = hook(place)
    line = f'{shlex.quote(place.own(COMMAND))} git-validate "$@" || exit $?'
    text = without(text_of(read(path)), str(path)) or OWN_START
    start = SHELL.match(text)
    if start is None:
        problem = "there is already a hook, and it is not a shell script"
        remedy = f"run this from it, with the same arguments: {COMMAND} git-validate"
        raise InstallError(problem, place=str(path), remedy=remedy)
    if path.exists() and not os.access(path, os.X_OK):
        problem = "there is already a hook, and it is not executable, so git ignores it"
        remedy = "make it executable, or remove it, first"
        raise InstallError(problem, place=str(path), remedy=remedy)
    new = start[0] + block([line]) + text[start.end() :]
    history, notes = on_for(NAME)
    off = output_of(place, "config", "--bool", "sendemail.validate") == "false"
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
    path = output_of(place, "rev-parse", "--git-path", HOOK)
    if not path:
        problem, remedy = "is not in a git repository", "change to the one that you send from"
        raise InstallError(problem, place=str(place.folder), remedy=remedy)
    return place.folder / path


def output_of(place: Place, *arguments: str) -> str:
    """What a command of git prints; empty when it fails."""
    command = [program("git"), *arguments]
    done = subprocess.run(command, cwd=place.folder, capture_output=True, text=True)
    return done.stdout.removesuffix("\n") if done.returncode == 0 else ""


def test(bench: Bench, place: Place) -> Result:
    """Let git send both messages as patches, in vain. Raises InstallError."""
    path = hook(place)
    if COMMAND not in text_of(read(path)):
        return fails(f"{path} runs no check; see `followup-lint install git`")
    command = [program("git"), *SEND, f"--from={AUTHOR}", f"--to={READER}"]

    def accepted(good: bool) -> tuple[bool, str]:
        done = bench.run([*command, str(patch(bench.folder, good))], cwd=place.folder)
        return done.returncode == 0, done.stdout

    taken, output = accepted(True)
    if not taken:
        return untestable(f"git send-email does not take a good patch: {' '.join(output.split())}")
    if accepted(False)[0]:
        return fails("a patch that should be held back passed; is sendemail.validate false?")
    return works("a good patch passed, and a bad one was held back")


def patch(folder: Path, good: bool) -> Path:
    """One of the messages as a patch."""
    path = folder / f"{'good' if good else 'bad'}.patch"
    text = PATCH.format(author=AUTHOR, subject=SUBJECT, body=body(good))
    path.write_text(text, encoding="utf-8")
    return path


CLIENT = Client(install, uninstall)
