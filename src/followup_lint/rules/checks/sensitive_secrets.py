"""How people betray an employer's secret, or send papers that prove who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_lint.core.expressions import Expression, Several, group_span
from followup_lint.core.span import Span

HOUSE = (
    r"(?:employer|company|firm|boss|agency|lab|kitchen|restaurant|workplace|hospital|school|bank"
    r"|studio|office|plant|factory)"
)
OLD = r"(?:current|present|old|former|previous|last|ex)"
OWNED = rf"(?:our|my (?:{OLD}[- ])?{HOUSE}(?:'s)?|(?:from|of|at) my (?:{OLD}[- ])?{HOUSE})"
# What a firm keeps to itself.
LISTED = r"(?:customer|client|supplier|price|vendor|contact|lead|patient|donor|member)s?'?"
KEPT = r"(?:internal|confidential|secret|unpublished|unreleased|private)"
PAPER = (
    rf"(?:{LISTED} (?:lists?|databases?|contracts?|data|sheets?|records?|files?|contacts)"
    r"|price[- ]?lists?|databases?|source code|code ?base|recipes?|blueprints?|trade secrets?"
    r"|formulas?|formulae|road ?maps?|contracts|leads|pricing|margins|financials"
    rf"|sales (?:leads|data|figures)|{KEPT} (?:\w+ ){{0,2}}\w+|board (?:minutes|papers)"
    r"|business plan|strategy (?:paper|deck)|(?:exam|test|training|teaching) (?:papers?|slides"
    r"|materials?|results)|manuals?|prototypes?|chat logs|(?:tender|bid) documents)"
)
PASS_ON = (
    r"(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|shar(?:e|ed|ing)|sen[dt]|sending"
    r"|forward(?:ed|ing)?|bring(?:ing)?|show(?:ing)?|pass(?:ing)? on|copied|copy|kept|keep|took"
    r"|tak(?:e|ing)|download(?:ed)?|export(?:ed)?|saved|access to|(?:screenshots?|photos?"
    r"|copies|a copy) of|here (?:is|are)|have)"
)
WRITER = r"(?:i|i'm|i've|i'll|here|attached|enclosed)"
READY = r"(?:'m| am| can| could| would|'d) (?:\w+ )?(?:happy|glad|share|show|send|bring)"
# Papers of the firm that are handed over, or told of.
HANDED = (
    rf"{WRITER}\b[^.!?;]{{0,40}}{PASS_ON}\b[^.!?;]{{0,40}}(?P<span>\b{OWNED} (?:\w+ ){{0,2}}"
    rf"{PAPER})",
    rf"{PASS_ON}\b[^.!?;]{{0,40}}(?P<span>\b{PAPER} (?:{OWNED}|(?:when|before) i left|of our"
    r"|with me when))",
    rf"(?P<span>(?:our|my {HOUSE}'s) (?:secret|confidential) (?:\w+ )?(?:formula|recipe|method"
    r"|ingredient|code|plan)s?) (?:is|are|has|starts|uses|contains)",
    rf"(?P<span>(?:our|my {HOUSE}'s) {KEPT} (?:\w+ )?\w+),? (?:which|that) i{READY}",
)
# Each of these says by itself that something is not to be told.
TOLD = (
    r"keep (?:this|it|that) (?:to yourself|quiet|between us|under your hat|secret)",
    r"(?:this|it|that) (?:stays|must stay|should stay|has to stay) (?:between us|with you|secret)",
    r"(?:please )?(?:do not|don't) (?:tell anyone|pass (?:it|this|that) on|breathe a word"
    r"|spread (?:it|this|the word)|quote me)",
    r"i (?:probably |really )?(?:should(?: not|n't)|must(?: not|n't)) (?:be (?:telling|saying"
    r"|sharing)|tell you|say|share|reveal|mention|disclose) (?:you )?(?:this|that|it)",
    r"not for (?:publication|circulation|outside ears|the public)",
)
OPENED = r"(?:announced|made public|released|published|official|public)"
# These say so where the writer's firm is spoken of.
WHISPERED = (
    r"(?:strictly |just |only )?between (?:us|you and me|ourselves|the two of us)",
    r"confidentially|in (?:strict )?confidence|off the record|hush[- ]hush|on the quiet",
    rf"(?:has|have|is|are|was)(?:n't| not)(?: yet)? (?:been )?(?:yet )?{OPENED}",
    rf"not yet {OPENED}|before (?:it|this) (?:is|becomes) {OPENED}",
    r"(?:which|that|it|they) (?:is|are|was|were) (?:still |strictly |top )?(?:secret|classified)",
    r"under (?:an )?nda[^.!?]{0,80}(?:here (?:is|are)|attach|enclos|send|share)",
    r"nobody (?:knows|outside knows) (?:this |it )?yet",
)
OF_US = rf"(?:our|we|my (?:{OLD}[- ])?{HOUSE}|my (?:ceo|director|manager))"
# What proves who somebody is; nobody needs a copy of it before an offer.
PROOFS = (
    r"(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|sen[dt]|sending|upload(?:ed|ing)?|find"
    r"|forward(?:ed|ing)?|here (?:is|are))\b[^.!?;]{0,40}?(?P<span>\bmy (?:\w+ and (?:my )?)?"
    r"(?:passport|id card|identity card|birth certificate|bank statements?|tax returns?"
    r"|pay ?slips?|social security card|residence permit|green card|driver'?s?'? licen[cs]e"
    r"|driving licen[cs]e|medical (?:records?|report|certificate)|credit card|visa))",
)
# Nothing is betrayed.
HARMLESS = (
    r"never|not|\w+n't|cannot|public(?:ly)?|published|open[- ]source|press release|permission"
    r"|as you (?:asked|requested)|you asked|as requested|on request|daily work"
)
# The writer's discretion, the writer's own search for work, and notices below a mail.
DISCREET = (
    r"(?:can't|cannot|could not|couldn't|unable|won't|would not|wouldn't|did not|didn't)",
    r"(?:with|to|about) my (?:current |present )?(?:employer|manager|boss|company|application"
    r"|search)\b(?!'s)",
    r"(?:e-?mail|message|communication|transmission|attachments?) (?:is|are|may be)",
)
SECRETS = (
    r"(?:(?:our|their|my (?:\w+ )?(?:employer|company)'s) (?:\w+ )?(?:unreleased|unannounced"
    r"|unpublished|non-public|internal|confidential|secret) (?:\w+ ){0,2}?(?:client lists?"
    r"|customer lists?|figures|financials|forecasts?|layoffs?|margins|numbers|plans?|price lists?"
    r"|prices|pricing|revenues?|road ?maps?|source code|strategy|terms))"
)
CONFIDENTIAL = (
    rf"(?P<span>{SECRETS}) (?:has|have|is|are|will|shows?|includes?|contains?|says?)",
    r"(?:attach(?:ed|ing)?|enclosed?|shar(?:e|ed|ing)|sen[dt]|here (?:is|are)) (?:you )?"
    rf"(?P<span>{SECRETS})",
    r"(?:this|that|it) (?:is|was|remains) (?:still |strictly |highly |all )?(?:confidential"
    r"|(?:under|covered by) (?:(?:an?|my|our) )?(?:NDA|non-disclosure))",
    r"(?:is|are)(?:n't| not) (?:yet )?public(?: yet| knowledge)",
    r"(?:please )?(?:do not|don't) (?:share|forward|repeat|pass on|circulate|spread) (?:this|it)",
    r"I(?:'m| am) not (?:really )?(?:supposed|allowed) to (?:say|tell|share|disclose|mention)"
    r"(?: \w+){0,3}(?=,? but\b)",
    r"(?:strictly )?off the record(?=[,:])",
    *TOLD,
)


def whole(pattern: str) -> Expression:
    """An expression as whole words, in any case."""
    return Expression(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


ALWAYS = Several(map(whole, CONFIDENTIAL))
UNLESS_HARMLESS = Several(map(whole, HANDED))
OF_THE_FIRM = Several(map(whole, WHISPERED))
PAPERS = Several(map(whole, PROOFS))
IS_HARMLESS, IS_OF_US = whole(HARMLESS), whole(OF_US)
IS_DISCREET = whole("|".join(DISCREET))


def betrayed(sentence: str) -> Iterator[Span]:
    """The places in a sentence that betray a secret."""
    found = list(places(sentence, ALWAYS))
    if not IS_HARMLESS.is_in(sentence):
        found += places(sentence, UNLESS_HARMLESS)
    if not found and IS_OF_US.is_in(sentence):
        found += places(sentence, OF_THE_FIRM)
    if found and not IS_DISCREET.is_in(sentence):
        yield from found


def proofs(sentence: str) -> Iterator[Span]:
    """The papers in a sentence that prove who somebody is and are sent along."""
    found = list(places(sentence, PAPERS))
    if found and not IS_HARMLESS.is_in(sentence):
        yield from found


def places(sentence: str, expressions: Several) -> Iterator[Span]:
    """Where the expressions match: the group `span` where there is one, else all."""
    for expression in expressions.likely_in(sentence):
        for found in expression.finditer(sentence):
            yield Span(*(group_span(found, "span") or found.span()))
