"""Business days by weekday, by country, and by days given."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Calendar, Weekday
from followup_lint.context.business_days import (
    business_day_after,
    business_days_between,
    holiday_on,
    holidays_of,
    is_business_day,
    is_weekend,
)

US = Calendar("US")
FRIDAY_AND_SATURDAY = Calendar(weekend=(Weekday.FRI, Weekday.SAT))
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
CALENDARS = st.builds(
    Calendar,
    country=st.sampled_from(["", "US", "GB", "DE", "SA", "CN", "IL"]),
    holidays=st.lists(DAYS, max_size=5).map(tuple),
    weekend=st.none() | st.lists(st.sampled_from(Weekday), unique=True, max_size=6).map(tuple),
)


@pytest.mark.parametrize(
    ("calendar", "first", "number", "then"),
    [
        (Calendar(), date(2025, 3, 7), 1, date(2025, 3, 10)),
        (Calendar(), date(2025, 3, 8), 0, date(2025, 3, 10)),
        (Calendar(), date(2025, 3, 3), 5, date(2025, 3, 10)),
        (US, date(2025, 7, 3), 1, date(2025, 7, 7)),
        (Calendar(holidays=(date(2025, 3, 10),)), date(2025, 3, 7), 1, date(2025, 3, 11)),
        (FRIDAY_AND_SATURDAY, date(2025, 3, 6), 1, date(2025, 3, 9)),
        (Calendar("SA"), date(2025, 3, 6), 1, date(2025, 3, 9)),
        (Calendar("CN"), date(2025, 1, 25), 1, date(2025, 1, 26)),  # a Sunday worked
        (Calendar(weekend=()), date(2025, 3, 7), 1, date(2025, 3, 8)),
    ],
)
def test_business_days_follow_the_calendar(
    calendar: Calendar, first: date, number: int, then: date
) -> None:
    assert business_day_after(calendar, first, number) == then


def test_the_weekend_of_a_country_is_that_of_the_year() -> None:
    emirates = Calendar("AE")
    assert is_business_day(emirates, date(2020, 1, 5))  # a Sunday
    assert not is_business_day(emirates, date(2025, 1, 5))


def test_a_part_of_a_country_has_holidays_of_its_own() -> None:
    lincoln = date(2025, 2, 12)
    assert not is_business_day(Calendar("US", "CT"), lincoln)
    assert is_business_day(US, lincoln)
    assert holiday_on(Calendar("US", "CT"), lincoln) == "Lincoln's Birthday"


@given(CALENDARS, DAYS, st.integers(1, 15))
def test_as_many_days_lie_between_as_were_counted(
    calendar: Calendar, first: date, number: int
) -> None:
    last = business_day_after(calendar, first, number)
    assert business_days_between(calendar, first, last) == number
    assert business_days_between(calendar, first, last - timedelta(days=1)) == number - 1


@given(CALENDARS, DAYS, DAYS)
def test_backwards_there_are_no_business_days(calendar: Calendar, one: date, two: date) -> None:
    assert business_days_between(calendar, max(one, two), min(one, two)) == 0


def test_holidays_are_loaded_only_when_a_country_is_given() -> None:
    code = (
        "import sys, followup_lint; followup_lint.Linter(); assert 'holidays' not in sys.modules;"
        "followup_lint.Calendar('US'); assert 'holidays' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_threads_that_ask_about_the_same_year_get_the_same_days(hasty: None) -> None:
    threads = 6
    for _ in range(20):
        holidays_of.cache_clear()
        together = Barrier(threads)

        def ask(number: int, together: Barrier = together) -> tuple[object, ...]:
            together.wait()
            day = date(2026, 12, 25)
            return holiday_on(US, day), is_business_day(US, day), is_weekend(US, day)

        with ThreadPoolExecutor(threads) as pool:
            assert {*pool.map(ask, range(threads))} == {("Christmas Day", False, False)}
