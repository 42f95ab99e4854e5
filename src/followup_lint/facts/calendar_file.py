"""Interviews in a calendar file (.ics)."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from followup_lint.clock import UNIVERSAL, utc
from followup_lint.draft.charset import decode
from followup_lint.errors import ContextError
from followup_lint.facts.attendance import addresses_of, people_of
from followup_lint.facts.calendar_series import (
    BROKEN,
    OddEventError,
    Series,
    occurrences,
    series_of,
    time_of,
)
from followup_lint.facts.interview_words import is_called_off, is_interview, sort_of
from followup_lint.facts.meeting import Agenda, Meeting

if TYPE_CHECKING:
    from icalendar import Calendar, Component, Event

# Ten megabytes take some ten seconds.
MOST_BYTES = 20_000_000
PAST, AHEAD = timedelta(days=365), timedelta(days=90)
# A longer event says on which days something happens, not when an interview starts and ends.
LONGEST = timedelta(days=1)
# As many interviews that repeat are looked at; a hostile one takes seconds.
MOST_SERIES = 20
# The beginning tells what an event is.
MOST_TITLE, MOST_TEXT = 200, 5_000
EXPORT = "export it again from your calendar program, as iCalendar (.ics)"
SAY_SO = "call the event “Interview …” in the calendar, or give --interview-at instead"
TIME = "--interview-at gives the time"


def read_calendar(path: Path, now: datetime, zone: tzinfo) -> Agenda:
    """The interviews from a year before now to three months after.

    A time without a zone is in the one given. Raises ContextError when the file cannot be read,
    is no calendar, or has no interview in it at any time.
    """
    return agenda(interviews_in(path), path, now, zone)


def interviews_in(path: Path) -> list[Series]:
    """All interviews in a file, at any time. Raises ContextError, also where there are none."""
    every = [series for series in series_of(parse(path)) if any(map(speaks_of_one, series.events))]
    if not every:
        raise ContextError("there is no interview in it", place=str(path), remedy=SAY_SO)
    return every


def agenda(every: Iterable[Series], path: Path, now: datetime, zone: tzinfo) -> Agenda:
    """Those of the interviews in a file that are from a year before now to three months after."""
    since, until = now - PAST, now + AHEAD
    meetings: list[Meeting] = []
    left_out: list[str] = []
    repeated = 0
    for series in every:
        repeated += series.repeats
        try:
            if series.repeats and repeated > MOST_SERIES:
                raise OddEventError(f"only {MOST_SERIES} interviews that repeat are looked at")
            found = [event for event in occurrences(series, since, until) if takes_place(event)]
            meetings += [meeting(event, series, path, zone) for event in found]
        except OddEventError as error:
            left_out.append(f"{path.name}: {called(series.events[0])} is left out: {error}")
    if not meetings and not left_out:
        left_out.append(f"{path.name} has no interview between {since.date()} and {until.date()}")
    meetings.sort(key=lambda met: utc(met.day))
    return Agenda(tuple(meetings), tuple(left_out))


def parse(path: Path) -> list[Calendar]:
    """The calendars in a file. Raises ContextError."""
    from icalendar import Calendar
    from icalendar.timezone import tzp

    text = decode(read(path))
    # Zones that one file defines under a name of its own say nothing of another file.
    tzp.use_default()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found: list[Component] = list(Calendar.from_ical(text, multiple=True))
    except BROKEN as error:
        raise ContextError(
            "this is no calendar, or a broken one", place=str(path), remedy=EXPORT
        ) from error
    calendars = [calendar for calendar in found if isinstance(calendar, Calendar)]
    if not calendars:
        raise ContextError("there is no whole calendar in it", place=str(path), remedy=EXPORT)
    return calendars


def read(path: Path) -> bytes:
    """What the file holds. Raises ContextError."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        problem = f"it cannot be read ({error.strerror or type(error).__name__})"
        remedy = "check the path of the calendar file"
        raise ContextError(problem, place=str(path), remedy=remedy) from error
    if len(data) > MOST_BYTES:
        problem = f"it has more than {MOST_BYTES // 1_000_000} MB"
        remedy = "export only the months of the interviews"
        raise ContextError(problem, place=str(path), remedy=remedy)
    return data


