"""Messages that a user sends by way of a hook, and what became of them."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from server_desk import Desk, Outcome

COMMAND = str(Path(sys.executable).with_name("followup-lint-sendmail"))
REAL = '#!/bin/sh\ncat > "{taken}"\necho "sent to $*"\n'
HEAD = (
    "From: Dana Reyes <dana@example.com>\nTo: Sam Ortiz <sam@example.org>\n"
    "Subject: Interview for the analyst role\n\n"
)
THANKS = (
    HEAD + "Dear Sam,\n\nThank you for showing me the analyst role on Tuesday. Your account of\n"
    "the move to daily reports stayed with me. I would love to join the team.\n\n"
    "Kind regards,\nDana Reyes\n"
).encode()
PUSHY = (
    HEAD + "Dear Sam,\n\nI interviewed for the analyst role two weeks ago and would love to join\n"
    "the team. This is my third email and I still have not heard back.\n\nKind regards,\nDana\n"
).encode()
LUNCH = (
    b"To: kim@example.org\nSubject: Lunch\n\nHi Kim,\n\nI need an answer ASAP!! Lunch?\n\nDana\n"
)
TEMPLATE = b"To: kim@example.org\nSubject: Lunch\n\nHi [Name],\n\nshall we have lunch?\n\nDana\n"
FOREIGN = "Subject: Gruß\nTo: kim@example.org\n\nHallo Kim,\r\n\nschöne Grüße\n\xa0".encode(
    "latin-1"
)


@dataclass(frozen=True)
class Passage:
    """What a run of the hook came to, and the message that was sent, if any."""

    outcome: Outcome
    sent: bytes | None


@dataclass(frozen=True)
class Sender:
    """A user who sends mail by way of the hook; `folder` is for what is sent."""

    desk: Desk
    folder: Path

    def arranged(self, settings: str = "", **environment: str) -> Sender:
        """The same one with such settings of `[presend]` and such an environment."""
        config = Path(self.desk.environment["XDG_CONFIG_HOME"], "followup-lint")
        config.mkdir(parents=True, exist_ok=True)
        (config / "followup-lint.toml").write_text(f"{settings}\n")
        real = self.folder / "real"
        real.write_text(REAL.format(taken=self.folder / "taken"))
        real.chmod(0o755)
        own = {"FOLLOWUP_LINT_SENDMAIL": str(real), "FOLLOWUP_LINT_TIMEOUT": "60", **environment}
        desk = replace(self.desk, environment={**self.desk.environment, **own})
        return Sender(desk, self.folder)

    def send(self, message: bytes, **options: object) -> Passage:
        """Send a message."""
        taken = self.folder / "taken"
        taken.unlink(missing_ok=True)
        arguments = ("-i", "sam@example.org")
        outcome = self.desk.run(*arguments, input=message, command=[COMMAND], **options)
        return Passage(outcome, taken.read_bytes() if taken.exists() else None)
