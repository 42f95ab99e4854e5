"""Calendar events that repeat, with what was moved or called off, within a stretch of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from followup_lint.context.checks import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from icalendar import Calendar, Event

# Nobody has interviews by the hour or in leap years. Such rules, those of days that there never
# are, and those with an interval of 0 keep a computer busy for minutes or for ever.
STEPS = frozenset({"DAILY", "WEEKLY", "MONTHLY"})
PARTS = frozenset({
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYSETPOS",
})  # fmt: skip
# What libraries raise for values that contradict themselves or each other.
BROKEN = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class OddEventError(Exception):
    """An event that cannot be placed in time; its text says why."""


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
    def repeats(self) -> bool:
        """Whether it has a rule by which it repeats."""
        return any("RRULE" in event for event in self.events)

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


def series_of(calendars: Sequence[Calendar]) -> list[Series]:
    """The events of all calendars; those that change one occurrence of another stand with it."""
    found: dict[object, Series] = {}
    for calendar in calendars:
        is_cancel = str(calendar.get("METHOD", "")).upper() == "CANCEL"
        zone = str(calendar.get("X-WR-TIMEZONE", ""))
        for number, event in enumerate(calendar.events):
            key: object = str(event.get("UID", "")).strip() or (id(calendar), number)
            if is_cancel:
                event["STATUS"] = "CANCELLED"
            found.setdefault(key, Series([], zone)).events.append(event)
    return list(found.values())


def is_cancelled(event: Event) -> bool:
    """Whether the event does not take place."""
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def version(event: Event) -> int:
    """How often it was changed before."""
    value = event.get("SEQUENCE", 0)
    return value if isinstance(value, int) else 0


def occurrences(series: Series, since: datetime, until: datetime) -> Iterator[Event]:
    """Each occurrence in that time that takes place. Raises OddEventError."""
    import recurring_ical_events
    from icalendar import Calendar

    if series.is_called_off:
        return iter(())
    calendar = Calendar()
    for event in series.events:
        check_start(event)
        check_rules(event)
        drop_false_end(event)
        calendar.add_component(event)
    try:
        found = recurring_ical_events.of(calendar).between(since, until)
    except BROKEN as error:
        raise OddEventError("its times contradict each other") from error
    return (event for event in found if not is_cancelled(event))


def check_start(event: Event) -> None:
    """Raise OddEventError for an event without a start in this century."""
    start = time_of(event, "DTSTART")
    if start is None:
        raise OddEventError("it has no start that can be read")
    if not FIRST_YEAR <= start.year <= LAST_YEAR:
        raise OddEventError(f"it starts in the year {start.year}")


def check_rules(event: Event) -> None:
    """Raise OddEventError for a rule that would take too long, or never ends."""
    rules: Any = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        try:
            interval = min(map(int, rule.get("INTERVAL", [1])))
            is_usual = set(map(str.upper, rule)) <= PARTS and rule["FREQ"][0].upper() in STEPS
        except BROKEN as error:
            raise OddEventError("the rule by which it repeats cannot be read") from error
        if interval < 1 or not is_usual:
            raise OddEventError("no interview repeats by such a rule")


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
