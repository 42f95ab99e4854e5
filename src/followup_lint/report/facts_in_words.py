"""Facts as they are shown to people."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from followup_lint.context import Agency, Company, Contact, Person, Position, Promise
from followup_lint.context.clock import day_said
from followup_lint.facts.known_facts import Clash
from followup_lint.report.example_context import contact_said, named, person_said


def clash_said(clash: Clash) -> str:
    """What two sources say, and which one is believed."""
    kept, other = clash.kept, clash.other
    return (
        f"{kept.key} is {value_said(kept.value)} by {kept.source} but "
        f"{value_said(other.value)} by {other.source}; {kept.source} is believed"
    )


def value_said(value: object) -> str:
    """A value in words, on one line."""
    match value:
        case datetime():
            return f"{day_said(value.date())} {value.year}, {value:%H:%M} ({value.tzinfo})"
        case date():
            return f"{day_said(value)} {value.year}"
        case Promise():
            said = f" (“{' '.join(value.said.split())}”)" if value.said else ""
            return value_said(value.date) + said
        case Person():
            return person_said(value)
        case Company() | Position():
            return named(value)
        case Agency():
            return value.name
        case Contact():
            return contact_said(value)
        case Enum():
            return str(value.value).replace("_", "-")
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(map(value_said, value)) or "none"
    return str(value)
