"""The facts that the arguments give."""

from __future__ import annotations

import argparse
from datetime import datetime, tzinfo

from followup_lint.context import Agency, Person, Promise
from followup_lint.core.errors import ContextError
from followup_lint.facts.gather import context_of
from followup_lint.facts.known_facts import KnownFact
from followup_lint.facts.named_people import parse_person
from followup_lint.facts.times import parse_day, parse_time


def of_arguments(options: argparse.Namespace, zone: tzinfo, now: datetime) -> list[KnownFact]:
    """The facts that the arguments give. Raises ContextError, naming the option."""
    known = [
        KnownFact(key, value, option)
        for option, facts in values(options, zone, now).items()
        for key, value in facts.items()
        if value
    ]
    try:
        context_of({fact.key: fact.value for fact in known})
    except ContextError as error:
        at = error.place.replace("_", "-")
        place = next((fact.source for fact in known if fact.key == at), at)
        raise ContextError(error.problem, place=place, remedy=error.remedy) from error
    return known


def values(
    options: argparse.Namespace, zone: tzinfo, now: datetime
) -> dict[str, dict[str, object]]:
    """What each option says, by keys."""
    return {
        "--kind": {"kind": options.kind},
        "--interview-at": {"interview.start": time(options, "--interview-at", zone, now)},
        "--interviewer": {"interview.interviewers": people(options)},
        "--topic": {"interview.topics": tuple(options.topic or ())},
        "--promised-by": {"promised-reply": promise(options)},
        "--send-at": {"send-at": time(options, "--send-at", zone, now)},
        "--to": reader(options),
        "--company": {"company.name": options.company},
        "--role": {"role.title": options.role},
        "--agency": {"via-agency": options.agency and Agency(options.agency)},
        "--timezone": {"timezone": options.timezone},
        "--country": country(options),
        "--reason": {"reason": options.reason},
    }


def time(options: argparse.Namespace, option: str, zone: tzinfo, now: datetime) -> datetime | None:
    """The time that an option gives."""
    text = getattr(options, option.removeprefix("--").replace("-", "_"))
    if not text:
        return None
    return now if text.strip().lower() == "now" else parse_time(text, zone, option)


def promise(options: argparse.Namespace) -> Promise | None:
    """The promise that `--promised-by` gives."""
    day = options.promised_by and parse_day(options.promised_by, "--promised-by")
    return Promise(day) if day else None


def people(options: argparse.Namespace) -> tuple[Person, ...]:
    """The people that `--interviewer` names."""
    return tuple(parse_person(text, "--interviewer") for text in options.interviewer or ())


def reader(options: argparse.Namespace) -> dict[str, object]:
    """The person that `--to` names."""
    person = options.to and parse_person(options.to, "--to")
    return {"recipient.name": person.name, "recipient.email": person.email} if person else {}


def country(options: argparse.Namespace) -> dict[str, object]:
    """The country that `--country` names, and the part of it."""
    name, _, part = (options.country or "").partition("-")
    return {"calendar.country": name, "calendar.subdivision": part}
