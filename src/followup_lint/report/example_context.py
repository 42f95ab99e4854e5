"""The facts given with an example, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from followup_lint.context import (
    Agency,
    Author,
    Calendar,
    Channel,
    Company,
    Contact,
    Context,
    Direction,
    Interview,
    Person,
    Position,
)
from followup_lint.context.clock import day_said

WENT = {Direction.OUT: "to", Direction.IN: "from"}
CHANNELS = {
    Channel.EMAIL: "a message",
    Channel.PHONE: "a call",
    Channel.TEXT: "a text message",
    Channel.LINKEDIN: "a LinkedIn message",
}


def given_with(context: Context) -> Iterator[str]:
    """Each fact as a clause: “after an interview about …”, “sent on …”."""
    yield from interview_said(context.interview)
    if context.promised_reply:
        yield f"with an answer promised by {day_said(context.promised_reply.date)}"
    yield from contacts_said(context.history)
    if context.send_at:
        yield f"sent on {moment_said(context.send_at)}{zone_said(context)}"
    if context.timezone:
        yield f"with the reader in {context.timezone}"
    yield from calendar_said(context.calendar)
    yield from people_said(context)
    yield from author_said(context.my)
    if context.reason:
        yield f"with the reason “{context.reason.value}”"
    if context.withdrawing:
        yield "to withdraw"


def interview_said(interview: Interview) -> Iterator[str]:
    """When and with whom the interview was, and what it was about."""
    pieces = []
    if interview.topics:
        pieces.append(f"about {', '.join(interview.topics)}")
    if interview.interviewers:
        pieces.append(f"with {listed(map(person_said, interview.interviewers))}")
    if interview.over:
        pieces.append(f"on {moment_said(interview.start or interview.over)}")
    if interview.start and interview.end:
        pieces.append(f"until {interview.end:%H:%M}")
    if pieces:
        yield f"after an interview {' '.join(pieces)}"


def moment_said(at: datetime) -> str:
    """A day and a time without a comma, since commas separate facts."""
    return f"{day_said(at.date())} at {at:%H:%M}"


def zone_said(context: Context) -> str:
    """The author's zone, if it is not the reader's."""
    zone = str(context.send_at.tzinfo) if context.send_at else ""
    return "" if zone == context.timezone else f" ({zone})"


def contacts_said(history: Iterable[Contact] | None) -> Iterator[str]:
    """The earlier messages, one after the other."""
    if history is not None:
        yield f"after {listed(map(contact_said, history)) or 'no earlier message'}"


def contact_said(contact: Contact) -> str:
    """One earlier message or call."""
    name = f"a {contact.kind.label}" if contact.kind else CHANNELS[contact.channel]
    if contact.auto_reply:
        name = "an automatic reply"
    way = f"{WENT[contact.direction]} {contact.to or 'the reader'}"
    return f"{name} {way} on {moment_said(contact.at)}"


def calendar_said(calendar: Calendar) -> Iterator[str]:
    """The working days of the reader."""
    if calendar.country:
        place = "-".join(filter(None, (calendar.country, calendar.subdivision)))
        yield f"with the public holidays of {place}"
    if calendar.holidays:
        yield f"with {listed(map(day_said, calendar.holidays))} off"
    if calendar.weekend is not None:
        days = listed(day.value.title() for day in calendar.weekend)
        yield f"with {days or 'no day'} as the weekend"


def people_said(context: Context) -> Iterator[str]:
    """Who gets the message, and what companies and roles there are."""
    if context.readers:
        yield f"to {listed(map(person_said, context.readers))}"
    if context.via_agency:
        yield agency_said(context.via_agency)
    if context.company:
        yield f"for the company {named(context.company)}"
    if context.other_companies:
        yield f"beside {listed(map(named, context.other_companies))}"
    if context.role:
        yield f"for the role {named(context.role)}"
    if context.other_roles:
        yield f"beside the role {listed(map(named, context.other_roles))}"
    if context.sent_notes:
        notes = (f"“{' '.join(note.split())}”" for note in context.sent_notes)
        yield f"after a note to another reader: {listed(notes)}"


def author_said(author: Author) -> Iterator[str]:
    """Who writes."""
    if author.name or author.email:
        yield f"by {' '.join(filter(None, (author.name, bracketed(author.email, author.name))))}"
    if author.employers:
        yield f"after work at {listed(author.employers)}"
    if author.current_employer_domain:
        yield f"employed at {author.current_employer_domain}"


def person_said(person: Person) -> str:
    """A person by name and address."""
    return " ".join(filter(None, (person.name, bracketed(person.email, person.name))))


def bracketed(text: str, before: str) -> str:
    """The text, in brackets if it follows another."""
    return f"({text})" if text and before else text


def agency_said(agency: Agency) -> str:
    """The agency, and whether it agreed to direct messages."""
    agreed = ", which agreed to direct messages" if agency.direct_contact_ok else ""
    return f"arranged by {agency.name} {bracketed(agency.domain, agency.name)}".rstrip() + agreed


def named(thing: Company | Position) -> str:
    """A company or a role, with its other names."""
    name = thing.name if isinstance(thing, Company) else thing.title
    return f"{name} (also {listed(thing.aliases)})" if thing.aliases else name


def listed(words: Iterable[str]) -> str:
    """The words in a row: a, b and c."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} and {last}" if first else last
