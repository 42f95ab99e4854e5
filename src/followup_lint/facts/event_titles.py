"""The company and the role that the title of an interview plainly names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup_lint.context.role_titles import TITLE
from followup_lint.core.expressions import Expression
from followup_lint.core.spelling import fold
from followup_lint.facts.interview_words import INTERVIEW

CAPITALISED = r"(?:[^\W\da-z_]|&(?=\w))[\w&'’./+-]*"
# At least two words: an “Engineering interview” or one with a “Director” names no role.
ROLE = Expression(
    rf"(?:{CAPITALISED} )(?:(?:{CAPITALISED}|of|and|for|&) ){{0,4}}?(?i:{TITLE})"
    r"(?: (?:I{1,3}|IV|V|\d))?"
)
# People that candidates talk to on the way to a role.
TALKED_WITH = Expression(
    r"\b(?:hiring|recruit\w*|talent|hr|head|chief|vp|president|team lead)\b", re.IGNORECASE
)
BOSS = Expression(r"\b(?:manager|director|lead|leader|recruiter|partner)$", re.IGNORECASE)
COMPANY = Expression(rf"{CAPITALISED}(?: (?:{CAPITALISED}|and|of|&)){{0,4}}")
# "Interview: Budget Analyst at Contoso", "Interview for the Budget Analyst role (Contoso)".
FOR_ROLE = Expression(
    r"\binterview(?i:\s*[:–—|-]\s*| for (?:(?:the|an?) )?(?:(?:role|position) of )?)"
    rf"(?P<role>{ROLE.pattern})(?i: (?:role|position|job))?"
    rf"(?=\s*(?:$|[(|–—-]| at\b|,))(?:,? at (?P<company>{COMPANY.pattern})(?=\s*(?:$|[(|–—,-])))?",
)
# "Contoso – Data Analyst interview".
OF_ROLE = Expression(
    rf"(?:^|[:|–—(-]\s*)(?P<role>{ROLE.pattern})(?i:,? (?:(?:final|first|second|third|last|panel"
    r"|phone|video|job|technical|on-?site)(?:[- ]round)? )?(?:interview|phone screen))(?![\w-])"
)
PART = Expression(r"\s*(?:[:|,()•–—/]|(?<!\w)-|-(?!\w)|\b(?:at|with|for)\b)\s*")


def role_in(title: str) -> str:
    """The role that a title names; empty where that is not plain."""
    asked = FOR_ROLE.search(lower_interview(title))
    if asked and not TALKED_WITH.search(asked["role"]):
        return asked["role"]
    told = OF_ROLE.search(title)
    if told and not TALKED_WITH.search(told["role"]) and not BOSS.search(told["role"]):
        return told["role"]
    return ""


def company_in(title: str, addresses: Iterable[str]) -> str:
    """The company that a title names; empty where that is not plain.

    It stands behind the role and "at", or it has the name of a domain of those who take part: a
    name alone may as well be a person's.
    """
    domains = " ".join(address.rpartition("@")[2] for address in addresses)
    parts = (part.strip() for part in PART.split(INTERVIEW.sub(" | ", title)))
    for part in parts:
        if COMPANY.fullmatch(part) and names_domain(part, domains):
            return part
    asked = FOR_ROLE.search(lower_interview(title))
    return (asked["company"] or "") if asked and not TALKED_WITH.search(asked["role"]) else ""


def names_domain(company: str, domains: str) -> bool:
    """Whether a label of the domains is the name of a company: Harbor Foods, harborfoods.com."""
    name = "".join(fold(company).split())
    return len(name) > 2 and name in re.split(r"[ .]", domains.lower().replace("-", ""))


def lower_interview(title: str) -> str:
    """The title with “interview” in small letters, as the expressions have it."""
    return re.sub(r"\binterview\b", "interview", title, flags=re.IGNORECASE)
