"""Another company or role is named, or the company is misspelled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.context import Author, Company, Context, Position
from followup_lint.context.companies import (
    Spelling,
    found,
    is_meant,
    is_part,
    may_be_misspelled,
    names_of,
    other_spelling,
)
from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.spelling import fold
from followup_lint.core.terms import FOLLOW_UPS, Part, Severity
from followup_lint.core.values import Ratio
from followup_lint.rules.checks.other_role import other_roles
from followup_lint.rules.rule import Fact, Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone


@dataclass(frozen=True, slots=True)
class Options:
    """From which likeness on a word may be the company misspelled; severities; words that pass."""

    near_ratio: Ratio = 0.85
    severity_near: Severity = Severity.ERROR
    severity_capitals: Severity = Severity.WARNING
    severity_role: Severity = Severity.WARNING
    allow: tuple[str, ...] = ()


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each place that names another company or role, or the company in another spelling."""
    allowed = set(map(fold, options.allow))
    context = view.context
    for part, span, text in pieces(view):
        if context.company:
            company = context.company
            yield from other_companies(view, text, part, span.start, company, allowed)
            yield from misspellings(view, text, part, span.start, company, options)
        if context.role:
            for place, title in other_roles(text, context, options.allow, part):
                yield role_hit(view, place.shift(span.start), part, title, options)


def pieces(view: View) -> Iterator[tuple[Part, Span, str]]:
    """The subject, the greeting, and the sentences of the body."""
    if view.subject:
        yield Part.SUBJECT, Span(0, len(view.subject)), view.subject
    yield from view.pieces(Zone.GREETING)
    yield from view.pieces(Zone.BODY)


def other_companies(
    view: View, text: str, part: Part, offset: int, company: Company, allowed: set[str]
) -> Iterator[Hit]:
    """Each other company that is named where only this one can be meant."""
    own = [*names_of(company), *view.context.my.employers]
    if any(found(name, text) for name in names_of(company)):
        return
    for name in {name for other in view.context.other_companies for name in names_of(other)}:
        if fold(name) in allowed or any(is_part(name, mine) for mine in own):
            continue
        for match in found(name, text):
            if is_meant(text, match):
                continue
            place = Span(*match.span()).shift(offset)
            fix = Fix(f"write “{company.name}”", place, company.name)
            yield view.hit(place, part=part, variant="company", fixes=(fix,), company=company.name)


def misspellings(
    view: View, text: str, part: Part, offset: int, company: Company, options: Options
) -> Iterator[Hit]:
    """Each word that may be the company's name misspelled, or has other capitals."""
    known = {fold(word) for name in known_names(view.context) for word in name.split()}
    known |= set(map(fold, options.allow))
    word = company.name.split()[0]
    for match in other_spelling(text, company.name):
        said = match[0].removesuffix("'s")
        if said in company.aliases or said in options.allow:
            continue
        kind = may_be_misspelled(said, word, options.near_ratio)
        if kind is Spelling.RIGHT or (kind is Spelling.NEAR and fold(said) in known):
            continue
        place = Span(match.start(), match.start() + len(said)).shift(offset)
        is_near = kind is Spelling.NEAR
        yield view.hit(
            place,
            part=part,
            variant="spelling" if is_near else "capitals",
            severity=options.severity_near if is_near else options.severity_capitals,
            message="“{match}” may be a misspelling of “{word}”.",
            help="Check how the company writes its name: {company}.",
            fixes=(Fix(f"write “{word}”", place, word),),
            word=word,
            company=company.name,
        )


def known_names(context: Context) -> Iterator[str]:
    """All other names that the context knows, so that none is taken for the company's."""
    for company in context.other_companies:
        yield from names_of(company)
    yield from context.company.aliases if context.company else ()
    yield from context.my.employers
    yield context.my.name
    yield from (person.name for person in (*context.readers, *context.interview.interviewers))
    yield context.role.title if context.role else ""


def role_hit(view: View, place: Span, part: Part, title: str, options: Options) -> Hit:
    """The objection to another role, with the one that was interviewed for."""
    return view.hit(
        place,
        part=part,
        variant="role",
        severity=options.severity_role,
        message="“{match}” is not the role that you interviewed for.",
        help="That is {title}; is this left over from another message?",
        fixes=(Fix(f"write “{title}”", place, title),),
        title=title,
    )


def is_known(view: View, options: object) -> bool:
    """Whether the company is known, or the role and others that it could be taken for."""
    context = view.context
    return context.company is not None or bool(context.role and context.other_roles)


CONTOSO = Company("Contoso")
OTHERS = (Company("Northwind"), Company("Fabrikam"))
HERE = Context(company=CONTOSO, other_companies=OTHERS)
ROLES = Context(
    company=CONTOSO, role=Position("Budget Analyst"), other_roles=(Position("Payroll Clerk"),)
)
LINKED = Context(company=Company("LinkedIn"))
WORKED = Context(company=CONTOSO, other_companies=OTHERS[:1], my=Author(employers=("Northwind",)))

RULE = Rule(
    id="company-mismatch",
    code="FUL703",
    family="correctness",
    summary="Another company's or role's name appears, or the company is misspelled.",
    message="“{match}” is not {company}.",
    help="Is this left over from another message?",
    why=(
        "A name left over from another message tells the reader that the note was not written "
        "for them. Your own employers, clients, rivals and past roles pass, and so does a "
        "sentence that names the right company too."
    ),
    severity=Severity.ERROR,
    kinds=FOLLOW_UPS,
    requires=(Fact("name of the company", is_known, "--company NAME"),),
    options=Options(),
    check=check,
    source="https://www.job-hunt.org/job-interview-thank-you-note-mistakes/",
    yields_to=("leftover-text",),
    examples=(
        bad("I am excited about joining [[Northwind]].", context=HERE),
        bad("Thank you for telling me about [[Contosso]].", context=HERE),
        bad("I am keen on the [[Payroll Clerk]] role.", context=ROLES),
        bad("Thank you for the interview. I applied as a [[Payroll Clerk]] in May.", context=ROLES),
        bad("Thank you.", subject="Thank you – [[Fabrikam]] interview", context=HERE),
        bad("Dear [[Northwind]] team,\n\nThank you for the interview.", context=HERE),
        bad("I enjoyed hearing about life at [[Linkedin]].", context=LINKED),
        good(
            "In my time at Northwind I led audits, and Contoso's plan interests me.", context=WORKED
        ),
        good("Contoso's training budget impressed me.", context=HERE),
        good("The Contract and Control teams at Contoso work closely.", context=HERE),
        good("I used to work for Northwind, and Fabrikam was a client of ours.", context=HERE),
        good("Unlike Northwind, you train your own staff.", context=HERE),
        good("Your Payroll Clerk showed me the ledger.", context=ROLES),
        good("In my previous Payroll Clerk role I learned a lot.", context=ROLES),
        good("LINKEDIN or linkedin.com, I read both.", context=LINKED),
    ),
)
