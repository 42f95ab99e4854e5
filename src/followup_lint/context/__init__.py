"""What the author knows and the text does not say."""

from __future__ import annotations

from followup_lint.context.business_days import Calendar, Weekday
from followup_lint.context.events import Channel, Contact, Direction, Interview, Promise
from followup_lint.context.model import Context
from followup_lint.context.people import Agency, Author, Company, Person, Position
from followup_lint.core.terms import Reason

__all__ = [
    "Agency", "Author", "Calendar", "Channel", "Company", "Contact", "Context", "Direction",
    "Interview", "Person", "Position", "Promise", "Reason", "Weekday",
]  # fmt: skip
