"""Slips that are never right in English, British or American, with what was meant."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression, Need, Several
from followup_lint.core.word_lists import table_in

MISSPELLINGS = table_in("rules/checks", "misspellings")
# Surnames, or words of other languages, with a capital.
LOWER_CASE_ONLY = frozenset({"adress", "paralel", "profesional", "reciept", "teh"})

# "The hours that we alot" is for "allot": behind a subject, with what is allotted.
ALLOTTED = Expression(
    r"(?:^|[.!?] |\b(?:I|we|they|he|she|to|not|can|could|did|do|may|must|should|will|would) )$",
    re.IGNORECASE,
)
AS_NOUN = Expression(r" (?:of|from|about|better|easier|harder|worse)\b")

GERUNDS = {
    "be": "being", "become": "becoming", "begin": "beginning", "come": "coming",
    "continue": "continuing", "contribute": "contributing", "discuss": "discussing",
    "explore": "exploring", "find": "finding", "get": "getting", "have": "having",
    "hear": "hearing", "join": "joining", "know": "knowing", "learn": "learning",
    "meet": "meeting", "receive": "receiving", "see": "seeing", "speak": "speaking",
}  # fmt: skip
FORWARD = Expression(
    r"\b(look(?:s|ed|ing)? (?:very much )?forward to (?:\w{2,12}ly )?)"
    rf"({'|'.join(GERUNDS)})\b(?! and greet|[-'])",
    re.IGNORECASE,
)
# Behind other words, a purpose or a noun may be meant: "look forward to see the road ahead", "I
# look forward to meet day".
PLEASED = Expression(
    r" (?:(?:back |more )?from (?:you|your|him|her|them|the|everyone)\b|(?:to |with )?you\b|your\b"
    r"|(?:the|everyone in|everybody in) (?:rest of )?(?:the |your )?team\b)",
    re.IGNORECASE,
)

BEFORE_VOWEL = (
    "amazing|analyst|answer|applicant|asset|assistant|attachment|early|e-?mail|employee|employer"
    "|engineer|enthusiastic|excellent|exciting|experienced|extremely|hour|honou?r|honest|ideal"
    "|impressive|incredible|individual|insightful|inspiring|interesting|internship|interview"
    "|interviewer|offer|open|opportunity|organi[sz]ation|outstanding|update"
)
BEFORE_CONSONANT = (
    "candidate|company|good|great|job|meeting|new|one|pleasure|position|role|strong|team"
    "|unique|university|useful|user|very|wonderful"
)
NOUNS = (
    "advice|company|consideration|email|e-mail|feedback|guidance|help|interview|office|offer"
    "|reply|response|support|team|time|website"
)
BASE_FORMS = {
    "received": "receive", "went": "go", "came": "come", "heard": "hear", "sent": "send",
    "told": "tell", "knew": "know", "wrote": "write", "spoke": "speak", "got": "get",
    "had": "have", "made": "make", "took": "take", "gave": "give",
}  # fmt: skip
DID = Expression(rf"\b(did(?:n't| not)? )({'|'.join(BASE_FORMS)})\b(?!-)", re.IGNORECASE)
# Elsewhere, "did" may end a clause: "What I did made them smile".
STARTS_CLAUSE = Expression(
    r"(?:^|[.!?;:,] |\b(?:and|but|so|because|since) )(?:I|we|you|he|she|they|it) $", re.IGNORECASE
)
STARTS_SENTENCE = Expression(r"(?:^|[.!?] )(?:I|we|you|he|she|they|it) $", re.IGNORECASE)

# Behind one of these, or at a start, "a" is the article and no letter ("a type a person").
TAKES_ARTICLE = Expression(
    r"(?:^|[.!?,;:(] ?|'(?:s|re|m|ve|d|ll) |\b(?:about|after|also|am|and|are|as|at|be|been|before"
    r"|being|but|by|did|do|does|during|for|from|had|has|have|her|him|if|in|into|is|just|like|me|not"
    r"|of|on|only|or|over|quite|such|than|that|them|through|to|under|until|us|was|were|what|when"
    r"|where|while|with|within|without|you) )$",
    re.IGNORECASE,
)
ARTICLES = {
    Expression(pattern): instead
    for pattern, instead in (
        (rf"(?<![\w'.-])(a|(?:^|(?<=[.!?] ))A) ({BEFORE_VOWEL})\b", r"\1n \2"),
        (rf"(?<![\w'.-])(a|(?:^|(?<=[.!?] ))A)n ({BEFORE_CONSONANT})\b", r"\1 \2"),
    )
}
ARTICLED = Several(ARTICLES)

# Each with what to write for the group `span`, or for the whole. They are right in no sentence.
SURE = {
    Expression(pattern): instead
    for pattern, instead in (
        (
            r"(?i)\b(look(?:ing)? forward) (hearing (?:back )?from|meeting (?:you|with)"
            r"|seeing you|speaking (?:to|with))\b",
            r"\1 to \2",
        ),
        (
            r"(?i)\b(look(?:ing)? forward) for (your (?:reply|response|answer|feedback)"
            r"|hearing (?:back )?from|meeting (?:you|with)|seeing you)\b",
            r"\1 to \2",
        ),
        (r"(?i)\b(look(?:s|ing)? forward to) here(?= (?:back )?from)", r"\1 hear"),
        (r"(?i)\b(hear(?:ing)?(?: back)?) form (you)\b", r"\1 from \2"),
        (
            r"(?i)\b(?:for|of|about|with|from|to|in|at|by|appreciated?|await|awaiting) "
            rf"(?P<span>you're ({NOUNS}))\b(?![-'])",
            r"your \2",
        ),
        (
            r"(?i)\bhope (?P<span>your) (?:doing|keeping|feeling) (?:very |really )?"
            r"(?:well|fine|good|great|okay|ok|better)(?=[.,;!)]|$)",
            "you're",
        ),
        (r"(?i)\byour are\b", "you are"),
        (
            r"\b([Ii])ts (been|the|an?(?= [a-z])"
            r"(?! (?:capp?ella|priori|posteriori|fortiori|contrario|la)\b))\b",
            r"\1t's \2",
        ),
        (r"\b([Ii])ts ((?:clear|good|great|important|nice|true) that)\b", r"\1t's \2"),
        (
            r"(?i)\b((?:would|could|should)(?:n't| not)?) of(?= (?:been|had|done|gone|made|taken"
            r"|come|said)\b)",
            r"\1 have",
        ),
        (r"(?i)\bmore then(?= (?:happy|willing|welcome|enough|glad|ever)\b)", "more than"),
        (r"(?i)\bI(?: am|'m)(?: very| really| so)? (?P<span>exciting) about\b", "excited"),
        (r"(?i)\b(your) advise\b(?! (?:me|us)\b)", r"\1 advice"),
    )
}
# These are right in some: "my interest in meetings I look forward, meeting by meeting", "I hope
# your doing this pays", "its hard to reach corners", "the might of united unions", "some advise",
# "everything we discussed about your plans", "as much as I could of related work".
LIKELY = {
    Expression(pattern): instead
    for pattern, instead in (
        (
            r"(?i)\b(look(?:ing)? forward) ((?:hearing(?! (?:back )?from)|meeting(?! you| with)"
            r"|seeing(?! you)|speaking(?! to| with))\b)",
            r"\1 to \2",
        ),
        (
            r"(?i)\b(look(?:ing)? forward) for ((?:your(?! (?:reply|response|answer|feedback))"
            r"|hearing(?! (?:back )?from)|meeting(?! you| with)|seeing(?! you))\b)",
            r"\1 to \2",
        ),
        (r"(?i)^(?P<span>your) welcome[.!]*$", "you're"),
        (r"(?i)\b(?P<span>your) more than welcome\b", "you're"),
        (
            r"(?i)\bhope (?P<span>your) (?:doing|having|enjoying|keeping|feeling) "
            r"(?!(?:very |really )?(?:well|fine|good|great|okay|ok|better)(?:[.,;!)]|$))",
            "you're",
        ),
        (r"\b([Ii])ts ((?:clear|good|great|hard|important|nice) to)\b", r"\1t's \2"),
        (
            r"(?i)\b((?:must|might)(?:n't| not)?) of(?= (?:been|had|done|gone|made|taken|come|said"
            r"|[a-z]{2,12}ed)\b)",
            r"\1 have",
        ),
        (
            r"(?i)\b((?:would|could|should)(?:n't| not)?) of(?= [a-z]{2,12}[^e\W]ed\b)",
            r"\1 have",
        ),
        (
            r"(?i)\bmore then(?= (?:\d|(?:two|three|ten)\b"
            r"|a (?:year|month|week|decade|dozen|hundred|thousand)\b))",
            "more than",
        ),
        (
            r"(?i)\b(discuss(?:ed|ing)?) about(?= (?:the|this|these|it|my|your|our|how|what)\b)",
            r"\1",
        ),
        (
            r"(?i)\b(?:please|kindly|I will|I'll|we will|we'll|you could|you can|could you) "
            r"(?P<span>revert back) to (?:me|us|you)\b",
            "get back",
        ),
        (r"(?i)\bI(?: am|'m)(?: very| really| also)? (?P<span>interesting in)\b", "interested in"),
        (r"(?i)\bI(?: am|'m)(?: very| really| so)? (?P<span>exciting) to\b", "excited"),
        (r"(?i)\b(any|some) advise\b(?! (?:me|us)\b)", r"\1 advice"),
    )
}
WORDED = Several([*SURE, *LIKELY])
# The table, as far as a text needs one of its words.
MISSPELT = Need.of_words(MISSPELLINGS)
