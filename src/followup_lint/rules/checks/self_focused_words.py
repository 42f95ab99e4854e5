"""The words of what a job does for oneself."""

from __future__ import annotations

WORDS = {
    "good": (
        "good|great|perfect|ideal|best|right|big|huge|nice|handy|convenient|useful|wonderful"
        "|excellent|fantastic|amazing|beneficial|superb|brilliant|healthy|easy|easier|valuable"
        "|important|suitable|attractive|invaluable|priceless|a (?:dream|blessing|godsend|plus"
        "|bonus)"
    ),
    "near": (
        "(?:close|closer|near|nearer|handy|minutes?|walk|walking distance|ride|drive|cycle"
        "|around the corner|next door|stone's throw|hop|stops?|miles?|blocks?)"
    ),
    "home": (
        r"my (?:\w+ ){0,2}(?:home|house|place|apartment|flat|kids'?|children'?s?|door|doorstep|gym"
        "|parents'?|girlfriend|boyfriend|partner|wife|husband|family|son'?s?|daughter'?s?|mother"
        "|street|village|nursery)|where (?:i|we) live"
    ),
    "perk": (
        "hours|shifts?|schedule|commute|timetable|location|(?:early|late) (?:finish|start)"
        "|weekends?|term[- ]times?|holidays?|vacation|break|salary|pay|money|discount|perks?|gym"
        "|parking|food|canteen|view|beach|weather|travel(?:ling)?|training budget|title|days off"
        "|stability|security|flexibility|lunch(?:es)?|housing|flights|company car|uniform"
        r"|benefits|home office|short \w+|accommodation|bus stop|station|climate|nightlife"
        "|prestige|status|name"
    ),
}
GAINS = (
    "(?:look|looks|looking|be|stand out|go down) <few>(?:good|great|nice|well|fantastic"
    "|impressive|amazing) on (?:my|a|any) (?:cv|r[eé]sum[eé]|linkedin|profile)|(?:name|logo|job"
    "|company|this|you) on my (?:cv|r[eé]sum[eé])",
    "(?:stepping[- ]stone|springboard|foot in the door|launch ?pad|fresh start|new start"
    "|way (?:back )?(?:in|into|out)|gateway|ticket|bridge) <few>(?:for me|to my|for my|in my|into"
    "|out of|to (?:a|the|get))|step up (?:for me|in my|for my)",
    "(?:way|chance|help|helps|helping|want|hoping|hope|looking|trying|wish|plan|like"
    r"|dream) (?:\w+ ){0,2}to <few>(?:get|get back|break|move|switch|transition|come back|go back"
    r"|return|change) (?:in)?to <few>(?:work|the (?:\w+ )?(?:industry|field|sector|business|world"
    "|workforce)|finance|advertising|film|tech|teaching|fashion|publishing|management|marketing"
    r"|journalism|a (?:bigger|better) \w+|after a)(?=[^.!?]{0,40})",
    "i(?:'d| would| will|'ll| could| stand to| want to| hope to| can) <few>(?:gain|benefit|profit"
    "|grow) <few>(?:so much|a lot|greatly|enormously|hugely|most|more from|from (?:your?|this|the"
    "|it|such|working|being)|valuable|out of|experience|as a (?:person|professional)|personally"
    "|professionally|the (?:experience|skills)|new skills)",
    "(?:what|all (?:that )?|everything) i (?:could|would|can|will|might|'d"
    r"|stand to)(?: \w+)? (?:learn|gain|get|earn|take away)",
    "(?:learn|gain|pick up) (?:so (?:much|many|many things)|a great deal(?! in| from)|as much"
    r"|everything|loads|tons|such a lot)[^.!?]{0,50}(?:\bi\b|my|me)",
    r"finally (?:\w+ )?(?:have|get|be able|earn|buy|move|travel|live|do what|make|afford|start my)"
    "|(?:get|have) to travel",
    "(?:mainly|mostly|chiefly|above all|only|primarily|largely) (?:interested|applying|applied"
    "|drawn|attracted|here|keen)[^.!?]{0,40}(?:because|for|by|due)",
    "(?:for|in) my (?:own )?(?:career|future|cv|r[eé]sum[eé]|finances|life|family|growth),? (?:it"
    r"|this|that|the \w+)(?:'s| is| would| will|'d)",
    "(?:a|the|my|always my) (?:big |life's |lifelong |old |childhood )?dream of mine"
    r"|always been (?:a|my) (?:\w+ )?dream|my (?:big|first real|lucky) break",
    r"(?:could|would|can|able to|let me|allow me to|want to|hope to) (?:\w+ )?(?:stay|remain"
    r"|settle) in (?:the (?:country|uk|us|city|area)|\w+land|london|germany|canada|europe)",
    "use (?:the|this|that|my) (?:experience|job|role|year|time|name) (?:here "
    "|with you )?to (?:apply|get|move|become|find|land|build|launch|enter|qualify)",
    "make my (?:year|day|week|month)|new challenge(?=[ .,!]*$)",
    "i(?:'d| would| could) (?:then )?(?:finally|no longer|at last|get (?:the chance|to (?!know"
    "|meet|work|see your))|not have to|never have to|be able to (?:live|move|stay|spend|save"
    "|afford|pay|travel|sleep|study|finish))",
    r"(?:this|it|that|which|the \w+|getting \w+ \w+)(?:'d| would| will| could) be (?:an? "
    r"|such an? )?(?:\w+ )?(?:relief|help|blessing|comfort|lifesaver|life-saver|weight off"
    "|milestone|boost|godsend)(?= (?:to|for) (?:me|my)|[ .,!]*$)",
    "(?:would|will|could|'d|is|be) <few>(?:invaluable|useful|helpful|important|valuable|essential"
    r"|crucial|perfect|ideal|great|good) for (?:me\b(?! to (?:see|meet|hear))|my (?!experience"
    "|skills?|background|training|qualifications|expertise|team))",
    r"dream come true|open(?:s|ing)?(?: up)? [^.!?]{0,30} (?:for|to) me\b|(?:on|in) my (?:cv"
    "|r[eé]sum[eé])(?=[^.!?]{0,3}$)",
    r"use (?:the|this|that|my) \w+ (?:with you |here |at \w+ )?to (?:improve|polish|learn"
    "|practi[sc]e|finish|find|make|save|build|gain|figure)",
    "(?:attracted|drawn|tempted|convinced|won over) (?:mainly |most |above all )?(?:by"
    "|to) <some>(?:<perk>)",
    r"(?:then|later|one day|eventually|afterwards|after that|someday) (?:\w+ )?(?:start|open"
    "|set up|run|found|have|launch|build) my own|my own (?:firm|business|shop|studio|caf[eé]"
    "|practice|company|restaurant|salon|agency|place)(?= (?:one day|later|afterwards|in a few"
    "|next|some)|[.!]|$)",
    r"fits? (?:in )?(?:\w+ )?(?:with|around|round) my (?:other|second|main|day|current|evening"
    "|studies|classes|lessons|family|private|social|training)",
    "(?:job|post|role|position|place|workplace) where i (?:can|could|would|don't|do not|will"
    "|am able to|get to)(?! (?:help|use|bring|contribute|serve|support|put|make|give|work with"
    "|apply|be of use))",
    # Need.
    r"i (?:\w+ )?(?:want|need|chose|took|applied for|like|am after|picked) (?:this|it|the \w+"
    r"|your \w+|that|a \w+) (?:\w+ ){0,3}because (?:i|my|of the (?:pay|hours|money|location)"
    "|it(?:'s| is| would|'d) <few>(?:close|near|pay|let|give|help|look|mean|easy))",
    "(?:mainly|only|mostly|just|really) want (?:the|this|a) (?:job|role|position|post"
    "|work) (?:because|for|so|to)",
    "(?:tide me over|pay (?:off )?my (?:rent|bills|loans?|fees|debts?|studies)|(?:just|only"
    "|mainly|purely|mostly) for the money|make ends meet|until i (?:go|find|finish|get|move"
    "|retire|start|leave|graduate|figure)|while i (?:look|study|finish|wait|save|write|figure"
    "|prepare for my))",
    r"(?:the|this|that|of) (?:\w+ ){1,3}(?:that |which )?i (?:deserve|(?:have|'ve) been (?:waiting"
    "|longing|hoping|dreaming|craving)|so badly|desperately|(?:have |'ve )?always (?:wanted"
    "|dreamed|dreamt))|i(?:'ve| have) been (?:longing|dreaming|craving)",
    # Plans of one's own.
    "i(?:'ve| have)? (?:always )?(?:wanted|dreamed|dreamt|hoped|longed|been hoping|been wanting"
    r"|planned|want|plan|hope|intend|would love|'d love) (?:to|of) (?:\w+ly )?(?:liv(?:e|ing)"
    r"|mov(?:e|ing)|travel\w*|relocat\w+|see(?:ing)? the world|work(?:ing)? abroad|settl\w+"
    "|be(?:ing)? (?:in|near|closer|by the)|set(?:ting)? up (?:on )?my own|open(?:ing)? my own"
    r"|start(?:ing)? my own|go(?:ing)? freelance|becom\w+ (?:a manager|rich|famous|independent))",
    r"(?:chance|opportunity|reason|excuse|way|able) (?:for me )?to (?:\w+ly )?(?:live|travel|move"
    r"|see the world|relocate|stay in (?:the country|the uk|the us|\w+)|settle|earn|grow (?:my|as)"
    "|build my|advance my|escape|finish my|be (?:close|near|closer)|get (?:my|a|into|out|some"
    "|back)|improve my|learn (?:a lot|english|new skills))",
    r"(?:keep|extend|renew|get|obtain|sponsor) my (?:\w+ )?(?:visa|green card|residence"
    r"|work permit|stay|licen[cs]e)|towards? my (?:\w+ )?(?:licen[cs]e|degree|visa|hours"
    "|qualification|chartership|pension)",
    "(?:further|advance|build|boost|develop|grow|kick-?start|jump-?start|launch|restart|progress"
    "|expand|broaden|enhance|round out|polish|shape|widen|speed up|revive) my (?:own "
    "|professional |personal )?(?:career|cv|r[eé]sum[eé]|skills?|skill ?set|portfolio|network"
    "|profile|horizons|prospects|experience|knowledge)",
    "(?:chance|break|opportunity|role|job|step|change|post)(?: that)? i(?:'ve| have) (?:always "
    r"|long |so )?(?:been )?(?:wait\w+|hop\w+|long\w+|dream\w+|need\w+)",
    "(?:welcome|nice|good|great|much[- ]needed) (?:change|break|escape|contrast) (?:from|for"
    r"|after) (?:\w+ ){0,3}(?:for me|my|me)",
    "(?:draws?|attracts?|appeals? to|tempts?|brings) me (?:to|is|most|about)(?=[^.!?]*(?:<perk>))"
    "|(?:<perk>) <some>(?:main|real|big|first) (?:thing|reason|draw)",
    r"(?:to|for) me,? (?:this|it|the \w+) (?:is|would be) <few>(?:a |the )?(?:chance|way"
    "|opportunity|step|means|route|ticket)",
    "(?:ticks?|fits?|meets?|suits?) (?:all )?my (?:boxes|needs|wishes|plans|schedule|lifestyle"
    "|criteria)",
    "what i(?:'d| would|'ll| will) (?:get|gain|take|learn|earn) <few>(?:out of|from)",
    "(?:my own|my personal|my professional|my career) (?:growth|development|advancement"
    r"|progress\w*|goals?|ambitions?|needs|interests?|path)",
    # Convenience.
    "(?:<near>) <some>(?:to|from|of|for)? ?(?:<home>)(?! (?:visits?|care|town))|(?:close|closer"
    "|near|nearer) (?:to )?home",
    r"(?:<perk>) <few>(?:\w+ly )?(?:(?:would|will|'d) suit|fits?|works?|ideal|perfect|convenient"
    r"|great|easy|appeals?|attract\w*|handy|match(?:es)?) <some>(?:me\b|my|us\b|(?:a)?round (?:my"
    "|the (?:kids|children|school run)))",
    r"(?:what|the thing|thing|the part|part|bit|reason) <few>(?:that )?<few>(?:attract\w*"
    r"|appeal\w*|draw\w*|drew|excit\w*|interest\w*|i (?:\w+ )?(?:like|love|want|enjoy)|matter\w*"
    "|i applied|i am here) <some>(?:is|was|are|were) (?:the |your |that |how |being |having "
    "|for )<some>(?:<perk>)",
    "(?:the |your )(?:free |staff |employee |early |long |short |flexible )?(?:<perk>) (?:would"
    "|will|is|are|'s|sounds?|looks?) <some>(?:<good>|plus|bonus|tempting|dream) <few>(?:for me"
    "|to me|for us)",
    "(?:near|close to|closer to|from|at) (?:my )?home <some>(?:matters|is (?:important|key|ideal"
    "|a)|would|suits|means)",
    # Dreams.
    r"(?:it|this|that|the \w+|yours?|working \w+ \w+)(?:'s| is| would be|'d be"
    r"| has (?:always )?been| was) (?:\w+ )?my dream (?:job|role|company|employer)"
    r"|dream (?:come )?true for me|make my (?:\w+ )?dreams?|mean(?:s|t)? <few>(?:a lot|so much"
    "|the world|everything) to (?:me|my|us)(?= (?:if|family|wife|kids|personally|and my)"
    "|[ .,!]*$)|(?:change|changing) my life",
    "change of (?:scenery|scene|pace|air)|(?:good|great|best|right|perfect) for (?:me|my family"
    "|us) (?:personally|right now|at this (?:point|stage)|financially|because)",
    "(?:job|role|post|position|place|it|here|applied|apply|applying) because (?:i (?:hate|need"
    "|am (?:bored|tired|broke|moving)|live|have to|must|can't|cannot|would (?:earn|get|save"
    r"|have))|my (?:\w+ )?(?:friends?|boyfriend|girlfriend|wife|husband|partner|kids|children"
    "|family|rent|flat|parents|commute))",
    "(?:main|best|most important|only) (?:thing|point) for me (?:is|would be) (?:that |how "
    "|what )?i(?:'d|'ll)? (?:can|could|get|would|have|learn|earn|will)?",
    r"(?:on|in|for|with) my (?:portfolio|references|profile|linkedin)(?=[^.!?]*\bi (?:could|would"
    "|can|will))",
    "springboard|stepping[- ]stone|launch ?pad|foot in the door",
    "(?:and|before i|to) then (?:go|move|return|travel|apply|study|leave) (?:home|back|on|abroad"
    r"|to|away|elsewhere)|(?:and|then) go home to \w+",
    "you (?:can|could|will|would|might) (?:help|teach|train|coach) me (?:to |how |in "
    "|with )?(?:develop|grow|become|improve|find|get|everything|all|my)",
    "(?:required|needed|necessary|compulsory|mandatory) (?:for|by|in) my (?:degree|course|studies"
    "|diploma|visa|programme|school|university|licen[cs]e|training)",
    "(?:tell|show|impress|front of|brag to|envy of) (?:all )?my (?:friends|family|parents|ex"
    r"|neighbours|classmates|old \w+)",
    "find (?:the|your) <some>(?:<perk>) <some>(?:attractive|tempting|appealing|great|interesting"
    "|ideal)",
    "round (?:off|out) my",
    r"foothold in|fits? (?:in(?:to)? )?(?:with )?my (?:\w+ )?plans?"
    r"|mainly because of the (?:\w+ )?(?:colleagues|view|hours|pay|location|weather|food|money)",
)
FOR_OTHERS = (
    r"\b(?:children|pupils|patients|clients|residents|guests|customers|readers)'?s? (?:would|will"
    r"|need|could|first)\b|\byou (?:said|mentioned|told|described|asked)\b|\b(?:taught|helped|let"
    r"|allowed|gave|made|showed) me\b",
)
