"""Neither subject nor body says which position the writer interviewed for."""

from __future__ import annotations

from collections.abc import Iterator

from followup_lint.core.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.draft import Role
from followup_lint.draft.subject_prefixes import is_reply
from followup_lint.rules.positions import positions
from followup_lint.rules.rule import Hit, NoOptions, Proof, Rule, bad, good
from followup_lint.rules.view import View, Zone


def check(view: View, options: NoOptions) -> Iterator[Hit | Proof]:
    """Evidence for the name of the position; one objection before the body where it lacks.

    In a conversation that goes on, the reader knows what it is about.
    """
    found = next(positions(view), None)
    if found:
        yield view.proof(found[1], part=found[0])
    elif (
        view.spans(Zone.BODY) and not is_reply(view.subject) and not view.draft.spans({Role.QUOTE})
    ):
        yield view.hit(view.body_start)


RULE = Rule(
    id="missing-role",
    code="FUL106",
    family="structure",
    summary="Neither subject nor body says which position you interviewed for.",
    message="The message never names the position.",
    help="Name it once, as in “the data analyst position”.",
    why=(
        "Those who hire have several positions to fill at once. The name of yours, given once, "
        "spares the reader a search."
    ),
    severity=Severity.WARNING,
    # Good mails lack it as often as others do.
    severity_in=dict.fromkeys(FOLLOW_UPS, Severity.SUGGESTION),
    kinds=FOLLOW_UPS,
    check=check,
    element="position",
    source="https://careerservices.princeton.edu/undergraduate-students/resumes-letters-online-profiles/thank-you-letters",
    silent_beside=("leftover-text",),
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for speaking with me today about the position.\n\n"
            "Regards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]I wanted to follow up and see if there are any updates.\n\n"
            "Regards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]The hiring manager told me about this role and I remain "
            "interested.\n\nRegards,\nDana Reyes"
        ),
        bad("Dear Amir,\n\n[[]]My previous manager and your director know my work."),
        bad(
            "Dear Amir,\n\n[[]]I am writing once more about the position.",
            subject="The job",
            kind=Kind.SECOND_FOLLOW_UP,
        ),
        bad("Hello Chef,\n\n[[]]You did a great job of explaining the open position."),
        bad("Dear Amir,\n\n[[]]Your deputy director was kind to me."),
        good(
            "Dear Ms. Ortiz,\n\nThank you for speaking with me today about the data analyst "
            "position.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nI wanted to follow up.\n\nRegards,\nDana Reyes",
            subject="Following up - Payroll Specialist interview",
        ),
        good(
            "Dear Dr. Hale,\n\nI enjoyed hearing about the night-shift lead opening.\n\n"
            "Regards,\nDana Reyes"
        ),
        good("Dear Amir,\n\nThank you for our talk about the position of ward sister."),
        good("Dear Amir,\n\nI would be proud to work for you as head of operations."),
        good("Dear Amir,\n\nThank you for telling me about the graduate scheme."),
        good("Dear Amir,\n\nThank you for interviewing me for Electrician."),
        good("Dear Amir,\n\nIt would be an honour to join you as your next store manager."),
        good("Dear Amir,\n\nThank you for your time.", subject="Re: Interview"),
        good("Dear Amir,\n\nThank you for asking how I work as a cook."),
        good("Dear Amir,\n\nI would be glad to join your night crew."),
    ),
)
