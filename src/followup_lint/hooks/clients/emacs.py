"""Emacs: a line in the init file loads our hook for messages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

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

NAME = "emacs"
LISP = Path(__file__).with_name("followup-lint.el")
IN_HOME = (".emacs.el", ".emacs", ".emacs.d/init.el")


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


def lisp(text: str) -> str:
    """A text as Lisp spells it: like JSON, but for `\\ud83d\\ude00`, which would be two signs."""
    return json.dumps(text, ensure_ascii=False)


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
    look = f"(with-temp-buffer (insert-file-contents {json.dumps(str(path))}) (emacs-lisp-mode)"
    done = subprocess.run(
        [emacs, "--batch", "-Q", "--eval", f"{look} (check-parens))"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    if done.returncode:
        problem = "a bracket or a string in it has no end"
        raise InstallError(problem, place=str(path), remedy="mend that first; nothing is changed")


CLIENT = Client(install, uninstall)
