"""When a message is welcome: the window for thanks, the first good day for a check-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from followup_lint.context import Calendar, Contact, Context
from followup_lint.context.business_days import business_day_after
from followup_lint.context.clock import Clock

# Advice differs by a day at most: 24 hours, one business day, two days. We use the later limit of
# the first two.
THANKS_HOURS = 24
THANKS_UNTIL = time(18)
# “If you haven't heard back after a week”: five business days.
WAIT_DAYS = 5
# A day or two after a promised date.
BUFFER_DAYS = 1
# Advice suggests about a week between two messages.
GAP_DAYS = 5


@dataclass(frozen=True, slots=True)
class Wait:
    """The first good day for a message, and the promised day it waits for, if any."""

    earliest: date
    promised: date | None = None


def thanks_close(
    context: Context, clock: Clock, hours: int = THANKS_HOURS, until: time = THANKS_UNTIL
) -> datetime | None:
    """When the time for a thank-you is over; None if the interview has no time.

    It is the later of that many hours after the interview and a time on the next business day,
    where the reader is.
    """
    over = context.interview.over
    if over is None:
        return None
    day = business_day_after(context.calendar, clock.day(over), 1)
    elapsed = over.astimezone(UTC) + timedelta(hours=hours)
    return clock.local(max(elapsed, datetime.combine(day, until, clock.zone).astimezone(UTC)))


def check_in_wait(
    context: Context, clock: Clock | None, wait: int = WAIT_DAYS, buffer: int = BUFFER_DAYS
) -> Wait | None:
    """The first good day for a check-in: after the promised day, or otherwise after the interview.

    A promise for a day before the interview is outdated. None if neither is known.
    """
    over = context.interview.over
    talked = clock.day(over) if clock and over else None
    promise = context.promised_reply
    if promise and (talked is None or promise.date >= talked):
        day = business_day_after(context.calendar, promise.date, max(buffer, 1))
        return Wait(day, promise.date)
    if talked is None:
        return None
    return Wait(business_day_after(context.calendar, talked, wait))


def gap_end(calendar: Calendar, last: date, gap: int = GAP_DAYS) -> date:
    """The first day that is far enough after the last message."""
    return business_day_after(calendar, last, gap)


def earliest_good_day(
    context: Context, clock: Clock | None, contacts: Sequence[Contact], *days: date
) -> date | None:
    """The latest of these days and the default days after a promise or interview and a contact."""
    found = list(days)
    if waiting := check_in_wait(context, clock):
        found.append(waiting.earliest)
    if clock and contacts:
        found.append(gap_end(context.calendar, clock.day(contacts[-1].at)))
    return max(found, default=None)


def basis(context: Context, clock: Clock | None) -> str:
    """What a day or time depends on: the zone, and whether public holidays are known."""
    calendar = context.calendar
    facts = [clock.said] if clock else []
    if not (calendar.country or calendar.holidays):
        facts.append("public holidays are not known")
    return "; ".join(facts) or "business days"
