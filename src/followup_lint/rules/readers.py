"""Who a message is for, as far as that is known: from the context, the headers, an address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from followup_lint.context.personal_names import in_address, personal
from followup_lint.core.spelling import fold
from followup_lint.draft.recipients import Recipient, authors_of, others, readers, recipients
from followup_lint.rules.view import View


class Source(Enum):
    """Where a name comes from, the surest first."""

    CONTEXT = "context"
    HEADER = "header"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who gets the message, and where the name comes from.

    `called` is the name with what is beside it, even a nickname: Robert (Skip) Hale.
    """

    name: str
    source: Source
    called: str


def named_readers(view: View) -> list[Reader]:
    """All who get the message and whose name is known, the surest first.

    The author is none of them: mail to oneself is a draft to look over, or has hidden readers.
    """
    authors = {fold(one.name) for one in [*authors_of(view.draft), author(view)] if " " in one.name}
    return [reader for reader in all_named(view) if fold(reader.name) not in authors]


def author(view: View) -> Recipient:
    """The author, as the context names one."""
    return Recipient(view.context.my.name, view.context.my.email.lower())


def named_authors(view: View) -> list[str]:
    """What the author is called in To, where the message goes to the author as well."""
    besides = set(others(view.draft, "To", own=(author(view),)))
    return [one.name for one in recipients(view.draft, "To") if one.name and one not in besides]


def all_named(view: View) -> list[Reader]:
    """All who get the message and whose name is known; by the context the author, too."""
    people = readers(view.draft, (author(view),))
    told = [(person, personal(person.name, person.address)) for person in people]
    by_header = [Reader(name, Source.HEADER, person.name) for person, name in told if name]
    # Facts gathered from all sources repeat what the headers say; that makes nobody surer of it.
    known = {fold(reader.name) for reader in by_header}
    named = [person for person in view.context.readers if person.name]
    given = [
        Reader(person.name, Source.CONTEXT, person.name)
        for person in named
        if fold(person.name) not in known
    ]
    addresses = [person.address for person, name in told if not name and not person.name]
    addresses += [person.email.lower() for person in view.context.readers if not person.name]
    with_name = {person.email.lower() for person in named}
    without = [address for address in dict.fromkeys(addresses) if address not in with_name]
    by_address = [Reader(name, Source.ADDRESS, name) for name in map(in_address, without) if name]
    return [*given, *by_header, *by_address]


def reader_addresses(view: View) -> list[str]:
    """The addresses that the message goes to; a name replaces an unknown one."""
    own = {person.address for person in recipients(view.draft, "From")}
    own.add(view.context.my.email.lower())
    people = recipients(view.draft, "To", "Cc")
    found = [person.address or person.name for person in people]
    if not found:
        found = [person.email.lower() or person.name for person in view.context.readers]
    return [address for address in dict.fromkeys(found) if address not in own]


def interviewer_names(view: View) -> Iterator[str]:
    """The names of those who led the interview, where the context gives them."""
    return (person.name for person in view.context.interview.interviewers if person.name)
