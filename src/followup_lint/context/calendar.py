"""Which days are business days, as far as is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from followup_lint.context.checks import check_day, check_no_time
from followup_lint.context.public_holidays import holidays_of
from followup_lint.core.errors import ContextError
from followup_lint.core.fields import settle


class Weekday(Enum):
    """A day of the week, starting with Monday."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The reader's working days.

    `country` and `subdivision` are ISO 3166 codes ("US", "NY") and give public holidays and the
    weekend; `holidays` are additional days off; a `weekend` given here replaces the country's, and
    may be empty.
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
