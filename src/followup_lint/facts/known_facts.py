"""What is known of an interview, from which source, and where sources disagree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from followup_lint.core.errors import ContextError

# The facts that there can be, by their keys; each is spelled as in a file of facts.
KEYS = (
    "kind", "send-at", "timezone",
    "calendar.country", "calendar.subdivision", "calendar.holidays", "calendar.weekend",
    "interview.start", "interview.end", "interview.format", "interview.interviewers",
    "interview.topics",
    "recipient.name", "recipient.email", "recipients",
    "company.name", "company.aliases", "other-companies",
    "role.title", "role.aliases", "other-roles",
    "promised-reply", "history", "last-reply",
    "via-agency", "sent-notes",
    "my.name", "my.email", "my.employers", "my.current-employer-domain",
    "reason", "withdrawing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownFact:
    """One fact: its key, its value as a Context holds it, and in words where it comes from.

    `last-reply` is the time of the last message from the reader. Raises ContextError for a key
    that does not exist.
    """

    key: str
    value: object
    source: str

    def __post_init__(self) -> None:
        """Raises ContextError."""
        if self.key not in KEYS:
            raise ContextError("there is no such fact", place=self.key)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sources that say different things of one fact; the first is believed."""

    kept: KnownFact
    other: KnownFact


def of_group(known: Iterable[KnownFact], group: str) -> list[KnownFact]:
    """The facts of one group: all those under `interview`, say."""
    return [fact for fact in known if fact.key.partition(".")[0] == group]
