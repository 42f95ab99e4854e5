"""The message does not say that its writer (still) wants the role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.rules.listening import evidence
from followup_lint.rules.rule import Hit, Needs, Proof, Rule, bad, good
from followup_lint.rules.view import View

# After these words nobody expects the writer to want the role.
NOT_ASKED = Expression(
    r"\b(?:informational interview|informal (?:chat|talk|conversation)|coffee chat"
    r"|career advice|networking)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Options:
    """Whether the writer has withdrawn; then no interest is asked for."""

    withdrawn: bool = False


def is_asked(view: View) -> bool:
    """Whether a reader would expect interest in a role at all."""
    return not NOT_ASKED.search(view.flat)


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """Evidence of interest; one objection where there is none."""
    if options.withdrawn or not is_asked(view):
        return
    yield evidence(view, "interest", "implied") or view.hit(view.body_start)


RULE = Rule(
    id="missing-interest",
    code="FUL221",
    family="interest",
    summary="The message does not say you (still) want the role.",
    message="The message never says that you want this role.",
    help="One sentence is enough: “I remain very interested in the position.”",
    why=(
        "A reminder of your interest is one of the three things that a follow-up is for. The "
        "excitement of others, and “I would like to know”, say nothing of yours."
    ),
    severity=Severity.SUGGESTION,
    kinds=FOLLOW_UPS,
    needs=Needs.JUDGE,
    options=Options(),
    check=check,
    silent_beside=("thanks-only",),
    element="interest",
    source="https://undergradcareers.nd.edu/interviews/followup/",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for explaining the forecasting model.\n\n"
            "Regards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]Thank you. I know your customers are excited about the launch you "
            "described.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]I wanted to follow up and ask about the status of my "
            "application. Thank you for your time.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you. I'm excited about the opportunity to contribute.\n\n"
            "Regards,\nDana Reyes"
        ),
        good("Dear Amir,\n\nI remain very interested and appreciate your time.\n\nRegards,\nDana"),
        good(
            "Dear Dr. Hale,\n\nThat is an area I've supported before and would love to bring to "
            "your team.\n\nRegards,\nDana Reyes"
        ),
    ),
)
