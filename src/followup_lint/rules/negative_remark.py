"""A negative remark about an employer, the writer's or the reader's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.nlp.blame import blames
from followup_lint.nlp.contempt import contempts
from followup_lint.nlp.targets import Target
from followup_lint.nlp.words import once, words_in
from followup_lint.rule import Needs, Rule, bad, good
from followup_lint.rules.negative_remark_frames import ABOUT_OWN, ABOUT_READER, FAIR, RAISED
from followup_lint.rules.negative_remark_words import WORDS
from followup_lint.rules.wording import (
    Allowed,
    Reading,
    Remark,
    Ways,
    Wording,
    whole_words,
)
from followup_lint.terms import Kind, Severity

if TYPE_CHECKING:
    from followup_lint.nlp import Sentence, Token

SPARED = whole_words(FAIR, WORDS)
SPARED_READER = whole_words(RAISED, WORDS)


def spoken_ill(sentence: Sentence) -> Iterator[list[Token]]:
    """Where the writer speaks ill of an employer, or of the reader's firm unless the reader did."""
    text = words_in(sentence).text
    found = once(blames, sentence) + once(contempts, sentence)
    for blame in () if found and SPARED.is_in(text) else found:
        readers = blame.target is Target.READER and not SPARED_READER.is_in(text)
        if readers or blame.target is Target.EMPLOYER:
            yield blame.tokens


RULE = Rule(
    id="negative-remark",
    code="FUL362",
    family="undermining",
    summary="A negative remark about an employer (yours or theirs).",
    message="“{match}” may read as speaking badly of an employer.",
    help="Say what draws you to this role instead.",
    why=(
        "The reader wonders what you will say about them. What the reader found bad first, hard "
        "things as the matter of your work, and praise pass."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: None},
    needs=Needs.PARSE,
    options=Allowed(),
    check=Ways(
        (
            Wording(WORDS, ABOUT_OWN, FAIR),
            Wording(WORDS, ABOUT_READER, (*FAIR, *RAISED)),
            Reading(Remark(), spoken_ill),
        )
    ),
    source="https://www.job-hunt.org/5-landmines-interviewing-competitors/",
    examples=(
        bad("[[My current boss is toxic]], and I want out."),
        bad("I am [[tired of working for a company]] that ignores its staff."),
        bad("[[Your website is outdated]], and I could fix it."),
        bad("[[My last manager was a bully]], which is why I left."),
        bad("[[Your written test was badly made]], if I may say so."),
        bad("[[Nobody at my call centre gets]] any training whatsoever."),
        bad("[[I resent the way]] my company has treated me."),
        bad("[[Your hiring manager came across as cold]]."),
        bad("[[My boss keeps changing]] the rota."),
        bad("[[Your canteen could really use a scrub]]."),
        good("My current manager taught me how to run a budget."),
        good("Your plan to replace the old ticketing system sounds like a good challenge."),
        good("My previous team handled bad debt for the region."),
        good("Your school was friendly, and your test was hard but fair."),
        good("You said that your booking system is slow, and I have helped replace one like it."),
        good("I managed toxic waste for the county."),
        good("My current manager gives feedback every Friday, which I value."),
    ),
)
