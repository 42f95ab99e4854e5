"""The day and time in a line that a mail program wrote, as far as they cannot be misread."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from followup_lint.core.expressions import Expression

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>20\d\d)"
DATES = tuple(
    Expression(rf"(?<![\w/.-]){pattern}(?!\d)", re.IGNORECASE)
    for pattern in (
        rf"{MONTH} {{1,2}}{DAY},? {{1,2}}{YEAR}",
        rf"{DAY}[ -]{{1,2}}(?:of )?{MONTH},?[ -]{{1,2}}{YEAR}",
        rf"{YEAR}(?P<sign>[-/.])(?P<number>\d\d?)(?P=sign){DAY}",
        rf"(?P<first>\d\d?)(?P<sign>[-/.])(?P<second>\d\d?)(?P=sign){YEAR}",
    )
)
TIME = Expression(
    r"(?<![\d:.+-])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?"
    r"(?:\.\d{1,9})?(?!\d|:\d)(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"\s?\(?(?P<zone>(?:(?:GMT|UTC) ?)?[+-]\d\d?(?::?\d\d)?|Z\b|[A-Z]{3,4}\b)?"
)
OFFSET = Expression(r"(?P<sign>[+-])(?P<hours>\d\d?):?(?P<minutes>\d\d)?$")
# Those of RFC 5322; other names of zones stand for several.
NAMED_HOURS = {
    "Z": 0, "UTC": 0, "GMT": 0,
    "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """When a message was sent: its day, and the time if given.

    `at` has a zone only where one is written.
    """

    day: date
    at: datetime | None = None


def moment_in(text: str) -> Moment | None:
    """The first moment that a line names; None for none, and for 03/04/2025, which may be two."""
    found = [match for pattern in DATES if (match := pattern.search(text))]
    match = min(found, key=lambda match: match.start(), default=None)
    day = day_of(match) if match else None
    if match is None or day is None:
        return None
    # Some programs put the time first: "at 14:03 on 5 March 2025".
    said = TIME.search(text, match.end()) or TIME.search(text[: match.start()])
    return Moment(day, time_of(day, said) if said else None)


def day_of(match: re.Match[str]) -> date | None:
    """The day that is written; None if there is none such, or if it may be two."""
    parts = match.groupdict()
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = sorted((first, second))
    else:
        name = parts.get("month")
        month = MONTHS.index(name[:3].lower()) + 1 if name else int(parts["number"])
        day = int(parts["day"])
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:
        return None


def time_of(day: date, said: re.Match[str]) -> datetime | None:
    """That time of the day, with the zone that is written; None where that is not understood."""
    hour = int(said["hour"])
    if said["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (said["half"].lower() == "p")
    at = datetime.combine(day, time(hour, int(said["minute"]), int(said["second"] or 0)))
    if not said["zone"]:
        return at
    distance = distance_of(said["zone"])
    return None if distance is None else at.replace(tzinfo=timezone(distance))


def distance_of(zone: str) -> timedelta | None:
    """How far a zone is from UTC: "+0100", "GMT-5", "Z", "EST"; None where that is unknown."""
    match = OFFSET.search(zone)
    if match is None:
        return timedelta(hours=NAMED_HOURS[zone]) if zone in NAMED_HOURS else None
    distance = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
    if distance.days:
        return None
    return distance if match["sign"] == "+" else -distance
