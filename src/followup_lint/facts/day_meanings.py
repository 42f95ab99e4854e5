"""Which day a wording means, counted from the day on which it was written.

Each wording has one meaning. Where people differ, it is the earlier day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from followup_lint.context import Calendar
from followup_lint.context.business_days import business_day_after
from followup_lint.draft.dates import MONTHS
from followup_lint.facts.day_words import NUMBERS

# What an expression found, by the names of its groups, in lower case.
Parts = dict[str, str]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONDAY, TUESDAY, WEDNESDAY, _, FRIDAY = range(5)
# Where a part ends, at the earliest; one that is not named here ends with the week or the month.
PARTS_OF_WEEK = {
    "beginning": MONDAY, "start": MONDAY, "early": TUESDAY, "first half": WEDNESDAY,
    "middle": WEDNESDAY, "mid": WEDNESDAY,
}  # fmt: skip
PARTS_OF_MONTH = {
    "beginning": 1, "start": 1, "early": 5, "first half": 15, "middle": 15, "mid": 15, "late": 25,
}  # fmt: skip
DAYS = {"day": 1, "week": 7, "fortnight": 14}
ONE_DAY = timedelta(days=1)
# The usual business week: where a company keeps which holidays, its mail does not say.
USUAL = Calendar()


def monday_of(parts: Parts, sent: date) -> date:
    """The Monday of the week that is meant; from Saturday on, this week is the coming one."""
    weeks = int(sent.weekday() > FRIDAY)
    if "after" in parts:
        weeks = 2
    elif parts.get("which") in ("next", "following"):
        weeks = 1
    elif parts.get("which") == "coming":
        weeks = int(sent.weekday() > TUESDAY)
    return sent + timedelta(days=7 * weeks - sent.weekday())


def part_of_week(parts: Parts, sent: date) -> date:
    """“early next week” is its Tuesday, “the end of the week” its Friday."""
    return monday_of(parts, sent) + timedelta(days=PARTS_OF_WEEK.get(parts["part"], FRIDAY))


def week(parts: Parts, sent: date) -> date:
    """“next week” ends on Friday; “by next week” is its Monday."""
    is_start = parts.get("by") not in (None, "within") and monday_of(parts, sent) > sent
    return monday_of(parts, sent) + timedelta(days=MONDAY if is_start else FRIDAY)


def week_of(parts: Parts, sent: date) -> date:
    """“the week of March 10” ends on its Friday."""
    day = dated(parts, sent)
    return day if "by" in parts else day + timedelta(days=(FRIDAY - day.weekday()) % 7)


def weekday(parts: Parts, sent: date) -> date:
    """The first such day: today too, unless it is said to be the next one.

    “Friday of next week” is in the next week, “Friday week” and “a week from Friday” are a week
    after Friday.
    """
    if "later" in parts:
        return monday_of({"which": "next"}, sent) + timedelta(days=number_of(parts["weekday"]))
    is_next = parts.get("which") in ("next", "following", "coming")
    day = first_after(sent if is_next else sent - ONE_DAY, parts["weekday"])
    return day + timedelta(days=7) if "more" in parts else day


def first_after(day: date, name: str) -> date:
    """The first such weekday after a day."""
    return day + timedelta(days=(number_of(name) - day.weekday() - 1) % 7 + 1)


def number_of(name: str) -> int:
    """The number of a weekday, from 0 for Monday."""
    return WEEKDAYS.index(name[:3])


def dated(parts: Parts, sent: date | None) -> date:
    """“Friday, March 14”: without a year the next one. ValueError if it is no Friday."""
    year = next((parts[key] for key in ("year", "year2", "year3", "year4") if key in parts), "")
    month, day = month_and_day(parts)
    if year:
        found = date(int(year) % 100 + 2000, month, day)
    elif sent is None:
        raise ValueError("the year is not known")
    else:
        found = date(sent.year, month, day)
        found = found if found >= sent else date(sent.year + 1, month, day)
    return checked(parts, found)


def checked(parts: Parts, day: date) -> date:
    """The day itself. ValueError where another weekday is named with it."""
    if "weekday" in parts and number_of(parts["weekday"]) != day.weekday():
        raise ValueError("weekday and date differ")
    return day


def month_and_day(parts: Parts) -> tuple[int, int]:
    """Month and day of a date. ValueError for 3/4, which may be two."""
    if "first" in parts:
        month, day = sorted((int(parts["first"]), int(parts["second"])))
        if day <= 12 and month != day:
            raise ValueError("may be two days")
        return month, day
    if "number" in parts:
        return int(parts["number"]), int(parts["day4"])
    name = parts.get("month") or parts["month2"]
    return MONTHS.index(name[:3]) + 1, int(parts.get("day") or parts["day2"])


def day_of_month(parts: Parts, sent: date) -> date:
    """“the 14th”: the next one."""
    first = sent.replace(day=1)
    if parts.get("which") == "next" or (int(parts["day"]) < sent.day and "which" not in parts):
        first = next_month(first)
    return checked(parts, first.replace(day=int(parts["day"])))


def next_month(first: date) -> date:
    """The first day of the month after the one that begins on that day."""
    return first + timedelta(days=monthrange(first.year, first.month)[1])


def count(parts: Parts, sent: date) -> date:
    """“within two weeks”, “in 5 business days”, “in the next week”; hours make whole days."""
    said = parts.get("count", "one")
    number = NUMBERS[said] if said in NUMBERS else int(said)
    unit = parts["unit"]
    if unit == "hour":
        return sent + timedelta(days=number // 24)
    if unit == "month":
        years, month = divmod(sent.month - 1 + number, 12)
        last = monthrange(sent.year + years, month + 1)[1]
        return date(sent.year + years, month + 1, min(sent.day, last))
    if parts.get("kind", "").strip() in ("business", "working", "work") and unit == "day":
        return business_day_after(USUAL, sent, number)
    return sent + timedelta(days=number * DAYS[unit])


def today(parts: Parts, sent: date) -> date:
    """“today”, “tomorrow”, “by the end of the day”."""
    return sent + {"tomorrow": 1, "the day after tomorrow": 2}.get(parts["today"], 0) * ONE_DAY


def part_of_month(parts: Parts, sent: date) -> date:
    """“mid-March”, “early next month”, “the end of the month”."""
    first = sent.replace(day=1)
    if parts.get("unit") == "year":
        first = first.replace(month=12)
    elif "month" in parts:
        year = int(parts.get("year", sent.year))
        month = MONTHS.index(parts["month"][:3]) + 1
        first = date(year + ("year" not in parts and month < sent.month), month, 1)
    elif parts.get("which") in ("next", "following", "coming"):
        first = next_month(first)
    end = next_month(first) - ONE_DAY
    number = PARTS_OF_MONTH.get(parts["part"], end.day)
    if parts.get("unit") == "year" and number < end.day:
        raise ValueError("a part of a year is no day")
    return first.replace(day=number)


def weekend(parts: Parts, sent: date) -> date:
    """“by the weekend” is Friday."""
    return monday_of({}, sent) + timedelta(days=FRIDAY)


MEANINGS: dict[str, Callable[[Parts, date], date]] = {
    "part of week": part_of_week,
    "one unit": count,
    "week": week,
    "week after next": week,
    "within the fortnight": count,
    "within the week": week,
    "week of": week_of,
    "weekday": weekday,
    "weekday of week": weekday,
    "week from weekday": weekday,
    "date": dated,
    "day of month": day_of_month,
    "count": count,
    "count from now": count,
    "this time": count,
    "today": today,
    "part of month": part_of_month,
    "month's end": part_of_month,
    "weekend": weekend,
}
# Wordings for more than a day, for which one of its days stands.
STRETCHES = frozenset({
    "part of week", "week", "week after next", "within the week", "week of", "part of month",
    "month's end", "weekend",
})  # fmt: skip
