"""The words of complaints, and what tells a complaint from a story, a regret or sympathy."""

from __future__ import annotations

import re

from followup_lint.expressions import Expression

# How the writer feels. The soft ones are also said politely, of news or beside thanks.
SOFT = frozenset({"disappointed", "disheartened", "dismayed", "discouraged", "saddened", "upset"})
HARD = frozenset(
    """
    angry annoyed appalled aggravated bothered disgusted exasperated fed frustrated furious
    infuriated insulted irritated livid mad offended outraged sick tired
    """.split()
)
# These say how somebody feels only with a particle: "fed up", "sick of", "mad at".
PARTICLES = {"fed": "up", "sick": "of", "tired": "of", "mad": "at", "bothered": "by"}
# What was done to the writer.
TREATED = frozenset({"belittled", "disrespected", "ghosted", "ignored", "misled", "mistreated"})
# What is said of the reader, of a thing or of how the writer is treated.
HARSH = frozenset(
    """
    absurd appalling arrogant careless childish condescending disgraceful dishonest disrespectful
    discourteous hypocritical idiotic ignorant impolite inappropriate incompetent inconsiderate
    inexcusable insensitive insulting intolerable laughable lazy ludicrous offensive
    outrageous pathetic preposterous ridiculous rude selfish shameful sloppy stupid unacceptable
    uncivil unhelpful unjust unprofessional unreasonable
    """.split()
)
SOUR = frozenset(
    """
    annoying disappointing discouraging disheartening frustrating infuriating insane irritating
    maddening shocking tiresome unfair upsetting
    """.split()
)
# What is said in the negative: "this is not acceptable".
FITTING = frozenset({"acceptable", "courteous", "fair", "professional", "respectful"})
THINGS = frozenset({"it", "this", "that", "these", "those"})
ENDS = frozenset({"but", "so", ";", "because", "yet"})
FILLERS = frozenset({"now", "today", "right", "here", "again", "too", "really", "at", "this",
                     "point", "already", "by", "and", "up", "of", "you", "to", "say", "honest",
                     "be", "about", "it", "honestly", "frankly", "the"})  # fmt: skip
TOPIC = r"(?! (?:described|mentioned|showed|explained|told|shared|talked|spoke|discussed)\b)"
ABOUT_READER = (
    rf"you{TOPIC}|your|yours|repl(?:y|ies|ied|ying)|respon(?:d|ded|se|ses)|unanswered|heard?"
    r"|hearing|silence|ignor\w+|ghost\w*|treat(?:ed|ment|ing)|nobody|no one|candidates?|applicants?"
    r"|(?:me|us) waiting|(?:hiring|interview|application|selection|recruit\w+) process"
)
READERS = Expression(rf"\b(?:{ABOUT_READER})\b", re.IGNORECASE)
ABOUT = Expression(
    rf"\b(?:{ABOUT_READER}|this|these|communication|feedback|answers?|lack|attitude|behaviou?r"
    r"|(?:how|the way) (?:i|my|we|our|this|it|things)|handled"
    r"|(?:the|a) (?:\w+ )?(?:process|delays?|wait(?:ing)?|way|handling|situation|service))\b",
    re.IGNORECASE,
)
GRIEVANCE = Expression(
    r"\b(?:silence|delays?|wait(?:ing)?|lack|treatment|behaviou?r|attitude|tone|manners?|conduct"
    r"|handling|ignor\w+|repl(?:y|ies|ying)|respon(?:se|ses|ding)|communication|hearing"
    r"|(?:hiring|interview|application|selection|recruitment|your|this|whole) process|the way)\b",
    re.IGNORECASE,
)
# The writer's own doing, former jobs, and the way of a team between its members.
OWN = Expression(
    r"\b(?:myself|ourselves|my own|my (?:\w+ )?(?:answers?|performance|nerves|code|work|efforts?"
    r"|progress|mistakes?|english|boss|manager|job|employer|company|team|colleagues|career|self)"
    r"|i (?:was|forgot|missed|messed|ran|froze|had to (?!wait|chase|ask|hear|learn)"
    r"|(?:did|could)(?:n't| not)? (?!hear|get|receive))|between|among|across)\b",
    re.IGNORECASE,
)
OTHERS = Expression(
    r"\b(?:customers?|clients?|users?|patients?|students?|guests?|residents?|visitors?|readers?"
    r"|passengers?|drivers?|nurses|teachers|parents|newcomers?"
    r"|for (?:the |our |most |many )?(?!candidates|applicants|weeks|months|days)\w+s)\b",
    re.IGNORECASE,
)
NEWS = Expression(
    r"^\W*(?:to (?:hear|learn|read|find out|miss|have missed|lose)\b(?! (?:nothing|no\b|so "
    r"little))|(?:by|with|about|at|in|that) (?:the|this|that|your) "
    r"(?:news|decision|outcome|results?|rejection|announcement)|(?:not to|that i (?:was|did|have))"
    r"\b.{0,20}\b(?:selected|chosen|offered|get the|got the|successful))",
    re.IGNORECASE,
)
CONCESSION = Expression(
    r"\b(?:while|although|though|but|however|still|naturally|of course)\b", re.IGNORECASE
)
KINDNESS = Expression(
    r"\b(?:thank\w*|appreciat\w+|grateful|enjoyed|understand|respect your|wish (?:you|him|her|them)"
    r"|glad|pleasure|hope|interested)\b",
    re.IGNORECASE,
)
# "Unacceptable" of a reading, a version or a party to a contract is a specification.
SPECIFIED = Expression(
    r"acceptable (?:to (?!me|us)|for|in|as|under|with|without|unless)|seconds|minutes|percent"
    r"|\d(?!\d* ?(?:days?|weeks?|months?|e-?mails?|messages?|calls?|interviews?|times))",
    re.IGNORECASE,
)
MESSAGES = Expression(r"my (?:\w+ )?(?:e-?mails?|messages?|calls?|application|questions?)", re.I)
