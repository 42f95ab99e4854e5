"""What the examples of the rules about time have in common."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from followup_lint.context import Calendar, Context, Interview, Promise, Weekday

NEW_YORK = "America/New_York"
NOTE = "Dear Ms. Ortiz,\n\n[[]]Thank you for your time."
PASSES = NOTE.replace("[[]]", "")
# No country: naming one loads the public holidays of all, at every start.
FOURTH_OF_JULY = Calendar(holidays=(date(2025, 7, 4),))
FRIDAY_AND_SATURDAY = Calendar(weekend=(Weekday.FRI, Weekday.SAT))


def at(said: str) -> datetime:
    """A time in New York: 2025-03-05T10:00."""
    return datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(NEW_YORK))


def given(*, talk: str = "", sent: str = "", promised: str = "", **more: Any) -> Context:
    """The facts of an example, for a reader in New York; an interview takes half an hour."""
    interview = Interview()
    if talk:
        interview = Interview(start=at(talk), end=at(talk) + timedelta(minutes=30))
    return Context(
        interview=interview,
        send_at=at(sent) if sent else None,
        promised_reply=Promise(date.fromisoformat(promised)) if promised else None,
        **{"timezone": NEW_YORK, **more},
    )
