"""The text says that something is attached, but nothing is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.core.terms import Severity
from followup_lint.draft import Role
from followup_lint.rules.rule import Fact, Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

# Some people type two spaces, and a line may end anywhere.
SPACE = r"\s{1,3}"
ATTACHED = r"(?:attached|enclosed)"
DOCUMENTS = (
    r"(?:agenda|agreement|article|biography|bio|brief|certificates?|charts?|contract|copy|copies|cv"
    r"|deck|diagram|diploma|documents?|draft|essay|files?|forms?|graphs?|images?|invoice|letters?|lists?"
    r"|memo|outline|papers?|pdfs?|photos?|pictures?|plan|portfolio|powerpoint|presentation"
    r"|proposal|questionnaire|r[eé]sum[eé]s?|references|reports?|samples?|schedule|screenshots?"
    r"|results?|sheet|slides?|spreadsheet|summary|tables?|transcripts?|version|workbook|worksheet|write-?up)"
)
# Each says that something is attached now, in this order of likelihood.
CLAIMS = tuple(
    Expression(pattern.replace(" ", SPACE), re.IGNORECASE)
    for pattern in (
        rf"\b(?:i|we)(?:'ve| have) (?:also |just |now |again |hereby )?{ATTACHED}\b",
        rf"\b(?:i|we) (?:also )?{ATTACHED} (?:my|the|an?|our) (?:[\w'-]+ ){{0,3}}?{DOCUMENTS}\b",
        r"\b(?:i|we) (?:also |hereby )?(?:attach|enclose) (?:my|the|an?|our|two|three)\b",
        r"\b(?:i|we)(?:'m|'re| am| are) (?:also |hereby )?(?:attaching|enclosing)\b",
        rf"\b(?:please|kindly|you(?:'ll| will| can| may)) (?:also )?(?:find|see|review)"
        rf" (?:(?!you\b|we\b|i\b|he\b|she\b|they\b)[\w'-]+ ){{0,6}}{ATTACHED}\b",
        rf"^\W*(?:(?:also )?(?:find|see) (?:\w+ )?{ATTACHED}|PFA)\b",
        rf"(?:^\W*|[,;:] (?:and )?)(?:also )?{ATTACHED},? (?:is|are|please find|you(?:'ll| will)"
        rf" find|for your \w+,? (?:is|are)|herewith|hereto|find|(?:my|the|an?|two|three)"
        rf" (?:[\w'-]+ ){{0,3}}?{DOCUMENTS})\b",
        rf"\b(?:my|the|an?|our|some|both|two|three) (?:[\w'-]+ ){{0,4}}?{DOCUMENTS}"
        rf"(?: [\w'-]+){{0,6}} (?:is|are) (?:also |now |both |all )?{ATTACHED}\b",
        r"\bsee (?:the )?(?:attached|attachments?|enclosures?)\b",
        rf"\b(?:it(?:'s| is)|they(?:'re| are)) (?:also |now )?{ATTACHED}\b",
    )
)
# In an answer, these may be what the reader had attached.
THE_ATTACHED = Expression(
    rf"\b(?:my|the|an?) {ATTACHED} (?:[\w'-]+ ){{0,3}}?{DOCUMENTS}\b".replace(" ", SPACE),
    re.IGNORECASE,
)
ANSWER = Expression(
    r"\b(?:thanks|thank you) for\b|\bi(?:'ve| have| just)? (?:read|reviewed|got|received|saw|seen"
    r"|looked|opened|signed)\b|\byou (?:sent|shared)\b",
    re.IGNORECASE,
)
# Attached to something else than this message.
ELSEWHERE = Expression(
    r"\s(?:[\w'-]+ ){0,8}to (?!(?:the|this) (?:e-?mail|message|mail|note|letter)\b)"
    r"(?:the|an?|my|our|your|this|that|each|every|it|him|her|them)\b"
    r"|\s(?:myself|great|much|little|more|no|some) |\s(?:\w+ ){0,4}(?:importance|value|weight)\b",
    re.IGNORECASE,
)
# Linked, pasted below, left out, or in another message.
SPARED = Expression(
    r"https?://|\bwww\.|\b(?:link|url)\b|\bbelow\b|\bunder separate cover\b"
    r"|(?:\b(?:not|nothing|never|whether|unless)\b|n't\b)[^.;]{0,30}\b(?:attach|enclos)"
    r"|\b(?:if|once|when|as soon as) (?:[\w'-]+ ){0,5}(?:is|are|was|were) (?:attached|enclosed)\b"
    r"|\b(?:you|he|she|they|who|which) (?:had |have |has |already )?(?:attached|enclosed)\b"
    r"|\b(?:last|previous|earlier|original|first|other) (?:e-?mail|message|note|mail|letter)\b"
    r"|\b(?:in|with|to) (?:my|the) application\b|\b(?:yesterday|ago|previously|back then)\b"
    r"|\bwhen i (?:applied|wrote|sent)\b",
    re.IGNORECASE,
)
REMINDER: dict[str, Any] = {
    "severity": Severity.SUGGESTION,
    "message": "You mention an attachment (“{match}”).",
    "help": "Check that it is attached; this draft does not tell.",
}

# How the examples tell what is attached.
NONE = "Subject: Thank you\nAttachments:\n\n"
ONE = "Subject: Thank you\nAttachments: sample.pdf\n\n"


@dataclass(frozen=True, slots=True)
class Options:
    """`when_unknown`: whether to remind of attachments where a draft does not tell what it has."""

    when_unknown: Literal["off", "suggestion"] = "suggestion"


def is_known(view: View, options: Options) -> bool:
    """Whether the attachments are listed, or the author wants to be reminded anyway."""
    return view.draft.attachments is not None or options.when_unknown != "off"


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each sentence that says that something is attached, if nothing is."""
    if view.draft.attachments:
        return
    reminder = REMINDER if view.draft.attachments is None else {}
    is_answer = bool(view.draft.spans({Role.QUOTE}))
    for _, span, text in view.pieces(Zone.BODY):
        for found in claims(text, is_answer=is_answer):
            place = Span(*found.span()).shift(span.start)
            if not view.is_quoted(place):
                yield replace(view.hit(trimmed(place, view.flat)), **reminder)
                break


