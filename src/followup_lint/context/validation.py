"""The conditions that facts in a context must meet; a breach is a ContextError naming its key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from followup_lint.core.errors import ContextError

# E-mail about interviews is more recent, and date arithmetic cannot overflow in this range.
FIRST_YEAR, LAST_YEAR = 2000, 2099
ADDRESS = re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}")
DOMAIN = re.compile(r"[^\s@<>,;/:]{1,255}")


def check_filled(place: str, value: str) -> None:
    """The text must have words."""
    if not value.strip():
        raise ContextError("is empty", place=place, remedy="leave it out, or say what it is")


def check_list(place: str, values: object) -> None:
    """The value must not be a single text where a list belongs."""
    if isinstance(values, str):
        raise ContextError("is one text", place=place, remedy=f'write a list: ["{values}"]')


def check_all_filled(place: str, values: Iterable[str]) -> None:
    """The texts must all have words."""
    for value in values:
        check_filled(place, value)


def check_address(place: str, value: str) -> None:
    """The text must be an e-mail address, or empty."""
    if value and not ADDRESS.fullmatch(value):
        raise ContextError(
            f"“{value}” is not an e-mail address",
            place=place,
            remedy="write it as name@example.com",
        )


def check_domain(place: str, value: str) -> None:
    """The text must be the part of an address after the @, or empty."""
    if value and not DOMAIN.fullmatch(value):
        raise ContextError(
            f"“{value}” is not a domain",
            place=place,
            remedy="write the part of the address after the @, as in example.com",
        )


def check_no_time(place: str, value: object) -> None:
    """A value that is a day must not have a time."""
    if isinstance(value, datetime):
        raise ContextError(
            f"{value.isoformat(timespec='minutes')} is a time",
            place=place,
            remedy=f"write the day alone: {value.date()}",
        )


def check_day(place: str, value: date | None) -> None:
    """The value must be a day of this century, without a time."""
    check_no_time(place, value)
    if value is not None:
        check_century(place, value)


def check_century(place: str, value: date) -> None:
    """The year must be plausible for an interview."""
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ContextError(
            f"the year {value.year} is not in this century", place=place, remedy="check the year"
        )


def check_no_day(place: str, value: object) -> None:
    """A value that is a day must have a time."""
    if isinstance(value, date) and not isinstance(value, datetime):
        raise ContextError(
            f"{value} is a day without a time", place=place, remedy=f"write {value}T09:00-05:00"
        )


def check_time(place: str, value: datetime | None) -> None:
    """The value must be a time of this century with a zone, and not one skipped by the clocks."""
    check_no_day(place, value)
    if value is None:
        return
    check_century(place, value)
    said = value.replace(tzinfo=None).isoformat(timespec="minutes")
    if value.utcoffset() is None:
        raise ContextError(
            f"{said} has no time zone, so it cannot be compared with other times",
            place=place,
            remedy=f"add the zone or its distance from UTC, as in {said}-05:00",
        )
    back = value.astimezone(UTC).astimezone(value.tzinfo)
    if back.replace(tzinfo=None) != value.replace(tzinfo=None):
        raise ContextError(
            f"there is no {value:%H:%M} on {value.date()} in {value.tzinfo}: "
            "the clocks go forward then",
            place=place,
            remedy=f"perhaps it is {back:%H:%M}",
        )


def check_zone(place: str, name: str) -> None:
    """The text must be the name of a time zone, or empty."""
    if not name:
        return
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ContextError(
            f"there is no time zone “{name}”",
            place=place,
            remedy="use a name such as America/New_York, Europe/London or UTC",
        ) from error
