"""How long expressions that are not the product's own may take."""

from __future__ import annotations

from followup_lint.core.errors import FollowupLintError

# In seconds of the processor: what one rule may take for one draft, and what all such rules may.
# Eighty expressions without a word in them, by which sentences could be passed over, take 0.1 s for
# a letter and half a second for ten times as much text. Hooks wait for 5 s.
EACH, ALL = 1.0, 3.0


class SlowError(FollowupLintError):
    """Expressions took longer than they may."""


class Watch:
    """How much longer expressions that are not the product's own may take for one draft."""

    def __init__(self) -> None:
        self.left = ALL
        self.part = EACH

    def next_rule(self) -> None:
        """From now on, what is tried is of another rule."""
        self.part = EACH

    @property
    def rest(self) -> float:
        """The seconds that are left for this rule. Raises SlowError when there are none."""
        rest = min(self.left, self.part)
        if rest <= 0:
            raise self.late()
        return rest

    def spend(self, seconds: float) -> None:
        """Count the time that something took."""
        self.left -= seconds
        self.part -= seconds

    def late(self) -> SlowError:
        """The error that says whose time is over."""
        if self.left < self.part:
            return SlowError(f"expressions of packs take longer than {ALL:g} s on this draft")
        return SlowError(f"its expressions take longer than {EACH:g} s on this draft")
