"""Words for the day of the interview: where they stand, which days they fit, and the right ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from followup_lint.core.expressions import Expression

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TIME = Expression(
    r"\b(?P<word>earlier today|this (?P<part>morning|afternoon|evening)|today|yesterday"
    r"(?: (?:morning|afternoon|evening))?|last night|last week"
    rf"|(?:(?:on|this|last) )?(?P<weekday>{'|'.join(DAYS)}))\b(?P<owner>'s)?",
    re.IGNORECASE,
)
TALK = r"(?:interview|conversation|discussion|chat)"
MEETING = r"(?:meeting|talk|call|visit|tour)"
WE_TALKED = r"(?:met|spoke|talked|chatted|discussed|covered|interviewed)"
TALKING = r"(?:to (?:meet|speak|talk|chat)|meeting|speaking|talking|chatting|interviewing)"
WARM = Expression(
    r"\b(?:thank(?:s| you)|appreciated?|enjoyed|grateful|pleasure|great|good|nice|wonderful"
    r"|lovely)\b",
    re.IGNORECASE,
)
# What is said of the interview, before a word for its day; nothing but time may lie between.
BEFORE = Expression(
    rf"(?:\b(?:thank(?:s| you)|appreciated?|enjoyed|grateful)\b.{{0,80}}\b(?:{TALKING}|{TALK})"
    rf"|\b(?:pleasure|great|good|nice|wonderful|lovely|delighted) {TALKING}"
    rf"|\b(?:our|my|the|your) (?:\w+ )?{TALK}|\bour (?:\w+ )?{MEETING}"
    rf"|\bwe {WE_TALKED}|\b(?:met|spoke|talked|chatted|interviewed) with (?:you|me)|\bmet you"
    r"|\bfor (?:your|the) time)\b(?P<between>.{0,50})$",
    re.IGNORECASE,
)
# The same behind it: "today's interview", "yesterday we spoke".
AFTER = Expression(rf"\s{TALK}\b|,? (?:we|when we) {WE_TALKED}\b", re.IGNORECASE)
AFTER_WARM = Expression(rf"\s{MEETING}\b", re.IGNORECASE)
# Between the two, these say that the word is about something else.
TURNS = Expression(
    r"[,:;()–—]|\b(?:that|which|what|how|who|where|when|about|regarding|on|and i|and to|but|launch"
    r"|start\w*|happen\w*|announc\w*|releas\w*|planned|due|set for|i)\b|'s\b",
    re.IGNORECASE,
)
# A talk that is still to come, or another one.
AHEAD = Expression(
    r"\b(?:will|could|can|may|might|shall|should|if|free|available|availability|forward|hop(?:e|ing)"
    r"|tomorrow|next|upcoming|second|another|first|earlier (?:interview|call|round)|previous"
    r"|invit\w*|confirm\w*|(?:re)?schedul\w*|let me know|going to|before|until|by|please)\b"
    r"|\?|'ll\b"
    r"|\b(?:am|are|is|'m|'re|be) (?:meeting|speaking|talking|interviewing)\b"
    r"|\b(?:would|'d)\b(?! (?:like|love|want) to (?:thank|say|express))",
    re.IGNORECASE,
)
# A date behind a weekday says which day is meant.
DATED = Expression(
    r",?\s(?:the\s)?(?:\d|jan|feb|mar|apr|may\s\d|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)
WEEK = timedelta(days=7)


def words_for_it(sentence: str) -> Iterator[re.Match[str]]:
    """The words of a sentence that say on which day the interview was."""
    if AHEAD.search(sentence):
        return
    for match in TIME.finditer(sentence):
        if match["weekday"] and DATED.match(sentence, match.end()):
            continue
        if is_before(sentence, match.end()) or (
            not match["owner"] and is_behind(sentence, match.start())
        ):
            yield match


def is_before(sentence: str, at: int) -> bool:
    """Whether the interview is spoken of right after a place."""
    if AFTER.match(sentence, at):
        return True
    return bool(AFTER_WARM.match(sentence, at) and WARM.search(sentence))


def is_behind(sentence: str, at: int) -> bool:
    """Whether the interview is spoken of right before a place, and nothing else between."""
    before = BEFORE.search(sentence, max(0, at - 220), at)
    return bool(before and not TURNS.search(before["between"]))


def fits(match: re.Match[str], sent: date, talk: date) -> bool:
    """Whether the words, read on the day of sending, mean the day of the interview."""
    word, days = match["word"].lower(), (sent - talk).days
    if match["weekday"]:
        limit = 2 * WEEK.days - 1 if word.startswith("last") else WEEK.days
        return DAYS[talk.weekday()] == match["weekday"].lower() and days <= limit
    if word == "last week":
        return monday(sent) - monday(talk) == WEEK
    return days == (1 if word.startswith(("yesterday", "last night")) else 0)


def monday(day: date) -> date:
    """The Monday of the week in which a day lies."""
    return day - timedelta(days=day.weekday())


def right_words(match: re.Match[str], sent: date, talk: date) -> str:
    """The words that mean the day of the interview, in the same place; empty where none fit."""
    days, word = (sent - talk).days, match["word"]
    if match["owner"] and days >= WEEK.days:
        return ""
    # "Our Monday interview" takes nothing but a weekday.
    bare = word.lower() in DAYS and not match["owner"]
    near = "" if bare else {0: "today", 1: "yesterday"}.get(days, "")
    named = f"{talk:%A}" if days < WEEK.days else f"{talk:%A} {talk.day} {talk:%B}"
    part = f" {match['part'].lower()}" if match["part"] else ""
    said = (near or (named if bare or match["owner"] else f"on {named}")) + part
    said = f"{said[0].upper()}{said[1:]}" if word[0].isupper() and match.start() == 0 else said
    return said + (match["owner"] or "")
