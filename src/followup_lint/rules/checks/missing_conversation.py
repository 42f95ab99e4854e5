"""The note mentions nothing that was talked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.listening import evidence, lacks
from followup_lint.rules.matchers import count_units
from followup_lint.rules.rule import Hit, Needs, Proof, Rule, bad, good
from followup_lint.rules.view import View

# In longer notes a reference is missed more often than it is missing.
LONG_NOTE = 40
EVENT, GENERIC, SPECIFIC = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Options:
    """The least level that counts: 1 the event, 2 a generic topic, 3 a specific one."""

    min_level: int = GENERIC


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """Evidence for the best reference; one objection where none is good enough."""
    proof = evidence(view, "conversation", "generic")
    level = 0 if proof is None else GENERIC if proof.note else SPECIFIC
    if not level and not lacks(view, "thanks"):
        level = EVENT
    if level >= options.min_level:
        if proof:
            yield proof
        return
    long = count_units(view, "words") >= LONG_NOTE
    yield view.hit(view.body_start, severity=Severity.SUGGESTION if long else None)


RULE = Rule(
    id="missing-conversation",
    code="FUL211",
    family="conversation",
    summary="The note mentions nothing you talked about.",
    message="The note mentions nothing that was talked about.",
    help="One detail shows that you listened: “I especially enjoyed hearing about …”",
    why=(
        "A brief mention of something discussed is what tells one thank-you from the next. What "
        "is only hoped for (“I would love to discuss …”) is no reference."
    ),
    severity=Severity.WARNING,
    kinds=frozenset({Kind.THANK_YOU}),
    needs=Needs.JUDGE,
    options=Options(),
    check=check,
    silent_beside=("thanks-only",),
    element="conversation",
    source="https://careerservices.princeton.edu/undergraduate-students/resumes-letters-online-profiles/thank-you-letters",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for meeting with me today. I am very interested in "
            "the role.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]Thank you for your time. I would love to discuss how my skills can "
            "help.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]Thank you for the interview. I look forward to speaking with "
            "you about next steps.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you for your time. I enjoyed learning more about the role "
            "and the team.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you. The supplier audit you described sounds like work I would "
            "enjoy.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Dr. Hale,\n\nThank you. Our conversation about discharge planning stayed with "
            "me.\n\nRegards,\nDana Reyes"
        ),
    ),
)
