"""Days by which a message promises an answer, said in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from followup_lint.facts.days_said import DaySaid, days_said
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
    UNHEARD,
)
from followup_lint.sentences import PLAIN, split_sentences
from followup_lint.span import Span

PARAGRAPH_END = re.compile(r"\n\s*\n")
# The full stop of an abbreviation ends no sentence: “Mar. 14”, “Fri. at 5 p.m. at the latest”.
ABBREVIATED = re.compile(
    r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|[ap]\.m)\."
    r"(?= (?:\d|[a-z]|mar))",
    re.IGNORECASE,
)
# How far from the words of the promise its day may stand.
REACH, NEAR = 130, 45
STOP = re.compile(r"[;:—]|\bbut\b", re.IGNORECASE)
CLAUSE_START = re.compile(r"[;:—]|,? (?:but|and|so)\b|, (?=(?:we|i|the|our|they)\b)", re.IGNORECASE)
OPENING = re.compile(r"(?:^|[,;:—]|\b(?:so|and|but|that|then|hopefully))\s*$", re.IGNORECASE)


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
        joined = ABBREVIATED.sub(r"\1", " ".join(paragraph.split()))
        for span in split_sentences(Span(0, len(joined)), joined):
            yield span.of(joined)


def promises(sentence: str, sent: date | None) -> Iterator[Promised]:
    """The promises of an answer in a sentence; a question is none."""
    if sentence.endswith("?"):
        return
    for start, end in sorted(answers(sentence)):
        day = day_behind(sentence[end : end + REACH], sent) or day_ahead(sentence[:start], sent)
        if day:
            yield day


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
        begun = [one["who"].lower() for one in BEGUN.finditer(sentence, 0, match.start())]
        if begun and begun[-1] not in NOT_THEY and is_sure(sentence, match):
            yield match.span()


def is_sure(sentence: str, match: re.Match[str]) -> bool:
    """Whether nothing before an answer, in its clause, puts it in doubt or sets a condition."""
    before = sentence[: match.start()]
    clause = CLAUSE_START.split(before)[-1] + match.group()
    return not DOUBT.search(clause) and not CONDITION.search(STOP.split(before)[-1])


def day_behind(text: str, sent: date | None) -> Promised | None:
    """The day that follows the words of a promise."""
    for day in days_said(text, sent):
        gap = text[: day.start]
        apart = OTHER_MATTER.search(gap) or BEFORE_DAY.search(gap)
        if apart or LATER_CONDITION.search(text, day.end):
            return None
        is_near = len(gap) <= NEAR and not MEETING.search(gap)
        return promised(text, day) if day.is_limit or is_near else None
    return None


def day_ahead(text: str, sent: date | None) -> Promised | None:
    """The day right before the words of a promise: “By Friday, we will …”."""
    start = max(0, len(text) - REACH)
    for day in days_said(text[start:], sent):
        is_right_before = not text[start + day.end :].strip(" ,")
        if is_right_before and OPENING.search(text[: start + day.start]):
            return promised(text[start:], day)
    return None


def promised(text: str, day: DaySaid) -> Promised:
    """The day with the words that say it."""
    return Promised(day.day, text[day.start : day.end], day.is_exact)
