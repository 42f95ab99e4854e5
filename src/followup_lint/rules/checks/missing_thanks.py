"""Nothing in the body thanks the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.findings import Strength
from followup_lint.core.span import Span
from followup_lint.core.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.rules.listening import evidence
from followup_lint.rules.rule import Hit, Needs, Proof, Rule, bad, good
from followup_lint.rules.view import View, Zone

CLOSING_THANKS = Expression(r"\b(?:thank(?:s| you)|gratefully|with gratitude)\b", re.IGNORECASE)
IN_ADVANCE = Expression(r"\bthank(?:s|ing)?(?: you)? (?:\w+ ){0,3}in advance\b", re.IGNORECASE)
WARMTH = Expression(
    r"\b(?:pleasure|enjoy\w*|delight\w*|(?:great|good|nice|lovely|wonderful) (?:to )?"
    r"(?:meet|speak|talk|chat|see|hear|learn)\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Options:
    """Whether thanks in the closing line alone is enough in a thank-you, too."""

    count_sign_off: bool = False


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """Evidence where thanks is found; one objection before the body where there is none."""
    if proof := evidence(view, "thanks", "hardly said"):
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
    requested = bool(IN_ADVANCE.search(view.flat))
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
    needs=Needs.JUDGE,
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
            "Dear Amir,\n\n[[]]My experience makes me a strong match for the role.\n\n"
            "Regards,\nDana Reyes"
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]I would appreciate it if you could send me an update.\n\n"
            "Regards,\nDana Reyes"
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
