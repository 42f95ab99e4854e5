"""Facts on the command line, in `followup.toml`, and what `followup-lint context` tells."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
DRAFT = """\
To: Ana Ortiz <ana@contoso.example>
Subject: Budget Analyst role

Dear Ana,

Thank you again for meeting with me. I wanted to check in on the status of the budget
analyst position; I remain very interested. Is there any news?

Kind regards,
Dana Reyes
"""
FACTS = """\
timezone = "America/New_York"
company = "Contoso"
send-at = 2025-03-11T10:00:00-04:00

[interview]
start = 2025-03-06T10:00:00-05:00
"""


@pytest.fixture
def draft(write: Write) -> Path:
    """A check-in."""
    return write("check-in.txt", DRAFT)


def rules(outcome: Any) -> list[str]:
    """The rules that found something."""
    (report,) = json.loads(outcome.out)["reports"]
    return [finding["rule"] for finding in report["findings"]]


def test_without_facts_no_rule_about_time_is_checked(inline: Inline, draft: Path) -> None:
    (report,) = json.loads(inline("--format", "json", "check-in.txt").out)["reports"]
    left_out = {item["rule"]: item["reason"] for item in report["not_checked"]}
    assert left_out["early-check-in"] == "no interview time or promised date"
    assert report["findings"] == []


def test_options_give_facts(inline: Inline, draft: Path) -> None:
    options = ["--interview-at", "2025-03-06 10:00 America/New_York"]
    options += ["--send-at", "2025-03-11 10:00 America/New_York"]
    assert rules(inline("--format", "json", *options, "check-in.txt")) == ["early-check-in"]


def test_a_file_beside_the_draft_gives_facts(inline: Inline, draft: Path, write: Write) -> None:
    write("followup.toml", FACTS)
    assert rules(inline("--format", "json", "check-in.txt")) == ["early-check-in"]


def test_a_named_file_stands_in_for_the_one_beside_the_draft(
    inline: Inline, draft: Path, write: Write
) -> None:
    write("followup.toml", FACTS)
    write("other.toml", FACTS.replace("2025-03-11", "2025-03-14"))
    assert rules(inline("--format", "json", "--context", "other.toml", "check-in.txt")) == []


def test_each_folder_has_its_own_facts(inline: Inline, write: Write) -> None:
    for name, day in (("one", "2025-03-11"), ("two", "2025-03-14")):
        write(f"{name}/check-in.txt", DRAFT)
        write(f"{name}/followup.toml", FACTS.replace("2025-03-11", day))
    reports = json.loads(inline("--format", "json", "one", "two").out)["reports"]
    assert [[f["rule"] for f in r["findings"]] for r in reports] == [["early-check-in"], []]


def test_an_option_stands_above_the_file_and_the_clash_is_told(
    inline: Inline, draft: Path, write: Write
) -> None:
    write("followup.toml", FACTS)
    outcome = inline("--company", "Fabrikam", "check-in.txt")
    assert outcome.err == (
        "followup-lint: note: check-in.txt: company.name is Fabrikam by --company but Contoso by "
        "followup.toml; --company is believed\n"
    )


def test_the_date_of_a_draft_says_when_it_goes_out(inline: Inline, write: Write) -> None:
    write("check-in.eml", f"Date: Tue, 11 Mar 2025 10:00:00 -0400\n{DRAFT}")
    outcome = inline("context", "--promised-by", "2025-03-14", "--format", "json", "check-in.eml")
    told = {fact["key"]: fact for fact in json.loads(outcome.out)["known"]}
    assert told["send-at"]["source"] == "the Date header"
    found = inline("--promised-by", "2025-03-14", "--format", "json", "check-in.eml")
    assert rules(found) == ["early-check-in"]


def test_a_date_in_utc_tells_the_day(inline: Inline, write: Write) -> None:
    write("check-in.eml", f"Date: Tue, 11 Mar 2025 10:00:00 +0000\n{DRAFT}")
    found = inline("--promised-by", "2025-03-14", "--format", "json", "check-in.eml")
    assert rules(found) == ["early-check-in"]


INTERVIEW = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART;TZID=America/New_York:20250306T100000
SUMMARY:Interview
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("zone", ["-0400", "+0000"])
def test_the_interview_before_the_date_of_a_draft_is_found(
    inline: Inline, write: Write, zone: str
) -> None:
    write("check-in.eml", f"Date: Tue, 11 Mar 2025 10:00:00 {zone}\n{DRAFT}")
    write("interviews.ics", INTERVIEW)
    found = inline("--calendar", "interviews.ics", "--format", "json", "check-in.eml")
    assert (rules(found), found.err) == (["early-check-in"], "")


def test_a_message_follows_no_interview_that_is_still_to_come(inline: Inline, write: Write) -> None:
    write("check-in.eml", f"Date: Tue, 4 Mar 2025 10:00:00 -0500\n{DRAFT}")
    write("interviews.ics", INTERVIEW)
    found = inline("--calendar", "interviews.ics", "--format", "json", "check-in.eml")
    note = "the interview of 2025-03-06 is still to come, so its time does not count"
    assert (rules(found), found.err) == ([], f"followup-lint: note: interviews.ics: {note}\n")
    when = ("when", "--calendar", "interviews.ics", "--send-at", "2025-03-04 10:00")
    assert "Check-in: from Thursday 13 March on." in inline(*when).out


def test_a_date_of_another_century_is_no_sending_time(inline: Inline, write: Write) -> None:
    write("check-in.eml", f"Date: Thu, 01 Jan 1970 01:00:00 +0100\n{DRAFT}")
    outcome = inline("--promised-by", "2025-03-14", "-q", "check-in.eml")
    assert (outcome.code, outcome.err) == (1, "")


def test_what_is_wrong_with_a_calendar_is_told_once_for_all_drafts(
    inline: Inline, write: Write
) -> None:
    write("a.txt", DRAFT)
    write("b.txt", DRAFT)
    write("interviews.ics", INTERVIEW.replace("2025", "1925"))
    assert inline("--calendar", "interviews.ics", "a.txt", "b.txt").err == (
        "followup-lint: note: interviews.ics: the interview of 1925-03-06 is left out: it starts "
        "in the year 1925\n"
    )


def test_fixes_know_the_facts_too(inline: Inline, write: Write) -> None:
    path = write("note.txt", DRAFT.replace("Dear Ana", "Dear Anna").partition("\n")[2])
    assert inline("--fix", "--to", "Ana Ortiz", "note.txt").code == 0
    assert "Dear Ana,\n" in path.read_text()


def test_a_broken_file_of_facts_is_told_once_and_is_exit_2(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    write("b.txt", DRAFT)
    write("followup.toml", "company = 3")
    outcome = inline(".")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "followup.toml: key `company`" in outcome.err


def test_a_folder_in_the_place_of_the_file_is_told(inline: Inline, draft: Path) -> None:
    draft.with_name("followup.toml").mkdir()
    outcome = inline("check-in.txt")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "followup.toml: cannot be read (Is a directory)" in outcome.err


@pytest.mark.parametrize(
    ("option", "value", "problem"),
    [
        ("--timezone", "PT", "there is no time zone “PT”"),
        ("--country", "QQ", "no public holidays are known for “QQ”"),
        ("--country", "US-QQ", "US has no part “QQ”"),
        ("--interview-at", "yesterday", "“yesterday” gives no time of day"),
        ("--interview-at", "1925-03-05 10:00", "the year 1925 is not in this century"),
        ("--promised-by", "friday", "“friday” can be read as "),
        ("--send-at", "2025-03-05", "gives no time of day"),
        ("--to", "ana@", "neither a name nor an address"),
        ("--company", " ", "it is empty"),
        ("--reason", "boredom", "no reason 'boredom'"),
        ("--calendar", "none.ics", "cannot be read"),
        ("--context", "none.toml", "cannot be read"),
    ],
)
def test_a_wrong_fact_is_refused_with_its_option_and_a_remedy(
    inline: Inline, draft: Path, option: str, value: str, problem: str
) -> None:
    outcome = inline(option, value, "check-in.txt")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert problem in outcome.err
    assert option in outcome.err or value in outcome.err
    assert ";" in outcome.err


def test_context_tells_what_is_known_and_from_where(
    inline: Inline, draft: Path, write: Write
) -> None:
    write("followup.toml", FACTS)
    outcome = inline("context", "--company", "Fabrikam", "--format", "json", "check-in.txt")
    told = json.loads(outcome.out)
    assert {
        ("company.name", "Fabrikam", "--company"),
        ("timezone", "America/New_York", "followup.toml"),
        ("send-at", "Tuesday 11 March 2025, 10:00 (UTC-04:00)", "followup.toml"),
        ("interview.start", "Thursday 6 March 2025, 10:00 (UTC-05:00)", "followup.toml"),
        ("recipient.name", "Ana Ortiz", "the To header"),
        ("role.title", "Budget Analyst", "the subject"),
        ("recipient.email", "ana@contoso.example", "the To header"),
    } == {(fact["key"], fact["value"], fact["source"]) for fact in told["known"]}
    assert len(told["clashes"]) == 1
    assert told["kind"] == "check_in"


def test_context_tells_what_is_missing_for_which_rules(inline: Inline, draft: Path) -> None:
    told = json.loads(inline("context", "--format", "json", "check-in.txt").out)
    assert {
        "fact": "interview time or promised date",
        "rules": ["early-check-in"],
        "remedy": "--interview-at TIME or --calendar FILE, or --promised-by DAY",
    } in told["missing"]
    assert all(missing["remedy"] for missing in told["missing"])


def test_an_agency_is_asked_for_once(inline: Inline, draft: Path) -> None:
    def asked(*options: str) -> list[str]:
        told = json.loads(inline("context", "--format", "json", *options, "check-in.txt").out)
        return [item["fact"] for item in told["missing"] if "agency-bypass" in item["rules"]]

    assert asked() == ["agency"]
    assert asked("--agency", "Harbor Staffing") == ["domain of the agency"]


def test_context_needs_no_draft(inline: Inline) -> None:
    outcome = inline("context", "--company", "Contoso")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("From --company:\n  company.name  Contoso\n")
