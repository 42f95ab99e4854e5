"""A thank-you that goes out too late, minutes after the interview, or before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from followup_lint.context import Context
from followup_lint.context.business_days import business_days_between
from followup_lint.context.clock import Clock, clock_of, day_said, sending_day, time_said, utc
from followup_lint.context.timing import THANKS_HOURS, THANKS_UNTIL, WAIT_DAYS, basis, thanks_close
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count
from followup_lint.rules.checks.timing_examples import FOURTH_OF_JULY, NOTE, PASSES, given
from followup_lint.rules.checks.timing_facts import INTERVIEW_TIME, SENDING_DAY, ZONE
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View

VERY_LATE = (
    "Send it all the same: short, and without an apology. The time for it was up on {closes} "
    "({zone})."
)
BY_NOW = (
    "By now a check-in that also thanks may fit better; it needs no apology. The time for a "
    "thank-you was up on {closes} ({zone})."
)
BEFORE = "The interview is only on {start} ({zone}); this would go out before it."
BEFORE_HELP = "Check both times, or say which interview you mean."
INSTANT = "This would go out {minutes} after the interview."
UNFINISHED = "This would go out before the interview is over, at {over} ({zone})."
INSTANT_HELP = (
    "A note sent within minutes may read as written beforehand. Take an hour to add one detail "
    "you talked about; the time for a thank-you lasts until {closes} ({zone})."
)


@dataclass(frozen=True, slots=True)
class Options:
    """The time for a thank-you lasts `within_hours` from the end of the interview, or until the
    time `until` on the next business day, whichever is later. More than
    `very_late_business_days` after the interview it is called very late. Less than `min_minutes`
    after it weighs `severity_instant`; “off” lets it pass.
    """

    within_hours: Count = THANKS_HOURS
    until: time = THANKS_UNTIL
    very_late_business_days: Count = 3
    min_minutes: Count = 30
    severity_instant: Literal["off", "suggestion", "warning"] = "suggestion"


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection before the body, if the thank-you goes out at a wrong time."""
    clock = clock_of(view.context)
    day = sending_day(view.context, view.draft, clock)
    if clock is None or day is None:
        return
    closes = thanks_close(view.context, clock, options.within_hours, options.until)
    if closes is None:
        return
    if is_before(view.context, day, clock):
        yield before(view, clock)
    elif is_late(view.context, day, closes):
        yield late(view, options, day, closes, clock)
    elif (after := time_since(view.context)) is not None and is_instant(after, options):
        yield instant(view, options, after, closes, clock)


def is_before(context: Context, day: date, clock: Clock) -> bool:
    """Whether the message goes out before the interview starts."""
    start = context.interview.start or context.interview.over
    if start is None:
        return False
    return utc(context.send_at) < utc(start) if context.send_at else day < clock.day(start)


def is_late(context: Context, day: date, closes: datetime) -> bool:
    """Whether the message goes out after the time for it is up."""
    return utc(context.send_at) > utc(closes) if context.send_at else day > closes.date()


def is_instant(after: timedelta, options: Options) -> bool:
    """Whether the message goes out so soon that it is worth a remark."""
    return options.severity_instant != "off" and after < timedelta(minutes=options.min_minutes)


def time_since(context: Context) -> timedelta | None:
    """How long after the interview the message goes out; None where no time is known."""
    if context.send_at is None or context.interview.over is None:
        return None
    return utc(context.send_at) - utc(context.interview.over)


def before(view: View, clock: Clock) -> Hit:
    """The objection to thanks for an interview that is still to come."""
    start = view.context.interview.start or view.context.interview.over
    return view.hit(
        view.body_start,
        variant="before-interview",
        severity=Severity.ERROR,
        message=BEFORE,
        help=BEFORE_HELP,
        start=time_said(clock.local(start)) if start else "",
        zone=clock.said,
    )


def late(view: View, options: Options, day: date, closes: datetime, clock: Clock) -> Hit:
    """The objection to late thanks; it asks to send them all the same."""
    over = view.context.interview.over
    talked = clock.day(over) if over else day
    passed = business_days_between(view.context.calendar, talked, day)
    very = passed > options.very_late_business_days
    return view.hit(
        view.body_start,
        variant="very-late" if very else "late",
        help=(BY_NOW if passed > WAIT_DAYS else VERY_LATE) if very else "",
        day=day_said(talked),
        closes=time_said(closes),
        zone=basis(view.context, clock),
    )


def instant(view: View, options: Options, after: timedelta, closes: datetime, clock: Clock) -> Hit:
    """The objection to thanks sent within minutes."""
    minutes = after // timedelta(minutes=1)
    over = view.context.interview.over
    return view.hit(
        view.body_start,
        variant="instant",
        severity=Severity(options.severity_instant),
        message=INSTANT if minutes >= 0 else UNFINISHED,
        help=INSTANT_HELP,
        minutes="1 minute" if minutes == 1 else f"{minutes} minutes",
        over=time_said(clock.local(over)) if over else "",
        closes=time_said(closes),
        zone=clock.said,
    )


RULE = Rule(
    id="thank-you-window",
    code="FUL601",
    family="timing",
    summary="The thank-you goes out too late, or minutes after the interview.",
    message="The interview was on {day}; a thank-you works best within one business day.",
    help=("Send it now: late is better than never. The time for it was up on {closes} ({zone})."),
    why=(
        "Advice on thank-you notes names 24 hours, one business day or two days; the later one of "
        "the first two counts here, so a Friday interview leaves the whole of Monday. A note sent "
        "from the lift, on the other hand, may read as written before the talk. Where no sending "
        "time is given, the day of the `Date` header counts."
    ),
    severity=Severity.WARNING,
    kinds=frozenset({Kind.THANK_YOU}),
    requires=(INTERVIEW_TIME, SENDING_DAY, ZONE),
    options=Options(),
    check=check,
    source="https://careerservices.princeton.edu/undergraduate-students/resumes-letters-online-profiles/thank-you-letters",
    examples=(
        bad(NOTE, context=given(talk="2025-03-05T10:00", sent="2025-03-07T09:00")),
        bad(NOTE, context=given(talk="2025-03-05T10:00", sent="2025-03-11T09:00")),
        bad(NOTE, context=given(talk="2025-03-05T10:00", sent="2025-03-17T09:00")),
        bad(NOTE, context=given(talk="2025-03-05T10:00", sent="2025-03-05T10:38")),
        bad(NOTE, context=given(talk="2025-03-05T10:00", sent="2025-03-05T10:20")),
        bad(NOTE, context=given(talk="2025-03-05T10:00", sent="2025-03-04T22:00")),
        bad(
            f"Subject: Thank you\nDate: Mon, 10 Mar 2025 09:00:00 -0400\n\n{NOTE}",
            context=given(talk="2025-03-05T10:00"),
        ),
        good(PASSES, context=given(talk="2025-03-07T16:00", sent="2025-03-10T09:00")),
        good(PASSES, context=given(talk="2025-03-05T10:00", sent="2025-03-06T17:30")),
        good(PASSES, context=given(talk="2025-03-05T18:00", sent="2025-03-06T18:20")),
        good(
            PASSES,
            context=given(
                talk="2025-07-03T15:00", sent="2025-07-07T10:00", calendar=FOURTH_OF_JULY
            ),
        ),
        good(
            PASSES,
            context=given(talk="2025-03-05T10:00", sent="2025-03-05T10:38"),
            options={"severity-instant": "off"},
        ),
    ),
)
