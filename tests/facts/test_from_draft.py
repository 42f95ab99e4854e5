"""What a draft tells of itself."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint.context import Person, Promise
from followup_lint.core.errors import DraftError
from followup_lint.draft import Draft
from followup_lint.facts.from_draft import of_draft
from followup_lint.facts.gather import gather
from followup_lint.facts.known_facts import KnownFact
from followup_lint.facts.subject_roles import role_in

BODY = "Hi Ana,\n\nIs there any news?\n\nBest,\nSam Reed\n\n"
SENT = "Date: Mon, 17 Mar 2025 09:00:00 -0500\n"
FROM = "From: Sam Reed <sam@example.com>\n"
ANA = "On Wed, Mar 5, 2025 at 2:03 PM Ana Ortiz <ana@contoso.example> wrote:\n> "
SAM = "On Thu, Mar 6, 2025 at 9:30 AM Sam Reed <sam@example.com> wrote:\n> "
PROMISE = "We will get back to you by the end of next week.\n"
SOURCE = "the quoted message of Wednesday 5 March"


def facts(headers: str, quoted: str = "", **kwargs: object) -> dict[str, object]:
    text = f"{headers}\n{BODY}{quoted}" if headers else f"{BODY}{quoted}"
    known = of_draft(Draft.from_text(text), **kwargs)  # type: ignore[arg-type]
    return {fact.key: fact.value for fact in known}


def test_each_fact_comes_with_its_source() -> None:
    headers = (
        f"{FROM}{SENT}To: Ana Ortiz <ana@contoso.example>\nSubject: Budget Analyst interview\n"
    )
    at = datetime(2025, 3, 5, 14, 3, tzinfo=timezone(timedelta(hours=-5)))
    promise = Promise(date(2025, 3, 14), "by the end of next week", "Ana Ortiz")
    assert of_draft(Draft.from_text(f"{headers}\n{BODY}{ANA}{PROMISE}")) == [
        KnownFact("recipient.name", "Ana Ortiz", "the To header"),
        KnownFact("recipient.email", "ana@contoso.example", "the To header"),
        KnownFact("my.name", "Sam Reed", "the From header"),
        KnownFact("my.email", "sam@example.com", "the From header"),
        KnownFact("role.title", "Budget Analyst", "the subject"),
        KnownFact("last-reply", at, SOURCE),
        KnownFact("promised-reply", promise, SOURCE),
    ]


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("Ana Ortiz <ana@contoso.example>", {"recipient.name": "Ana Ortiz",
                                             "recipient.email": "ana@contoso.example"}),
        ("Contoso Recruiting <jobs@contoso.example>", {"recipient.email": "jobs@contoso.example"}),
        ("Ana Ortiz", {"recipient.name": "Ana Ortiz"}),
        ("sam@example.com, ana@contoso.example", {"recipient.email": "ana@contoso.example"}),
        ("ana@contoso.example, Ben Hale <ben@contoso.example>", {
            "recipients": (Person("", "ana@contoso.example"),
                           Person("Ben Hale", "ben@contoso.example"))}),
        ("\"'Mia O'Neill'\" <mia@contoso.example>", {
            "recipient.name": "Mia O'Neill", "recipient.email": "mia@contoso.example"}),
        ("undisclosed-recipients:;", {}),
        ("", {}),
    ],
)  # fmt: skip
def test_the_recipient_is_known_when_it_is_one(to: str, expected: dict[str, object]) -> None:
    own = {"my.name": "Sam Reed", "my.email": "sam@example.com"}
    assert facts(f"{FROM}To: {to}\nSubject: Hello\n") == {**own, **expected}


def test_those_who_get_a_copy_are_recipients_too() -> None:
    headers = "To: ana@contoso.example\nCc: ben@contoso.example\n"
    assert facts(headers) == {
        "recipient.email": "ana@contoso.example",
        "recipients": (Person("", "ana@contoso.example"), Person("", "ben@contoso.example")),
    }


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Budget Analyst interview", "Budget Analyst"),
        ("Re: Interview for Budget Analyst", "Budget Analyst"),
        ("Application – Data Engineer (REQ-123)", "Data Engineer"),
        ("Re: Your application for the Museum Educator position", "Museum Educator"),
        ("Thank you – data analyst interview", "data analyst"),
        ("Following up on the developer role", "developer"),
        ("Data Analyst interview at Contoso", "Data Analyst"),
        ("Head of Operations – checking in", "Head of Operations"),
        ("Data Analyst interview: Data Analyst, Contoso", "Data Analyst"),
        ("Interview with Product Manager", ""),
        ("Meeting with the Sales Manager", ""),
        ("Hiring manager interview", ""),
        ("Manager interview", ""),
        ("My manager", ""),
        ("Data Analyst, Data Engineer", ""),
        ("Data Analyst and Data Engineer roles", ""),
        ("THANK YOU – DATA ANALYST", ""),
        ("Thank you, Ana", ""),
        ("Interview", ""),
        ("", ""),
    ],
)
def test_a_role_is_read_from_a_plain_subject_only(subject: str, role: str) -> None:
    assert role_in(subject) == role


def test_the_time_of_a_reply_needs_a_zone() -> None:
    assert "last-reply" not in facts(FROM, f"{ANA}Hello.\n")


def test_a_date_in_universal_time_tells_no_zone() -> None:
    utc = "Date: Mon, 17 Mar 2025 09:00:00 +0000\n"
    assert "last-reply" not in facts(FROM + utc, f"{ANA}Hello.\n")


def test_the_zone_of_the_author_may_be_given() -> None:
    zone = ZoneInfo("Europe/Berlin")
    at = facts(FROM, f"{ANA}Hello.\n", zone=zone)["last-reply"]
    assert at == datetime(2025, 3, 5, 14, 3, tzinfo=zone)


def test_a_time_that_the_clocks_jump_over_is_no_time() -> None:
    quoted = "On Sun, Mar 30, 2025 at 2:30 AM Ana Ortiz <ana@contoso.example> wrote:\n> Hello.\n"
    assert "last-reply" not in facts(FROM, quoted, zone=ZoneInfo("Europe/Berlin"))


def test_a_reply_after_the_draft_is_none() -> None:
    early = "Date: Tue, 4 Mar 2025 09:00:00 -0500\n"
    assert "last-reply" not in facts(FROM + early, f"{ANA}Hello.\n")


def test_the_authors_own_words_promise_nothing() -> None:
    assert "promised-reply" not in facts(FROM, f"{SAM}{PROMISE}")


def test_the_authors_other_addresses_are_his_own() -> None:
    quoted = f"{ANA}{PROMISE}"
    assert "promised-reply" not in facts("", quoted, own=frozenset({"ana@contoso.example"}))


def test_the_name_under_the_draft_tells_who_the_author_is() -> None:
    assert "promised-reply" in facts("", f"{ANA}{PROMISE}")
    assert "promised-reply" not in facts("", f"{SAM}{PROMISE}")


def test_nothing_is_concluded_where_nobody_is_known() -> None:
    assert "promised-reply" not in facts("", f"> {PROMISE}")


def test_below_the_authors_own_message_the_readers_is_found() -> None:
    found = facts(FROM + SENT, f"{SAM}I wait.\n>\n> {ANA.replace('> ', '>> ')}{PROMISE}")
    assert found["promised-reply"] == Promise(
        date(2025, 3, 14), "by the end of next week", "Ana Ortiz"
    )


def test_the_newest_promise_counts() -> None:
    older = f"On Tue, Mar 4, 2025 at 9:30 AM Ana Ortiz <ana@contoso.example> wrote:\n>> {PROMISE}"
    found = facts(FROM, f"{ANA}You will hear from us by Monday.\n>\n> {older}")
    assert found["promised-reply"] == Promise(date(2025, 3, 10), "by Monday", "Ana Ortiz")


HEADERS = st.fixed_dictionaries(
    {name: st.text(max_size=40) for name in ("From", "To", "Cc", "Subject", "Date")}
)


@settings(deadline=None)
@given(HEADERS, st.text(max_size=80))
def test_the_facts_of_any_draft_make_a_context(headers: dict[str, str], quoted: str) -> None:
    text = f"{BODY}{ANA}{quoted}"
    try:
        parts = Draft.from_text(text)
    except DraftError:
        return
    draft = Draft(
        text=text,
        subject=headers["Subject"],
        regions=parts.regions,
        headers=tuple(headers.items()),
    )
    assert gather(of_draft(draft, zone=ZoneInfo("Europe/Berlin"))).clashes == ()
