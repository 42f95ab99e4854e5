"""The self-test of mutt and neomutt."""

from __future__ import annotations

import os

from followup_lint.hooks.arguments import REAL
from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import WRAPPER, Place, program
from followup_lint.hooks.clients.mutt import in_force
from followup_lint.hooks.clients.sample_mail import READER, SUBJECT, body
from followup_lint.hooks.clients.selftest import Result, Sending, fails, tried

# Hooks could set sendmail once more; and no copy is to be kept, nor a key to be asked for.
ALONE = (
    "unhook *",
    "unset smtp_url",
    "unset record",
    "set copy=no",
    "unset crypt_autosign",
    "unset crypt_autoencrypt",
)


def test(name: str, bench: Bench, place: Place) -> Result:
    """Send both messages in batch mode. Raises InstallError."""
    path = program(name)
    settings = in_force(path, place)
    if settings.get("smtp_url"):
        return fails("smtp_url is set, so mail goes to the server without a check")
    words = settings.get("sendmail", "").split() or [""]
    if os.path.basename(words[0]) != WRAPPER:  # noqa: PTH119
        remedy = f"see `followup-lint install {name}`"
        return fails(f"mail is sent by “{words[0]}” without a check; {remedy}")
    sendmail = " ".join([words[0], bench.real, *(w for w in words[1:] if not w.startswith(REAL))])
    orders = [*ALONE, f'set sendmail="{sendmail}"']
    options = [part for order in orders for part in ("-e", order)]

    def send(good: bool) -> Sending:
        done = bench.run([path, *options, "-s", SUBJECT, "--", READER], body(good).encode())
        return Sending(done.returncode == 0, done.stdout)

    return tried(bench, send)
