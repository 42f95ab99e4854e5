"""Draft + Context → what the message is for, with confidence and evidence.

A trained model weighs the words of the letter and what its lines do, given what is usual where it
is read: a draft that somebody lints is usually a follow-up, while a hook sees all mail. Earlier
messages, if known, have the last word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from followup_lint.context import Context
from followup_lint.context.due import due, is_to_interviewer
from followup_lint.core.span import Span
from followup_lint.core.terms import FOLLOW_UPS, Assume, Kind, Part
from followup_lint.draft import Draft
from followup_lint.draft.subject_prefixes import is_forward
from followup_lint.nlp.judge import kinds
from followup_lint.nlp.judge.lines import Line, Lines
from followup_lint.nlp.judge.words import shares

# How certain a reading can be. Below FAIRLY, nothing is called missing.
GIVEN, BY_PAST, FAIRLY, UNSURE = 1.0, 0.95, 0.6, 0.5
# A person's draft is taken for general mail only from here on, so that no fault in a follow-up
# passes as one in general mail. From 0.7 on, more kinds would be read wrongly than right by it.
PLAINLY = 0.65
# How certain it is that a forwarded message is not the writer's own.
FORWARDED = 0.8
MOST_QUOTES = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of a message, how certain it is (0 to 1), and the evidence.

    `places` are the sentences of the body that speak for it most, and `evidence` is what else does;
    `against` is what speaks for another kind in earlier messages. `follow_up_chance` is the
    probability that it is a follow-up of any kind. `is_unusual` says that its text is unlike
    the mail about jobs that the judge knows, even if the kind is given. `is_from_any_mail` says
    that only the text speaks for the kind, in a place that sees all mail.
    """

    kind: Kind
    confidence: float
    evidence: tuple[str, ...] = ()
    places: tuple[Span, ...] = ()
    against: str = ""
    follow_up_chance: float = 0.0
    is_unusual: bool = False
    is_from_any_mail: bool = False

    @property
    def is_unsure(self) -> bool:
        """Whether it is uncertain that this is a follow-up."""
        return max(self.confidence, self.follow_up_chance) < FAIRLY


def infer(
    draft: Draft, context: Context, lines: Lines | None = None, assume: Assume = Assume.FOLLOW_UP
) -> Reading:
    """The kind given in the context, or the one that the text and earlier messages suggest."""
    if context.kind is not None:
        reading = of_text(lines or Lines(draft), Assume.FOLLOW_UP)
        return Reading(context.kind, GIVEN, ("given",), is_unusual=reading.is_unusual)
    reading = of_text(lines or Lines(draft), assume)
    past = due(draft, context)
    if past is None:
        return reading
    if reading.kind is Kind.GENERAL:
        hinted = is_to_interviewer(draft, context)
        return Reading(past[0], UNSURE, (past[1],)) if hinted else reading
    return reading if reading.kind is Kind.DECISION_REPLY else weighed(reading, *past)


def weighed(reading: Reading, kind: Kind, why: str) -> Reading:
    """The reading of a follow-up, given the kind that earlier messages suggest.

    Clear words win, since the history may be incomplete; but what they call a check-in is a second
    one if there was one before.
    """
    first = (reading.kind, kind) == (Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP)
    if kind is reading.kind or reading.confidence <= FAIRLY or first:
        return replace(
            reading,
            kind=kind,
            confidence=BY_PAST,
            evidence=(*reading.evidence, why),
            is_from_any_mail=False,
        )
    if reading.kind is Kind.SECOND_FOLLOW_UP:
        return reading
    return replace(reading, confidence=FAIRLY, against=why)


def of_text(lines: Lines, assume: Assume) -> Reading:
    """The kind that the text suggests."""
    if is_forward(lines.subject):
        return Reading(Kind.GENERAL, FORWARDED)
    model = kinds.load()
    if assume is Assume.ANY:
        general = model.by_words(lines, assume)[kinds.KINDS.index(Kind.GENERAL)]
        if general >= model.pass_at:
            return Reading(Kind.GENERAL, round(general, 2), is_unusual=True)
    chances = (model.by_lines if lines.judged else model.by_words)(lines, assume)
    most = likeliest(chances, assume)
    found = kinds.KINDS[most]
    sure = round(min(chances[most], BY_PAST), 2)
    is_unusual = chances[kinds.KINDS.index(Kind.GENERAL)] >= model.out_of_domain
    if found is Kind.GENERAL:
        return Reading(found, sure, is_unusual=is_unusual)
    return Reading(
        found,
        sure,
        places=tuple(telling(lines.judged, most)),
        follow_up_chance=sum(
            chances[n] for n, kind in enumerate(kinds.KINDS) if kind in FOLLOW_UPS
        ),
        is_unusual=is_unusual,
        is_from_any_mail=assume is Assume.ANY,
    )


def likeliest(chances: Sequence[float], assume: Assume) -> int:
    """The index of the likeliest kind; a person's draft in doubt is no general mail.

    So no fault goes unmentioned because the draft's purpose is unclear.
    """
    most = max(range(len(chances)), key=chances.__getitem__)
    in_doubt = kinds.KINDS[most] is Kind.GENERAL and chances[most] < PLAINLY
    if assume is Assume.FOLLOW_UP and in_doubt:
        follow_ups = [n for n, kind in enumerate(kinds.KINDS) if kind in FOLLOW_UPS]
        reply = kinds.KINDS.index(Kind.DECISION_REPLY)
        if sum(chances[n] for n in follow_ups) >= chances[reply]:
            return max(follow_ups, key=chances.__getitem__)
        return reply if chances[most] < FAIRLY else most
    return most


def telling(lines: tuple[Line, ...], place: int) -> list[Span]:
    """The sentences of the body that speak most for a kind, in order."""
    body = [line for line in lines if line.part is Part.BODY]
    best = sorted(body, key=lambda line: -share(line, place))[:MOST_QUOTES]
    clear = [line for line in body if line in best and share(line, place) >= FAIRLY]
    return [line.span for line in clear or best[:1]]


def share(line: Line, place: int) -> float:
    """How strongly one line speaks for a kind."""
    return shares(line.judgement.kinds)[place]
