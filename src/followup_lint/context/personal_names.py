"""Which names in a header or an address belong to a person, not an office."""

from __future__ import annotations

from followup_lint.core.expressions import Expression
from followup_lint.core.spelling import fold
from followup_lint.draft.names import is_name, spoken, word_set

# What mail programs and companies put beside a name; RFC 5321 allows no longer address.
ASIDE = Expression(
    r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]|<[^<>]{0,254}>|\s(?:via|\||-|–|—|at|@)\s.{0,80}$"
    r"|(?<!\w)'|'(?!\w)|[\"“”]"
)
SEPARATOR = Expression(r"[._-]")
# Offices, not people, answer to these.
OFFICES = word_set(
    "academy accounts acquisition admin administration admissions agency alerts application"
    " applications applicant assistant associates bank board bot business campus career careers"
    " center centre chair clinic clinics college committee communications community company"
    " consulting contact corp corporation customer department dept desk development director"
    " district division donotreply email employment enquiries events experience faculty finance"
    " foundation front general gmbh global group hello help helpdesk hiring hospital hotel hr"
    " human inbox inc info institute international interview interviews job jobs laboratory labs"
    " law legal llc llp ltd mail mailbox manager marketing media member museum news newsletter no"
    " noreply north notifications office operations ops panel partners people personnel post"
    " positions postmaster press program programme project reception recruiter recruiters"
    " recruiting recruitment relations reply research resources resume resumes sales school search"
    " secretary selection service services shared site society solutions south east west staff"
    " staffing store studio studios support system systems talent team teams technologies trust"
    " uk university vacancies web work workday"
)


def personal(name: str, address: str) -> str:
    """The name in a header without additions; empty if it is not clearly a person's.

    A single word may be a company's name, and so may words that are also in its domain.
    """
    bare = spoken(" ".join(ASIDE.sub(" ", name).split()))
    words = [fold(word) for word in bare.split()]
    domain = address.rpartition("@")[2]
    is_office = not OFFICES.isdisjoint(words) or any(
        len(word) > 3 and word in domain for word in words
    )
    return bare if len(words) > 1 and is_name(bare) and not is_office else ""


def in_address(address: str) -> str:
    """The name in an address such as `ana.ortiz@example.com`; empty if there is none."""
    local, _, domain = address.partition("@")
    words = SEPARATOR.split(local.lower())
    if len(words) != 2 or not all(word.isalpha() and len(word) > 2 for word in words):
        return ""
    return "" if any(word in OFFICES or word in domain for word in words) else spelled(words)


def spelled(words: list[str]) -> str:
    """Words as a name."""
    return " ".join(word.capitalize() for word in words)
