"""The gate for a message: check it, inform the author, ask, record the outcome."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from followup_lint.hooks import last_report
from followup_lint.hooks.decision import Action, Decision, passed, unchecked
from followup_lint.hooks.settings import InForce
from followup_lint.hooks.supervised import Check, Watched
from followup_lint.hooks.terminal import tell, wants_it_sent
from followup_lint.settings.presend import Server

SENT_ANYWAY = "the author"


def may_pass(check: Check, in_force: InForce, hook: str, override: str) -> bool:
    """Whether a message may be sent; if not, print why, and how to override it."""
    settings = in_force.presend
    if in_force.wrong:
        trouble = "; ".join(in_force.wrong)
        return settled(unchecked(trouble, settings.on_error), in_force, hook, override)
    try:
        watched = Watched(check, settings)
    except OSError as error:
        trouble = f"no process can be started for the check ({error.strerror})"
        return settled(unchecked(trouble, settings.on_error), in_force, hook, override)
    sent = settled(watched.decision(), in_force, hook, override)
    watched.close(sent=sent)
    if settings.server is Server.AUTO:
        from followup_lint.server.background import start_if_none

        start_if_none()  # for the next message: only now, so that it takes no time from this one
    return sent


def settled(decision: Decision, in_force: InForce, hook: str, override: str) -> bool:
    """Whether the message is sent; the author has the last word where there is a terminal."""
    tell(*(f"followup-lint: note: {note}" for note in decision.notes))
    if decision.action is Action.BLOCK:
        tell("followup-lint: not sent", *(f"  {reason}" for reason in decision.reasons))
        if wants_it_sent(decision, in_force.presend.prompt):
            decision = replace(decision, action=Action.SEND, passed_by=SENT_ANYWAY)
        else:
            tell(f"  {override}")
    else:
        tell_of(decision)
    note(decision, hook)
    return decision.action is Action.SEND


def let_go(why: str, hook: str) -> None:
    """Send a message without a check, and say so."""
    decision = passed(why)
    tell_of(decision)
    note(decision, hook)


def tell_of(decision: Decision) -> None:
    """Inform the author that a message is sent unread."""
    if decision.remark:
        tell(f"followup-lint: {decision.remark}")


def note(decision: Decision, hook: str) -> None:
    """Keep what `followup-lint last` shows."""
    last_report.write(last_report.Last.of(decision, hook, datetime.now(UTC)))
