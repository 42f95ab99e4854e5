"""Where a text says a day in words, and which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from followup_lint.context.validation import LAST_YEAR
from followup_lint.core.expressions import Expression
from followup_lint.facts.day_meanings import MEANINGS, ONE_DAY, STRETCHES, Parts, dated
from followup_lint.facts.day_words import EXPRESSIONS

PATTERNS = {
    name: Expression(rf"(?<![\w/.-]){expression}", re.IGNORECASE)
    for name, expression in EXPRESSIONS.items()
}
# What is farther away was hardly meant to come: February 14, said in March.
HORIZON = timedelta(days=200)


@dataclass(frozen=True, slots=True)
class DaySaid:
    """A day, and where in a text it is said.

    `is_limit` distinguishes “by Friday” from “on Friday”; `is_exact` distinguishes a day from a
    stretch such as “early next week”, which is represented by one of its days.
    """

    start: int
    end: int
    day: date
    is_limit: bool
    is_exact: bool


def days_said(text: str, sent: date | None) -> Iterator[DaySaid]:
    """The days that a text of that day names, in order; none lies before it.

    If that day is unknown, only dates with a year are found.
    """
    found = [
        (match.start(), -match.end(), name, match)
        for name, pattern in PATTERNS.items()
        for match in pattern.finditer(text)
    ]
    last = 0
    for start, _, name, match in sorted(found, key=lambda item: item[:2]):
        if start < last:
            continue
        last = match.end()
        parts = {key: value.lower() for key, value in match.groupdict().items() if value}
        day = day_of(name, parts, sent)
        if day:
            yield DaySaid(start, last, day, "by" in parts, name not in STRETCHES)


def day_of(name: str, parts: Parts, sent: date | None) -> date | None:
    """The day that a wording means; None if there is no such day, or it is unclear."""
    if sent is None and name != "date":
        return None
    try:
        day = MEANINGS[name](parts, sent) if sent else dated(parts, None)
        # “Before Friday” is Thursday, but never yesterday.
        is_before = parts.get("by") in ("before", "prior to") and name not in STRETCHES
        day = day - ONE_DAY if is_before and day != sent else day
    except (ValueError, OverflowError):
        return None
    is_near = sent is None or sent <= day <= sent + HORIZON
    return day if is_near and day.year <= LAST_YEAR else None
