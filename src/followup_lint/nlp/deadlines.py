"""Points in time by which something is to happen."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
NUMBER = r"(?:an?|\d{1,3}|one|two|three|four|five|twenty[- ]four|forty[- ]eight)"
DEADLINE = Expression(
    r"\b(?:(?:by|before|until|no later than|prior to)\s+(?:(?:this|next|the|close of|end of)\s+)*"
    rf"(?:{WEEKDAY}|today|tonight|tomorrow|noon|midnight|eod|cob|close of (?:business|play)"
    r"|end of (?:the |this |next )?(?:day|week|month|business)|(?:this|next) (?:week|month)"
    rf"|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)(?: of {MONTH})?"
    rf"|\d{{1,2}} {MONTH}|\d{{1,2}}[/.]\d{{1,2}}|\d{{1,2}}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.))"
    rf"|within (?:the next )?{NUMBER} (?:business |working )?(?:hour|day|week)s?"
    rf"|in the next (?:(?:few|couple of|{NUMBER}) )?(?:hours?|days?|week))(?!\w)",
    re.IGNORECASE,
)


def deadlines(text: str) -> list[tuple[int, int]]:
    """The offsets at which a text sets a point in time by which something is to happen."""
    return [match.span() for match in DEADLINE.finditer(text)]
