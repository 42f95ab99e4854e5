"""Times and days as people say them."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import ContextError
from followup_lint.facts.spoken_times import Lies
from followup_lint.facts.times import parse_day, said_time

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 30, 10, 0, tzinfo=BERLIN)  # a Monday


def told(text: str, lies: Lies = Lies.BEHIND) -> datetime:
    return said_time(text, NOW, BERLIN, lies, "--interview-at")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-11-24 15:00", datetime(2026, 11, 24, 15)),
        ("Tuesday 3pm", datetime(2026, 11, 24, 15)),
        ("last tuesday at 3:30 pm", datetime(2026, 11, 24, 15, 30)),
        ("24/11/2026 15:00", datetime(2026, 11, 24, 15)),
        ("11/24/2026 3pm", datetime(2026, 11, 24, 15)),
        ("yesterday at noon", datetime(2026, 11, 29, 12)),
        ("yesterday at 16", datetime(2026, 11, 29, 16)),
        ("Nov 24, 2pm", datetime(2026, 11, 24, 14)),
        ("24 November 14:00", datetime(2026, 11, 24, 14)),
        ("04/04/2026 15:00", datetime(2026, 4, 4, 15)),
    ],
)
def test_what_people_say_is_a_time_of_the_past(text: str, meant: datetime) -> None:
    assert told(text) == meant.replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Tuesday 3pm", datetime(2026, 12, 1, 15)),
        ("tomorrow 9am", datetime(2026, 12, 1, 9)),
        ("3 March 14:00", datetime(2027, 3, 3, 14)),
    ],
)
def test_when_a_message_goes_out_lies_ahead(text: str, meant: datetime) -> None:
    assert told(text, Lies.AHEAD) == meant.replace(tzinfo=BERLIN)


def test_a_zone_may_stand_behind_it() -> None:
    there = told("Tuesday 3pm America/New_York")

    assert there == datetime(2026, 11, 24, 15, tzinfo=ZoneInfo("America/New_York"))
    assert told("Nov 24 2026 3pm EST").utcoffset() == timedelta(hours=-5)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("04/11/2026 15:00", "2026-04-11 15:00 or 2026-11-04 15:00"),
        ("yesterday at 4", "2026-11-29 04:00 or 2026-11-29 16:00"),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused_with_both(text: str, readings: str) -> None:
    with pytest.raises(ContextError, match=f"can be read as {readings}"):
        told(text)


@pytest.mark.parametrize("text", ["Tuesday", "yesterday", "24/11/2026", "last week"])
def test_a_day_alone_is_no_time(text: str) -> None:
    with pytest.raises(ContextError, match="gives no time of day"):
        told(text)


@pytest.mark.parametrize("text", ["soon", "the depot", "May", "5", "x" * 10_000])
def test_what_is_no_time_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ContextError, match="is not a time; write it as Tuesday 3pm or"):
        told(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        ("tomorrow", date(2026, 12, 1)),
        ("next friday", date(2026, 12, 4)),
        ("24 November 2026", date(2026, 11, 24)),
    ],
)
def test_days_are_told_too(text: str, day: date) -> None:
    assert parse_day(text, NOW) == day


@pytest.mark.parametrize(
    ("text", "readings"),
    [("Friday", "2026-11-27 or 2026-12-04"), ("04/11/2026", "2026-04-11 or 2026-11-04")],
)
def test_a_day_that_can_be_two_is_refused(text: str, readings: str) -> None:
    with pytest.raises(ContextError, match=readings):
        parse_day(text, NOW)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=80))
def test_any_text_is_a_time_or_refused(text: str) -> None:
    with contextlib.suppress(ContextError):
        assert told(text).astimezone(UTC)
