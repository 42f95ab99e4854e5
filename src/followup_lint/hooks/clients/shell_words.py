"""A command of aerc that sends mail, with the hook in front of its program.

aerc reads the command as a URL, takes its path (so `%20` is a space), and splits that as a shell
splits words. What somebody has written stays as it is: the hook goes before it, and can be taken
away again.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from urllib.parse import unquote

from followup_lint.hooks.clients.change import InstallError, is_wrapper
from followup_lint.hooks.sendmail_arguments import REAL

WORD = re.compile(r"""\s*((?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+)""", re.DOTALL)
# What would end the path of a URL or stand for another sign, what no URL may hold, and what begins
# a remark in the file.
CONTROLS = [*map(chr, range(0x20)), chr(0x7F)]
IN_URL = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ("%", "?", "#", ";", *CONTROLS)})


def through(wrapper: str, command: str, place: str) -> str:
    """The command with the wrapper in front; it may be there already. Raises InstallError."""
    left = without(command)
    real = next((text for text in (left, unwrapped(left)) if is_there(program_of(text))), None)
    if real is None:
        problem = f"mail is sent by “{program_of(left)}”, and there is no such program"
        remedy = "name the one that sends your mail; nothing is changed"
        raise InstallError(problem, place=place, remedy=remedy)
    return f"{written(wrapper)} {REAL}{real}"


def without(command: str) -> str:
    """The command without the wrapper; as it is when there is none."""
    own, *rest = words(command) or [""]
    if not is_wrapper(meant(own)):
        return command
    real = next((word for word in rest if meant(word).startswith(REAL)), REAL)
    named = real.removeprefix(REAL) if real.startswith(REAL) else written(meant(real)[len(REAL) :])
    return " ".join([named, *(word for word in rest if word != real)])


def words(command: str) -> list[str]:
    """The words of a command as they are written; a quotation that does not end is left out."""
    return WORD.findall(command)


def meant(word: str) -> str:
    """What a word stands for."""
    try:
        return "".join(shlex.split(unquote(word)))
    except ValueError:
        return ""


def written(path: str) -> str:
    """A path as one word."""
    return shlex.quote(path).translate(IN_URL)


def unwrapped(command: str) -> str:
    """A command that stands in quotation marks as a whole, which the file allows, without them."""
    quoted = len(command) > 1 and command[0] == command[-1] and command[0] in "'\""
    return command[1:-1] if quoted else command


def program_of(command: str) -> str:
    """The program that a command runs."""
    return meant((words(command) or [""])[0])


def is_there(program: str) -> bool:
    """Whether it can be run."""
    return shutil.which(os.path.expanduser(program)) is not None  # noqa: PTH111
