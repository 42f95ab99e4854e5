"""Subject lines: what mail programs put before them, and what is left without it."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression

# "Re:" and "Fwd:" as mail programs of several languages write them, also "Re[2]:".
REPLY = r"(?:re|aw|sv|antw|vs|res|odp|rif)"
FORWARD = r"(?:fwd?|wg|tr|rv|vb|enc)"
NUMBER = r"(?:\[\d{1,3}\]|\(\d{1,3}\))?"
PREFIX = Expression(rf"\s*(?:{REPLY}|{FORWARD}){NUMBER}\s?:", re.IGNORECASE)
REPLIES = Expression(rf"\s*{REPLY}{NUMBER}\s?:", re.IGNORECASE)
FORWARDS = Expression(rf"\s*{FORWARD}{NUMBER}\s?:", re.IGNORECASE)


def prefix_end(subject: str) -> int:
    """Where the subject itself begins, behind all prefixes and the space after them."""
    end = 0
    while match := PREFIX.match(subject, end):
        end = match.end()
    return end + len(subject[end:]) - len(subject[end:].lstrip())


def is_reply(subject: str) -> bool:
    """Whether the first prefix says that the message answers another."""
    return bool(REPLIES.match(subject))


def is_forward(subject: str) -> bool:
    """Whether the first prefix says that the message is one that was got, sent on."""
    return bool(FORWARDS.match(subject))
