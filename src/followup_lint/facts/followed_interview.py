"""Interviews in a calendar: which of them a message follows, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from followup_lint.context import Company, Person
from followup_lint.context.clock import utc
from followup_lint.context.companies import is_part
from followup_lint.context.contacts import domain_of
from followup_lint.core.expressions import Expression
from followup_lint.facts.event_titles import company_in, names_domain, role_in
from followup_lint.facts.known_facts import KnownFact

# Everybody may have an address there: it says nothing of a company.
PUBLIC = Expression(
    r"(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|proton|protonmail|pm|web"
    r"|mail|msn|fastmail|zoho)\.[a-z.]{2,6}"
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One interview of a calendar.

    `day` is when it starts, or when its first day begins in the author's zone; `start` and `end`
    are None where no time of day is known. `people` are those who may have led it;
    `addresses` are all of its addresses, `absent` those of people who will not come, in lower case.
    `declined` says that the owner of the calendar will not, whoever that is. `sort` is “phone”,
    “video”, “on-site” or empty. `note` says why no time is known, without its title. `file` is the
    name of its file.
    """

    title: str
    day: datetime
    start: datetime | None = None
    end: datetime | None = None
    people: tuple[Person, ...] = ()
    addresses: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    declined: bool = False
    sort: str = ""
    note: str = ""
    file: str = ""

    @property
    def source(self) -> str:
        """Where its facts come from, in words."""
        return f"{self.file}, “{self.title}”"

    @property
    def refused(self) -> str:
        """That the author declined it, in words."""
        return f"{self.file}: the interview of {self.day.date()} was declined, so it does not count"


@dataclass(frozen=True, slots=True)
class Agenda:
    """The interviews of a calendar file in order of time, and what was left out and why."""

    meetings: tuple[Meeting, ...]
    left_out: tuple[str, ...] = ()


def of_calendar(
    agenda: Agenda,
    *,
    now: datetime,
    addresses: frozenset[str],
    own: frozenset[str],
    ahead: bool = True,
) -> tuple[list[KnownFact], tuple[str, ...]]:
    """The facts of the interview that a message to these addresses, sent now, would follow, and
    notices about it.

    `own` are the addresses of the author. All addresses are in lower case. Unless `ahead` is true,
    the time of an upcoming interview is not given: the message follows an earlier talk.
    """
    attended = [met for met in agenda.meetings if not (met.declined or own & met.absent)]
    meeting = followed(attended, now, addresses - own, own)
    if meeting is None:
        declined = followed(agenda.meetings, now, addresses - own, own)
        return [], (*agenda.left_out, declined.refused) if declined else agenda.left_out
    if not ahead and meeting.start and utc(meeting.start) > utc(now):
        note = f"the interview of {meeting.day.date()} is still to come, so its time does not count"
        meeting = replace(meeting, start=None, end=None, note=note)
    notes = (f"{meeting.file}: {meeting.note}",) if meeting.note else ()
    facts = facts_of(meeting, addresses, own)
    here = next((str(fact.value) for fact in facts if fact.key == "company.name"), "")
    # A recruiter who arranged several may be written to about each.
    without = [met for met in agenda.meetings if not addresses & (met.addresses - own)]
    if here and (others := other_companies(without, here, own)):
        facts.append(KnownFact("other-companies", others, f"other interviews in {meeting.file}"))
    return facts, (*agenda.left_out, *notes)


def facts_of(meeting: Meeting, addresses: frozenset[str], own: frozenset[str]) -> list[KnownFact]:
    """The facts from an interview for a message to these addresses."""
    others = meeting.addresses - own
    values = {
        "interview.start": meeting.start,
        "interview.end": meeting.end,
        "interview.format": meeting.sort,
        "interview.interviewers": led_by(meeting.people, addresses, own),
        "company.name": company_in(meeting.title, others | addresses),
        "role.title": role_in(meeting.title),
    }
    return [KnownFact(key, value, meeting.source) for key, value in values.items() if value]


def other_companies(
    meetings: Iterable[Meeting], here: str, own: frozenset[str]
) -> tuple[Company, ...]:
    """The companies of other interviews, whose names could be left over in a message."""
    names = dict.fromkeys(company_in(met.title, met.addresses - own) for met in meetings)
    return tuple(Company(name) for name in names if name and not is_part(name, here))


def followed(
    meetings: Iterable[Meeting], now: datetime, addresses: frozenset[str], own: frozenset[str]
) -> Meeting | None:
    """The interview that a message to these addresses follows; None where it is another's.

    It is the last that had begun, or else the next one. Those with the reader count more than
    those with the same company, and these more than those that name nobody.
    """
    ranked = [
        (rank, meeting)
        for meeting in meetings
        if (rank := distance(meeting, addresses, own)) is not None
    ]

    def order(pair: tuple[int, Meeting]) -> tuple[bool, bool, int, float]:
        rank, meeting = pair
        away = (utc(now) - utc(meeting.day)).total_seconds()
        return rank == VAGUE, away < 0, rank, abs(away)

    return min(ranked, key=order)[1] if ranked else None


READER, COMPANY, VAGUE = range(3)


def distance(meeting: Meeting, addresses: frozenset[str], own: frozenset[str]) -> int | None:
    """How near an interview is to the readers of a message; None where it is not theirs.

    All are alike where no reader is known.
    """
    others = meeting.addresses - own
    if not addresses or addresses & others:
        return READER
    companies = companies_of(addresses)
    if companies & companies_of(others):
        return COMPANY
    if others:
        return None
    words = meeting.title.split()
    if any(names_domain(word, " ".join(companies)) for word in words):
        return COMPANY
    return None if company_in(meeting.title, ()) and companies else VAGUE


def led_by(
    people: Iterable[Person], addresses: frozenset[str], own: frozenset[str]
) -> tuple[Person, ...]:
    """The people without the author; where nobody knows who that is, only the readers and those
    of their companies.
    """
    if own:
        return tuple(person for person in people if person.email.lower() not in own)
    companies = companies_of(addresses)
    return tuple(
        person
        for person in people
        if person.email.lower() in addresses or domain_of(person.email) in companies
    )


def companies_of(addresses: Iterable[str]) -> frozenset[str]:
    """The domains of addresses, as far as they are those of companies."""
    domains = frozenset(map(domain_of, addresses))
    return frozenset(domain for domain in domains if not PUBLIC.fullmatch(domain))
