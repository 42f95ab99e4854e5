"""What a calendar file tells of an interview, whatever program wrote it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from calendars import (
    ANA,
    LONDON,
    NEW_YORK,
    NOW,
    WEDNESDAY,
    agenda,
    calendar,
    event,
    facts,
    interview,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from followup_lint import ContextError, Person
from followup_lint.facts.calendar_file import MOST_BYTES, read_calendar
from followup_lint.facts.given_calendar import GivenCalendar

TEN = datetime(2025, 3, 5, 10, tzinfo=NEW_YORK)
ELEVEN = datetime(2025, 3, 5, 11, tzinfo=NEW_YORK)


def starts(folder: Path, text: str | bytes) -> list[datetime | None]:
    return [meeting.start for meeting in agenda(folder, text).meetings]


def refusal(folder: Path, text: str | bytes) -> str:
    with pytest.raises(ContextError) as caught:
        agenda(folder, text)
    return str(caught.value).replace(f"{folder}/", "")


def test_an_invitation_gives_all_that_it_says(tmp_path: Path) -> None:
    text = interview(
        "DTEND;TZID=America/New_York:20250305T110000",
        "ORGANIZER;CN=Contoso Recruiting:mailto:jobs@contoso.example",
        'ATTENDEE;CN="Ortiz, Ana";PARTSTAT=ACCEPTED:MAILTO:a.ortiz@contoso.example',
        "ATTENDEE;CN=Dana Reyes:mailto:dana@mail.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room-4@contoso.example",
        "ATTENDEE;CN=Ben Lee;PARTSTAT=DECLINED:mailto:b.lee@contoso.example",
        "LOCATION:https://zoom.us/j/123",
        title="Interview: Budget Analyst at Contoso",
    )
    assert facts(tmp_path, text) == {
        "interview.start": TEN,
        "interview.end": ELEVEN,
        "interview.format": "video",
        "interview.interviewers": (Person("Ana Ortiz", ANA),),
        "company.name": "Contoso",
        "role.title": "Budget Analyst",
    }


def test_each_fact_names_the_file_and_the_event(tmp_path: Path) -> None:
    [meeting] = agenda(tmp_path, interview(title="Interview with Ana")).meetings
    assert meeting.source == "interviews.ics, “Interview with Ana”"


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART;TZID=America/New_York:20250305T100000", TEN),
        ("DTSTART;TZID=Eastern Standard Time:20250305T100000", TEN),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20250305T100000", TEN),
        ("DTSTART:20250305T100000Z", datetime(2025, 3, 5, 10, tzinfo=LONDON)),
        ("DTSTART:20250305T100000", datetime(2025, 3, 5, 10, tzinfo=LONDON)),
        # The clocks jump from 2:00 to 3:00.
        (
            "DTSTART;TZID=America/New_York:20250309T023000",
            datetime(2025, 3, 9, 3, 30, tzinfo=NEW_YORK),
        ),
    ],
)
def test_a_time_is_read_in_its_zone(tmp_path: Path, start: str, expected: datetime) -> None:
    [found] = starts(tmp_path, calendar(event(start, "SUMMARY:Interview")))
    assert found is not None
    assert (found.astimezone(UTC), found.utcoffset(), str(found.tzinfo)) == (
        expected.astimezone(UTC),
        expected.utcoffset(),
        str(expected.tzinfo),
    )


def test_a_time_in_utc_is_told_in_the_zone_of_its_calendar(tmp_path: Path) -> None:
    text = calendar(
        "X-WR-TIMEZONE:America/New_York", event("DTSTART:20250305T150000Z", "SUMMARY:Interview")
    )
    [found] = starts(tmp_path, text)
    assert (found, str(found and found.tzinfo)) == (TEN, "America/New_York")


def test_a_zone_of_a_file_of_its_own_holds_for_that_file(tmp_path: Path) -> None:
    def with_zone(offset: str) -> str:
        zone = (
            "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\n"
            f"DTSTART:16010101T000000\r\nTZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\n"
            "END:STANDARD\r\nEND:VTIMEZONE"
        )
        start = "DTSTART;TZID=Customized Time Zone:20250305T100000"
        return calendar(zone, event(start, "SUMMARY:Interview"))

    found = [*starts(tmp_path, with_zone("-0500")), *starts(tmp_path, with_zone("+0530"))]
    assert [at and (at.hour, at.utcoffset()) for at in found] == [
        (10, timedelta(hours=-5)),
        (10, timedelta(hours=5, minutes=30)),
    ]


@pytest.mark.parametrize(
    "name", ["Eastern Standard Time", "/mozilla.org/20050126_1/America/New_York"]
)
def test_a_zone_that_a_file_defines_is_known_by_its_name(tmp_path: Path, name: str) -> None:
    zone = "\r\n".join([
        "BEGIN:VTIMEZONE", f"TZID:{name}",
        "BEGIN:STANDARD", "DTSTART:16011104T020000", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
        "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:16010311T020000", "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
        "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "END:DAYLIGHT", "END:VTIMEZONE",
    ])  # fmt: skip
    start = f'DTSTART;TZID="{name}":20250305T100000'
    [found] = starts(tmp_path, calendar(zone, event(start, "SUMMARY:Interview")))
    assert (found, str(found and found.tzinfo)) == (TEN, "America/New_York")


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        (["DTSTART;VALUE=DATE:20250305"], "the interview of 2025-03-05 has no time of day"),
        (
            ["DTSTART:20250303T090000Z", "DTEND:20250305T170000Z"],
            "the interview of 2025-03-03 has no time of day",
        ),
        (
            ["DTSTART;TZID=Moon:20250305T100000"],
            "the interview of 2025-03-05 is in an unknown time zone, “Moon”",
        ),
    ],
)
def test_an_event_without_a_time_gives_none_and_says_why(
    tmp_path: Path, lines: list[str], note: str
) -> None:
    text = calendar(event(*lines, "SUMMARY:Interview", f"ATTENDEE;CN=Ana Ortiz:mailto:{ANA}"))
    [meeting] = agenda(tmp_path, text).meetings
    assert (meeting.note, facts(tmp_path, text)) == (
        f"{note}; --interview-at gives the time",
        {"interview.interviewers": (Person("Ana Ortiz", ANA),)},
    )


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (["DURATION:PT1H"], ELEVEN),
        ([], None),
        (["DTEND;TZID=America/New_York:20250305T090000"], None),
        (["DTEND;VALUE=DATE:20250306"], None),
        (["DURATION:-PT1H"], None),
        (["DURATION:soon"], None),
    ],
)
def test_an_end_is_told_only_if_it_is_one(
    tmp_path: Path, lines: list[str], end: datetime | None
) -> None:
    [meeting] = agenda(tmp_path, interview(*lines)).meetings
    assert (meeting.start, meeting.end) == (TEN, end)


def test_a_series_gives_each_occurrence_but_those_called_off_or_moved(tmp_path: Path) -> None:
    series = event(
        "DTSTART;TZID=America/New_York:20250303T100000",
        "RRULE:FREQ=DAILY;COUNT=4",
        "EXDATE;TZID=America/New_York:20250304T100000",
        "SUMMARY:Interview",
    )
    moved = event(
        "RECURRENCE-ID;TZID=America/New_York:20250305T100000",
        "DTSTART;TZID=America/New_York:20250305T140000",
        "SUMMARY:Interview",
    )
    cancelled = event(
        "RECURRENCE-ID;TZID=America/New_York:20250306T100000",
        "DTSTART;TZID=America/New_York:20250306T100000",
        "STATUS:CANCELLED",
        "SUMMARY:Interview",
    )
    assert starts(tmp_path, calendar(series, moved, cancelled)) == [
        datetime(2025, 3, 3, 10, tzinfo=NEW_YORK),
        datetime(2025, 3, 5, 14, tzinfo=NEW_YORK),
    ]


def test_a_series_without_end_is_looked_at_around_now(tmp_path: Path) -> None:
    start = "DTSTART;TZID=America/New_York:20200306T100000"
    found = starts(tmp_path, calendar(event(start, "RRULE:FREQ=WEEKLY", "SUMMARY:Interview")))
    days = [at.date() for at in found if at]
    assert (days[0], days[-1], len(days)) == (date(2024, 3, 8), date(2025, 5, 30), 65)


THIS = "the interview of 2025-03-05"
NOT_SO = "no interview repeats by such a rule"
OTHER = event("DTSTART:20250304T100000Z", "SUMMARY:Interview", uid="2")
CANCEL = calendar("METHOD:CANCEL", event(WEDNESDAY, "SEQUENCE:1", "SUMMARY:Interview"))


@pytest.mark.parametrize(
    "text",
    [
        calendar(event(WEDNESDAY, "STATUS:CANCELLED", "SUMMARY:Interview"), OTHER),
        calendar(event(WEDNESDAY, "SUMMARY:Canceled: Interview"), OTHER),
        calendar(event(WEDNESDAY, "SUMMARY:Interview"), OTHER) + CANCEL,
    ],
)
def test_a_cancelled_interview_is_left_out(tmp_path: Path, text: str) -> None:
    assert starts(tmp_path, text) == [datetime(2025, 3, 4, 10, tzinfo=UTC)]


def test_an_interview_that_is_set_anew_after_it_was_cancelled_counts(tmp_path: Path) -> None:
    anew = calendar(event(WEDNESDAY, "SEQUENCE:2", "SUMMARY:Interview"))
    assert starts(tmp_path, CANCEL + anew) == [TEN]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\r\n", "\n"),
        lambda text: text.replace("SUMMARY:Interview", "SUMMARY:Inter\r\n view"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("END:VEVENT", "no colon here\r\nEND:VEVENT"),
        lambda text: text.replace("END:VEVENT", "ATTACH:https://contoso.example/cv\r\nEND:VEVENT"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("Interview", "Interview, Zoë").encode("cp1252"),
    ],
)
def test_odd_ways_to_write_a_calendar_are_read(tmp_path: Path, change: object) -> None:
    assert callable(change)
    assert starts(tmp_path, change(interview())) == [TEN]


@pytest.mark.parametrize(
    ("lines", "name", "why"),
    [
        (["DTSTART:19250305T100000Z"], "the interview of 1925-03-05", "it starts in the year 1925"),
        (
            ["DTSTART:99991231T235959Z", "DURATION:P1D"],
            "the interview of 9999-12-31",
            "it starts in the year 9999",
        ),
        (["DTSTART:20251305T100000Z"], "an interview", "it has no start that can be read"),
        ([], "an interview", "it has no start that can be read"),
        ([WEDNESDAY, "RRULE:FREQ=SECONDLY"], THIS, NOT_SO),
        ([WEDNESDAY, "RRULE:FREQ=DAILY;INTERVAL=0"], THIS, NOT_SO),
        ([WEDNESDAY, "RRULE:FREQ=DAILY;BYHOUR=1,2;BYMINUTE=1,2"], THIS, NOT_SO),
        ([WEDNESDAY, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"], THIS, NOT_SO),
        ([WEDNESDAY, "RRULE:FREQ=NOW"], THIS, "the rule by which it repeats cannot be read"),
    ],
)
def test_one_event_that_cannot_be_is_left_out_and_told(
    tmp_path: Path, lines: list[str], name: str, why: str
) -> None:
    text = calendar(event(*lines, "SUMMARY:Panel interview", uid="odd"), OTHER)
    found = agenda(tmp_path, text)
    assert ([meeting.title for meeting in found.meetings], found.left_out) == (
        ["Interview"],
        (f"interviews.ics: {name} is left out: {why}",),
    )


def test_many_interviews_that_repeat_do_not_keep_it_busy(tmp_path: Path) -> None:
    rule = "RRULE:FREQ=DAILY;COUNT=1"
    events = (event(WEDNESDAY, rule, "SUMMARY:Interview", uid=str(n)) for n in range(22))
    found = agenda(tmp_path, calendar(*events))
    assert (len(found.meetings), set(found.left_out)) == (
        20,
        {
            "interviews.ics: the interview of 2025-03-05 is left out: "
            "only 20 interviews that repeat are looked at"
        },
    )


REMEDY = "call the event “Interview …” in the calendar, or give --interview-at instead"
BROKEN = (
    "interviews.ics: this is not a calendar, or it is damaged; "
    "export it again from your calendar program, as iCalendar (.ics)"
)
UNFINISHED = (
    "interviews.ics: it contains no complete calendar; "
    "export it again from your calendar program, as iCalendar (.ics)"
)
NONE = "interviews.ics: there is no interview in it"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (calendar(event(WEDNESDAY, "SUMMARY:Dentist")), f"{NONE}; {REMEDY}"),
        (calendar(), f"{NONE}; {REMEDY}"),
        ("", UNFINISHED),
        (interview()[:80], UNFINISHED),
        (event(WEDNESDAY, "SUMMARY:Interview"), UNFINISHED),
        ("Dear Ana,\nthank you.\n", BROKEN),
        (b"\x89PNG\r\n\x1a\n\x00\x00", BROKEN),
        (calendar("no colon here"), BROKEN),
    ],
)
def test_a_file_that_tells_nothing_is_refused(tmp_path: Path, text: str | bytes, said: str) -> None:
    assert refusal(tmp_path, text) == said


@pytest.mark.parametrize(
    "text",
    [
        calendar(event("DTSTART:20230305T100000Z", "SUMMARY:Interview")),
        calendar(event(WEDNESDAY, "SUMMARY:Cancelled: Interview")),
        CANCEL,
    ],
)
def test_a_file_without_interviews_in_our_days_gives_nothing_and_says_so(
    tmp_path: Path, text: str
) -> None:
    found = agenda(tmp_path, text)
    said = "interviews.ics has no interview between 2024-03-07 and 2025-06-05"
    assert (found.meetings, found.left_out) == ((), (said,))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContextError) as caught:
        read_calendar(tmp_path / "none.ics", NOW, LONDON)
    assert str(caught.value) == (
        f"{tmp_path / 'none.ics'}: it cannot be read (No such file or directory); "
        "check the path of the calendar file"
    )


def test_a_file_that_would_take_minutes_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, b" " * (MOST_BYTES + 1)) == (
        "interviews.ics: it has more than 20 MB; export only the months of the interviews"
    )


NAMES = ("America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/London", "UTC")
ZONES = st.sampled_from([ZoneInfo(name) for name in NAMES])
TIMES = st.datetimes(datetime(2024, 4, 1), datetime(2025, 5, 1), timezones=ZONES)


@settings(max_examples=100, deadline=None)
@given(at=TIMES)
def test_a_time_that_a_program_wrote_is_read_as_the_same_moment(at: datetime) -> None:
    moment = at.replace(microsecond=0).astimezone(UTC)
    local = moment.astimezone(at.tzinfo)
    written = Event()
    written.add("uid", "1")
    written.add("summary", "Interview")
    # The format has no word for the second of two equal hours when clocks go back.
    written.add("dtstart", moment if local.fold else local)
    made = Calendar()
    made.add_component(written)
    with TemporaryDirectory() as folder:
        [start] = starts(Path(folder), made.to_ical())
    assert start is not None and start.astimezone(UTC) == moment


LINES = st.lists(
    st.sampled_from(
        [
            "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "SUMMARY:Interview",
            WEDNESDAY, "DTSTART:20250305", "DTEND:20250305T110000", "DTEND:99991231T000000Z",
            "RRULE:FREQ=WEEKLY", "RRULE:FREQ=WEEKLY;UNTIL=20250306", "EXDATE:20250305T100000Z",
            "RDATE:20250306T100000Z", "RDATE;VALUE=PERIOD:20250306T100000Z/PT1H", "DURATION:P9999D",
            "RECURRENCE-ID:20250305T100000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20250305",
            "SEQUENCE:x", "STATUS:CANCELLED", "CATEGORIES:a,b", "CATEGORIES;X=1:", "ATTENDEE:x",
            "ATTENDEE;CN=A B:mailto:a@b.example", "ORGANIZER:", "ORGANIZER;CN=A:mailto:a@b.example",
            "BEGIN:VALARM", "END:VALARM", "BEGIN:VTIMEZONE", "TZID:Moon", "END:VTIMEZONE", "UID:1",
            "DESCRIPTION:x", "DESCRIPTION:y", "LOCATION;ALTREP=:x", "METHOD:CANCEL",
            "X-WR-TIMEZONE:x",
        ]
    ),
    max_size=14,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(before=LINES, after=LINES)
def test_whatever_a_file_holds_is_read_or_refused(before: list[str], after: list[str]) -> None:
    text = calendar("BEGIN:VEVENT", *before, "SUMMARY:Interview", *after, "END:VEVENT")
    with TemporaryDirectory() as folder:
        try:
            facts(Path(folder), text)
        except ContextError as error:
            assert error.place.endswith("interviews.ics")


def test_a_calendar_may_be_given_as_bytes(tmp_path: Path) -> None:
    text = interview("LOCATION:https://zoom.us/j/123")
    given_one = GivenCalendar("interviews.ics", text.encode())

    assert read_calendar(given_one, NOW, LONDON) == agenda(tmp_path, text)


def test_the_limit_holds_for_bytes_as_for_files() -> None:
    with pytest.raises(ContextError, match=r"big\.ics: it has more than 20 MB; export only"):
        read_calendar(GivenCalendar("big.ics", b"x" * (MOST_BYTES + 1)), NOW, LONDON)
