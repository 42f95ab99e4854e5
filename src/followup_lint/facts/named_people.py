"""People as they are given: “Ana Ortiz <ana@example.com>”, a name, or an address."""

from __future__ import annotations

from email.utils import parseaddr

from followup_lint.context import Person
from followup_lint.core.errors import ContextError


def parse_person(text: str, place: str = "") -> Person:
    """The person that a text names. Raises ContextError, naming the place."""
    if "@" not in text:
        return Person(name=text.strip())
    name, email = parseaddr(text)
    if not email:
        raise ContextError(
            f"“{text}” is neither a name nor an address",
            place=place,
            remedy="write it as Ana Ortiz <ana@example.com>",
        )
    return Person(name=name, email=email)
