"""Keeps Python from importing modules from the current folder.

It may hold files of strangers, and a `threading.py` beside a draft must not run. But Python looks
there first after `-m`, or if PYTHONPATH has an empty entry. This module must import only what is
already imported.
"""

import os
import sys

FOLDER = "followup_lint"
# Both mean the current folder.
HERE = frozenset({"", os.curdir})


def leave() -> None:
    """Remove the current folder from the path."""
    sys.path[:] = left()


def left() -> list[str]:
    """The path without what Python's option -P omits, and without the current folder."""
    path = [place for place in sys.path if place not in HERE]
    if not sys.flags.safe_path and path[:1] == put_first():
        del path[0]
    for place in named_here():
        if place in path and not is_needed(place):
            path.remove(place)
    return path


def put_first() -> list[str]:
    """What Python puts first on the path: the current folder, or the script's."""
    script = sys.argv[0]
    return here() if script == "-m" else [os.path.dirname(os.path.realpath(script))]


def named_here() -> list[str]:
    """The current folder, once for each entry of PYTHONPATH that implicitly means it."""
    given = "" if sys.flags.ignore_environment else os.environ.get("PYTHONPATH", "")
    names = given.split(os.pathsep) if given else []
    return [place for name in names if name in HERE for place in here()]


def here() -> list[str]:
    """The current folder; empty if it was removed."""
    try:
        return [os.getcwd()]
    except OSError:
        return []


def is_needed(place: str) -> bool:
    """Whether Python's own modules or this program are there."""
    return place in {os.path.dirname(os.__file__), home()}


def home() -> str:
    """The folder that holds this program."""
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def is_started_by_name() -> bool:
    """Whether this is `python -m followup_lint`, about to find the program."""
    given: list[str] = getattr(sys, "argv", [])  # a program that embeds Python may set none
    if given[:1] != ["-m"]:
        return False
    name = sys.orig_argv[-len(given)]  # the program's own arguments follow it
    if name.startswith("-"):  # both in one, as in -mfollowup_lint
        name = name.partition("m")[2]
    return name.partition(".")[0] == FOLDER
