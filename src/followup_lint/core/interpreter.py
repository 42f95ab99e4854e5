"""Python as this program starts it: nothing is imported from the folder one is in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

from followup_lint.core import safe_path
from followup_lint.core.errors import ProcessError

SAFE = "-P"
# What is run instead of a module, as `multiprocessing` does it: the path of the process that starts
# it is needed to find the same program, its plugins and what is sent. Of that path only what Python
# itself has found may be the folder one is in; the program comes last if it is there.
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

    Python itself would put the folder one is in on the path, before its own modules.
    """
    if getattr(sys, "frozen", False) or not sys.executable:
        # It would start the whole program again, and that would do so again.
        raise ProcessError(
            "no other Python can be started from this program", remedy="use one process"
        )
    # It has no public name; multiprocessing starts its processes by it.
    flags: list[str] = subprocess._args_from_interpreter_flags()  # type: ignore[attr-defined]
    return [sys.executable, *flags, *([] if SAFE in flags else [SAFE]), *arguments]


def running(module: str) -> list[str]:
    """The command line of a Python that runs `main` of a module of ours. Raises ProcessError."""
    path = [place for place in sys.path if isinstance(place, str)]
    start = START.format(path=ascii(path), home=ascii(safe_path.home()), module=module)
    return command("-c", start)


def surroundings() -> dict[str, str]:
    """The environment of this process; PYTHONPATH does not stand for the folder one is in."""
    environment = dict(os.environ)
    if given := environment.get("PYTHONPATH"):
        kept = outside(given.split(os.pathsep))
        environment["PYTHONPATH"] = os.pathsep.join(kept)
    return environment


def outside(places: Sequence[str]) -> list[str]:
    """Those that do not stand for the folder one is in without naming it."""
    return [place for place in places if place not in safe_path.HERE]
