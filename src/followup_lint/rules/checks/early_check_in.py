"""A check-in before the promised date, or before a week has passed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from followup_lint.context import Calendar, Reason
from followup_lint.context.business_days import business_days_between
from followup_lint.context.clock import Clock, clock_of, day_said, sending_day
from followup_lint.context.timing import (
    BUFFER_DAYS,
    WAIT_DAYS,
    Wait,
    basis,
    check_in_wait,
    earliest_good_day,
)
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count
from followup_lint.rules.checks.timing_examples import FRIDAY_AND_SATURDAY, NOTE, PASSES, given
from followup_lint.rules.checks.timing_facts import (
    AWAITED_DAY,
    SENDING_DAY,
    ZONE,
    may_write_now,
    open_contacts,
)
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View

PROMISED = "An answer was promised by {promised}; this would go out on {today}."
JUST_PASSED = "The promised day, {promised}, has only just passed."
UPCOMING = "The interview is only on {talked}; this would go out on {today}."


@dataclass(frozen=True, slots=True)
class Options:
    """How many business days after the interview a check-in is welcome, and how many after a
    promised day; until then, after the promised day, it weighs `severity_in_buffer`. “off” lets
    it pass.
    """

    wait_business_days: Count = WAIT_DAYS
    promise_buffer_business_days: Count = BUFFER_DAYS
    severity_in_buffer: Literal["off", "suggestion", "warning"] = "suggestion"


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection before the body, if the check-in comes before its time."""
    if may_write_now(view):
        return
    clock = clock_of(view.context)
    waiting = check_in_wait(
        view.context, clock, options.wait_business_days, options.promise_buffer_business_days
    )
    today = sending_day(view.context, view.draft, clock)
    if waiting and today and today < waiting.earliest:
        objection = before_promise if waiting.promised else before_week
        yield from objection(view, options, waiting, today, clock)


def before_promise(
    view: View, options: Options, waiting: Wait, today: date, clock: Clock | None
) -> Iterator[Hit]:
    """The objection to a check-in before an answer is due, or just then."""
    promised = waiting.promised or today
    values = {"promised": day_said(promised), "today": day_said(today)}
    if today <= promised:
        yield hit(view, waiting, clock, "promised", PROMISED, values)
    elif options.promise_buffer_business_days and options.severity_in_buffer != "off":
        severity = Severity(options.severity_in_buffer)
        found = hit(view, waiting, clock, "buffer", JUST_PASSED, values)
        yield replace(found, severity=severity)


def before_week(
    view: View, options: Options, waiting: Wait, today: date, clock: Clock | None
) -> Iterator[Hit]:
    """The objection to a check-in soon after the interview, or before it."""
    over = view.context.interview.over
    talked = clock.day(over) if clock and over else today
    count = business_days_between(view.context.calendar, talked, today)
    few = {0: "Not one business day has", 1: "Only 1 business day has"}
    values = {
        "passed": few.get(count, f"Only {count} business days have"),
        "talked": day_said(talked),
        "today": day_said(today),
    }
    yield hit(view, waiting, clock, "week", UPCOMING if today < talked else "", values)


def hit(
    view: View,
    waiting: Wait,
    clock: Clock | None,
    variant: str,
    message: str,
    values: Mapping[str, object],
) -> Hit:
    """An objection that names the first day that is good in all respects."""
    day = earliest_good_day(view.context, clock, open_contacts(view), waiting.earliest)
    facts = {
        "earliest": day_said(day or waiting.earliest),
        "basis": basis(view.context, clock),
    }
    return Hit(view.body_start, variant=variant, message=message, values={**facts, **values})


RULE = Rule(
    id="early-check-in",
    code="FUL602",
    family="timing",
    summary="The check-in comes before the promised date or before a week has passed.",
    message="{passed} passed since the interview on {talked}.",
    help="{earliest} is the first good day to check in ({basis}).",
    why=(
        "A check-in before an answer is due may read as pressure. Advice is to wait for the "
        "promised day and a day or two more, or else for a week, which is five business days. "
        "Where the reader asked to hear from you, or news with a date changes things, say so with "
        "a `reason`: this rule is silent then. Where no sending time is given, the day of the "
        "`Date` header counts."
    ),
    severity=Severity.WARNING,
    kinds=frozenset({Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    requires=(AWAITED_DAY, SENDING_DAY, ZONE),
    options=Options(),
    check=check,
    silent_beside=("too-frequent", "too-many-follow-ups"),
    source="https://womenasagentsofchange.org/no-response-after-interview-how-to-follow-up-by/",
    examples=(
        bad(NOTE, context=given(talk="2025-03-03T10:00", sent="2025-03-06T09:00")),
        bad(
            NOTE,
            context=given(talk="2025-03-03T10:00", promised="2025-03-14", sent="2025-03-12T09:00"),
        ),
        bad(NOTE, context=given(promised="2025-03-14", sent="2025-03-14T16:00")),
        bad(NOTE, context=given(promised="2025-03-14", sent="2025-03-15T11:00")),
        bad(
            NOTE,
            context=given(
                talk="2025-12-22T10:00",
                sent="2025-12-29T09:00",
                calendar=Calendar(holidays=(date(2025, 12, 25), date(2025, 12, 26))),
            ),
        ),
        bad(
            NOTE,
            context=given(
                talk="2025-03-05T10:00",
                sent="2025-03-12T09:00",
                timezone="Asia/Riyadh",
                calendar=FRIDAY_AND_SATURDAY,
            ),
            options={"wait-business-days": 6},
        ),
        bad(
            f"Subject: Analyst role\nDate: Wed, 12 Mar 2025 09:00:00 -0400\n\n{NOTE}",
            context=given(promised="2025-03-14"),
        ),
        good(PASSES, context=given(talk="2025-03-03T10:00", sent="2025-03-10T09:00")),
        good(
            PASSES,
            context=given(talk="2025-03-03T10:00", promised="2025-03-07", sent="2025-03-10T09:00"),
        ),
        good(
            PASSES,
            context=given(talk="2025-03-03T10:00", promised="2025-03-04", sent="2025-03-05T09:00"),
        ),
        good(
            PASSES,
            context=given(promised="2025-03-14", sent="2025-03-12T09:00", reason=Reason.DEADLINE),
        ),
        good(
            PASSES,
            context=given(promised="2025-03-14", sent="2025-03-15T11:00"),
            options={"severity-in-buffer": "off"},
        ),
    ),
)
