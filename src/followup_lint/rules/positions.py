"""Where a draft names the position that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_lint.context.role_titles import EMPTY, TITLE
from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.core.terms import Part
from followup_lint.rules.view import View, Zone

JOB = r"(?:role|position|opening|vacancy|post|job|placement|appointment|seat|opportunity)"
# These say what the position is, whatever stands before them.
TELLING = (
    r"(?:internship|apprenticeship|traineeship|fellowship|externship|clerkship|practicum"
    r"|residency|training contract|pupillage|lectureship|professorship|assistantship|studentship"
    r"|ph\.?d|postdoc\w*"
    r"|(?:graduate|trainee|training|management|leadership|rotation(?:al)?|development|summer"
    r"|apprentice\w*|doctoral|master'?s) (?:scheme|program(?:me)?|track))"
)
WORD = r"[^\W_][\w/&'+.-]{0,40}"
ROLE_PHRASE = Expression(
    rf"(?<![\w'-])(?!{EMPTY}\s){WORD}\s{{1,3}}{JOB}(?![\w-]| (?:in the|to (?:be|do|help)))"
    rf"|(?<![\w'-])(?:(?:role|position|post) of|{JOB} as)\s(?:an?\s|the\s|your\s)?"
    rf"(?!{EMPTY}[\s,.]){WORD}"
    rf"|(?<![\w'-])(?:opening|vacancy|position|role|post|job)\sfor\san?\s(?!{EMPTY}[\s,.]){WORD}"
    rf"|(?<![\w'-]){TELLING}(?![\w-])"
    rf"|(?<![\w'-])(?:as|be|become)\s(?:your\s)?(?:next|new)\s(?:{WORD}\s){{0,2}}?{TITLE}(?![\w'-])"
    # "Head of Operations", "director of nursing"; "your director of nursing" is somebody else.
    r"|(?<!your )(?<!our )(?<!my )(?<![\w'-])(?:director|manager|head|vp|vice president|chief"
    rf"|dean|chair) of (?!{EMPTY}[\s,.]){WORD}",
    re.IGNORECASE,
)
# "As a nurse", "the data analyst", "Line Cook"; not "your director" or "the hiring manager".
TITLE_PHRASE = Expression(
    rf"(?<![\w'-])(?:an?|as)\s(?:{WORD}\s){{0,2}}?{TITLE}(?![\w'-])"
    rf"|(?<![\w'-])(?!{EMPTY}\s){WORD}\s{TITLE}(?![\w'-])",
    re.IGNORECASE,
)
# The work or the place of it tells as much: "run the box office", "join the site team".
PLACE = rf"(?:the|your)\s(?!{EMPTY}\s){WORD}\s"
WORK = Expression(
    rf"(?<![\w'-])(?:join(?:ing)?|part of|work(?:ing)? (?:in|on|with|for|at))\s{PLACE}"
    r"(?:team|department|crew|unit|group|desk|section|office)(?![\w-])"
    r"|(?<![\w'-])(?:run|running|teach|teaching|manage|managing|lead|leading)\s(?:the|your)\s"
    rf"(?!{EMPTY}\s|(?:business|company|team|interview|meeting|process|talk|show)\b){WORD}\s"
    r"|(?<![\w'-])work(?:ing)? in your (?!team|company|firm|organi[sz]ation|business|area|field"
    r"|group|department|industry|environment|office)\w",
    re.IGNORECASE,
)
# A title alone, with the capital that makes a name of it: "the interview for Electrician".
NAMED_TITLE = Expression(rf"(?<=[a-z] )(?-i:(?=[A-Z])){TITLE}(?![\w'-])(?! (?-i:[A-Z]))", re.I)
SUBJECT_TITLE = Expression(
    rf"(?<![\w'-])(?<!hiring )(?<!your )(?<!my ){TITLE}(?![\w'-])", re.IGNORECASE
)
# "My previous manager", "the hiring manager": somebody else's title.
OF_OTHERS = Expression(
    r"\b(?:my|your|our|his|her|their|hiring|recruiting|previous|former)\b", re.IGNORECASE
)


def positions(view: View) -> Iterator[tuple[Part, Span]]:
    """Where a position is named, in the subject first."""
    for pattern in (ROLE_PHRASE, SUBJECT_TITLE):
        for match in pattern.all_in(view.subject):
            yield Part.SUBJECT, Span(*match.span())
    for _, span, text in view.pieces(Zone.BODY):
        for pattern in (ROLE_PHRASE, TITLE_PHRASE, NAMED_TITLE, WORK):
            for match in pattern.all_in(text):
                if pattern is not TITLE_PHRASE or not OF_OTHERS.search(before(text, match)):
                    yield Part.BODY, Span(*match.span()).shift(span.start)


def before(text: str, match: re.Match[str]) -> str:
    """The match with the two words before it, where it does not begin with "a" or "as" itself."""
    if match.group().lower().startswith(("a ", "an ", "as ")):
        return match.group()
    words = text[max(0, match.start() - 40) : match.start()].split()[-2:]
    return " ".join([*words, match.group()])
