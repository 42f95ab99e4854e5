"""Time zones of calendars: well-known ones, and ones that a file defines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from followup_lint.context.clock import UNIVERSAL
from followup_lint.core.expressions import Expression

# Programs write the two changes of a year, or the changes of some years; whole histories belong to
# zones that are known by their names.
MOST_CHANGES = 20
# “/a program/its version/America/Argentina/Buenos_Aires”.
MOST_NAMES = 8
# A yearly change may be given from 1601 on, and libraries walk all years for each time that they
# place. No interview was before 2000; this is a leap year, so each day of a year is in it.
EARLY = "1996"
BEGINS = Expression(r"(?P<head>DTSTART[^:]*:[ \t]*)(?P<year>\d{4})(?=\d{4}T)", re.IGNORECASE)
SAID = frozenset({"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE", "RDATE"})
MOST_LETTERS = 5_000
CHANGE = Expression(r"(?:BEGIN|END):(?:STANDARD|DAYLIGHT)", re.IGNORECASE)
NAME = Expression(r"[A-Z-]+", re.IGNORECASE)
# A change falls on such a day each year or nearly so: to look for one that never comes takes
# a library until the year 9999.
YEARLY = Expression(
    r"(?:FREQ=YEARLY|INTERVAL=1|WKST=[A-Z]{2}|BYMONTH=(?:[1-9]|1[0-2])|UNTIL=\d{8}(?:T\d{6}Z?)?"
    r"|(?P<weekday>BYDAY=[+-]?[1-5]?(?:SU|MO|TU|WE|TH|FR|SA))"
    r"|(?P<day>BYMONTHDAY=(?:[1-9]|1\d|2[0-8])(?:,(?:[1-9]|1\d|2[0-8])){0,27}))",
    re.IGNORECASE,
)
NUMBERED = Expression(r"BYDAY=[+-]?\d", re.IGNORECASE)
TZID = Expression(r';[ \t]*TZID[ \t]*=[ \t]*("[^"]*"|[^":;,]*)', re.IGNORECASE)
# The name that a program looks a zone up by is also the name of a file.
SANE = Expression(r"[\w ()+,./&':-]{1,100}")


def names_in(lines: Iterable[str]) -> list[str]:
    """The names of the zones that the lines of events speak of."""
    found = (match[1].strip('"').strip() for line in lines for match in TZID.finditer(line[:500]))
    return list(dict.fromkeys(filter(None, found)))


def definitions(zones: Mapping[str, list[str]], names: Iterable[str]) -> Iterator[str]:
    """The lines that define these zones, as far as nobody knows them and they can be followed."""
    from icalendar.timezone import tzp

    for name in names:
        if name in zones and can_be_asked(name) and tzp.timezone(name) is None:
            changes = list(followed(zones[name]))
            if changes:
                yield from ("BEGIN:VTIMEZONE", f"TZID:{name}", *changes, "END:VTIMEZONE")


def followed(lines: Iterable[str]) -> Iterator[str]:
    """The changes of a zone; none where one of them cannot be followed."""
    changes: list[list[str]] = [[]]
    for line in map(str.strip, lines):
        found = NAME.match(line)
        name = found[0].upper() if found else ""
        if name == "BEGIN":
            changes.append([])
        if name == "RRULE" and not is_yearly(line.partition(":")[2].strip()):
            return
        if CHANGE.fullmatch(line) or name in SAID:
            changes[-1].append(line[:MOST_LETTERS])
    if len(changes) <= MOST_CHANGES:
        for change in changes:
            yield from lately(change)


def lately(change: list[str]) -> list[str]:
    """A change that comes each year, as if the first one had been in our days."""
    comes_again = any(line[:5].upper() == "RRULE" for line in change)
    return [later(line) for line in change] if comes_again else change


def later(line: str) -> str:
    """The start of a change, or another line of it."""
    return BEGINS.sub(lambda found: found["head"] + max(found["year"], EARLY), line)


def is_yearly(rule: str) -> bool:
    """Whether a rule names a day of the year that comes again and again."""
    parts = [part for part in rule.split(";") if part]
    both = NUMBERED.search(rule) and "BYMONTHDAY" in rule.upper()
    return "FREQ=YEARLY" in rule.upper() and all(map(YEARLY.fullmatch, parts)) and not both


def with_safe_zone(line: str) -> str:
    """The line of an event; a name that cannot be looked up is put in words that can."""
    found = TZID.search(line[:500])
    if found is None or can_be_asked(name := found[1].strip('"').strip()):
        return line
    told = "".join(sign for sign in name if sign.isalnum() or sign in " _-")[:40]
    return f"{line[: found.start()]};TZID=unknown {told}{line[found.end() :]}"


def can_be_asked(name: str) -> bool:
    """Whether the system can be asked for a zone of this name: it may be that of a folder."""
    if not SANE.fullmatch(name):
        return False
    try:
        ZoneInfo(name.strip("/"))
    except LookupError:
        return True
    except (OSError, ValueError):
        return False
    return True


def placed(at: date, zone_name: str, start_name: str, zone: tzinfo) -> datetime:
    """A time in the zone in which it is given; a day begins at midnight in the author's.

    Many calendars write UTC and name their zone apart. A time that the clocks jump over is the
    one that they then show.
    """
    if not isinstance(at, datetime):
        at = datetime.combine(at, time(), zone)
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone)
    return at.astimezone(UTC).astimezone(plain_zone(at, zone_name, start_name, zone))


def plain_zone(at: datetime, zone_name: str, start_name: str, zone: tzinfo) -> tzinfo:
    """The zone of a time as others know it; a calendar may define zones of its own."""
    if str(at.tzinfo) in UNIVERSAL:
        return named_zone(zone_name) or zone
    if at.tzinfo is zone or isinstance(at.tzinfo, ZoneInfo):
        return at.tzinfo
    offset = at.utcoffset() or timedelta(0)
    for known in (named_zone(start_name), zone):
        if known and at.astimezone(known).utcoffset() == offset:
            return known
    return timezone(offset)


def named_zone(name: str) -> tzinfo | None:
    """The zone with that name, if there is one.

    Windows has names of its own, and some programs put theirs in front of the usual ones.
    """
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    parts = WINDOWS_TO_OLSON.get(name, name).split("/")
    for first in range(min(len(parts), MOST_NAMES)):
        try:
            return ZoneInfo("/".join(parts[first:]))
        except (LookupError, OSError, ValueError):
            continue
    return None
