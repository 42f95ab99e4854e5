"""The self-test of the hook alone, as any program would call it."""

from __future__ import annotations

from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import WRAPPER, Place
from followup_lint.hooks.clients.sample_mail import READER, message
from followup_lint.hooks.clients.selftest import Result, Sending, try_both


def test(bench: Bench, place: Place) -> Result:
    """Hand it both messages. Raises InstallError when it is not there."""
    command = [place.own(WRAPPER), bench.real, "-oi", "--", READER]

    def send(good: bool) -> Sending:
        done = bench.run(command, message(good))
        return Sending(done.returncode == 0, done.stdout)

    return try_both(bench, send)