def claims(sentence: str, *, is_answer: bool) -> Iterator[re.Match[str]]:
    """Where a sentence says that something is attached to this message."""
    if SPARED.search(sentence):
        return
    patterns = CLAIMS if is_answer or ANSWER.search(sentence) else (*CLAIMS, THE_ATTACHED)
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            if not ELSEWHERE.match(sentence, match.end()):
                yield match


def trimmed(span: Span, text: str) -> Span:
    """The stretch from its first letter on."""
    first = next(at for at in range(span.start, span.end) if text[at].isalpha())
    return Span(first, span.end)


RULE = Rule(
    id="missing-attachment",
    code="FUL704",
    family="correctness",
    summary="The text says something is attached, but there is no attachment.",
    message="You mention an attachment (“{match}”), but none is attached.",
    help="Attach it, or leave the sentence out.",
    why=(
        "A file that is announced and missing costs a second message. Offers to send something, "
        "links, and files of earlier messages pass. Where a draft does not tell what is attached, "
        "it is only a reminder."
    ),
    severity=Severity.ERROR,
    requires=(Fact("list of attachments", is_known, "a message with headers"),),
    options=Options(),
    check=check,
    source="https://firsthand.co/blogs/interviewing/the-art-of-the-thank-you-note",
    examples=(
        bad(f"{NONE}[[I have attached]] the writing sample you asked for."),
        bad(f"{NONE}[[Please find my references attached]]."),
        bad(f"{NONE}Dear Amir,\n\n[[Attached is]] the slide deck we discussed."),
        bad(f"{NONE}I’m sending what you asked for: [[my signed form is enclosed]]."),
        bad(f"{NONE}I hope that [[the attached résumé]] answers your question."),
        bad(f"{NONE}Dear Amir,\n\nThank you.  [[Attached for your\nreview is]] the plan (PDF)."),
        bad("[[I’ve attached]] my CV."),
        good(f"{ONE}I have attached the writing sample you asked for."),
        good(f"{NONE}I would be happy to send references if you would like them."),
        good(f"{NONE}I was attached to the field team for a year and grew attached to the work."),
        good(f"{NONE}Please see the attached link: https://dana.example/portfolio."),
        good(f"{NONE}We have attached sensors to each pump, and the garage is attached."),
        good(f"{NONE}I attach a lot of value to good plans; send me yours if it is not attached."),
        good(f"{NONE}Thank you for the attached report; I have read it twice."),
    ),
)
