"""How those who hire promise an answer, as expressions."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression
from followup_lint.facts.day_words import COUNTED, UP_TO

NEWS = (
    r"(?:decisions?|answers?|updates?|news|outcomes?|feedback|response|reply|replies|results?"
    r"|verdict|word|selections?|choice|status|offers?|notifications?|next steps|something for you"
    r"|(?:phone )?calls?|e-?mails?|letters?|messages?)\b"
)
# “Your decision” is the candidate's.
SOME_NEWS = (
    r"(?:(?:to|at|out|with|you|all|everyone|candidates|back|an?|the|our|her|his|their|some|any"
    r"|more|further|another|final|firm|definite|definitive|formal|hiring|clear|quick|full|initial|written|new"
    rf"|good|short) ){{0,6}}{NEWS}"
)
EVERYBODY = (
    r"(?:you|all|every|everyone|everybody|each|the|both|those|candidates|applicants|people)\b"
)
# What lets a candidate know; “you” in it is the candidate.
ANSWER = (
    r"(?:(?:get(?:ting)?|com(?:e|ing)) (?:right )?back (?:to|with) you|tell(?:ing)? you"
    rf"|let(?:ting)? {EVERYBODY} (?:\w+ )?(?:know|have)"
    rf"|(?:contact|inform|notify|updat|advis)(?:e|ing)? {EVERYBODY}"
    r"|(?:be |being )?(?:back )?in (?:touch|contact)|keep(?:ing)? you (?:posted|updated)"
    r"|reach(?:ing)? (?:back )?out|follow(?:ing)?[- ]?up(?! interview)|circl(?:e|ing) back"
    r"|touch(?:ing)? base|report(?:ing)? back|repl(?:y|ying)\b|respond(?:ing)?\b|hear(?:ing)? back"
    r"|writ(?:e|ing) (?:back )?to you|drop(?:ping)? you (?:a|an)\b"
    r"|(?:have )?ma(?:ke|king|de) up (?:our|my|their) minds?\b"
    r"|make sure (?:that )?you (?:have|get)\b"
    r"|(?:have )?decid(?:e|ing|ed)\b|finali[sz](?:e|ing|ed) (?:our|the|this|a|my)\b"
    r"|(?<!like to )know (?:more|for sure|for certain|something|either way|the outcome"
    r"|our decision)\b|(?:extend|mak)(?:e|ing)? (?:an |the |our )?offers?"
    r"|(?:select|choos)(?:e|ing)? (?:a|the|our)\b"
    r"|(?:have )?(?:ma[kd]|reach|c[oa]m|arriv|hav|giv|send|provid|shar|communicat|announc|deliver"
    r"|issu|tak|post|confirm|call|phon|e-?mail|ring|text|get you)(?:e|ing|ed)?"
    rf" {SOME_NEWS})"
)
TO = r"(?: to| on| for)?"
WILL = (
    r"(?:'ll|(?:'d| would) (?:like|hope|expect|aim) to| (?:will|shall|should|can"
    r"|(?:promise|hope|aim|plan|intend|look|want)s? (?:to|on|for)|(?:anticipate|expect)s?(?: to)?)"
    r"|(?: am| are| is|'m|'re|'s) (?:going|planning|hoping|aiming|expecting|looking|anticipating"
    rf"|likely|due|set|scheduled|(?:still )?on track|still hoping){TO})"
)
# Words that may stand between: “will then be able to”.
LIGHT = (
    r"(?:(?:also|then|certainly|definitely|hopefully|probably|likely|surely|all|both|either|now"
    r"|personally|most|be|able|in a position|sure|try|do (?:our|my) best|endeavou?r|aim|plan|hope"
    r"|expect|make sure|to|need|start|be ready|please) ){0,6}"
)
WHO = r"(?<![\w'])(?P<who>[\w-]{1,30})[.),]?"
TOLD = r"(?:notified|contacted|informed|told|updated|advised)\b"
DONE = (
    r"(?:made|reached|taken|announced|communicated|sent|shared|given|expected|due|ready|available"
    r"|finali[sz]ed|issued|released|posted|complete|final)\b"
)
WILL_BE = (
    r"(?:'ll| will| should| can expect to| may expect to| is| are)"
    r"(?: (?:all|also|then|now|still|likely|hopefully|usually|be|get|expected|to)){0,4}"
)
FROM_US = (
    r"(?: (?:back|more|again|something|anything|from|us|me|our|the|team|hr|one|either|or|other|way"
    r"|any)){0,7}"
)

AIM = r"(?<!\w)(?P<who>our|the|my) (?:\w+ )?(?:goal|aim|plan|hope|target|intention) is(?: to| for)?"

PROMISES = tuple(
    Expression(expression, re.IGNORECASE)
    for expression in (
        rf"{WHO}{WILL} {LIGHT}{ANSWER}",
        # “We expect a decision”, “our goal is to decide”.
        rf"{WHO}(?: am| are| is|'m|'re)? (?:hop|aim|look|target|anticipat|expect)(?:e|es|s|ing)?"
        rf"(?: for| at)? (?!your){SOME_NEWS}",
        rf"{AIM} {LIGHT}{ANSWER}",
        rf"(?<![\w'])(?:you|everyone|(?:\w+ )?(?:candidates|applicants)){WILL_BE} {TOLD}",
        rf"(?<![\w'])(?<!your ){NEWS}(?: \w+ing)?{WILL_BE} {DONE}",
        r"(?<![\w'])you(?:'ll| will| should| can| may)"
        r"(?: (?:all|also|then|certainly|definitely|be|expect|count|rely|on|to)){0,4}"
        rf" (?:hear(?:ing)?\b{FROM_US}|know\b(?: more)?"
        rf"|(?:expect|receiv|get|hav)(?:e|ing|ting)? {SOME_NEWS})",
        rf"(?:^|[.,;:] )(?:please )?expect (?:to hear\b{FROM_US}|{SOME_NEWS})",
    )
)
# “If you have not heard by Friday, feel free to write.”
UNHEARD = Expression(
    r"(?<!\w)(?:if|should) you(?:'ve| have| had| do| did|)(?: not|n't)(?: yet| already)?"
    rf" (?:heard?\b{FROM_US}(?: {SOME_NEWS})?"
    rf"|(?:receive|get|got)(?:d|ten)?\b{FROM_US} {SOME_NEWS})",
    re.IGNORECASE,
)
# “It will take us about two weeks to decide”, “allow ten days for an answer”.
TAKES = Expression(
    rf"\b(?:take|need|allow|require)s?(?: us| me)? {UP_TO}(?P<time>{COUNTED})"
    rf" (?:for|to|before|until)(?: we)? (?:{ANSWER}|{SOME_NEWS})",
    re.IGNORECASE,
)
# “We are interviewing two more and will let you know.”
GOING_ON = Expression(rf"(?<!\w)(?P<who>and|then) {LIGHT}(?:will |then ){{0,2}}{ANSWER}", re.I)
BEGUN = Expression(rf"{WHO}{WILL}\b|{AIM.replace('<who>', '<whose>')}\b", re.I)

# Who is to answer here is the candidate, or nobody.
NOT_THEY = frozenset(
    "you candidate candidates applicant applicants who which not never hardly references referees"
    " please was were is are am".split()
)
DOUBT = Expression(
    r"\b(?:not|never|unlikely|doubt\w*|unsure|unless|cannot|unable|impossible|nobody|no one|none"
    r"|nor|neither|without|may(?! \d)|might|could|would(?! (?:like|hope|expect|aim)))\b|n't\b",
    re.IGNORECASE,
)
CONDITION = Expression(
    r"\b(?:if(?! (?:possible|all goes))|in case|should you|provided|assuming|in the event"
    r"|were to)\b",
    re.IGNORECASE,
)
LATER_CONDITION = Expression(
    r"\b(?:if (?:we|you|your|it|there|selected|successful|shortlisted|not)|unless|provided|assuming"
    r"|at the earliest|or later)\b",
    re.IGNORECASE,
)
# Between the promise and the day: what the day then belongs to.
OTHER_MATTER = Expression(
    r"[;:—]|\b(?:after|once|when|while|because|since|so that|please|who|whose|not"
    r"|you (?:can|could|need|must|should|may|would|will|submit|send|provide|complete|return)"
    r"|to (?:submit|send|provide|complete|return|bring)|send us|submitted|received|applied|apply"
    r"|scheduled|held|taking|starting|beginning|due|closes?"
    r"|if (?!you (?:are|have|were|made)))\b|n't\b",
    re.IGNORECASE,
)
MEETING = Expression(
    r"\b(?:interview\w*|meet\w*|calls?|schedul\w*|visit\w*|start|talk|conversation|rounds?|panel"
    r"|availab\w*|slots?|assessment|event|times?|dates?|test|day|session|tour|lunch)\b",
    re.IGNORECASE,
)
BEFORE_DAY = Expression(
    r"\b(?:after|since|from|last|past|previous|through|every|each|than"
    r"|not|early as|at least|earliest)\s*$",
    re.I,
)
