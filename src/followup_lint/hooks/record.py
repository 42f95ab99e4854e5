"""Remember that a message was sent, where the history is on."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.terms import Kind
from followup_lint.hooks.ask_server import reply
from followup_lint.hooks.terminal import tell
from followup_lint.hooks.without_attachments import lean
from followup_lint.settings.presend import Presend

Notes = tuple[str, ...]


class Sent(msgspec.Struct, frozen=True, tag="sent"):
    """A message that is about to be sent. Whoever records it twice has it once: it is the same
    message at the same time.
    """

    raw: bytes
    kind: Kind
    at: datetime

    def answer(self) -> Notes:
        """Put it into the history; returns a note if there is one."""
        from followup_lint.draft import Draft
        from followup_lint.facts.history import History

        try:
            History.at().record(Draft.from_bytes(self.raw), self.kind, self.at)
        except FollowupLintError as error:
            return (str(error),)
        return ()


def record(raw: bytes, kind: Kind, settings: Presend) -> None:
    """Put a message into the history; a failure is noted, and stops nothing."""
    sent = Sent(lean(raw), kind, datetime.now(UTC))
    tell(*(f"followup-lint: note: {note}" for note in reply(sent, Notes, settings)))
