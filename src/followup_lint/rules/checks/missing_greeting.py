"""The message starts without a greeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.findings import Fix
from followup_lint.core.terms import Severity
from followup_lint.draft import Role
from followup_lint.draft.recipients import reader_name
from followup_lint.draft.subject_prefixes import is_reply
from followup_lint.rules.rule import Hit, Proof, Rule, bad, good
from followup_lint.rules.view import View, Zone


@dataclass(frozen=True, slots=True)
class Options:
    """Whether a reply in a thread may do without a greeting."""

    allow_in_reply_thread: bool = True


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """Evidence for a greeting; one objection before the first word where there is none."""
    found = view.spans(Zone.GREETING)
    if found:
        yield view.proof(found[0])
        return
    if not view.spans(Zone.BODY) or (options.allow_in_reply_thread and answers(view)):
        return
    name = reader_name(view.draft)
    fixes = (
        (Fix("add the greeting", view.body_start, f"Dear {name},\n\n", safe=True),) if name else ()
    )
    yield view.hit(view.body_start, fixes=fixes, recipient=name or "Ms. Ortiz")


def answers(view: View) -> bool:
    """Whether the draft answers a message: it quotes one, or its subject says so."""
    return is_reply(view.subject) or bool(view.draft.spans({Role.QUOTE}))


RULE = Rule(
    id="missing-greeting",
    code="FUL103",
    family="structure",
    summary="The message starts without a greeting.",
    message="The message starts straight with the text.",
    help="Open with the person's name: “Dear {recipient},”",
    why="Any greeting brings more replies than none; without one a request may read as curt.",
    severity=Severity.SUGGESTION,
    options=Options(),
    check=check,
    element="greeting",
    source="https://blog.careerbeacon.com/study-finds-which-email-openings-get-the-best-response-rate-im-shocked-by-the-results/",
    examples=(
        bad("[[]]Thank you for your time today. I enjoyed hearing about the new warehouse."),
        bad("[[]]I wanted to follow up on the analyst position.\n\nBest regards,\nDana Reyes"),
        bad("[[]]It was great to talk about the curriculum project.\n\nSincerely,\nNoor Haddad"),
        bad("[[]]However, I enjoyed the tour."),
        bad("To: Ana Ortiz <ana@example.com>\n\n[[]]Thank you for the tour of the press."),
        good("Dear Ms. Ortiz,\n\nThank you for your time today."),
        good("Good morning Amir,\n\nI wanted to follow up."),
        good("Priya,\n\nThank you for meeting with me."),
        good("Hi Sam, thank you for the tour."),
        good("Thank you, that helps.\n\n> Shall we say Monday?"),
    ),
)
