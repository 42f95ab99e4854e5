"""Counts business days, as far as a calendar gives them."""

from __future__ import annotations

from datetime import date, timedelta

from followup_lint.context.calendar import Calendar, Weekday
from followup_lint.context.public_holidays import holidays_of

# The weekend if no country is given.
USUAL_WEEKEND = (Weekday.SAT, Weekday.SUN)
ONE_DAY = timedelta(days=1)


def is_weekend(calendar: Calendar, day: date) -> bool:
    """Whether the day is on the weekend: the given one, the country's, or the usual one."""
    if calendar.weekend is None and calendar.country:
        return holidays_of(calendar.country, calendar.subdivision).is_weekend(day)
    weekend = USUAL_WEEKEND if calendar.weekend is None else calendar.weekend
    return list(Weekday)[day.weekday()] in weekend


def holiday_on(calendar: Calendar, day: date) -> str:
    """The name of the holiday on that day; empty if none is known."""
    if day in calendar.holidays:
        return "a holiday"
    if not calendar.country:
        return ""
    return holidays_of(calendar.country, calendar.subdivision).get(day) or ""


def is_business_day(calendar: Calendar, day: date) -> bool:
    """Whether people work on that day; some countries move working days into a weekend."""
    if day in calendar.holidays:
        return False
    if calendar.weekend is None and calendar.country:
        return holidays_of(calendar.country, calendar.subdivision).is_working_day(day)
    return not (is_weekend(calendar, day) or holiday_on(calendar, day))


def business_day_after(calendar: Calendar, day: date, number: int) -> date:
    """The first, second, … business day after a day; with 0, the day itself or the next one."""
    while number > 0 or not is_business_day(calendar, day):
        day += ONE_DAY
        number -= is_business_day(calendar, day)
    return day


def business_days_between(calendar: Calendar, first: date, last: date) -> int:
    """How many business days come after the first day, up to the last; 0 if that is earlier."""
    days = (first + ONE_DAY * step for step in range(1, (last - first).days + 1))
    return sum(is_business_day(calendar, day) for day in days)
