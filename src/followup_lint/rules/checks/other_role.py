"""Another role spoken of as the one to be filled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from followup_lint.context import Context, Position
from followup_lint.context.companies import found, is_part
from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.core.terms import Part

JOB = r"(?:role|position|opening|opportunity|vacancy|job|post)"
JOB_AFTER = Expression(rf"\s(?:\w+ )?{JOB}\b", re.IGNORECASE)
JOB_BEFORE = Expression(
    rf"\b(?:{JOB} (?:of|as)|interview(?:ed|ing)? (?:for|as)|appl(?:y|ied|ication) (?:for|to|as))"
    r"(?: (?:an?|the|your))?\s$",
    re.IGNORECASE,
)
# Roles of one's own past.
OWN_JOB = Expression(
    r"\b(?:my|previous|former|last|past|current|present|earlier|first) (?:\w+ )?$", re.IGNORECASE
)


def other_roles(
    text: str, context: Context, allow: Iterable[str], part: Part
) -> Iterator[tuple[Span, str]]:
    """Where a text names another role as the one to be filled, and what the right one is called."""
    role = context.role
    if role is None or any(found(title, text) for title in titles([role])):
        return
    passing = (*titles([role]), *allow)
    for title in titles(context.other_roles):
        if any(is_part(title, other) for other in passing):
            continue
        for match in re.finditer(rf"\b{re.escape(title)}\b", text, re.IGNORECASE):
            before, after = text[: match.start()], text[match.end() :]
            is_job = part is Part.SUBJECT or JOB_AFTER.match(after) or JOB_BEFORE.search(before)
            if is_job and not OWN_JOB.search(before):
                yield Span(*match.span()), role.title


def titles(roles: Iterable[Position]) -> list[str]:
    """All that these roles are called."""
    return [title for role in roles for title in (role.title, *role.aliases)]
