"""A weekday and a date in the text that do not fit together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from followup_lint.core.expressions import Expression
from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.terms import Part, Severity
from followup_lint.core.values import Count
from followup_lint.rules.checks.timing_examples import given
from followup_lint.rules.checks.weekday_dates import DATES, WEEKDAYS, Written, written
from followup_lint.rules.checks.years_said import attached, mentions
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

# "Tuesday to Thursday, 4–6 March": which day belongs to which date is not plain; a year ends one.
RANGE_BEFORE = Expression(
    r"(?:(?:day|\bMon|\bTues?|\bWeds?|\bThu(?:rs?)?|\bFri|\bSat|\bSun)\.?\s?"
    r"(?:[-\u2013\u2014/&,]|,?\s?(?:and|or|to|through|thru|until|till)\b)"
    r"|(?<!\d{3})(?<!\d-\d\d-\d)\d\s?(?:[-\u2013\u2014/&]|(?:and|or|to)\b))\s{0,2}$",
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
                named = written(found)
                if named is None or not 1 <= named.day <= 31:
                    continue
                if not RANGE_BEFORE.search(text, max(0, found.start() - 15), found.start()):
                    around = sentence(view, part, span, found)
                    yield from judge(found, named, part, span.start, Around(*around, sent, options))


@dataclass(frozen=True, slots=True)
class Around:
    """What tells the year of a date without one: the sentence and the date's place in it, the day
    of sending, and the options.
    """

    text: str
    place: Span
    sent: date | None
    options: Options


def sentence(view: View, part: Part, piece: Span, found: re.Match[str]) -> tuple[str, Span]:
    """The sentence around a match in a piece, and where the match lies in it."""
    place = Span(*found.span()).shift(piece.start)
    if part is Part.SUBJECT:
        return view.subject, place
    spans = view.sentence_spans
    first, last = (
        bisect_right(spans, at, key=lambda span: span.start) - 1 for at in (place.start, place.end)
    )
    # A weekday with a full stop may end one.
    start = spans[first].start if first >= 0 and spans[first].end > place.start else place.start
    end = max(spans[last].end, place.end) if last >= 0 else place.end
    return view.flat[start:end], place.shift(-start)


def judge(
    found: re.Match[str], named: Written, part: Part, offset: int, around: Around
) -> Iterator[Hit]:
    """An objection to one date with a weekday, if no year that it may mean fits."""
    span = Span(*found.span()).shift(offset)
    severity = None if named.year else Severity.WARNING
    if not is_date(named.year or 2000, named.month, named.day):
        if named.is_plain:
            yield Hit(span, part, "no-such-date", severity, NO_SUCH_DATE, "Check the date.")
        return
    meant = wrong_day(named, around)
    if meant:
        yield mismatch(found, named, span, part, meant, severity)


def wrong_day(named: Written, around: Around) -> date | None:
    """The day that a date means, if it falls on that weekday in no year that it may mean."""
    sent = around.sent
    if named.year:
        return misfit(named, [named.year], sent)
    said = attached(around.text, around.place.start, around.place.end, sent)
    if said or sent is None:
        return misfit(named, said, sent)
    near = misfit(named, years_near(named.month, named.day, sent, around.options), sent)
    if near is None:
        return None
    spoken = list(mentions(around.text, sent))
    if not all(mention.years for mention in spoken):
        return None  # “years ago”: any year may be meant
    others = {year for mention in spoken for year in mention.years}
    if others and misfit(named, others, sent) is None:
        return None
    spoken.sort(key=lambda mention: abs(mention.start - around.place.start))
    sure = next((mention.years for mention in spoken if mention.sure), frozenset[int]())
    return misfit(named, sure, sent) or near


def misfit(named: Written, years: Iterable[int], sent: date | None) -> date | None:
    """The day in the nearest of some years; None where one has that weekday, or none that day."""
    days = [
        date(year, named.month, named.day)
        for year in sorted(years)
        if is_date(year, named.month, named.day)
    ]
    if any(day.weekday() == named.weekday for day in days):
        return None
    return min(days, key=lambda day: abs(day - (sent or day)), default=None)


def mismatch(
    found: re.Match[str],
    named: Written,
    span: Span,
    part: Part,
    meant: date,
    severity: Severity | None,
) -> Hit:
    """The objection, with the right weekday and the nearest right date to choose from."""
    actual = WEEKDAYS[meant.weekday()]
    steps = (named.weekday - meant.weekday() + 3) % 7 - 3
    other = meant + timedelta(days=steps)
    start = span.start - found.start()
    place = Span(*found.span("weekday")).shift(start)
    fix = Fix(f"write “{actual}”", place, actual)
    values = {"actual": actual, "date": named.like(other)}
    return Hit(span, part, "weekday", severity, fixes=(fix,), values=values)


def is_date(year: int, month: int, day: int) -> bool:
    """Whether there is such a date."""
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def years_near(month: int, day: int, sent: date, options: Options) -> list[int]:
    """The years in which the date lies near the day of sending."""
    first = sent - min(options.months_back * MONTH_DAYS, sent - date.min)
    last = sent + min(options.months_ahead * MONTH_DAYS, date.max - sent)
    return [
        year
        for year in range(first.year, last.year + 1)
        if is_date(year, month, day) and first <= date(year, month, day) <= last
    ]


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
        bad("I am free on [[Tuesday 04/21/2025]]. We met on [[Sunday, 2025-03-04]]."),
        bad("I joined the firm on [[Tuesday, March 5]] of the year 2023."),
        bad("In 2023, on [[Tuesday, March 5]], I passed the bar exam."),
        bad(
            "I left on [[Thursday, March 8]] of last year.",
            context=given(sent="2025-03-07T09:00"),
        ),
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
        good(
            "I started on Friday, March 8 of last year; in 2019 I was there on Tuesday, March 5.",
            context=given(sent="2025-03-07T09:00"),
        ),
        good("I am free on Tuesday 03/04/2025, or on Monday 21.04.2025."),
        good("The workshop runs from Tuesday to Thursday, March 4 to 6, 2025."),
        good(
            "I can come in on Tuesday or Wednesday, March 4 or 5.",
            context=given(sent="2025-02-27T09:00"),
        ),
        good("I can be there on Friday, May 9, 1900-2100 hours, or on Sat 10 May, 2000 hrs."),
    ),
)
