"""Days and times as people give them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import ContextError
from followup_lint.facts.times import now_in, own_zone, parse_day, parse_time

ROME = ZoneInfo("Europe/Rome")
NOW = datetime(2025, 3, 5, 14, tzinfo=ROME)
NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-05 14:00", datetime(2025, 3, 5, 14, tzinfo=ROME)),
        ("2025-03-05T14:00", datetime(2025, 3, 5, 14, tzinfo=ROME)),
        (" 2025-03-05 14:00:30 ", datetime(2025, 3, 5, 14, 0, 30, tzinfo=ROME)),
        ("2025-03-05 14:00-05:00", datetime(2025, 3, 5, 14, tzinfo=timezone(-timedelta(hours=5)))),
        ("2025-03-05T14:00Z", datetime(2025, 3, 5, 14, tzinfo=UTC)),
        ("2025-03-05 14:00 America/New_York", datetime(2025, 3, 5, 14, tzinfo=NEW_YORK)),
    ],
)
def test_a_time_is_read_in_its_zone_or_else_in_the_one_given(text: str, expected: datetime) -> None:
    found = parse_time(text, ROME)
    assert (expected, expected.utcoffset()) == (found, found.utcoffset())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2025-03-05", "a day without a time"),
        ("tomorrow", "is not a time"),
        ("", "is not a time"),
        ("14:00", "is not a time"),
        ("2025-03-05 25:00", "is not a time"),
        ("2025-03-05 14:00 PT", "no time zone “PT”"),
        ("2025-03-05 14:00 Mars/Phobos", "no time zone “Mars/Phobos”"),
        ("2025-03-05 14:00 ../../etc", "no time zone"),
        ("2025-03-05T14:00Z America/New_York", "both a distance from UTC and a zone"),
        ("2025-03-30 02:30", "the clocks go forward"),
        ("1925-03-05 14:00", "not in this century"),
    ],
)
def test_what_is_no_time_is_refused_with_its_place_and_a_remedy(text: str, problem: str) -> None:
    with pytest.raises(ContextError, match=problem) as caught:
        parse_time(text, ROME, "--send-at")
    assert caught.value.place == "--send-at"
    assert caught.value.remedy


def test_a_day_is_read() -> None:
    assert date(2025, 3, 14) == parse_day("2025-03-14", NOW)


@pytest.mark.parametrize("text", ["14 March", "the 14th of Nevember", "1925-03-14", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ContextError) as caught:
        parse_day(text, NOW, "--promised-by")
    assert caught.value.place == "--promised-by"


def test_a_machine_set_to_no_zone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/Atlantis")
    zone = own_zone()
    with pytest.raises(ContextError, match="time zone of this machine") as caught:
        parse_time("2025-03-05 14:00", zone)
    assert "TZ" in caught.value.remedy
    assert parse_time("2025-03-05 14:00 Europe/Rome", zone) == datetime(2025, 3, 5, 14, tzinfo=ROME)
    assert now_in(zone).tzinfo is UTC


def test_the_zone_of_the_machine_is_asked_for_anew_when_another_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "localtime"
    zones = iter(["Europe/Rome", "Asia/Kolkata", "UTC"])
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr("followup_lint.facts.times.SAY_ZONE", (str(said),))
    monkeypatch.setattr("tzlocal.reload_localzone", lambda: ZoneInfo(next(zones)))
    said.symlink_to(tmp_path / "rome")
    found = [str(own_zone()), str(own_zone())]
    said.unlink()
    said.symlink_to(tmp_path / "kolkata")
    found.append(str(own_zone()))
    monkeypatch.setenv("TZ", "UTC")
    found.append(str(own_zone()))

    assert found == ["Europe/Rome", "Europe/Rome", "Asia/Kolkata", "UTC"]


@given(
    st.datetimes(datetime(2001, 1, 1), datetime(2098, 1, 1)).map(lambda at: at.replace(second=0)),
    st.sampled_from(["Europe/Rome", "America/New_York", "Asia/Kolkata", "UTC"]),
)
def test_what_is_written_is_read_again(at: datetime, zone: str) -> None:
    here = at.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    # In the hour that the clocks repeat, Python calls the same moment in two zones unequal.
    assert here.astimezone(UTC) == parse_time(here.isoformat(), ROME).astimezone(UTC)


@given(st.text(max_size=40))
def test_any_text_is_a_time_or_an_error(text: str) -> None:
    try:
        assert parse_time(text, ROME).tzinfo
    except ContextError as error:
        assert error.remedy
