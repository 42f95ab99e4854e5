"""Draft + Context → what the message is for, with confidence and evidence.

A message is read as a follow-up only if it carries both the phrase of its kind (thanks for a
conversation, a question about news) and the words of a candidate. Ordinary business mail thanks
and checks in as well, and must never be told that it lacks interest in a role.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup_lint.context import Context
from followup_lint.draft import AUTHORED, Draft
from followup_lint.sentences import ONE_LINE, PLAIN, split_sentences
from followup_lint.terms import Kind

# Longer messages are hardly ever follow-ups, and contain cues by chance; they need twice as many.
LONG_MESSAGE = 300


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of a message, how sure that is (0 to 1), and the words it rests on."""

    kind: Kind
    confidence: float
    evidence: tuple[str, ...] = ()


def any_of(*patterns: str) -> re.Pattern[str]:
    """One expression, any case, for whole words."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


TALK = (
    r"(?:tak\w+ (?:the |your |some |a few \w+ of your )?time|your (?:\w+ )?time|meet(?:ing)?"
    r"|speak(?:ing)?|spoke|talk(?:ing)?|chat(?:ting)?|interview\w*|conversation|discussion"
    r"|the opportunity to|the chance to|showing me|explaining|walking me|telling me|sharing"
    r"|having me|inviting me|call (?:today|yesterday|earlier))"
)
THANKS = any_of(
    rf"(?:thank(?:s| you)|appreciate[d]?|grateful)\b[^.!?]{{0,60}}\b{TALK}",
    rf"{TALK}[^.!?]{{0,40}}\b(?:thank you|appreciated|grateful)",
)
PLEASURE = any_of(
    r"(?:pleasure|great|good|nice|wonderful|lovely|delight\w*|enjoy\w*|appreciated|impressed)\b"
    r"[^.!?]{0,30}\b(?:meet(?:ing)?|speaking|talking|chatting|to (?:speak|talk|chat)"
    r"|learn(?:ing)?|hearing|(?:our|the|my) (?:conversation|discussion|interview|talk|chat|visit))"
)
RECENT = any_of("today", "yesterday", "this (?:morning|afternoon)", "earlier", r"on \w+day")
FOLLOWING = any_of(
    r"follow(?:ing|ed)?[- ]?up(?: with you)?(?: on| regarding| about| with| to| and| after)?",
    r"check(?:ing)?(?: back)? in",
    r"touch(?:ing)? base",
    r"inquir\w+",
    r"(?:see|ask|know|wonder\w*|check\w*) (?:if|whether|where|how|when)\b[^.!?]{0,60}"
    r"\b(?:updates?|news|decision|decided|status|progress\w*|stand|timeline|going|moving)",
    r"(?:any|an|the) (?:further |new )?(?:updates?|news|status|progress|developments?)"
    r"(?: (?:on|regarding|about|of|for|to share))?",
    r"status of",
    r"where (?:things|you|the \w+) (?:stand|are)",
    r"(?:haven't|have not) (?:yet )?heard|hear(?:d|ing)? back",
)
ELAPSED = any_of(
    r"(?:a|one|two|three|\d+) (?:weeks?|days) (?:ago|since)",
    "last week",
    "since (?:we|our|my|the)",
    r"(?:have|had) not (?:yet )?heard",
    "haven't heard",
)
AGAIN = any_of(
    r"(?:my|the) (?:previous|last|earlier|first|second|third) (?:e-?mails?|messages?|follow-?ups?)",
    r"(?:second|third|fourth|final|last) (?:e-?mail|message|note|follow-?up)",
    r"(?:follow(?:ing)? up|writ(?:e|ing)|reach(?:ing)? out|check(?:ing)? in)(?: once)? again",
    "one more time",
    r"bring(?:ing)? this back up",
    "(?:for )?the (?:second|third|fourth) time",
)
INTERVIEWED = any_of(
    r"interview(?:ed|ing|er|ers|s)?",
    r"candida(?:te|tes|cy)",
    r"my (?:job )?application",
    r"appl(?:ied|ying) for",
    r"hiring",
    r"vacancy",
    r"(?:my )?(?:resume|résumé|cv)",
    r"(?:opportunity|chance|able) to (?:contribute|join|work with (?:you|your))",
    r"join(?:ing)? (?:your|the|you)\b[^.!?]{0,20}",
    r"(?:a |the )?(?:good|great|strong|right|excellent|ideal) (?:fit|match)",
    r"(?:very |even more |still |remain |extremely |really )+(?:interested|excited|enthusiastic)"
    r"(?: (?:in|about))?",
    r"(?:my|continued|strong) (?:interest|enthusiasm) (?:in|for)",
    r"bring to (?:your|the) \w+",
    r"(?:the|this|your|a) (?:[\w/-]+ ){0,3}(?:position|role|opening|internship|job opening)",
)
MENTIONED = any_of(
    "role", "roles", "position", "job", "opening", "internship", "opportunity", "recruit\\w*",
    r"next (?:steps?|round|stage)", r"your team", r"my (?:experience|background|skills)",
)  # fmt: skip
PERSON = any_of("i", "i'm", "i've", "i'd", "me", "my", "you", "your", "we", "our")
OTHER_PURPOSE = any_of(
    r"(?:accept|decline|declining|accepting|turn(?:ing)? down|withdraw\w*|resign\w*)\b[^.!?]{0,40}"
    r"\b(?:offer|position|application|candidacy|role|job|consideration|process)",
    r"withdraw\w* (?:my|from)",
    "no longer (?:available|interested)",
    r"(?:sorry|disappointed|understand)\b[^.!?]{0,40}\b(?:not|wasn't) (?:been )?(?:selected|chosen"
    r"|offered)",
    r"(?:decided|chosen|going|moving forward|gone|proceed\w*) (?:to go )?with another candidate",
    r"letting me know (?:about|of|that)\b[^.!?]{0,40}\b(?:decision|another candidate|filled)",
)
ARRANGING = any_of(
    r"(?:invit\w+|reschedul\w*|schedul\w*|confirm\w*|availab\w+|available)\b[^.!?]{0,60}"
    r"\b(?:interview|call|meeting|times?|slot|mon|tue|wednes|thurs|fri)\w*",
)
HELD = any_of(
    r"(?:met|spoke|talked|chatted|enjoyed|speaking with me|meeting with me|interviewed|yesterday"
    r"|last week|taking the time|since (?:we|our)|our (?:conversation|interview|discussion|talk))"
)


@dataclass
class Tally:
    """The points and quotations collected from one message."""

    thanks: int = 0
    news: int = 0
    again: int = 0
    candidate: int = 0
    together: bool = False
    quotes: list[str] | None = None


def infer(draft: Draft, context: Context) -> Reading:
    """The kind given in the context, or the one that the text speaks for."""
    if context.kind is not None:
        return Reading(context.kind, 1.0, ("given",))
    text = draft.text.translate(PLAIN).translate(ONE_LINE)
    subject = (draft.subject or "").translate(PLAIN)
    sentences = [
        sentence.of(text)
        for span in draft.spans(AUTHORED)
        for sentence in split_sentences(span, span.of(text))
    ]
    authored = " ".join(sentences)
    if is_forward(subject) or OTHER_PURPOSE.search(authored):
        return Reading(Kind.GENERAL, 0.8)
    if ARRANGING.search(authored) and not HELD.search(authored):
        return Reading(Kind.GENERAL, 0.6)
    tally = count_cues(sentences, subject)
    return decide(tally, enough=4 if len(authored.split()) > LONG_MESSAGE else 2)


def is_forward(subject: str) -> bool:
    """Whether the subject marks a forwarded message."""
    return bool(re.match(r"\s*(?:fwd?|wg|tr|rv)\s*:", subject, re.IGNORECASE))


def count_cues(sentences: list[str], subject: str) -> Tally:
    """What speaks for each kind; a cue counts once."""
    tally = Tally(quotes=[])
    quotes: dict[str, str] = {}
    for sentence in sentences:
        phrase = False
        for name, pattern in (("thanks", THANKS), ("pleasure", PLEASURE), ("news", FOLLOWING)):
            if found := pattern.search(sentence):
                phrase = True
                quotes.setdefault(name, found.group())
        for name, pattern in (("again", AGAIN), ("elapsed", ELAPSED), ("recent", RECENT)):
            if found := pattern.search(sentence):
                quotes.setdefault(name, found.group())
        strong, weak = INTERVIEWED.search(sentence), MENTIONED.search(sentence)
        if (strong or weak) and PERSON.search(sentence):
            tally.candidate += 2 if strong else 1
            quotes.setdefault("candidate", (strong or weak).group())  # type: ignore[union-attr]
            tally.together = tally.together or phrase
    lowered = subject.lower()
    tally.thanks = 3 * ("thanks" in quotes) + 2 * ("pleasure" in quotes)
    tally.thanks += bool(tally.thanks and "recent" in quotes) + ("thank" in lowered)
    tally.news = 3 * ("news" in quotes) + ("elapsed" in quotes)
    tally.news += any(word in lowered for word in ("follow", "status", "check", "update"))
    tally.again = 2 * ("again" in quotes)
    if INTERVIEWED.search(subject):
        tally.candidate += 1
    tally.quotes = list(quotes.values())
    return tally


def decide(tally: Tally, *, enough: int) -> Reading:
    """The kind that the points speak for; `enough` candidate's words are asked for."""
    evidence = tuple(tally.quotes or ())
    if tally.candidate < enough or (not tally.together and tally.candidate < enough + 1):
        return Reading(Kind.GENERAL, 0.4)
    sure = 0.9 if abs(tally.news - tally.thanks) >= 2 else 0.6
    if tally.news >= 3 and tally.again:
        return Reading(Kind.SECOND_FOLLOW_UP, 0.7, evidence)
    if tally.news >= 3 and tally.news >= tally.thanks:
        return Reading(Kind.CHECK_IN, sure, evidence)
    if tally.thanks >= 2:
        return Reading(Kind.THANK_YOU, sure, evidence)
    if tally.news >= 3:
        return Reading(Kind.CHECK_IN, 0.6, evidence)
    return Reading(Kind.GENERAL, 0.4)
