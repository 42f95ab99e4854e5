"""Nothing in the body thanks the reader."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.expressions import Expression
from followup_lint.finding import Strength
from followup_lint.nlp import grammar
from followup_lint.nlp.grammar import Actor
from followup_lint.nlp.words import those
from followup_lint.rule import Hit, Needs, Proof, Rule, bad, good
from followup_lint.span import Span
from followup_lint.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.view import View, Zone

if TYPE_CHECKING:
    from followup_lint.nlp import Token

THANK = frozenset({"thank", "thanks", "thanking", "thx", "tnx", "thankyou"})
APPRECIATE = grammar.forms("appreciate")
GRATEFUL = frozenset({"grateful", "thankful", "indebted"})
GRATITUDE = frozenset({"gratitude", "appreciation"})
REQUESTING = frozenset({"would", "'d", "will", "'ll", "could"})
IDLE = frozenset({"to", "god", "goodness", "heavens"})
CLOSING_THANKS = Expression(r"\b(?:thank(?:s| you)|gratefully|with gratitude)\b", re.IGNORECASE)
WARMTH = Expression(
    r"\b(?:pleasure|enjoy\w*|delight\w*|(?:great|good|nice|lovely|wonderful) (?:to )?"
    r"(?:meet|speak|talk|chat|see|hear|learn)\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Options:
    """Whether thanks in the closing line alone is enough in a thank-you, too."""

    count_sign_off: bool = False


THANKING = frozenset({*THANK, *APPRECIATE, *GRATEFUL, *GRATITUDE, "cheers"})


def is_thanks(token: Token) -> bool:
    """Whether a token thanks the reader, rather than a cause, a god, or in advance."""
    word = token.lower_
    if word == "cheers" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "for":
        return True
    if word in THANK:
        return not is_idle(token) and not in_advance(token)
    if word in APPRECIATE and token.tag_.startswith("VB"):
        requested = bool(grammar.auxiliaries(token) & REQUESTING)
        first_person = grammar.actor(token) in {Actor.WRITER, None}
        return first_person and not requested and not grammar.negated(token)
    if word in GRATEFUL:
        requested = any(
            grammar.auxiliaries(link) & REQUESTING for link in grammar.clause_chain(token)
        )
        return grammar.actor(token) in {Actor.WRITER, None} and not requested
    return word in GRATITUDE


def is_idle(token: Token) -> bool:
    """Whether "thanks" names a cause, a god, nothing at all, or is refused."""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    before = token.doc[token.i - 1].lower_ if token.i else ""
    if before == "no" or following == ["for", "nothing"]:
        return True
    if following[:1] and following[0] in IDLE and following[1:] != ["you"]:
        return True
    return grammar.negated(token) and not any(
        t.lower_ == "enough" for t in token.doc[token.i : token.i + 4]
    )


def in_advance(token: Token) -> bool:
    """Whether the thanks is one in advance, which is a request."""
    window = [t.lower_ for t in token.doc[token.i + 1 : token.i + 6]]
    return any(pair == ("in", "advance") for pair in itertools.pairwise(window))


def with_object(token: Token) -> list[Token]:
    """The thanks with what it is for."""
    return grammar.clause_tokens(token) if token.tag_.startswith("VB") else [token]


def proof_of_thanks(view: View) -> Proof | None:
    """Where the body thanks the reader first."""
    found = (token for s in view.sentences for token in those(s, THANKING) if is_thanks(token))
    first = next(found, None)
    return None if first is None else view.proof(with_object(first))


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """Evidence where thanks is found; one objection before the body where there is none."""
    if proof := proof_of_thanks(view):
        yield proof
        return
    sign_off = next(thanks_in_sign_off(view), None)
    if sign_off:
        yield view.proof(sign_off, Strength.WEAK, "in the closing line only")
        if options.count_sign_off or view.kind is not Kind.THANK_YOU:
            return
    yield objection(view, bool(sign_off))


def thanks_in_sign_off(view: View) -> Iterator[Span]:
    """Where the closing line thanks."""
    for span in view.spans(Zone.SIGN_OFF):
        for match in CLOSING_THANKS.finditer(span.of(view.text)):
            yield Span(*match.span()).shift(span.start)


def objection(view: View, in_sign_off: bool) -> Hit:
    """The objection for the case at hand; it weighs less where the note is warm otherwise."""
    warm = bool(WARMTH.search(view.text))
    requested = any(in_advance(token) for s in view.sentences for token in those(s, THANK))
    variant = "sign-off-only" if in_sign_off else "request-only" if requested else "none"
    messages = {
        "none": "The message never thanks the reader.",
        "request-only": "The only thanks is one in advance, which asks rather than thanks.",
        "sign-off-only": "The only thanks is in the closing line.",
    }
    softer = Severity.WARNING if warm or in_sign_off else None
    help = (
        "Start with one sentence: “Thank you for taking the time to speak with me.”"
        if view.kind is Kind.THANK_YOU
        else "Add one sentence: “Thank you again for your time and consideration.”"
    )
    return view.hit(
        view.body_start, variant=variant, severity=softer, message=messages[variant], help=help
    )


RULE = Rule(
    id="missing-thanks",
    code="FUL201",
    family="gratitude",
    summary="Nothing in the body thanks the reader.",
    message="The message never thanks the reader.",
    why=(
        "Thanks is the first thing that advice on follow-ups asks for, and the strongest mark of "
        "politeness that corpus studies have measured. “Thanks to my experience”, “I would "
        "appreciate a reply” and “thanks in advance” thank nobody."
    ),
    severity=Severity.ERROR,
    kinds=FOLLOW_UPS,
    severity_in={Kind.CHECK_IN: Severity.SUGGESTION, Kind.SECOND_FOLLOW_UP: Severity.SUGGESTION},
    needs=Needs.PARSE,
    options=Options(),
    check=check,
    element="thanks",
    source="https://topresume.com/career-advice/post-interview-thank-you-importance",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]I enjoyed our interview about the analyst role and I am keen "
            "to join.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]Thanks to my experience I am a strong match for the role.\n\n"
            "Regards,\nDana Reyes"
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]I would appreciate it if you could send me an update. Thanks in "
            "advance for a quick reply.\n\nRegards,\nDana Reyes"
        ),
        bad("Dear Amir,\n\n[[]]I learned a lot about the rota.\n\nMany thanks,\nDana Reyes"),
        good(
            "Dear Ms. Ortiz,\n\nThank you for walking me through the reporting backlog.\n\n"
            "Regards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nI wanted to follow up on the role. I remain interested and appreciate "
            "your time.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Dr. Hale,\n\nI am grateful for the hour you spent with me, and I can't thank "
            "you enough for the tour.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nI wanted to follow up on the role.\n\nMany thanks,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
    ),
)
