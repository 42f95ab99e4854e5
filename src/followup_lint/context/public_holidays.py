"""Public holidays and weekends by country; imports their library only when needed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from followup_lint.core.errors import ContextError

if TYPE_CHECKING:
    from holidays import HolidayBase


@cache
def holidays_of(country: str, subdivision: str) -> HolidayBase:
    """The public holidays of a country or a part of it. Raises ContextError if it is unknown."""
    import holidays

    try:
        return holidays.country_holidays(country.upper(), subdiv=subdivision or None)
    except NotImplementedError as error:
        raise unknown(country, subdivision) from error


def unknown(country: str, subdivision: str) -> ContextError:
    """The error about a country, or a part of one, that the library does not have."""
    from holidays.utils import list_supported_countries

    parts = list_supported_countries().get(country.upper())
    if parts is None:
        return ContextError(
            f"no public holidays are known for “{country}”",
            place="calendar.country",
            remedy="take a two-letter code such as US, GB or DE, or leave it out",
        )
    remedy = "leave it out"
    if parts:
        remedy = f"take one of {', '.join(parts)}"
    return ContextError(
        f"{country.upper()} has no part “{subdivision}”",
        place="calendar.subdivision",
        remedy=remedy,
    )
