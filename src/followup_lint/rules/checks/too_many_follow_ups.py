"""One more follow-up after several without an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.context import Contact, Direction
from followup_lint.context.business_days import business_days_between
from followup_lint.context.clock import clock_of, day_said, sending_day
from followup_lint.context.timing import basis, earliest_good_day
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count
from followup_lint.rules.checks.timing_examples import NOTE, PASSES, at, given
from followup_lint.rules.checks.timing_facts import HISTORY, may_write_now, open_contacts
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View

TOO_SOON = " If you write all the same, {earliest} is the first good day ({basis})."
# One line stands for this remark and for the one that the last message was only yesterday, which
# is an error.
ERROR_GAP = 2


@dataclass(frozen=True, slots=True)
class Options:
    """How many follow-ups may go unanswered before one more is too many; after `error_at` of them
    it is an error.
    """

    max_follow_ups: Count = 2
    error_at: Count = 3


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection before the body, if enough follow-ups are unanswered."""
    sent = follow_ups(view)
    count = len(sent)
    if count < max(options.max_follow_ups, 1) or may_write_now(view):
        return
    is_error = count >= options.error_at or is_rash(view, sent[-1])
    yield view.hit(
        view.body_start,
        severity=Severity.ERROR if is_error else None,
        help=RULE.help + (TOO_SOON if soon(view) else ""),
        are="1 follow-up is" if count == 1 else f"{count} follow-ups are",
        earliest=soon(view),
        basis=basis(view.context, clock_of(view.context)),
    )


def follow_ups(view: View) -> tuple[Contact, ...]:
    """The follow-ups to the reader that are unanswered."""
    return tuple(c for c in open_contacts(view) if c.kind is not Kind.GENERAL)


def is_rash(view: View, last: Contact) -> bool:
    """Whether the last follow-up went out only a business day before."""
    clock = clock_of(view.context)
    today = sending_day(view.context, view.draft, clock)
    if clock is None or today is None:
        return False
    between = business_days_between(view.context.calendar, clock.day(last.at), today)
    return between < ERROR_GAP


def soon(view: View) -> str:
    """The first good day in words, if the message goes out before it."""
    clock = clock_of(view.context)
    today = sending_day(view.context, view.draft, clock)
    earliest = earliest_good_day(view.context, clock, open_contacts(view))
    return day_said(earliest) if earliest and today and today < earliest else ""


FIRST = Contact(at("2025-03-03T09:00"))
SECOND = Contact(at("2025-03-12T09:00"))
THANKS = Contact(at("2025-02-24T09:00"), kind=Kind.THANK_YOU)

RULE = Rule(
    id="too-many-follow-ups",
    code="FUL604",
    family="timing",
    summary="Two or more follow-ups are already unanswered.",
    message="{are} unanswered so far.",
    help="Most advice is to stop here and look ahead; the door stays open.",
    why=(
        "Advice is to follow up no more than twice after the thank-you; a few recruiters value "
        "more. An answer of the reader, and the interview, start the count anew; an automatic "
        "reply does not. With a `reason` this rule is silent."
    ),
    severity=Severity.WARNING,
    kinds=frozenset({Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    requires=(HISTORY,),
    options=Options(),
    check=check,
    source="https://www.livecareer.com/questions/6239/should-you-follow-up-after-an-interview",
    examples=(
        bad(NOTE, context=given(history=(FIRST, SECOND))),
        bad(NOTE, context=given(history=(THANKS, FIRST, SECOND), sent="2025-03-14T09:00")),
        bad(
            NOTE,
            context=given(
                history=(
                    Contact(at("2025-03-01T09:00"), Direction.IN),
                    FIRST,
                    SECOND,
                    Contact(at("2025-03-20T09:00")),
                    Contact(at("2025-03-20T09:01"), Direction.IN, auto_reply=True),
                )
            ),
        ),
        good(PASSES, context=given(history=(THANKS, FIRST))),
        good(
            PASSES,
            context=given(history=(FIRST, SECOND, Contact(at("2025-03-13T09:00"), Direction.IN))),
        ),
        good(PASSES, context=given(history=(FIRST, SECOND), talk="2025-03-13T10:00")),
        good(PASSES, context=given(history=())),
        good(
            PASSES,
            context=given(history=(FIRST, SECOND)),
            options={"max-follow-ups": 3},
        ),
    ),
)
