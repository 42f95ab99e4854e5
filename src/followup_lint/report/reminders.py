"""Reminders as an iCalendar file, which any calendar program can import."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm, Event

PRODUCT = "-//followup-lint//reminders//EN"
# How long before a deadline to remind, and at what time of a day.
NOTICE = timedelta(hours=2)
MORNING = timedelta(hours=9)
LENGTH = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to do on a day, or by a time.

    `key` says what it is about: a reminder with the same key replaces an earlier one when the file
    is imported again. The file does not reveal the key.
    """

    key: str
    summary: str
    when: date | datetime
    text: str = ""


def calendar_text(reminders: Iterable[Reminder], stamp: datetime) -> bytes:
    """The reminders as an iCalendar file, created at the time `stamp`."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for reminder in reminders:
        calendar.add_component(event_of(reminder, stamp))
    return bytes(calendar.to_ical())


def event_of(reminder: Reminder, stamp: datetime) -> Event:
    """One reminder, as an event that does not block its time."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{hashlib.sha256(reminder.key.encode()).hexdigest()[:32]}@followup-lint")
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("summary", reminder.summary)
    event.add("transp", "TRANSPARENT")
    if reminder.text:
        event.add("description", reminder.text)
    if isinstance(reminder.when, datetime):
        until = reminder.when.astimezone(UTC)
        event.add("dtstart", until - LENGTH)
        event.add("dtend", until)
        event.add_component(alarm(reminder.summary, LENGTH - NOTICE))
    else:
        event.add("dtstart", reminder.when)
        event.add("dtend", reminder.when + timedelta(days=1))
        event.add_component(alarm(reminder.summary, MORNING))
    return event


def alarm(summary: str, after: timedelta) -> Alarm:
    """A message on the screen, this long after the start of an event."""
    from icalendar import Alarm

    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", summary)
    made.add("trigger", after)
    return made
