"""“You must”, “you have to”, “you should” put a duty on the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.core.expressions import Expression
from followup_lint.core.terms import Kind, Severity
from followup_lint.nlp import grammar
from followup_lint.nlp.words import has_word, words_in
from followup_lint.rules.rule import Hit, Needs, Rule, bad, good
from followup_lint.rules.view import View

if TYPE_CHECKING:
    from followup_lint.nlp import Token

MODALS = frozenset({"must", "should", "ought", "shall"})
DUTY = frozenset({"have", "need", "got"})
# After "must" and "should" these report or foresee; they do not oblige.
STATES = frozenset(
    """
    be have feel know receive get see hear find notice enjoy expect like love think recognise
    recognize understand remember meet experience face wonder
    """.split()
)
CONTACT = frozenset(
    """
    contacted called replied responded told answered let updated emailed written informed gotten
    got
    """.split()
)
HEDGES = frozenset({"may", "might", "would", "'d", "could", "will", "'ll", "do", "did", "does"})
CONDITIONS = frozenset(
    {"if", "whether", "what", "when", "that", "anything", "who", "which", "where", "how", "while",
     "because", "since", "as", "whenever", "unless", "though", "although"}
)  # fmt: skip


# How something is done, step by step.
STEPS = Expression(r"^\W*(?:first|next|then|finally|to \w+)\b|\bthen,? you\b", re.IGNORECASE)
# Advice to the reader: hedged, but hardly welcome.
ADVICE = Expression(r"\W*(?:so |and |but |then )?(?:perhaps|maybe)\b", re.IGNORECASE)
SIDE_CLAUSES = frozenset({"acl:relcl", "acl", "advcl"})


@dataclass(frozen=True, slots=True)
class Options:
    """The modal verbs that put a duty on the reader, next to “have to” and “need to”."""

    modals: tuple[str, ...] = tuple(sorted(MODALS))


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each clause of the body in which the reader is under a duty."""
    telling = {*options.modals, *DUTY, "better"}
    for sentence in view.sentences:
        if not (has_word(sentence, grammar.READER) and has_word(sentence, telling)):
            continue
        if view.is_list_item(sentence) or STEPS.search(sentence.text):
            continue
        if grammar.is_question(sentence) and not ADVICE.match(sentence.text):
            continue
        advised = bool(ADVICE.match(sentence.text))
        for verb in words_in(sentence).tokens:
            reader = grammar.subject(verb)
            if reader is None or reader.lower_ not in grammar.READER or excused(verb, reader):
                continue
            if (last := duty(verb, reader, options)) is not None:
                spoken = list(verb.doc[reader.i : last.i + 1])
                yield view.hit(spoken, severity=Severity.SUGGESTION if advised else None)


def duty(verb: Token, reader: Token, options: Options) -> Token | None:
    """The verb that says what the reader has to do, if it is a duty."""
    modals = [child for child in grammar.children(verb, "aux") if child.lower_ in options.modals]
    if modals and modals[0].i > reader.i:
        return verb if obliges(verb) else None
    better = [t.lower_ for t in verb.doc[reader.i + 1 : reader.i + 3]]
    if better in (["had", "better"], ["'d", "better"]):
        return next((t for t in verb.doc[reader.i + 3 :] if t.tag_ != "RB"), verb)
    if verb.lower_ in DUTY and verb.tag_ in {"VBP", "VBN", "VB"}:
        if grammar.auxiliaries(verb) & (HEDGES - {"do"}):
            return None
        acts = [c for c in grammar.children(verb, "xcomp") if "to" in grammar.marked(c)]
        return next((a for a in acts if a.lower_ not in STATES or verb.lower_ != "have"), None)
    return None


def obliges(verb: Token) -> bool:
    """Whether a verb after must or should names an act, not a state or a forecast."""
    if "have" in grammar.auxiliaries(verb):
        return verb.lower_ in CONTACT
    if verb.tag_ == "VBG" or not verb.tag_.startswith("VB"):
        return False
    return verb.lower_ not in STATES


def excused(verb: Token, reader: Token) -> bool:
    """Whether the duty is denied, conditional, or told of rather than laid on."""
    before = reader.doc[reader.i - 1].lower_ if reader.i else ""
    denied = any(grammar.negated(link) for link in grammar.clause_chain(verb))
    if before in CONDITIONS or denied:
        return True
    if grammar.is_subordinate(verb, CONDITIONS):
        return True
    conditional = any(
        grammar.marked(child) & {"if", "when", "unless", "once"}
        for link in grammar.clause_chain(verb)
        for child in grammar.children(link, "advcl")
    )
    reasoned = any(child.lower_ in {"so", "which"} and child.i > verb.i for child in verb.sent)
    inside = any(link.dep_ in SIDE_CLAUSES for link in grammar.clause_chain(verb))
    return conditional or inside or (reasoned and verb.lower_ in DUTY)


RULE = Rule(
    id="reader-obligation",
    code="FUL303",
    family="demanding",
    summary="“You must”, “you have to” or “you should” puts a duty on the reader.",
    message="“{match}” may read as telling the reader what to do.",
    help="Ask for it: “Would you be able to …?”",
    why=(
        "Statements of duty are direct requests in disguise. Guesses (“you must be busy”), "
        "offers (“should you need …”) and the reader's own plans pass."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: None},
    needs=Needs.PARSE,
    options=Options(),
    check=check,
    second_opinion=True,
    source="http://llt.msu.edu/vol11num2/biesenbachlucas/",
    examples=(
        bad("[[You must reply]] by Friday."),
        bad("[[You need to give]] me an answer."),
        bad("[[You should have contacted]] me by now."),
        bad("[[You had better answer]] soon."),
        bad("Perhaps [[you should look]] at my note again?"),
        good("You must be busy with the launch, so I appreciate your time."),
        good("Should you need anything else, I can send it today."),
        good("If you need to reach me, my number is below."),
        good("You should feel free to call, and you should get the form tomorrow."),
        good("To start the pump, you have to open the valve and then you need to wait."),
        good("You have to interview two more people, so I understand the wait."),
        good("You do not have to answer today."),
        good("It is clear to me that you have to choose with care."),
        good("You would have to call the old clinic for those."),
        good("My old foreman is the person you should call."),
        good("You must know how much the tour meant to me."),
        good("Next, you have to call the night desk."),
    ),
)
