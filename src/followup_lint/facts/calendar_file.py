"""Interviews in a calendar file (.ics)."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from followup_lint.context.clock import utc
from followup_lint.core.errors import ContextError
from followup_lint.core.regular_files import read_regular, within
from followup_lint.facts.attendance import absent_of, addresses_of, is_deserted, people_of
from followup_lint.facts.calendar_event import called, takes_place, text_of, title_of
from followup_lint.facts.calendar_raw_series import RawSeries, parsed, with_interviews
from followup_lint.facts.calendar_rule import OddEventError
from followup_lint.facts.calendar_series import BROKEN, Series, occurrences, time_of
from followup_lint.facts.calendar_text import Scanner
from followup_lint.facts.calendar_zones import placed
from followup_lint.facts.followed_interview import Agenda, Meeting
from followup_lint.facts.given_calendar import AnyCalendar, GivenCalendar
from followup_lint.facts.interview_words import sort_of
from followup_lint.facts.time_limit import LateError, TimeLimit

if TYPE_CHECKING:
    from icalendar import Event

MOST_BYTES = 20_000_000
PAST, AHEAD = timedelta(days=365), timedelta(days=90)
# As many interviews that repeat are looked at; nobody has more.
MOST_SERIES = 20
# This many skipped interviews are named one by one.
MOST_TOLD = 5
EXPORT = "export it again from your calendar program, as iCalendar (.ics)"
SAY_SO = "call the event “Interview …” in the calendar, or give --interview-at instead"
FEWER = "export only the months of the interviews"
# A longer event says on which days something happens, not when an interview starts and ends.
LONGEST = timedelta(days=1)
TIME = "--interview-at gives the time"


class CalendarError(ContextError):
    """A calendar file is there, but what it holds is of no use."""


def read_calendar(path: AnyCalendar, now: datetime, zone: tzinfo) -> Agenda:
    """The interviews from a year before now to three months after.

    A time without a zone is in the one given. Raises ContextError when the file cannot be read,
    and CalendarError when it is no calendar, takes too long, or has no interview in it.
    """
    limit = TimeLimit()
    return agenda(interviews_in(path, limit), path, now, zone, limit)


def interviews_in(path: AnyCalendar, limit: TimeLimit) -> list[RawSeries]:
    """All interviews in a file, at any time.

    Raises ContextError when it cannot be read, and CalendarError, also where there are none.
    """
    raw = read(path)
    try:
        scan = Scanner().read(raw, limit)
        every = with_interviews(scan.events, limit)
    except LateError as error:
        raise CalendarError(str(error), place=str(path), remedy=FEWER) from error
    if every:
        return every
    if scan.stray:
        problem = "this is not a calendar, or it is damaged"
        raise CalendarError(problem, place=str(path), remedy=EXPORT)
    if not scan.whole:
        raise CalendarError("it contains no complete calendar", place=str(path), remedy=EXPORT)
    raise CalendarError("there is no interview in it", place=str(path), remedy=SAY_SO)


def read(path: AnyCalendar) -> bytes:
    """What the file holds. Raises ContextError."""
    try:
        if isinstance(path, GivenCalendar):
            return within(path.content, MOST_BYTES)
        return read_regular(path, MOST_BYTES)
    except OSError as error:
        problem = f"it cannot be read ({error.strerror or type(error).__name__})"
        remedy = "check the path of the calendar file"
        if error.errno == errno.EFBIG:
            problem, remedy = str(error.strerror), FEWER
        raise ContextError(problem, place=str(path), remedy=remedy) from error


def agenda(
    every: Iterable[RawSeries], path: AnyCalendar, now: datetime, zone: tzinfo, limit: TimeLimit
) -> Agenda:
    """Those of the interviews in a file that are from a year before now to three months after.

    Raises CalendarError when that takes too long.
    """
    from icalendar.timezone import tzp

    # Zones that one file defines under a name of its own say nothing of another file.
    tzp.use_default()
    since, until = now - PAST, now + AHEAD
    meetings: list[Meeting] = []
    left_out: list[str] = []
    repeated = 0
    for series in every:
        repeated += series.repeats
        try:
            if series.repeats and repeated > MOST_SERIES:
                raise OddEventError(f"only {MOST_SERIES} interviews that repeat are looked at")
            if series.may_lie_between(since, until):
                meetings += meetings_of(series, path, (since, until), zone, limit)
        except OddEventError as error:
            left_out.append(f"{path.name}: {series.called} is left out: {error}")
        except LateError as error:
            raise CalendarError(str(error), place=str(path), remedy=FEWER) from error
    if not meetings and not left_out:
        left_out.append(f"{path.name} has no interview between {since.date()} and {until.date()}")
    meetings.sort(key=lambda met: utc(met.day))
    return Agenda(tuple(meetings), first_few(left_out, path))


def meetings_of(
    raw: RawSeries,
    path: AnyCalendar,
    between: tuple[datetime, datetime],
    zone: tzinfo,
    limit: TimeLimit,
) -> list[Meeting]:
    """The interviews of a series that take place between two times.

    Raises OddEventError, and LateError.
    """
    series = parsed(raw, limit)
    found = []
    for event in filter(takes_place, occurrences(series, *between, limit)):
        limit.check()
        try:
            found.append(meeting(event, series, raw.owners, path, zone))
        except BROKEN as error:
            raise OddEventError("its times are unclear") from error
    return found


def meeting(
    event: Event, series: Series, owners: frozenset[str], path: AnyCalendar, zone: tzinfo
) -> Meeting:
    """One interview. Raises whatever comes of times that contradict each other."""
    begins, ends = time_of(event, "DTSTART"), time_of(event, "DTEND")
    assert begins is not None
    names = (series.zone, series.start_zone)
    start, end = placed(begins, *names, zone), placed(ends or begins, *names, zone)
    note = ""
    if series.unknown_zone:
        note = f"{called(begins)} is in an unknown time zone, “{series.unknown_zone}”; {TIME}"
    elif not isinstance(begins, datetime) or utc(end) - utc(start) > LONGEST:
        note = f"{called(begins)} has no time of day; {TIME}"
    place = f"{text_of(event, 'LOCATION')} {text_of(event, 'URL')}"
    title, absent = title_of(event), absent_of(event)
    return Meeting(
        title=title,
        day=start,
        start=None if note else start,
        end=None if note or utc(end) <= utc(start) else end.astimezone(start.tzinfo),
        people=people_of(event),
        addresses=addresses_of(event),
        absent=absent,
        declined=is_deserted(event) or not owners.isdisjoint(absent),
        sort=sort_of(title, place.strip(), text_of(event, "DESCRIPTION")),
        note=note,
        file=path.name,
    )


def first_few(left_out: Iterable[str], path: AnyCalendar) -> tuple[str, ...]:
    """What is left out: the first ones, and of the others their number."""
    lines = tuple(dict.fromkeys(left_out))
    if len(lines) <= MOST_TOLD:
        return lines
    more = len(lines) - MOST_TOLD
    return (*lines[:MOST_TOLD], f"{path.name}: {more} more interviews are left out")
