"""The words of boasts, and of starting work."""

from __future__ import annotations

WORDS = {
    "im": (
        "i(?:'m| am| was|'ve been| have been|'ve always been| have always been|'ll be| will be"
        "| truly am| really am| must be| consider myself| call myself|'d be| would be)"
    ),
    "sure": (
        "(?:(?:simply|just|clearly|certainly|definitely|without (?:a |any )?doubt,?|by far|easily"
        "|obviously|undoubtedly|truly|really|absolutely|quite|surely|undeniably|hands down"
        "|in fact|literally|probably|actually|honestly) ){0,2}"
    ),
    "sup": (
        r"best|perfect|ideal|right|strongest|most \w+|only|number one|top|finest|greatest|obvious"
        r"|exact|very best|one and only|smartest|fastest|hardest[- ]working|missing \w+|last"
    ),
    "hire": (
        "candidate|person|choice|fit|match|applicant|one|man|woman|hire|talent|solution|answer"
        "|employee|addition|asset|worker|guy|girl|individual|professional|piece|option"
        "|replacement|pick|colleague|leader|manager|teacher|nurse|chef|cook|driver|engineer"
        "|mechanic|baker|carer|gardener|welder|electrician|designer|developer|analyst|accountant"
        "|salesman|seller|barista|stylist|assistant|writer|translator|salesperson|tutor|coach"
        "|technician|waiter"
    ),
    "others": (
        "any(?:one|body)(?: else)?|every(?:one|body)(?: else)?|all (?:the |of the "
        "|your )?(?:other|others|rest|candidates)|the (?:rest|others|competition|field|crowd|pack"
        r"|other \w+)|(?:any|all|most|every|your) other \w+|others|your (?:current|whole|entire"
        r"|best|present|last) <few>\w+|my peers|the average \w+|any (?:of (?:the"
        "|your) )?(?:candidate|applicant)s?|them all|competition"
    ),
    "nobody": (
        "no ?one|no-one|nobody|no other|not another|none of (?:the|your)|hardly any(?:one|body)"
        r"|few (?:people|candidates|applicants|others|\w+ers)|there (?:is|'s|are|isn't"
        "|aren't) (?:no|nobody|no one|not|another|any|simply no|nothing)|you (?:won't|will not"
        "|will never|can't|cannot|could not|couldn't|would not|wouldn't|'ll never|will hardly"
        r"|will struggle to|'d struggle to|are unlikely to) (?:\w+ )?(?:find|get|meet|see|do"
        "|interview|have)|i(?:'ve| have)? (?:yet to|never) (?:meet|met|seen|see)"
    ),
    "great": (
        "rock ?-?star|superstar|ninja|guru|genius|wizard|unicorn|legend|virtuoso|prodigy|star"
        r"|maestro|magician|machine|powerhouse|game[- ]?changer|natural[- ]born \w+|born \w+"
        "|god'?s gift|gift to|real deal|whole package|full package|catch|force of nature"
        "|one in a million|cut above|class of my own|league of my own|number one|superhero"
        "|all-?rounder like no"
    ),
    "peerless": (
        "second to none|unmatched|unrivall?ed|unbeatable|flawless|exceptional|outstanding"
        "|world[- ]class|legendary|superior|unparalleled|impeccable|the best|beyond compare"
        "|unsurpassed|unequall?ed|like no other|without equal|incomparable|better than"
        "|top[- ]notch|unique|perfection|phenomenal|extraordinary|brilliant|faultless|spotless"
        "|unheard of|head and shoulders"
    ),
    "all": (
        "everything|anything|any (?!shift|day|time|hour|week|evening|morning|date|other|slot"
        "|place|site|further|more|question|document|detail|reference|form|quer|information|paper"
        r"|of (?:these|those))\w+|every (?:single |one |last )?(?!shift|day|time|hour|week|evening"
        r"|morning|other|month|year)\w+|all (?:of )?(?:your (?:\w+ )?(?:problems|issues|needs"
        "|tasks)|aspects|areas|kinds|there is)|whatever"
    ),
    "start": (
        "start|join|begin|come (?:on board|aboard)|on board|aboard|take (?:over|up|charge"
        "|the reins|my (?:place|seat|desk))|in (?:post|charge|the (?:job|role|post|position"
        "|office|team)|place)|get (?:there|started|going|settled)|settle(?:d)? in|arrive|move in"
        "|part of (?:the|your)|hired|(?:your|the) new|work(?:ing)? (?:for|with|at) you|have (?:my"
        "|the) (?:desk|keys|badge)|sit at|step into|with you|on the team|at my desk|run (?:the"
        r"|your)|your \w+"
    ),
    "future": (
        r"\bi(?:'ll| will| shall| am going to|'m going to| want to| plan to| intend to)\b"
        r"|\bwe(?:'ll| will)\b|\bnext (?:week|month|year|\w+day|term|season)|\bin (?:january"
        "|february|march|april|may|june|july|august|september|october|november|december|spring"
        r"|autumn|the new year)|\bfirst (?:thing|day|week|task|job|step|project)|\bon (?:mon|tues"
        "|wednes|thurs|fri)day"
    ),
    "hiring": "hir|choos|pick|select|appoint|employ|tak|recruit|sign|get",
}
# What makes a boast a hope or a view, and a start a condition.
HEDGED = (
    r"\b(?:believe|think|hope|feel|might|whether|perhaps|maybe|wish) (?:that )?i\b|\bif (?:i|we)\b"
    r"|\bi (?:might|may|could) be\b|\bif you (?:think|feel|believe|see|find|agree|wish|need|want"
    "|have)",
)
CONDITIONS = (
    r"\b(?:if|were|believe|hope|think|wonder\w*|chance|opportunity|possibility|prospect"
    r"|should) (?:that )?(?:i|you|we|of|to)\b|\bif (?:all|selected|chosen|hired|successful|offered"
    "|possible)",
)
