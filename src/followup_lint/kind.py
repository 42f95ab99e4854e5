"""Draft + Context → what the message is for, with confidence and evidence.

A message is read as a follow-up only if it shows three things: that a talk took place or news is
asked for, that its writer is a candidate, and enough of both. Ordinary business mail thanks and
checks in as well, and must never be told that it lacks interest in a role.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.context import Context
from followup_lint.draft import AUTHORED, Draft
from followup_lint.sentences import ONE_LINE, PLAIN
from followup_lint.terms import Kind

# A follow-up hardly ever has more words; longer mail contains cues by chance and needs more.
LONG_MESSAGE = 300
ENOUGH, ENOUGH_IF_LONG = 3, 6


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of a message, how sure that is (0 to 1), and the words it rests on."""

    kind: Kind
    confidence: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """An expression and the points it is worth, once a message."""

    points: int
    pattern: re.Pattern[str]


def cue(points: int, *patterns: str) -> Cue:
    """A cue of whole words, in any case."""
    return Cue(points, re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE))


JOB = r"(?:position|role|post|job|vacancy|opening|internship|apprenticeship|traineeship|placement)"
TALK = r"(?:conversation|discussion|interview|talk|chat|meeting|visit|call|tour|panel)"
WISH = (
    r"(?:i(?:'d| would| should|'m| am|'ll be| was left| left| came away| remain| still)?|and would)"
    r"\b[^.!?]{0,30}\b(?:love|like|thrilled|honou?red|delighted|glad|happy|proud|excited|keen(?:er)?"
    r"|eager|hope|hoping|jump at|pleased|privileged|fortunate|relish|welcome|want|enjoy|suit"
    r"|certain|convinced)"
)
# Words of one who has been interviewed; who invites others to an interview writes otherwise.
INTERVIEWEE = cue(
    2,
    r"i (?:have |had |'ve |was )?(?:interviewed|given the interview|came (?:in )?for an? "
    r"interview|had (?:an|my|the) interview)",
    r"(?:my|after the|since the) (?:\w+ )?interview",
    r"(?:after|since|during|at|of|on|to) our (?:\w+ )?interview",
    r"interview(?:ed|ing) me",
    r"thank(?:s| you)(?: \w+){0,3} for the (?:\w+ ){0,2}interview",
    r"the (?:job|role|position|post) i (?:interviewed|applied)",
    r"my (?:job )?application",
)
# Words of one who has talked to the reader.
TALKED = (
    cue(3,
        r"(?:thank(?:s| you|ing)?|thx|cheers|appreciate[d]?|grateful|gratitude"
        r"|appreciation)\b[^.!?]{0,80}?"
        r"\b(?:your (?:\w+ )?time|tak(?:e|ing) (?:the |some |out )?time|ma(?:de|king) (?:the )?time"
        r"|meet(?:ing)?|speak(?:ing)?|spoke|talk(?:ing)?|chat(?:ting)?|interview\w*|see(?:ing)? me"
        rf"|{TALK}|show(?:ing|ed)? me|explain\w*|walk(?:ing|ed)? me|tell(?:ing)? me|shar(?:ing|ed)"
        r"|having me|inviting me|giving me|letting me|the (?:opportunity|chance|hour|morning"
        r"|afternoon|welcome)|today|yesterday)"),
    cue(2,
        r"(?:pleasure|great|good|nice|wonderful|lovely|delight\w*|enjoy\w*|appreciated|impressed"
        r"|loved|liked|struck|fascinat\w*|interesting)\b[^.!?]{0,40}\b(?:meet(?:ing)?|speaking"
        r"|talking|chatting|to (?:speak|talk|chat|hear|see|learn)|learn(?:ing)?|hearing|seeing"
        rf"|you (?:said|told|described|showed)|(?:our|the|my|your) (?:\w+ )?{TALK})"),
    cue(1, r"when we (?:met|spoke|talked)", rf"(?:after|during|since|at|in) our {TALK}",
        r"(?:last|first) (?:met|spoke)", r"you (?:mentioned|described|explained|showed me)",
        rf"our {TALK}"),
)  # fmt: skip
# Words of one who wants to join, and of one who is keen.
JOINING = cue(3, rf"{WISH}\b[^.!?]{{0,30}}\b(?:join\w*|be(?:ing|come)? (?:a )?part|part of"
        r"|work(?:ing)?"
        r"(?: (?:with|for|in|at|on|there|alongside|somewhere))|help you|contribut\w*|bring\w*|come "
        r"on board|be one of|dig in|tak(?:e|ing) (?:this|it) on|teach\w*|do(?:ing)? (?:it|more)"
        r"|be considered|learn|run(?:ning)?|suit me|working together"
        r"|do(?:ing)? my \w+ (?:with|at))",
        r"(?:opportunity|chance) to (?:contribute|join|work with)")  # fmt: skip
KEEN = cue(2, r"(?:still|very|remain\w*|even more|extremely|most|genuinely) "
        r"(?:very |much |really ){0,2}"
        r"(?:interested|keen|motivated|enthusiastic|excited)",
        r"my (?:\w+ )?(?:interest|enthusiasm)\b")  # fmt: skip
