"""Nothing links the writer's experience to the role."""

from __future__ import annotations

from collections.abc import Iterator

from followup_lint.core.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.rules.listening import evidence
from followup_lint.rules.rule import Hit, Needs, NoOptions, Proof, Rule, bad, good
from followup_lint.rules.view import View


def check(view: View, options: NoOptions) -> Iterator[Hit | Proof]:
    """Evidence for the best statement of what the writer brings; one objection without any."""
    yield evidence(view, "value", "without an example") or view.hit(view.body_start)


RULE = Rule(
    id="missing-value",
    code="FUL231",
    family="value",
    summary="Nothing links your experience to the role.",
    message="The note does not say what you would bring.",
    help="One link is enough: “… is an area I have worked in before and would bring to your team.”",
    why=(
        "Most advice asks for one strength that fits the role, but many good thank-yous do "
        "without, so this check is off until it is selected. What the reader has done (“you "
        "built a great team”) says nothing of you."
    ),
    severity=Severity.SUGGESTION,
    kinds=FOLLOW_UPS,
    severity_in={Kind.CHECK_IN: None, Kind.SECOND_FOLLOW_UP: None},
    needs=Needs.JUDGE,
    check=check,
    element="value",
    silent_beside=("thanks-only",),
    default=False,
    source="https://www.askamanager.org/2012/10/youre-making-these-5-mistakes-in-your-interview-thank-you-notes.html",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for explaining the forecasting model. I am excited "
            "about the role.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]Thank you. I enjoyed our talk about suppliers and I remain "
            "interested.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]Thank you. You built a great team and I would love to join it."
            "\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]Thank you. My interview experience with your team was fun.\n\n"
            "Regards,\nDana Reyes"
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you for explaining the forecasting model. I built a similar "
            "one at Harbor Foods.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you. My background in supplier audits fits the work you "
            "described.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Dr. Hale,\n\nThank you. Discharge planning is an area I've supported in "
            "previous roles.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you. My six busy years in intensive care taught me to stay calm."
            "\n\nRegards,\nDana Reyes"
        ),
    ),
)
