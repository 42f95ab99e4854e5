"""Which events of a calendar are interviews, and which of these a message follows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from calendars import ANA, NOW, WEDNESDAY, agenda, calendar, event, facts, interview

from followup_lint import Company, ContextError, Person
from followup_lint.facts.followed_interview import Meeting, followed
from followup_lint.facts.interview_words import is_interview


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Interview", ""),
        ("Phone screen – Contoso", ""),
        ("Interview: Training Manager at Contoso", ""),
        ("Recruiter call with Ana Ortiz", ""),
        ("Contoso panel", "For the Budget Analyst role"),
        ("Final round @ Contoso", "Panel with the hiring team"),
        ("Ana / Dana", "Your interview with Contoso is confirmed."),
        ("Contoso <> Dana", "Second-round interview, Budget Analyst"),
        ("End user support interview", ""),
        ("Interviewing at Contoso: interview with Ana", ""),
        ("Hold: assessment centre", ""),
    ],
)
def test_an_interview_is_told_by_its_words(title: str, description: str) -> None:
    assert is_interview(title, description)


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Dentist", ""),
        ("Lunch with Ana", "She knows about interviews."),
        ("Interview prep", ""),
        ("Prep for the Contoso interview", ""),
        ("Mock interview with Ben", ""),
        ("User interviews", ""),
        ("Exit interview", ""),
        ("Interview candidates for the analyst role", ""),
        ("Interviewing Sam Hale", "Interview for the analyst role"),
        ("Interviewer training", ""),
        ("Interview debrief", ""),
        ("Thank Ana for the interview", ""),
        ("Train to the interview", ""),
        ("Buy a suit for my interview", ""),
        ("Panel discussion", "On urban planning"),
        ("Golf: final round", ""),
        ("On-site at the client", ""),
        ("Window screen repair", ""),
    ],
)
def test_what_only_touches_on_interviews_is_none(title: str, description: str) -> None:
    assert not is_interview(title, description)


def test_a_category_tells_an_interview(tmp_path: Path) -> None:
    text = calendar(event(WEDNESDAY, "SUMMARY:Contoso", "CATEGORIES:Work,Interviews"))
    assert [meeting.title for meeting in agenda(tmp_path, text).meetings] == ["Contoso"]


def test_an_event_that_only_has_the_reader_in_it_is_no_interview(tmp_path: Path) -> None:
    text = calendar(event(WEDNESDAY, "SUMMARY:Coffee", f"ATTENDEE:mailto:{ANA}"))
    with pytest.raises(ContextError):
        agenda(tmp_path, text)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Interview: Budget Analyst at Contoso", "Budget Analyst"),
        ("Phone interview for the Senior Data Engineer role", "Senior Data Engineer"),
        ("Contoso – Data Analyst interview", "Data Analyst"),
        ("Interview – Director of Nursing", ""),
        ("Interview with Ana Ortiz, Hiring Manager at Contoso", ""),
        ("Engineering Manager interview", ""),
        ("Hiring Manager interview", ""),
        ("Recruiter interview", ""),
        ("Interview with Ana", ""),
        ("Interview: HR Manager", ""),
    ],
)
def test_a_role_is_told_where_the_title_says_it(tmp_path: Path, title: str, role: str) -> None:
    assert facts(tmp_path, interview(title=title)).get("role.title", "") == role


@pytest.mark.parametrize(
    ("title", "company"),
    [
        ("Interview: Budget Analyst at Contoso", "Contoso"),
        ("Contoso – Data Analyst interview", "Contoso"),
        ("Phone screen - Contoso", "Contoso"),
        ("Interview with Contoso", "Contoso"),
        ("Interview at Noon", ""),
        ("Ana Ortiz – Data Analyst interview", ""),
        ("Interview with Ana Ortiz", ""),
    ],
)
def test_a_company_is_told_where_the_title_says_it(
    tmp_path: Path, title: str, company: str
) -> None:
    assert facts(tmp_path, interview(title=title)).get("company.name", "") == company


def test_a_name_that_may_be_a_person_is_no_company(tmp_path: Path) -> None:
    text = interview(title="Interview with Harbor")
    assert facts(tmp_path, text, to="ana.ortiz@gmail.com").get("company.name") is None


@pytest.mark.parametrize(
    ("lines", "title", "sort"),
    [
        ([], "Phone interview", "phone"),
        ([], "Video interview", "video"),
        ([], "On-site interview", "on-site"),
        (["LOCATION:+1 212 555 0100"], "Interview", "phone"),
        (["LOCATION:Microsoft Teams Meeting"], "Interview", "video"),
        (["DESCRIPTION:Join: https://meet.google.com/abc"], "Interview", "video"),
        (["DESCRIPTION:Join: https://meet.google.com/abc"], "Phone screen", "phone"),
        (["LOCATION:12 Main Street"], "Interview", None),
        (["LOCATION:Phone or Zoom"], "Interview", None),
    ],
)
def test_the_sort_of_interview_is_told_where_it_is_plain(
    tmp_path: Path, lines: list[str], title: str, sort: str | None
) -> None:
    assert facts(tmp_path, interview(*lines, title=title)).get("interview.format") == sort


def test_offices_and_programs_are_no_interviewers(tmp_path: Path) -> None:
    text = interview(
        "ORGANIZER;CN=Contoso:mailto:no-reply@contoso.example",
        "ATTENDEE;CN=Interview Team:mailto:interviews@contoso.example",
        f"ATTENDEE;CN={ANA}:mailto:{ANA}",
    )
    assert facts(tmp_path, text)["interview.interviewers"] == (Person("", ANA),)


def test_companies_of_other_interviews_are_told(tmp_path: Path) -> None:
    titles = (
        "Interview: Budget Analyst at Contoso Labs",
        "Interview: Data Engineer at Northwind",
        "Second interview: Data Engineer at Northwind",
        "Interview with Pat",
    )
    others = [
        event(f"DTSTART:202502{day}T100000Z", f"SUMMARY:{title}", uid=str(day))
        for day, title in enumerate(titles, 10)
    ]
    guest = f"ATTENDEE:mailto:{ANA}"
    here = event(WEDNESDAY, "SUMMARY:Interview: Budget Analyst at Contoso", guest, uid="1")
    assert facts(tmp_path, calendar(here, *others))["other-companies"] == (Company("Northwind"),)
    by_ana = event(
        "DTSTART:20250301T100000Z",
        "SUMMARY:Interview: Payroll Clerk at Fabrikam",
        guest,
        uid="2",
    )
    known = facts(tmp_path, calendar(here, by_ana, *others))
    assert known["other-companies"] == (Company("Northwind"),)
    unnamed = event(WEDNESDAY, "SUMMARY:Interview", guest, uid="1")
    assert "other-companies" not in facts(tmp_path, calendar(unnamed, *others))


BEN = "b.lee@contoso.example"


def met(title: str, day: int, *addresses: str) -> Meeting:
    """An interview at 10:00 UTC on a day of March 2025; it is the 7th, 12:00."""
    at = datetime(2025, 3, day, 10, tzinfo=UTC)
    return Meeting(title, at, start=at, addresses=frozenset(addresses))


@pytest.mark.parametrize(
    ("meetings", "expected"),
    [
        # Of several rounds, the last that has begun.
        ([met("one", 3, ANA), met("two", 5, ANA), met("three", 12, ANA)], "two"),
        # Those with the reader before those with others of the company.
        ([met("hers", 3, ANA), met("theirs", 5, BEN)], "hers"),
        ([met("theirs", 5, BEN), met("other", 6, "x@fabrikam.example")], "theirs"),
        # What has been before what is to come.
        ([met("past", 3, BEN), met("next", 8, ANA)], "past"),
        ([met("next", 8, ANA), met("last", 12, ANA)], "next"),
        # One's own entries have no guests.
        ([met("Interview", 5)], "Interview"),
        ([met("Interview", 6), met("Interview with Contoso", 5)], "Interview with Contoso"),
        ([met("Interview", 6), met("hers", 12, ANA)], "hers"),
        ([met("Interview: Data Analyst at Fabrikam", 5)], None),
        ([met("other", 5, "x@fabrikam.example")], None),
        ([], None),
    ],
)  # fmt: skip
def test_a_message_follows_the_interview_that_is_nearest_to_its_reader(
    meetings: list[Meeting], expected: str | None
) -> None:
    found = followed(meetings, NOW, frozenset({ANA}), frozenset())
    assert (found and found.title) == expected


def test_without_a_reader_all_interviews_are_alike() -> None:
    meetings = [met("one", 3, ANA), met("two", 5, "x@fabrikam.example"), met("three", 8)]
    found = followed(meetings, NOW, frozenset(), frozenset())
    assert found == meetings[1]


def test_an_address_at_a_public_provider_is_no_company(tmp_path: Path) -> None:
    text = interview("ATTENDEE:mailto:ben.lee@gmail.com")
    assert facts(tmp_path, text, to="ana.ortiz@gmail.com") == {}


GUESTS = (
    "ATTENDEE;CN=Dana Reyes:mailto:dana@mail.example",
    f"ATTENDEE;CN=Ana Ortiz:mailto:{ANA}",
    "ATTENDEE;CN=Ben Lee:mailto:b.lee@contoso.example",
)
ANA_ORTIZ = Person("Ana Ortiz", ANA)
BEN_LEE = Person("Ben Lee", BEN)


@pytest.mark.parametrize(
    ("own", "to", "expected"),
    [
        ("dana@mail.example", ANA, (ANA_ORTIZ, BEN_LEE)),
        ("dana@mail.example", "", (ANA_ORTIZ, BEN_LEE)),
        # Nobody knows which of the guests is the author.
        ("", ANA, (ANA_ORTIZ, BEN_LEE)),
        ("", "", None),
    ],
)
def test_the_author_is_none_of_the_interviewers(
    tmp_path: Path, own: str, to: str, expected: tuple[Person, ...] | None
) -> None:
    found = facts(tmp_path, interview(*GUESTS), to=to, own=frozenset({own} - {""}))
    assert found.get("interview.interviewers") == expected
