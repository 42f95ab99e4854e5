"""Dates that stand beside a weekday, as far as they mean one day of a year."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from followup_lint.core.expressions import Expression, Several

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# Short forms are also words ("sat", "sun", "mar"), and so is "may": these need their capital.
WEEKDAY = (
    r"(?P<weekday>(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
)
MONTH = (
    r"(?P<month>(?i:january|february|march|april|june|july|august|september|october|november"
    r"|december)\b|(?:May|MAY)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
DAY = r"(?<![\d/.:-])(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?"
FULL_YEAR = r"(?P<year>19[6-9]\d|20\d\d)"
# "2000 hours", "1930 CET" and "1900-2100" are times of the day. Where a year may follow that is
# not read as one ("Mar 02"), the date is left alone.
YEAR = (
    rf"(?:(?:,?\s{{0,2}}|[-/.]){FULL_YEAR}(?!\d|\s?[-\u2013:]\s?\d|\s?h(?:ou)?rs?\b|h\b"
    r"|\s[A-Z]{2,4}\b)"
    r"|(?![\d:]|\.\d|[\s,/-]{1,3}'?(?:\d\d|\d{4})(?!\d|:|\s?[ap]\.?m)))"
)
DAY_MONTH = rf"{DAY}(?:(?:\s+of\b)?[\s-]\s?|[/.]\s?){MONTH}{YEAR}"
MONTH_DAY = rf"{MONTH}\s{{1,2}}(?:the\s+)?{DAY}{YEAR}"
SIGN = r"(?P<sign>[-/.])"
ENDS = r"(?!\d|[-/.:]\d)"
MONTH_SIGN_DAY = rf"{MONTH}{SIGN}(?P<day>\d{{1,2}})(?P=sign){FULL_YEAR}{ENDS}"
BEGINS = r"(?<![\d/.:-])"
YEAR_FIRST = rf"{BEGINS}{FULL_YEAR}{SIGN}(?P<number>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}}){ENDS}"
TWO = r"(?P<first>\d{1,2})"
YEAR_LAST = (
    rf"{BEGINS}{TWO}{SIGN}(?P<second>\d{{1,2}})(?P=sign)(?P<year>19[6-9]\d|20\d\d|\d\d){ENDS}"
)
# Where no word can make a fraction or a score of it: "3/20 of the team".
NO_YEAR = (
    rf"{BEGINS}(?!24/7){TWO}/(?P<second>\d{{1,2}}){ENDS}"
    r"(?=[.,;:!?)]|\s*$|\s*\n|\s(?:at|from|between)\b)"
)
BETWEEN = r"(?:,?\s{1,2}|\s(?P<open>\())(?:the\s+)?"
CLOSED = r"(?(open)\)?)"
BEHIND = rf"\s\((?:an?\s)?{WEEKDAY}\)"
DATES = Several(
    Expression(pattern)
    for pattern in (
        rf"\b{WEEKDAY}{BETWEEN}{DAY_MONTH}{CLOSED}",
        rf"\b{WEEKDAY}{BETWEEN}{MONTH_DAY}{CLOSED}",
        rf"{DAY_MONTH}{BEHIND}",
        rf"\b{MONTH_DAY}{BEHIND}",
        *(rf"\b{WEEKDAY}{BETWEEN}{form}{CLOSED}"
          for form in (MONTH_SIGN_DAY, YEAR_FIRST, YEAR_LAST, NO_YEAR)),
        *(rf"{form}{BEHIND}" for form in (YEAR_FIRST, YEAR_LAST, NO_YEAR)),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A date beside a weekday: its parts as numbers; `year` is 0 where none is written.

    `form` is the way in which it is written, to be filled with another date. `is_plain` says that
    it can be nothing but a date.
    """

    weekday: int
    month: int
    day: int
    year: int
    form: str
    is_plain: bool = True

    def like(self, other: date) -> str:
        """Another date, written in the same way."""
        return self.form.format(
            day=other.day,
            month=other.month,
            year=other.year,
            short=other.year % 100,
            name=MONTHS[other.month - 1],
        )


def written(found: re.Match[str]) -> Written | None:
    """The date that a match of an expression means; None where it may be two, or is none."""
    parts = {name: text for name, text in found.groupdict().items() if text}
    weekday = place_of(WEEKDAYS, parts["weekday"])
    if "month" not in parts:
        return in_numbers(parts, weekday)
    form = "{day} {name}" if found.start("day") < found.start("month") else "{name} {day}"
    month, year = place_of(MONTHS, parts["month"]) + 1, int(parts.get("year", 0))
    return Written(weekday, month, int(parts["day"]), year, form)


def in_numbers(parts: Mapping[str, str], weekday: int) -> Written | None:
    """A date in numbers, where their order is certain."""
    sign = parts.get("sign", "/")
    fields = ("year", "number", "day") if "number" in parts else ("first", "second", "year")
    texts = [parts[field] for field in fields if field in parts]
    names = order_of(texts, sign)
    if not names:
        return None
    told = dict(zip(names, texts, strict=True))
    year = told.get("year", "")
    form = sign.join(
        f"{{{'short' if name == 'year' and len(text) == 2 else name}:0{len(text)}d}}"
        for name, text in told.items()
    )
    full = int(year or 0) + (2000 if len(year) == 2 else 0)
    return Written(weekday, int(told["month"]), int(told["day"]), full, form, len(year) == 4)


def order_of(texts: Sequence[str], sign: str) -> tuple[str, ...]:
    """What the numbers of a date stand for; nothing where they may be read in two ways."""
    if len(texts[0]) == 4:
        return ("year", "month", "day") if int(texts[1]) <= 12 else ()
    first, second = int(texts[0]), int(texts[1])
    year = ("year",) if len(texts) == 3 else ()
    if first == second <= 12 or second <= 12 < first <= 31:
        # In "21-04-25" the year may stand first.
        is_two = sign == "-" and first > 12 and len(texts[-1]) == 2
        return () if is_two else ("day", "month", *year)
    # "10.30.15" is a time of the day.
    is_time = sign == "." and len(texts[-1]) == 2
    return ("month", "day", *year) if first <= 12 < second <= 31 and not is_time else ()


def place_of(names: tuple[str, ...], word: str) -> int:
    """The number of a weekday or a month, from 0."""
    return next(at for at, name in enumerate(names) if name.lower().startswith(word[:3].lower()))
