"""The words that every layer uses: kinds of message, severities, verdicts, parts."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering


class Kind(Enum):
    """What a message is for.

    A THANK_YOU follows an interview, a CHECK_IN asks for news, and a SECOND_FOLLOW_UP asks once
    more. A DECISION_REPLY answers an offer or a rejection, or withdraws an application: nothing
    can be missing from it, but its tone counts. GENERAL is any other mail.
    """

    THANK_YOU = "thank_you"
    CHECK_IN = "check_in"
    SECOND_FOLLOW_UP = "second_follow_up"
    DECISION_REPLY = "decision_reply"
    GENERAL = "general"

    __hash__ = object.__hash__  # members are unique, and the hash of Enum takes time

    @property
    def label(self) -> str:
        """The kind as a person would say it."""
        return LABELS[self]


LABELS = {
    Kind.THANK_YOU: "thank-you",
    Kind.CHECK_IN: "check-in",
    Kind.SECOND_FOLLOW_UP: "second follow-up",
    Kind.DECISION_REPLY: "reply to a decision",
    Kind.GENERAL: "general mail",
}
ALL_KINDS = frozenset(Kind)
FOLLOW_UPS = frozenset({Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP})


class Assume(Enum):
    """What a message is assumed to be before it is read.

    A draft that somebody lints is usually a FOLLOW_UP; a hook sees ANY mail, of which hardly one in
    a hundred is.
    """

    FOLLOW_UP = "follow-up"
    ANY = "any"


@total_ordering
class Severity(Enum):
    """The severity of a remark; SUGGESTION < WARNING < ERROR."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a suggestion, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)

    def __lt__(self, other: Severity) -> bool:
        """By weight."""
        return self.rank < other.rank


class Verdict(Enum):
    """The overall verdict of a report.

    HOLD: there is an error. LOOK_AGAIN: there is a warning. NOT_JUDGED: nothing was found, in a
    text that could not be judged. READY: nothing of weight was found.
    """

    READY = "ready"
    NOT_JUDGED = "not judged"
    LOOK_AGAIN = "look again"
    HOLD = "hold"


class Part(Enum):
    """The text of a draft in which a span counts: its BODY or its SUBJECT."""

    BODY = "body"
    SUBJECT = "subject"


class Reason(Enum):
    """What justifies an early message.

    The reader asked for it, it corrects an earlier one, or news with a date changes things.
    """

    REQUESTED = "requested"
    CORRECTION = "correction"
    DEADLINE = "deadline"


# The judge's labels for a line; docs/judgement.md explains each.
FAULTS = (
    "demand", "deadline", "impatience", "reproach", "threat", "pressure", "plead", "self_doubt",
    "boast", "complaint", "badmouth", "oversharing", "pay", "flattery", "casual", "stiff", "gift",
)  # fmt: skip
ELEMENTS = (
    "thanks", "conversation", "interest", "value", "asks_news", "look_ahead", "way_out", "facts",
)  # fmt: skip
HEARD = "heard"  # the variant of a finding made by the judge
