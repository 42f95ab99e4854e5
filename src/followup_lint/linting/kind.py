"""Draft + Context → what the message is for, with confidence and evidence.

The words of the letter and what its lines do are weighed by a trained model, in the light of what
is usual where it is read: who lints a draft means a follow-up, a hook sees all mail. What is known
of earlier messages has the last word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from followup_lint.context import Context
from followup_lint.context.past import due, is_to_interviewer
from followup_lint.core.span import Span
from followup_lint.core.terms import FOLLOW_UPS, Assume, Kind, Part
from followup_lint.draft import Draft
from followup_lint.draft.subjects import is_forward
from followup_lint.nlp.judge import kinds
from followup_lint.nlp.judge.lines import Line, Lines
from followup_lint.nlp.judge.words import shares

# How sure a reading can be. Below FAIRLY nobody is told that something is missing.
GIVEN, BY_PAST, FAIRLY, UNSURE = 1.0, 0.95, 0.6, 0.5
# As sure as a forwarded message is none of the writer's own.
FORWARDED = 0.8
MOST_QUOTES = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of a message, how sure that is (0 to 1), and what it rests on.

    `places` are the sentences of the body that speak for it most, `evidence` says what else does;
    `against` says what in the past speaks for another kind. `follow_up_chance` is
    how likely it is that it is one of the follow-ups, whichever that may be.
    """

    kind: Kind
    confidence: float
    evidence: tuple[str, ...] = ()
    places: tuple[Span, ...] = ()
    against: str = ""
    follow_up_chance: float = 0.0

    @property
    def is_unsure(self) -> bool:
        """Whether nobody should be sure whether it is a follow-up."""
        return max(self.confidence, self.follow_up_chance) < FAIRLY


def infer(
    draft: Draft, context: Context, lines: Lines | None = None, assume: Assume = Assume.FOLLOW_UP
) -> Reading:
    """The kind given in the context, or the one that the text and the past speak for."""
    if context.kind is not None:
        return Reading(context.kind, GIVEN, ("given",))
    reading = of_text(lines or Lines(draft), assume)
    past = due(draft, context)
    if past is None:
        return reading
    if reading.kind is Kind.GENERAL:
        hinted = is_to_interviewer(draft, context)
        return Reading(past[0], UNSURE, (past[1],)) if hinted else reading
    return reading if reading.kind is Kind.DECISION_REPLY else weighed(reading, *past)


def weighed(reading: Reading, kind: Kind, why: str) -> Reading:
    """The reading of a follow-up in the light of the kind that the past speaks for.

    Clear words stand against the past, for it may not be known in full; but what they call a
    check-in is a second one where there was one.
    """
    first = (reading.kind, kind) == (Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP)
    if kind is reading.kind or reading.confidence <= FAIRLY or first:
        return replace(reading, kind=kind, confidence=BY_PAST, evidence=(*reading.evidence, why))
    if reading.kind is Kind.SECOND_FOLLOW_UP:
        return reading
    return replace(reading, confidence=FAIRLY, against=why)


def of_text(lines: Lines, assume: Assume) -> Reading:
    """The kind that the text speaks for."""
    if is_forward(lines.subject):
        return Reading(Kind.GENERAL, FORWARDED)
    model = kinds.load()
    chances = model.by_words(lines, assume)
    general = chances[kinds.KINDS.index(Kind.GENERAL)]
    if assume is Assume.ANY and general >= model.pass_at:
        return Reading(Kind.GENERAL, round(general, 2))
    if lines.judged:
        chances = model.by_lines(lines, assume)
    most = likeliest(chances, assume)
    found = kinds.KINDS[most]
    sure = round(min(chances[most], BY_PAST), 2)
    if found is Kind.GENERAL:
        return Reading(found, sure)
    together = sum(chances[n] for n, kind in enumerate(kinds.KINDS) if kind in FOLLOW_UPS)
    places = tuple(telling(lines.judged, most))
    return Reading(found, sure, places=places, follow_up_chance=together)


def likeliest(chances: Sequence[float], assume: Assume) -> int:
    """The place of the likeliest kind; of a person's draft in doubt, that of a follow-up.

    So no fault is left unsaid because it is not clear what the draft is for.
    """
    most = max(range(len(chances)), key=chances.__getitem__)
    if assume is Assume.FOLLOW_UP and kinds.KINDS[most] is Kind.GENERAL and chances[most] < FAIRLY:
        others = [n for n, kind in enumerate(kinds.KINDS) if kind in FOLLOW_UPS]
        return max(others, key=chances.__getitem__)
    return most


def telling(lines: tuple[Line, ...], place: int) -> list[Span]:
    """The sentences of the body that speak most for a kind, in their order."""
    body = [line for line in lines if line.part is Part.BODY]
    best = sorted(body, key=lambda line: -share(line, place))[:MOST_QUOTES]
    clear = [line for line in body if line in best and share(line, place) >= FAIRLY]
    return [line.span for line in clear or best[:1]]


def share(line: Line, place: int) -> float:
    """How much one line speaks for a kind."""
    return shares(line.judgement.kinds)[place]
