"""One event of a calendar: what it says, and its values."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from followup_lint.facts.calendar_series import BROKEN
from followup_lint.facts.calendar_text import RawCalendar, RawEvent
from followup_lint.facts.calendar_zones import definitions, names_in, with_safe_zone
from followup_lint.facts.interview_words import is_called_off, is_interview
from followup_lint.facts.time_limit import TimeLimit

if TYPE_CHECKING:
    from icalendar import Event

# The beginning says what an event is.
MOST_TITLE, MOST_TEXT = 200, 5_000


def speaks_of_interview(event: RawEvent) -> bool:
    """Whether an event is an interview, be it one that was called off."""
    title, text = one_line(event.first("SUMMARY")), event.first("DESCRIPTION")[:MOST_TEXT]
    return is_interview(title, text, event.categories)


def takes_place(event: Event) -> bool:
    """Whether an event is an interview that was not called off by its title."""
    title = title_of(event)
    categories = tuple(str(category) for category in event.categories)
    return is_interview(title, text_of(event, "DESCRIPTION"), categories) and not is_called_off(
        title
    )


def title_of(event: Event) -> str:
    """The title on one line."""
    return one_line(text_of(event, "SUMMARY"))


def one_line(title: str) -> str:
    """The beginning of a title, on one line."""
    return " ".join(title[:MOST_TEXT].split())[:MOST_TITLE]


def text_of(event: Event, name: str) -> str:
    """The beginning of a text; of several under one name, the first."""
    value = event.get(name, "")
    return str(value[0] if isinstance(value, list) else value)[:MOST_TEXT]


def called(day: date | None) -> str:
    """What an interview is called where its title is better not shown."""
    return f"the interview of {day:%Y-%m-%d}" if day else "an interview"


def event_of(lines: Sequence[str], calendar: RawCalendar, limit: TimeLimit) -> Event:
    """An event with its values; where its lines cannot be read together, with those that can be.

    Raises LateError.
    """
    safe = list(map(with_safe_zone, lines))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        zones = list(definitions(calendar.zones, names_in(safe)))
    event = read_event(safe, zones) or read_event(safe) or read_event(readable(safe, limit))
    event = event or read_event([])  # where each line can be read alone
    assert event is not None
    if calendar.method == "CANCEL":
        event["STATUS"] = "CANCELLED"
    return event


def read_event(lines: Sequence[str], zones: Sequence[str] = ()) -> Event | None:
    """An event with these lines, in zones that others define; None where that cannot be read."""
    from icalendar import Calendar

    inner = ("BEGIN:VEVENT", *lines, "END:VEVENT")
    text = "\r\n".join(("BEGIN:VCALENDAR", *zones, *inner, "END:VCALENDAR", ""))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Calendar.from_ical(text).events[0]
    except BROKEN:
        return None


def readable(lines: Sequence[str], limit: TimeLimit) -> list[str]:
    """Those of some lines that can be read alone. Raises LateError."""
    found: list[str] = []
    for line in lines:
        limit.check()
        if read_event([line]) is not None:
            found.append(line)
    return found
