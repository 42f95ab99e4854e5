"""Whom a message is for, as far as that is told: by the context, the headers, an address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from followup_lint.core.expressions import Expression
from followup_lint.core.spelling import fold
from followup_lint.draft.names import is_name, spoken, word_set
from followup_lint.draft.recipients import Recipient, authors_of, others, readers, recipients
from followup_lint.rules.view import View

# What mail programs and companies put beside a name; RFC 5321 has no address of more signs.
ASIDE = Expression(
    r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]|<[^<>]{0,254}>|\s(?:via|\||-|–|—|at|@)\s.{0,80}$"
    r"|(?<!\w)'|'(?!\w)|[\"“”]"
)
SEPARATOR = Expression(r"[._-]")
# Offices, not people, answer to these.
OFFICES = word_set(
    "academy accounts acquisition admin administration admissions agency alerts application"
    " applications applicant assistant associates bank board bot business campus career careers"
    " center centre chair clinic clinics college committee communications community company"
    " consulting contact corp corporation customer department dept desk development director"
    " district division donotreply email employment enquiries events experience faculty finance"
    " foundation front general gmbh global group hello help helpdesk hiring hospital hotel hr"
    " human inbox inc info institute international interview interviews job jobs laboratory labs"
    " law legal llc llp ltd mail mailbox manager marketing media member museum news newsletter no"
    " noreply north notifications office operations ops panel partners people personnel post"
    " positions postmaster press program programme project reception recruiter recruiters"
    " recruiting recruitment relations reply research resources resume resumes sales school search"
    " secretary selection service services shared site society solutions south east west staff"
    " staffing store studio studios support system systems talent team teams technologies trust"
    " uk university vacancies web work workday"
)


class Source(Enum):
    """Where a name comes from, the surest first."""

    CONTEXT = "context"
    HEADER = "header"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who gets the message, and where the name comes from.

    `called` is the name with what stands beside it, be it a nickname: Robert (Skip) Hale.
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
    """The addresses that the message goes to; a name stands in for one that is not known."""
    own = {person.address for person in recipients(view.draft, "From")}
    own.add(view.context.my.email.lower())
    people = recipients(view.draft, "To", "Cc")
    found = [person.address or person.name for person in people]
    if not found:
        found = [person.email.lower() or person.name for person in view.context.readers]
    return [address for address in dict.fromkeys(found) if address not in own]


def personal(name: str, address: str) -> str:
    """The name in a header without what stands beside it; empty if it is not clearly a person's.

    A single word may be the name of a company, and so may words that its domain has too.
    """
    bare = spoken(" ".join(ASIDE.sub(" ", name).split()))
    words = [fold(word) for word in bare.split()]
    domain = address.rpartition("@")[2]
    is_office = not OFFICES.isdisjoint(words) or any(
        len(word) > 3 and word in domain for word in words
    )
    return bare if len(words) > 1 and is_name(bare) and not is_office else ""


def in_address(address: str) -> str:
    """The name that an address says, as in `ana.ortiz@example.com`; empty when it says none."""
    local, _, domain = address.partition("@")
    words = SEPARATOR.split(local.lower())
    if len(words) != 2 or not all(word.isalpha() and len(word) > 2 for word in words):
        return ""
    return "" if any(word in OFFICES or word in domain for word in words) else spelled(words)


def spelled(words: list[str]) -> str:
    """Words as a name."""
    return " ".join(word.capitalize() for word in words)


def interviewer_names(view: View) -> Iterator[str]:
    """The names of those who led the interview, where the context gives them."""
    return (person.name for person in view.context.interview.interviewers if person.name)
