"""Identity or bank data, a password, or an employer's confidential information."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import share
from followup_lint.core.sentences import ONE_LINE
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.checks.sensitive_forms import Form
from followup_lint.rules.checks.sensitive_kinds import FORMS, PATTERNS
from followup_lint.rules.checks.sensitive_secrets import betrayed, proofs
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

# How far around a number the words that tell what it is may stand.
NEAR = 60


@dataclass(frozen=True, slots=True)
class Options:
    """What a hint that something is an employer's secret weighs."""

    severity_confidential: Severity = Severity.WARNING


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each piece of private data, and each hint at a secret in a follow-up."""
    for part, span, text in view.pieces(Zone.SIGNED):
        flat = text.translate(ONE_LINE)
        share(flat, text)
        for form, found in data_in(flat):
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
    for form in (FORMS[at] for at in PATTERNS.choice.places(text)):
        for found in form.pattern.finditer(text):
            around = text[max(0, found.start() - NEAR) : found.end() + NEAR]
            spared = form.apart and form.apart.search(around)
            told = form.near is None or form.near.search(around)
            if told and not spared and form.is_real(found["value"]):
                yield form, found.span("value")


def hints(view: View, span: Span, text: str, options: Options) -> Iterator[Hit]:
    """Words in a sentence that betray an employer's secret, or hand over papers."""
    for place in betrayed(text):
        if not view.is_quoted(place.shift(span.start)):
            yield view.hit(
                place.shift(span.start),
                variant="confidential",
                severity=options.severity_confidential,
                message="“{match}”: this may be confidential to an employer.",
                help="Leave it out; discretion speaks for you.",
            )
    for place in proofs(text):
        yield view.hit(
            place.shift(span.start),
            variant="papers",
            severity=options.severity_confidential,
            message="“{match}”: a copy of it is better not sent by e-mail.",
            help="Show it in person when it is asked for.",
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
        bad("Please take the parking fee from my Visa, [[4111111111111111]]."),
        bad("For the travel costs: Norbank is my bank, and the account number is [[12345678]]."),
        bad("Between us, [[our unreleased roadmap]] has two more products."),
        bad("My login is dreyes, the password is [[Tiger-4417]]."),
        bad("Please pay into [[DE89 3704 0044 0532 0130 00]]; my date of birth is [[3 May 1990]]."),
        bad("My passport number is [[X1234567]].", kind=Kind.GENERAL),
        bad("My tax file number is [[123 456 782]]."),
        bad("You can see the shop from inside with the password [[Flower_77]]."),
        bad("I took the [[client contacts with me when]] I left."),
        bad("[[Keep this to yourself]]: the new engine will ship in May."),
        bad("[[Between you and me]], our plant in Kiel closes in June."),
        bad("Please find attached a copy of [[my passport]]."),
        good("My number is +1 212-555-0100 and the order was 2024-03-0045."),
        good("The ticket 4111 1111 1111 1112 was closed by my team."),
        good("The gas meter, account number 12345678, is read in May."),
        good("I led confidential HR interviews and wrote the public pricing page."),
        good("The form shows ***-**-6789, and the password is 12 characters long."),
        good("The Zoom passcode is 482913. Our internal pricing tool is in use since May."),
        good(
            "Please don’t share this with my current employer. I cannot say more; it is under NDA."
        ),
        good("This e-mail is confidential and intended for the addressee only."),
        good("I would never share recipes from my present kitchen."),
        good("Just between us, the cake in the lobby was the best part of the day."),
        good("I can show my passport on the first day. The ward that closes is not public news."),
        good("The order 123-45-6789 came with ISBN 978-3-16-148410-0."),
    ),
)
