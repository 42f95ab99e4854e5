"""Private circumstances, beliefs, or remarks that are too familiar."""

from __future__ import annotations

from followup_lint.nlp.familiar import beliefs, remarks
from followup_lint.nlp.private import circumstances
from followup_lint.rule import Needs, Rule, bad, good
from followup_lint.rules.too_personal_frames import BELIEF, BLESSINGS, CARE, CIRCUMSTANCES, REMARKS
from followup_lint.rules.too_personal_words import WORDS
from followup_lint.rules.wording import Allowed, Reading, Remark, Ways, Wording
from followup_lint.terms import Kind, Severity

FAMILIAR = Remark(variant="remark")
FAITH = Remark(variant="belief")
BLESSING = Remark(variant="belief", severity=Severity.SUGGESTION)
OWN_LIFE = Remark(variant="circumstances", severity=Severity.SUGGESTION)


RULE = Rule(
    id="too-personal",
    code="FUL803",
    family="safety",
    summary="Private circumstances, beliefs or over-familiar remarks.",
    message="“{match}” is more personal than this message needs.",
    help="You do not have to share it, and it can draw the eye from your strengths.",
    why=(
        "What is private can sway a reader who means well. Health, family and blessings are only a "
        "suggestion, and a request for an adjustment is nobody's fault."
    ),
    severity=Severity.WARNING,
    kinds=frozenset({Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    needs=Needs.PARSE,
    options=Allowed(),
    check=Ways(
        (
            Wording(WORDS, REMARKS, remark=FAMILIAR),
            Reading(FAMILIAR, remarks),
            Wording(WORDS, BELIEF, remark=FAITH),
            Reading(FAITH, beliefs),
            Wording(WORDS, BLESSINGS, remark=BLESSING),
            Wording(WORDS, CIRCUMSTANCES, CARE, OWN_LIFE),
            Reading(OWN_LIFE, circumstances),
        )
    ),
    source="https://www.job-hunt.org/job-interview-thank-you-note-mistakes/",
    examples=(
        bad("[[My divorce]] made last year hard, but I am ready now."),
        bad("You looked [[stunning]] in the interview."),
        bad("Let us [[grab a drink sometime after work]]."),
        bad("I take [[antidepressants]], but I feel fine."),
        bad("[[My teenage son]] got arrested last week."),
        bad("I believe [[that God has sent]] me to you."),
        bad("I [[think the government is]] doing a great job."),
        bad("How old are [[your kids]]?"),
        bad("[[May God bless]] you for your kindness."),
        good("I trained families whose children were in hospital."),
        good("I enjoyed our coffee with the team, and the smile campaign was clever."),
        good("Thank you for asking about the access ramp."),
        good("I nursed on a pregnancy ward for nine years."),
        good("Our museum has a room on God and the harvest."),
        good("My mother ran a bakery, and that is where I learned to get up at three."),
        good(
            "I would need a chair with back support on the day; could HR tell me how to ask for it?"
        ),
    ),
)
