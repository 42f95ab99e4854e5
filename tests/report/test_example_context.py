"""What is given with an example, as its page says it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
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
    Direction,
    Interview,
    Kind,
    Person,
    Position,
    Promise,
    Reason,
    Weekday,
)
from followup_lint.report.example_context import given_with

NOON = datetime(2025, 3, 5, 12, tzinfo=ZoneInfo("America/New_York"))
ANA = Person("Ana Ortiz", "ana@example.com")
SAID: list[tuple[dict[str, object], str]] = [
    ({"interview": Interview(("pricing", "tests"))}, "after an interview about pricing, tests"),
    (
        {"interview": Interview(start=NOON, end=NOON, interviewers=(ANA,))},
        "after an interview with Ana Ortiz (ana@example.com) on Wednesday 5 March at 12:00 "
        "until 12:00",
    ),
    ({"send_at": NOON}, "sent on Wednesday 5 March at 12:00 (America/New_York)"),
    ({"timezone": "Asia/Tokyo"}, "with the reader in Asia/Tokyo"),
    (
        {"calendar": Calendar("US", "NY", (date(2025, 3, 7),), (Weekday.FRI, Weekday.SAT))},
        "with the public holidays of US-NY, with Friday 7 March off, with Fri and Sat as the "
        "weekend",
    ),
    ({"recipient": ANA}, "to Ana Ortiz (ana@example.com)"),
    ({"recipients": (Person("Ben"), Person("Cy"))}, "to Ben and Cy"),
    ({"company": Company("Contoso", ("CT",))}, "for the company Contoso (also CT)"),
    ({"other_companies": (Company("Northwind"),)}, "beside Northwind"),
    ({"role": Position("Analyst")}, "for the role Analyst"),
    ({"other_roles": (Position("Clerk"),)}, "beside the role Clerk"),
    (
        {"promised_reply": Promise(date(2025, 3, 14))},
        "with an answer promised by Friday 14 March",
    ),
    ({"history": ()}, "after no earlier message"),
    (
        {
            "history": (
                Contact(NOON, channel=Channel.PHONE),
                Contact(NOON, kind=Kind.THANK_YOU, to="ana@example.com"),
                Contact(NOON, Direction.IN, auto_reply=True),
            )
        },
        "after a call to the reader on Wednesday 5 March at 12:00, a thank-you to "
        "ana@example.com on Wednesday 5 March at 12:00 and an automatic reply from the reader on "
        "Wednesday 5 March at 12:00",
    ),
    (
        {"via_agency": Agency("Fisher", domain="fisher.example", direct_contact_ok=True)},
        "arranged by Fisher (fisher.example), which agreed to direct messages",
    ),
    ({"sent_notes": ("Thank\nyou.",)}, "after a note to another reader: “Thank you.”"),
    (
        {"my": Author("Dana", "d@example.com", ("Fabrikam",), "example.com")},
        "by Dana (d@example.com), after work at Fabrikam, employed at example.com",
    ),
    ({"reason": Reason.REQUESTED}, "with the reason “requested”"),
    ({"withdrawing": True}, "to withdraw"),
]


@pytest.mark.parametrize(("facts", "said"), SAID)
def test_each_fact_is_said(facts: dict[str, object], said: str) -> None:
    assert ", ".join(given_with(Context(**facts))) == said  # type: ignore[arg-type]


def test_no_fact_is_left_out() -> None:
    told = {name for facts, _ in SAID for name in facts}
    assert {item.name for item in fields(Context)} - told == {"kind"}


def test_nothing_is_said_where_nothing_is_given() -> None:
    assert list(given_with(Context())) == []
