"""What happened and when: the interview, a promised reply, earlier messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum

from followup_lint.context.people import Person
from followup_lint.context.validation import (
    check_address,
    check_all_filled,
    check_day,
    check_list,
    check_no_day,
    check_no_time,
    check_time,
)
from followup_lint.core.errors import ContextError
from followup_lint.core.fields import settle
from followup_lint.core.terms import Kind


class Direction(Enum):
    """Whether the author wrote (OUT), or was written to (IN)."""

    OUT = "out"
    IN = "in"


class Channel(Enum):
    """The medium of a contact."""

    EMAIL = "email"
    PHONE = "phone"
    TEXT = "text"
    LINKEDIN = "linkedin"


@dataclass(frozen=True, slots=True)
class Interview:
    """The interview that the message follows; the last of several rounds.

    `topics` are what was talked about there. `start` and `end` are times with a zone. `format` is
    how it was held, such as “video”; `interviewers` are those who led it. Raises ContextError for
    a field of the wrong type, a time without a zone, or an end before the start.
    """

    topics: tuple[str, ...] = ()
    start: datetime | None = None
    end: datetime | None = None
    format: str = ""
    interviewers: tuple[Person, ...] = ()

    def __post_init__(self) -> None:
        """Raises ContextError."""
        check_list("interview.topics", self.topics)
        check_no_day("interview.start", self.start)
        check_no_day("interview.end", self.end)
        settle(self, ContextError, "interview.")
        check_all_filled("interview.topics", self.topics)
        check_time("interview.start", self.start)
        check_time("interview.end", self.end)
        if self.start and self.end and self.end.astimezone(UTC) < self.start.astimezone(UTC):
            raise ContextError(
                "lies before the start", place="interview.end", remedy="check both times"
            )

    @property
    def over(self) -> datetime | None:
        """When it ended, or at least began; None if neither is known."""
        return self.end or self.start


@dataclass(frozen=True, slots=True)
class Promise:
    """A promised answer: the `date` by which it was promised, the words used, and who promised it.

    `said` has the words, `by` the name or the part of who said them; both may be empty. Raises
    ContextError unless the date is a day of our time.
    """

    date: date
    said: str = ""
    by: str = ""

    def __post_init__(self) -> None:
        """Raises ContextError."""
        check_no_time("promised_reply.date", self.date)
        settle(self, ContextError, "promised_reply.")
        check_day("promised_reply.date", self.date)


@dataclass(frozen=True, slots=True)
class Contact:
    """One earlier message or call.

    `at` is its time, with a zone; `direction` says who wrote, `channel` by which medium, and `kind`
    what it was for, if known. `to` is the address it went to, or came from. An `auto_reply`
    answers nothing. Raises ContextError for a field of the wrong type, a time without a zone, or
    something that is no address.
    """

    at: datetime
    direction: Direction = Direction.OUT
    channel: Channel = Channel.EMAIL
    kind: Kind | None = None
    to: str = ""
    auto_reply: bool = False

    def __post_init__(self) -> None:
        """Raises ContextError."""
        check_no_day("history.at", self.at)
        settle(self, ContextError, "history.")
        check_time("history.at", self.at)
        if self.channel is Channel.EMAIL:
            check_address("history.to", self.to)
