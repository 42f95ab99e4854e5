"""A gift, a treat, a voucher or a favour that is offered to the reader."""

from __future__ import annotations

from followup_lint.nlp.giving import gifts
from followup_lint.rule import Needs, Rule, bad, good
from followup_lint.rules.gift_offer_words import NO_GIFTS, OFFERS, WORDS
from followup_lint.rules.wording import Allowed, Reading, Remark, Ways, Wording
from followup_lint.terms import Kind, Severity

RULE = Rule(
    id="gift-offer",
    code="FUL804",
    family="safety",
    summary="The message offers a gift, a treat or a voucher.",
    message="“{match}” can look like a favour for a favour, however kindly meant.",
    help="A sincere thank-you is enough.",
    why="Many employers must refuse presents, and have to report them.",
    severity=Severity.WARNING,
    kinds=frozenset({Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    needs=Needs.PARSE,
    options=Allowed(),
    check=Ways((Wording(WORDS, OFFERS, NO_GIFTS), Reading(Remark(), gifts))),
    source="https://ypedge.wordpress.com/2011/11/10/what-not-to-do-after-an-interview/",
    examples=(
        bad("Please look for an email with a small [[gift card for you]]."),
        bad("Please [[accept this token of my appreciation]]."),
        bad("[[I would like to take you out for lunch]] to say thanks."),
        bad("Let me know your size, and I will [[knit you]] a jumper."),
        bad("A [[crate of mangoes from our farm should reach you]] on Monday."),
        bad("The next round of [[drinks is on me]]."),
        bad("[[I would gladly do your garden for free]] one weekend."),
        bad("Please [[find a small present]] in the envelope."),
        good("I designed the gift card program at Harbor Foods."),
        good("Please accept my thanks for the lunch during the visit."),
        good("I can send you a sample of the report."),
        good("Could I come for a coffee and ask about the lab next week?"),
        good("I would gladly do a free day's trial in the garden."),
        good("We shipped mangoes in crates of twelve."),
        good("Please accept this letter as my application."),
    ),
)
