"""Pay, benefits, holiday and remote work, asked for or set as a condition."""

from __future__ import annotations

from followup_lint.nlp.pay import away_talk, pay_talk
from followup_lint.rule import Needs, Rule, bad, good
from followup_lint.rules.compensation_talk_words import (
    ABOUT_PAY,
    ABOUT_WORK,
    ASKED,
    AWAY,
    WORDS,
)
from followup_lint.rules.wording import Allowed, Reading, Remark, Ways, Wording
from followup_lint.terms import Kind, Severity

TERMS = Remark(variant="terms")
REMOTE = Remark(variant="remote", severity=Severity.SUGGESTION)

RULE = Rule(
    id="compensation-talk",
    code="FUL801",
    family="safety",
    summary="The message brings up pay, benefits, holiday or remote-work terms.",
    message="“{match}”: pay and conditions are better left for the offer.",
    help="Leave it out; at the offer you have the most say.",
    why=(
        "Before an offer there is nothing to weigh it against. What the reader raised, and pay as "
        "the topic of the work, pass."
    ),
    severity=Severity.WARNING,
    kinds=frozenset({Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    needs=Needs.PARSE,
    options=Allowed(),
    check=Ways(
        (
            Wording(WORDS, ABOUT_PAY, ABOUT_WORK, TERMS),
            Reading(TERMS, pay_talk),
            Wording(WORDS, AWAY, ASKED, REMOTE),
            Reading(REMOTE, away_talk),
        )
    ),
    source="https://www.liveabout.com/interview-thank-you-donts-2063985",
    examples=(
        bad("What [[is the salary]] range for this role?"),
        bad("[[How many vacation days]] do you offer?"),
        bad("[[What does the post pay]], and could I work from home on Fridays?"),
        bad("[[I would need at least £48,000]] a year."),
        bad("I would also [[like to discuss the benefits package]]."),
        bad("I'm not prepared to take a [[pay cut]]."),
        bad("Would my [[dental work be covered]]?"),
        bad("Please confirm that accommodation and [[feeding]] are free."),
        bad("May I work [[remotely]] in the summer?"),
        good("I saw the benefits of your training program first-hand."),
        good(
            "The orchard needs at least 40,000 litres a year, and what you pay the pickers is fair."
        ),
        good(
            "My team ran payroll and a salary survey, and your customers would benefit from that."
        ),
        good("Enjoy your holiday, and thank you for paying attention to every detail."),
        good("You asked what I earn now, so here is the figure: 31,000."),
        good("Overtime in hospitals was the topic of my diploma thesis."),
        good("I advised families on what they could expect from their pension."),
    ),
)
