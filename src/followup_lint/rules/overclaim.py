"""A boast, or words as if the writer already had the job."""

from __future__ import annotations

from followup_lint.nlp.boast import boasts
from followup_lint.rule import Needs, Rule, bad, good
from followup_lint.rules.overclaim_frames import AS_IF_HIRED, BOASTS
from followup_lint.rules.overclaim_words import CONDITIONS, HEDGED, WORDS
from followup_lint.rules.wording import Allowed, Reading, Remark, Ways, Wording
from followup_lint.terms import Kind, Severity

HIRED = Remark(variant="as-if-hired")
BOAST = Remark(variant="boast")

RULE = Rule(
    id="overclaim",
    code="FUL233",
    family="value",
    summary="A sentence boasts or writes as if you already had the job.",
    message="“{match}” may sound as if the decision were made.",
    help=(
        "State the match and leave the judgement to the reader: “I believe my … would help with …”"
    ),
    why="Confidence shows in facts; superlatives take the reader's part.",
    severity=Severity.WARNING,
    kinds=frozenset({Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    needs=Needs.PARSE,
    options=Allowed(),
    check=Ways(
        (
            Wording(WORDS, AS_IF_HIRED, CONDITIONS, HIRED),
            Wording(WORDS, BOASTS, HEDGED, BOAST),
            Reading(BOAST, boasts),
        )
    ),
    source="https://www.smithhanley.com/2016/06/20/8-interview-thank-note-no-nos/",
    examples=(
        bad("[[I am clearly the best candidate]] for this role."),
        bad("[[You won't find anyone better]] for the team."),
        bad("[[When I start]] next month, I will rebuild the reports."),
        bad("[[No other candidate has]] my eye for stitching."),
        bad("[[Hiring me would be]] the smartest thing you do this year."),
        bad("[[When I am your head]] gardener, I will move the hedge."),
        bad("[[Nobody works harder than me]]."),
        bad("[[My skills far exceed]] what the role asks for."),
        bad("[[There is nothing about tractors that I don't]] know."),
        bad("I [[look forward to my first]] day at the nursery."),
        good("I believe I would be a strong match for the team."),
        good("If I were to join, I would begin with the reports you described."),
        good("No other museum has a loom like yours, and I have never failed to be moved by it."),
        good("It was good to hear how new colleagues start their first week."),
        good("When I start a new recipe, I always write the cost down first."),
        good("I have never been late in four years of early shifts."),
        good("The best in my class went to sea, and I went to the yard."),
    ),
)
