"""A weekday and a date in the text that do not fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from followup_lint.expressions import Expression, Several
from followup_lint.finding import Fix
from followup_lint.rule import Hit, Rule, bad, good
from followup_lint.rules.timing_examples import given
from followup_lint.span import Span
from followup_lint.terms import Part, Severity
from followup_lint.values import Count
from followup_lint.view import View, Zone

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
# "2000 hours", "1930 CET" and "1900-2100" are times of the day. Where a year may follow that is
# not read as one ("Mar 02"), the date is left alone.
YEAR = (
    r"(?:(?:,?\s{0,2}|-)(?P<year>19[6-9]\d|20\d\d)(?!\d|\s?[-\u2013:]\s?\d|\s?h(?:ou)?rs?\b|h\b"
    r"|\s[A-Z]{2,4}\b)"
    r"|(?![\d:]|\.\d|[\s,/-]{1,3}'?(?:\d\d|\d{4})(?!\d|:|\s?[ap]\.?m)))"
)
DAY_MONTH = rf"{DAY}(?:\s+of\b)?[\s-]\s?{MONTH}{YEAR}"
MONTH_DAY = rf"{MONTH}\s{{1,2}}(?:the\s+)?{DAY}{YEAR}"
BETWEEN = r"(?:,?\s{1,2}|\s(?P<open>\())(?:the\s+)?"
CLOSED = r"(?(open)\)?)"
DATES = Several(
    Expression(pattern)
    for pattern in (
        rf"\b{WEEKDAY}{BETWEEN}{DAY_MONTH}{CLOSED}",
        rf"\b{WEEKDAY}{BETWEEN}{MONTH_DAY}{CLOSED}",
        rf"{DAY_MONTH}\s\((?:an?\s)?{WEEKDAY}\)",
        rf"\b{MONTH_DAY}\s\((?:an?\s)?{WEEKDAY}\)",
    )
)
# "Tuesday to Thursday, 4–6 March": which day belongs to which date is not plain.
RANGE_BEFORE = Expression(
    r"(?:(?:day|\bMon|\bTues?|\bWeds?|\bThu(?:rs?)?|\bFri|\bSat|\bSun)\.?\s?"
    r"(?:[-\u2013\u2014/&,]|,?\s?(?:and|or|to|through|thru|until|till)\b)"
    r"|\d\s?(?:[-\u2013\u2014/&]|(?:and|or|to)\b))\s{0,2}$",
    re.IGNORECASE,
)
MONTH_DAYS = timedelta(days=30.5)


@dataclass(frozen=True, slots=True)
class Options:
    """Which years are tried for a date without one, in months before and after the sending date.

    It must be known then, by `send-at` or by the `Date` header of the draft.
    """

    months_back: Count = 3
    months_ahead: Count = 12


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each weekday that stands with a date of another day."""
    # The days of a text are those of its author.
    send_at = view.context.send_at
    sent = send_at.date() if send_at else view.draft.date
    for part, span, text in view.pieces(Zone.LETTER):
        for pattern in DATES.likely_in(text):
            for found in pattern.finditer(text):
                if not RANGE_BEFORE.search(text, max(0, found.start() - 15), found.start()):
                    yield from judge(found, part, span.start, sent, options)


def judge(
    found: re.Match[str], part: Part, offset: int, sent: date | None, options: Options
) -> Iterator[Hit]:
    """An objection to one date with a weekday, if no year that it may mean fits."""
    month, day = number_of(MONTHS, found["month"]), int(found["day"])
    span = Span(*found.span()).shift(offset)
    severity = None if found["year"] else Severity.WARNING
    if not 1 <= day <= 31:
        return
    if not is_date(2000 if not found["year"] else int(found["year"]), month, day):
        yield Hit(span, part, "no-such-date", severity, NO_SUCH_DATE, "Check the date.")
        return
    years = [int(found["year"])] if found["year"] else years_near(month, day, sent, options)
    dates = [date(year, month, day) for year in years]
    weekday = number_of(WEEKDAYS, found["weekday"])
    if dates and all(day.weekday() != weekday for day in dates):
        yield mismatch(found, span, part, nearest(dates, sent), weekday, severity)


