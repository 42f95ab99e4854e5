"""The interviews that the events of a calendar come to."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from followup_lint.context.clock import utc
from followup_lint.facts.attendance import absent_of, addresses_of, is_deserted, people_of
from followup_lint.facts.calendar_event import called, takes_place, text_of, title_of
from followup_lint.facts.calendar_raw import RawSeries, parsed
from followup_lint.facts.calendar_rule import OddEventError
from followup_lint.facts.calendar_series import BROKEN, Series, occurrences, time_of
from followup_lint.facts.calendar_zones import placed
from followup_lint.facts.interview_words import sort_of
from followup_lint.facts.meeting import Meeting
from followup_lint.facts.share import Share

if TYPE_CHECKING:
    from icalendar import Event

# A longer event says on which days something happens, not when an interview starts and ends.
LONGEST = timedelta(days=1)
TIME = "--interview-at gives the time"


def meetings_of(
    raw: RawSeries, path: Path, between: tuple[datetime, datetime], zone: tzinfo, share: Share
) -> list[Meeting]:
    """The interviews of a series that take place between two times.

    Raises OddEventError, and LateError.
    """
    series = parsed(raw, share)
    found = []
    for event in filter(takes_place, occurrences(series, *between, share)):
        share.check()
        try:
            found.append(meeting(event, series, raw.owners, path, zone))
        except BROKEN as error:
            raise OddEventError("its times cannot be told") from error
    return found


def meeting(
    event: Event, series: Series, owners: frozenset[str], path: Path, zone: tzinfo
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
