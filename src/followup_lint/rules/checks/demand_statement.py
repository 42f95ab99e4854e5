"""“I need”, “I want”, “I expect”, “I demand”, aimed at the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from followup_lint.core.expressions import Expression, Need
from followup_lint.core.terms import Kind, Severity
from followup_lint.nlp import grammar
from followup_lint.nlp.grammar import Actor
from followup_lint.nlp.words import tokens_of, words_in
from followup_lint.rules.rule import Hears, Hit, Needs, Rule, bad, good
from followup_lint.rules.view import View

if TYPE_CHECKING:
    from followup_lint.nlp import Token

WANT = frozenset({"need", "want", "require"})
EXPECT = frozenset({"expect"})
DEMAND = frozenset({"demand", "insist"})
TELLING = DEMAND | WANT | EXPECT
HEDGES = frozenset({"would", "'d", "might", "may", "could", "will", "'ll"})
RECEIVE = frozenset({"know", "hear", "get", "receive", "see"})
THINGS = frozenset(
    """
    answer answers decision response reply feedback update updates confirmation explanation
    result results offer commitment clarity closure refund replacement money
    """.split()
)
FIXED = Expression(
    r"\b(?:i(?:'m| am) entitled to|i deserve (?:an?|the|to|better|more|some)|you owe (?:me|us)"
    r"|i have (?:a|the|every) right to)\b",
    re.IGNORECASE,
)
# What is to be done, with nobody named: "I want this settled".
DONE = Expression(
    r"\bi (?:want|need|expect) (?:this|it|that|(?:the|my) \w+) (?:to be )?"
    r"(?:\w{3,}ed|sorted|done|paid|sent|put right|dealt with|made up)\b",
    re.IGNORECASE,
)
# A demand that no verb of wanting states.
VEILED = Expression(
    r"\b(?:(?:your (?:\w+ )?(?:reply|answer|response|decision|confirmation|call)"
    r"|an? (?:\w+ )?(?:reply|answer|response)) is (?:\w+ )?(?:needed|required|expected|necessary)"
    r"(?! (?:to|on|for)\b)"
    r"|you(?:'re| are) (?:expected|required|obliged) to (?:inform|answer|reply|respond|decide|pay"
    r"|tell|let|give|call|contact|get back)"
    r"|it(?:'s| is) (?:\w+ )?(?:essential|important|imperative|vital|crucial|necessary|critical)"
    r" (?:that i (?:know|hear|get|receive)"
    r"|(?:that|for) you (?:to )?(?:reply|respond|answer|get back|call|tell|let|give|decide|send))"
    r"|i (?:must|have to) (?:ask|request|urge) (?:that )?you|i (?:strongly )?urge you"
    r"|i (?:must|have to) (?:have|get|know|hear|receive) (?:an? |your |the )?(?:\w+ )?"
    r"(?:answer|reply|response|decision|result|outcome|back)"
    r"|i(?:'ll| will)? (?:be )?(?:expect|expecting) (?:an?|your) (?:\w+ )?"
    r"(?:call|answer|reply|response|decision))\b",
    re.IGNORECASE,
)
HEARD = "“{match}” may read as an order."
HELP = "Ask instead: “Could you share …?” or “I would appreciate …”"
WANTING = Need.of_parts(TELLING)


@dataclass(frozen=True, slots=True)
class Options:
    """The severity of the plain verbs of demanding (demand, insist, deserve, owe)."""

    severity_demand_verbs: Severity = Severity.ERROR


@cache
def cue(options: Options) -> Need:
    """What a paragraph with a demand has."""
    return Need.any_of([FIXED.need, DONE.need, VEILED.need, WANTING])


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each demand in a sentence that states one."""
    for sentence in view.sentences:
        text = words_in(sentence).text
        for match in FIXED.all_in(text):
            claim = grammar.tokens_between(sentence, *match.span())
            yield view.hit(claim, variant="claim", severity=options.severity_demand_verbs)
        for match in (*DONE.all_in(text), *VEILED.all_in(text)):
            yield view.hit(grammar.tokens_between(sentence, *match.span()), variant="want")
        for verb in tokens_of(sentence, TELLING):
            if (demand := demanded(verb)) and not excused(verb):
                strong = verb.lower_ in DEMAND
                yield view.hit(
                    demand,
                    variant="demand" if strong else "want",
                    severity=options.severity_demand_verbs if strong else None,
                )


