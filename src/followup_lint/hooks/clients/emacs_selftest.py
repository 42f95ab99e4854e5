"""The self-test of Emacs: the person's init file, and a message that is composed and sent."""

from __future__ import annotations

import json
from pathlib import Path

from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import WRAPPER, Place, program
from followup_lint.hooks.clients.emacs import init_file
from followup_lint.hooks.clients.sample_mail import READER, SUBJECT, body
from followup_lint.hooks.clients.selftest import Outcome, Result, Sending, fails, tried, untestable

SCRIPT = Path(__file__).with_name("selftest.el")
SILENT = (
    "message-interactive is nil, so Emacs reports a message as sent when it is held back, and the "
    "message is LOST; set message-interactive to t, or use `followup-lint install emacs`"
)


def test(bench: Bench, place: Place) -> Result:
    """Compose both messages with the person's settings. Raises InstallError."""
    path, init = program("emacs"), init_file(place)
    if not init.exists():
        return fails(f"there is no {init}, so no check runs; see `followup-lint install emacs`")

    def send(good: bool) -> Sending:
        done = bench.run([path, "--batch", "-l", str(init), *composing(bench, good)])
        return Sending("\nsent\n" in f"\n{done.stdout}", done.stdout)

    probe = send(True).said
    if "way none" in probe:
        return fails(f"{init} runs no check; see `followup-lint install emacs`")
    if "way " not in probe:
        return untestable(f"{init} does not load in batch mode: {' '.join(probe.split())}")
    for arrived in bench.arrivals.iterdir():
        arrived.unlink()
    result = tried(bench, send)
    silent = "way program" in probe and "interactive nil" in probe
    return fails(SILENT) if silent and result.outcome is not Outcome.WORKS else result


def composing(bench: Bench, good: bool) -> list[str]:
    """The arguments that make Emacs compose one of the messages."""
    message = " ".join(map(quoted, (READER, SUBJECT, body(good))))
    values = {
        "wrapper": quoted(WRAPPER),
        "message": f"'({message})",
        "arrived": quoted(f"{bench.arrivals}/message"),
    }
    pairs = " ".join(f"followup-lint-selftest-{name} {value}" for name, value in values.items())
    return ["--eval", f"(setq {pairs})", "-l", str(SCRIPT)]


def quoted(text: str) -> str:
    """Text as Lisp reads it."""
    return json.dumps(text, ensure_ascii=False)
