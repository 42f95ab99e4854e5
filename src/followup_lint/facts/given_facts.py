"""The facts that somebody gives in words: by options of the command, or in an editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo

import msgspec

from followup_lint.context import Agency, Person, Promise
from followup_lint.core.errors import ContextError
from followup_lint.core.terms import Kind, Reason
from followup_lint.facts.gather import context_of
from followup_lint.facts.known_facts import KnownFact
from followup_lint.facts.named_people import parse_person
from followup_lint.facts.spoken_times import Lies
from followup_lint.facts.times import parse_day, said_time

Values = Mapping[str, Mapping[str, object]]
Named = Callable[[str], str]


class GivenFacts(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """What somebody says of a message; all of it may be missing.

    In JSON, the fields are spelled as the options of the command.
    `interview_at` and `send_at` are times (“Tuesday 3pm”, “2025-03-05 14:00”, with a zone behind it
    or without; `send_at` may be “now”), `promised_by` is a day (2025-03-14, “tomorrow”). `to` and
    each `interviewer` are people: a name, an address, or both. `country` is a code, with a part of
    the country behind it or without: US, US-NY. `timezone` is the name of a zone.
    """

    kind: Kind | None = None
    interview_at: str = ""
    interviewer: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    promised_by: str = ""
    send_at: str = ""
    to: str = ""
    company: str = ""
    role: str = ""
    agency: str = ""
    timezone: str = ""
    country: str = ""
    reason: Reason | None = None

    def known(self, zone: tzinfo, now: datetime, named: Named = str) -> list[KnownFact]:
        """The facts, with the time now and in the zone of the author.

        `named` gives the name by which errors and sources call a field. Raises ContextError.
        """
        known = [
            KnownFact(key, value, named(name))
            for name, facts in self._values(zone, now, named).items()
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

    def _values(self, zone: tzinfo, now: datetime, named: Named) -> Values:
        """What each field says, by keys."""

        def time(field: str, text: str, lies: Lies) -> datetime | None:
            if text.strip().lower() == "now":
                return now
            return said_time(text, now, zone, lies, named(field)) if text else None

        def day(field: str, text: str) -> date | None:
            return parse_day(text, now, named(field)) if text else None

        name, _, part = self.country.partition("-")
        interviewers = tuple(parse_person(each, named("interviewer")) for each in self.interviewer)
        reader = parse_person(self.to, named("to")) if self.to else None
        interview = time("interview-at", self.interview_at, Lies.BEHIND)
        promised = day("promised-by", self.promised_by)
        return {
            "kind": {"kind": self.kind},
            "interview-at": {"interview.start": interview},
            "interviewer": {"interview.interviewers": interviewers},
            "topic": {"interview.topics": self.topic},
            "promised-by": {"promised-reply": promised and Promise(promised)},
            "send-at": {"send-at": time("send-at", self.send_at, Lies.AHEAD)},
            "to": of_reader(reader) if reader else {},
            "company": {"company.name": self.company},
            "role": {"role.title": self.role},
            "agency": {"via-agency": self.agency and Agency(self.agency)},
            "timezone": {"timezone": self.timezone},
            "country": {"calendar.country": name, "calendar.subdivision": part},
            "reason": {"reason": self.reason},
        }


def of_reader(person: Person) -> Mapping[str, object]:
    """What is known of the reader."""
    return {"recipient.name": person.name, "recipient.email": person.email}
