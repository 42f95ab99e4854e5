"""Draft + Context → what the message is for, with confidence and evidence.

A message is read as a follow-up only if it shows three things: that a talk took place or news is
asked for, that its writer is a candidate, and enough of both. Ordinary business mail thanks and
checks in as well, and must never be told that it lacks interest in a role; so a message that
shows just a little of each is read as a follow-up, but as one that nobody should be sure of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from followup_lint import cues, expressions
from followup_lint.context import Context
from followup_lint.cues import tally
from followup_lint.draft import AUTHORED, Draft
from followup_lint.past import due, is_to_interviewer
from followup_lint.sentences import ONE_LINE, PLAIN
from followup_lint.terms import Kind

# A follow-up hardly ever has more words; longer mail contains cues by chance and needs more.
LONG_MESSAGE = 300
ENOUGH, ENOUGH_IF_LONG = 3, 6
# How sure a reading can be. Below FAIRLY nobody is told that something is missing.
GIVEN, BY_PAST, SURE, REPEATED, FAIRLY, UNSURE, NO_SIGN = 1.0, 0.95, 0.9, 0.7, 0.6, 0.5, 0.4


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of a message, how sure that is (0 to 1), and the words it rests on.

    `against` says what in the past speaks for another kind.
    """

    kind: Kind
    confidence: float
    evidence: tuple[str, ...] = ()
    against: str = ""

    @property
    def is_unsure(self) -> bool:
        """Whether it is a follow-up of which nobody should be sure."""
        return self.kind is not Kind.GENERAL and self.confidence < FAIRLY


@dataclass(frozen=True, slots=True)
class Points:
    """What a text says for each side, in points; `warm` are those of `talked` for warm words."""

    warm: int
    talked: int
    wants: int
    news: int
    again: int
    long: bool

    @property
    def follow_up(self) -> float:
        """How sure it is that a candidate follows up; 0 when it is not."""
        something = max(self.talked, self.news, self.again) >= 2
        some = self.wants >= 2 and (
            self.talked >= 5 or self.news >= 3 or bool(self.again and self.talked)
        )
        enough = self.wants >= ENOUGH_IF_LONG or (not self.long and (self.wants >= ENOUGH or some))
        if enough and something:
            return SURE
        hinted = (
            self.talked >= 5
            or (self.talked >= 3 and (self.wants >= 1 or self.news >= 3))
            or (self.talked >= 1 and self.news >= 3)
            or (self.again and self.wants >= 1)
        )
        return UNSURE if not self.long and hinted else 0.0

    @property
    def kind(self) -> Kind:
        """Which kind of follow-up it is."""
        asks = self.news >= 3 and (self.news >= self.warm - 2 or bool(self.again))
        if asks or self.again:
            return Kind.SECOND_FOLLOW_UP if self.again else Kind.CHECK_IN
        thanks = self.warm >= 2 and not (self.news >= 2 and self.warm == 2)
        return Kind.THANK_YOU if thanks else Kind.CHECK_IN


def infer(draft: Draft, context: Context) -> Reading:
    """The kind given in the context, or the one that the text and the past speak for."""
    if context.kind is not None:
        return Reading(context.kind, GIVEN, ("given",))
    reading = of_text(draft)
    past = due(draft, context)
    if past is None:
        return reading
    if reading.kind is Kind.GENERAL:
        hinted = reading.confidence <= NO_SIGN and is_to_interviewer(draft, context)
        return Reading(past[0], UNSURE, (past[1],)) if hinted else reading
    return weighed(reading, *past)


def weighed(reading: Reading, kind: Kind, why: str) -> Reading:
    """The reading of a follow-up in the light of the kind that the past speaks for.

    Clear words stand against the past, for it may not be known in full; but what they call a
    check-in is a second one where there was one.
    """
    first = (reading.kind, kind) == (Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP)
    if kind is reading.kind or reading.confidence <= FAIRLY or first:
        return Reading(kind, BY_PAST, (*reading.evidence, why))
    if reading.kind is Kind.SECOND_FOLLOW_UP:
        return reading
    return replace(reading, confidence=FAIRLY, against=why)


def of_text(draft: Draft) -> Reading:
    """The kind that the text speaks for."""
    text = draft.text.translate(PLAIN).translate(ONE_LINE)
    subject = (draft.subject or "").translate(PLAIN)
    body = "  ".join(span.of(text) for span in draft.spans(AUTHORED))
    whole = f"{subject}.  {body}"
    expressions.share(body, whole)
    if is_forward(subject) or cues.has_other_purpose(body) or cues.INTERVIEWER.is_in(body):
        return Reading(Kind.GENERAL, 0.8)
    return decide(subject, body, whole)


def is_forward(subject: str) -> bool:
    """Whether the subject marks a forwarded message."""
    return bool(re.match(r"\s*(?:fwd?|wg|tr|rv)\s*:", subject, re.IGNORECASE))


def decide(subject: str, body: str, whole: str) -> Reading:
    """The kind that the points of the body, and those of it with the subject, speak for."""
    warm, talk = tally(cues.WARM, body)
    if cues.RESCHEDULING.is_in(whole) or (warm < 4 and cues.ARRANGING.is_in(body)):
        return Reading(Kind.GENERAL, 0.6)
    wants, wish = tally(cues.CANDIDATE, whole)
    news, question = tally(cues.ASKS_NEWS, body)
    points = Points(
        warm=warm,
        talked=warm + tally(cues.TALKED, body)[0],
        wants=wants,
        news=news + 2 * bool(cues.NEWS_SUBJECT.search(subject)),
        again=tally(cues.AGAIN, whole)[0],
        long=len(body.split()) > LONG_MESSAGE,
    )
    if not points.follow_up:
        return Reading(Kind.GENERAL, NO_SIGN)
    asked = (*question, *wish) or talk
    evidence = (*talk, *wish) if points.kind is Kind.THANK_YOU else asked
    return Reading(points.kind, min(points.follow_up, clearness(points)), evidence)


def clearness(points: Points) -> float:
    """How clearly the points speak for one kind of follow-up rather than another."""
    if points.kind is Kind.SECOND_FOLLOW_UP:
        return REPEATED
    if max(points.news, points.warm) < 2:
        return UNSURE  # it speaks of an interview, but neither thanks for one nor asks for news
    return SURE if abs(points.news - points.warm) >= 2 else FAIRLY
