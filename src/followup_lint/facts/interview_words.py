"""Whether a calendar event is an interview, and of which sort, by its words."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression

ROUND = r"(?:final|first|second|third|fourth|last|next|1st|2nd|3rd|4th)"
INTERVIEW = Expression(
    r"\binterviews?\b|\bassessment cent(?:er|re)\b"
    r"|\b(?:phone|telephone|video|recruiter|recruiting|hr|technical|tech|initial|first) screen\b"
    r"|\b(?:screening|hiring manager|recruiter|recruiting) (?:call|chat|conversation|round)\b",
    re.IGNORECASE,
)
# These may be an interview, where a job is spoken of beside them.
MAYBE = Expression(
    rf"\bon-?site\b|\bpanel\b|\b{ROUND} round\b|\bscreen(?:ing)?\b|\bmeet the team\b"
    r"|\bintro(?:ductory)? call\b|\bcase study\b",
    re.IGNORECASE,
)
JOB = Expression(r"\b(?:interview\w*|role|position|hiring|recruit\w*|job|vacancy)\b", re.IGNORECASE)
# A note that mentions interviews in passing does not make one of a lunch.
TOLD = Expression(
    r"\b(?:your|job|phone|telephone|video|panel|onsite|on-site|technical|screening) interview\b"
    rf"|\b{ROUND}(?:[- ]round)? interview\b"
    r"|\binterview (?:with|for the|at|invitation|confirmation|details)\b",
    re.IGNORECASE,
)
# What is done about an interview, interviews that are no job interviews, and those in which the
# owner of the calendar sits on the other side. A word for it stands close by: an “Interview:
# Training Manager” is one.
OTHER = Expression(
    r"\b(?:mock|practi[cs]e|conduct\w*|schedule|book|arrange|prepare|no) (?:\w+ )?interviews?\b"
    r"|\b(?:user|customer|stakeholder|exit|stay|press|media|radio|podcast|tv|visa|citizenship"
    r"|green card|research|witness|expert) interviews?\b"
    r"|\binterviews? (?:prep\w*|practi[cs]e|workshop|questions|skills|tips|kit|debrief|feedback"
    r"|train(?:ing|er)(?! \w)|course|notes|outfit|clothes|slots)\b"
    r"|\b(?:prep\w*|practi[cs]e|ready|study|research|thank\w*|follow(?:ing)?[- ]?up|e-?mail|shop\w*"
    r"|buy|suit|train|bus|flight|drive|hotel|haircut|lunch|coffee|dinner|notes|questions)\b.{0,40}"
    r"\b(?:for|to|before|after|on|about|from)\b.{0,20}\binterviews?\b"
    r"|\bcandidates?\b|\binterviewing (?!for\b|at\b|with\b)|\binterviewer\b|\bdebrief",
    re.IGNORECASE,
)
# What those expressions need; of the second and third, one each.
PLAIN = (b"interview", b"assessment", b"screen", b"hiring", b"recruit")
VAGUE = (b"site", b"panel", b"round", b"meet", b"intro", b"case")
WORK = (b"role", b"position", b"job", b"vacancy")
CANCELLED = Expression(r"\s*(?:cancell?ed|declined)\b", re.IGNORECASE)

SORTS_SAID = {
    "phone": r"\b(?:tele)?phone (?:screen|interview|call|chat)|\b(?:by|over the) (?:tele)?phone",
    "video": r"\bvideo[- ](?:screen|interview|call|chat)|\bzoom\b|\b(?:microsoft|ms|on|via) teams\b"
    r"|\bgoogle meet\b|\bskype\b",
    "on-site": r"\bon-?site (?:interview|visit|round|day)|\binterview\W{1,3}on-?site"
    r"|\bin[- ]person\b",
}
SORTS_OF_PLACE = {
    "phone": r"^\s*(?:tel:|(?:tele)?phone\b|\+?[\d\s().-]{7,}$)",
    "video": r"\bzoom\b|\bteams\b|\bgoogle meet\b|\bskype\b|\bwebex\b|//meet\.google\.",
}
SORTS_OF_LINK = {
    "video": r"https?://[\w.-]*(?:zoom\.us|zoomgov\.com|teams\.microsoft\.|teams\.live\."
    r"|meet\.google\.|webex\.com|whereby\.com|skype\.com)",
}


def may_be_interview(body: bytes) -> bool:
    """Whether an event, as it stands in a file, may be one; quick, for nearly all are not."""
    small = body.lower()
    return any(word in small for word in PLAIN) or (
        any(word in small for word in WORK) and any(word in small for word in VAGUE)
    )


def is_interview(title: str, description: str = "", categories: tuple[str, ...] = ()) -> bool:
    """Whether an event of a candidate's calendar is an interview.

    An event that only has the reader among its people is none: it may be a lunch.
    """
    if OTHER.search(title):
        return False
    if INTERVIEW.search(title) or any(map(INTERVIEW.search, categories)):
        return True
    around = " ".join((title, description, *categories))
    return bool(TOLD.search(description) or (MAYBE.search(title) and JOB.search(around)))


def is_called_off(title: str) -> bool:
    """Whether the title says that it does not take place, as mail programs write it."""
    return bool(CANCELLED.match(title))


def sort_of(title: str, place: str, description: str) -> str:
    """Whether it is by phone, by video or on site, where one of these is plain; else empty."""
    for text, sorts in ((title, SORTS_SAID), (place, SORTS_OF_PLACE), (description, SORTS_OF_LINK)):
        found = [name for name, said in sorts.items() if re.search(said, text, re.IGNORECASE)]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""
