"""The tables and keys of a file of facts."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from followup_lint.context import Channel, Direction, Reason, Weekday
from followup_lint.core.terms import Kind
from followup_lint.core.values import Filled

Names = tuple[Filled, ...]
# A time or day as TOML has it, or in words: see `times`.
TimeOrDay = Any


class Table(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """A table in which each key is known."""


class CalendarTable(Table, frozen=True):
    """`[calendar]`: the reader's working days."""

    country: str = ""
    subdivision: str = ""
    holidays: tuple[date, ...] = ()
    weekend: tuple[Weekday, ...] | None = None


class PersonTable(Table, frozen=True):
    """A person with name and address."""

    name: str = ""
    email: str = ""


People = tuple[PersonTable | Filled, ...]


class InterviewTable(Table, frozen=True):
    """`[interview]`."""

    start: TimeOrDay = None
    end: TimeOrDay = None
    format: str = ""
    topics: Names = ()
    interviewers: People = ()


class NameTable(Table, frozen=True):
    """A company."""

    name: Filled
    aliases: Names = ()


class TitleTable(Table, frozen=True):
    """A role."""

    title: Filled
    aliases: Names = ()


class PromiseTable(Table, frozen=True):
    """`[promised-reply]`."""

    date: date
    said: str = ""
    by: str = ""


class ContactTable(Table, frozen=True):
    """One of `[[history]]`."""

    at: TimeOrDay
    direction: Direction = Direction.OUT
    channel: Channel = Channel.EMAIL
    kind: Kind | None = None
    to: str = ""
    auto_reply: bool = False


class AgencyTable(Table, frozen=True):
    """`[via-agency]`."""

    name: Filled
    recruiter: str = ""
    domain: str = ""
    direct_contact_ok: bool = False


class AuthorTable(Table, frozen=True):
    """`[my]`."""

    name: str = ""
    email: str = ""
    employers: Names = ()
    current_employer_domain: str = ""


class FactTables(Table, frozen=True):
    """A whole file of facts."""

    kind: Kind | None = None
    send_at: TimeOrDay = None
    timezone: str = ""
    calendar: CalendarTable = CalendarTable()
    interview: InterviewTable = InterviewTable()
    recipient: PersonTable | Filled | None = None
    recipients: People = ()
    company: NameTable | Filled | None = None
    other_companies: tuple[NameTable | Filled, ...] = ()
    role: TitleTable | Filled | None = None
    other_roles: tuple[TitleTable | Filled, ...] = ()
    promised_reply: PromiseTable | date | None = None
    history: tuple[ContactTable, ...] | None = None
    via_agency: AgencyTable | Filled | None = None
    sent_notes: Names = ()
    my: AuthorTable = AuthorTable()
    reason: Reason | None = None
    withdrawing: bool = False
