"""What the history receives of one message; it is hashed before anything is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from followup_lint.context import Direction
from followup_lint.context.validation import ADDRESS, check_time
from followup_lint.core.terms import Kind
from followup_lint.draft import Draft
from followup_lint.draft.recipients import recipients

ID = re.compile(r"<[^<>\s]+>")
RECEIVERS = ("To", "Cc", "Bcc")
# The first of these that is there names the message that began the conversation.
THREADING = ("References", "In-Reply-To", "Message-ID")


@dataclass(frozen=True, slots=True)
class Mail:
    """One message: when it went out or came in, and to whom or from whom.

    `kind` is None for what came in. `message_id` and `thread`, the id of the message that began
    the conversation, may be empty. Raises ContextError for a time that has no zone or is not of
    this century.
    """

    at: datetime
    addresses: frozenset[str]
    kind: Kind | None = None
    direction: Direction = Direction.OUT
    message_id: str = ""
    thread: str = ""
    auto_reply: bool = False

    def __post_init__(self) -> None:
        """Raises ContextError."""
        check_time("time of the message", self.at)


def mail_of(draft: Draft, kind: Kind, at: datetime) -> Mail:
    """A draft that was sent at that time to the people in its headers. Raises ContextError."""
    return Mail(
        at=at,
        addresses=usable(person.address for person in recipients(draft, *RECEIVERS)),
        kind=kind,
        message_id=first_id(draft.header("Message-ID")),
        thread=thread_of(*map(draft.header, THREADING)),
    )


def usable(addresses: Iterable[str]) -> frozenset[str]:
    """The addresses as they are hashed, without anything that is not an address."""
    return frozenset(address for address in map(plain, addresses) if ADDRESS.fullmatch(address))


def plain(address: str) -> str:
    """An address as it is hashed: who writes it with capitals means the same one."""
    return address.strip().lower()


def first_id(header: str) -> str:
    """The first message id in a header; what stands there in its place; or nothing."""
    found = ID.search(header)
    return found[0] if found else header.strip()


def thread_of(*headers: str) -> str:
    """The id of the message that began the conversation, by the values of THREADING."""
    return next(filter(None, map(first_id, headers)), "")
