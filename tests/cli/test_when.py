"""`followup-lint when`: answers for people and programs, and reminders."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from icalendar import Calendar

Run = Callable[..., Any]
TALK = ("--interview-at", "2025-03-05 10:00 America/New_York")
SENT = ("--send-at", "2025-03-05 15:00 America/New_York")
URLS = (
    "https://careerservices.princeton.edu/undergraduate-students/resumes-letters-online-profiles/"
    "thank-you-letters",
    "https://womenasagentsofchange.org/no-response-after-interview-how-to-follow-up-by/",
    "https://careery.pro/blog/interview-prep/follow-up-email-after-interview",
)


@pytest.fixture
def when(inline: Run) -> Run:
    """Runs `followup-lint when` after the interview, or as given."""
    return lambda *arguments: inline("when", *arguments)


def test_the_answers_come_with_reason_and_source(when: Run) -> None:
    outcome = when(*TALK, *SENT)
    assert (outcome.code, outcome.err) == (0, "")
    assert (
        outcome.out
        == f"""\
Thank-you: until Thursday 6 March, 18:00.
  The later of 24 hours after the interview on Wednesday 5 March and 18:00 on the next business day.
  Advice: {URLS[0]}
Check-in: from Wednesday 12 March on.
  5 business days after the interview on Wednesday 5 March.
  Advice: {URLS[1]}
Second follow-up: from Wednesday 19 March on.
  5 business days after a check-in on Wednesday 12 March, if that stays unanswered.
  Advice: {URLS[2]}
Days and times: America/New_York, taken from the interview; public holidays are not known; earlier
messages are unknown.
"""
    )


def test_without_facts_it_says_how_to_give_them(when: Run) -> None:
    outcome = when()
    assert (outcome.code, outcome.err) == (0, "")
    assert (
        outcome.out
        == """\
Thank-you: unknown: no interview time.
  Give it with --interview-at TIME or --calendar FILE.
Check-in: unknown: no interview time or promised date.
  Give it with --interview-at TIME or --calendar FILE, or --promised-by DAY.
