"""Urgency words hurry the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from followup_lint.core.expressions import Expression, Need
from followup_lint.core.terms import Kind, Severity
from followup_lint.nlp import grammar
from followup_lint.nlp.commands import imperatives, requests
from followup_lint.nlp.grammar import Actor
from followup_lint.nlp.words import words_in
from followup_lint.rules.rule import Hit, Needs, Rule, bad, good
from followup_lint.rules.view import View

if TYPE_CHECKING:
    from followup_lint.nlp import Sentence, Token

URGENT = Expression(
    r"\b(?:(?:quick|prompt|speedy|swift|immediate|urgent|asap) (?:reply|response|answer|attention"
    r"|action|decision|feedback)"
    r"|asap\b|a\.s\.a\.p\.?|as soon as (?:humanly )?possible|at once|right away|right now"
    r"|immediately|urgent(?:ly)?|without (?:further |any )?delay|straight ?away|promptly"
    r"|expedite|fast[- ]track|speed (?:it|this|things|the \w+) up|speed up (?:the|my|your|this)"
    r"|move (?:this|it|things) along|the sooner the better"
    r"|at the earliest(?! (?:possible )?(?:convenience|opportunity))"
    r"|without fail|top priority|time[- ]sensitive|time is of the essence|hurry(?: up)?"
    r"|(?:move|act|decide) (?:fast|quickly|swiftly|now)"
    r"|as soon as you (?:see|get|read|receive) (?:this|it|my (?:note|e-?mail|message))"
    r")(?!\w)",
    re.IGNORECASE,
)
# "Three projects at once" means together.
TOGETHER = Expression(
    r"\b(?:all|everything|everyone|much|many|both|several|two|three|four|\d+)\b[^.!?]{0,30}"
    r"\bat once\b",
    re.IGNORECASE,
)
CONVENIENCE = Expression(r"\bat your earliest (?:possible )?(?:convenience|opportunity)\b", re.I)
DISCLAIMER = Expression(r"\b(?:received this|transmission|in error)\b", re.IGNORECASE)
# What the writer wants to happen at once is asked of the reader.
WANTS = frozenset({"need", "want", "expect", "like", "hope", "appreciate", "require", "request",
                   "hoping", "love", "grateful", "forward", "look", "looking", "await",
                   "awaiting"})  # fmt: skip
# So is what the writer is to get, unless it is their own doing ("I can get there at once").
GETS = frozenset({"hear", "get", "receive", "know"})
ABLE = frozenset({"can", "could", "will", "'ll", "may", "might"})
DUTY = frozenset({"must", "should", "will", "'ll", "need", "have"})
# What is said in these is asked by the verb above: "I hope that you …", "Could you try to …".
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
# "This is urgent": the reader's answer is meant.
MATTER = frozenset({"this", "it", "matter", "answer", "reply", "response", "request", "decision"})
THANKS = frozenset({"thank", "thanks", "appreciated"})
# A request by its words, where the parse finds nobody who acts ("lmk asap").
TOLD = Expression(
    r"\b(?:lmk|let (?:me|us) know|reply|respond|answer|get back to (?:me|us)|please|pls|plz)"
    r"\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
# These say by themselves that the reader is to hurry.
PLAIN = Expression(r"time is of the essence|as soon as you", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Options:
    """Whether “at your earliest convenience”, polite to some and pushy to others, is reported."""

    flag_at_your_earliest_convenience: bool = False


@cache
def cue(options: Options) -> Need:
    """What a paragraph with an urgency word has."""
    more = [CONVENIENCE.need] if options.flag_at_your_earliest_convenience else []
    return Need.any_of([URGENT.need, *more])


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each urgency word where it is the reader who is to hurry."""
    for sentence in view.sentences:
        places = [match.span() for match in URGENT.all_in(words_in(sentence).text)]
        if options.flag_at_your_earliest_convenience:
            places += [match.span() for match in CONVENIENCE.finditer(sentence.text)]
        if not places:
            continue
        if DISCLAIMER.search(sentence.text) or TOGETHER.search(sentence.text):
            continue
        for start, end in sorted(places):
            words = grammar.tokens_between(sentence, start, end)
            if words and hurries_reader(sentence, words):
                yield view.hit(words)


