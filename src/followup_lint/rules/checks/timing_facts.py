"""What the rules about time must know, and who gets the message."""

from __future__ import annotations

from followup_lint.context import Contact
from followup_lint.context.clock import clock_of
from followup_lint.context.contacts import (
    addresses_of_readers,
    to_one_of,
    unanswered,
    without_thanks,
)
from followup_lint.rules.rule import Fact
from followup_lint.rules.view import View

WHEN = "--interview-at TIME or --calendar FILE"
SENT = "--send-at TIME"


def has_interview_time(view: View, options: object) -> bool:
    """Whether it is known when the interview was."""
    return view.context.interview.over is not None


def has_awaited_day(view: View, options: object) -> bool:
    """Whether it is known when the interview was, or by when an answer was promised."""
    return has_interview_time(view, options) or view.context.promised_reply is not None


def has_sending_time(view: View, options: object) -> bool:
    """Whether it is known when the message goes out."""
    return view.context.send_at is not None


def has_sending_day(view: View, options: object) -> bool:
    """Whether the day is known on which the message goes out."""
    return view.context.send_at is not None or view.draft.date is not None


def has_zone(view: View, options: object) -> bool:
    """Whether the reader's time zone is known or can be assumed, or no time needs one."""
    context = view.context
    has_times = context.send_at or context.interview.over or context.history
    return not has_times or clock_of(context) is not None


def has_history(view: View, options: object) -> bool:
    """Whether earlier messages are known, be it that there are none."""
    return view.context.history is not None


INTERVIEW_TIME = Fact("interview time", has_interview_time, WHEN)
AWAITED_DAY = Fact(
    "interview time or promised date", has_awaited_day, f"{WHEN}, or --promised-by DAY"
)
SENDING_TIME = Fact("sending time", has_sending_time, SENT)
SENDING_DAY = Fact("sending time", has_sending_day, SENT)
ZONE = Fact("time zone of the reader", has_zone, "--timezone ZONE")
HISTORY = Fact(
    "history of earlier messages", has_history, "[[history]] in followup.toml, or history = true"
)


def may_write_now(view: View) -> bool:
    """Whether something justifies a message that would be too early or one too many."""
    return view.context.reason is not None or view.context.withdrawing


def open_contacts(view: View) -> tuple[Contact, ...]:
    """What went out to the reader and is unanswered, without thank-you notes."""
    return to_one_of(
        addresses_of_readers(view.draft, view.context),
        without_thanks(unanswered(view.context)),
    )
