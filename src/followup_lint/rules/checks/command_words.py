"""Commands that ask nothing of the reader, by their words, and one that asks for a decision."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression

# Imperatives that offer, wish or take leave, and ask nothing of the reader.
OFFER = Expression(
    r"^(?:(?:please|and|do|so|then|also|just)\s+)*(?:"
    r"let (?:me|us) know\b.*\b(?:if|whether|should|when|what|which|how|where)\b"
    r".*\b(?:you|i|we|there|any|anything|works?|suits?)\b|let'?s\b|let (?:me|us) (?!know\b)"
    r"|let (?!me|us)(?:\w+ ){1,3}know"
    # Offers and reassurance.
    r"|feel free|do(?:n't| not) (?:hesitate|worry|bother|mind|feel|think)|never (?:hesitate|mind)"
    r"|take (?:care|your|all the|as much|whatever|it easy|a look)|rest assured|count me"
    r"|consider (?:this|me|my application)|allow me|see(?! to it)|look at|check out"
    r"|find (?:attached|enclosed|below|my)|note (?:that|the)|cc|re|attached|sent|remember "
    r"|think of|tell me what you think"
    # Wishes, thanks, apologies and leave-taking.
    r"|have an? |have fun|enjoy|stay|keep (?:up the|in touch|well|safe|me posted)|excuse|pardon"
    r"|forgive|bear with|accept my|say (?:hello|hi)|thank (?!me)"
    r"|(?:give|send|pass on|pass along|extend|convey)\b.{0,30}\b(?:regards|best|thanks|wishes|love"
    r"|compliments|greetings|a (?:hug|pat|wave))|tell (?!me|us|your (?:boss|manager|director))"
    r"|get (?:well|home|some rest|there)|travel safe|sleep well"
    r"|best of|good luck|congratulations|welcome|thanks?|regard|love"
    r"|talk (?:to you|soon|then|next)|watch this|look forward"
    r"|be (?:well|safe|sure)|wish|hope|glad|happy|sorry|miss"
    r"|god bless|make (?:it )?a great"
    # Turns of phrase that command nothing.
    r"|suppose|imagine|guess|speaking|believe me|trust me|mind you|needless|hate to|sounds?|wait"
    r"|call me (?:an? |old|crazy)|call it|come to think|come on|damn|forget|hang in|hold on|go "
    r"|give me (?:a|five|ten|two|a few) (?:minutes?|moments?|seconds?)"
    r")\b",
    re.IGNORECASE | re.DOTALL,
)
# "Let me know" asks for a decision when one of these follows.
DECISION = Expression(
    r"^let (?:me|us) know (?:your (?:decision|answer|verdict|choice)|the (?:outcome|decision|result"
    r"|answer|status)|my (?:status|result)|asap|soon|immediately|today|by\b|right|now\b"
    r"|what you decide|when you(?:'ve| have)? decided?|whether (?:or not )?i|who\b|why\b"
    r"|if i(?:'ve| have)? (?:got|get|will|am|was|did)"
    r"|if you(?:'ve| have)? (?:decided|chosen|hired))",
    re.IGNORECASE,
)
# What follows is a rule that somebody lives or works by, not an order to the reader.
MAXIM = Expression(
    r"\b(?:rule|motto|advice|lesson|tip|method|approach|principle|habit|saying|slogan|trick|secret"
    r"|mantra|recipe|steps?|took (?:from|away)|learn(?:ed|t)|taught (?:me|us)"
    r"|as (?:we|they|you|my \w+) say)\b[^.!?]*[:,\u2013\u2014-]",
    re.IGNORECASE,
)
