"""Which earlier messages and calls are still unanswered, and who they went to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from followup_lint.context import Contact, Context, Direction
from followup_lint.context.clock import utc
from followup_lint.core.terms import Kind
from followup_lint.draft import Draft
from followup_lint.draft.recipients import recipients


def unanswered(context: Context) -> tuple[Contact, ...]:
    """What went out after the reader last answered and before this message, in order of time.

    The interview answers everything written before it; an automatic reply answers nothing.
    """
    past = sorted(context.history or (), key=lambda contact: utc(contact.at))
    if context.send_at:
        past = [contact for contact in past if utc(contact.at) < utc(context.send_at)]
    answers = [utc(c.at) for c in past if c.direction is Direction.IN and not c.auto_reply]
    since = max([*answers, *talks(context)], default=None)
    return tuple(
        contact
        for contact in past
        if contact.direction is Direction.OUT and (since is None or utc(contact.at) > since)
    )


def talks(context: Context) -> Iterator[datetime]:
    """When the interview was, if this message follows it."""
    over = context.interview.over
    if over and not (context.send_at and utc(over) > utc(context.send_at)):
        yield utc(over)


def without_thanks(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """The contacts that are not thank-you notes."""
    return tuple(contact for contact in contacts if contact.kind is not Kind.THANK_YOU)


def to_one_of(addresses: frozenset[str], contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Contacts with one of the addresses or an unknown one; all if there are no addresses."""
    return tuple(
        contact
        for contact in contacts
        if not addresses or "@" not in contact.to or contact.to.lower() in addresses
    )


def at_one_of(domains: frozenset[str], contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Contacts with an address in one of the domains."""
    return tuple(contact for contact in contacts if domain_of(contact.to) in domains)


def domain_of(address: str) -> str:
    """The part of an address after the @, in lower case; empty if there is no address."""
    return address.lower().rpartition("@")[2] if "@" in address else ""


def addresses_of_readers(draft: Draft, context: Context) -> frozenset[str]:
    """The addresses that get the message, from its headers and the context, in lower case."""
    found = [person.address for person in recipients(draft, "To", "Cc", "Bcc")]
    found += [person.email.lower() for person in context.readers]
    return frozenset(filter(None, found))
