"""The way of a message from standard input to the program that sends it."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial

from followup_lint.core.mime_headers import LONGEST_HEAD
from followup_lint.hooks import sendmail_arguments
from followup_lint.hooks.decision import SKIP_ASKED
from followup_lint.hooks.exempt import why_passed
from followup_lint.hooks.gate import let_go, may_pass
from followup_lint.hooks.settings import InForce, load
from followup_lint.hooks.supervised import Checked
from followup_lint.hooks.terminal import tell

HOOK = "sendmail"
STDIN = 0
# As in sysexits.h; mail programs say in their own words what they mean.
HELD_BACK = 65
UNAVAILABLE = 69
SYSTEM_ERROR = 71
BAD_CONFIGURATION = 78
DEPTH = "FOLLOWUP_LINT_DEPTH"
OVERRIDE = "to send it as it is, set FOLLOWUP_LINT_SKIP=1 for this message"


def passage(argv: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run the real program in our place, or return the exit code that keeps the message back.

    65: held back. 69: the real program cannot be run. 71: the message cannot be read. 78: no
    real program is named, or it is this one again.
    """
    if environment.get(DEPTH):
        return refused("the real program leads back to this one", BAD_CONFIGURATION)
    call = sendmail_arguments.read(argv)
    in_force = load(environment)
    named = call.real or in_force.presend.real
    if not named:
        why = "; ".join(["no real program is named", *in_force.wrong])
        remedy = "give --real=PATH, FOLLOWUP_LINT_SENDMAIL, or `real` under [presend]"
        return refused(f"{why}; {remedy}", BAD_CONFIGURATION)
    program = shutil.which(os.path.expanduser(named), path=environment.get("PATH"))  # noqa: PTH111
    if program is None:
        return refused(f"{named}: no such program can be run", UNAVAILABLE)
    try:
        if not call.straight and not let_through(call, in_force):
            return HELD_BACK
    except OSError as error:
        return refused(f"the message cannot be read ({error.strerror})", SYSTEM_ERROR)
    return hand_over(program, [named, *call.arguments], environment)


def let_through(call: sendmail_arguments.Call, in_force: InForce) -> bool:
    """Whether the message goes; it then stands on standard input. Raises OSError."""
    if why := SKIP_ASKED if in_force.skip else call.why_passed:
        let_go(why, HOOK)
        return True
    spool = Spool()
    if why := why_passed(spool.read(LONGEST_HEAD)):
        let_go(why, HOOK)
    elif not may_pass(partial(check, spool, in_force), in_force, HOOK, OVERRIDE):
        return False
    spool.become_stdin()
    return True


def check(spool: Spool, in_force: InForce) -> Checked:
    """Judge the message. Raises FollowupLintError when the settings are wrong."""
    from followup_lint.hooks.question import Mail
    from followup_lint.hooks.without_attachments import lean

    return Mail(lean(spool.read()), in_force.presend).checked()


def hand_over(program: str, argv: list[str], environment: Mapping[str, str]) -> int:
    """Become the real program; returns only where that fails."""
    # Python ignores these; a program that we become would do so as well.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    try:
        os.execve(program, argv, {**environment, DEPTH: "1"})
    except OSError as error:
        return refused(f"{program} cannot be run ({error.strerror})", UNAVAILABLE)


def refused(problem: str, code: int) -> int:
    """Print why the message is not sent."""
    tell(f"followup-lint: not sent: {problem}")
    return code


class Spool:
    """All that stood on standard input.

    Where the system has files in memory, the message is in one, and the real program reads it
    from there. Elsewhere it is kept as bytes, and a process of its own feeds a pipe. It is never
    in a file that has a name, or on a disk.
    """

    def __init__(self) -> None:
        """Read standard input to its end. Raises OSError."""
        self.file = memory_file()
        self.kept = b""
        with open(STDIN, "rb", buffering=0, closefd=False) as source:
            if self.file is None:
                self.kept = source.read()
                return
            with open(self.file, "wb", closefd=False) as target:
                shutil.copyfileobj(source, target)

    def read(self, size: int | None = None) -> bytes:
        """The message, or its first bytes; the place up to which it is read does not move."""
        if self.file is None:
            return self.kept[:size]
        length = os.fstat(self.file).st_size
        return os.pread(self.file, length if size is None else size, 0)

    def become_stdin(self) -> None:
        """Put the message on standard input, to be read from its start. Raises OSError."""
        if self.file is None:
            os.dup2(fed(self.kept), STDIN)
            return
        os.lseek(self.file, 0, os.SEEK_SET)
        os.dup2(self.file, STDIN)


def memory_file() -> int | None:
    """A file in memory without a name, or None where there is no such thing."""
    with suppress(AttributeError, OSError):
        return os.memfd_create("message")
    return None


def fed(data: bytes) -> int:
    """The end of a pipe to read the data from. Raises OSError.

    A child writes it, in a session of its own: no signal meant for others cuts the message short.
    """
    end, start = os.pipe()
    if os.fork():
        os.close(start)
        return end
    try:
        os.setsid()
        os.close(end)
        with open(start, "wb") as target:  # noqa: PTH123
            target.write(data)
    finally:
        os._exit(0)
