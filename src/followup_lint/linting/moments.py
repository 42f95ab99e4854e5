"""When the next message is welcome, by the same options as the rules about timing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from followup_lint.context import Contact, Context, Direction
from followup_lint.context.business_days import business_day_after
from followup_lint.context.clock import Clock, clock_of, day_said, time_said, utc
from followup_lint.context.contacts import addresses_of_readers, at_one_of, domain_of, to_one_of
from followup_lint.context.timing import check_in_wait, gap_end, thanks_close
from followup_lint.core.terms import Kind
from followup_lint.draft import Draft
from followup_lint.rules.checks import (
    early_check_in,
    thank_you_window,
    too_frequent,
    too_many_follow_ups,
)
from followup_lint.rules.checks.timing_facts import AWAITED_DAY, INTERVIEW_TIME, ZONE, may_write_now
from followup_lint.rules.rule import Fact, Rule
from followup_lint.rules.view import View

# Gives the rules in force for a message of a kind.
RulesFor = Callable[[Kind], Sequence[Rule]]


@dataclass(frozen=True, slots=True)
class Moment:
    """When one kind of message is welcome, in words, and why.

    `until` is the end of the time for it, `day` the first good day; if known, one of them is given.
    `source` is the address of the advice. `missing` is a fact without which there is no answer, and
    `remedy` says how to give it. `enough` says that no message is better.
    """

    kind: Kind
    answer: str
    reason: str = ""
    until: datetime | None = None
    day: date | None = None
    source: str = ""
    missing: str = ""
    remedy: str = ""
    enough: bool = False

    @property
    def label(self) -> str:
        """The name of the message."""
        return "another follow-up" if self.enough else self.kind.label


@dataclass(frozen=True, slots=True)
class Asked:
    """What the answers depend on: a view, the reader's clock, now, and the rules."""

    view: View
    clock: Clock | None
    now: datetime
    rules_for: RulesFor

    @property
    def context(self) -> Context:
        """What is known."""
        return self.view.context

    @property
    def today(self) -> date:
        """The day where the reader is or, if unknown, where the author is."""
        return self.clock.day(self.now) if self.clock else self.now.date()

    def options(self, rule: Rule, kind: Kind) -> Any:
        """The options of a rule as set, or the defaults if it is switched off."""
        chosen = {other.id: other for other in self.rules_for(kind)}
        return chosen.get(rule.id, rule).options


def moments(draft: Draft, context: Context, rules_for: RulesFor, now: datetime) -> list[Moment]:
    """The end of the time for thanks, and the first good days for the next two follow-ups.

    The time of sending, if given, counts as now.
    """
    view = View(draft, Kind.CHECK_IN, context)
    asked = Asked(view, clock_of(context), context.send_at or now, rules_for)
    return [thanks(asked), *follow_ups(asked)]


def thanks(asked: Asked) -> Moment:
    """Until when a thank-you is welcome."""
    kind, rule = Kind.THANK_YOU, thank_you_window.RULE
    over, clock = asked.context.interview.over, asked.clock
    if over is None or clock is None:
        return lacking(asked, kind, INTERVIEW_TIME, ZONE)
    for contact in asked.context.history or ():
        if contact.kind is kind and is_after(contact, over) and is_to_reader(asked, contact):
            return Moment(kind, f"sent on {day_said(clock.day(contact.at))}")
    options = asked.options(rule, kind)
    hours, until = options.within_hours, options.until
    closes = thanks_close(asked.context, clock, hours, until) or over
    reason = (
        f"the later of {hours} hours after the interview on {day_said(clock.day(over))} "
        f"and {until:%H:%M} on the next business day"
    )
    answer = f"until {time_said(closes)}"
    if utc(asked.now) > utc(closes):
        answer += ", which is past; if you have not thanked yet, do it now, without an apology"
    return Moment(kind, answer, reason, until=closes, source=rule.source)


def is_after(contact: Contact, over: datetime) -> bool:
    """Whether a message went out after the interview."""
    return contact.direction is Direction.OUT and utc(contact.at) >= utc(over)


def is_to_reader(asked: Asked, contact: Contact) -> bool:
    """Whether a message went to one of the readers, as far as we know."""
    return bool(to_one_of(addresses_of_readers(asked.view.draft, asked.context), [contact]))


