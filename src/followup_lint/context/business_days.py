"""The reader's business days: which days they are, as far as this is known, and how many pass.

Loads the library of public holidays on demand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from followup_lint.context.validation import check_day, check_no_time
from followup_lint.core.errors import ContextError
from followup_lint.core.fields import settle

if TYPE_CHECKING:
    from holidays import HolidayBase


class Weekday(Enum):
    """A day of the week, starting with Monday."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


# The weekend if no country is given.
USUAL_WEEKEND = (Weekday.SAT, Weekday.SUN)
ONE_DAY = timedelta(days=1)
# The library fills in a year when it is first asked about; other threads would see it half full.
LOCK = Lock()


@dataclass(frozen=True, slots=True)
class Calendar:
    """The reader's working days.

    `country` and `subdivision` are ISO 3166 codes ("US", "NY") and give public holidays and the
    weekend; `holidays` are additional days off; a `weekend` given here replaces the country's, and
    may be empty. Without a country, Saturday and Sunday are off. Raises ContextError for an
    unknown country or part of one, and for a week without a working day.
    """

    country: str = ""
    subdivision: str = ""
    holidays: tuple[date, ...] = ()
    weekend: tuple[Weekday, ...] | None = None

    def __post_init__(self) -> None:
        """Raises ContextError."""
        for day in self.holidays if isinstance(self.holidays, tuple | list) else ():
            check_no_time("calendar.holidays", day)
        settle(self, ContextError, "calendar.")
        for day in self.holidays:
            check_day("calendar.holidays", day)
        if len(set(self.weekend or ())) == len(Weekday):
            raise ContextError(
                "all days are weekend", place="calendar.weekend", remedy="leave working days"
            )
        if self.subdivision and not self.country:
            raise ContextError(
                f"“{self.subdivision}” is in no country",
                place="calendar.subdivision",
                remedy="give the country too",
            )
        if self.country:
            holidays_of(self.country, self.subdivision)


def is_weekend(calendar: Calendar, day: date) -> bool:
    """Whether the day is on the weekend: the given one, the country's, or the usual one."""
    if calendar.weekend is None and calendar.country:
        with LOCK:
            return holidays_of(calendar.country, calendar.subdivision).is_weekend(day)
    weekend = USUAL_WEEKEND if calendar.weekend is None else calendar.weekend
    return list(Weekday)[day.weekday()] in weekend


def holiday_on(calendar: Calendar, day: date) -> str:
    """The name of the holiday on that day; empty if none is known."""
    if day in calendar.holidays:
        return "a holiday"
    if not calendar.country:
        return ""
    with LOCK:
        return holidays_of(calendar.country, calendar.subdivision).get(day) or ""


def is_business_day(calendar: Calendar, day: date) -> bool:
    """Whether people work on that day; some countries move working days into a weekend."""
    if day in calendar.holidays:
        return False
    if calendar.weekend is None and calendar.country:
        with LOCK:
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


@cache
def holidays_of(country: str, subdivision: str) -> HolidayBase:
    """The public holidays of a country or a part of it. Raises ContextError if it is unknown."""
    import holidays

    try:
        return holidays.country_holidays(country.upper(), subdiv=subdivision or None)
    except NotImplementedError as error:
        raise unknown(country, subdivision) from error


def unknown(country: str, subdivision: str) -> ContextError:
    """The error about a country, or a part of one, that the library does not have."""
    from holidays.utils import list_supported_countries

    parts = list_supported_countries().get(country.upper())
    if parts is None:
        return ContextError(
            f"no public holidays are known for “{country}”",
            place="calendar.country",
            remedy="use a two-letter code such as US, GB or DE, or leave it out",
        )
    remedy = "leave it out"
    if parts:
        remedy = f"use one of {', '.join(parts)}"
    return ContextError(
        f"{country.upper()} has no part “{subdivision}”",
        place="calendar.subdivision",
        remedy=remedy,
    )