def hurries_reader(sentence: Sentence, words: list[Token]) -> bool:
    """Whether the nearest verb with an actor has the reader act, or the writer want it."""
    if PLAIN.match(" ".join(word.text for word in words)):
        return True
    top = next((word for word in words if word.head not in words), words[0])
    if top.dep_ == "amod" and top.head.tag_.startswith("NN") and len(words) == 1:
        return False
    if any(link.dep_ == "acl:relcl" for link in grammar.clause_chain(top)):
        return False
    for verb in [*own_clause(top), *grammar.governing_verbs(top.head)]:
        if verb.lower_ in THANKS:
            return bool(grammar.auxiliaries(verb) & {"is", "be"})
        who = grammar.actor(verb)
        if who is Actor.READER and (asked(sentence, verb) or verb.dep_ not in COMPLEMENTS):
            return asked(sentence, verb)
        if who is None and grammar.auxiliaries(verb) & ABLE:
            return False
        if who is Actor.WRITER:
            return wanted(verb)
        if who is Actor.OTHER:
            owner = grammar.inherited_subject(verb)
            return owner is not None and owner.lower_ in MATTER and verb.tag_ != "VBD"
    told = TOLD.search(sentence.text[: words[0].idx - sentence.start_char])
    return bool(told or imperatives(sentence)) or wanted(sentence.root)


def own_clause(top: Token) -> list[Token]:
    """The urgency word itself where it is the predicate ("this is urgent")."""
    return [top] if grammar.children(top, "cop") or top.tag_.startswith("VB") else []


def wanted(verb: Token) -> bool:
    """Whether the writer wants something now, not "wanted" it or would do it."""
    gets = verb.lower_ in GETS and not grammar.auxiliaries(verb) & ABLE
    return (verb.lower_ in WANTS or gets) and verb.tag_ != "VBD"


def asked(sentence: Sentence, verb: Token) -> bool:
    """Whether the reader is told, asked or obliged to do what a verb says."""
    if grammar.is_imperative(verb) or verb in requests(sentence):
        return True
    duty = bool(grammar.auxiliaries(verb) & DUTY) or verb.lower_ in {"need", "have"}
    return duty and not grammar.is_question(sentence)


RULE = Rule(
    id="urgency",
    code="FUL305",
    family="demanding",
    summary="Urgency words hurry the reader.",
    message="“{match}” hurries the reader.",
    help="Drop it, or write “when you have a moment”.",
    why=(
        "Words of time pressure make any request weigh more. What you would do at once "
        "(“I could start immediately”), and thanks for a quick reply, pass."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: Severity.SUGGESTION},
    needs=Needs.PARSE,
    options=Options(),
    check=check,
    second_opinion=True,
    cue=cue,
    source="http://llt.msu.edu/vol11num2/biesenbachlucas/",
    examples=(
        bad("Please reply [[ASAP]]."),
        bad("I would like a [[quick response]] on this."),
        bad("Let me know the outcome [[as soon as possible]]."),
        bad("I need an answer [[immediately]]."),
        bad("Could you tell me [[right now]] whether I am hired?"),
        bad("I hope that you will answer [[promptly]]."),
        bad("Please [[expedite]] my application, or at least [[move things along]]."),
        bad("lmk [[asap]], i want to plan my week"),
        bad("This is [[urgent]]. An [[immediate response]] would be appreciated."),
        bad("You must answer [[immediately]]."),
        bad("I would like you to answer [[promptly]]."),
        bad("[[Time is of the essence]]."),
        bad("Any news pls [[asap]]"),
        bad(
            "Please call me [[at your earliest convenience]].",
            options={"flag-at-your-earliest-convenience": True},
        ),
        good("I could start immediately if selected."),
        good("Thank you for your quick reply yesterday."),
        good("I expedited orders for a mill, and we could speed up the line together."),
        good("I handled urgent tickets for two years, and your urgent care team sounds similar."),
        good("I will send the form as soon as possible."),
        good("I immediately felt at home."),
        good("Could you tell me how you run three sites at once?"),
        good("Are you in Leeds right now, or still in Bath?"),
        good("If the date suits you, I can get the papers to you immediately."),
        good("I can get an answer from my landlord right away."),
        good("If you received this by mistake, you must delete it immediately."),
        good("Your prompt response was much appreciated."),
        good("Please don't try to answer everything at once."),
    ),
)
