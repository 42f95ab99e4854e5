"""Have the next draft linted at once: start the warm process after the first."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from followup_lint.cli import streams
from followup_lint.core.errors import FollowupLintError
from followup_lint.settings.warm import Warm

if TYPE_CHECKING:
    from followup_lint.linting.workspace import Workspace

SWITCH = "FOLLOWUP_LINT_SERVER"
SAID = "said"  # in the server's folder: that somebody was told
NOTE = (
    "from now on a process in the background keeps the language model loaded, and ends after ten "
    'minutes without work; `server = "never"` in the settings leaves it out'
)


def start(workspace: Workspace, folder: str) -> None:
    """Start it for somebody at a terminal, unless the settings of a folder leave it out.

    It takes none of the time of this command, and if it cannot start, nobody needs to know.
    """
    if not (is_wanted_here() and is_wanted(workspace, folder)):
        return
    from followup_lint.server import background

    streams.flush()
    if background.start_if_none():
        say_once()


def is_wanted_here() -> bool:
    """Whether somebody runs the command by hand, in a way that a server could."""
    if os.name != "posix" or os.environ.get(SWITCH, "auto") != "auto":
        return False
    by_module = sys.argv[0].endswith("__main__.py")
    return not by_module and streams.is_terminal() and sys.stderr.isatty()


def is_wanted(workspace: Workspace, folder: str) -> bool:
    """Whether the settings ask for it."""
    try:
        return workspace.config(folder).server is Warm.AUTO
    except FollowupLintError:
        return False


def say_once() -> None:
    """Say that the process runs, unless that was said before."""
    from followup_lint.server import paths

    try:
        with open(f"{paths.folder()}/{SAID}", "x"):  # noqa: PTH123 - as light as its neighbours
            pass
    except OSError:
        return
    streams.tell("note", NOTE)
