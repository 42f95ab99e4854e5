"""A hook knows what the calendar and the history tell, and goes on where they cannot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event, vCalAddress

from followup_lint import Config, Kind, Severity
from followup_lint.facts.history import History
from followup_lint.hooks.policy import Action, Decision, judge
from followup_lint.settings.presend import OnError, Presend

REPROACH = (
    b"From: Dana Reyes <dana@example.com>\nTo: Sam Ortiz <sam@example.org>\nSubject: Mower\n\n"
    b"Dear Sam,\n\nThis is my third email about the mower. Please bring it back on Saturday, the "
    b"grass is knee-high.\n\nDana\n"
)


HELD_AT_WARNING = Presend(hold_at=Severity.WARNING)


def judged(config: Config) -> Decision:
    """What becomes of a message whose words alone do not make it a follow-up."""
    return judge(REPROACH, HELD_AT_WARNING, config)


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    """A calendar with an interview by Sam, two weeks ago."""
    event = Event()
    event.add("uid", "1@example.org")
    event.add("dtstamp", datetime.now(UTC))
    event.add("summary", "Interview: Analyst at Acme")
    event.add("dtstart", datetime.now(UTC) - timedelta(14))
    event.add("dtend", datetime.now(UTC) - timedelta(14) + timedelta(hours=1))
    event.add("organizer", vCalAddress("mailto:sam@example.org"))
    whole = Calendar()
    whole.add("prodid", "-//example//EN")
    whole.add("version", "2.0")
    whole.add_component(event)
    path = tmp_path / "interviews.ics"
    path.write_bytes(whole.to_ical())
    return path


def test_without_facts_the_words_decide() -> None:
    assert judged(Config()).action is Action.SEND


def test_mail_to_an_interviewer_in_the_calendar_is_a_follow_up(calendar: Path) -> None:
    decision = judged(Config(calendar=calendar))

    assert (decision.action, decision.notes) == (Action.BLOCK, ())
    assert [finding.rule for finding in decision.held] == ["message-counting"]


def test_mail_to_one_who_got_a_follow_up_is_another() -> None:
    sent = datetime.now(UTC) - timedelta(10)
    History.at().record_to(["sam@example.org"], Kind.CHECK_IN, sent)
    decision = judged(Config(history=True))

    assert decision.action is Action.BLOCK


def test_a_broken_history_is_told_and_stops_nothing() -> None:
    History.at().record_to(["sam@example.org"], Kind.CHECK_IN, datetime.now(UTC))
    (database,) = History.at().folder.glob("*.sqlite")
    database.write_bytes(b"This is not a database." * 100)
    decision = judge(REPROACH, Presend(on_error=OnError.BLOCK), Config(history=True))

    assert decision.action is Action.SEND
    assert len(decision.notes) == 1
    assert str(database) in decision.notes[0]


def test_a_broken_calendar_is_told_and_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "interviews.ics"
    path.write_text("BEGIN:VCALENDAR\nnothing")
    decision = judged(Config(calendar=path))

    assert decision.action is Action.SEND
    assert len(decision.notes) == 1
    assert str(path) in decision.notes[0]