def follow_ups(asked: Asked) -> Iterator[Moment]:
    """The first good days for a check-in and for a second follow-up."""
    sent = too_many_follow_ups.follow_ups(asked.view)
    most = asked.options(too_many_follow_ups.RULE, Kind.SECOND_FOLLOW_UP).max_follow_ups
    first = next_one(asked, Kind.SECOND_FOLLOW_UP if sent else Kind.CHECK_IN)
    if len(sent) >= max(most, 1) and not may_write_now(asked.view):
        yield enough(first, len(sent))
        return
    yield first
    if not sent and first.day:
        yield second_after(asked, first.day)


def next_one(asked: Asked, kind: Kind) -> Moment:
    """The first good day for the next follow-up."""
    if may_write_now(asked.view):
        return Moment(kind, "now", "you have a reason to write that does not wait")
    found = list(waits(asked, kind))
    if not found:
        return lacking(asked, kind, AWAITED_DAY, ZONE)
    day, reason, source = max(found)
    return Moment(kind, from_then(asked, day), reason, day=day, source=source)


def from_then(asked: Asked, day: date) -> str:
    """The first good day, and the next good one if that is past."""
    today = asked.today
    if day > today:
        return f"from {day_said(day)} on"
    next_day = business_day_after(asked.context.calendar, today, 0)
    now = "today" if next_day == today else f"on {day_said(next_day)}"
    return now if day == today else f"{now}; {day_said(day)} was the first good day"


def waits(asked: Asked, kind: Kind) -> Iterator[tuple[date, str, str]]:
    """Each day to wait for, the reason, and the address of the advice."""
    clock, over = asked.clock, asked.context.interview.over
    options = asked.options(early_check_in.RULE, kind)
    buffer, wait = options.promise_buffer_business_days, options.wait_business_days
    waiting = check_in_wait(asked.context, clock, wait, buffer)
    if waiting and waiting.promised:
        reason = f"{counted(max(buffer, 1))} after the promised day, {day_said(waiting.promised)}"
        yield waiting.earliest, reason, early_check_in.RULE.source
    elif waiting and over and clock:
        reason = f"{counted(wait)} after the interview on {day_said(clock.day(over))}"
        yield waiting.earliest, reason, early_check_in.RULE.source
    gap = asked.options(too_frequent.RULE, kind)
    for contact in last_contacts(asked, gap.channels):
        if clock is None:
            return
        last = clock.day(contact.at)
        days = counted(gap.min_gap_business_days)
        reason = f"{days} after your last message, on {day_said(last)}, which is unanswered"
        day = gap_end(asked.context.calendar, last, gap.min_gap_business_days)
        yield day, reason, too_frequent.RULE.source


def last_contacts(asked: Asked, channels: Sequence[object]) -> Iterator[Contact]:
    """The last unanswered contact with the readers, and with others of their company."""
    view = asked.view
    nudges = [c for c in too_frequent.nudges(view) if c.channel in channels]
    readers = addresses_of_readers(view.draft, view.context)
    domains = frozenset(map(domain_of, readers)) - {too_frequent.own_domain(view)}
    for found in (to_one_of(readers, nudges), at_one_of(domains, nudges)):
        yield from found[-1:]


def second_after(asked: Asked, day: date) -> Moment:
    """The first good day for a second follow-up, after a check-in on its own, or today."""
    kind, rule = Kind.SECOND_FOLLOW_UP, too_frequent.RULE
    gap = asked.options(rule, kind).min_gap_business_days
    sent = business_day_after(asked.context.calendar, max(day, asked.today), 0)
    after = gap_end(asked.context.calendar, sent, gap)
    reason = f"{counted(gap)} after a check-in on {day_said(sent)}, if that stays unanswered"
    return Moment(kind, f"from {day_said(after)} on", reason, day=after, source=rule.source)


def enough(moment: Moment, count: int) -> Moment:
    """The advice to stop."""
    rule = too_many_follow_ups.RULE
    reason = f"{'1 follow-up is' if count == 1 else f'{count} follow-ups are'} unanswered"
    if moment.day:
        reason += f"; if you still write, not before {day_said(moment.day)}"
    answer = "better none; look ahead, and the door stays open"
    return Moment(moment.kind, answer, reason, source=rule.source, enough=True)


def lacking(asked: Asked, kind: Kind, *facts: Fact) -> Moment:
    """The answer that one of these facts is missing: the first one."""
    fact = next((fact for fact in facts if not fact.known(asked.view, None)), facts[-1])
    answer = f"unknown: no {fact.name}"
    return Moment(kind, answer, missing=fact.name, remedy=fact.remedy)


def counted(days: int) -> str:
    """A number of business days."""
    return "1 business day" if days == 1 else f"{days} business days"
