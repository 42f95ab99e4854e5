"""Outlines of follow-ups: what is known is filled in, and blanks say what belongs elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path

from followup_lint.context import Channel, Contact, Context, Person
from followup_lint.context.clock import clock_of, day_said, utc
from followup_lint.context.contacts import to_one_of, unanswered, without_thanks
from followup_lint.core.errors import ArgumentError, ContextError
from followup_lint.core.fields import instance, settle, word
from followup_lint.core.terms import FOLLOW_UPS, Kind
from followup_lint.core.toml_reading import read_toml
from followup_lint.draft import Draft
from followup_lint.draft.addresses import written
from followup_lint.draft.names import is_name, spoken
from followup_lint.facts.gather import Gathered
from followup_lint.linting.workspace import Workspace

FILE = "outlines.toml"
# `<one|another>` and `{field}`, as the file explains.
CHOICE = re.compile(r"<([^<>]*)>")
FIELD = re.compile(r"\{([a-z]+)\}")
# A longer fact would make a long subject (code points).
MOST_FACT = 100
# The name of a day alone means one of the last seven.
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Outline:
    """A draft with blanks in square brackets, each of which says what belongs there.

    `kind` is the kind of follow-up, `subject` and `body` are its text. `to` is the reader's
    mailbox as in a header; empty if the address is not known.
    """

    kind: Kind
    subject: str
    body: str
    to: str = ""

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)

    @property
    def text(self) -> str:
        """The outline as a file: headers, an empty line, the body."""
        to = f"To: {self.to}\n" if self.to else ""
        return f"{to}Subject: {self.subject}\n\n{self.body}"

    @property
    def draft(self) -> Draft:
        """The outline as a draft."""
        return Draft.from_bytes(self.text.encode())


def outline(kind: Kind, context: Context | None = None) -> Outline:
    """The outline of a follow-up of that kind, filled in from the context.

    Days are relative to `context.send_at`. Raises ArgumentError if the kind is no follow-up.
    """
    wanted = word("kind", kind, Kind)
    if wanted not in FOLLOW_UPS:
        names = ", ".join(sorted(one.value for one in FOLLOW_UPS))
        problem = f"there is no outline of a {wanted.label}"
        raise ArgumentError(problem, place="kind", remedy=f"use one of {names}")
    given = Context() if context is None else context
    instance("context", given, Context, ContextError, "make it by Context(…)")
    known = fields_of(given)
    parts = templates()[wanted.value]
    return Outline(
        kind=wanted,
        subject=filled(parts["subject"], known),
        body=filled(parts["body"], known),
        to=mailbox_of(reader_in(given)),
    )


def outline_in(
    workspace: Workspace, kind: Kind, folder: Path | None = None
) -> tuple[Outline, Gathered]:
    """The outline of a draft in a folder, and what is known. Raises FollowupLintError.

    Facts are gathered twice: the first time may tell who the reader is, and the history can only be
    asked about a reader.
    """
    known = workspace.known(Draft.from_text(""), folder)
    made = outline(kind, known.context)
    if made.to:
        known = workspace.known(made.draft, folder)
        made = outline(kind, known.context)
    return made, known


@cache
def templates() -> dict[str, dict[str, str]]:
    """The subject and body of each outline, and the words of the blanks, as in the file."""
    return read_toml((files(__package__) / FILE).read_text(encoding="utf-8"))


def filled(template: str, known: dict[str, str]) -> str:
    """A template with the fields that are known, and blanks for the others."""

    def chosen(choice: re.Match[str]) -> str:
        parts = choice[1].split("|")
        return next((part for part in parts if known.keys() >= {*FIELD.findall(part)}), "")

    def value(field: re.Match[str]) -> str:
        return known.get(field[1]) or f"[{templates()['blanks'][field[1]]}]"

    return FIELD.sub(value, CHOICE.sub(chosen, template))


def fields_of(context: Context) -> dict[str, str]:
    """The fields that the context supplies; those that would not fit on a line are left out."""
    reader, topics = reader_in(context), context.interview.topics
    found = {
        "reader": spoken(reader.name) if reader else "",
        "author": context.my.name,
        "role": context.role.title if context.role else "",
        "company": context.company.name if context.company else "",
        "topic": topics[0] if topics else "",
        **days_of(context),
    }
    plain = {name: " ".join(value.split()) for name, value in found.items()}
    return {name: value for name, value in plain.items() if fits(name, value)}


def fits(name: str, value: str) -> bool:
    """Whether a value can stand in an outline; a greeting takes only what looks like a name."""
    if name == "reader" and not is_name(value):
        return False
    return value.isprintable() and 0 < len(value) <= MOST_FACT


def reader_in(context: Context) -> Person | None:
    """The person the message is for or, if not given, the agency's recruiter or the interviewer."""
    people, agency = context.interview.interviewers, context.via_agency
    if reader := context.recipient:
        same = (one for one in people if one.email and one.email.lower() == reader.email.lower())
        return reader if reader.name else next(same, reader)
    if agency:
        return Person(agency.recruiter) if agency.recruiter.strip() else None
    return people[0] if len(people) == 1 else None


def mailbox_of(reader: Person | None) -> str:
    """The mailbox as in a header; empty without an address."""
    mailbox = written(spoken(reader.name), reader.email) if reader and reader.email else ""
    return mailbox if mailbox.isprintable() else ""


def days_of(context: Context) -> dict[str, str]:
    """The days that can be named; none if nothing tells where the reader is."""
    clock, at = clock_of(context), context.send_at
    if clock is None:
        return {}
    today = clock.day(at) if at else None
    over, promise, last = context.interview.over, context.promised_reply, last_message(context)
    found = {}
    if over and not (at and utc(over) > utc(at)):
        found["day"] = f"on {day_near(clock.day(over), today)}"
    if promise and today and promise.date < today:
        found["promised"] = day_near(promise.date, today)
    if last:
        found["last"] = f"on {day_near(clock.day(last.at), today)}"
    return found


def day_near(day: date, today: date | None) -> str:
    """A past day in words: its name is enough for the last week."""
    is_near = today is not None and today - day < WEEK
    return f"{day:%A}" if is_near else day_said(day)


def last_message(context: Context) -> Contact | None:
    """The last message to the reader that is not answered, apart from thanks."""
    reader = reader_in(context)
    own = frozenset({reader.email.lower()} if reader and reader.email else ())
    sent = to_one_of(own, without_thanks(unanswered(context)))
    return next((one for one in reversed(sent) if one.channel is not Channel.PHONE), None)
