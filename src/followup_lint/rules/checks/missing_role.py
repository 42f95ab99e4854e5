"""Neither subject nor body says which position the writer interviewed for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_lint.context.role_titles import EMPTY, TITLE
from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.core.terms import FOLLOW_UPS, Kind, Part, Severity
from followup_lint.draft import Role
from followup_lint.draft.subject_prefixes import is_reply
from followup_lint.rules.rule import Hit, NoOptions, Proof, Rule, bad, good
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


def check(view: View, options: NoOptions) -> Iterator[Hit | Proof]:
    """Evidence for the name of the position; one objection before the body where it lacks.

    In a conversation that goes on, the reader knows what it is about.
    """
    found = next(mentions(view), None)
    if found:
        yield view.proof(found[1], part=found[0])
    elif (
        view.spans(Zone.BODY) and not is_reply(view.subject) and not view.draft.spans({Role.QUOTE})
    ):
        yield view.hit(view.body_start)


def mentions(view: View) -> Iterator[tuple[Part, Span]]:
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


RULE = Rule(
    id="missing-role",
    code="FUL106",
    family="structure",
    summary="Neither subject nor body says which position you interviewed for.",
    message="The message never names the position.",
    help="Name it once, as in “the data analyst position”.",
    why=(
        "Those who hire have several positions to fill at once. The name of yours, given once, "
        "spares the reader a search."
    ),
    severity=Severity.WARNING,
    # Good mails lack it as often as others do.
    severity_in=dict.fromkeys(FOLLOW_UPS, Severity.SUGGESTION),
    kinds=FOLLOW_UPS,
    check=check,
    element="position",
    source="https://careerservices.princeton.edu/undergraduate-students/resumes-letters-online-profiles/thank-you-letters",
    silent_beside=("leftover-text",),
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for speaking with me today about the position.\n\n"
            "Regards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]I wanted to follow up and see if there are any updates.\n\n"
            "Regards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]The hiring manager told me about this role and I remain "
            "interested.\n\nRegards,\nDana Reyes"
        ),
        bad("Dear Amir,\n\n[[]]My previous manager and your director know my work."),
        bad(
            "Dear Amir,\n\n[[]]I am writing once more about the position.",
            subject="The job",
            kind=Kind.SECOND_FOLLOW_UP,
        ),
        bad("Hello Chef,\n\n[[]]You did a great job of explaining the open position."),
        bad("Dear Amir,\n\n[[]]Your deputy director was kind to me."),
        good(
            "Dear Ms. Ortiz,\n\nThank you for speaking with me today about the data analyst "
            "position.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nI wanted to follow up.\n\nRegards,\nDana Reyes",
            subject="Following up - Payroll Specialist interview",
        ),
        good(
            "Dear Dr. Hale,\n\nI enjoyed hearing about the night-shift lead opening.\n\n"
            "Regards,\nDana Reyes"
        ),
        good("Dear Amir,\n\nThank you for our talk about the position of ward sister."),
        good("Dear Amir,\n\nI would be proud to work for you as head of operations."),
        good("Dear Amir,\n\nThank you for telling me about the graduate scheme."),
        good("Dear Amir,\n\nThank you for interviewing me for Electrician."),
        good("Dear Amir,\n\nIt would be an honour to join you as your next store manager."),
        good("Dear Amir,\n\nThank you for your time.", subject="Re: Interview"),
        good("Dear Amir,\n\nThank you for asking how I work as a cook."),
        good("Dear Amir,\n\nI would be glad to join your night crew."),
    ),
)
