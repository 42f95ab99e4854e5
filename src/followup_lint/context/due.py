"""The kind of follow-up that is due, given the interview and the messages since."""

from __future__ import annotations

from followup_lint.context import Channel, Context
from followup_lint.context.business_days import business_days_between
from followup_lint.context.clock import clock_of, day_said, sending_day
from followup_lint.context.contacts import addresses_of_readers, to_one_of, unanswered
from followup_lint.core.terms import Kind
from followup_lint.draft import Draft

# Until then a first message is a thank-you, late or not; later it may well be a check-in.
THANKS_DAYS = 3


def due(draft: Draft, context: Context) -> tuple[Kind, str] | None:
    """The kind that earlier messages suggest, and why; None if too little is known.

    A message of unknown kind since the interview suggests none.
    """
    over, clock = context.interview.over, clock_of(context)
    today = sending_day(context, draft, clock)
    if context.history is None or over is None or clock is None or today is None:
        return None
    to_them = to_one_of(addresses_of_readers(draft, context), unanswered(context))
    sent = [contact for contact in to_them if contact.channel is Channel.EMAIL]
    kinds = {contact.kind for contact in sent if contact.kind is not Kind.GENERAL}
    if today < clock.day(over) or None in kinds:
        return None
    if not kinds:
        days = business_days_between(context.calendar, clock.day(over), today)
        why = f"no message went out since the interview on {day_said(clock.day(over))}"
        return (Kind.THANK_YOU, why) if days <= THANKS_DAYS else None
    last = day_said(clock.day(sent[-1].at))
    if kinds == {Kind.THANK_YOU}:
        return Kind.CHECK_IN, f"a thank-you went out on {last}"
    return Kind.SECOND_FOLLOW_UP, f"a check-in went out on {last}"


def is_to_interviewer(draft: Draft, context: Context) -> bool:
    """Whether the message goes to somebody who led the interview."""
    led = {person.email.lower() for person in context.interview.interviewers if person.email}
    return not led.isdisjoint(addresses_of_readers(draft, context))
