"""Calendar files for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from followup_lint.facts.calendar_file import read_calendar
from followup_lint.facts.followed_interview import Agenda, of_calendar

NEW_YORK = ZoneInfo("America/New_York")
LONDON = ZoneInfo("Europe/London")
NOW = datetime(2025, 3, 7, 12, tzinfo=UTC)
ANA = "a.ortiz@contoso.example"
DANA = "dana@mail.example"
WEDNESDAY = "DTSTART;TZID=America/New_York:20250305T100000"


def event(*lines: str, uid: str = "1@contoso.example") -> str:
    """An event, with Windows line ends."""
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"])


def calendar(*parts: str) -> str:
    """A calendar of events and properties."""
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""])


def interview(*lines: str, title: str = "Interview") -> str:
    """A calendar with one interview on Wednesday 5 March 2025 at 10:00 in New York."""
    return calendar(event(WEDNESDAY, f"SUMMARY:{title}", *lines))


def agenda(folder: Path, text: str | bytes, now: datetime = NOW) -> Agenda:
    """What a file with this text comes to, for a user in London."""
    path = folder / "interviews.ics"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_calendar(path, now, LONDON)


def facts(
    folder: Path,
    text: str | bytes,
    *,
    now: datetime = NOW,
    to: str = ANA,
    own: frozenset[str] = frozenset({DANA}),
) -> dict[str, Any]:
    """The facts for a message to an address, by their keys."""
    readers = frozenset({to} - {""})
    known, _ = of_calendar(agenda(folder, text, now), now=now, addresses=readers, own=own)
    return {fact.key: fact.value for fact in known}
