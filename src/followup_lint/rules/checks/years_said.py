"""The years of which a text speaks, in numbers and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from followup_lint.core.expressions import Expression

SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
DIGIT, TEEN, TEN = "|".join(SMALL[:9]), "|".join(SMALL[9:]), "|".join(TENS)
# No sum of money, no time of the day, no part of another number; “'19” is a year, too.
NUMBER = (
    r"(?<![\w.,:$€£#])(?:(?P<year>19[6-9]\d|20\d\d)(?![\d:%]|[.,]\d|\s?h(?:ou)?rs?\b|h\b)"
    r"|'(?P<short>\d\d)\b)"
)
# “nineteen ninety-nine”, “twenty oh five”, “two thousand (and) nineteen”.
WRITTEN = (
    rf"\b(?:(?P<century>nineteen|twenty)[ -](?:oh[ -](?P<digit>{DIGIT})|(?P<teen>{TEEN})"
    rf"|(?P<ten>{TEN})(?:[ -](?P<more>{DIGIT}))?)"
    rf"|(?P<thousand>two thousand)(?: and)? (?:(?P<low>{DIGIT}|{TEEN})"
    rf"|(?P<high>{TEN})(?:[ -](?P<rest>{DIGIT}))?))\b"
)
# “Two years before” counts from a time that the sentence may not tell.
RELATIVE = (
    r"\b(?:(?P<last>(?:last|past) year)|(?P<before>year before last)|(?P<other>year before)"
    rf"|(?P<this>this year)|(?P<next>next year)|(?:(?P<count>\d{{1,2}}|an?|{'|'.join(SMALL)}) )?"
    r"years? (?P<ago>ago|back|earlier|before)"
    # “A long time ago”, “ages ago”.
    r"|(?!(?:second|minute|hour|day|week|fortnight|month|year)s?\b)(?P<vague>\w{1,20} ago))\b"
)
WORDS = rf"(?:{WRITTEN}|{RELATIVE})"
YEAR = Expression(rf"(?:(?P<inside>\b(?:in|of|during) )?{NUMBER}|{WORDS})", re.IGNORECASE)
BEHIND = Expression(
    rf",? (?:(?:in|of) (?:the year )?{NUMBER}|(?:(?:in|of) )?(?:the )?{WORDS})", re.IGNORECASE
)
BEFORE = Expression(rf"(?:\b(?:in|during) {NUMBER}|{WORDS}),? (?:on )?(?:the )?$", re.IGNORECASE)
# “Two thousand and ninety-nine” with what stands around it.
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that speaks of a year, with those that it may mean; none where that is unclear.

    `sure` says that it tells when something was, and does not only name a year.
    """

    start: int
    years: frozenset[int]
    sure: bool


def mentions(text: str, sent: date) -> Iterator[Mention]:
    """Each place that speaks of a year."""
    for found in YEAR.all_in(text):
        named = found["year"] or found["short"]
        yield Mention(
            found.start(), years(found.groupdict(), sent), bool(found["inside"]) or not named
        )


def attached(text: str, start: int, end: int, sent: date | None) -> frozenset[int]:
    """The years that are said right behind or right before a stretch; none where nothing is."""
    found = BEHIND.match(text, end) or BEFORE.search(text, max(0, start - LONGEST), start)
    if found is None or (
        sent is None and not (found["year"] or found["century"] or found["thousand"])
    ):
        return frozenset()
    return years(found.groupdict(), sent or date.min)


def years(parts: Mapping[str, str | None], sent: date) -> frozenset[int]:
    """The years that a place may mean."""
    if year := parts["year"]:
        return frozenset({int(year)})
    if short := parts["short"]:
        return frozenset({1900 + int(short), 2000 + int(short)})
    if parts["century"] or parts["thousand"]:
        return frozenset({written(parts)})
    for name, distances in DISTANCES.items():
        if parts[name]:
            return frozenset(sent.year - distance for distance in distances)
    if parts["count"] and (parts["ago"] or "").lower() in ("ago", "back"):
        count = number(parts["count"])
        return frozenset({sent.year - count, sent.year - count - 1})  # “two years ago” is about so
    return frozenset()


DISTANCES = {"last": (1,), "before": (2,), "other": (1, 2), "this": (0,), "next": (-1,)}


def written(parts: Mapping[str, str | None]) -> int:
    """A year in words."""
    start = 2000 if parts["thousand"] or (parts["century"] or "").lower() == "twenty" else 1900
    tens = parts["ten"] or parts["high"]
    more = parts["digit"] or parts["teen"] or parts["low"] or parts["more"] or parts["rest"]
    return (
        start + (20 + 10 * TENS.index(tens.lower()) if tens else 0) + (number(more) if more else 0)
    )


def number(word: str) -> int:
    """A small number, in figures or in words."""
    if word.isdigit():
        return int(word)
    return SMALL.index(word.lower()) + 1 if word.lower() in SMALL else 1
