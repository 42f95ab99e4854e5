"""The reader's time of day, and days and times in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from followup_lint.context import Context
from followup_lint.draft import Draft

# Programs write times in it, but nobody lives by it: it says nothing about where the reader is.
UNIVERSAL = frozenset({"UTC", "Etc/UTC"})


@dataclass(frozen=True, slots=True)
class Clock:
    """The reader's presumed time zone, and where it comes from.

    `source` is empty if the zone was given.
    """

    zone: tzinfo
    source: str = ""

    def local(self, at: datetime) -> datetime:
        """The time there."""
        return at.astimezone(self.zone)

    def day(self, at: datetime) -> date:
        """The day there."""
        return self.local(at).date()

    @property
    def said(self) -> str:
        """The zone in words, with its source if it is assumed."""
        return f"{self.zone}, {self.source}" if self.source else str(self.zone)


def clock_of(context: Context) -> Clock | None:
    """The reader's zone or, if not given, the interview's or the author's.

    None if no time has a zone other than UTC.
    """
    if context.timezone:
        return Clock(ZoneInfo(context.timezone))
    for at, source in times_in(context):
        if at.tzinfo and str(at.tzinfo) not in UNIVERSAL:
            return Clock(at.tzinfo, f"taken from {source}")
    return None


def sending_day(context: Context, draft: Draft, clock: Clock | None) -> date | None:
    """The day on which the message goes out; without a sending time, that of its `Date` header."""
    if context.send_at:
        return clock.day(context.send_at) if clock else None
    return draft.date


def times_in(context: Context) -> Iterator[tuple[datetime, str]]:
    """The known times, those first that say most about where the reader is."""
    if context.interview.over:
        yield context.interview.over, "the interview"
    if context.send_at:
        yield context.send_at, "the sending time"
    for contact in context.history or ():
        yield contact.at, "earlier messages"


def utc(at: datetime) -> datetime:
    """The same time in UTC, where times of one zone compare well even when clocks go back."""
    return at.astimezone(UTC)


def day_said(day: date) -> str:
    """A day as a person would say it: Wednesday 5 March."""
    return f"{day:%A} {day.day} {day:%B}"


def time_said(at: datetime) -> str:
    """A time as a person would say it: Wednesday 5 March, 18:00."""
    return f"{day_said(at.date())}, {at:%H:%M}"
