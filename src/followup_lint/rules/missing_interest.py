"""The message does not say that its writer (still) wants the role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.cues import JOINING, KEEN
from followup_lint.expressions import Expression
from followup_lint.finding import Strength
from followup_lint.nlp import grammar
from followup_lint.nlp.grammar import Actor
from followup_lint.nlp.words import says, those
from followup_lint.rule import Hit, Needs, Proof, Rule, bad, good
from followup_lint.span import Span
from followup_lint.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.view import View, Zone

if TYPE_CHECKING:
    from followup_lint.nlp import Token

EAGER = frozenset(
    """
    delighted eager energised energized enthusiastic excited interested keen thrilled enthused
    motivated passionate
    """.split()
)
INTEREST = frozenset({"interest", "enthusiasm", "excitement", "desire", "passion"})
WANT = frozenset({"love", "like", "welcome", "want", "hope"})
WOULD = frozenset({"would", "'d", "should"})
# "I'd be glad to take the role" wants it; "I'd be glad to send a reference" is a courtesy.
GLAD = EAGER | frozenset({"glad", "happy", "pleased", "honoured", "honored", "proud", "privileged"})
COURTESY = frozenset(
    """
    add answer arrange ask call chat come discuss elaborate explain forward get give have hear know
    learn meet provide receive return say schedule see send share speak supply talk tell thank visit
    """.split()
)
TAKE_PART = Expression(
    r"\b(?:join\w*|contribut\w*|bring\w*|work(?:ing)? (?:with|for|at|on|there|in|alongside)"
    r"|be(?:ing|come|coming)? (?:a )?part|help\w*|opportunity to|chance to|role|position)\b",
    re.IGNORECASE,
)
SAID = Expression(
    rf"{JOINING.pattern.pattern}|{KEEN.pattern.pattern}|"
    r"\b(?:(?:would|'d) (?:\w+ )?(?:suit me|jump at)|relish|look(?:ing)? forward to "
    r"(?:the (?:possibility|opportunity|chance|prospect)"
    r"|(?:possibly |potentially )?(?:contributing|joining|working|being part|becoming))"
    r"|i can (?:really |already |easily )?see myself|what i(?:'m| am) looking for"
    r"|(?:confirmed|convinced me|made me (?:even )?more|reinforced|strengthened|deepened|increased)"
    r"\b[^.!?]{0,40}\b(?:want|interest|interested|excited|desire|enthusias\w*|certain|sure|eager)"
    r"|(?:hop(?:e|ing)|eager|keen|excited|love|like|happy) (?:for the (?:chance|opportunity) )?to "
    r"(?:join|contribute|work (?:with|for)|be (?:a )?part)"
    r"|(?:very|truly|really|genuinely|still) (?:much )?(?:interested|excited|keen)"
    r"|i (?:really |very much |still )?want (?:this|the) (?:job|role|position)|dream job"
    r"|can't wait to (?:start|get started|begin|join)|(?:right|perfect) place for me"
    r"|where i want to (?:work|be)|appeals? to me|strong(?:ly)? interest\w*"
    r"|would be (?:an? |my )?(?:great |real )?(?:honou?r|privilege|joy) to"
    r"|my (?:first|top) choice)\b",
    re.IGNORECASE,
)
WEAK = Expression(
    r"\b(?:(?:good|great|strong|right|natural|excellent|perfect|ideal|solid) (?:fit|match)"
    r"|(?:kind|sort|type) of (?:work|role|team|place|challenge)[^.!?]{0,30}\bi\b"
    r"|(?:remain|be|being|remaining) (?:in|under) consideration"
    r"|consider(?:ing|ation)? (?:of )?m[ey]"
    r"|look(?:ing)? forward to (?:(?:the|any|our) )?(?:next|hearing|further|speaking|future)"
    r"|work i would enjoy|well suited|well-suited|be an asset|opportunity|contribute"
    r"|i (?:could|can|believe i can) (?:start|begin|help)|(?:hope|hoping) (?:we|to|that)"
    r"|be useful|fit (?:right |straight )?in"
    r"|(?:glad|happy) to (?:come|pick|meet|help|bring|talk|return)|learn a (?:great|lot)"
    r"|mak(?:e|ing) a (?:real )?difference|exactly the (?:kind|sort)|just the (?:kind|sort))\b",
    re.IGNORECASE,
)
# After these words nobody expects the writer to want the role.
NOT_ASKED = Expression(
    r"\b(?:informational interview|informal (?:chat|talk|conversation)|coffee chat"
    r"|career advice|networking)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Options:
    """Whether the writer has withdrawn; then no interest is asked for."""

    withdrawn: bool = False


TELLING = frozenset({*EAGER, *INTEREST, *WANT, *GLAD})


def shows_interest(token: Token) -> bool:
    """Whether a token says that the writer wants the role."""
    word = token.lower_
    if word in EAGER and not is_courtesy(token):
        if any(child.lower_ == "longer" for child in token.children) or grammar.negated(token):
            return False
        return grammar.actor(token) in {Actor.WRITER, None} and token.dep_ != "amod"
    if word in INTEREST:
        return any(child.lower_ in {"my", "our"} for child in token.children)
    if word in WANT | GLAD and would_do(token):
        return True
    if word in WANT and is_own(token) and not grammar.negated(token):
        wished = grammar.auxiliaries(token) & WOULD or word in {"want", "hope"}
        inside = " ".join(t.lower_ for t in grammar.clause_tokens(token))
        return bool(wished and TAKE_PART.search(inside))
    return False


def would_do(token: Token) -> bool:
    """Whether a word opens a wish to do the work: "I'd be very happy to take the role"."""
    if not is_own(token) or grammar.negated(token) or not grammar.auxiliaries(token) & WOULD:
        return False
    return bool(deeds(token)) and not is_courtesy(token)


def is_courtesy(token: Token) -> bool:
    """Whether a wish is only for talk: "I'd be delighted to discuss this"."""
    would = grammar.auxiliaries(token) & WOULD
    return bool(would and deeds(token)) and all(d.lower_ in COURTESY for d in deeds(token))


def deeds(token: Token) -> list[Token]:
    """What a wish is for: the verbs behind its "to"."""
    behind = grammar.children(token, "xcomp", "advcl")
    return [verb for verb in behind if "to" in grammar.marked(verb)]


def is_own(token: Token) -> bool:
    """Whether the writer does the wishing, be it in the clause before ("… and would love to")."""
    if grammar.actor(token) is Actor.WRITER:
        return True
    first_person = says(token.sent, {"i", "we"})
    return first_person and token.dep_ == "conj" and grammar.subject(token) is None


def is_asked(view: View) -> bool:
    """Whether a reader would expect interest in a role at all."""
    return not NOT_ASKED.search(view.flat)


def proof_of_interest(view: View) -> Proof | None:
    """Where interest is shown or, if it is shown nowhere, implied."""
    token = next((t for s in view.sentences for t in those(s, TELLING) if shows_interest(t)), None)
    if token is not None:
        wished = [word for deed in deeds(token) for word in grammar.clause_tokens(deed)]
        return view.proof([*grammar.clause_tokens(token), *wished])
    if said := next(matches(view, SAID), None):
        return view.proof(said)
    weak = next(matches(view, WEAK), None)
    return view.proof(weak, Strength.WEAK, "implied") if weak else None


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """Evidence of interest; one objection where it is weak or missing."""
    if options.withdrawn or not is_asked(view):
        return
    proof = proof_of_interest(view)
    if proof is None:
        yield view.hit(view.body_start)
        return
    yield proof
    if proof.strength is Strength.WEAK:
        yield view.hit(
            view.body_start,
            variant="weak",
            severity=Severity.SUGGESTION,
            message="The message only implies that you want this role.",
        )


def matches(view: View, pattern: Expression) -> Iterator[Span]:
    """Where an expression matches in the body."""
    for _, span, text in view.pieces(Zone.BODY):
        for match in pattern.finditer(text):
            yield Span(*match.span()).shift(span.start)


RULE = Rule(
    id="missing-interest",
    code="FUL221",
    family="interest",
    summary="The message does not say you (still) want the role.",
    message="The message never says that you want this role.",
    help="One sentence is enough: “I remain very interested in the position.”",
    why=(
        "A reminder of your interest is one of the three things that a follow-up is for. The "
        "excitement of others, and “I would like to know”, say nothing of yours."
    ),
    severity=Severity.WARNING,
    kinds=FOLLOW_UPS,
    needs=Needs.PARSE,
    options=Options(),
    check=check,
    silent_beside=("thanks-only",),
    element="interest",
    source="https://undergradcareers.nd.edu/interviews/followup/",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for explaining the forecasting model.\n\n"
            "Regards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]Thank you. I know your customers are excited about the launch you "
            "described.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]I wanted to follow up and ask about the status of my "
            "application. Thank you for your time.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you. I'm excited about the opportunity to contribute.\n\n"
            "Regards,\nDana Reyes"
        ),
        good("Dear Amir,\n\nI remain very interested and appreciate your time.\n\nRegards,\nDana"),
        good(
            "Dear Dr. Hale,\n\nThat is an area I've supported before and would love to bring to "
            "your team.\n\nRegards,\nDana Reyes"
        ),
    ),
)
