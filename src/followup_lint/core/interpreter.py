"""Starts Python so that nothing is imported from the current folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

from followup_lint.core import safe_path
from followup_lint.core.errors import ProcessError

SAFE = "-P"
# The code to run, much as `multiprocessing` does it: the new process needs the starter's path to
# find the same program, its plugins and what it is sent. The current folder stays on that path only
# if Python itself put it there; the program comes last if it is there.
START = """\
import os, sys
own, given, home = sys.path[:], {path}, {home}
here = os.path.realpath(os.curdir)
kept = [place for place in given if place in own or os.path.realpath(place) != here]
sys.path[:] = kept + [place for place in (*own, home) if place not in kept]
from {module} import main
main()
"""


def command(*arguments: str) -> list[str]:
    """The command line of a Python with our own settings. Raises ProcessError.

    Left alone, Python would put the current folder on the path, before its own modules.
    """
    if getattr(sys, "frozen", False) or not sys.executable:
        # It would start the whole program again, which would do the same.
        raise ProcessError(
            "no other Python can be started from this program", remedy="use one process"
        )
    # This has no public name; multiprocessing uses it to start its processes.
    flags: list[str] = subprocess._args_from_interpreter_flags()  # type: ignore[attr-defined]
    return [sys.executable, *flags, *([] if SAFE in flags else [SAFE]), *arguments]


def running(module: str) -> list[str]:
    """The command line of a Python that runs `main` of one of our modules. Raises ProcessError."""
    path = [place for place in sys.path if isinstance(place, str)]
    start = START.format(path=ascii(path), home=ascii(safe_path.home()), module=module)
    return command("-c", start)


def surroundings() -> dict[str, str]:
    """The environment of this process, with no PYTHONPATH entry for the current folder."""
    environment = dict(os.environ)
    if given := environment.get("PYTHONPATH"):
        kept = outside(given.split(os.pathsep))
        environment["PYTHONPATH"] = os.pathsep.join(kept)
    return environment


def outside(places: Sequence[str]) -> list[str]:
    """The places that do not implicitly mean the current folder."""
    return [place for place in places if place not in safe_path.HERE]
