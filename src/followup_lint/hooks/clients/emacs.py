"""Emacs: a line in the init file loads our hook for messages.

The self-test loads the init file, then composes messages and sends them.
"""

from __future__ import annotations

import json
import subprocess
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
    program,
    read,
    text_of,
)
from followup_lint.hooks.clients.history import off_for, on_for
from followup_lint.hooks.clients.sample_mail import READER, SUBJECT, body
from followup_lint.hooks.clients.selftest import (
    Outcome,
    Result,
    Sending,
    fails,
    try_both,
    untestable,
)

NAME = "emacs"
LISP = Path(__file__).with_name("followup-lint.el")
IN_HOME = (".emacs.el", ".emacs", ".emacs.d/init.el")
SELFTEST = Path(__file__).with_name("selftest.el")
SILENT = (
    "message-interactive is nil, so Emacs reports a message as sent when it is held back, and the "
    "message is LOST; set message-interactive to t, or use `followup-lint install emacs`"
)


def install(place: Place) -> Plan:
    """Load the hook at the end of the init file. Raises FollowupLintError."""
    path = init_file(place)
    if path.exists():
        must_be_whole(program("emacs"), path)
    lines = [
        f"(load {lisp(str(LISP))} nil t)",
        f"(setq followup-lint-program {lisp(place.own(WRAPPER))})",
        "(add-hook 'message-send-hook #'followup-lint-check)",
    ]
    text = at_end(text_of(read(path)), lines, str(path), ";;")
    history, notes = on_for(NAME)
    return Plan((*changed(path, text), *history), notes)


def uninstall(place: Place) -> Plan:
    """Take our lines out. Raises FollowupLintError."""
    path = init_file(place)
    history, notes = off_for(NAME)
    return Plan((*changed(path, without(text_of(read(path)), str(path))), *history), notes)


def init_file(place: Place) -> Path:
    """The init file that Emacs reads, or would read if there were one."""
    own = [place.home / name for name in IN_HOME]
    xdg = place.config / "emacs/init.el"
    found = next((path for path in [*own, xdg] if path.exists()), None)
    in_xdg = xdg.parent.is_dir() and not own[-1].parent.is_dir()
    return found or (xdg if in_xdg else own[-1])


def must_be_whole(emacs: str, path: Path) -> None:
    """Raise InstallError when a bracket is open, for our lines would be inside of it."""
    look = f"(with-temp-buffer (insert-file-contents {lisp(str(path))}) (emacs-lisp-mode)"
    done = subprocess.run(
        [emacs, "--batch", "-Q", "--eval", f"{look} (check-parens))"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    if done.returncode:
        problem = "it has an unclosed bracket or string"
        raise InstallError(problem, place=str(path), remedy="fix that first; nothing is changed")


def test(bench: Bench, place: Place) -> Result:
    """Compose both messages with the person's settings. Raises InstallError."""
    path, init = program("emacs"), init_file(place)
    if not init.exists():
        return fails(f"there is no {init}, so no check runs; see `followup-lint install emacs`")

    def send(good: bool) -> Sending:
        done = bench.run([path, "--batch", "-l", str(init), *composing(bench, good)])
        return Sending("\nsent\n" in f"\n{done.stdout}", done.stdout)

    probe = send(True).output
    if "way none" in probe:
        return fails(f"{init} runs no check; see `followup-lint install emacs`")
    if "way " not in probe:
        return untestable(f"{init} does not load in batch mode: {' '.join(probe.split())}")
    for arrived in bench.arrivals.iterdir():
        arrived.unlink()
    result = try_both(bench, send)
    silent = "way program" in probe and "interactive nil" in probe
    return fails(SILENT) if silent and result.outcome is not Outcome.WORKS else result


def composing(bench: Bench, good: bool) -> list[str]:
    """The arguments that make Emacs compose one of the messages."""
    message = " ".join(map(lisp, (READER, SUBJECT, body(good))))
    values = {
        "wrapper": lisp(WRAPPER),
        "message": f"'({message})",
        "arrived": lisp(f"{bench.arrivals}/message"),
    }
    pairs = " ".join(f"followup-lint-selftest-{name} {value}" for name, value in values.items())
    return ["--eval", f"(setq {pairs})", "-l", str(SELFTEST)]


def lisp(text: str) -> str:
    """A text as Lisp spells it: like JSON, but for `\\ud83d\\ude00`, which would be two signs."""
    return json.dumps(text, ensure_ascii=False)


CLIENT = Client(install, uninstall)
