"""A message that is to be judged."""

from __future__ import annotations

from functools import partial

import msgspec

from followup_lint.presend.judgement import Judgement
from followup_lint.presend.record import record
from followup_lint.presend.warm import reply
from followup_lint.presend.watched import Checked
from followup_lint.presend_table import Presend


class Judged(msgspec.Struct, frozen=True):
    """A judgement, and whether the history asks that the message is recorded when it is sent."""

    judgement: Judgement
    is_recorded: bool = False


class Mail(msgspec.Struct, frozen=True, tag="mail"):
    """A message, and the settings by which it is judged."""

    raw: bytes
    settings: Presend

    def answer(self) -> Judged:
        """Judge it. Raises FollowupLintError when the settings are wrong."""
        from followup_lint.config import Config
        from followup_lint.presend.known import known_by
        from followup_lint.presend.policy import Judge

        config = Config.of_user()
        judgement = Judge(self.settings, config, known_by(config)).judge(self.raw)
        return Judged(judgement, judgement.report is not None and config.history)

    def checked(self) -> Checked:
        """The judgement, and what is to be done when the message is sent.

        Raises FollowupLintError when the settings are wrong.
        """
        judged = reply(self, Judged, self.settings)
        report = judged.judgement.report
        if report is None or not judged.is_recorded:
            return Checked(judged.judgement)
        return Checked(judged.judgement, partial(record, self.raw, report.kind, self.settings))
