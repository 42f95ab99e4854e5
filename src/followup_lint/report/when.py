"""When messages are welcome: the answers for a draft, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup_lint.context.clock import clock_of
from followup_lint.context.timing import basis
from followup_lint.draft import Draft
from followup_lint.facts.gather import Gathered
from followup_lint.linting.linter import Linter
from followup_lint.linting.moments import Moment, moments
from followup_lint.report.facts_in_words import clash_said


@dataclass(frozen=True, slots=True)
class WhenReport:
    """Everything that `followup-lint when` shows; `basis` is what the days and times rest on."""

    now: datetime
    moments: tuple[Moment, ...]
    basis: str
    clashes: tuple[str, ...]
    notices: tuple[str, ...]
    version: int = 1


def answers(draft: Draft, known: Gathered, linter: Linter, now: datetime) -> WhenReport:
    """All answers for a draft, by the settings of a linter."""
    context = known.context
    rests_on = [basis(context, clock_of(context))]
    if context.history is None:
        rests_on.append("earlier messages are unknown")
    found = moments(draft, context, lambda kind: linter.rules_for(draft, kind), now)
    return WhenReport(
        now=context.send_at or now,
        moments=tuple(found),
        basis="; ".join(rests_on),
        clashes=tuple(map(clash_said, known.clashes)),
        notices=known.notices,
    )
