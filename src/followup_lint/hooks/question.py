"""A message that is to be judged."""

from __future__ import annotations

from functools import partial

import msgspec

from followup_lint.hooks.ask_server import reply
from followup_lint.hooks.decision import Decision
from followup_lint.hooks.record import record
from followup_lint.hooks.supervised import Checked
from followup_lint.settings.presend import Presend


class Judged(msgspec.Struct, frozen=True):
    """A decision, and whether the history asks that the message is recorded when it is sent."""

    decision: Decision
    is_recorded: bool = False


class Mail(msgspec.Struct, frozen=True, tag="mail"):
    """A message, and the settings by which it is judged."""

    raw: bytes
    settings: Presend

    def answer(self) -> Judged:
        """Judge it. Raises FollowupLintError when the settings are wrong."""
        from followup_lint.hooks.policy import Judge
        from followup_lint.settings.config import Config

        config = Config.of_user()
        decision = Judge(self.settings, config).judge(self.raw)
        return Judged(decision, decision.report is not None and config.history)

    def checked(self) -> Checked:
        """The decision, and what is to be done when the message is sent.

        Raises FollowupLintError when the settings are wrong.
        """
        judged = reply(self, Judged, self.settings)
        report = judged.decision.report
        if report is None or not judged.is_recorded:
            return Checked(judged.decision)
        return Checked(judged.decision, partial(record, self.raw, report.kind, self.settings))
