"""Calendar events that repeat, with what was moved or called off, within a stretch of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from followup_lint.context.validation import FIRST_YEAR, LAST_YEAR
from followup_lint.facts.calendar_rule import DayRule, OddEventError
from followup_lint.facts.time_limit import TimeLimit

if TYPE_CHECKING:
    from icalendar import Event

# What libraries raise for values that contradict themselves or each other: whatever comes.
BROKEN = Exception
# An occurrence may have been moved into the time that is looked at from so far away.
MARGIN = timedelta(days=366)
# RFC 5545 wants one rule in an event; some programs write two.
MOST_RULES = 4
# What repeats daily has 1,200 in that time; so many take a second.
MOST_TIMES = 2_000


@dataclass(frozen=True, slots=True)
class Series:
    """The events that are one, with its repetitions and changes, and the zone of its calendar."""

    events: list[Event]
    zone: str

    @property
    def is_called_off(self) -> bool:
        """Whether the last word is that all of it is cancelled."""
        whole = [e for e in self.events if is_cancelled(e) and "RECURRENCE-ID" not in e]
        return bool(whole) and max(map(version, whole)) >= max(map(version, self.events))

    @property
    def start_zone(self) -> str:
        """The name of the zone of its start; empty where it has none."""
        return next((name for name, _ in self.starts() if name), "")

    @property
    def unknown_zone(self) -> str:
        """The name of the zone of its start where nobody knows that zone; else empty."""
        return next((name for name, at in self.starts() if at.tzinfo is None), "")

    def starts(self) -> Iterator[tuple[str, datetime]]:
        """The start of each event that has a time of day, and the name of its zone."""
        for event in self.events:
            start: Any = event.get("DTSTART")
            at = time_of(event, "DTSTART")
            if isinstance(at, datetime):
                yield str(start.params.get("TZID", "")), at


def is_cancelled(event: Event) -> bool:
    """Whether the event does not take place."""
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def version(event: Event) -> int:
    """How often it was changed before."""
    value = event.get("SEQUENCE", 0)
    return value if isinstance(value, int) else 0


def occurrences(series: Series, since: datetime, until: datetime, limit: TimeLimit) -> list[Event]:
    """Each occurrence in that time that takes place. Raises OddEventError, and LateError."""
    import recurring_ical_events
    from icalendar import Calendar

    if series.is_called_off:
        return []
    calendar, times = Calendar(), 0
    for event in series.events:
        limit.check()
        check_start(event)
        write_out(event, since.date() - MARGIN, until.date() + MARGIN)
        drop_false_end(event)
        calendar.add_component(event)
        times += number_of_times(event)
        if times > MOST_TIMES:
            raise OddEventError("it takes place too often")
    try:
        found = list(recurring_ical_events.of(calendar).between(since, until))
    except BROKEN as error:
        raise OddEventError("its times contradict each other") from error
    return [event for event in found if not is_cancelled(event)]


def check_start(event: Event) -> None:
    """Raise OddEventError for an event without a start in this century."""
    start = time_of(event, "DTSTART")
    if start is None:
        raise OddEventError("it has no start that can be read")
    if not FIRST_YEAR <= start.year <= LAST_YEAR:
        raise OddEventError(f"it starts in the year {start.year}")


def write_out(event: Event, since: date, until: date) -> None:
    """Put the days from one to another on which an event repeats in the place of its rules.

    Raises OddEventError.
    """
    from icalendar.prop import vDDDLists

    start = time_of(event, "DTSTART")
    rules, given = listed(event.pop("RRULE", [])), listed(event.get("RDATE", []))
    if len(rules) > MOST_RULES:
        raise OddEventError("it repeats by too many rules")
    times: list[date] = []
    for rule in rules:
        try:
            times += [at for at in repeated(rule, start, until) if day_of(at) >= since]
        except BROKEN as error:
            said = str(error) if isinstance(error, OddEventError) else ""
            raise OddEventError(said or "the rule by which it repeats cannot be read") from error
    if times:
        event["RDATE"] = [*given, vDDDLists(times)]


def number_of_times(event: Event) -> int:
    """How many times an event names at which it takes place, or does not. Raises OddEventError."""
    lists = (*listed(event.get("RDATE", [])), *listed(event.get("EXDATE", [])))
    try:
        return sum(len(several.dts) for several in lists)
    except BROKEN as error:
        raise OddEventError("one of its times cannot be read") from error


def repeated(rule: Any, start: date | None, until: date) -> Iterator[date]:
    """The starts of an event up to a day, by one of its rules. Raises whatever comes of it."""
    assert start is not None
    end = end_of(rule["UNTIL"][0], start) if "UNTIL" in rule else None
    last = min(until, end.date()) if end else until
    of_day = start.timetz() if isinstance(start, datetime) else None
    for day in DayRule.of(rule).days(day_of(start), last):
        if end and datetime.combine(day, of_day.replace(tzinfo=None) if of_day else time()) > end:
            return
        yield datetime.combine(day, of_day) if of_day else day


def end_of(said: date, start: date) -> datetime:
    """The last moment at which an event may start again, by the clocks where it takes place.

    Many programs write a day, which is then the last one, or a time without a zone, which is then
    in that of the event.
    """
    if not isinstance(said, datetime):
        return datetime.combine(said, time.max)
    if said.tzinfo and isinstance(start, datetime) and start.tzinfo:
        said = said.astimezone(start.tzinfo)
    return said.replace(tzinfo=None)


def day_of(at: date) -> date:
    """The day of a day or time."""
    return at.date() if isinstance(at, datetime) else at


def listed(value: Any) -> list[Any]:
    """One or several values of a property as a list."""
    return value if isinstance(value, list) else [value]


def drop_false_end(event: Event) -> None:
    """Take away an end that is none: before the start, or a day where the start is a time."""
    start: Any = value_of(event, "DTSTART")
    end: Any = value_of(event, "DTEND")
    try:
        if end is None:
            is_after = value_of(event, "DURATION") > timedelta(0)
        else:
            is_after = type(end) is type(start) and end > start
    except BROKEN:
        is_after = False
    if not is_after:
        event.pop("DTEND", None)
        event.pop("DURATION", None)


def time_of(event: Event, name: str) -> date | datetime | None:
    """The day or time under a name; None where there is none that can be read."""
    value = value_of(event, name)
    return value if isinstance(value, date) else None


def value_of(event: Event, name: str) -> Any:
    """The day, time or duration under a name; None where there is none that can be read."""
    found: Any = event.get(name)
    try:
        return None if found is None else found.dt
    except BROKEN:
        return None