# Words of one who wants a job.
CANDIDATE = (
    INTERVIEWEE,
    cue(2, r"(?:my|our|the|an|your) (?:\w+ )?interview", r"interview(?:ed|ing) (?:me|with|for)",
        r"(?:to|for an?|the) interview", r"interviews? (?:on|for|of|last|yesterday|today)"),
    cue(2, rf"(?:for|about|regarding|re|concerning|on|to|as) (?:the|this|that|an?|your) "
        rf"(?:[\w'&/,()-]+ ){{0,5}}{JOB}(?! (?:report|limits?|paper|statement))",
        r"(?:the|this) (?:[\w'&/,()-]+ ){0,5}(?:role|vacancy|opening|internship"
        r"|apprenticeship|placement)(?! (?:of|in)\b)"),
    JOINING,
    KEEN,
    cue(1, r"my (?:\w+ ){0,2}(?:experience|background|skills|references|referees?|notice|licen[cs]e"
        r"|resume|résumé|cv|application|candidacy|qualifications|certificates?|portfolio)",
        r"my (?:last|current|previous|former|present) (?:\w+ )?(?:job|company|firm|employer|role"
        r"|warehouse|school|team|practice|position)",
        r"i(?:'ve| have) (?:worked|held|done|spent|run|been|led|taught|used)",
        r"years (?:as|in|of)", r"(?:start|begin|available) (?:right away|straight away|immediately"
        r"|in \w+ weeks|any time|from)"),
    cue(1, r"hiring(?: process| decision)?", r"candidates?", r"candidacy", r"recruit\w*",
        r"(?:your|a|the) decision", r"next (?:steps?|stage|round)", r"shortlist\w*", r"applied",
        r"good fit|strong match|right fit|great fit", r"your (?:team|company|firm|school|ward"
        r"|practice|group|kitchen|department|lab|organi[sz]ation)"),
)  # fmt: skip
ASKS_NEWS = (
    cue(3, r"follow(?:ing|ed)?[- ]?up(?: (?:once more|again))?(?: with you)?(?: on| regarding"
        r"| about| with| to| and| after)?", r"(?:a|one) (?:brief |quick |short )?follow-?up",
        r"check(?:ing)?(?: back)? in", r"touch(?:ing)? base", r"inquir\w+|enquir\w+",
        r"(?:see|ask|know|knowing|wonder\w*|check\w*) (?:kindly )?"
        r"(?:if|whether|where|how|when|about)"
        r"\b[^.!?]{0,60}\b(?:updates?|news|decision|decided|status|progress\w*|stand|timeline|going"
        r"|moving|next steps|any idea|timing|steps)",
        r"(?:any|an|the|your) (?:further |new |latest )?(?:updates?|news|status|progress"
        r"|developments?|word)(?: (?:on|regarding|about|of|for|to share|you can))?",
        r"(?:outcome|results?|decision|feedback|answer|reminder|update) (?:of|on|about|from|for"
        rf"|regarding) (?:my|our|the) (?:\w+ )?(?:interview|application|candidacy|{JOB})",
        r"(?:get back|got back|replied|an answer|a decision) (?:to )?(?:me|about)",
        r"status of", r"where (?:things|you|the (?:process|search|hiring process|decision)) "
        r"(?:stand|are|is)",
        r"(?:have you|if you(?:'ve| have| had)?) (?:yet )?(?:decided|made a decision|had a chance)",
        r"(?:haven't|have not|hadn't) (?:yet )?heard", r"(?<!to )hear(?:d)? back"),
    cue(1, r"(?:a|one|two|three|four|\d+) (?:weeks?|days|months?) (?:ago|since)", "last week",
        r"since (?:we|our|my|the|then)", r"it(?:'s| has| is) been"),
)  # fmt: skip
AGAIN = (
    cue(2, r"(?:my|the) (?:previous|last|earlier|first|second|third) (?:e-?mails?|mails?|messages?"
        r"|notes?|follow-?ups?)(?! of thanks)",
        r"(?:second|third|fourth|final|last) (?:e-?mail|message|note|follow-?up|hello|time)",
        r"(?:follow(?:ing)?[- ]up|writ(?:e|ing)|reach(?:ing)? out|check(?:ing)? in)(?: once| yet)? "
        r"(?:again|more)", r"once more", r"one (?:more|last) (?:time|note|message|follow-?up)",
        r"a further note", r"bring(?:ing)? this back up",
        r"i wrote (?:to you )?(?:at|in|on|last|a)",
        r"i(?:'ve| have) (?:e-?mailed|written|called|messaged)", r"crowd your inbox"),
)  # fmt: skip
OTHER_PURPOSE = re.compile(
    r"\b(?:(?<!would be )(?:pleased|happy|delighted|glad|thrilled|like|writing|write|excited)"
    r" to (?:\w+ )?(?:accept|decline|confirm my acceptance|turn down|withdraw)\b"
    r"|(?:accept|decline|turn(?:ing)? down) (?:your|the|this) (?:\w+ )?offer"
    r"|withdraw(?:ing)? (?:my|from)|no longer (?:available|interested)"
    r"|(?:have|had|'ve) (?:decided|accepted) (?:to |another|a |an )"
    r"|(?:sorry|disappointed|understand|hear)\b[^.!?]{0,40}\b(?:was not|not|wasn't|n't) (?:been )?"
    r"(?:selected|chosen|offered|successful)"
    r"|(?<!if you've )(?<!if you have )(?:chosen|moving forward|gone|proceed\w*|went"
    r"|going|filled)\b[^.!?]{0,30}\b(?:with |to )?"
    r"(?:another|a different|the other|someone else|somebody else)(?: candidate)?"
    r"|(?:letting|let) me know (?:about|of|that)\b[^.!?]{0,40}\b(?:decision|another|filled|not))\b",
    re.IGNORECASE,
)
ARRANGING = re.compile(
    r"\b(?:(?:invit\w+|confirm\w*|availab\w+)\b"
    r"[^.!?]{0,60}\b(?:interview|call|meeting|times?|slot))\b",
    re.IGNORECASE,
)
RESCHEDULING = re.compile(r"\b(?:reschedul\w*|move (?:our|the|my) interview)\b", re.IGNORECASE)
NEWS_SUBJECT = re.compile(r"\b(?:check(?:ing)? in|follow(?:ing)? up|status|news|updates?)\b", re.I)
# The other side of the table writes like this.
INTERVIEWER = re.compile(
    r"\b(?:your (?:resume|résumé|cv|application|candidacy|profile|interest in (?:the|our|this))\b"
    r"|we (?:would|'d) (?:like|love) to (?:invite|offer)"
    r"|(?:our|two|three|these|both|all) candidates"
    r"|(?:i|we)(?:'ve| have)? interviewed (?:him|her|them|(?:the|a|this|two|three|some) "
    r"(?:\w+ )?(?:candidate|applicant|people))"
    r"|(?:he|she|they) (?:interviewed|would be a)"
    r"|(?:please|can you|could you) interview|our open(?:ing| positions?))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Talk:
    """The points for a talk that took place, those of them for warm words, and the words."""

    warm: int
    points: int
    quotes: tuple[str, ...]


def infer(draft: Draft, context: Context) -> Reading:
    """The kind given in the context, or the one that the text speaks for."""
    if context.kind is not None:
        return Reading(context.kind, 1.0, ("given",))
    text = draft.text.translate(PLAIN).translate(ONE_LINE)
    subject = (draft.subject or "").translate(PLAIN)
    body = "  ".join(span.of(text) for span in draft.spans(AUTHORED))
    if is_forward(subject) or OTHER_PURPOSE.search(body) or INTERVIEWER.search(body):
        return Reading(Kind.GENERAL, 0.8)
    warm, quotes = tally(TALKED[:2], body)
    talked = warm + tally((*TALKED[2:], INTERVIEWEE), body)[0]
    arranging = RESCHEDULING.search(f"{subject}. {body}") or (ARRANGING.search(body) and warm < 4)
    if arranging:
        return Reading(Kind.GENERAL, 0.6)
    return decide(body, subject, Talk(warm, talked, quotes))


def is_forward(subject: str) -> bool:
    """Whether the subject marks a forwarded message."""
    return bool(re.match(r"\s*(?:fwd?|wg|tr|rv)\s*:", subject, re.IGNORECASE))


def tally(cues: Sequence[Cue], text: str) -> tuple[int, tuple[str, ...]]:
    """The points of the cues in a text, and the words that earned them."""
    found = [(cue.points, match) for cue in cues if (match := cue.pattern.search(text))]
    return sum(points for points, _ in found), tuple(match.group() for _, match in found)


def decide(body: str, subject: str, talk: Talk) -> Reading:
    """The kind that the points speak for."""
    talked = talk.points
    whole = f"{subject}.  {body}"
    wants, wanting = tally(CANDIDATE, whole)
    news, asking = tally(ASKS_NEWS, body)
    again, _ = tally(AGAIN, whole)
    news += 2 * bool(NEWS_SUBJECT.search(subject))
    long = len(body.split()) > LONG_MESSAGE
    some = wants >= 2 and (talked >= 5 or news >= 3 or (again and talked))
    enough = wants >= ENOUGH_IF_LONG or (not long and (wants >= ENOUGH or some))
    if not enough or max(talked, news, again) < 2:
        return Reading(Kind.GENERAL, 0.4)
    sure = 0.9 if abs(news - talk.warm) >= 2 else 0.6
    if (news >= 3 and (news >= talk.warm - 2 or again)) or (again and talk.warm < 3):
        kind = Kind.SECOND_FOLLOW_UP if again else Kind.CHECK_IN
        return Reading(kind, 0.7 if again else sure, (*asking, *wanting))
    if talk.warm >= 2 and not (news >= 2 and talk.warm == 2):
        return Reading(Kind.THANK_YOU, sure, (*talk.quotes, *wanting))
    return Reading(Kind.CHECK_IN, 0.6, wanting)
