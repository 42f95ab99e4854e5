"""How people boast, or write as if they had the job."""

from __future__ import annotations

BOASTS = (
    r"(?:<im>) <sure>(?:the|your) <sure>(?:<sup>) (?:\w+ ){0,2}(?:<hire>|you)",
    r"(?:<im>) <sure>(?:an? |the |your )(?:\w+ ){0,2}(?:<great>)",
    "(?:i(?:'m| am)) <sure>(?:a perfect (?:match|fit)|made for|born for|destined|meant (?:to be"
    "|for)|over-?qualified|perfect for|exactly (?:who|what|the)|just (?:what|who|the) you"
    "|precisely|everything (?:you|that you)|unbeatable|unstoppable|in a (?:league|class)"
    "|better than|second to none|heads? and shoulders|a cut above|miles ahead|uniquely qualified"
    r"|what (?:you|your \w+) (?:need|has)|the (?:solution|answer) to)",
    r"(?:i was|i am|i'm) (?:\w+ )?born to|(?:was|is|seems|were) (?:\w+ )?(?:made|created|written"
    "|meant) for me|(?:has|had|with) my name (?:written )?(?:all over|on) it",
    "(?:<im>) <some>(?:one|person|candidate|answer|man|woman|who|what"
    r"|everything) (?:that )?you(?:'ve| have|'re| are)? (?:\w+ )?(?:been )?(?:look\w+|search\w+"
    r"|wait\w+|need|want|hop\w+|dream\w+)",
    r"(?:<im>) <sure>your (?:man|woman|girl|guy|person|answer|solution|hire|next \w+|new \w+)"
    r"|(?:i'm|i am) <sure>the (?:answer|solution|missing \w+|one|right one) (?:for|to) (?:you|your"
    "|the (?:job|role|post|position))",
    # Measured against others.
    "any(?:one|body) else (?:would|will|is|could|can|you)|second best",
    r"(?:<nobody>) <few>(?:candidate|applicant|person|one|man|woman|\w+er) (?:\w+ )?(?:comes|can"
    "|could|will|would|has|brings|is|knows|offers|works)",
    r"(?:no ?one|no-one|nobody) (?:else )?(?:you (?:\w+ )?(?:interview|meet|see|find"
    r"|hire) )?(?:can|could|will|would|is|comes|matches|beats) <some>(?:better|more \w+|close"
    "|match|beat|do (?:it|this|the job)|rival|compete|equal)",
    "you (?:won't|will not|will never|can't|cannot|could not|couldn't|'ll never"
    r"|would never) (?:\w+ )?(?:find|get|meet|see|do|hire) <few>(?:any(?:one|body)|some(?:one"
    r"|body)|a(?:nother)? \w+)? ?(?:\w+ )?(?:better|more)",
    r"i(?:'m| am|'ll| will| can| would|'d|'ve| have)? (?:\w+ ){0,4}(?:better|faster|harder"
    r"|more \w+|stronger|smarter|cheaper) <few>than (?:<others>)(?=[^.!?]{0,40})",
    r"my (?!last|former|previous|old|first|boss|manager|mentor|teacher|current|present|\w+ (?:boss"
    r"|manager|mentor|teacher|chef))(?:\w+ ){1,3}(?:is|are|was|were|stands?"
    "|remains?) <sure>(?:<peerless>)",
    # Never, all, and with certainty.
    r"i(?:'ve| have)? never (?:\w+ )?(?:failed|fail|los[te]|been wrong|been beaten|made (?:a|one"
    r"|any) (?:single )?mistakes?|let (?:any\w+|a \w+) down|disappointed"
    r"|met \w+ (?:\w+ )?better)(?! to\b)",
    r"i (?:can|could|will|am able to|know how to|'ll) (?:\w+ly )?(?:do|handle|fix|solve|sell"
    "|master|learn|manage|build|teach|run|cook|repair|play|achieve|deal with|cope with|drive"
    "|write|design) <few>(?:<all>)",
    r"i(?:'ve| have)? (?:\w+ )?(?:mastered|master|know|understand|perfected|conquered"
    "|seen and done) (?:all|everything|every|each and every|it all|inside out)(?! (?:of (?:them"
    "|you)|about it from))",
    "(?:tick|check|fulfil|fill|meet)(?:s|ed)? (?:every|all)(?: of)?(?: single)?(?: the"
    r"| your)? (?:\w+ )?(?:box(?:es)?|criteri\w+|wish\w*)",
    r"(?:there(?:'s| is| isn't| is not| are|n't)|not an?|no) \b[^.!?]{0,60}\bi (?:can't|cannot"
    r"|couldn't|(?:could|can|do) not|don't|haven't|won't)\b",
    r"i(?:'ve| have)(?: got)? (?:every|all the|each) (?:single |one of the )?(?:\w+ )?(?:quality"
    "|qualities|skills?|requirement|trait|talent|box|gift|qualification|thing)s?(?! (?:in the"
    "|at the))",
    "(?:sales|profits?|bookings?|revenues?|turnover|customers|guests|business|ratings|figures"
    "|results|numbers) (?:will |would |are going to |is going to |to )?(?:soar|double|triple"
    "|go through|explode|rocket|skyrocket|boom|take off|shoot)",
    "(?:obvious|clear|plain|evident|natural|only (?:right|fair|logical)|right"
    r"|fair)(?: to \w+)? that i (?:should|must|am|deserve|will|get|have)",
    "(?:put me in charge|give me the (?:job|keys|reins|post)|let me loose|hire me|take me on"
    "|pick me) (?:and|so)|(?:we|you|they) (?:both|all) know (?:that )?i(?:'m| am| deserve| belong"
    "|'ll| will)",
    "(?:wiped the floor|knocked (?:it|that) out|breezed through|sailed through|flew through"
    "|passed with flying|walked through|piece of cake|child's play|won over) ?(?:with "
    "|of )?(?:the|that|your|it|all|every|for me)",
    "(?:nothing|no (?:task|job|problem|challenge|customer)) (?:is|was) (?:too|impossible|beyond)",
    r"i(?:'ll| will| am going to|'m going to| can(?! help)) (?:\w+ )?(?:double|triple|quadruple"
    "|transform|revolutioni[sz]e|turn around|skyrocket|put an end to|make you (?:rich|famous"
    r"|proud|millions)|take (?:you|your \w+) to (?:the|a|new)|blow you away|exceed (?:all|every"
    "|your)|change everything|save your|rescue)",
    "i (?:guarantee|swear|vow|can (?:promise|assure|guarantee)|assure)(?: you)?(?: that)? (?:i"
    "|you|it|to|my|your|no|this|nobody|a|the|results)|i promise (?:you )?(?:that )?(?:you(?:'ll"
    "| will)|i(?:'ll| will) (?:be the|exceed|double|make you|never|not (?:disappoint|let)))"
    "|trust me|mark my words|believe me|take my word",
    "(?:goes without saying|needless to say|no doubt|without (?:a |any )?doubt|clearly|obviously"
    r"|undoubtedly|certainly|surely|no question) <few>(?:i|my)\b <gap>(?:best|better|perfect|ideal"
    r"|strong\w*|outperform|right|excel|exceed|only|qualif\w+)",
    "i(?:'m| am)? (?:know|(?:absolutely |quite |100 ?% |very |so )?(?:sure|certain|convinced"
    "|positive|confident)|have no doubts?|bet|can tell) (?:that )?(?:i|the|you|my"
    "|this) <some>(?:aced|nailed|killed|smashed|crushed|best|perfect|mine|job is|got (?:it|this"
    "|the)|exceed(?:ed)?|impressed (?:you|every)|stood out|(?:pick|choose|hire|select|offer"
    "|want) me|the one|ideal|(?:is|are) mine)",
    r"i (?:\w+ )?(?:aced|nailed|killed|smashed|crushed|rocked) (?:it|the|that|this|your"
    r"|every)(?: \w+)? ?(?:interview|test|question|questions|task|round)?(?=[ .,!]|$)",
    r"(?:give|gave|giving) (?:it |you |my job )?(?:\w+ )?(?:110|120|150|200|1000|1,000"
    "|a thousand) ?(?:%|per ?cent)",
    r"(?:could(?:n't| not)|can(?:no|')t) (?:\w+ )?(?:wish|ask|hope) for (?:an? )?(?:better|more)"
    r"|(?:be|is|would be) your loss|no \w+ (?:has|have|had|was|were) ever [^.!?]{0,40}\b(?:me|my)",
    r"with my (?:\w+ )?(?:talents?|skills?|experience|help|ideas|touch|name),? (?:you|your \w+"
    r"|the \w+)(?:'ll| will| would| is going to)",
    r"(?:i know|sure|certain|confident|convinced|no doubt) (?:that )?i (?:\w+ )?(?:made|left"
    r"|leave) an? (?:\w+ )?(?:great|good|strong|excellent|lasting|fantastic|big) impression",
    # Told to the reader.
    r"(?:<hiring>)\w* me (?:is|would be|will be|means|was|and you|would mean)",
    "(?:mistake|regret|foolish|crazy|mad|fool|silly|sorry|loss|miss out|lose out|shame|pity|folly"
    r"|error) <some>(?:(?:not|n't) (?:to )?(?:<hiring>)\w* (?:me|someone|somebody|this)|not hiring"
    r"|(?:if|to) (?:you )?(?:chose|choose|pick\w*|took|take|hired?|go (?:for|with)|went (?:for"
    r"|with)|pass\w*|let\w*|overlook\w*|miss\w*|turn\w*) <few>(?:else|other|me\b|this chance)"
    "|without me)",
    r"you(?:'d| would|'ll| will) be (?:\w+ )?(?:happy|pleased|satisfied|delighted|impressed|amazed"
    r"|thrilled) (?:with|by|to have) (?:me\b|my)",
    r"i(?:'ll| will| can|'m going to| am going to) make (?:you|your) [^.!?]{0,40}\b(?:number one"
    "|best|great|rich|famous|grow|shine|proud|leader|success|first)",
    r"i never (?:\w+ )?(?:make|made) (?:any |a |one )?mistakes?|what it takes|unlike (?:the |any "
    r"|most |all )?(?:others|other \w+)",
    r"you(?:'d| would|'ll| will) (?:\w+ )?(?:be (?:lucky|making (?:a|the) (?:\w+ )?(?:mistake"
    "|error|right)|crazy|foolish|hard[- ]pressed|mad|wise|smart|amazed|blown|thrilled|thanking"
    "|glad you|delighted (?:with|that you)|getting the)|never regret|thank (?:me|yourself)"
    "|love (?:me|having)|soon (?:see|find|reali[sz]e|wonder)|wonder how|kick yourself"
    "|struggle to find)|you should consider yourself",
    "you (?:won't|will not|wouldn't|would not|will never|would never|can't|cannot|couldn't"
    r"|could not|'ll not|'ll never) (?:\w+ )?(?:regret|be (?:disappointed|sorry|let down)|go wrong"
    "|look back|need to look|have to look|want to miss)",
    r"(?:your|the) (?:\w+ )?(?:search|hunt|quest) (?:is|has|ends|can|may|stops"
    r"|are)(?: \w+)? ?(?:over|end(?:ed)?|here|stop|finished)?(?= ?(?:with me|now|[.!,:]|$))"
    "|(?:stop|call off) (?:searching|looking|the search)|(?:look|looking|search) no (?:further"
    "|more|longer)|need(?:n't| not) look (?:any )?further|(?:look|looking) any further|you(?:'ve"
    "| have) (?:just |already |finally )?found (?:your|him|her|them|me|the (?:one|right))",
    r"with me (?:on|in|at|as|around|by)\b[^.!?]{0,30}\b(?:you|your|nothing|we)(?:'ll|'d| will| can"
    "| would|'re)?",
    "(?:lucky|fortunate) (?:to have|enough to (?:get|have)) me",
    "(?:<im>) <sure>(?:your|the) dream (?:candidate|employee|hire|colleague|applicant)",
    r"(?:whoever|anyone (?:who|that)|any \w+ (?:that|who|which)) (?:hires|employs|takes|gets"
    "|chooses|has) me",
    "(?:with (?:my eyes (?:closed|shut)|one (?:hand|arm) (?:tied )?behind)|blindfolded"
    "|in my sleep|turns? to gold)",
    "(?:already |surely )?w[io]n (?:over )?(?:the )?(?:hearts?|trust|sympathy) of (?:your|all"
    r"|every)|(?:your|the) (?:rivals|competitors|competition) (?:will|would) (?:\w+ )?(?:tremble"
    "|envy|fear|weep|look)",
    r"my (?:\w+ )?(?:ideas?|skills?|work|talents?|designs?|methods?|concepts?) (?:will"
    r"|would) (?:\w+ )?(?:change|transform|revolutioni[sz]e|double|triple|boost|save|conquer"
    "|rescue) (?:your|the|you)",
    r"(?:could|can|will|would)(?:n't| not)? hardly (?:\w+ )?(?:find|get|meet|ask for) (?:an? "
    r"|any)?(?:\w+ )?(?:more|better)",
    "(?:nothing|nobody|no one|no-one) (?:and nobody )?(?:can|will|could|would) (?:stop|beat|break"
    "|scare|shake|hold) me",
    r"without me\b|i have no (?:weakness(?:es)?|faults?|flaws?|rivals?|equals?|limits?)",
    "(?:twice|three times|ten times|double) as (?:much|many|good|fast|well) as (?:your|any|all"
    "|the others)",
    "i know [^.!?]{0,25}(?:inside out|like the back of my hand)",
    r"you(?:'ve| have)? (?:never|hardly ever|rarely) (?:\w+ )?(?:met|seen|had|known) (?:such an?"
    r"|a more) [\w-]+ (?:person|worker|candidate|employee|man|woman)",
)
AS_IF_HIRED = (
    r"(?:when|once|after|as soon as|the (?:day|moment|minute)|before|until|from the \w+) i(?:'m"
    r"| am|'ve| have)? (?:\w+ )?(?:<start>)(?! (?:an? (?!new (?:job|post|role))|the call"
    "|the meeting|you|your call|each|every|with (?:a|my)|to |from |cooking|work(?:ing)? on"
    "|something|my (?:shift|day|morning)|there))(?=[^.!?]*(?:<future>))",
    "when i (?:get|have) (?:my|the) (?:own )?(?:desk|keys|badge|uniform|class|locker|office|van"
    r"|route|job|room|kitchen)(?=[^.!?]*\b(?:i'd|i'll|i will|i would|your|you)\b)",
    "(?:started|begun|planned|plan|planning|ordered|chosen|bought|prepared|packed|booked|arranged"
    "|counting (?:the days|down)) [^.!?]{0,30}my (?:first|new) (?:day|week|month|class|desk|shift"
    "|lesson|uniform|team)|(?:wear|wearing|put on|pull on) your (?:uniform|badge|colours|jersey"
    "|apron|name tag)(?! (?:for a|on the))",
    r"(?:their|your) (?:new|next|future) [\w-]+ (?:can't wait|cannot wait|is (?:on|coming|ready"
    r"|here|looking forward)|says hello|sends|looks forward)|(?:your|the) [\w ]{3,30} once i(?:'m"
    "| am) (?:there|in|on board|with you)",
    "my new (?:team|colleagues|boss|manager|co-?workers|crew|pupils|patients|class) (?:will|can"
    "|is going|are going)",
    "my future (?:team|job|role|office|desk|colleagues|boss|manager|co-?workers|workplace"
    "|employer|company|crew|classroom|kitchen|ward|position|post|place of work|class|pupils"
    "|patients|department)",
    "(?:meet(?:ing)?|see(?:ing)?|join(?:ing)?|work(?:ing)? with|lead(?:ing)?|start(?:ing)?"
    r"|forward to|wait to|mov\w+ into|decorat\w+|set(?:ting)? up|at|in"
    r"|sit\w* at) (?:\w+ ){0,2}my new (?:team|job|role|office|desk|colleagues|boss|manager"
    "|co-?workers|workplace|crew|classroom|kitchen|ward|position|post|class|pupils|department"
    "|home)",
    r"as your (?:new|next|future) (?:\w+[ -]){1,4}?(?:i|my)\b|i(?:'ll| will| am going to"
    r"|'m going to) be your (?:new|next)|your (?:new|next|future) (?:[\w-]+ ){1,3}(?:has arrived"
    "|is here|is ready|reporting|speaking|signs)",
    r"look(?:ing)? forward to (?:\w+ly )?(?:starting|joining|beginning|being (?:part of|on|in"
    "|your)|my (?:first|new|start)|becoming|coming on board|taking (?:up|over|on)|leading"
    r"|getting started|serving as|moving (?:in|to your))(?![^.!?]{0,60}\b(?:if|should|possib\w+"
    r"|hop\w+|call|meeting|zoom|conversation|round)\b)",
    "(?:can't|cannot|can hardly|could hardly|hardly|couldn't) wait to (?:start|begin|join (?:you"
    "|your|the)|get (?:started|going|stuck|to work)|work (?:with|for|at|alongside)|be part"
    "|show you what|move in|lead|meet (?:my|the (?:rest|whole|team|children|pupils))|be your)",
    "see you (?:all )?(?:on|for|at) (?:my|the|our) first (?:day|shift|week)"
    "|see you (?:all )?on day one|my first day (?:at (?:work|the|your)|on the job"
    "|with you)(?! (?:was|at school))",
    r"when i(?:'m| am) (?:your|the) (?:new )?(?!there\b)(?:\w+ )?\w+,? i(?:'ll| will)"
    "|if not me,? who|when (?:you hire|i get the job|the job is mine|i have the job|you take me)",
    r"we(?:'ll| will| are going to|'re going to) (?:be (?:a|an|such a) (?:\w+ )?team"
    r"|make a (?:\w+ )?team|do (?:great|big|amazing|wonderful) things|achieve|have (?:a lot of"
    "|so much) fun)",
    r"already (?:\w+ ){0,3}(?:about |how |to )?(?:\w+ ){0,3}my (?:new )?(?:office|desk|class"
    r"|classroom|uniform|first \w+|locker|commute)|already (?:see|picture|imagine|feel|consider"
    "|think of|seeing|sitting|working|planning|bought|told|packed|cleared"
    "|handed)[^.!?]{0,10} (?:myself|like|part of|as (?:part|one)|(?:at|in) (?:the|my|your)|my|our"
    "|a new)|(?:see|picture|imagine|feel) (?:myself|like) already",
    "(?:i(?:'ve| have)|i) (?:already |just )?(?:handed in|given|gave|put in"
    "|told) (?:in )?my (?:notice|resignation|boss|landlord|family|wife"
    r"|husband)[^.!?]{0,40}\b(?:job|notice|resignation|leav\w+|mov\w+|start\w*)",
    "(?:the |this )?(?:job|role|post|position|place|contract) (?:is|was|will be"
    "|'s) (?:as good as |surely |already |clearly |basically )?(?:mine|in the bag|a done deal"
    "|a formality)|(?:consider|count) (?:me|myself) (?:hired|in|part|on board)",
)
