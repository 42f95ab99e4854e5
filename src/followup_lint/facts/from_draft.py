"""Facts from the headers of a draft, its subject, and the thread that it quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime

from followup_lint.context import Person, Promise
from followup_lint.context.clock import day_said
from followup_lint.context.personal_names import personal
from followup_lint.context.same_person import Likeness, compare
from followup_lint.context.validation import ADDRESS, check_time
from followup_lint.core.errors import ContextError
from followup_lint.draft import Draft, Role
from followup_lint.draft.letter_layout import sign_off_at
from followup_lint.draft.names import is_name
from followup_lint.draft.recipients import Recipient, recipients
from followup_lint.draft.thread import QuotedMessage, quoted_messages
from followup_lint.facts.known_facts import KnownFact
from followup_lint.facts.promises import promised_in
from followup_lint.facts.subject_roles import role_in


@dataclass(frozen=True, slots=True)
class Correspondents:
    """Who writes the draft, by addresses and names, and who gets it, by addresses."""

    own: frozenset[str]
    names: tuple[str, ...]
    readers: frozenset[str]

    def wrote_to_author(self, message: QuotedMessage) -> bool:
        """Whether a quoted message comes from somebody else than the author, as far as is known."""
        if message.address in self.own:
            return False
        if message.address in self.readers:
            return True
        if not message.name:
            return bool(message.address and self.own)
        if any(compare(message.name, name).likeness is not Likeness.OTHER for name in self.names):
            return False
        return bool(self.names or (message.address and self.own))


def of_draft(
    draft: Draft, own: frozenset[str] = frozenset(), zone: tzinfo | None = None
) -> list[KnownFact]:
    """The facts in a draft.

    `own` are addresses of the author besides the one in From, in lower case. `zone` is the
    author's, if the `Date` header does not give it: mail programs use it for the times of what
    they quote.
    """
    authors, mine = authors_of(draft, own)
    to = [one for one in recipients(draft, "To") if one.address not in mine]
    return [
        *of_person("recipient", to, "the To header"),
        *of_all(readers_of(draft, mine)),
        *of_person("my", authors, "the From header"),
        *of_subject(draft.subject or ""),
        *of_thread(draft, own, zone),
    ]


def of_thread(
    draft: Draft, own: frozenset[str] = frozenset(), zone: tzinfo | None = None
) -> list[KnownFact]:
    """The facts in the messages that a draft quotes; `own` and `zone` are as for the draft."""
    quoted = quoted_messages(draft)
    if not quoted:
        return []
    authors, mine = authors_of(draft, own)
    readers = frozenset(filter(None, (one.address for one in readers_of(draft, mine))))
    names = tuple(filter(is_name, [*(author.name for author in authors), *signed(draft)]))
    known = Correspondents(mine, names, readers)
    messages = [message for message in quoted if known.wrote_to_author(message)]
    return [*last_reply(messages, draft, zone), *promised_reply(messages)]


def authors_of(draft: Draft, own: frozenset[str]) -> tuple[list[Recipient], frozenset[str]]:
    """Those in the From header, and all addresses of the author."""
    authors = recipients(draft, "From")
    return authors, frozenset(filter(None, [*own, *(author.address for author in authors)]))


def readers_of(draft: Draft, mine: frozenset[str]) -> list[Recipient]:
    """Those who get the draft, but for the author."""
    return [one for one in recipients(draft, "To", "Cc") if one.address not in mine]


def of_person(group: str, people: Sequence[Recipient], source: str) -> Iterator[KnownFact]:
    """Name and address of the one person in a header, if it is one."""
    person = person_of(people[0]) if len(people) == 1 else None
    if person and person.name:
        yield KnownFact(f"{group}.name", person.name, source)
    if person and person.email:
        yield KnownFact(f"{group}.email", person.email, source)


def of_all(people: Sequence[Recipient]) -> Iterator[KnownFact]:
    """All who get the draft, if they are several."""
    known = tuple(filter(None, map(person_of, people)))
    if len(known) > 1:
        yield KnownFact("recipients", known, "the To and Cc headers")


def person_of(one: Recipient) -> Person | None:
    """The person in a header; None where neither a name nor an address is clear."""
    address = one.address if ADDRESS.fullmatch(one.address) else ""
    # A single word is clear where somebody typed it instead of an address.
    name = personal(one.name, one.address) or ("" if one.address else one.name)
    name = name if is_name(name) else ""
    return Person(name, address) if name or address else None


def signed(draft: Draft) -> Iterator[str]:
    """The name under the draft."""
    for span in draft.spans({Role.SIGN_OFF})[-1:]:
        name = sign_off_at(draft.text, span).name
        if name:
            yield name.of(draft.text)


def of_subject(subject: str) -> Iterator[KnownFact]:
    """The role that the subject names."""
    role = role_in(subject)
    if role:
        yield KnownFact("role.title", role, "the subject")


def last_reply(
    messages: Sequence[QuotedMessage], draft: Draft, zone: tzinfo | None
) -> Iterator[KnownFact]:
    """When the newest message to the author was sent, if its time and zone are known.

    A line above a quotation gives the time without a zone; the program that wrote it is the
    author's, and so is the zone.
    """
    at = messages[0].sent.at if messages and messages[0].sent else None
    if at is None:
        return
    sending = sending_time(draft)
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone_of(sending) or zone)
    try:
        check_time("last-reply", at)
    except ContextError:
        return
    if sending is None or sending.tzinfo is None or at <= sending:
        yield KnownFact("last-reply", at, source_of(messages[0]))


def sending_time(draft: Draft) -> datetime | None:
    """The time in the `Date` header."""
    try:
        return parsedate_to_datetime(draft.header("Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def zone_of(at: datetime | None) -> tzinfo | None:
    """The zone of a time; UTC is none, for programs write it wherever they are."""
    return at.tzinfo if at and at.utcoffset() not in (None, timedelta(0)) else None


def promised_reply(messages: Sequence[QuotedMessage]) -> Iterator[KnownFact]:
    """The day by which an answer is promised, in the newest message that promises one."""
    for message in messages:
        promised = promised_in(message.text, message.sent.day if message.sent else None)
        if promised:
            promise = Promise(promised.day, promised.said, message.name or message.address)
            yield KnownFact("promised-reply", promise, source_of(message))
            return


def source_of(message: QuotedMessage) -> str:
    """The message in words."""
    return (
        f"the quoted message of {day_said(message.sent.day)}"
        if message.sent
        else "a quoted message"
    )
