"""The message does not point forward, or a check-in never asks for news."""

from __future__ import annotations

from collections.abc import Iterator

from followup_lint.core.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.rules.listening import evidence
from followup_lint.rules.rule import Hit, Needs, NoOptions, Proof, Rule, bad, good
from followup_lint.rules.view import View


def check(view: View, options: NoOptions) -> Iterator[Hit | Proof]:
    """Evidence for a look ahead, or for a question after the news; one objection without."""
    asked = evidence(view, "asks_news", "no question")
    ahead = evidence(view, "look_ahead", "hardly said")
    if view.kind is Kind.THANK_YOU:
        yield ahead or asked or view.hit(view.body_start, variant="no-look-ahead")
    else:
        yield asked or view.hit(
            view.body_start,
            variant="no-question",
            message="The message never says what you would like to know.",
            help="Ask one clear question: “Could you tell me whether there is an update?”",
        )


RULE = Rule(
    id="missing-next-step",
    code="FUL241",
    family="interest",
    summary="The message does not point forward, or a check-in never asks for news.",
    message="The note ends without a look ahead.",
    help="End on it: “Please let me know if I can provide anything else.”",
    why=(
        "A thank-you is well closed by an offer or a look ahead, which asks for nothing. A "
        "check-in is there to ask, and a reader who has to guess what for may not answer."
    ),
    severity=Severity.SUGGESTION,
    kinds=FOLLOW_UPS,
    needs=Needs.JUDGE,
    check=check,
    element="look ahead",
    source="https://careery.pro/blog/interview-prep/follow-up-email-after-interview",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for explaining the forecasting model. I am excited "
            "about the role.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]It has been a week since our interview. I remain interested and "
            "appreciate your time.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]I am still excited about the nurse educator role. My status "
            "with the union has not changed.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you. Please let me know if I can send anything else.\n\n"
            "Regards,\nDana Reyes"
        ),
        good("Dear Amir,\n\nThank you for the tour. I'd be glad to come back.\n\nRegards,\nDana"),
        good("Dear Amir,\n\nThank you for the tour. Talk soon!\n\nRegards,\nDana"),
        good(
            "Dear Amir,\n\nI wanted to follow up regarding the position and see if there are any "
            "updates.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Dr. Hale,\n\nWould you be able to share the timeline for a decision?\n\n"
            "Regards,\nDana Reyes",
            kind=Kind.SECOND_FOLLOW_UP,
        ),
        good(
            "Dear Dr. Hale,\n\nI am following up on my application. Let me know if you need "
            "anything from me.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Amir,\n\nIt has been a week. How are things?\n\nRegards,\nDana",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Dr. Hale,\n\nI am following up on the nurse educator role and hope to hear "
            "from you.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
    ),
)
