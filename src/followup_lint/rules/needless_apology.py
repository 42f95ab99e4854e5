"""An apology for writing, an excuse about how the interview went, or a word against oneself."""

from __future__ import annotations

from followup_lint.nlp.regret import pestering, regrets
from followup_lint.rule import Needs, Rule, bad, good
from followup_lint.rules.needless_apology_frames import (
    BOTHER,
    CORRECTION,
    PERFORMANCE,
    SMALL,
    STORY,
    WEAK,
)
from followup_lint.rules.needless_apology_words import WORDS
from followup_lint.rules.wording import Allowed, Reading, Remark, Ways, Wording
from followup_lint.terms import Kind, Severity

WEAKNESS = Remark(variant="performance")
DOUBT = Remark(
    variant="self-doubt",
    message="“{match}” makes you smaller than need be.",
    help="Say what you bring; the reader weighs the rest.",
)
NUISANCE = Remark(
    variant="bother",
    severity=Severity.SUGGESTION,
    message="“{match}”: there is no need to apologise for writing.",
    help="Leave it out.",
)

RULE = Rule(
    id="needless-apology",
    code="FUL361",
    family="undermining",
    summary="An apology for writing, or an excuse about how the interview went.",
    message="“{match}” draws attention to a weak moment.",
    help=(
        "If you want to add to an answer, do it positively: “I'd like to add to my answer about …”"
    ),
    why=(
        "An apology for writing says that the mail is a nuisance; one for the interview reminds "
        "the reader of what they may not have noticed. A correction of a real slip, a delay and "
        "sympathy pass."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: None},
    needs=Needs.PARSE,
    options=Allowed(),
    check=Ways(
        (
            Wording(WORDS, PERFORMANCE, CORRECTION, WEAKNESS),
            Wording(WORDS, WEAK, (*CORRECTION, *STORY), WEAKNESS),
            Wording(WORDS, SMALL, remark=DOUBT),
            Wording(WORDS, BOTHER, CORRECTION, NUISANCE),
            Reading(WEAKNESS, regrets),
            Reading(NUISANCE, pestering),
        )
    ),
    source="https://www.liveabout.com/interview-thank-you-donts-2063985",
    examples=(
        bad("I am [[sorry to bother you]] again about this."),
        bad("[[Sorry for my nerves]] during the interview."),
        bad("[[I know I didn't answer]] the budget question well."),
        bad("[[Forgive me for taking up your morning]] once more."),
        bad("I [[gave you a poor answer]] on the rota."),
        bad("I am [[sorry that my English is weak]]."),
        bad("[[My mind went completely blank]] when you asked about allergens."),
        bad("[[If only I hadn't]] panicked over the simple sum."),
        bad("[[I was far too wordy]] about my allotment."),
        bad("[[I may not be the most qualified]] person you met this week."),
        bad("Hopefully [[I'm not being a nuisance]] by writing again."),
        good("I was sorry to hear about the change in your team."),
        good(
            "I teach people who are nervous that they will fail, and I apologise for nothing in "
            "that method."
        ),
        good("I gave a short answer on stock rotation and would like to add one figure."),
        good("I would like to add one point to my answer about budgets."),
        good("Excuse the second note: I forgot to say that the tour was excellent."),
        good("Sorry, I attached the wrong file this morning; here is the right lesson plan."),
        good("I apologise for my late answer, I was at sea until Sunday."),
        good("I was nervous before I came, and your team made me feel at home."),
    ),
)
