"""The last report of a hook: rules and lines, no word of a message."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
import platformdirs

from followup_lint.core.files import beside, make_private_folder, open_new
from followup_lint.core.terms import Severity
from followup_lint.hooks.decision import Action, Decision


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding without its words."""

    rule: str
    code: str
    severity: Severity
    line: int


@dataclass(frozen=True, slots=True)
class Last:
    """What became of the last message that a hook saw, `at` that time.

    `passed_by` and `trouble` are as in Decision, `held` are the findings that held it back.
    """

    hook: str
    at: datetime
    action: Action
    held: tuple[Mark, ...] = ()
    passed_by: str = ""
    trouble: str = ""

    @classmethod
    def of(cls, decision: Decision, hook: str, at: datetime) -> Last:
        """What there is to keep of a decision."""
        held = tuple(Mark(f.rule, f.code, f.severity, f.line) for f in decision.held)
        return cls(hook, at, decision.action, held, decision.passed_by, decision.trouble)


def path() -> Path:
    """Where the last report is kept."""
    return platformdirs.user_state_path("followup-lint") / "last.json"


def write(report: Last) -> None:
    """Keep a report, readable for the user alone. That it cannot be kept matters to nobody."""
    target = path()
    with suppress(OSError):
        make_private_folder(target.parent)
        with beside(target) as new:
            with open_new(new, 0o600) as file:
                file.write(msgspec.json.encode(report))
            new.replace(target)


def read() -> Last | None:
    """The last report; None when there is none that can be read."""
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(path().read_bytes(), type=Last)
    return None
