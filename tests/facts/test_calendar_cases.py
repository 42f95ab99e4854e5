"""Calendars in which somebody declined, a series ends, or a character is folded in two."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from calendars import ANA, DANA, LONDON, NEW_YORK, NOW, agenda, calendar, event, facts, interview
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Draft, Person
from followup_lint.facts.finder import Finder, Sources
from followup_lint.facts.gather import Gathered

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
YES, NO = (f"ATTENDEE;PARTSTAT={said}:mailto:{DANA}" for said in ("ACCEPTED", "DECLINED"))
ASKED = f"ORGANIZER;CN=Ana Ortiz:mailto:{ANA}"
LATER = "DTSTART;TZID=America/New_York:20250306T100000"
FIFTH, SIXTH = (datetime(2025, 3, day, 10, tzinfo=NEW_YORK) for day in (5, 6))


def known(name: str, draft: str = "c48_draft.eml") -> Gathered:
    """What a calendar tells of a draft."""
    finder = Finder(Sources(calendar=CASES / name), NOW, LONDON)
    return finder.of(Draft.from_file(CASES / draft))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("c40_declined_self.ics", 6),
        ("c48_declined_checkin.ics", 3),
        ("c25_until_date.ics", 11),
        ("c26_until_floating.ics", 11),
    ],
)
def test_the_interview_that_took_place_counts(name: str, day: int) -> None:
    found = known(name)
    assert found.context.interview.start == datetime(2025, 3, day, 15, tzinfo=NEW_YORK)
    assert found.notices == ()


def test_where_the_only_one_was_declined_there_is_none_and_that_is_told() -> None:
    found = known("c41_declined_only.ics")
    assert found.context.interview.start is None
    assert found.notices == (
        "c41_declined_only.ics: the interview of 2025-03-13 was declined, so it does not count",
    )


@pytest.mark.parametrize(
    ("guests", "own", "start"),
    [
        ([NO], {DANA}, FIFTH),
        ([NO.lower().replace("mailto", "MAILTO")], {DANA}, FIFTH),
        ([NO, f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ANA}"], set(), FIFTH),  # at another address
        ([NO, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@contoso.example"], {DANA}, FIFTH),
        ([NO, "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:r@contoso.example"], set(), FIFTH),
        ([NO, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@contoso.example"], set(), SIXTH),  # who is it?
        ([YES, "ATTENDEE;PARTSTAT=DECLINED:mailto:b@contoso.example"], {DANA}, SIXTH),
        ([YES.replace("ACCEPTED", "TENTATIVE")], {DANA}, SIXTH),
        ([YES.replace("ACCEPTED", "NEEDS-ACTION")], {DANA}, SIXTH),
        ([], {DANA}, SIXTH),
    ],
)
def test_who_declined_was_not_there(
    guests: list[str], own: set[str], start: datetime, tmp_path: Path
) -> None:
    first = event("DTSTART;TZID=America/New_York:20250305T100000", "SUMMARY:Interview", ASKED, YES)
    second = event(LATER, "SUMMARY:Interview", ASKED, *guests, uid="2")
    found = facts(tmp_path, calendar(first, second), own=frozenset(own))
    assert found["interview.start"] == start


def test_the_name_of_a_calendar_may_say_whose_it_is(tmp_path: Path) -> None:
    other = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@contoso.example"
    text = calendar(f"X-WR-CALNAME:{DANA}", event(LATER, "SUMMARY:Interview", ASKED, NO, other))
    assert "interview.start" not in facts(tmp_path, text, own=frozenset())


@pytest.mark.parametrize(
    ("until", "count"),
    [
        ("20250319", 3),
        ("20250318", 2),
        ("20250319T100000", 3),
        ("20250319T095959", 2),
        ("20250319T140000Z", 3),  # 10:00 in New York, where summer time has begun
        ("20250319T135959Z", 2),
        ("20250319T235959Z", 3),
        ("20250319T000000Z", 2),
    ],
)
def test_the_last_time_of_a_series_counts(until: str, count: int, tmp_path: Path) -> None:
    found = agenda(tmp_path, interview(f"RRULE:FREQ=WEEKLY;UNTIL={until}")).meetings
    assert len(found) == count
    assert {met.day.hour for met in found} == {10}


@pytest.mark.parametrize("until", ["20250307", "20250307T000000", "20250307T000000Z"])
def test_so_does_the_last_of_whole_days(until: str, tmp_path: Path) -> None:
    text = event(
        "DTSTART;VALUE=DATE:20250305", "SUMMARY:Interview", f"RRULE:FREQ=DAILY;UNTIL={until}"
    )
    days = [met.day.day for met in agenda(tmp_path, calendar(text)).meetings]
    assert days == [5, 6, 7]


def test_a_character_in_two_lines_changes_no_other() -> None:
    found = known("c45_utf8_splitfold.ics", "c_draft_nunez.eml").context
    assert found.interview.interviewers == (Person("Sinéad Núñez", "ana.ortiz@contoso.example"),)
    assert found.company.name == "Crédit Contoso"


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 30), st.sampled_from(["\r\n ", "\n ", "\r\n\t", "\n\n "]))
def test_lines_may_be_folded_anywhere(width: int, fold: str) -> None:
    from tempfile import TemporaryDirectory

    organiser = 'ORGANIZER;CN="Núñez, Sinéad":mailto:a.ortiz@contoso.example'.encode()
    pieces = [organiser[start : start + width] for start in range(0, len(organiser), width)]
    text = interview("X-HERE:").encode().replace(b"X-HERE:", fold.encode().join(pieces))
    with TemporaryDirectory() as folder:
        found = facts(Path(folder), text)
    assert [person.name for person in found["interview.interviewers"]] == ["Sinéad Núñez"]


def test_a_line_in_another_charset_leaves_the_others_alone(tmp_path: Path) -> None:
    text = interview("DESCRIPTION:café", title="Interview: Analyst at Crédit Contoso").encode()
    (met,) = agenda(tmp_path, text.replace("café".encode(), "café".encode("cp1252"))).meetings
    assert met.title == "Interview: Analyst at Crédit Contoso"


def test_a_zone_that_is_told_since_1601_is_followed(tmp_path: Path) -> None:
    def change(name: str, start: str, offsets: str, rule: str) -> list[str]:
        before, after = offsets.split()
        return [
            f"BEGIN:{name}", f"DTSTART:{start}T020000", f"TZOFFSETFROM:{before}",
            f"TZOFFSETTO:{after}", f"RRULE:FREQ=YEARLY;{rule}", f"END:{name}",
        ]  # fmt: skip

    zone = [
        "BEGIN:VTIMEZONE", "TZID:Our Office",
        *change("STANDARD", "16010101", "-0400 -0500", "BYMONTH=11;BYDAY=1SU"),
        *change("DAYLIGHT", "16010101", "-0500 -0900", "BYMONTH=3;BYDAY=1SU;UNTIL=19900401"),
        *change("DAYLIGHT", "20070311", "-0500 -0400", "BYMONTH=3;BYDAY=2SU"),
        "END:VTIMEZONE",
    ]  # fmt: skip
    events = [
        event(f"DTSTART;TZID=Our Office:202503{day}T100000", "SUMMARY:Interview", uid=day)
        for day in ("07", "10")
    ]
    found = agenda(tmp_path, calendar(*zone, *events)).meetings
    hours = [met.day.astimezone(ZoneInfo("UTC")).hour for met in found]
    assert hours == [15, 14]
