"""A file of facts beside the draft."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup_lint import (
    Agency,
    Author,
    Calendar,
    Channel,
    Company,
    Contact,
    Context,
    ContextError,
    Direction,
    Interview,
    Kind,
    Person,
    Position,
    Promise,
    Reason,
    Weekday,
)
from followup_lint.facts.from_file import of_file
from followup_lint.facts.gather import gather

ROME = ZoneInfo("Europe/Rome")
WHOLE = """\
kind = "check_in"
send-at = "2025-03-12 09:00 America/New_York"
timezone = "America/New_York"
company = { name = "Contoso", aliases = ["Contoso Labs"] }
other-companies = ["Fabrikam"]
role = "Budget Analyst"
other-roles = [{ title = "Buyer", aliases = ["Purchaser"] }]
recipient = "Ana Ortiz <ana@contoso.example>"
recipients = [{ name = "Ben Lee", email = "ben@contoso.example" }, "cleo@contoso.example"]
promised-reply = { date = 2025-03-14, said = "by Friday", by = "Ana" }
sent-notes = ["to-ben.txt"]
reason = "requested"
withdrawing = true

[calendar]
country = "US"
subdivision = "NY"
holidays = [2025-03-10]
weekend = []

[interview]
start = 2025-03-05T10:00:00-05:00
end = 2025-03-05T17:00:00
format = "video"
topics = ["the forecast"]
interviewers = ["Ana Ortiz"]

[[history]]
at = 2025-03-06T09:00:00
kind = "thank_you"
to = "ana@contoso.example"

[[history]]
at = "2025-03-07 09:00"
direction = "in"
channel = "phone"
auto-reply = true

[via-agency]
name = "Fisher Staffing"
domain = "fisher.example"
direct-contact-ok = true

[my]
name = "Dana Reyes"
current-employer-domain = "acme.example"
"""


def read(folder: Path, text: str) -> Context:
    """The context in a file with this text."""
    (folder / "followup.toml").write_text(text, encoding="utf-8")
    return gather(of_file(folder / "followup.toml", ROME)).context


def test_every_key_becomes_its_fact(tmp_path: Path) -> None:
    (tmp_path / "to-ben.txt").write_text("Dear Ben,\n\nThank you.\n")
    eastern = timezone(-timedelta(hours=5))
    expected = Context(
        kind=Kind.CHECK_IN,
        send_at=datetime(2025, 3, 12, 9, tzinfo=ZoneInfo("America/New_York")),
        timezone="America/New_York",
        calendar=Calendar("US", "NY", (date(2025, 3, 10),), ()),
        interview=Interview(
            topics=("the forecast",),
            start=datetime(2025, 3, 5, 10, tzinfo=eastern),
            end=datetime(2025, 3, 5, 17, tzinfo=ROME),
            format="video",
            interviewers=(Person("Ana Ortiz"),),
        ),
        recipient=Person("Ana Ortiz", "ana@contoso.example"),
        recipients=(
            Person("Ben Lee", "ben@contoso.example"),
            Person(email="cleo@contoso.example"),
        ),
        company=Company("Contoso", ("Contoso Labs",)),
        other_companies=(Company("Fabrikam"),),
        role=Position("Budget Analyst"),
        other_roles=(Position("Buyer", ("Purchaser",)),),
        promised_reply=Promise(date(2025, 3, 14), "by Friday", "Ana"),
        history=(
            Contact(
                datetime(2025, 3, 6, 9, tzinfo=ROME), kind=Kind.THANK_YOU, to="ana@contoso.example"
            ),
            Contact(
                datetime(2025, 3, 7, 9, tzinfo=ROME), Direction.IN, Channel.PHONE, auto_reply=True
            ),
        ),
        via_agency=Agency("Fisher Staffing", domain="fisher.example", direct_contact_ok=True),
        sent_notes=("Dear Ben,\n\nThank you.",),
        my=Author("Dana Reyes", current_employer_domain="acme.example"),
        reason=Reason.REQUESTED,
        withdrawing=True,
    )
    assert expected == read(tmp_path, WHOLE)


def test_no_contact_is_a_history_too(tmp_path: Path) -> None:
    assert Context(history=()) == read(tmp_path, "history = []")


def test_a_weekend_may_have_one_day(tmp_path: Path) -> None:
    assert read(tmp_path, '[calendar]\nweekend = ["fri"]').calendar.weekend == (Weekday.FRI,)


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("company = [", "", "is not valid TOML"),
        ('compny = "Contoso"', "", "unknown key `compny`"),
        ('company = { nme = "x" }', "", "key `company`: unknown key `nme`"),
        ('company = " "', "", "key `company`"),
        ('reason = "boredom"', "", "key `reason`: there is no 'boredom'"),
        ('[calendar]\nweekend = ["su"]', "", "key `calendar.weekend"),
        ("role = 3", "", "key `role`"),
        ("promised-reply = 1925-03-14", ": key `promised-reply.date`", "the year 1925"),
        ('timezone = "Mars/Phobos"', ": key `timezone`", "no time zone"),
        ('[calendar]\ncountry = "QQ"', ": key `calendar.country`", "no public holidays"),
        ("[interview]\nstart = 2025-03-05", ": key `interview.start`", "a day without a time"),
        ('[interview]\nstart = "10 am"', ": key `interview.start`", "is no time"),
        ("[[history]]\nat = 1925-03-05T10:00:00Z", ": key `history.at`", "the year 1925"),
        ('recipient = "ana@"', ": key `recipient`", "neither a name nor an address"),
        ('sent-notes = ["none.txt"]', ": key `sent-notes`", "“none.txt”: there is no such file"),
    ],
)
def test_a_wrong_file_is_refused_with_file_and_key(
    tmp_path: Path, text: str, place: str, problem: str
) -> None:
    with pytest.raises(ContextError) as caught:
        read(tmp_path, text)
    assert f"{tmp_path / 'followup.toml'}{place}" == caught.value.place
    assert problem in caught.value.problem


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContextError, match="cannot be read"):
        of_file(tmp_path / "none.toml", ROME)
