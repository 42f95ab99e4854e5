"""Whom a message comes from and goes to, by its headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.draft.addresses import mailboxes
from followup_lint.draft.model import Draft
from followup_lint.draft.names import is_name, spoken

# RFC 5322: one may send what another wrote.
AUTHOR = ("From", "Sender")


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person in a header: the name as it is said, and the address; either may be empty."""

    name: str
    address: str


def recipients(draft: Draft, *headers: str) -> list[Recipient]:
    """The recipients in these headers ("To", "Cc"), in order, each address once."""
    wanted = {header.lower() for header in headers}
    values = [value for name, value in draft.headers if name.lower() in wanted]
    found: dict[str, Recipient] = {}
    for name, address in mailboxes(values):
        if name or address:
            found.setdefault(address.lower() or name, Recipient(spoken(name), address.lower()))
    return list(found.values())


def readers(draft: Draft, own: Sequence[Recipient] = ()) -> list[Recipient]:
    """Who gets the message besides its author; `own` may add addresses of the author.

    Those in Bcc count where To and Cc name nobody else: then the message is for them.
    """
    return others(draft, "To", "Cc", own=own) or others(draft, "Bcc", own=own)


def others(draft: Draft, *headers: str, own: Sequence[Recipient] = ()) -> list[Recipient]:
    """The recipients in these headers who are not the author, by mailbox and by full name."""
    authors = [*authors_of(draft), *own]
    boxes = {mailbox(one.address) for one in authors} - {""}
    names = {full_name(one) for one in authors} - {""}
    return [
        one
        for one in recipients(draft, *headers)
        if mailbox(one.address) not in boxes and full_name(one) not in names
    ]


def authors_of(draft: Draft) -> list[Recipient]:
    """Those from whom the message comes."""
    return recipients(draft, *AUTHOR)


def full_name(one: Recipient) -> str:
    """A name of several words, which one person has, in whatever address; else nothing."""
    words = one.name.casefold().split()
    return " ".join(words) if len(words) > 1 else ""


def mailbox(address: str) -> str:
    """The address without what its owner may add to it (RFC 5233): ana+jobs@example.com."""
    local, at, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def reader_name(draft: Draft) -> str:
    """The name of the one person a message goes to; empty when that is not known."""
    return only_name(others(draft, "To"))


def sender_name(draft: Draft) -> str:
    """The name of the one who sends a message; empty when that is not known."""
    return only_name(recipients(draft, "From"))


def only_name(people: list[Recipient]) -> str:
    """The name of the one person, if it is one and has a name."""
    name = people[0].name if len(people) == 1 else ""
    return name if is_name(name) else ""
