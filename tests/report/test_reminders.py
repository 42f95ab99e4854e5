"""Reminders are files that calendar programs take in, and take in anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from followup_lint.report.reminders import Reminder, calendar_text

STAMP = datetime(2025, 3, 5, 15, tzinfo=UTC)
DAY = Reminder("check_in\nana@contoso.example", "Check in", date(2025, 3, 12), "Five days.")
TIME = Reminder("thank_you", "Thanks", datetime(2025, 3, 6, 18, tzinfo=ZoneInfo("Asia/Kolkata")))


def only(reminder: Reminder) -> Event:
    [event] = Calendar.from_ical(calendar_text([reminder], STAMP)).events
    return event


def test_a_day_is_a_day_in_every_zone_and_is_told_at_nine() -> None:
    event = only(DAY)
    [alarm] = event.walk("VALARM")
    assert (event.start, event.end, alarm["trigger"].dt, str(event["description"])) == (
        date(2025, 3, 12),
        date(2025, 3, 13),
        timedelta(hours=9),
        "Five days.",
    )


def test_the_end_of_a_time_is_the_end_of_the_event_and_is_told_two_hours_before() -> None:
    event = only(TIME)
    [alarm] = event.walk("VALARM")
    end = datetime(2025, 3, 6, 12, 30, tzinfo=UTC)
    assert (event.end, event.start + alarm["trigger"].dt) == (end, end - timedelta(hours=2))


def test_a_reminder_whose_day_changes_takes_the_place_of_the_first() -> None:
    moved, other = replace(DAY, when=date(2025, 3, 17)), replace(DAY, key="check_in\nben")
    assert [only(item).uid == only(DAY).uid for item in (moved, other)] == [True, False]


def test_no_word_of_the_key_is_in_the_file() -> None:
    assert b"contoso" not in calendar_text([DAY], STAMP)


def test_a_file_holds_all_that_the_format_asks_for() -> None:
    lines = calendar_text([DAY, TIME], STAMP).split(b"\r\n")
    wanted = [
        b"VERSION:2.0",
        b"PRODID:-//followup-lint//reminders//EN",
        b"DTSTAMP:20250305T150000Z",
    ]
    assert [line for line in wanted if line not in lines] == []
