"""The lines above the greeting of a letter: a date, addresses, "Re: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_lint.core.expressions import Expression
from followup_lint.draft.dates import moment_in
from followup_lint.draft.greeting import greeting_in
from followup_lint.draft.lines import Line
from followup_lint.draft.names import PARTICLES, may_name

# A heading of Markdown, or a line that only parts.
HEADING = Expression(r"\s{0,3}#{1,6}\s+\S|\s*[-*=_~]{3,}\s*$")
# Name, street, town, telephone and mail of the one who writes; a date; name, post, department,
# firm, street, town and country of the one who reads; how it is sent; up to three references.
MOST_LINES, WIDEST = 20, 100
# "Re: …", "Your ref: …", "Date of interview: …"
LABELLED = Expression(r"\W{0,3}[^\W\d_][\w.'’-]{0,20}(?: [\w.'’-]{1,20}){0,2}:(?:\s|$)")
SENT = Expression(r"\W{0,3}(?:sent )?(?:by|via|per|c/o)\s\S+(?:\s\S+)?\s*$", re.IGNORECASE)
INTRODUCES = Expression(r".*:\s*$")
# Of mail, or of a page.
ADDRESS = Expression(r"@|://|\w\.\w")
DIGITS = frozenset("+0123456789")
WORDS = Expression(r"[^\s,;|/·•()\[\]\"“”*_-]+")
# What is not capitalised in the names of posts, firms and streets.
SMALL = PARTICLES | frozenset("of the and for at in on to &".split())
MOST_WORDS = 6
# These words also introduce an address: "Attn: Ana Ortiz".
NOT_ONLY_A_GREETING = frozenset({"attention", "attn"})
ENDS = (",", ":", "!", "–", "—", "-")


def heading_end(lines: Sequence[Line]) -> int:
    """How many of the author's filled lines are above the greeting; 0 if there is none."""
    top = next((at for at, line in enumerate(lines) if not HEADING.match(line.text)), len(lines))
    if top == len(lines):
        return 0
    first = greeting_in(lines[top].text, alone=_is_alone(lines, top))
    if first and (first.word or lines[top].text.rstrip().endswith(ENDS)):
        return top
    below = _greeting_below(lines, top)
    return below or (top if first else 0)


def _greeting_below(lines: Sequence[Line], top: int) -> int:
    """The line with the greeting below a head of a letter; 0 where there is none."""
    for at in range(top, min(len(lines), top + MOST_LINES)):
        line = lines[at]
        if at > top and _greets(lines, at):
            return at
        if len(line.text) > WIDEST or not _may_stand_above(line.text):
            return 0
    return 0


def _greets(lines: Sequence[Line], at: int) -> bool:
    """Whether a greeting stands on a line: a salutation, or a name set off from what is above."""
    text = lines[at].text
    found = greeting_in(text, alone=False)
    if found is None:
        return False
    if found.word:
        return found.word.of(text).lower() not in NOT_ONLY_A_GREETING
    set_off = lines[at].number > lines[at - 1].number + 1
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return set_off and bool(below) and not _may_stand_above(below)


def _may_stand_above(text: str) -> bool:
    """Whether a line can belong to the head of a letter; no sentence does, but for one that
    announces what follows.
    """
    if HEADING.match(text) or LABELLED.match(text) or SENT.match(text) or INTRODUCES.match(text):
        return True
    told = " ".join(token for token in text.split() if not ADDRESS.search(token))
    words: list[str] = WORDS.findall(told)
    if moment_in(text) or (words and words[0][0] in DIGITS and len(words) <= MOST_WORDS):
        return True
    return all(word[0] in DIGITS or word.lower() in SMALL or may_name(word) for word in words)


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    """Whether an empty line follows."""
    return at + 1 < len(lines) and lines[at + 1].number > lines[at].number + 1
