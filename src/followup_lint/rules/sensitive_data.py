"""Identity or bank data, a password, or an employer's confidential information."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.rule import Hit, Rule, bad, good
from followup_lint.rules.sensitive_forms import FORMS, Form
from followup_lint.sentences import ONE_LINE
from followup_lint.span import Span
from followup_lint.terms import Kind, Severity
from followup_lint.view import View, Zone

# How far around a number the words that tell what it is may stand.
NEAR = 60
SECRETS = (
    r"(?:(?:our|their|my (?:\w+ )?(?:employer|company)'s) (?:\w+ )?(?:unreleased|unannounced"
    r"|unpublished|non-public|internal|confidential|secret) (?:\w+ ){0,2}?(?:client lists?"
    r"|customer lists?|figures|financials|forecasts?|layoffs?|margins|numbers|plans?|price lists?"
    r"|prices|pricing|revenues?|road ?maps?|source code|strategy|terms))"
)
# Secrets that are told or sent, and words that say that something is one.
CONFIDENTIAL = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<span>{SECRETS}) (?:has|have|is|are|will|shows?|includes?|contains?|says?)\b",
        r"\b(?:attach(?:ed|ing)?|enclosed?|shar(?:e|ed|ing)|sen[dt]|here (?:is|are)) (?:you )?"
        rf"(?P<span>{SECRETS})\b",
        r"\b(?:this|that|it) (?:is|was|remains) (?:still |strictly |highly |all )?(?:confidential"
        r"|(?:under|covered by) (?:(?:an?|my|our) )?(?:NDA|non-disclosure))\b",
        r"\b(?:is|are)(?:n't| not) (?:yet )?public(?: yet| knowledge)\b",
        r"\b(?:please )?(?:do not|don't) (?:share|forward|repeat|pass on|circulate|spread)"
        r" (?:this|it)\b",
        r"\bI(?:'m| am) not (?:really )?(?:supposed|allowed) to (?:say|tell|share|disclose|mention)"
        r"(?: \w+){0,3}(?=,? but\b)",
        r"\bI (?:probably |really )?should(?: not|n't) (?:be (?:saying|telling|sharing)|tell you"
        r"|say) this\b",
        r"\b(?:strictly )?off the record(?=[,:])",
    )
)
# Discretion, and the author's own search for work.
DISCREET = re.compile(
    r"(?i)\b(?:can't|cannot|could not|couldn't|unable|won't|would not|wouldn't|did not|didn't)\b"
    r"|\b(?:with|to|about) my (?:current |present )?(?:employer|manager|boss|company|application"
    r"|search)\b(?!'s)"
    r"|\b(?:e-?mail|message|communication|transmission|attachments?) (?:is|are|may be)\b"
)


@dataclass(frozen=True, slots=True)
class Options:
    """What a hint that something is an employer's secret weighs."""

    severity_confidential: Severity = Severity.WARNING


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each piece of private data, and each hint at a secret in a follow-up."""
    for part, span, text in view.pieces(Zone.SIGNED):
        for form, found in data_in(text.translate(ONE_LINE)):
            is_common = form.is_business and view.kind is Kind.GENERAL
            yield view.hit(
                Span(*found).shift(span.start),
                part=part,
                variant=form.variant,
                severity=Severity.WARNING if is_common else None,
                masked=True,
                type=form.name,
            )
    for _, span, text in view.pieces(Zone.BODY) if view.kind is not Kind.GENERAL else ():
        yield from hints(view, span, text, options)


def data_in(text: str) -> Iterator[tuple[Form, tuple[int, int]]]:
    """The private data in a piece of text, with the places of the values."""
    for form in FORMS:
        for found in form.pattern.finditer(text):
            around = text[max(0, found.start() - NEAR) : found.end() + NEAR]
            spared = form.apart and form.apart.search(around)
            told = form.near is None or form.near.search(around)
            if told and not spared and form.is_real(found["value"]):
                yield form, found.span("value")


def hints(view: View, span: Span, text: str, options: Options) -> Iterator[Hit]:
    """Words in a sentence that betray an employer's secret."""
    if DISCREET.search(text):
        return
    for pattern in CONFIDENTIAL:
        group = "span" if "span" in pattern.groupindex else 0
        for found in pattern.finditer(text):
            place = Span(*found.span(group)).shift(span.start)
            if not view.is_quoted(place):
                yield view.hit(
                    place,
                    variant="confidential",
                    severity=options.severity_confidential,
                    message="“{match}”: this may be confidential to an employer.",
                    help="Leave it out; discretion speaks for you.",
                )


RULE = Rule(
    id="sensitive-data",
    code="FUL802",
    family="safety",
    summary=(
        "The message contains identity or bank data, a password, or an employer's confidential "
        "information."
    ),
    message="This looks like {type}.",
    help="Remove it: e-mail is no safe place for it, and no employer needs it before an offer.",
    why=(
        "E-mail is copied and kept, and can be forwarded. Numbers are told by their form and check "
        "digits or by the words before them, and are starred in every report. Bank data and papers "
        "weigh less in general mail, where they are part of the business, and hints at secrets are "
        "not looked for there."
    ),
    severity=Severity.ERROR,
    options=Options(),
    check=check,
    any_language=True,
    source="https://www.totaldefense.com/security-blog/job-hunting-safely-when-to-pause-before-sharing-your-personal-info-online",
    examples=(
        bad("My SSN is [[123-45-6789]] for the check."),
        bad("You can charge card [[4111 1111 1111 1111]] for the parking."),
        bad("Between us, [[our unreleased roadmap]] has two more products."),
        bad("My login is dreyes, the password is [[Tiger-4417]]."),
        bad("Please pay into [[DE89 3704 0044 0532 0130 00]]; my date of birth is [[3 May 1990]]."),
        bad("My passport number is [[X1234567]].", kind=Kind.GENERAL),
        good("My number is +1 212-555-0100 and the order was 2024-03-0045."),
        good("The ticket 4111 1111 1111 1112 was closed by my team."),
        good("I led confidential HR interviews and wrote the public pricing page."),
        good("The form shows ***-**-6789, and the password is 12 characters long."),
        good("The Zoom passcode is 482913. Our internal pricing tool is in use since May."),
        good(
            "Please don’t share this with my current employer. I cannot say more; it is under NDA."
        ),
        good("This e-mail is confidential and intended for the addressee only."),
        good("The order 123-45-6789 came with ISBN 978-3-16-148410-0."),
    ),
)
