"""The self-test of s-nail."""

from __future__ import annotations

import os

from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import WRAPPER, Place, is_wrapper, program
from followup_lint.hooks.clients.sample_mail import AUTHOR, READER, SUBJECT, body
from followup_lint.hooks.clients.selftest import Result, Sending, fails, try_both


def test(bench: Bench, place: Place) -> Result:
    """Send both messages. Raises InstallError when it is not there."""
    path = program("s-nail")
    mta = bench.run([path, "-#"], b"echo $mta\n").stdout.strip()
    if not is_wrapper(mta):
        return fails(f"mail is sent by “{mta}” without a check; set mta to {place.own(WRAPPER)}")
    # The arguments could name a program that sends: ours stand in for them.
    values = [f"mta={mta}", f"mta-arguments={bench.real}", f"DEAD={os.devnull}"]
    options = [part for value in values for part in ("-S", value)]

    def send(good: bool) -> Sending:
        whole = [path, *options, "-r", AUTHOR, "-s", SUBJECT, READER]
        done = bench.run(whole, body(good).encode())
        return Sending(done.returncode == 0, done.stdout)

    return try_both(bench, send)
