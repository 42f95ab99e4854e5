"""Whom a message comes from and goes to, by its headers."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import getaddresses

from followup_lint.draft.model import Draft
from followup_lint.draft.names import is_name


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person in a header: the name as it is said, and the address; either may be empty."""

    name: str
    address: str


def recipients(draft: Draft, *headers: str) -> list[Recipient]:
    """The recipients in these headers ("To", "Cc"), in order, each address once."""
    wanted = {header.lower() for header in headers}
    values = [value for name, value in draft.headers if name.lower() in wanted]
    found: dict[str, Recipient] = {}
    for name, address in pairs(values):
        if name or address:
            found.setdefault(address.lower() or name, Recipient(spoken(name), address.lower()))
    return list(found.values())


def pairs(values: list[str]) -> list[tuple[str, str]]:
    """Names and addresses; what people type without an address is a name."""
    typed = [value for value in values if "@" not in value]
    named = [(name.strip(), "") for value in typed for name in value.split(";") if name.strip()]
    return named + getaddresses([value for value in values if "@" in value])


def spoken(name: str) -> str:
    """The name in the order in which it is said: "Ortiz, Ana" is Ana Ortiz."""
    family, comma, given = name.partition(",")
    turned = f"{given.strip()} {family.strip()}"
    return turned if comma and is_name(turned) else name.strip()


def reader_name(draft: Draft) -> str:
    """The name of the one person a message goes to; empty when that is not known."""
    return only_name(recipients(draft, "To"))


def sender_name(draft: Draft) -> str:
    """The name of the one who sends a message; empty when that is not known."""
    return only_name(recipients(draft, "From"))


def only_name(people: list[Recipient]) -> str:
    """The name of the one person, if it is one and has a name."""
    name = people[0].name if len(people) == 1 else ""
    return name if is_name(name) else ""
