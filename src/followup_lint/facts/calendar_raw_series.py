"""Events of a calendar file that are one: which of them are interviews, and when they may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from followup_lint.context.validation import ADDRESS, FIRST_YEAR, LAST_YEAR
from followup_lint.facts.calendar_event import called, event_of, speaks_of_interview
from followup_lint.facts.calendar_rule import OddEventError
from followup_lint.facts.calendar_series import Series
from followup_lint.facts.calendar_text import LOOK_AFTER, RawEvent
from followup_lint.facts.interview_words import may_be_interview
from followup_lint.facts.time_limit import TimeLimit

if TYPE_CHECKING:
    from icalendar import Event

# An event that far outside of some time does not reach into it.
FAR = timedelta(days=32)
# A weekly talk with each of its dates moved has 50 events a year; one that is called off on many
# days names them in a line.
MOST_EVENTS, MOST_LETTERS, LONGEST_LINE = 500, 200_000, 20_000


@dataclass(frozen=True, slots=True)
class RawSeries:
    """The events that are one, with their changes, as they stand in the file."""

    events: list[RawEvent]

    @property
    def repeats(self) -> bool:
        """Whether it has a rule by which it repeats."""
        return any(event.repeats for event in self.events)

    @property
    def called(self) -> str:
        """What it is called where its title is better not shown."""
        return called(self.events[0].day)

    @property
    def owners(self) -> frozenset[str]:
        """The addresses of those whose calendar it is in, in lower case, as some programs say."""
        names = (event.calendar.name.lower() for event in self.events)
        return frozenset(name for name in names if ADDRESS.fullmatch(name))

    def may_lie_between(self, since: datetime, until: datetime) -> bool:
        """Whether it may take place in that time, as far as its days are plain."""
        if self.repeats:
            return True
        first, last = since.date() - FAR, until.date() + FAR
        days = (event.day for event in self.events)
        return any(
            day is None or not FIRST_YEAR <= day.year <= LAST_YEAR or first <= day <= last
            for day in days
        )


def with_interviews(events: Iterable[RawEvent], limit: TimeLimit) -> list[RawSeries]:
    """The events that are one, where one of them is an interview. Raises LateError."""
    found: dict[object, RawSeries] = {}
    spoken: set[object] = set()
    for number, event in enumerate(events):
        if number % LOOK_AFTER == 0:
            limit.check()
        key = event.uid or number
        found.setdefault(key, RawSeries([])).events.append(event)
        if may_be_interview(event.body) and speaks_of_interview(event):
            spoken.add(key)
    return [series for key, series in found.items() if key in spoken]


def parsed(raw: RawSeries, limit: TimeLimit) -> Series:
    """A series with its values. Raises OddEventError, and LateError."""
    written = [list(event.written()) for event in raw.events]
    lengths = [len(line) for lines in written for line in lines]
    if (
        len(raw.events) > MOST_EVENTS
        or sum(lengths) > MOST_LETTERS
        or max(lengths, default=0) > LONGEST_LINE
    ):
        raise OddEventError("it is too long to be read")
    events: list[Event] = []
    for event, lines in zip(raw.events, written, strict=True):
        limit.check()
        events.append(event_of(lines, event.calendar, limit))
    return Series(events, next((e.calendar.zone for e in raw.events if e.calendar.zone), ""))
