"""A message only days after the last one, which is still unanswered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from followup_lint.context import Channel, Contact, Direction, Reason
from followup_lint.context.business_days import business_days_between
from followup_lint.context.clock import Clock, clock_of, day_said, sending_day
from followup_lint.context.contacts import (
    addresses_of_readers,
    at_one_of,
    domain_of,
    to_one_of,
    unanswered,
    without_thanks,
)
from followup_lint.context.timing import GAP_DAYS, basis, check_in_wait, earliest_good_day, gap_end
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count
from followup_lint.rules.checks.timing_examples import NOTE, PASSES, at, given
from followup_lint.rules.checks.timing_facts import (
    HISTORY,
    SENDING_DAY,
    ZONE,
    has_awaited_day,
    may_write_now,
    open_contacts,
)
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View

WORDS = {
    Channel.EMAIL: "message",
    Channel.PHONE: "call",
    Channel.TEXT: "text message",
    Channel.LINKEDIN: "LinkedIn message",
}
COLLEAGUE = "The last {contact} to the same company, {ago}, is still unanswered."


@dataclass(frozen=True, slots=True)
class Options:
    """How many business days lie between two messages; fewer than `error_gap_business_days` make
    it an error. Contacts by one of the `channels` count.
    """

    min_gap_business_days: Count = GAP_DAYS
    error_gap_business_days: Count = 2
    channels: tuple[Channel, ...] = tuple(Channel)


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection before the body, if the last contact is too recent and unanswered."""
    clock = clock_of(view.context)
    today = sending_day(view.context, view.draft, clock)
    if clock is None or today is None or may_write_now(view):
        return
    counted = [c for c in nudges(view) if c.channel in options.channels]
    counted = [contact for contact in counted if clock.day(contact.at) <= today]
    readers = addresses_of_readers(view.draft, view.context)
    own = to_one_of(readers, counted)
    if own and is_soon(view, own[-1], today, clock, options):
        yield objection(view, own[-1], today, clock, options)
        return
    colleagues = at_one_of(frozenset(map(domain_of, readers)) - {own_domain(view)}, counted)
    if not colleagues or is_too_early(view, today, clock):
        return
    if is_soon(view, colleagues[-1], today, clock, options):
        yield objection(view, colleagues[-1], today, clock, options, colleague=True)


def nudges(view: View) -> tuple[Contact, ...]:
    """What went out unanswered. How long after thanks a check-in may come, the interview or the
    promise tells where it is known.
    """
    contacts = unanswered(view.context)
    judged_elsewhere = view.kind is not Kind.GENERAL and has_awaited_day(view, None)
    return without_thanks(contacts) if judged_elsewhere else contacts


def own_domain(view: View) -> str:
    """The domain of the author's own address: if the reader has it too, it is no company's."""
    return domain_of(view.context.my.email)


def is_too_early(view: View, today: date, clock: Clock) -> bool:
    """Whether the check-in comes before its time: that weighs more than a note to a colleague."""
    waiting = check_in_wait(view.context, clock)
    return waiting is not None and today < waiting.earliest


def is_soon(view: View, last: Contact, today: date, clock: Clock, options: Options) -> bool:
    """Whether too few business days lie between the last contact and this message."""
    return gap(view, last, today, clock) < options.min_gap_business_days


def gap(view: View, last: Contact, today: date, clock: Clock) -> int:
    """The business days from the last contact to this message."""
    return business_days_between(view.context.calendar, clock.day(last.at), today)


def objection(
    view: View,
    last: Contact,
    today: date,
    clock: Clock,
    options: Options,
    *,
    colleague: bool = False,
) -> Hit:
    """The objection, with the first day that is good in all respects."""
    day = clock.day(last.at)
    count = gap(view, last, today, clock)
    end = gap_end(view.context.calendar, day, options.min_gap_business_days)
    severity = Severity.ERROR if count < options.error_gap_business_days else None
    return view.hit(
        view.body_start,
        variant="same-company" if colleague else "",
        severity=Severity.SUGGESTION if colleague else severity,
        message=COLLEAGUE if colleague else "",
        contact=WORDS[last.channel],
        ago=ago(day, today, count),
        earliest=day_said(earliest_good_day(view.context, clock, open_contacts(view), end) or end),
        basis=basis(view.context, clock),
    )


def ago(day: date, today: date, count: int) -> str:
    """How long ago a contact was, as a person would say it."""
    if day == today:
        return "of the same day"
    named = f"on {day_said(day)}"
    return f"{named}, {count} business day{'s' * (count != 1)} before" if count else named


RULE = Rule(
    id="too-frequent",
    code="FUL603",
    family="timing",
    summary="You contacted the reader only a few days ago (by any channel).",
    message="The last {contact}, {ago}, is still unanswered.",
    help="{earliest} is the first good day for the next ({basis}).",
    why=(
        "Messages within a few days of each other may read as pressure; advice is to leave about a "
        "week between them, and calls count as well. An answer of the reader, and the interview, "
        "start the count anew; an automatic reply does not. A thank-you does not count where it is "
        "known when the interview was or when an answer is due. With a `reason`, as for a "
        "correction, this rule is silent."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: None},
    kinds=frozenset({Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP, Kind.GENERAL}),
    requires=(HISTORY, SENDING_DAY, ZONE),
    options=Options(),
    check=check,
    silent_beside=("too-many-follow-ups",),
    source="https://careery.pro/blog/interview-prep/follow-up-email-after-interview",
    examples=(
        bad(
            NOTE, context=given(sent="2025-03-11T09:00", history=(Contact(at("2025-03-10T09:00")),))
        ),
        bad(
            NOTE,
            context=given(
                sent="2025-03-13T09:00",
                history=(Contact(at("2025-03-10T09:00"), channel=Channel.PHONE),),
            ),
        ),
        bad(
            NOTE,
            context=given(
                sent="2025-03-14T09:00",
                history=(
                    Contact(at("2025-03-03T09:00")),
                    Contact(at("2025-03-12T09:00"), channel=Channel.LINKEDIN),
                    Contact(at("2025-03-12T09:01"), Direction.IN, auto_reply=True),
                ),
            ),
        ),
        bad(
            f"To: a.ortiz@acme.example\nSubject: Analyst role\n\n{NOTE}",
            context=given(
                sent="2025-03-11T09:00",
                history=(Contact(at("2025-03-10T09:00"), to="b.lane@acme.example"),),
            ),
        ),
        good(
            PASSES,
            context=given(sent="2025-03-10T09:00", history=(Contact(at("2025-03-03T09:00")),)),
        ),
        good(
            PASSES,
            context=given(
                sent="2025-03-11T09:00",
                history=(
                    Contact(at("2025-03-10T09:00")),
                    Contact(at("2025-03-11T08:00"), Direction.IN),
                ),
            ),
        ),
        good(PASSES, context=given(sent="2025-03-11T09:00", history=())),
        good(
            PASSES,
            context=given(
                talk="2025-03-03T10:00",
                sent="2025-03-10T11:00",
                history=(Contact(at("2025-03-04T09:00"), kind=Kind.THANK_YOU),),
            ),
        ),
        good(
            PASSES,
            context=given(
                sent="2025-03-10T09:20",
                history=(Contact(at("2025-03-10T09:00")),),
                reason=Reason.CORRECTION,
            ),
        ),
        good(
            f"To: a.ortiz@acme.example\nSubject: Analyst role\n\n{PASSES}",
            context=given(
                sent="2025-03-11T09:00",
                history=(Contact(at("2025-03-10T09:00"), to="j.hale@contoso.example"),),
            ),
        ),
    ),
)
