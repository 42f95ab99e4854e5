"""What becomes of a message that is about to be sent, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from followup_lint.core.findings import Finding, Report
from followup_lint.settings.presend import OnError

LINTER_ERROR = "linter error"
TIME_OUT = "time-out"
SKIP_ASKED = "skip asked for"


class Action(Enum):
    """What becomes of a message."""

    SEND = "send"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens to a message, and why.

    `reasons` are lines for the author when it is held back, `held` the findings that do it.
    `report` is None where nothing was linted; `passed_by` then says in a word why it may go.
    `trouble` says in one line what went wrong with the check, and is empty when all went well.
    `notes` tell of facts that could not be had.
    """

    action: Action
    reasons: tuple[str, ...] = ()
    held: tuple[Finding, ...] = ()
    report: Report | None = None
    passed_by: str = ""
    trouble: str = ""
    notes: tuple[str, ...] = ()

    @property
    def remark(self) -> str:
        """The note to the author if a message is sent without a check, or without a full one."""
        if self.trouble:
            return f"sent without a full check: {self.trouble}"
        unread = self.report is None and self.passed_by not in {"", SKIP_ASKED}
        return f"sent unread: {self.passed_by}" if unread else ""


def passed(why: str) -> Decision:
    """A message that goes unlinted."""
    return Decision(Action.SEND, passed_by=why)


def unchecked(trouble: str, on_error: OnError, why: str = LINTER_ERROR) -> Decision:
    """A message that could not be checked."""
    if on_error is OnError.BLOCK:
        return Decision(Action.BLOCK, (f"it could not be checked: {trouble}",), trouble=trouble)
    return Decision(Action.SEND, passed_by=why, trouble=trouble)
