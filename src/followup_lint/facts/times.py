"""Days and times as people give them."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from followup_lint.context.validation import check_day, check_time, check_zone
from followup_lint.core.errors import ContextError
from followup_lint.facts.spoken_times import Lies, spoken_day, spoken_time

EXAMPLE = (
    "write it as Tuesday 3pm or 2025-03-05 14:00, with -05:00 or a zone such as America/New_York "
    "behind it"
)
# Where systems say which zone they are set to, beside the variable TZ.
SAY_ZONE = ("/etc/localtime", "/etc/timezone")
DAY_EXAMPLE = "write it as 2025-03-14"


class UnknownZone(tzinfo):
    """The zone of a machine that is set to none that exists; only times in it are refused."""

    def utcoffset(self, at: datetime | None) -> timedelta:
        """Raises ContextError."""
        raise ContextError(
            "it is set to a zone that does not exist",
            place="the time zone of this machine",
            remedy="set TZ to a name such as America/New_York",
        )

    dst = utcoffset

    def tzname(self, at: datetime | None) -> str:
        """None that could be told."""
        return "unknown"


def own_zone() -> tzinfo:
    """The time zone of this machine; where there is none, times in it raise ContextError."""
    return zone_by(os.environ.get("TZ"), *map(state_of, SAY_ZONE))


def state_of(path: str) -> tuple[str, int, int] | None:
    """What changes where another zone is set: where a file leads to, and when it was changed."""
    try:
        status = os.lstat(path)
        return os.path.realpath(path), status.st_ino, status.st_mtime_ns
    except OSError:
        return None


@lru_cache(maxsize=4)
def zone_by(*_: object) -> tzinfo:
    """The time zone of this machine; to ask for it takes a while, so it is kept by what says it."""
    import tzlocal

    try:
        return tzlocal.reload_localzone()  # what TZ says now, not at the first call
    except (KeyError, ValueError, OSError):
        return UnknownZone()


def now_in(zone: tzinfo) -> datetime:
    """The time now, in the zone where that is known and else in UTC."""
    return datetime.now(UTC if isinstance(zone, UnknownZone) else zone)


def parse_time(text: str, zone: tzinfo, place: str = "") -> datetime:
    """A time in ISO 8601, with its distance from UTC or the name of a zone behind it.

    One without either is in the zone given. Raises ContextError, naming the place.
    """
    said, _, name = text.strip().rpartition(" ")
    named = said[:1].isdigit() and not name[:1].isdigit()
    if named:
        check_zone(place, name)
        zone = ZoneInfo(name)
    try:
        at = datetime.fromisoformat(said if named else text.strip())
    except ValueError as error:
        raise ContextError(f"“{text}” is not a time", place=place, remedy=EXAMPLE) from error
    if not any(sign in text for sign in ":T"):
        raise ContextError(f"“{text}” is a day without a time", place=place, remedy=EXAMPLE)
    if named and at.tzinfo:
        problem = f"“{text}” has both a distance from UTC and a zone"
        raise ContextError(problem, place=place, remedy="leave one of them out")
    return in_zone(at, zone, place)


def in_zone(at: datetime, zone: tzinfo, place: str = "") -> datetime:
    """The time itself, or the same in the zone given where it has none. Raises ContextError."""
    at = at if at.tzinfo else at.replace(tzinfo=zone)
    check_time(place, at)
    return at


def said_time(text: str, now: datetime, zone: tzinfo, lies: Lies, place: str = "") -> datetime:
    """A time in ISO 8601 or as people say it. Raises ContextError, naming the place."""
    try:
        return parse_time(text, zone, place)
    except ContextError:
        at = spoken_time(text, now, zone, lies, place)
        if at is None:
            raise
        return in_zone(at, zone, place)


def parse_day(text: str, now: datetime, place: str = "") -> date:
    """A day in ISO 8601 or as people say it. Raises ContextError, naming the place."""
    try:
        day: date | None = date.fromisoformat(text.strip())
    except ValueError:
        day = spoken_day(text, now, place)
    if day is None:
        raise ContextError(f"“{text}” is not a day", place=place, remedy=DAY_EXAMPLE)
    check_day(place, day)
    return day
