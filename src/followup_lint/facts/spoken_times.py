"""Times and days as people say them: “Tuesday 3pm”, “24/11/2026 15:00”, “yesterday at noon”."""

from __future__ import annotations

import calendar
import contextlib
import re
from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from enum import Enum
from zoneinfo import ZoneInfo

from followup_lint.core.errors import ContextError

# Nobody says more than this of a time; what reads it must not be kept busy.
LONGEST = 60
CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b|\bnoon\b|\bmidnight\b", re.IGNORECASE
)
MONTHS = "|".join([*calendar.month_name[1:], *calendar.month_abbr[1:]])
# dateparser would take it for the day of that month that today is.
MONTH_ALONE = re.compile(rf"\s*(?:{MONTHS}|\d{{1,2}})[.,]?(?:\s+\d{{4}})?\s*", re.IGNORECASE)
BARE_HOUR = re.compile(r"\bat (\d{1,2})$", re.IGNORECASE)
NOON = 12
ORDERS = ("DMY", "MDY")


class Lies(Enum):
    """Where a time lies that names no year, or only a weekday."""

    BEHIND = "past"
    AHEAD = "future"


def spoken_time(
    text: str, now: datetime, zone: tzinfo, lies: Lies, place: str = ""
) -> datetime | None:
    """The time that somebody means; None if the text is none.

    Raises ContextError if it lacks the time of day, or can be read in two ways.
    """
    said, zone = without_zone(text, zone)
    found = found_in(with_halves(said), now, zone, (lies,))
    if not found:
        return None
    if not CLOCK.search(said) and not BARE_HOUR.search(said):
        remedy = "write it behind the day, as in Tuesday 3pm"
        raise ContextError(f"“{text}” gives no time of day", place=place, remedy=remedy)
    if len(found) > 1:
        readings = [f"{at:%Y-%m-%d %H:%M}" for at in found]
        raise ambiguous(text, readings, place)
    return found[0] if found[0].tzinfo else found[0].replace(tzinfo=zone)


def spoken_day(text: str, now: datetime, place: str = "") -> date | None:
    """The day that somebody means; None if the text is none.

    Raises ContextError if it can be read in two ways: “Friday” is the last one or the next.
    """
    found = found_in([text], now, now.tzinfo, tuple(Lies))
    days = sorted({at.date() for at in found})
    if len(days) > 1:
        raise ambiguous(text, [day.isoformat() for day in days], place)
    return days[0] if days else None


def ambiguous(text: str, readings: Sequence[str], place: str) -> ContextError:
    """The refusal of what can be read in several ways."""
    problem = f"“{text}” can be read as {' or '.join(readings)}"
    return ContextError(problem, place=place, remedy="write the one that you mean")


def without_zone(text: str, zone: tzinfo) -> tuple[str, tzinfo]:
    """What is said before the name of a zone, and that zone; else all of it, and the one given."""
    said, _, name = text.strip().rpartition(" ")
    if said and "/" in name:
        with contextlib.suppress(KeyError, ValueError, OSError):
            return said, ZoneInfo(name)
    return text.strip(), zone


def with_halves(text: str) -> list[str]:
    """The text as it is; if it ends in a bare hour, as one of the morning and of the afternoon."""
    bare = BARE_HOUR.search(text)
    hour = int(bare[1]) if bare else 0
    if bare is None:
        return [text]
    head = text[: bare.start()]
    if not 0 < hour <= NOON:
        return [f"{head}at {hour}:00"]
    return [f"{head}at {hour}am", f"{head}at {hour}pm"]


def found_in(
    texts: Sequence[str], now: datetime, zone: tzinfo | None, lies: Sequence[Lies]
) -> list[datetime]:
    """All that the texts can mean, in order."""
    if any(
        not text.strip() or len(text) > LONGEST or MONTH_ALONE.fullmatch(text) for text in texts
    ):
        return []
    import dateparser  # takes a tenth of a second

    base = now.astimezone(zone).replace(tzinfo=None)
    readings = [
        dateparser.parse(
            text,
            languages=["en"],
            settings={"DATE_ORDER": order, "RELATIVE_BASE": base, "PREFER_DATES_FROM": where.value},
        )
        for text in texts
        for order in ORDERS
        for where in lies
    ]
    return sorted({at for at in readings if at}, key=lambda at: at.replace(tzinfo=None))
