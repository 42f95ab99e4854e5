"""The message sets the reader a deadline for answering or deciding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.core.expressions import Expression
from followup_lint.core.terms import Kind, Severity
from followup_lint.nlp import grammar
from followup_lint.nlp.commands import imperatives, requests
from followup_lint.nlp.deadlines import deadlines
from followup_lint.nlp.grammar import Actor
from followup_lint.nlp.words import words_in
from followup_lint.rules.rule import Hears, Hit, Needs, Rule, bad, good
from followup_lint.rules.view import View

if TYPE_CHECKING:
    from followup_lint.nlp import Sentence, Token

ASKED = Expression(
    r"\b(?:revert|hear (?:back )?from you|hear back|respond|reply|get back"
    r"|let (?:me|us) (?:know|have)|answer|decision|decide|response|update|confirm"
    r"|(?:call|email|contact|tell|send|give) me"
    r"|know where i stand|feedback|an offer)\b",
    re.IGNORECASE,
)
# Somebody else set the date, or the reader did.
TOLD = Expression(
    r"\b(?:you (?:had |have )?(?:mentioned|said|told|promised|indicated|noted|asked|requested"
    r"|planned|hoped|were|expected|would|wanted|needed|suggested)"
    r"|(?:i|we) (?:understood|was told|were told|gathered|promised|had hoped|hoped)"
    r"|they (?:have |had )?(?:asked|want|need|expect|told|gave)|as (?:you )?(?:asked|requested)"
    r"|(?:i have|i've|i) been asked|asked (?:me|us) to|would hear|your (?:deadline|timeline))\b",
    re.IGNORECASE,
)
# A request even where the tagger takes its verb for a noun ("Kindly revert").
OPENS = Expression(r"\W*(?:please|pls|kindly)\b", re.IGNORECASE)
HEARD = "“{match}” may hurry the reader."
HELP = "Ask about their timeline: “Do you have a sense of when a decision will be made?”"
ANSWERS = frozenset({"answer", "reply", "response", "decision", "call", "confirmation", "feedback"})
WANTS = frozenset({"need", "want", "expect", "like", "hope", "appreciate", "hear", "get", "receive",
                   "love", "grateful", "require", "know", "hoping", "request", "look", "looking",
                   "await", "awaiting"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """The severity where the sentence softens the deadline (please, could you …)."""

    severity_if_softened: Severity = Severity.SUGGESTION


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each deadline in a sentence that asks the reader for an answer."""
    for sentence in view.sentences:
        text = words_in(sentence).text
        if not ASKED.is_in(text) or TOLD.is_in(text):
            continue
        for start, end in deadlines(text):
            words = grammar.tokens_between(sentence, start, end)
            if words and binds_reader(sentence, words[0]):
                soft = softened(sentence)
                yield view.hit(words, severity=options.severity_if_softened if soft else None)


def softened(sentence: Sentence) -> bool:
    """Whether the deadline is asked for rather than set."""
    asked = grammar.is_question(sentence) or bool(requests(sentence))
    return asked or grammar.is_softened(sentence)


def binds_reader(sentence: Sentence, first: Token) -> bool:
    """Whether it is the reader who is to act by then, told by the nearest verb with an actor."""
    for verb in grammar.governing_verbs(first):
        who = grammar.actor(verb)
        if who is Actor.READER:
            return verb.tag_ not in {"VBD", "VBN"}
        if who is Actor.WRITER:
            return verb.tag_ != "VBD" and (verb.lower_ in WANTS or verb.head.lower_ == "let")
        if who is Actor.OTHER:
            owner = grammar.inherited_subject(verb)
            return owner is not None and owner.lower_ in ANSWERS and verb.tag_ != "VBD"
    return bool(OPENS.match(sentence.text) or imperatives(sentence))


RULE = Rule(
    id="imposed-deadline",
    code="FUL304",
    family="demanding",
    summary="The message sets the reader a deadline for answering or deciding.",
    message="“{match}” sets the reader a deadline.",
    help=HELP,
    why=(
        "The time of the decision is the reader's. Dates that the reader named, and your own "
        "(“I can send references by Friday”), pass."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: None},
    needs=Needs.PARSE,
    options=Options(),
    check=check,
    second_opinion=True,
    hears=Hears("deadline", HEARD, HELP),
    yields_to=("ultimatum",),
    source="https://acceleratetv.com/things-not-say-in-a-follow-up-email-after-an-interview/",
    examples=(
        bad("I would like to hear from you [[by Friday]]."),
        bad("Let me know [[within 24 hours]]."),
        bad("An answer [[by Thursday]] would be fair."),
        bad("I look forward to your reply [[by noon]]."),
        bad("[[Please let me have it by noon]]."),
        bad("[[Kindly revert with the outcome by tomorrow]]."),
        bad("[[Please give me an answer no later than March 3]]."),
        bad("[[Pls feedback by Friday]]."),
        good("I can send my references by Friday."),
        good("You mentioned a decision by the end of the month, so I wanted to check in."),
        good("See you Friday, and thank you for the early slot."),
        good("They have asked me to answer by Friday."),
        good("Would any time before Friday work for the second interview?"),
        good("I was told to expect an answer from you by Friday."),
    ),
)
