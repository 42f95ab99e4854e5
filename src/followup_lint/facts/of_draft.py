"""Facts from the headers of a draft, its subject, and the thread that it quotes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo

from followup_lint.clock import day_said
from followup_lint.context import Person, Promise
from followup_lint.context.checks import ADDRESS, FIRST_YEAR, LAST_YEAR
from followup_lint.draft import Draft
from followup_lint.draft.names import is_name
from followup_lint.draft.recipients import Recipient, recipients
from followup_lint.draft.thread import QuotedMessage, quoted_messages
from followup_lint.facts.model import Known
from followup_lint.facts.promises import promised_in
from followup_lint.people.readers import personal


def of_draft(
    draft: Draft, own: frozenset[str] = frozenset(), zone: tzinfo | None = None
) -> list[Known]:
    """What a draft tells of itself.

    `own` are the author's addresses beside the one in From, in lower case; `zone` is the author's,
    in which a mail program writes the times of what it quotes where it names no other. Where it
    is not given, the zone of the `Date` header is taken.
    """
    authors = recipients(draft, "From")
    mine = own | {author.address for author in authors if author.address}
    messages = [
        message for message in quoted_messages(draft) if from_reader(message, mine, authors)
    ]
    return [
        *of_readers(draft, mine),
        *of_author(authors),
        *last_reply(messages, zone or zone_of(draft)),
        *promised_reply(messages),
    ]


def of_readers(draft: Draft, mine: frozenset[str]) -> Iterator[Known]:
    """The one whom the draft is for, if it is one, and all who get it, if they are several."""
    to = [one for one in recipients(draft, "To") if one.address not in mine]
    if len(to) == 1 and (reader := person_of(to[0])):
        if reader.name:
            yield Known("recipient.name", reader.name, "the To header")
        if reader.email:
            yield Known("recipient.email", reader.email, "the To header")
    copied = [one for one in recipients(draft, "To", "Cc") if one.address not in mine]
    people = tuple(filter(None, map(person_of, copied)))
    if len(people) > 1:
        yield Known("recipients", people, "the To and Cc headers")


def of_author(authors: list[Recipient]) -> Iterator[Known]:
    """Name and address of the one who writes."""
    author = person_of(authors[0]) if len(authors) == 1 else None
    if author and author.name:
        yield Known("my.name", author.name, "the From header")
    if author and author.email:
        yield Known("my.email", author.email, "the From header")


def person_of(one: Recipient) -> Person | None:
    """The person in a header; None where neither a name nor an address is clear."""
    address = one.address if ADDRESS.fullmatch(one.address) else ""
    name = personal(one.name, one.address)
    if not one.address and is_name(one.name):
        name = one.name
    return Person(name, address) if name or address else None


def from_reader(message: QuotedMessage, mine: frozenset[str], authors: list[Recipient]) -> bool:
    """Whether a quoted message is known to come from somebody else than the author."""
    if message.address and mine:
        return message.address not in mine
    return False


def zone_of(draft: Draft) -> tzinfo | None:
    return None


def last_reply(messages: list[QuotedMessage], zone: tzinfo | None) -> Iterator[Known]:
    """When the newest of the reader's messages was sent, if that is known to the hour."""
    sent = messages[0].sent if messages else None
    if sent is None or sent.at is None:
        return
    at = sent.at if sent.at.tzinfo else sent.at.replace(tzinfo=zone)
    if at.tzinfo and FIRST_YEAR <= at.year <= LAST_YEAR:
        yield Known("last-reply", at, source_of(messages[0]))


def promised_reply(messages: list[QuotedMessage]) -> Iterator[Known]:
    """The day by which the reader promised an answer, in the newest message with a promise."""
    for message in messages:
        promised = promised_in(message.text, message.sent.day if message.sent else None)
        if promised:
            promise = Promise(promised.day, promised.said, message.name or message.address)
            yield Known("promised-reply", promise, source_of(message))
            return


def source_of(message: QuotedMessage) -> str:
    """The message in words."""
    day = f" of {day_said(message.sent.day)}" if message.sent else ""
    return f"the quoted message{day}"
