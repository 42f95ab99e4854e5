"""A command of mutt that sends mail, with the hook in front of its program.

mutt splits it at each space, and gives quotation marks no meaning.
"""

from __future__ import annotations

import os
import shutil

from followup_lint.hooks.clients.change import InstallError, is_wrapper
from followup_lint.hooks.sendmail_arguments import REAL


def through(wrapper: str, command: str, place: str) -> str:
    """The command with the wrapper in front; it may be there already. Raises InstallError."""
    name, *arguments = without(command).split() or [""]
    name = os.path.expanduser(name)  # noqa: PTH111
    if shutil.which(name) is None:
        problem = f"mail is sent by “{name}”, and there is no such program"
        remedy = "name the one that sends your mail; nothing is changed"
        raise InstallError(problem, place=place, remedy=remedy)
    for path in (wrapper, name):
        if len(path.split()) > 1:
            problem = "mutt cannot use a path that contains a space"
            remedy = "use one without, such as a link"
            raise InstallError(problem, place=path, remedy=remedy)
    return " ".join([wrapper, f"{REAL}{name}", *arguments])


def without(command: str) -> str:
    """The command without the wrapper; as it is when there is none."""
    name, *arguments = command.split() or [""]
    if not is_wrapper(name):
        return command
    real = next((word for word in arguments if word.startswith(REAL)), REAL)
    rest = [word for word in arguments if word != real]
    return " ".join([real.removeprefix(REAL), *rest])
