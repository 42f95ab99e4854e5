"""An imperative tells the reader what to do without softening."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.core.findings import Fix
from followup_lint.core.terms import Kind, Severity
from followup_lint.nlp import grammar
from followup_lint.nlp.commands import imperatives
from followup_lint.rules.checks.command_words import DECISION, MAXIM, OFFER
from followup_lint.rules.rule import Hit, Needs, Rule, bad, good
from followup_lint.rules.view import View

if TYPE_CHECKING:
    from followup_lint.nlp import Sentence, Token

CONDITIONS = frozenset({"if", "when", "whenever", "should", "unless", "once", "after", "until"})


@dataclass(frozen=True, slots=True)
class Options:
    """More openings that are to pass as offers, as phrases ("Swing by")."""

    offers: tuple[str, ...] = ()


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each command of the body that nothing softens and that is no offer."""
    for sentence in view.sentences:
        if grammar.is_softened(sentence):
            continue
        found = imperatives(sentence)
        if not found or view.is_list_item(sentence) or in_steps(sentence):
            continue
        for verb in found:
            words = command(verb)
            text = " ".join(view.span_of(words).of(view.flat).split())
            told = not spared(verb, text, options) and not is_described(verb, words)
            if told and not in_brackets(verb):
                yield view.hit(words, fixes=please(view, verb, text))


def command(verb: Token) -> list[Token]:
    """The words of a command, from its verb on, without the stop."""
    kept = [t for t in grammar.clause_tokens(verb) if t.i >= first(verb).i]
    while kept and kept[-1].is_punct:
        kept.pop()
    return kept


def first(verb: Token) -> Token:
    """The verb, or the "do not" or "never" in front of it."""
    before = [child for child in verb.children if child.lower_ == "never" and child.i < verb.i]
    return min([verb, *before, *grammar.children(verb, "aux")], key=lambda token: token.i)


def spared(verb: Token, text: str, options: Options) -> bool:
    """Whether a command is an offer, a condition, or one that somebody reported."""
    if DECISION.search(text):
        return False
    clauses = grammar.children(verb, "advcl", "ccomp", "xcomp")
    conditional = any(
        child.lower_ in CONDITIONS
        for clause in clauses
        for child in [*clause.children, *(g for c in clause.children for g in c.children)]
        if child.dep_ in {"mark", "advmod", "aux"}
    )
    reported = any(c.dep_ in {"parataxis", "ccomp"} and reports(c) for c in verb.children)
    reported = reported or any(map(is_saying, verb.sent))
    own = any(text.lower().startswith(offer.lower()) for offer in options.offers)
    return (
        bool(OFFER.match(text))
        or conditional
        or reported
        or own
        or reports(verb.head)
        or (verb.dep_ == "conj" and is_offer(verb.head))
    )


def is_offer(verb: Token) -> bool:
    """Whether a verb opens an offer or a wish, which then covers what is coordinated with it."""
    wished = grammar.is_imperative(verb) or verb.lower_ in grammar.PRO_DROP
    return wished and bool(OFFER.match(" ".join(t.text for t in command(verb))))


def reports(verb: Token) -> bool:
    """Whether a verb reports somebody's words ("…, you said")."""
    return verb.lower_ in {"said", "says", "asked", "told", "wrote"}


def is_saying(clause: Token) -> bool:
    """Whether a clause tells who says what stands before it ("…, as my mother used to say")."""
    own = grammar.subject(clause)
    if clause.dep_ != "advcl" or "as" not in grammar.marked(clause) or own is None:
        return False
    verbs = [clause, *grammar.children(clause, "xcomp")]
    return own.lower_ not in grammar.READER and any(
        reports(verb) or verb.lower_ == "say" for verb in verbs
    )


def is_described(verb: Token, words: list[Token]) -> bool:
    """Whether a command is a way of working that the sentence tells of ("Our rule: ask first").

    After a colon it is, unless the writer is to gain by it ("One thing: send me the form").
    """
    # The parser may end a sentence at a colon, so the text is cut at full stops instead.
    before = re.split(r"[.!?]\s", verb.doc.text[: verb.idx])[-1]
    for_writer = any(word.lower_ in {*grammar.WRITER, "my", "our"} for word in words)
    return bool(MAXIM.search(before)) or (":" in before and not for_writer)


