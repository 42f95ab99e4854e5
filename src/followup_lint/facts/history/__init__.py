"""What was sent to whom and when, as keyed hashes in the user's state folder."""

from __future__ import annotations

from followup_lint.facts.history.folder import History

__all__ = ["History"]
