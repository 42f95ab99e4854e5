"""A message that would arrive at night, on a weekend or on a holiday."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from followup_lint.context import Calendar, Context
from followup_lint.context.business_days import (
    business_day_after,
    holiday_on,
    is_business_day,
)
from followup_lint.context.clock import Clock, clock_of, time_said
from followup_lint.context.timing import thanks_close
from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.checks.timing_examples import (
    FOURTH_OF_JULY,
    FRIDAY_AND_SATURDAY,
    NOTE,
    PASSES,
    given,
)
from followup_lint.rules.checks.timing_facts import SENDING_TIME, ZONE
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View

# Advice names eight or nine o'clock.
MORNING = time(9)


@dataclass(frozen=True, slots=True)
class Options:
    """The hours in which messages are better not sent, by the reader's clock, and whether weekends
    and holidays are too.
    """

    quiet_from: time = time(21)
    quiet_to: time = time(7)
    weekends: bool = True


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection before the body, if the message arrives at a quiet time and can wait."""
    clock = clock_of(view.context)
    if clock is None or view.context.send_at is None:
        return
    arrives = clock.local(view.context.send_at)
    if not is_quiet(view.context.calendar, arrives, options):
        return
    morning = next_morning(view.context.calendar, arrives, clock)
    if view.kind is Kind.THANK_YOU and not can_wait(view.context, arrives, morning, clock):
        return
    yield view.hit(
        view.body_start,
        arrives=time_said(arrives),
        holiday=holiday_said(view.context.calendar, arrives.date()),
        morning=time_said(morning),
        zone=clock.said,
    )


def is_quiet(calendar: Calendar, arrives: datetime, options: Options) -> bool:
    """Whether it is night, weekend or a holiday then."""
    if options.weekends and not is_business_day(calendar, arrives.date()):
        return True
    start, end, now = options.quiet_from, options.quiet_to, arrives.time()
    return start <= now < end if start <= end else now >= start or now < end


def next_morning(calendar: Calendar, arrives: datetime, clock: Clock) -> datetime:
    """The next morning of a business day."""
    today = int(arrives.time() >= MORNING)
    day = business_day_after(calendar, arrives.date(), today)
    return datetime.combine(day, MORNING, clock.zone)


def can_wait(context: Context, arrives: datetime, morning: datetime, clock: Clock) -> bool:
    """Whether a thank-you is still in time the next morning; on the day itself it is welcome."""
    over = context.interview.over
    if over and clock.day(over) == arrives.date():
        return False
    closes = thanks_close(context, clock)
    return closes is None or morning <= closes


def holiday_said(calendar: Calendar, day: date) -> str:
    """The name of the holiday in brackets; empty on other days."""
    name = holiday_on(calendar, day)
    return f" ({name})" if name else ""


RULE = Rule(
    id="off-hours",
    code="FUL605",
    family="timing",
    summary="The message would arrive at night, on a weekend or on a holiday.",
    message="This would arrive on {arrives}{holiday}, by the reader’s clock.",
    help="Schedule it for {morning} ({zone}).",
    why=(
        "What arrives at night or on a weekend is easily lost in the flood of the next morning. "
        "The evidence is thin, so this is only a suggestion. Thanks on the evening of the "
        "interview pass, and so do those that would be late if they waited."
    ),
    severity=Severity.SUGGESTION,
    kinds=frozenset({Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    requires=(SENDING_TIME, ZONE),
    options=Options(),
    check=check,
    silent_beside=(
        "thank-you-window",
        "early-check-in",
        "too-frequent",
        "too-many-follow-ups",
    ),
    source="https://climbtheladder.com/when-to-send-thank-you-after-an-interview-on-friday",
    examples=(
        bad(NOTE, kind=Kind.CHECK_IN, context=given(sent="2025-03-08T11:00")),
        bad(NOTE, kind=Kind.CHECK_IN, context=given(sent="2025-03-10T23:40")),
        bad(
            NOTE,
            kind=Kind.CHECK_IN,
            context=given(sent="2025-07-04T10:00", calendar=FOURTH_OF_JULY),
        ),
        bad(
            NOTE,
            kind=Kind.CHECK_IN,
            context=given(
                sent="2025-03-06T22:00",
                timezone="Asia/Riyadh",
                calendar=FRIDAY_AND_SATURDAY,
            ),
        ),
        bad(NOTE, context=given(talk="2025-03-07T16:00", sent="2025-03-08T11:00")),
        good(PASSES, kind=Kind.CHECK_IN, context=given(sent="2025-03-10T09:30")),
        good(PASSES, kind=Kind.CHECK_IN, context=given(sent="2025-03-10T18:30")),
        good(PASSES, context=given(talk="2025-03-10T16:00", sent="2025-03-10T21:30")),
        good(PASSES, context=given(talk="2025-03-06T10:00", sent="2025-03-08T11:00")),
        good(
            PASSES,
            kind=Kind.CHECK_IN,
            context=given(sent="2025-03-08T11:00"),
            options={"weekends": False},
        ),
    ),
)