def in_brackets(token: Token) -> bool:
    """Whether a token stands in brackets or in quotation marks."""
    before = token.sent.text[: token.idx - token.sent.start_char]
    opened = sum(before.count(sign) for sign in "([{<")
    closed = sum(before.count(sign) for sign in ")]}>")
    return opened > closed or before.count('"') % 2 == 1


def in_steps(sentence: Sentence) -> bool:
    """Whether the sentence is a heading or a numbered step."""
    return bool(re.match(r"\s*(?:\(?\d+[.):]|[-*•>]|\w+:\s)", sentence.text))


def please(view: View, verb: Token, text: str) -> tuple[Fix, ...]:
    """For “Let me know …” the same with “Please”; other commands need a new sentence."""
    span = view.span_of(verb)
    if not re.match(r"let (?:me|us) know\b", text, re.IGNORECASE):
        return ()
    if verb.text.isupper():
        return ()
    new = "Please let" if verb.text[0].isupper() else "please let"
    # Further on it may be no command: "He called and let me know the date."
    before = verb.doc.text[: verb.idx].rstrip()
    return (Fix(f"write “{new}”", span, new, safe=not before or before[-1] in ".!?:"),)


RULE = Rule(
    id="bare-command",
    code="FUL301",
    family="demanding",
    summary="An imperative tells the reader what to do without softening.",
    message="“{match}” may read as a command.",
    help="Ask for it: “Could you please …?” or “If possible, …”",
    why=(
        "A bare imperative is the most direct form of request there is; to a person who decides "
        "about you it leaves no choice. Offers (“Feel free to …”, “Let me know if you need …”) "
        "and anything with “please” pass."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: None},
    needs=Needs.PARSE,
    options=Options(),
    check=check,
    second_opinion=True,
    yields_to=("decision-push",),
    source="http://llt.msu.edu/vol11num2/biesenbachlucas/",
    examples=(
        bad("[[Send me the decision this week]]."),
        bad("[[Reply to this email]] so I can plan."),
        bad("[[Let me know your decision]]."),
        bad("[[Call the other candidates first, okay]]?"),
        bad("[[Never send me a form like that]]."),
        bad("One thing is left: [[send me the contract]]."),
        bad("I leave at noon, so [[send me the address]]."),
        bad("[[Put my name at the top]], the others are late."),
        bad("[[Return the key]], the flat is let again."),
        bad("[[Move faster]], the other firm is ready."),
        bad("[[Try harder]], I deserve better."),
        bad("[[Make an offer]], the shop is ready for one."),
        bad("The form is lost so [[send me a new one]]."),
        bad("[[Let me know today whether you will hire me]]."),
        good("Please let me know if you need anything else."),
        good("Feel free to contact me, and don't hesitate to call my references."),
        good("Thank you again, and have a great weekend."),
        good("I set up a rota and cut delays."),
        good("We tried the new carbide insert for the mill, and <add a detail here>."),
        good("My task was to sort the returns and find the missing ones."),
        good("Take care and get some rest; give my love to the crew and tell Jo that it held."),
        good("My foreman had one rule: measure twice, cut once."),
        good("I would start small: pick one clinic, count the calls, then widen the trial."),
        good("Ring me any time, day or night."),
        good("Tell me what you think of the sketch; never mind the colours."),
        good("See attached. If anything is missing, tell me."),
        good("Let's talk about that when we meet; don't worry about the form."),
        good("Kindly send me the form."),
        good("Need a day to read the contract."),
        good("Come Tuesday, I will know the result of my exam."),
        good("Come Monday, the shop moves."),
        good("But make no mistake, the role is the one I want."),
        good("Forgive me for writing twice, and call me an optimist."),
        good("My old boss had one motto: show me the numbers."),
        good("Send it back unless the size is right."),
    ),
)
