"""The words with which people apologise and own up."""

from __future__ import annotations

from followup_lint.expressions import Expression
from followup_lint.nlp.grammar import forms

SORRY = frozenset(
    """
    apologetic apologies apologise apologize apology forgive forgiveness regretfully regrettably
    sorry
    """.split()
)
# An apology for a mail is no confession.
MAIL = frozenset(
    """
    contact contacting e-mail email emails letter mail message messages note notes write writing
    written
    """.split()
)
SHAME = frozenset(
    """
    ashamed ashamedly cringe cringing embarrassed foolish guilty mortified regret sheepish silly
    """.split()
)
# Why an apology may be due: a slip, a delay, a change; or why it is none: sympathy.
DUE = Expression(
    r"\b(?:attach\w*|typos?|typing|misspel\w*|mispronounc\w*|spell?(?:ing|ed|t)|link|wrong"
    r"|mix(?:ed)?[- ]?up|mix(?:ed)|confus(?:ion|ed) (?:over|about)|correct\w*|mistyped|meant"
    "|errors?|mistakes?|oversight|notice|inconvenience|confusion|not to|(?:sorry|apologies),? but"
    "|not (?:getting|making|being able|calling|coming|replying|writing)|did(?:n't| not) (?:get"
    "|call|reply|make|come|write|respond|send|see|realise|realize|know)|haven't|absence"
    r"|in advance|trouble (?:caused|with)|noise|length of|late(?! in)|later|delay\w*|slow (?:reply"
    r"|response|answer)|belated|missed|missing|miss|reschedul\w*|cancel\w*|postpon\w*|move (?:the"
    "|our)|change (?:the|our)|sooner|earlier|before now|no longer|unable|can't (?:come|make"
    r"|attend|join)|cannot (?:come|make|attend|join)|won't be able|hear|learn|loss|bereave\w*|ill"
    r"|unwell|closing|leaving|left out|forgot\w*|duplicate|by mistake|incomplete|blank|formatting"
    "|unreadable|should (?:read|say|be|have (?:read|said|been))|that (?:we|you|he|she|they|there"
    r"|it|the|your)\b|(?:we|train|bus|weather|storm|line|video|connection|battery|traffic)\b"
    r"|customers?|guests|passengers|clients|patients|no apolog\w*|the question"
    "|for (?:all of )?(?:you|him|her|them)|out of office|to (?:disappoint|decline|withdraw|say"
    r"|tell|inform|see|read))\b"
)
OWN_UP = forms(
    "ramble",
    "stammer",
    "stutter",
    "mumble",
    "babble",
    "waffle",
    "fumble",
    "flounder",
    "flub/flubbed",
    "fluff",
    "bungle",
    "botch",
    "panic/panicked/panicking",
    "tremble",
    "blush",
    "sweat",
    "blank",
    "choke",
    "underperform",
    "underwhelm",
    "flunk",
    "bomb",
    "faff",
    "falter",
    "gabble",
    "blather",
    "blunder",
    "digress",
    "freeze/froze/frozen",
    "overrun/overran",
    "overtalk",
    "overshare",
    "oversleep/overslept",
    "underprepare",
    "stumble",
    "misunderstand/misunderstood",
    "misread",
    "mishear/misheard",
    "giggle",
    "cry/cried",
    "yawn",
    "fidget",
    "lack",
    "squirm",
    "forget/forgot/forgotten",
    "trip/tripped",
    "slouch",
    "shake/shook/shaken",
    "disappoint",
    "fail",
    "struggle",
    "stall",
    "squander",
    "blow/blew/blown",
    "cringe",
)
# These say so only of the interview, or without an object: "I froze", "I blew it".
NO_OBJECT = forms(
    "forget/forgot/forgotten",
    "freeze/froze/frozen",
    "choke",
    "shake/shook/shaken",
    "blow/blew/blown",
    "trip/tripped",
    "cry/cried",
    "bomb",
    "blank",
    "fail",
    "struggle",
    "stumble",
    "sweat",
    "stall",
)
INTERVIEW = frozenset(
    """
    answer answers asked audition beginning call case conversation demo end english exercise
    explain express half hands interview interviewers it lesson maths myself nerves numbers panel
    part pitch practical presentation question questions remember role-play slides spelling start
    sums task test that voice words yesterday you
    """.split()
)
BREAK = forms(
    "switch", "freeze/froze/frozen", "fail", "desert", "shake/shook/shaken", "tremble", "crack",
    "wobble", "dry", "stall", "jam", "shut", "blank", "wander", "falter", "quiver", "collapse",
    "crumble", "flop/flopped", "tank",
)  # fmt: skip
GOOD = frozenset(
    """
    articulate best brilliant clear clever coherent concise convincing eloquent fluent focused
    good great impressive perfect persuasive polished precise quick sharp smart smooth strong
    structured thorough readable legible audible
    """.split()
)
# What leaves no doubt that the interview is meant.
STRICT = frozenset(
    """
    answer answers asked audition conversation demo english exercise explain express interview
    interviewers lesson maths myself nerves panel pitch practical presentation question questions
    role-play slides spelling sums task test voice words yesterday
    """.split()
)
ABLE = forms(
    "answer", "explain", "name", "recall", "remember", "solve", "express", "concentrate", "speak",
    "say", "think", "stop", "articulate", "spell", "recite", "define", "calculate", "pronounce",
    "finish", "shine", "relax", "show", "sell", "breathe",
)  # fmt: skip
PESTERING = frozenset(
    """
    annoy annoying badger badgering bore bother bothering bug bugging burden burdening clingy
    desperate disturb disturbing harass harassing hound hounding impatient impose imposing
    imposition insistent intrude intruding intrusion intrusive nag nagging needy nuisance
    overbearing pain pest pester pestering pushy repetitive spam spamming stalk stalker stalking
    tiresome
    """.split()
)
EASED = Expression(
    r"\b(?:at (?:my )?ease|made me|welcom\w+|at home|calm\w*|relax\w*|reassur\w+|as a (?:child"
    r"|teenager)|used to|years ago|back then|no longer|learn\w*|but (?:you|your))\b"
)
FORGETTING = forms("forget/forgot/forgotten")
REASON = Expression(
    r"\b(?:excuse|forgive) (?:the|a|this|my) (?:\w+ )?(?:second|further|short|brief|quick) \w+"
)
STORY = Expression(
    r"\b(?:at (?:my )?ease|welcom\w+|calmed|relaxed me|reassur\w+|as a (?:child|teenager|student"
    "|trainee)|years ago|used to|back then|at first|when i (?:first|was|began)|my first (?:job"
    r"|year|day)|in my last|in those days|but learn\w*|no longer|until|patients?|pupils|clients?"
    "|customers?|guests|passengers|horses?|learners|children|residents|you (?:asked"
    r"|mentioned) (?:about|how))\b"
)
# Particulars that one could not give.
DETAILS = frozenset({"names", "directives", "word", "properly", "single"})
BEING = frozenset({"be", "being", "become", "becoming", "seem", "as"})
# Tags of words that cannot end what is quoted.
JOINTS = frozenset({"DT", "IN", "PRP$", "CC", "TO"})
OWNING_UP = OWN_UP | BREAK
APOLOGY = SORRY | SHAME
PARTICULARS = STRICT | DETAILS
WRITING = MAIL | PESTERING
TICS = frozenset(
    """
    interrupting coughing checking looking talking losing repeating apologising giggling
    """.split()
)
