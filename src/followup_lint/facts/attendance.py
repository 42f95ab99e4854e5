"""Who takes part in a calendar event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.context import Person
from followup_lint.context.personal_names import OFFICES, SEPARATOR, personal
from followup_lint.context.validation import ADDRESS
from followup_lint.core.expressions import Expression

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

MAILTO = Expression(r"mailto:", re.IGNORECASE)
# Rooms, things and lists of people.
NO_PERSON = frozenset({"ROOM", "RESOURCE", "GROUP"})
ABSENT = frozenset({"DECLINED", "DELEGATED"})


def addresses_of(event: Event) -> frozenset[str]:
    """All addresses of those who take part and of the organiser, in lower case."""
    return frozenset(email.lower() for _, email in guests(event))


def people_of(event: Event) -> tuple[Person, ...]:
    """Those who may have led the interview, each once; offices and programs did not."""
    found: dict[str, Person] = {}
    for name, email in guests(event):
        spoken = personal(name, email.lower())
        if spoken or not is_office(email):
            known = found.get(email.lower())
            if known is None or not known.name:
                found[email.lower()] = Person(spoken, email)
    return tuple(found.values())


def guests(event: Event) -> Iterator[tuple[str, str]]:
    """Names and addresses of the people of an event who have not declined."""
    everybody = [*listed(event.get("ORGANIZER")), *listed(event.get("ATTENDEE"))]
    # Organisers are listed as guests too, and only there is it said whether they will come.
    absent = absent_of(event)
    for guest in everybody:
        email = address(guest)
        if (
            ADDRESS.fullmatch(email)
            and email.lower() not in absent
            and parameter_of(guest, "CUTYPE") not in NO_PERSON
            and parameter_of(guest, "ROLE") != "NON-PARTICIPANT"
        ):
            yield str(guest.params.get("CN", "")), email


def absent_of(event: Event) -> frozenset[str]:
    """The addresses of those who will not come, in lower case."""
    everybody = [*listed(event.get("ORGANIZER")), *listed(event.get("ATTENDEE"))]
    absent = (guest for guest in everybody if parameter_of(guest, "PARTSTAT") in ABSENT)
    return frozenset(address(guest).lower() for guest in absent)


def is_deserted(event: Event) -> bool:
    """Whether all who were asked to come will not: so the owner of the calendar will not, either,
    whatever the address is by which the invitation came.
    """
    organisers = {address(guest).lower() for guest in listed(event.get("ORGANIZER"))}
    asked = {
        address(guest).lower()
        for guest in listed(event.get("ATTENDEE"))
        if parameter_of(guest, "CUTYPE") not in NO_PERSON
    }
    return bool(asked - organisers) and asked - organisers <= absent_of(event)


def address(guest: vCalAddress) -> str:
    """The e-mail address of a guest."""
    return MAILTO.sub("", str(guest), count=1).strip()


def parameter_of(guest: vCalAddress, parameter: str) -> str:
    """What is said of a guest, in capitals; empty where nothing is."""
    return str(guest.params.get(parameter, "")).upper()


def listed(value: vCalAddress | list[vCalAddress] | None) -> list[vCalAddress]:
    """One or several values of a property as a list; what could not be read is left out."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values if item is not None and hasattr(item, "params")]


def is_office(email: str) -> bool:
    """Whether an address is that of an office or a program, not of a person."""
    local = email.lower().partition("@")[0]
    return not OFFICES.isdisjoint(SEPARATOR.split(local))
