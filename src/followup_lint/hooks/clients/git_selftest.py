"""The self-test of the hook for git send-email, in the repository that we are in."""

from __future__ import annotations

from pathlib import Path

from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import COMMAND, Place, program, read, text_of
from followup_lint.hooks.clients.git import hook
from followup_lint.hooks.clients.sample_mail import AUTHOR, READER, SUBJECT, body
from followup_lint.hooks.clients.selftest import Result, fails, untestable, works

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


def test(bench: Bench, place: Place) -> Result:
    """Let git send both messages as patches, in vain. Raises InstallError."""
    path = hook(place)
    if COMMAND not in text_of(read(path)):
        return fails(f"{path} runs no check; see `followup-lint install git`")
    command = [program("git"), *SEND, f"--from={AUTHOR}", f"--to={READER}"]

    def accepted(good: bool) -> tuple[bool, str]:
        done = bench.run([*command, str(patch(bench.folder, good))], cwd=place.folder)
        return done.returncode == 0, done.stdout

    taken, said = accepted(True)
    if not taken:
        return untestable(f"git send-email does not take a good patch: {' '.join(said.split())}")
    if accepted(False)[0]:
        return fails("a patch that should be held back passed; is sendemail.validate false?")
    return works("a good patch passed, and a bad one was held back")


def patch(folder: Path, good: bool) -> Path:
    """One of the messages as a patch."""
    path = folder / f"{'good' if good else 'bad'}.patch"
    text = PATCH.format(author=AUTHOR, subject=SUBJECT, body=body(good))
    path.write_text(text, encoding="utf-8")
    return path
