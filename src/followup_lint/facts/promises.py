"""Days by which a message promises an answer, said in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from followup_lint.core.expressions import Expression
from followup_lint.core.sentences import PLAIN, split_sentences
from followup_lint.core.span import Span
from followup_lint.facts.days_in_text import DaySaid, days_said
from followup_lint.facts.promise_words import (
    BEFORE_DAY,
    BEGUN,
    CONDITION,
    DOUBT,
    GOING_ON,
    LATER_CONDITION,
    MEETING,
    NOT_THEY,
    OTHER_MATTER,
    PROMISES,
    TAKES,
    UNHEARD,
)

PARAGRAPH_END = Expression(r"\n\s*\n")
# The full stop of an abbreviation ends no sentence: “Mar. 14”, “Fri. at 5 p.m. at the latest”.
ABBREVIATED = Expression(
    r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|[ap]\.m)\."
    r"(?= (?:\d|[a-z]|mar))",
    re.IGNORECASE,
)
# How far from the words of the promise its day may stand.
REACH, NEAR = 130, 45
STOP = Expression(r"[;:—]|\bbut\b", re.IGNORECASE)
CLAUSE_START = Expression(r"[;:—]|,? (?:but|and|so)\b|, (?=(?:we|i|the|our|they)\b)", re.IGNORECASE)
OPENING = Expression(r"(?:^|[,;:—]|\b(?:so|and|but|that|then|hopefully))\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Promised:
    """A day by which an answer is promised, and the words that say when."""

    day: date
    said: str
    is_exact: bool


def promised_in(text: str, sent: date | None) -> Promised | None:
    """The day by which a message promises an answer; None where it promises none.

    Of several, it is the last one that is a day and no stretch of days, or else the last. Without
    the day on which the message was sent, only a date with its year is understood.
    """
    found = [promise for sentence in sentences(text) for promise in promises(sentence, sent)]
    return next((one for one in reversed(found) if one.is_exact), found[-1] if found else None)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a message, each on one line with plain signs."""
    for paragraph in PARAGRAPH_END.split(text.translate(PLAIN)):
        joined = " ".join(paragraph.split())
        joined = ABBREVIATED.sub(lambda match: match[1].replace(".", ""), joined)
        for span in split_sentences(Span(0, len(joined)), joined):
            yield span.of(joined)


def promises(sentence: str, sent: date | None) -> Iterator[Promised]:
    """The promises of an answer in a sentence; a question is none."""
    found = [] if sentence.endswith("?") else sorted(answers(sentence))
    days = list(days_said(sentence, sent)) if found else []
    for start, end in found:
        day = day_behind(sentence, end, days) or day_ahead(sentence, start, days)
        if day:
            yield Promised(day.day, sentence[day.start : day.end].rstrip(" ."), day.is_exact)
    for match in TAKES.finditer(sentence):
        if is_sure(sentence, match):
            for taken in days_said(f"within {match['time']}", sent):
                yield Promised(taken.day, match["time"], taken.is_exact)


def answers(sentence: str) -> Iterator[tuple[int, int]]:
    """Where a sentence says that an answer is to come, neither in doubt nor on a condition."""
    for pattern in PROMISES:
        for match in pattern.finditer(sentence):
            who = match.groupdict().get("who") or ""
            if who.lower() not in NOT_THEY and is_sure(sentence, match):
                yield match.span()
    for match in UNHEARD.finditer(sentence):
        yield match.span()
    for match in GOING_ON.finditer(sentence):
        begun = [(one["who"] or "").lower() for one in BEGUN.finditer(sentence, 0, match.start())]
        if begun and begun[-1] not in NOT_THEY and is_sure(sentence, match):
            yield match.span()


def is_sure(sentence: str, match: re.Match[str]) -> bool:
    """Whether nothing before an answer, in its clause, puts it in doubt or sets a condition."""
    before = sentence[: match.start()]
    clause = CLAUSE_START.split(before)[-1] + match.group()
    return not DOUBT.search(clause) and not CONDITION.search(STOP.split(before)[-1])


def day_behind(sentence: str, end: int, days: Sequence[DaySaid]) -> DaySaid | None:
    """The day that follows the words of a promise, which end there."""
    day = next((day for day in days if 0 <= day.start - end <= REACH), None)
    if day is None:
        return None
    gap = sentence[end : day.start]
    apart = OTHER_MATTER.search(gap) or BEFORE_DAY.search(gap)
    is_near = len(gap) <= NEAR and not MEETING.search(gap)
    if apart or LATER_CONDITION.search(sentence, day.end) or not (day.is_limit or is_near):
        return None
    return day


def day_ahead(sentence: str, start: int, days: Sequence[DaySaid]) -> DaySaid | None:
    """The day right before the words of a promise: “By Friday, we will …”."""
    for day in days:
        is_right_before = day.end <= start and not sentence[day.end : start].strip(" ,")
        if is_right_before and OPENING.search(sentence[: day.start]):
            return day
    return None
