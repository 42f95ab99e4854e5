"""The note only says thank you and adds nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.checks.missing_conversation import LONG_NOTE
from followup_lint.rules.checks.missing_interest import is_asked
from followup_lint.rules.listening import evidence, lacks
from followup_lint.rules.matchers import count_units
from followup_lint.rules.rule import Hit, Needs, NoOptions, Proof, Rule, bad, good
from followup_lint.rules.view import View


def check(view: View, options: NoOptions) -> Iterator[Hit | Proof]:
    """Evidence for the thanks; one objection before the body where that is all there is."""
    thanks = evidence(view, "thanks")
    if thanks is None:
        return
    yield thanks
    if is_asked(view) and all(lacks(view, e) for e in ("conversation", "interest", "value")):
        long = count_units(view, "words") >= LONG_NOTE
        yield view.hit(view.body_start, severity=Severity.SUGGESTION if long else None)


RULE = Rule(
    id="thanks-only",
    code="FUL202",
    family="gratitude",
    summary="The note only says thank you and adds nothing else.",
    message="This note thanks the reader but could have been written by anyone.",
    help=(
        "Add one thing you talked about and why you want the role: “I especially enjoyed hearing "
        "about …; it made me even more interested in …”"
    ),
    why=(
        "Thanks alone adds little to a candidacy; advice asks for two things beside it, something "
        "you talked about and your interest. One remark stands for all that is missing."
    ),
    severity=Severity.WARNING,
    kinds=frozenset({Kind.THANK_YOU}),
    needs=Needs.JUDGE,
    check=check,
    element="thanks",
    source="https://www.askamanager.org/2012/10/youre-making-these-5-mistakes-in-your-interview-thank-you-notes.html",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for your time today. I look forward to hearing from "
            "you.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]Thank you so much for the interview. Have a great week.\n\n"
            "Regards,\nDana Reyes"
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]I really appreciate the opportunity to interview with you. "
            "Thank you again.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you for your time today. I enjoyed hearing how the team "
            "rebuilt its forecasting model.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you for the interview. I am excited about the role.\n\n"
            "Regards,\nDana Reyes"
        ),
        good(
            "Dear Dr. Hale,\n\nThank you for your time. My background in triage nursing would be "
            "useful on the ward you described.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you for your time. I believe I would be a good match for the "
            "team.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you for the coffee chat. Your time means a lot to me.\n\n"
            "Regards,\nDana Reyes"
        ),
    ),
)