def speaks_of_one(event: Event) -> bool:
    """Whether an event is an interview, be it one that was called off."""
    categories = tuple(str(category) for category in event.categories)
    return is_interview(title_of(event), text_of(event, "DESCRIPTION"), categories)


def takes_place(event: Event) -> bool:
    """Whether an event is an interview that was not called off by its title."""
    return speaks_of_one(event) and not is_called_off(title_of(event))


def title_of(event: Event) -> str:
    """The title on one line."""
    return " ".join(text_of(event, "SUMMARY").split())[:MOST_TITLE]


def called(event: Event) -> str:
    """What an event is called where its title is better not shown."""
    start = time_of(event, "DTSTART")
    return f"the interview of {start:%Y-%m-%d}" if start else "an interview"


def text_of(event: Event, name: str) -> str:
    """The beginning of a text; of several under one name, the first."""
    value = event.get(name, "")
    return str(value[0] if isinstance(value, list) else value)[:MOST_TEXT]


def meeting(event: Event, series: Series, path: Path, zone: tzinfo) -> Meeting:
    """One interview. Raises OddEventError."""
    begins, ends = time_of(event, "DTSTART"), time_of(event, "DTEND")
    if begins is None:
        raise OddEventError("it has no start that can be read")
    start, end = placed(begins, series, zone), placed(ends or begins, series, zone)
    note = ""
    if series.unknown_zone:
        note = f"{called(event)} is in an unknown time zone, “{series.unknown_zone}”; {TIME}"
    elif not isinstance(begins, datetime) or utc(end) - utc(start) > LONGEST:
        note = f"{called(event)} has no time of day; {TIME}"
    place = f"{text_of(event, 'LOCATION')} {text_of(event, 'URL')}"
    title = title_of(event)
    return Meeting(
        title=title,
        day=start,
        start=None if note else start,
        end=None if note or utc(end) <= utc(start) else end.astimezone(start.tzinfo),
        people=people_of(event),
        addresses=addresses_of(event),
        sort=sort_of(title, place.strip(), text_of(event, "DESCRIPTION")),
        note=note,
        file=path.name,
    )


def placed(at: date, series: Series, zone: tzinfo) -> datetime:
    """A time in the zone in which it is told; a day begins at midnight in the author's.

    Many calendars write UTC and name their zone apart. A time that the clocks jump over is the
    one that they then show.
    """
    if not isinstance(at, datetime):
        at = datetime.combine(at, time(), zone)
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone)
    return at.astimezone(UTC).astimezone(plain_zone(at, series, zone))


def plain_zone(at: datetime, series: Series, zone: tzinfo) -> tzinfo:
    """The zone of a time as others know it; a calendar may define zones of its own."""
    if str(at.tzinfo) in UNIVERSAL:
        return named_zone(series.zone) or zone
    if at.tzinfo is zone or isinstance(at.tzinfo, ZoneInfo):
        return at.tzinfo
    offset = at.utcoffset() or timedelta(0)
    for known in (named_zone(series.start_zone), zone):
        if known and at.astimezone(known).utcoffset() == offset:
            return known
    return timezone(offset)


def named_zone(name: str) -> tzinfo | None:
    """The zone with that name, if there is one.

    Windows has names of its own, and some programs put theirs in front of the usual ones.
    """
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    parts = WINDOWS_TO_OLSON.get(name, name).split("/")
    for first in range(len(parts)):
        try:
            return ZoneInfo("/".join(parts[first:]))
        except (LookupError, OSError, ValueError):
            continue
    return None
