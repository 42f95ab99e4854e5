"""A hostile calendar is one notice, soon, and the draft is checked without it."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from calendars import ANA, LONDON, NOW, WEDNESDAY, calendar, event, interview
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Config, ContextError, Draft
from followup_lint.facts import time_limit
from followup_lint.facts.finder import Finder, Sources
from followup_lint.facts.gather import Gathered
from followup_lint.hooks.policy import Judge
from followup_lint.settings.presend import Presend

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
DRAFT = f"To: {ANA}\nSubject: Interview\n\nDear Ms. Ortiz,\n\nThank you.\n\nRegards,\nDana\n"
OLD = ["DTSTART;TZID=America/New_York:20000105T100000", "SUMMARY:Interview"]
NEW = [WEDNESDAY, "SUMMARY:Interview"]
DAILY = "RRULE:FREQ=DAILY"
CHANGE = [
    "BEGIN:STANDARD", "DTSTART:16010101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:STANDARD",
]  # fmt: skip
TIMES = [f"202503{day:02}T10{minute:02}00" for day in range(1, 29) for minute in range(60)]


def zone(name: str) -> str:
    return "\r\n".join(["BEGIN:VTIMEZONE", f"TZID:{name}", *CHANGE * 18, "END:VTIMEZONE"])


def known(path: Path) -> Gathered:
    return Finder(Sources(calendar=path), NOW, LONDON).of(Draft.from_text(DRAFT))


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "interviews.ics"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("name", ["min", "badcal", "oscal", "slow", "slow20"])
def test_the_cases_of_the_issue_are_read_soon_and_told_in_a_line(name: str) -> None:
    began = time.process_time()
    found = known(CASES / f"{name}.ics")
    assert time.process_time() - began < 3
    assert found.context.interview.start is None
    assert len(found.notices) == (0 if name == "badcal" else 1)
    assert not any("internal error" in notice for notice in found.notices)


HOSTILE = {
    "many rules": calendar(event(*OLD, *[DAILY] * 9_000)),
    "daily, changed 500 times": calendar(*[event(*OLD, DAILY)] * 500),
    "daily, 1000 of them": calendar(*[event(*OLD, DAILY, uid=str(n)) for n in range(1000)]),
    "never on such a day": calendar(event(*OLD, "RRULE:FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1")),
    "each second": calendar(event(*OLD, "RRULE:FREQ=SECONDLY")),
    "steps without end": calendar(event(*OLD, f"{DAILY};INTERVAL=99999999999999999999")),
    "more than a number has": calendar(event(*OLD, f"{DAILY};COUNT={'9' * 5_000}")),
    "from the year 1": calendar(event("DTSTART:00010101T000000Z", "SUMMARY:Interview", DAILY)),
    "many times": interview(*[f"RDATE:{','.join(TIMES)}"] * 9),
    "many exceptions": calendar(event(*OLD, DAILY, *[f"EXDATE:{','.join(TIMES)}"] * 9)),
    "times that are none": interview(*["RDATE:20259999"] * 5_000),
    "a zone with a long past": calendar(
        zone("Foo"), event("DTSTART;TZID=Foo:20000305T100000", "SUMMARY:Interview", DAILY)
    ),
    "many times in such a zone": calendar(
        zone("Foo"),
        event(
            "DTSTART;TZID=Foo:20250305T100000",
            "SUMMARY:Interview",
            *[f"RDATE;TZID=Foo:{','.join(TIMES[:800])}"] * 2,
        ),
    ),
    "many such zones": calendar(
        *[zone(f"Foo{n}") for n in range(300)],
        *[
            event(f"DTSTART;TZID=Foo{n}:20250305T100000", "SUMMARY:Interview", uid=str(n))
            for n in range(300)
        ],
    ),
    "a zone that is a path": calendar(event("DTSTART;TZID=../../etc/passwd:20250305T100000")),
    "many guests": interview(*[f"ATTENDEE:mailto:a{n}@b.example" for n in range(4_000)]),
    "many guests each day": calendar(
        event(*OLD, DAILY, *[f"ATTENDEE:mailto:a{n}@b.example" for n in range(1_000)])
    ),
    "many parameters": interview("ATTENDEE" + ";a=b" * 450 + ":mailto:x@y.example"),
    "open quotes": interview(*['ATTENDEE;CN="' + "a" * 1_900 + ":mailto:x@y.example"] * 100),
    "components in each other": interview("BEGIN:VALARM\r\n" * 200_000),
    "events that never end": calendar("BEGIN:VEVENT\r\n" * 500_000),
    "folds": interview("DESCRIPTION:a\r\n " + " a\r\n" * 2_000_000),
    "categories": interview("CATEGORIES:" + "a," * 1_000_000),
    "a long name": calendar(event("UID" + " " * 2_000_000, *NEW)),
    "a talk that is long": calendar(event(WEDNESDAY, "SUMMARY:Role", "DESCRIPTION:panel" * 10**6)),
    "interviews without end": calendar(*[event(*NEW, uid=str(n)) for n in range(60_000)]),
    "wide characters": calendar(*[event(*NEW, uid=str(n)) for n in range(9_000)]).encode("utf-16"),
    "no characters": b"\0\xff" * 1_000_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_takes_its_share_of_time_and_no_more(text: str | bytes, tmp_path: Path) -> None:
    path = written(tmp_path, text)
    began = time.process_time()
    found = known(path)
    # The limit is two seconds; what cannot be parted may run over it.
    assert time.process_time() - began < 4.5
    assert len(found.notices) <= 6
    assert not any("internal error" in notice for notice in found.notices)


def test_a_long_text_takes_no_more_memory_than_some_copies_of_it(tmp_path: Path) -> None:
    text = calendar(event(WEDNESDAY, "SUMMARY:x", "DESCRIPTION:" + "interview for " * 1_400_000))
    path = written(tmp_path, text)
    tracemalloc.start()
    known(path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 150_000_000


def test_one_that_takes_too_long_is_told_once_for_all_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, interview())
    monkeypatch.setattr(time_limit.TimeLimit, "check", late)
    finder = Finder(Sources(calendar=path), NOW, LONDON)
    first = finder.of(Draft.from_text(DRAFT))
    assert first.notices == (
        f"{path}: it takes too long; export only the months of the interviews"
        " (checking the draft without the calendar)",
    )
    monkeypatch.undo()  # it is not read again
    assert finder.of(Draft.from_text(DRAFT)).notices == first.notices


def late(self: time_limit.TimeLimit) -> None:
    raise time_limit.LateError("it takes too long")


def test_a_fault_of_ours_is_a_notice_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("“Dear Ana”")

    monkeypatch.setattr("followup_lint.facts.calendar_file.agenda", fail)
    (notice,) = known(written(tmp_path, interview())).notices
    assert notice.startswith("the calendar is skipped: internal error (ZeroDivisionError in ")
    assert "Ana" not in notice


@pytest.mark.parametrize("name", ["min", "badcal", "oscal", "slow", "nothing-there"])
def test_a_hook_has_its_notice_and_checks_the_message(name: str) -> None:
    judge = Judge(Presend(), Config(calendar=CASES / f"{name}.ics"))
    found = judge.known(Draft.from_text(DRAFT))
    assert len(found.notices) <= 1
    assert found.context.interview.start is None


def test_where_the_calendar_is_asked_about_it_is_an_error(tmp_path: Path) -> None:
    finder = Finder(Sources(calendar=CASES / "min.ics", ahead=True), NOW, LONDON)
    with pytest.raises(ContextError, match="it contains no complete calendar"):
        finder.of(Draft.from_text(DRAFT))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_calendar_that_is_torn_is_read_or_told(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["badcal", "oscal", "slow", "c25_until_date"]))
    raw = (CASES / f"{name}.ics").read_bytes()
    for _ in range(data.draw(st.integers(1, 6))):
        at, to = sorted(data.draw(st.tuples(*[st.integers(0, len(raw))] * 2)))
        more = data.draw(st.sampled_from([b"", b"-1", b"=", b":", b";", b"\r\n", b'"', b"BYDAY="]))
        raw = raw[:at] + more + raw[to if to - at < 12 else at :]
    with TemporaryDirectory() as folder:
        began = time.process_time()
        found = known(written(Path(folder), raw))
    assert time.process_time() - began < 3
    assert not any("internal error" in notice for notice in found.notices)
