"""How those who hire promise an answer, as expressions."""

from __future__ import annotations

import re

NEWS = (
    r"(?:decisions?|answers?|updates?|news|outcomes?|feedback|responses?|reply|replies|results?"
    r"|verdict|word|selections?|choice|status|offers?|notifications?|information|next steps"
    r"|(?:phone )?calls?|e-?mails?|letters?|messages?)\b"
)
# “Your decision” is the candidate's.
SOME_NEWS = (
    r"(?:(?:to|at|out|with|you|all|everyone|candidates|back|an?|the|our|some|any|more|further"
    r"|another|final|firm|definite|definitive|formal|hiring|clear|quick|full|initial|written|new"
    rf"|good|short) ){{0,6}}{NEWS}"
)
EVERYBODY = r"(?:you|all|every|each|the|both|those)\b"
# What lets a candidate know; “you” in it is the candidate.
ANSWER = (
    r"(?:get(?:ting)? back (?:to|with) you|com(?:e|ing) back to you|let(?:ting)? you (?:\w+ )?know"
    r"|(?:be |being )?(?:back )?in (?:touch|contact)"
    rf"|(?:contact|inform|notify|updat|advis)(?:e|ing)? {EVERYBODY}|tell(?:ing)? you"
    r"|reach(?:ing)? (?:back )?out|follow(?:ing)?[- ]?up(?! interview)|circl(?:e|ing) back"
    r"|touch(?:ing)? base|report(?:ing)? back|repl(?:y|ying)\b|respond(?:ing)?\b|hear(?:ing)? back"
    r"|writ(?:e|ing) (?:back )?to you|(?:call|phon|e-?mail|ring)(?:e|ing)? you (?:back|with)"
    r"|decid(?:e|ing)\b|finali[sz](?:e|ing) (?:our|the|this|a|my)\b"
    r"|know (?:more|for sure|for certain|something|either way|the outcome|our)\b"
    r"|(?:extend|mak)(?:e|ing)? (?:an |the |our )?offers?|(?:select|choos)(?:e|ing)? (?:a|the|our)\b"
    r"|(?:mak|reach|com|arriv|hav|giv|send|provid|shar|communicat|announc|deliver|issu|get|receiv"
    rf"|tak|post)(?:e|ing|ting)? {SOME_NEWS})"
)
TO = r"(?: to| on| for)?"
WILL = (
    r"(?:'ll|'d like to| (?:will|shall|should|can|would like to|(?:hope|aim|plan|intend|look)s?"
    rf" (?:to|on|for)|(?:anticipate|expect)s?(?: to)?)"
    r"|(?: am| are| is|'m|'re|'s) (?:going|planning|hoping|aiming|expecting|looking|anticipating"
    rf"|likely|due|set|scheduled|on track){TO})"
)
# Words that may stand between: “will then be able to”.
LIGHT = (
    r"(?:(?:also|then|certainly|definitely|hopefully|probably|likely|surely|all|both|either|now"
    r"|personally|most|be|able|in a position|sure|try|do (?:our|my) best|endeavou?r|aim|plan|hope"
    r"|expect|make sure|to|need|start|be ready|please) ){0,6}"
)
WHO = r"(?<![\w'])(?P<who>[\w-]{1,30})[.)]?"
TOLD = r"(?:notified|contacted|informed|told|updated|advised)\b"
DONE = (
    r"(?:made|reached|taken|announced|communicated|sent|shared|given|expected|due|ready|available"
    r"|finali[sz]ed|issued|released|posted|complete|final)\b"
)
WILL_BE = r"(?:'ll| will| should| can expect to| may expect to| is| are)(?: (?:all|then|likely|be|get|expected|to)){0,4}"
FROM_US = (
    r"(?: (?:back|more|again|something|from|us|me|our|the|team|hr|anything|either|way|any)){0,5}"
)

PROMISES = tuple(
    re.compile(expression, re.IGNORECASE)
    for expression in (
        rf"{WHO}{WILL} {LIGHT}{ANSWER}",
        # “We expect a decision”, “our goal is to decide”.
        rf"{WHO}(?: am| are| is|'m|'re)? (?:hop|aim|look|target|anticipat|expect)(?:e|es|s|ing)?"
        rf"(?: for| at)? (?!your){SOME_NEWS}",
        rf"(?<!\w)(?P<who>our|the|my) (?:\w+ )?(?:goal|aim|plan|hope|target|intention|intent) is"
        rf"(?: to| for)? {LIGHT}{ANSWER}",
        rf"(?<![\w'])(?:you|everyone|(?:\w+ )?(?:candidates|applicants)){WILL_BE} {TOLD}",
        rf"(?<![\w'])(?<!your ){NEWS}(?: \w+ing)?{WILL_BE} {DONE}",
        r"(?<![\w'])you(?:'ll| will| should| can| may)(?: (?:all|also|then|be|expect|to)){0,4}"
        rf" (?:hear(?:ing)?\b{FROM_US}|(?:expect|receiv|get|hav)(?:e|ing|ting)? {SOME_NEWS})",
        rf"(?:^|[.,;:] )(?:please )?expect (?:to hear\b{FROM_US}|{SOME_NEWS})",
    )
)
# “If you have not heard by Friday, feel free to write.”
UNHEARD = re.compile(
    r"(?<!\w)(?:if|should) you(?:'ve| have| had| do| did|)(?: not|n't)(?: yet| already)?"
    rf" (?:hear|heard|receive|received|get|gotten|got)\b{FROM_US}(?: {SOME_NEWS})?",
    re.IGNORECASE,
)
# “We are interviewing two more and will let you know.”
GOING_ON = re.compile(rf"(?<!\w)(?P<who>and|then) {LIGHT}(?:will |then ){{0,2}}{ANSWER}", re.I)
BEGUN = re.compile(rf"{WHO}{WILL}\b", re.I)

# Who is to answer here is the candidate, or nobody.
NOT_THEY = frozenset(
    "you candidate candidates applicant applicants who which not never hardly references referees"
    " please".split()
)
DOUBT = re.compile(
    r"\b(?:not|never|unlikely|doubt\w*|unsure|unless|cannot|unable|impossible|nobody|no one|none|nor"
    r"|neither|without|may|might|could|would(?! like))\b|n't\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if(?! (?:possible|all goes))|in case|should you|provided|assuming|in the event|were to)\b",
    re.IGNORECASE,
)
LATER_CONDITION = re.compile(
    r"\b(?:if (?:we|you|your|it|there|selected|successful|shortlisted|not)|unless|provided|assuming"
    r"|at the earliest|or later)\b",
    re.IGNORECASE,
)
# Between the promise and the day: what the day then belongs to.
OTHER_MATTER = re.compile(
    r"[;:—]|\b(?:after|once|because|since|so that|please|who|whose|you (?:can|could|need|must|should"
    r"|may|would|will|submit|send|provide|complete|return|are available)|to (?:submit|send|provide"
    r"|complete|return|bring)|submitted|received|applied|apply|send us|not|scheduled|held|taking"
    r"|starting|beginning|due|closes?|if (?!you (?:are|have|were|made)))\b|n't\b",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"\b(?:interview\w*|meet\w*|calls?|schedul\w*|visit\w*|start|talk|conversation|rounds?|panel"
    r"|availab\w*|slots?|assessment|event|times?|dates?|test|day|session|tour|lunch)\b",
    re.IGNORECASE,
)
BEFORE_DAY = re.compile(
    r"\b(?:after|since|from|last|past|previous|through|every|each|than|not)\s*$", re.I
)
