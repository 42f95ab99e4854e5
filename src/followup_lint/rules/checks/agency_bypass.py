"""A message straight to the employer where an agency arranged the interview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.context import Agency, Context, Person
from followup_lint.context.contacts import addresses_of_readers, domain_of
from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.checks.timing_examples import NOTE, PASSES
from followup_lint.rules.rule import Fact, Hit, Rule, bad, good
from followup_lint.rules.view import View


@dataclass(frozen=True, slots=True)
class Options:
    """Whether messages straight to the employer are fine with every agency."""

    direct_contact_ok: bool = False


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection before the body, if none of those who get the message is at the agency."""
    agency = view.context.via_agency
    if agency is None or agency.direct_contact_ok or options.direct_contact_ok:
        return
    others = addresses_of_readers(view.draft, view.context) - {view.context.my.email.lower()}
    if others and not any(is_at(agency.domain, address) for address in others):
        yield view.hit(
            view.body_start,
            agency=agency.name,
            recruiter=agency.recruiter or "them",
        )


def is_at(domain: str, address: str) -> bool:
    """Whether the address is one of the domain or of a part of it."""
    return f".{domain_of(address)}".endswith(f".{domain.lower()}")


def has_agency(view: View, options: object) -> bool:
    """Whether an agency is known."""
    return view.context.via_agency is not None


def has_domain(view: View, options: object) -> bool:
    """Whether it is known by what domain to tell the addresses of the agency, if there is one."""
    agency = view.context.via_agency
    return agency is None or bool(agency.domain)


def has_addresses(view: View, options: object) -> bool:
    """Whether it is known to what addresses the message goes."""
    return bool(addresses_of_readers(view.draft, view.context))


FISHER = Agency("Fisher Staffing", recruiter="Gail Fisher", domain="fisher-staffing.example")
ORTIZ = Person("Ana Ortiz", "a.ortiz@acme.example")
GAIL = Person("Gail Fisher", "gf@fisher-staffing.example")

RULE = Rule(
    id="agency-bypass",
    code="FUL606",
    family="timing",
    summary="An agency placed you, but the message goes straight to the employer.",
    message="{agency} arranged this interview, but the message goes straight to the employer.",
    help="Check with {recruiter} first, or send your note through the agency.",
    why=(
        "Most agencies want to pass messages on themselves, or to agree to them first; others "
        "expect candidates to write their thanks directly. Say `direct_contact_ok` where that is "
        "so. A copy to the agency is enough."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.THANK_YOU: Severity.SUGGESTION},
    kinds=frozenset({Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP}),
    requires=(
        Fact("agency", has_agency, "[via-agency] in followup.toml"),
        Fact("domain of the agency", has_domain, "domain under [via-agency]"),
        Fact("address of the reader", has_addresses, "a To header, or --to ADDRESS"),
    ),
    options=Options(),
    check=check,
    source="https://www.appoint.co.uk/tag/interview-thank-you-email/",
    examples=(
        bad(NOTE, context=Context(via_agency=FISHER, recipient=ORTIZ)),
        bad(
            f"To: a.ortiz@acme.example\nSubject: Thank you\n\n{NOTE}",
            context=Context(via_agency=FISHER),
        ),
        bad(
            NOTE,
            kind=Kind.CHECK_IN,
            context=Context(
                via_agency=Agency("TalentBridge", domain="talentbridge.example"),
                recipient=Person(email="hr@acme.example"),
            ),
        ),
        good(PASSES, context=Context(via_agency=FISHER, recipient=GAIL)),
        good(
            "To: gf@fisher-staffing.example\nCc: a.ortiz@acme.example\nSubject: Thank you\n\n"
            f"{PASSES}",
            context=Context(via_agency=FISHER),
        ),
        good(
            PASSES,
            context=Context(
                via_agency=Agency(
                    "Fisher Staffing", domain="fisher-staffing.example", direct_contact_ok=True
                ),
                recipient=ORTIZ,
            ),
        ),
        good(
            PASSES,
            context=Context(via_agency=FISHER, recipient=ORTIZ),
            options={"direct-contact-ok": True},
        ),
    ),
)
