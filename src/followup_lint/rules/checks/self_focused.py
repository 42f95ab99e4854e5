"""What the job does for the writer, where what the writer does for the team is asked for."""

from __future__ import annotations

from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.checks.self_focused_words import FOR_OTHERS, GAINS, WORDS
from followup_lint.rules.rule import Rule, bad, good
from followup_lint.rules.wording import Allowed, Wording

RULE = Rule(
    id="self-focused",
    code="FUL222",
    family="interest",
    summary="A sentence argues from what the job does for you.",
    message="“{match}” tells the reader what you get.",
    help="Turn it round: what will the team get from you?",
    why="Interest that starts from the writer's gain gives the reader no reason.",
    severity=Severity.SUGGESTION,
    kinds=frozenset({Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    options=Allowed(),
    check=Wording(WORDS, GAINS, FOR_OTHERS),
    source="https://www.askamanager.org/2012/10/youre-making-these-5-mistakes-in-your-interview-thank-you-notes.html",
    examples=(
        bad("This job [[would be perfect for me]] because I want to move into finance."),
        bad("The role would really [[boost my career]]."),
        bad("The office is [[close to my home]], so it works well."),
        bad("[[What attracts me most is the short commute]]."),
        good("The role is a strong match for my experience in payroll audits."),
        good("It would be a pleasure to work with your team."),
        good("Your focus on training is close to my own approach to teaching."),
        good("This job would allow me to put my Spanish to work for your callers."),
        good("It would mean a lot to the children to have one teacher all year."),
        good("My goal would be to cut your returns by a few per cent."),
    ),
)
