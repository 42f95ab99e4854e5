"""The expressions that speak for a kind of message, in groups, with the points they are worth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.expressions import Expression


@dataclass(frozen=True, slots=True)
class Cue:
    """An expression and the points it is worth, once a message."""

    points: int
    pattern: Expression


def cue(points: int, *patterns: str) -> Cue:
    """A cue of whole words, in any case."""
    return Cue(points, Expression(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE))


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
# Warm words of one who has talked to the reader.
WARM = (
    cue(3,
        r"(?:thank(?:s| you|ing)?|thx|cheers|appreciate[d]?|grateful|gratitude"
        r"|appreciation)\b[^.!?]{0,80}?"
        r"\b(?:your (?:\w+ )?time|tak(?:e|ing) (?:\w+ ){0,2}time|ma(?:de|king) (?:the )?time"
        r"|meet(?:ing)?|speak(?:ing)?|spoke|talk(?:ing)?|chat(?:ting)?|interview\w*|see(?:ing)? me"
        rf"|{TALK}|show(?:ing|ed)? me|explain\w*|walk(?:ing|ed)? me|tell(?:ing)? me|shar(?:ing|ed)"
        r"|inviting me|giving me|letting me|the (?:opportunity|chance|hour|morning"
        r"|afternoon)|welcome|reception|hospitality|trial|ringing me|having me|today|yesterday)"),
    cue(2,
        r"(?:pleasure|great|good|nice|wonderful|lovely|delight\w*|enjoy\w*|appreciated|impressed"
        r"|loved|liked|struck|fascinat\w*|interesting)\b[^.!?]{0,40}\b(?:meet(?:ing)?|speaking"
        r"|talking|chatting|to (?:speak|talk|chat|hear|see|learn)|learn(?:ing)?|hearing|seeing"
        rf"|you (?:said|told|described|showed)|(?:our|the|my|your) (?:\w+ )?{TALK})"),
)  # fmt: skip
# Other words of one who has.
TALKED = (
    cue(1, r"when we (?:met|spoke|talked)", rf"(?:after|during|since|at|in) our {TALK}",
        r"(?:last|first) (?:met|spoke)", r"you (?:mentioned|described|explained|showed me)",
        rf"our {TALK}"),
    INTERVIEWEE,
)  # fmt: skip
# Words of one who wants to join, and of one who is keen.
JOINING = cue(3, rf"{WISH}\b[^.!?]{{0,30}}\b(?:join\w*|be(?:ing|come)? (?:a )?part|part of"
        r"|work(?:ing)?"
        r"(?: (?:with|for|in|at|on|there|alongside|somewhere))|help you|contribut\w*|bring\w*|come "
        r"on board|be one of|dig in|tak(?:e|ing) (?:this|it) on|teach\w*"
        r"|do(?:ing)? (?:it|more|the same)"
        r"|be considered|learn|run(?:ning)?|suit me|working together"
        r"|do(?:ing)? my \w+ (?:with|at))",
        r"(?:opportunity|chance) to (?:contribute|join|work with)")  # fmt: skip
KEEN = cue(2, r"(?:still|very|really|remain\w*|even more|extremely|most|genuinely) "
        r"(?:very |much |really ){0,2}"
        r"(?:interested|keen|motivated|enthusiastic|excited)", r"still (?:rly|so) keen",
        r"and i still am",
        r"my (?:\w+ )?(?:interest|enthusiasm)\b")  # fmt: skip
# Words of one who wants a job.
CANDIDATE = (
    INTERVIEWEE,
    cue(2, r"(?:my|our|the|an|your) (?:\w+ )?interview", r"interview(?:ed|ing) (?:me|with|for)",
        r"(?:to|for an?|the) interview", r"interviews? (?:on|for|of|last|yesterday|today)"),
    cue(2, rf"(?:for|about|regarding|re|concerning|on|to|as) (?:the|this|that|an?|your) "
        rf"(?:[\w'&/,()-]+ ){{0,5}}{JOB}(?! (?:report|limits?|paper|statement))",
        rf"interested in (?:the|this|your) (?:[\w'&/,()-]+ ){{0,5}}{JOB}",
        r"(?:the|this) (?:[\w'&/,()-]+ ){0,5}(?:role|vacancy|opening|internship"
        r"|apprenticeship|placement)(?! (?:of|in)\b)"),
    JOINING,
    KEEN,
    cue(1, r"my (?:\w+ ){0,2}(?:experience|background|skills|references|referees?|notice|licen[cs]e"
        r"|resume|résumé|cv|application|candidacy|qualifications|certificates?|portfolio)",
        r"my (?:last|current|previous|former|present) (?:\w+ )?(?:job|company|firm|employer|role"
        r"|warehouse|school|team|practice|position)",
        r"i(?:'ve| have) (?:worked|held|done|spent|run|been|led|taught|used)",
        r"years (?:as|in|of)", r"my (?:\w+ ){1,2}years",
        r"(?:honou?red|proud|glad|happy|happier|delighted|thrilled|over the moon|privileged|love"
        r"|relish|like) to (?:\w+ )?(?:help (?:it|them|carry|build|make|run|grow|shape)|put|join"
        r"|work|undertake|serve|be one|be part|be considered)",
        r"would suit me", r"(?:i'd|i would|and would) (?:dearly |really |still )?love to",
        r"be (?:so |very |most )?(?:delighted|thrilled|excited) to",
        r"(?:have|got|get|offer me|give me|make me) (?:the|this|an?) (?:job|offer|role|post)",
        r"(?:i'd|would) relish", r"(?:second|final|later) round",
        r"(?:start|begin|available) (?:right away|straight away|immediately|in \w+ weeks|any time"
        r"|from)"),
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
        r"|developments?)(?: (?:on|regarding|about|of|for|to share|you can))?",
        r"(?:outcome|results?|decision|feedback|answer|reminder|update) (?:of|on|about|from|for"
        rf"|regarding) (?:my|our|the) (?:\w+ )?(?:interview|application|candidacy|{JOB})",
        r"(?:get back|got back|replied|an answer|a decision) (?:to )?(?:me|about)",
        r"status of", r"where (?:things|you|the (?:process|search|hiring process|decision)) "
        r"(?:stand|are|is)",
        r"(?:have you|if you(?:'ve| have| had)?) (?:yet )?(?:decided|made a decision|had a chance)",
        r"(?:haven't|have not|hadn't) (?:yet )?heard", r"(?<!to )hear(?:d)? back",
        r"(?:when|by which)\b[^.!?]{0,50}\b(?:decide|decision|hear)", r"any feedback",
        r"(?:still|yet) (?:open|available|going on|under way)", r"how things (?:are|look|stand)",
        r"(?:might|may) know yet", r"been able to (?:say|tell|share)",
        r"tell me if i (?:have|got|am)", r"any (?:further )?word", r"(?:have |'ve )?heard nothing",
        r"why (?:haven't|have not|hasn't|didn't)",
        r"still waiting", r"ghost(?:ing|ed)", r"get back to (?:people|me)", r"you promised",
        r"if i don't hear", r"i need an answer", r"(?:let|tell) me know where (?:we|i|things) ",
        r"whether you need anything (?:else|more|further)"),
    cue(1, r"(?:a|one|two|three|four|\d+) (?:weeks?|days|months?) (?:ago|since)", "last week",
        r"since (?:we|our|my|the|then)", r"it(?:'s| has| is) been"),
)  # fmt: skip
AGAIN = (
    cue(2, r"(?:my|the) (?:previous|last|earlier|first|second|third) (?:e-?mails?|mails?|messages?"
        r"|notes?|follow-?ups?)(?! of thanks)",
        r"(?:second|third|fourth|final|last) (?:e-?mail|message|note|follow-?up|hello)",
        r"(?:second|third|fourth|last) time (?:that )?i(?:'m| am|'ve| have)? "
        r"(?:writ|ask|e-?mail|contact|call|try|tried|follow)\w*",
        r"(?:follow(?:ing)?[- ]up|writ(?:e|ing)|reach(?:ing)? out|check(?:ing)? in|ask)"
        r"(?: once| yet)? (?:again|more)",
        r"one (?:more|last) (?:time|note|message|follow-?up)", r"a further note",
        r"bring(?:ing)? this back up", r"crowd your inbox",
        r"i(?:'ve| have) (?:e-?mailed|written|called|messaged)",
        r"i wrote (?:to you )?(?:(?:at|in|on|last|a)|\w+ (?:days|weeks|months) ago)"),
)  # fmt: skip
OTHER_PURPOSE = Expression(
    r"\b(?:(?<!would be )(?:pleased|happy|delighted|glad|thrilled|like|writing|write|excited)"
    r" to (?:\w+ )?(?:accept|decline|confirm my acceptance|turn down|withdraw)\b"
    r"|(?:accept|decline|turn(?:ing)? down) (?:your|the|this) (?:\w+ )?offer"
    r"|(?:'ve|have) found (?:someone|somebody)\b"
    r"|withdraw(?:ing)? (?:my|from)|no longer (?:available|interested)"
    r"|(?:have|had|'ve) (?:decided|accepted) (?:to |another|a |an )"
    r"|(?:sorry|disappointed|understand|hear)\b[^.!?]{0,40}\b(?:was not|not|wasn't|n't) (?:been )?"
    r"(?:selected|chosen|offered|successful)"
    r"|(?:chosen|moving forward|gone|proceed\w*|went"
    r"|going|filled)\b[^.!?]{0,30}\b(?:with |to )?"
    r"(?:another|a different|the other|someone else|somebody else)(?: candidate)?"
    r"|(?:letting|let) me know (?:about|of|that)\b[^.!?]{0,40}\b(?:decision|another|filled|not))\b",
    re.IGNORECASE,
)
CONDITION = Expression(r"\bif\b[^.!?]*\Z", re.IGNORECASE)
REACH = 60  # how far before such words an "if" can stand, in characters
ARRANGING = Expression(
    r"\b(?:(?:invit\w+|confirm\w*|availab\w+)\b"
    r"[^.!?]{0,60}\b(?:interview|call|meeting|times?|slot))\b",
    re.IGNORECASE,
)
RESCHEDULING = Expression(
    r"\b(?:reschedul\w*|move (?:our|the|my) interview|possible to meet (?:at|on|a|in)\b"
    r"|could we meet|another (?:day|time|date) (?:for|that|which|suits))\b",
    re.IGNORECASE,
)
NEWS_SUBJECT = Expression(r"\b(?:check(?:ing)? in|follow(?:ing)? up|status|news|updates?)\b", re.I)
# The other side of the table writes like this.
INTERVIEWER = Expression(
    r"\b(?:your (?:resume|résumé|cv|application|candidacy|profile|interest in (?:the|our|this))\b"
    r"|we (?:would|'d) (?:like|love) to (?:invite|offer)"
    r"|(?:our|two|three|these|both|all) candidates"
    r"|(?:i|we)(?:'ve| have)? interviewed (?:him|her|them|(?:the|a|this|two|three|some) "
    r"(?:\w+ )?(?:candidate|applicant|people))"
    r"|(?:he|she|they) (?:interviewed|would be a)"
    r"|(?:please|can you|could you) interview|our open(?:ing| positions?))\b",
    re.IGNORECASE,
)


def tally(cues: Sequence[Cue], text: str) -> tuple[int, tuple[str, ...]]:
    """The points of the cues in a text, and the words that earned them."""
    found = [(cue.points, match) for cue in cues if (match := cue.pattern.first_in(text))]
    return sum(points for points, _ in found), tuple(match.group() for _, match in found)


def has_other_purpose(text: str) -> bool:
    """Whether the message accepts, declines, withdraws, or answers a rejection.

    What stands behind an "if" has not happened ("if you have gone with someone else").
    """
    return any(
        not CONDITION.search(text, max(0, match.start() - REACH), match.start())
        for match in OTHER_PURPOSE.all_in(text)
    )
