"""What the author knows and the text does not say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup_lint.context.business_days import Calendar, Weekday
from followup_lint.context.events import Channel, Contact, Direction, Interview, Promise
from followup_lint.context.people import Agency, Author, Company, Person, Position
from followup_lint.context.validation import (
    check_all_filled,
    check_list,
    check_no_day,
    check_time,
    check_zone,
)
from followup_lint.core.errors import ContextError
from followup_lint.core.fields import settle
from followup_lint.core.terms import Kind, Reason

__all__ = [
    "Agency", "Author", "Calendar", "Channel", "Company", "Contact", "Context", "Direction",
    "Interview", "Person", "Position", "Promise", "Reason", "Weekday",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What the author knows and the text does not say. Everything may be left out.

    A `kind` given here is used as it is, never inferred. `interview` is the interview that the
    message follows, `send_at` the time when the message goes out, with a zone; no rule looks at a
    clock. `timezone` is the reader's, by its IANA name, and `calendar` has the reader's working
    days.

    `recipient` is the person the message is for, `recipients` are all who get it. `company` and
    `role` are those of the interview; `other_companies` and `other_roles` are those of other
    applications, which the message must not name by mistake. `promised_reply` is an answer that
    the reader promised. `history` has the earlier messages and calls; `None` if unknown, and
    empty if there was no contact. `via_agency` is the agency that arranged the interview.
    `sent_notes` are the texts that the other interviewers got. `my` is the author. `reason`
    justifies an early message; `withdrawing` says that the author withdraws the application.

    Raises ContextError for a field of the wrong type, a time without a zone, an unknown zone, or
    an empty text.
    """

    kind: Kind | None = None
    interview: Interview = Interview()
    send_at: datetime | None = None
    timezone: str = ""
    calendar: Calendar = Calendar()
    recipient: Person | None = None
    recipients: tuple[Person, ...] = ()
    company: Company | None = None
    other_companies: tuple[Company, ...] = ()
    role: Position | None = None
    other_roles: tuple[Position, ...] = ()
    promised_reply: Promise | None = None
    history: tuple[Contact, ...] | None = None
    via_agency: Agency | None = None
    sent_notes: tuple[str, ...] = ()
    my: Author = Author()
    reason: Reason | None = None
    withdrawing: bool = False

    def __post_init__(self) -> None:
        """Raises ContextError."""
        check_no_day("send_at", self.send_at)
        check_list("sent_notes", self.sent_notes)
        settle(self, ContextError, "")
        check_time("send_at", self.send_at)
        check_zone("timezone", self.timezone)
        check_all_filled("sent_notes", self.sent_notes)

    @property
    def readers(self) -> tuple[Person, ...]:
        """All who get the message, each once, starting with the person it is for."""
        first = (self.recipient,) if self.recipient else ()
        return tuple(dict.fromkeys((*first, *self.recipients)))
