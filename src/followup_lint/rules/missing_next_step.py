"""The message does not point forward, or a check-in never asks for news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from followup_lint.expressions import Expression
from followup_lint.finding import Strength
from followup_lint.rule import Hit, NoOptions, Proof, Rule, bad, good
from followup_lint.span import Span
from followup_lint.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.view import View, Zone

AHEAD = (
    r"look(?:ing)? (?:very much )?forward|let (?:me|us) know",
    r"next (?:steps?|stages?|rounds?)(?! of\b)",
    r"(?:available|reachable|at your disposal)|feel free|(?:do not|don't|never) hesitate",
    r"(?:any|further|more) (?:questions?|information|details|documents)|references?|referees?",
    r"(?:if|should|when|once|whenever|whether) you(?:'d| would)? (?:need|want|like|have|wish"
    r"|require|decide)",
    r"if (?:there is|there's|it (?:would )?helps?|it(?:'s| is) (?:helpful|useful)|that suits)",
    r"hop(?:e|ing) (?:to|that we|we|i|for)|fingers crossed|can't wait|await(?:ing)?",
    r"(?:reach|call|contact|e-?mail|ring|write to|write) me|(?:get|keep|stay|be) in touch",
    r"hear(?:ing)? (?:back )?from you|(?:talk|speak|see you|meet) (?:again|soon|next|on|then)",
    r"keep(?:ing)? (?:you|me) (?:posted|updated|informed|in mind)",
    r"(?:i|we)(?:'ll| will| shall)(?! (?:never|always)\b)",
)
# What the writer would like or could do looks ahead as well, though less plainly.
WISHES = (
    r"(?:happy|glad|pleased|delighted|keen|free|eager) (?:any|for|on|from"
    r"|to(?! (?:learn|hear|see|meet|have|read)\b))",
    r"(?:i|we)(?:'d| would| should| could| can)(?! (?:say|not|never|have|like to (?:thank|say))\b)",
    r"(?:would|could|should) (?:\w+ )?(?:love|welcome|be|gladly|happily)",
)
STATUS = (
    r"updates?|news|progress|developments?|timelines?|time ?frame|timetable|timing|status",
    r"next steps?|decisions?|decided?|deciding|outcome|results? of|feedback|any information",
    r"where (?:things|matters|you|we|the \w+(?: \w+)?) (?:stands?|are|is)",
    r"how (?:things|matters|it|the|your) (?:\w+ ){0,3}(?:is|are|stands?|going|coming|moving"
    r"|progress\w*|looks?)",
    r"(?:an |any |rough )?idea|still (?:open|looking|hiring|considering|in the running)",
    r"(?:been|is|has) filled|(?:making|make) (?:a|the|your) call|letting people know",
)
ASKING = (
    r"follow(?:ing|ed)?[- ]?up|check(?:ing)?(?: back)? in|touch(?:ing)? base|ask(?:ing)?|wonder\w*",
    r"see(?:ing)? (?:if|whether|how|where)|[ei]nquir\w+|curious|know(?:ing)?|interested in",
    r"(?:could|would|can|will) you|appreciate|grateful|welcome|glad|happy|pleased",
    r"(?:like|love|hop(?:e|ing)|want(?:ed)?|need) (?:to|for|an?|the)|require|please|kindly",
)
REQUEST = (
    r"(?:could|would|can|will|might|may) (?:you|i ask)|would it be possible|let (?:me|us) know",
    r"if (?:it is|it's|it were) possible|if you (?:could|can|would|are able)",
    r"if you(?:'ve| have| had) (?:decided|any|an?|got|had|made|reached)",
    r"(?:is|are|was) there (?:any|anything|an?|some)|(?:anything|something) (?:else|i can)",
    r"do you (?:have|know|expect|think|need)|have you (?:had|made|been|reached|come|decided)",
    r"(?:see|check|ask|wondered|wondering) (?:if|whether) you|(?:please|kindly) (?:advise|confirm"
    r"|tell|send|share|update|do)",
)
FOLLOWS = (r"follow(?:ing|ed)?[- ]?up|check(?:ing)?(?: back)? in|touch(?:ing)? base|writing again",)
AWAITED = (
    r"hear(?:d|ing)? (?:back|from|anything|nothing)|(?:your|any|an|no) (?:reply|answer|response)",
    r"replied|answered|(?:tell|let) me (?:if|have|whether|what|when)",
)


def any_of(patterns: tuple[str, ...]) -> Expression:
    """One expression for all, of whole words in any case."""
    return Expression(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


LOOKS_AHEAD, WISHES_AHEAD, NAMES_NEWS = any_of(AHEAD), any_of(WISHES), any_of(STATUS)
ASKS, REQUESTS, FOLLOWS_UP, AWAITS = map(any_of, (ASKING, REQUEST, FOLLOWS, AWAITED))


def check(view: View, options: NoOptions) -> Iterator[Hit | Proof]:
    """Evidence for a look ahead, or for a question after the news; one objection without."""
    ahead = next(chain(places(view, LOOKS_AHEAD), places(view, WISHES_AHEAD)), None)
    if view.kind is Kind.THANK_YOU:
        yield view.proof(ahead) if ahead else view.hit(view.body_start, variant="no-look-ahead")
    elif asked := next(questions(view), None):
        yield view.proof(asked)
    elif implied := next(places(view, AWAITS), None) or (
        ahead and next(places(view, FOLLOWS_UP), None)
    ):
        # It waits for an answer, or follows up and looks ahead: what it asks can be guessed.
        yield view.proof(implied, Strength.WEAK, "no question")
    else:
        yield view.hit(
            view.body_start,
            variant="no-question",
            message="The message never says what you would like to know.",
            help="Ask one clear question: “Could you tell me whether there is an update?”",
        )


def places(view: View, pattern: Expression) -> Iterator[Span]:
    """Where an expression matches in the body, with the rest of the sentence."""
    for _, span, text in view.pieces(Zone.BODY):
        if found := pattern.first_in(text):
            yield rest_of(span, found)


def questions(view: View) -> Iterator[Span]:
    """Where the message asks: for news first, then for anything of the reader, then at all."""
    pieces = [(span, text) for _, span, text in view.pieces(Zone.BODY)]
    for span, text in pieces:
        if ("?" in text or ASKS.search(text)) and (news := NAMES_NEWS.search(text)):
            yield rest_of(span, news)
    yield from places(view, REQUESTS)
    yield from (span for span, text in pieces if "?" in text)


def rest_of(sentence: Span, found: re.Match[str]) -> Span:
    """A sentence from a match on, without the stop."""
    length = len(found.string.rstrip(" .!?"))
    return Span(found.start(), max(found.end(), length)).shift(sentence.start)


RULE = Rule(
    id="missing-next-step",
    code="FUL241",
    family="interest",
    summary="The message does not point forward, or a check-in never asks for news.",
    message="The note ends without a look ahead.",
    help="End on it: “Please let me know if I can provide anything else.”",
    why=(
        "A thank-you is well closed by an offer or a look ahead, which asks for nothing. A "
        "check-in is there to ask, and a reader who has to guess what for may not answer."
    ),
    severity=Severity.SUGGESTION,
    kinds=FOLLOW_UPS,
    check=check,
    element="look ahead",
    source="https://careery.pro/blog/interview-prep/follow-up-email-after-interview",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for explaining the forecasting model. I am excited "
            "about the role.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]It has been a week since our interview. I remain interested and "
            "appreciate your time.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        bad(
            "Dear Dr. Hale,\n\n[[]]I am still excited about the nurse educator role. My status "
            "with the union has not changed.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you. Please let me know if I can send anything else.\n\n"
            "Regards,\nDana Reyes"
        ),
        good("Dear Amir,\n\nThank you for the tour. I'd be glad to come back.\n\nRegards,\nDana"),
        good("Dear Amir,\n\nThank you for the tour. Talk soon!\n\nRegards,\nDana"),
        good(
            "Dear Amir,\n\nI wanted to follow up regarding the position and see if there are any "
            "updates.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Dr. Hale,\n\nWould you be able to share the timeline for a decision?\n\n"
            "Regards,\nDana Reyes",
            kind=Kind.SECOND_FOLLOW_UP,
        ),
        good(
            "Dear Dr. Hale,\n\nI am following up on my application. Let me know if you need "
            "anything from me.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Amir,\n\nIt has been a week. How are things?\n\nRegards,\nDana",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Dr. Hale,\n\nI am following up on the nurse educator role and hope to hear "
            "from you.\n\nRegards,\nDana Reyes",
            kind=Kind.CHECK_IN,
        ),
    ),
)