"""
    )


def test_programs_get_the_same_as_json(when: Run) -> None:
    told = json.loads(when(*TALK, *SENT, "--country", "US", "--format", "json").out)
    found = [(item["kind"], item["until"], item["day"]) for item in told.pop("moments")]
    assert found == [
        ("thank_you", "2025-03-06T18:00:00-05:00", None),
        ("check_in", None, "2025-03-12"),
        ("second_follow_up", None, "2025-03-19"),
    ]
    assert told == {
        "now": "2025-03-05T15:00:00-05:00",
        "basis": "America/New_York, taken from the interview; earlier messages are unknown",
        "clashes": [],
        "notices": [],
        "version": 1,
    }


def test_the_settings_of_the_rules_hold(when: Run, write: Callable[[str, str], Path]) -> None:
    write("followup-lint.toml", "[rules.early-check-in]\nwait-business-days = 3\n")
    assert "Check-in: from Monday 10 March on." in when(*TALK, *SENT).out


def test_settings_for_some_messages_hold_for_these(
    when: Run, write: Callable[[str, str], Path]
) -> None:
    write(
        "followup-lint.toml",
        '[[when]]\nto = ["*@contoso.example"]\n'
        "[when.rules.early-check-in]\nwait-business-days = 3\n",
    )
    write("note.eml", "To: ana@contoso.example\nSubject: Thanks\n\nDear Ana,\n")
    said = [when(*TALK, *SENT, *draft).out for draft in ((), ("note.eml",))]
    assert ["Check-in: from Monday 10 March on." in text for text in said] == [False, True]


def test_what_was_left_out_of_a_calendar_is_told(
    when: Run, write: Callable[[str, str], Path]
) -> None:
    write(
        "interviews.ics",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:19250305T100000Z\nSUMMARY:Phone interview\n"
        "END:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART;TZID=America/New_York:20250305T100000\n"
        "SUMMARY:Interview\nEND:VEVENT\nEND:VCALENDAR\n",
    )
    outcome = when("--calendar", "interviews.ics", *SENT)
    assert "Check-in: from Wednesday 12 March on." in outcome.out
    assert outcome.out.endswith(
        "Note: interviews.ics: the interview of 1925-03-05 is left out: it starts in the year "
        "1925.\n"
    )


def test_a_calendar_without_interviews_is_an_error(
    when: Run, write: Callable[[str, str], Path]
) -> None:
    write("interviews.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    outcome = when("--calendar", "interviews.ics", *SENT)
    assert (outcome.code, outcome.out, outcome.err) == (
        2,
        "",
        "followup-lint: error: interviews.ics: there is no interview in it; call the event "
        "“Interview …” in the calendar, or give --interview-at instead\n",
    )


def reminders(data: str | bytes) -> list[tuple[str, date]]:
    """The reminders in a file: what and when."""
    return [(str(event["summary"]), event.end) for event in Calendar.from_ical(data).events]


def test_reminders_are_written_beside_the_answers(when: Run, folder: Path) -> None:
    outcome = when(*TALK, *SENT, "--company", "Contoso", "--ics", "reminders.ics")
    assert outcome.err == "followup-lint: note: reminders.ics: 3 reminders written\n"
    assert outcome.out.startswith("Thank-you: until Thursday 6 March, 18:00.\n")
    assert [what for what, _ in reminders((folder / "reminders.ics").read_bytes())] == [
        "Thank-you note to Contoso, the time for it is nearly up",
        "Check in with Contoso, unless you have heard",
        "Follow up again with Contoso, unless you have heard",
    ]


def test_reminders_are_written_anew(when: Run, folder: Path) -> None:
    def written(*more: str) -> dict[str, date]:
        when(*TALK, *SENT, *more, "--ics", "reminders.ics")
        events = Calendar.from_ical((folder / "reminders.ics").read_bytes()).events
        return {str(event["uid"]): event.start for event in events}

    first, second = written(), written("--promised-by", "2025-03-14")
    assert (list(first), list(second.values())[1:]) == (
        list(second),
        [date(2025, 3, 17), date(2025, 3, 24)],
    )


def test_what_is_past_needs_no_reminder(when: Run) -> None:
    late = ("--send-at", "2025-03-13 15:00 America/New_York")
    when(*TALK, *late, "--ics", "reminders.ics")
    assert reminders(Path("reminders.ics").read_bytes()) == [
        ("Follow up again, unless you have heard", date(2025, 3, 21))
    ]


def test_another_calendar_is_never_overwritten(
    when: Run, write: Callable[[str, str], Path]
) -> None:
    path = write("interviews.ics", "BEGIN:VCALENDAR\nPRODID:mine\nEND:VCALENDAR\n")
    outcome = when(*TALK, *SENT, "--ics", "interviews.ics")
    assert (outcome.code, outcome.out, outcome.err, path.read_text()) == (
        2,
        "",
        "followup-lint: error: interviews.ics: it exists and does not contain reminders from this "
        "program; name another file\n",
        "BEGIN:VCALENDAR\nPRODID:mine\nEND:VCALENDAR\n",
    )


def test_without_anything_ahead_no_file_is_written(when: Run, folder: Path) -> None:
    outcome = when("--ics", "reminders.ics")
    assert (outcome.code, outcome.err, list(folder.iterdir())) == (
        2,
        "followup-lint: error: reminders.ics: there is nothing to remind you of: no future date is "
        "known; leave out --ics to see what is missing\n",
        [],
    )


def test_a_folder_that_is_not_there_is_told(when: Run) -> None:
    outcome = when(*TALK, *SENT, "--ics", "none/reminders.ics")
    assert (outcome.code, outcome.out, outcome.err) == (
        2,
        "",
        "followup-lint: error: none/reminders.ics: it cannot be written (No such file or "
        "directory); check your permissions for its folder, and the space there\n",
    )


def test_reminders_can_be_piped(command: Callable[..., CompletedProcess[str]]) -> None:
    done = command("when", *TALK, *SENT, "--ics", "-")
    assert (done.returncode, done.stderr, len(reminders(done.stdout))) == (0, "", 3)
