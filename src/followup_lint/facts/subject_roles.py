"""The title of a role in a subject line, where it is plain."""

from __future__ import annotations

import re

from followup_lint.context.role_titles import EMPTY, TITLE
from followup_lint.core.expressions import Expression
from followup_lint.core.sentences import PLAIN
from followup_lint.draft.subject_prefixes import prefix_end

PART_END = Expression(r"\s[-–—|/]+\s|[–—|:;,?!]\s?|[()\[\]]")
ARTICLE = r"(?:the |an? |my |our |your )?"
# “Interview with …” names who leads it.
LEAD = Expression(
    r"(?:(?:thank you|thanks|many thanks)(?: again)?(?: for)?|(?:a )?(?:quick )?"
    r"(?:follow(?:ing)?[- ]?up|check(?:ing)?[- ]?in|question|update|note)(?: once more| again)?"
    r"(?: (?:on|about|re|regarding|for|to|from))?|re|regarding|about|still interested in"
    rf"|interest in|withdrawing from)\b\s?{ARTICLE}",
    re.IGNORECASE,
)
ROUND = (
    r"(?:(?:first|second|third|final|last|phone|video|panel|technical|on-?site|zoom|virtual|initial"
    r"|job|recent|today's|yesterday's)(?:[- ]round)? )*"
)
JOB = r"(?:role|position|post|job|opening|vacancy|opportunity)"
FOR = Expression(
    rf"(?:my |your )?{ROUND}(?:(?:interview|application|candidacy|candidate|conversation)"
    rf" (?:for|as|to be)|{JOB} (?:of|as)) {ARTICLE}",
    re.IGNORECASE,
)
TALK = r"(?:interview|application|candidacy|search|hiring|conversation|discussion)"
BEHIND = Expression(
    rf"(?P<marker>(?: {JOB})?(?: {TALK})?)"
    r"(?: (?:follow[- ]?up|thank you|thanks|status|update|process))?"
    r"(?: (?:at|with|in|on|for|from) .{1,60})?$",
    re.IGNORECASE,
)
WORD = r"[^\W\d_][\w&'/+.-]{0,30}"
NAMED = Expression(
    rf"(?:(?!{EMPTY}\s|interview|application|hiring\b){WORD} ){{0,4}}{TITLE}"
    r"(?: (?:I{1,3}|IV|\d))?"
    rf"|(?:{WORD} )?(?:head|director|chief|vp|manager) of {WORD}(?: (?:and )?{WORD})?",
    re.IGNORECASE,
)
# Alone, they say who leads an interview rather than what for.
HOSTS = frozenset(
    "manager director recruiter lead leader executive principal supervisor chief agent".split()
)
MAX_LENGTH = 200


def role_in(subject: str) -> str:
    """The title of the role that a subject names; empty where it is not plain, or there are two."""
    text = " ".join(subject[prefix_end(subject) :].translate(PLAIN).split())[:MAX_LENGTH]
    if text.isupper():
        return ""
    found = [title for part in PART_END.split(text) if (title := title_of(part.strip()))]
    return found[0] if len(set(map(str.casefold, found))) == 1 else ""


def title_of(part: str) -> str:
    """The title that one part of a subject consists of, save for words that lead to it."""
    lead = LEAD.match(part)
    part = part[lead.end() :] if lead else part
    before = FOR.match(part)
    part = part[before.end() :] if before else part
    behind = BEHIND.search(part)
    named = part[: behind.start()] if behind else part
    is_marked = bool(before or (behind and behind["marker"]))
    words = named.split()
    if not NAMED.fullmatch(named) or (len(words) == 1 and words[0].lower() in HOSTS):
        return ""
    is_written_as_title = len(words) > 1 and all(
        word[0].isupper() or word in ("of", "and") for word in words
    )
    return named if is_marked or is_written_as_title else ""
