"""`followup-lint native`: what browsers and Thunderbird start to have drafts checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from followup_lint.cli.arguments import Parser
from followup_lint.core.errors import ArgumentError
from followup_lint.settings import files

if TYPE_CHECKING:
    from followup_lint.editor.conversation import Conversation
    from followup_lint.editor.messages import Reply

NAME = "followup-lint native"
USAGE = f"{NAME} [MANIFEST ADD-ON | ORIGIN]"
DESCRIPTION = """\
Check drafts for an add-on. Browsers and Thunderbird start this and talk to it on
standard input and output (native messaging); `followup-lint install` tells them of it.
It reads and writes nothing but your settings, and ends when they do."""
EPILOG = "exit codes: 0 the program that started it has closed the connection, 2 it broke off"
Stamp = tuple[int, int, int] | None


def run(arguments: list[str]) -> int:
    """Answer until the other side closes the connection. Raises ArgumentError."""
    parser().parse(arguments)
    if sys.stdin is None or sys.stdin.isatty():
        problem, remedy = "a terminal is not an add-on", f"see {NAME} --help"
        raise ArgumentError(problem, place="standard input", remedy=remedy)
    given, sent = own_streams()
    from followup_lint.editor.native import serve

    host = Host()
    host.warm()
    serve(given, sent, host.reply)
    return 0


def parser() -> Parser:
    """What can be given."""
    parser = Parser(NAME, USAGE, DESCRIPTION, EPILOG)
    parser.add_argument(
        "caller", nargs="*", metavar="…", help="what browsers say of themselves; it changes nothing"
    )
    return parser


def own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for messages alone.

    Whatever else is printed from now on goes to standard error, and nothing else can be read.
    """
    sys.stdout.flush()
    given, sent = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    os.dup2(2, 1)
    return given, sent


class Host:
    """Replies by the settings of the person, as they are when a message comes.

    As hooks do, it reads no others: a program runs in any folder, and what it shows may be copied
    from anywhere.
    """

    def __init__(self) -> None:
        self._stamp: Stamp = None
        self._conversation: Conversation | None = None

    def reply(self, raw: bytes) -> Reply:
        """The reply to a message; an internal error is told without the words of the draft."""
        from followup_lint.editor.messages import Problem, Reply
        from followup_lint.linting.faults import describe

        try:
            return self.conversation.reply_to(raw)
        except Exception as error:
            problem = f"internal error ({describe(error)})"
            return Reply(error=Problem("", problem, "please report this line"))

    def warm(self) -> None:
        """Load all that a check needs, so that the first one does not take seconds."""
        from followup_lint.cli.serving import SAMPLE
        from followup_lint.editor.document import Form
        from followup_lint.editor.messages import Check, Outgoing

        sample = SAMPLE.decode()
        for kind in (Check, Outgoing):
            self.conversation.reply(kind(text=sample, form=Form.FILE, final=True))

    @property
    def conversation(self) -> Conversation:
        """The conversation by the settings as they are now."""
        now = stamp(files.user_path())
        if self._conversation is None or now != self._stamp:
            self._conversation, self._stamp = conversation(), now
        return self._conversation


def conversation() -> Conversation:
    """One by the settings of the person; what is wrong with them is the reply to each message."""
    from followup_lint.editor.conversation import Conversation
    from followup_lint.linting.workspace import Workspace

    return Conversation(Workspace(found=lambda _: files.of_user()), gate=gate())


def gate() -> Callable[..., Reply]:
    """Judges mails by the settings of the person, which are read when the first one comes."""
    from functools import cache

    from followup_lint.hooks.mail_window import Gate
    from followup_lint.settings.config import Config

    made = cache(lambda: Gate(Config.of_user()))
    return lambda mail: made().reply(mail)


def stamp(path: str) -> Stamp:
    """What differs once a file has changed; None if it cannot be looked at."""
    try:
        status = os.stat(path)  # noqa: PTH116 - it is called for each message
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
