"""The self-test of mail as GNU Mailutils has it."""

from __future__ import annotations

import os
import re
import shutil

from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import WRAPPER, Place, is_wrapper, program
from followup_lint.hooks.clients.sample_mail import AUTHOR, READER, SUBJECT, body, message
from followup_lint.hooks.clients.selftest import Result, Sending, fails, try_both, untestable

SENDMAIL = re.compile(r'^sendmail="(.*)"$', re.MULTILINE)


def test(bench: Bench, place: Place) -> Result:
    """Send both messages. Raises InstallError when it is not there."""
    # Debian has several programs of the name mail.
    path = shutil.which("mail.mailutils") or program("mail")
    folder = bench.folder / "folder"
    folder.write_bytes(b"From a@b Mon Jan  6 09:00:00 2025\n" + message(True) + b"\n")
    shown = bench.run([path, "-E", "set", "-E", "exit", "-f", str(folder)]).stdout
    found = SENDMAIL.search(shown)
    if found is None:
        return untestable(f"{path} shows no setting of sendmail; is it that of GNU Mailutils?")
    if not is_wrapper(found[1]):
        remedy = f"set sendmail to sendmail://{place.own(WRAPPER)}"
        return fails(f"mail is sent by “{found[1]}” without a check; {remedy}")
    # It keeps what is held back in this file.
    bench.environment["DEAD"] = os.devnull

    def send(good: bool) -> Sending:
        options = ["-E", f"set sendmail={found[1]}", "-r", AUTHOR, "-s", SUBJECT, READER]
        done = bench.run([path, *options], body(good).encode())
        return Sending(done.returncode == 0, done.stdout)

    return try_both(bench, send)
