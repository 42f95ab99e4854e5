"""How long expressions from outside the product may take."""

from __future__ import annotations

from followup_lint.core.errors import FollowupLintError

# In seconds of processor time: for one rule on one draft, and for all such rules. Eighty
# expressions without literals that would let sentences be skipped take 0.1 s for a letter and half
# a second for ten times as much text. Hooks wait for 5 s.
EACH, ALL = 1.0, 3.0


class SlowError(FollowupLintError):
    """Expressions took longer than allowed."""


class Watch:
    """How much time is left on one draft for expressions from outside the product."""

    def __init__(self) -> None:
        self.left = ALL
        self.part = EACH

    def next_rule(self) -> None:
        """Count what follows for another rule."""
        self.part = EACH

    @property
    def rest(self) -> float:
        """The seconds left for this rule. Raises SlowError if there are none."""
        rest = min(self.left, self.part)
        if rest <= 0:
            raise self.late()
        return rest

    def spend(self, seconds: float) -> None:
        """Count time that was spent."""
        self.left -= seconds
        self.part -= seconds

    def late(self) -> SlowError:
        """The error that says whose time has run out."""
        if self.left < self.part:
            return SlowError(f"expressions of packs take longer than {ALL:g} s on this draft")
        return SlowError(f"its expressions take longer than {EACH:g} s on this draft")
