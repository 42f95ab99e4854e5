"""No module is taken from the folder that somebody happens to be in.

Files of strangers lie there, and a `threading.py` beside a draft must not run. But Python itself
looks there first after `-m`, and where PYTHONPATH has an empty entry. Nothing may be imported here
that is not there already.
"""

import os
import sys

FOLDER = "followup_lint"
# Both stand for the folder one is in.
HERE = frozenset({"", os.curdir})


def leave() -> None:
    """Look for modules in no other place than these."""
    sys.path[:] = left()


def left() -> list[str]:
    """The path without what the option -P of Python leaves out, and the folder one is in."""
    path = [place for place in sys.path if place not in HERE]
    if not sys.flags.safe_path and path[:1] == put_first():
        del path[0]
    for place in named_here():
        if place in path and not is_needed(place):
            path.remove(place)
    return path


def put_first() -> list[str]:
    """What Python puts first on the path: the folder one is in, or that of the script."""
    script = sys.argv[0]
    return here() if script == "-m" else [os.path.dirname(os.path.realpath(script))]


def named_here() -> list[str]:
    """The folder one is in, once for each time that PYTHONPATH names it without its name."""
    given = "" if sys.flags.ignore_environment else os.environ.get("PYTHONPATH", "")
    names = given.split(os.pathsep) if given else []
    return [place for name in names if name in HERE for place in here()]


def here() -> list[str]:
    """The folder one is in; none where it was removed."""
    try:
        return [os.getcwd()]
    except OSError:
        return []


def is_needed(place: str) -> bool:
    """Whether Python's own modules or those of this program are there."""
    return place in {os.path.dirname(os.__file__), home()}


def home() -> str:
    """The folder in which this program is."""
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def is_started_by_name() -> bool:
    """Whether this is `python -m followup_lint`, about to find the program."""
    given: list[str] = getattr(sys, "argv", [])  # a program that embeds Python may set none
    if given[:1] != ["-m"]:
        return False
    name = sys.orig_argv[-len(given)]  # the arguments after it are those of the program
    if name.startswith("-"):  # both in one, as in -mfollowup_lint
        name = name.partition("m")[2]
    return name.partition(".")[0] == FOLDER
