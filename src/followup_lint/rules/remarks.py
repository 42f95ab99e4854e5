"""What is said of a line where it is sure that it has a fault, but not which one."""

from __future__ import annotations

from followup_lint.core.terms import HEARD, Severity
from followup_lint.nlp.judge.lines import Heard
from followup_lint.rules.rule import Hit

READER = frozenset(
    {"demand", "deadline", "impatience", "reproach", "threat", "pressure", "complaint"}
)
WRITER = frozenset({"plead", "self_doubt", "boast", "oversharing"})

ON_READER = (
    "“{match}” may press the reader, or read as a reproach.",
    "Ask kindly for what you would like to know, and leave the rest to the reader.",
)
ON_WRITER = (
    "“{match}” may weaken your case.",
    "Say what you did and what you can do, and let that speak for you.",
)
ON_TONE = (
    "“{match}” may not be the right tone for this reader.",
    "Say it in plain, friendly words, as you would to a new colleague.",
)


def unsure(label: str) -> tuple[str, str]:
    """The message and the help for a line whose likeliest label is not sure."""
    if label in READER:
        return ON_READER
    return ON_WRITER if label in WRITER else ON_TONE


def hit_of(heard: Heard, message: str = "", help: str = "", most: Severity = Severity.ERROR) -> Hit:
    """The objection to a line that the judge found: as severe as that is sure, up to `most`.

    Where the label is not sure enough to be named, what is sure is said in place of the message.
    """
    if not heard.is_named:
        message, help = unsure(heard.label)
    severity = min(most, heard.severity)
    return Hit(heard.span, heard.part, HEARD, severity, message, help, heard=True)
