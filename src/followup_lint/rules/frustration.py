"""The message voices anger, disappointment or blame."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from followup_lint.expressions import Expression, Need
from followup_lint.nlp.complaint import COMPLAINING, complaints
from followup_lint.nlp.complaint_words import HARSH, SOUR
from followup_lint.nlp.grammar import tokens_between
from followup_lint.nlp.words import words_in
from followup_lint.rule import Hit, Needs, Rule, bad, good
from followup_lint.terms import Kind, Severity
from followup_lint.values import Filled
from followup_lint.view import View

if TYPE_CHECKING:
    from followup_lint.nlp import Sentence, Token

BAD = "|".join(sorted(HARSH | SOUR))
PHRASES = (
    r"(?:(?:complete|total|utter|big) )?wast(?:e of|ing|ed) (?:my|our|everyone's|everybody's)"
    r"(?: \w+)? time",
    r"you ghosted|ghost(?:ed|ing) (?:me|us|candidates|applicants|people)",
    r"ignor(?:e|es|ing) (?:me|us|my (?:e-?mails?|messages?|calls?|application|questions?))",
    r"(?<!as a )(?<!out of )(?:basic|common|simple) (?:courtesy|decency|respect|manners)",
    r"(?:your|this|such|complete|total|utter|sheer|blatant) lack of (?:communication|respect"
    r"|response|courtesy|professionalism|consideration|transparency|decency)",
    r"str(?:ung|inging) (?:me|us|people) along|shame on you|should be ashamed|how dare you",
    r"what a joke|(?:this|it|the (?:whole )?process)(?:'s| is) a (?:\w+ )?joke(?=[.!,]|$)",
    r"had enough of (?:this|your|you)|los(?:ing|t) (?:my |all )?patience(?: with you)?",
    r"(?:my|our) patience (?:is|has)|running out of patience|at my wits?'? end",
    rf"(?:your|this|such(?: an?)?|these) (?:\w+ly )?(?:{BAD}) (?:silence|delays?|wait|treatment"
    r"|behaviou?r|attitude|tone|repl(?:y|ies)|responses?|lack|communication|handling|conduct)",
    rf"(?:stop|quit) being (?:so )?(?:{BAD})|what an? (?:{BAD}) (?:way|thing|attitude|reply)",
    r"(?:express|voice|convey|register|share|hide|imagine|understand) my (?:\w+ )?(?:frustration"
    r"|disappointment|displeasure|dissatisfaction|anger|annoyance|outrage)",
    r"treat(?:ed|ing)? (?:me|us|people|candidates) like (?:this|that|dirt|a (?:child|number))",
)
PHRASE = Expression(rf"\b(?:{'|'.join(PHRASES)})\b", re.IGNORECASE)
NEGATED = Expression(r"\b(?:not|never|no|without|nor)\b(?: \w+){0,2} ?$|n't(?: \w+){0,2} ?$", re.I)
# Who apologises blames no one else, save in "sorry, but".
APOLOGY = Expression(r"\b(?:sorry|apolog\w+|my (?:bad|fault|mistake))\b(?!,? but\b)", re.IGNORECASE)
HARSH_WORDS = Need.of_parts(COMPLAINING)


@dataclass(frozen=True, slots=True)
class Options:
    """More words that are to count as harsh when they are said of the reader or of this."""

    extra: tuple[Filled, ...] = ()


@cache
def cue(options: Options) -> Need:
    """What a paragraph with a complaint has."""
    more = [Need.of_parts(word.lower() for word in options.extra)] if options.extra else []
    return Need.any_of([PHRASE.need, HARSH_WORDS, *more])


def check(view: View, options: Options) -> Iterator[Hit]:
    """The first complaint of each sentence."""
    extra = frozenset(word.lower() for word in options.extra)
    for sentence in view.sentences:
        if APOLOGY.is_in(words_in(sentence).text):
            continue
        if complaint := next(complaints(sentence, extra), None):
            yield view.hit(complaint.tokens, variant=complaint.variant)
        elif spoken := next(phrases(sentence), None):
            yield view.hit(spoken, variant="phrase")


def phrases(sentence: Sentence) -> Iterator[list[Token]]:
    """The words of each set phrase that is not negated."""
    text = words_in(sentence).text
    for match in PHRASE.all_in(text):
        if not NEGATED.search(text[: match.start()]):
            yield tokens_between(sentence, *match.span())


RULE = Rule(
    id="frustration",
    code="FUL326",
    family="impatience",
    summary="The message voices anger, disappointment or blame.",
    message="“{match}” may read as frustration.",
    help=(
        "Leave it out, or write instead: “I know hiring takes time, and I appreciate your work on "
        "it.”"
    ),
    why=(
        "Complaints that slip out are what readers remember. Stories from your work (“frustrated "
        "customers”), disappointment at the news beside thanks, sympathy and “I would be "
        "disappointed” pass."
    ),
    severity=Severity.ERROR,
    severity_in={Kind.GENERAL: Severity.WARNING},
    needs=Needs.PARSE,
    options=Options(),
    check=check,
    cue=cue,
    yields_to=("accusation", "still-waiting", "negative-remark"),
    source="https://acceleratetv.com/things-not-say-in-a-follow-up-email-after-an-interview/",
    examples=(
        bad("[[I am frustrated]] with the lack of communication."),
        bad("[[Your silence is unprofessional]]."),
        bad("I feel [[I was ghosted]] after three interviews."),
        bad("[[It is disappointing]] that nobody replied to my note."),
        bad("[[This is not acceptable]]."),
        bad("The interview was a [[waste of my time]]."),
        bad("I find [[it disrespectful]] that you kept me in the dark."),
        bad("[[This is shabby]].", options={"extra": ["shabby"]}),
        good("I know reducing frustrated customer calls is a priority for your team."),
        good("I would be disappointed to miss the deadline, so here is the form today."),
        good("It was a ridiculous bug that I enjoyed solving."),
        good("I was disappointed that our time ran out."),
        good("While I am disappointed, I appreciate your time and wish you well."),
        good("I was upset to hear about the fire at your plant."),
        good("Our customers were annoyed by the delays, so I rebuilt the rota."),
        good("I was frustrated with my answer about budgets."),
        good("I am not upset at all, and I hope I did not upset you."),
        good("A reading of 14 is unacceptable in that test."),
        good("You said that the old process was frustrating for nurses."),
    ),
)
