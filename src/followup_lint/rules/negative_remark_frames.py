"""How people speak badly of an employer, of the reader's firm, and when they do not."""

from __future__ import annotations

ABOUT_OWN = (
    "(?:<mine>),? <plain>(?:<be>) <so>(?:<vile>)",
    "(?:<mine>),? <plain>(?:<wrong>)",
    "(?:my|our|a|an|the|its|their|his|her) (?:(?:<past>) )?(?:toxic|micromanaging|incompetent"
    "|abusive|awful|terrible|horrible|lazy|useless|stingy|greedy|clueless|bullying|dishonest"
    "|dysfunctional|badly run|poorly run|soul-destroying|miserable|dead-end|hopeless|nightmare"
    "|horrid|dreadful|sexist|racist|unfair|rude|controlling|chaotic|boring|dull|dreary"
    r"|failing) (?:\w+ )?(?:<emp>|environment|culture|atmosphere|conditions|people|owner|leader\w*"
    "|nine-to-five|desk job|office job)(?= |[.,!?]|$)",
    r"(?:where i|here|(?:at|in|of) my (?:\w+ ){0,2}(?:<emp>))[^.!?]{0,30},? (?:nobody|no one"
    r"|no-one|none|hardly any\w*) (?:\w+ ){0,3}(?:cares?|listens?|knows?|gets?|helps?|thanks|talks"
    "|smiles|stays|respects|trusts)",
    r"your competitors?\b[^.!?]{0,40} (?:<be>) <so>(?:sinking|toxic|chaotic|going under|a mess"
    "|falling apart|losing|terrible|awful)",
    # What the writer feels about it.
    "(?:sick(?: and tired)?|tired|fed up|bored|weary|had (?:quite )?enough|exhausted|worn out"
    "|burn(?:ed|t)[- ]out|disillusioned|frustrated|disgusted|unhappy|miserable|stuck|trapped"
    r"|wast(?:ed|ing)|suffer\w*|stagnat\w+|unappreciated|undervalued|bullied|mistreated|exploited"
    r"|underpaid|overlooked|passed over|sidelined|neglected|invisible) (?:\w+ ){0,2}(?:of|with|at"
    r"|in|by|under|from|working|for) (?:\w+ )?(?:my|our|the|this|working|a|an|being|here|there"
    r"|these|people|office|his|her|their|its|all)(?: (?:\w+ ){0,3}(?:<emp>|politics|culture"
    "|environment|atmosphere|people|lies|gossip|drama|hours|way|management|rut|conditions|owner"
    r"|(?:treated|shouted|ignored|underpaid) (?:by|at|in|like)|dead-end \w+))",
    "(?:want|need|hope|hoping|like|love|wish|desperate|dying|eager|glad|happy|relieved|anxious"
    r"|longing|have|trying|looking|ready|time|plan|can't wait) to (?:\w+ )?(?:escape|get (?:away"
    r"|out|rid)|leave behind|see the back|run away|be free|flee|jump ship)(?: \w+)? (?:from "
    "|of )?(?:my|our|this|the|a|here|there|that|it)",
    r"(?:anything|anywhere|any (?:job|place)|everything) (?:\w+ ){0,2}(?:would|will|must|has to|'d"
    "|is) <few>(?:better|beats?|improvement)",
    "(?:had (?:it|enough|my fill)|at the end of my (?:rope|tether)|lost (?:all )?(?:respect"
    "|patience|faith)|no respect|grown tired)[^.!?]{0,20} (?:with|of|for|in) (?:my|our|the|his"
    r"|her|their) (?:\w+ ){0,2}(?:'s )?(?:<emp>)(?:'s)?",
    r"(?:my|our|last|previous|former) (?:\w+ ){0,2}(?:<emp>) (?:after|over|because of"
    r"|following) (?:\w+ ){0,3}(?:row|fight|argument|quarrel|falling[- ]out|clash|dispute|scandal"
    "|shouting match)|cook(?:ed|s|ing) (?:its|the|their) books|(?:sinking|that|this) ship (?:goes"
    "|sinks|is going)",
    "(?:working|being|life|living|a year|years|months|time) (?:(?:for|under|with|at|in) )?(?:him"
    r"|her|them|that (?:man|woman|place|company)|there|my (?:\w+ ){0,2}(?:<emp>)) (?:was|is"
    "|has been|felt) (?:like )?(?:<so>)(?:<vile>|living|torture|walking on|punishment|a struggle"
    "|unpleasant)",
    r"(?:hard|difficult|impossible|tough|no fun) to (?:\w+ )?(?:respect|trust|work (?:with|for"
    "|under)|like|bear|talk to|stay|live with|please) (?:at |with |under )?(?:my|our|him|her|them"
    "|such)",
    r"promis(?:ed|es|ing) (?:me|us) [^.!?]{3,60}\b(?:then|but|never|instead)\b"
    "|behind (?:everybody's|everyone's|my|our|each other's|people's) backs?",
    r"tak(?:e|es|ing) (?:\w+ ){0,3}(?:anger|moods?|temper|frustration|it) (?:all )?out on (?:me|us"
    "|the|his|her|their|its)",
    # Why the writer left, and what was done.
    "(?:left|leaving|quit|quitting|leave|resigned|walked out|moved on|got out|looking (?:for"
    r"|to))(?: \w+){0,5} (?:because|since|as|due to|over|after"
    r"|thanks to) (?:of )?[^.!?]{0,40}\b(?:<vile>|<wrong>)",
    "(?:i|we) (?:was|were|am|are|'m|have been|had been|got|felt|'ve been"
    r"|been) (?:\w+ )?(?:(?:badly|unfairly|poorly|wrongly|wrongfully|terribly|never|not"
    r"|constantly) (?:\w+ )?(?:treated|paid|managed|dismissed|fired|sacked|trained|supported"
    "|appreciated|valued|respected|promoted|thanked|listened|heard|shouted|criticised|criticized"
    "|blamed|recognised)|(?:fired|sacked|dismissed|let go|laid off|kicked out|thrown out"
    "|pushed out|forced out) (?:for (?:no|nothing|speaking|complaining|being)|unfairly|without"
    "|over|because|by)|bullied|mistreated|exploited|underpaid|overworked|undervalued|humiliated"
    "|harassed|shouted at|lied to|cheated|passed over|unappreciated|discriminated|scapegoated"
    "|blamed for)",
    "(?:lack of|no|little|zero|poor|terrible|bad|awful|constant|endless) (?:respect|leadership"
    "|support|appreciation|recognition|communication|integrity|vision|management|morale|teamwork"
    r"|politics|gossip|drama|micromanag\w+|bullying|favou?ritism|organi[sz]ation|staffing"
    "|backstabbing)[^.!?]{0,35} (?:at|from|in|by|under|of) (?:my|our|the (?:<past>)"
    r"|this) (?:\w+ ){0,2}(?:<emp>)",
    r"(?:for|under|with|by) (?:people|a (?:\w+ )?(?:boss|manager|company|firm|chef|owner|team)"
    "|someone|somebody|an (?:owner|employer|agency|outfit)) (?:who|that"
    "|which) (?:<plain>)(?:<wrong>|(?:<be>) <so>(?:<vile>)|know nothing|knows nothing)",
    "(?:threw|kicked|chucked|pushed|forced|bullied) (?:me|us) out",
    "(?:difficult|bad|poor|tense|strained|terrible|complicated|awful|rough) (?:relationship|time"
    r"|experience|life) (?:with|under|at|in) (?:my|our) (?:\w+ ){0,2}(?:<emp>)",
    r"(?:cannot|can't|could not|couldn't|never) (?:\w+ )?(?:respect|trust|follow|work (?:for|with"
    r"|under)|stay with) (?:an?|such an?) (?:\w+ )?(?:<emp>)",
    "(?:nobody|no one|no-one) (?:there|here) (?:ever )?(?:said|says|cares?|cared|listens?"
    "|listened|thanked|helped|knows|knew|talks)",
    r"(?:lost|losing|no|little) (?:\w+ )?(?:trust|faith|respect|confidence"
    "|patience) (?:left )?(?:in|for|with) (?:my|our)",
    "(?:left|leave|leaving|quit) [^.!?]{0,30}(?:because of|after|due to"
    r"|over) [^.!?]{0,20}\b(?:quarrels?|fights?|rows?|arguments?|conflicts?|disputes?|bullying"
    "|stress|trouble)",
)
ABOUT_READER = (
    r"your (?:[\w'-]+ ){0,3}(?:<thing>)(?: (?:at|in|on|for|of|to|from|handles?"
    r"|handling) (?:[\w'-]+ ){0,3}[\w'-]+)?,? (?:<be>|came across(?: as)?|comes across(?: as)?"
    "|strikes? me as|struck me as|left|took|could be|might be) <so>(?:<faulty>)",
    r"your (?:[\w'-]+ ){0,3}(?:<thing>) (?:<some>)(?:(?:has|have|had|with) no (?:clue|idea|sense"
    "|manners|style|soul|character|direction|structure)|(?:leave|leaves|left) (?:much|a lot"
    "|something|me (?:cold|confused|unimpressed)|a bad|a poor)|let (?:you|me|it) down"
    "|lets you down|looks? like (?:it|something|a)|could (?:do with|use) (?:some|a|an|more"
    "|better)|needs? (?:(?:some|a|an|serious|urgent|more|real|a lot of|much) ){0,2}(?:improvement"
    r"|work\b|updat\w+|overhaul|redesign|makeover|fixing|cleaning|attention|refresh|paint|lick of"
    r"|facelift|modernis\w+|rethink|help with)|(?:did(?:n't| not)|does(?:n't| not)|do(?:n't| not)"
    "|could(?:n't| not)|was(?:n't| not)|were(?:n't| not)|is(?:n't| not)|are(?:n't| not)|never"
    r"|failed to|fails to|barely) (?:\w+ ){0,2}(?:seem|know|knew|listen|smile[ds]?|read"
    r"|look(?:ed)?|bother\w*|care[ds]?|impress\w*|make|made sense|work|works|inspire|good|clear"
    r"|professional|friendly|ready|helpful|convince|great|up to|what|prepared|very|explain\w*"
    r"|greet\w*|understand|taste|welcom\w*|function|load|reflect|organi[sz]ed)|seemed to have no"
    "|kept (?:me waiting|interrupting|looking|yawning|checking)|(?:wasted|ignored|yawned|forgot"
    "|mixed up|got my|lost my|mispronounced|interrupted|laughed at))",
    r"(?:you|your (?:\w+ ){0,2}\w+) (?:could|can|should|might) (?:do|be|look|run"
    r"|work) (?:\w+ ){0,2}better|room for improvement (?:in|at|on|with) your"
    "|so much better (?:with|if) your",
    r"your (?:[\w'-]+ ){0,3}(?:<thing>) (?:took|takes|taking) (?:ages|forever|an eternity|(?:way "
    "|far )?too long|an age)",
    "you (?:really |badly |urgently |clearly )?(?:need|lack|could use"
    "|could do with) (?:some )?(?:better|new|more|proper|an? (?:better|new"
    r"|proper)) (?:\w+ ){1,4}(?:in|for|at|on) your",
    r"(?:there (?:is|are|was|were)|i(?:'ve| have| did| also| couldn't help)?(?: \w+)? (?:saw|see"
    r"|notic\w+|found|spotted|noted|counted|detected)) <gap>(?:mistakes?|errors?|typos?|flaws?"
    "|faults?|mess|chaos|dirt|weak(?:nesses|points?)|room for improvement|shortcomings"
    r"|inconsistenc\w+|problems|waste|disorder) <some>(?:in|on|with|at|of|about|across"
    "|all over) your",
    r"(?:your (?:\w+ )?(?:competitors?|rivals?)|other (?:companies|firms|schools|hospitals|shops"
    r"|employers)) (?:<some>)(?:do|does|are|is|have|has|offer|manage|run) (?:\w+ ){0,3}(?:better"
    r"|faster|cheaper|nicer|more \w+) than (?:you|yours)",
    r"your (?:[\w'-]+ ){0,3}(?:<thing>) (?:is|are|seems?|looks?) (?:\w+ )?stuck in the (?:past"
    r"|\w+ties|\w+ century|dark ages|stone age|\d{4}s)",
    "(?:disappointed|unimpressed|shocked|appalled|put off|irritated) (?:by|at|with"
    "|to see) (?:the (?:condition|state|quality|standard|look|level"
    r"|tone) of )?your (?:\w+ )?(?:<thing>)",
)
# A hard thing that is told fairly, as one's task, as a condition, or as not so.
FAIR = (
    "(?:taught|encouraged|trained|supported|inspired|mentored|praised|promoted|thanked|trusted"
    "|helped|urged|recommended) me|(?:taught|teach|learn|learned|learnt|learning|show|showed|know"
    r"|knew) (?:\w+ ){0,2}how to|(?:deal(?:t|ing)?|cope[ds]?|coping|handl\w+) with|bad (?:debt"
    "|weather|news|backs?|credit|luck)|toxic (?:waste|plants?|gas|assets|chemicals)|hate speech"
    r"|hate crime|poor (?:district|famil\w+|households?|areas?|neighbou?rhood|countr\w+|soils?)"
    "|(?:if|when|whenever|unless|because when) (?:an?|the|your|our|my|somebody|someone) "
    "|no longer|used to be|turned? (?:it |things |this )?(?:a?round)|stayed loyal|loved (?:my|the"
    "|every|working)|far from|anything but|never (?:rude|unfair|boring|dull|lazy|late|slow|cruel)"
    "|hate to (?:miss|be|leave|see)",
)
RAISED = (
    "you (?:said|mentioned|told|described|explained|spoke|talked|noted|pointed|admitted|showed"
    "|asked|wrote|named)|as you|you were (?:so |very |quite )?(?:honest|open|frank|candid)"
    "|your (?:honesty|openness|plan|account|description|story|talk|words|point|remark|frankness)",
)
