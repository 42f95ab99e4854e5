"""Remember that a message was sent, where the history is on."""

from __future__ import annotations

from datetime import UTC, datetime

from followup_lint.draft import Draft
from followup_lint.errors import FollowupLintError
from followup_lint.history import History
from followup_lint.presend.lean import lean
from followup_lint.presend.terminal import tell
from followup_lint.terms import Kind


def record(raw: bytes, kind: Kind) -> None:
    """Put a message into the history; that it cannot be put there is told, and stops nothing."""
    try:
        History.at().record(Draft.from_bytes(lean(raw)), kind, datetime.now(UTC))
    except FollowupLintError as error:
        tell(f"followup-lint: note: {error}")
