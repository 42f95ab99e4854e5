"""The days on which an event repeats, found in a bounded time.

Libraries look for the next day until the year 9999, which takes seconds for a rule that never
fits. Here a step is one day, week or month, and the last day that matters ends it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from followup_lint.core.expressions import Expression

# Nobody has interviews by the hour or in leap years.
STEPS = frozenset({"DAILY", "WEEKLY", "MONTHLY"})
PARTS = frozenset({
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYSETPOS",
})  # fmt: skip
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = Expression(rf"(?P<nth>[+-]?\d{{1,2}})?(?P<name>{'|'.join(DAYS)})", re.IGNORECASE)


class OddEventError(Exception):
    """An event that cannot be placed in time; its text says why."""


@dataclass(frozen=True, slots=True)
class DayRule:
    """A rule by which an event repeats; times and its last day are kept elsewhere.

    `weekdays` are pairs: a number from 0, and which one of the month it is, from 1, or from the end
    by negative numbers, or 0 for each. `count` is None where there is no such limit.
    """

    step: str
    interval: int = 1
    count: int | None = None
    weekdays: frozenset[tuple[int, int]] = frozenset()
    month_days: frozenset[int] = frozenset()
    positions: frozenset[int] = frozenset()
    week_start: int = 0

    @classmethod
    def of(cls, parts: Mapping[str, Sequence[Any]]) -> DayRule:
        """The rule that the parts of an RRULE make.

        Raises OddEventError for one by which no interview repeats, and whatever comes of values
        that are none.
        """
        step = str(parts["FREQ"][0]).upper()
        interval = int(parts.get("INTERVAL", [1])[0])
        weekdays = frozenset(map(weekday, parts.get("BYDAY", ())))
        month_days = frozenset(map(int, parts.get("BYMONTHDAY", ())))
        positions = frozenset(map(int, parts.get("BYSETPOS", ())))
        numbers = {*month_days, *positions}
        if (
            interval < 1
            or step not in STEPS
            or not set(map(str.upper, parts)) <= PARTS
            or not all(1 <= abs(number) <= 31 for number in numbers)
            or not all(abs(which) <= 5 for _, which in weekdays)
        ):
            raise OddEventError("no interview repeats by such a rule")
        count = int(parts["COUNT"][0]) if "COUNT" in parts else 0
        start = weekday(parts["WKST"][0])[0] if "WKST" in parts else 0
        most = count if count > 0 else None
        return cls(step, interval, most, weekdays, month_days, positions, start)

    def days(self, first: date, last: date) -> Iterator[date]:
        """The days on which it falls, from the first of an event to the last that matters."""
        left = self.count
        for period in self.periods(first, last):
            for day in self.chosen([day for day in period if self.fits(day, first)]):
                if day > last or left == 0:
                    return
                if day >= first:
                    yield day
                    left = left and left - 1

    def periods(self, first: date, last: date) -> Iterator[list[date]]:
        """The days of each step in which it may fall."""
        if self.step == "MONTHLY":
            for number in range(month_of(first), month_of(last) + 1, self.interval):
                year, month = divmod(number, 12)
                length = monthrange(year, month + 1)[1]
                yield [date(year, month + 1, day) for day in range(1, length + 1)]
            return
        length = 7 if self.step == "WEEKLY" else 1
        start = first - timedelta((first.weekday() - self.week_start) % 7 if length == 7 else 0)
        for begin in range(0, (last - start).days + 1, length * self.interval):
            yield [start + timedelta(begin + day) for day in range(length)]

    def fits(self, day: date, first: date) -> bool:
        """Whether a day of a step is one of the rule; without a word on that, as the first was."""
        if self.weekdays and not self.is_weekday(day):
            return False
        if self.month_days:
            from_end = day.day - monthrange(day.year, day.month)[1] - 1
            return not self.month_days.isdisjoint({day.day, from_end})
        if self.weekdays or self.step == "DAILY":
            return True
        return day.day == first.day if self.step == "MONTHLY" else day.weekday() == first.weekday()

    def is_weekday(self, day: date) -> bool:
        """Whether a day is one of the weekdays; “the first Monday of a week” is any Monday."""
        length = monthrange(day.year, day.month)[1]
        nth = {0, (day.day - 1) // 7 + 1, -((length - day.day) // 7 + 1)}
        return any(
            name == day.weekday() and (which in nth or self.step != "MONTHLY")
            for name, which in self.weekdays
        )

    def chosen(self, days: list[date]) -> list[date]:
        """Of the days of a step those at the positions that the rule names, if it names some."""
        if not self.positions:
            return days
        places = {at - 1 if at > 0 else len(days) + at for at in self.positions}
        return [day for place, day in enumerate(days) if place in places]


def weekday(said: object) -> tuple[int, int]:
    """A weekday of a rule: its number, and which of the month. Raises OddEventError."""
    found = DAY.fullmatch(str(said).strip())
    if found is None:
        raise OddEventError("the rule by which it repeats cannot be read")
    return DAYS.index(found["name"].upper()), int(found["nth"] or 0)


def month_of(day: date) -> int:
    """The number of a month, counted from the year 0."""
    return day.year * 12 + day.month - 1