def demanded(verb: Token) -> list[Token]:
    """The words of a demand that a verb states: from its subject to what is demanded."""
    owner = grammar.inherited_subject(verb)
    if owner is None or owner.lower_ not in {"i", "we"} or verb.tag_ not in {"VBP", "VB", "VBG"}:
        return []
    if verb.lower_ in DEMAND:
        return between(owner, verb, [verb])
    if verb.lower_ not in WANT | EXPECT:
        return []
    goals = list(goals_of(verb))
    return between(owner, verb, goals) if goals else []


def goals_of(verb: Token) -> Iterator[Token]:
    """What is wanted of the reader: an act, to be told, or a thing that the reader would give."""
    somebody = [
        child
        for child in grammar.children(verb, "obj", "iobj")
        if child.lower_ in grammar.READER | grammar.SOMEBODY
    ]
    for clause in grammar.children(verb, "xcomp", "ccomp"):
        inner = grammar.subject(clause)
        told = {"know"} & {clause.lower_}
        if told and is_preparation(clause):
            continue
        if somebody or (inner is not None and inner.lower_ in grammar.READER | grammar.SOMEBODY):
            if not told and verb.lower_ in WANT | EXPECT and "that" not in grammar.marked(clause):
                yield clause
        elif clause.lower_ in RECEIVE and clause.tag_ == "VB" and inner is None:
            if clause.lower_ not in {"see", "get"} or has_thing(clause):
                yield clause
        elif clause.tag_ == "VBN" and verb.lower_ in {"want", "need"} and inner is None:
            yield clause
    yield from (child for child in grammar.children(verb, "obj") if child.lower_ in THINGS)


def is_preparation(verb: Token) -> bool:
    """Whether somebody wants to know what awaits them ("what to expect"), not the outcome."""
    return any("to" in grammar.marked(c) for c in grammar.children(verb, "ccomp", "obj", "xcomp"))


def has_thing(verb: Token) -> bool:
    """Whether the object of a verb is something that the reader would give."""
    return any(child.lower_ in THINGS for child in grammar.children(verb, "obj"))


def excused(verb: Token) -> bool:
    """Whether the demand is hedged, denied, embedded, or asked about."""
    if grammar.auxiliaries(verb) & HEDGES or grammar.negated(verb):
        return True
    if grammar.is_question(verb.sent) or grammar.is_embedded_question(verb):
        return True
    return grammar.is_subordinate(verb, frozenset({"if", "when", "whether", "what", "that"})) and (
        grammar.actor(verb.head) is not Actor.WRITER or verb.dep_ in {"advcl", "acl:relcl"}
    )


def between(owner: Token, verb: Token, goals: list[Token]) -> list[Token]:
    """The run of words from the subject, or the verb if the subject is far, to the last goal."""
    start = owner.i if 0 <= verb.i - owner.i <= 4 else verb.i
    end = max([verb.i, *(goal.i for goal in goals)])
    return list(verb.doc[start : end + 1])


RULE = Rule(
    id="demand-statement",
    code="FUL302",
    family="demanding",
    summary="“I need”, “I want” or “I expect”, aimed at the reader.",
    message="“{match}” may read as a demand.",
    help=HELP,
    why="To state a want as a fact is the next most direct way of asking after the command.",
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: Severity.SUGGESTION},
    needs=Needs.PARSE,
    options=Options(),
    check=check,
    cue=cue,
    second_opinion=True,
    hears=Hears("demand", HEARD, HELP),
    yields_to=("desperation",),
    source="https://acceleratetv.com/things-not-say-in-a-follow-up-email-after-an-interview/",
    examples=(
        bad("[[I need you to respond]] today."),
        bad("[[I want an answer]] about the position."),
        bad("[[I expect to hear]] from you this week."),
        bad("[[I demand]] an explanation."),
        bad("[[It is essential that you reply]]: [[your answer is needed]] by noon."),
        bad("[[I want a refund]] of the train fare, and I would like this settled."),
        bad("[[I want this settled]] before May."),
        bad("[[I need it sorted]] before May."),
        bad("[[You owe me]] at least a short note."),
        bad("[[I want somebody to take]] this seriously."),
        good("I need to mention how much I enjoyed meeting the team."),
        good("I wanted to follow up regarding the position."),
        good("I understand the need for a careful decision and want to contribute."),
        good("When can I expect to hear from you?"),
        good("I want you to know that I enjoyed the tour."),
        good("It is important that you feel free to choose; nothing is needed from your side."),
        good("I want to know what to expect on the day."),
        good("I expect to finish my degree in May."),
        good("I may need you to sign the form."),
    ),
)