def mismatch(
    found: re.Match[str],
    span: Span,
    part: Part,
    meant: date,
    weekday: int,
    severity: Severity | None,
) -> Hit:
    """The objection, with the right weekday and the nearest right date to choose from."""
    actual = WEEKDAYS[meant.weekday()]
    steps = (weekday - meant.weekday() + 3) % 7 - 3
    other = meant + timedelta(days=steps)
    named = f"{MONTHS[other.month - 1]} {other.day}"
    if found.start("day") < found.start("month"):
        named = f"{other.day} {MONTHS[other.month - 1]}"
    start = span.start - found.start()
    place = Span(*found.span("weekday")).shift(start)
    fix = Fix(f"write “{actual}”", place, actual)
    values = {"actual": actual, "date": named}
    return Hit(span, part, "weekday", severity, fixes=(fix,), values=values)


def number_of(names: tuple[str, ...], word: str) -> int:
    """The number of a weekday, from 0, or of a month, from 1."""
    at = next(at for at, name in enumerate(names) if name.lower().startswith(word[:3].lower()))
    return at if names is WEEKDAYS else at + 1


def is_date(year: int, month: int, day: int) -> bool:
    """Whether there is such a date."""
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def years_near(month: int, day: int, sent: date | None, options: Options) -> list[int]:
    """The years in which the date lies near the day of sending; none where that is unknown."""
    if sent is None:
        return []
    first = sent - options.months_back * MONTH_DAYS
    last = sent + options.months_ahead * MONTH_DAYS
    return [
        year
        for year in range(first.year, last.year + 1)
        if is_date(year, month, day) and first <= date(year, month, day) <= last
    ]


def nearest(dates: list[date], sent: date | None) -> date:
    """The date that lies nearest to the day of sending."""
    return min(dates, key=lambda day: abs(day - (sent or day)))


NO_SUCH_DATE = "“{match}”: there is no such date."

RULE = Rule(
    id="weekday-mismatch",
    code="FUL705",
    family="correctness",
    summary="A weekday and a date in the text do not fit together.",
    message="“{match}”: that date is a {actual}.",
    help="Check which one you mean: {actual}, or {date}.",
    why=(
        "A wrong date leads to a missed meeting, and the reader has to ask. Where no year is "
        "written, the weekday is compared only if it is known when the draft goes out, and with "
        "every year that may be meant."
    ),
    severity=Severity.ERROR,
    options=Options(),
    check=check,
    source="https://www.job-hunt.org/job-interview-thank-you-note-mistakes/",
    examples=(
        bad(
            "Subject: Thank you\nDate: Thu, 6 Mar 2025 09:00:00 -0500\n\n"
            "Thank you for meeting me on [[Tuesday, March 5]]."
        ),
        bad(
            "Thank you for meeting me on [[Tuesday, March 5]].",
            context=given(sent="2025-03-06T09:00"),
        ),
        bad("I am free on [[Friday the 31st of June]]."),
        bad("We spoke on Monday, 12 May 2025, and [[Sunday, May 12, 2025]]."),
        bad("We met on [[5\u00a0March 2025 (Tuesday)]]; I start on [[Fri.\u00a02 June 2025]]."),
        good(
            "Subject: Thank you\nDate: Thu, 6 Mar 2025 09:00:00 -0500\n\n"
            "Thank you for meeting me on Wednesday, March 5."
        ),
        good(
            "Subject: Next week\nDate: Sat, 28 Dec 2024 12:00:00 +0000\n\n"
            "I am free on Friday, 10 January."
        ),
        good("I may be free on Tuesday, and March 5 also works."),
        good("Thank you for meeting me on Tuesday, March 5."),
        good("The workshop runs from Tuesday to Thursday, March 4 to 6, 2025."),
        good("I can be there on Friday, May 9, 1900-2100 hours, or on Sat 10 May, 2000 hrs."),
    ),
)
