"""What a hook asks the server; if there is no answer, the hook runs the check itself."""

from __future__ import annotations

from contextlib import suppress
from typing import Protocol, TypeVar

import msgspec

from followup_lint.server import client
from followup_lint.settings.presend import Presend, Server

Reply = TypeVar("Reply", covariant=True)
HOOK = "\0hook"  # what no command line can hold
# Of the time that a check may take, this part is for a server that does not answer.
PART = 1 / 4


class Question(Protocol[Reply]):
    """Something that can be answered in this process, and in any other of the same program."""

    def answer(self) -> Reply:
        """The answer."""


def reply(question: Question[Reply], kind: type[Reply], settings: Presend) -> Reply:
    """The answer to a question, of that kind: by the warm process, or our own."""
    if settings.server is not Server.OFF:
        patience = min(client.PATIENCE, settings.timeout * PART)
        with suppress(client.NotServedError, msgspec.MsgspecError):
            said = client.query(HOOK, msgspec.msgpack.encode(question), patience)
            return msgspec.msgpack.decode(said, type=kind)
    return question.answer()
