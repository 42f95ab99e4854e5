"""How people apologise for writing, excuse an interview, or doubt themselves."""

from __future__ import annotations

PERFORMANCE = (
    # An apology or shame for the performance.
    "<shame>,? <gap>(?:(?:my|the|all the|for|that) <few>)?(?:<fail>|<state>|my <few>(?:<mine>))",
    r"<shame>,? <some>(?:the |all )?(?:ums?|uhs|ers|long pauses?|silences?|poor \w+|bad \w+"
    r"|weak \w+|terrible \w+|way i)",
    r"(?:ashamed|embarrassed|mortified|cring\w+|kicking myself) <few>(?:of|about|by|at|over|for"
    r"|that|when) <few>(?:how i|what i|my|the way i|i)\b",
    # How it went.
    "my <some>(?:<mine>) <some>(?:was|were|is|are|came|went|sounded|seemed|felt|looked|got|let"
    "|fell|could|should|shook|failed|deserted|trembled|made) <some>(?:<poor>)",
    "my <few>(?:<mine>) <few>(?:got the (?:better|best) of|wasn't|weren't|isn't|didn't|did not"
    "|was not|were not|is not|let me down|failed me|fell apart|shook|trembled|deserted me"
    "|went blank)",
    "(?:the|my|our|this|that|your) <few>(?:<part>) <gap>(?:did(?:n't| not) go|went (?:so |very "
    "|rather |quite |really |pretty )?(?:badly|poorly|terribly|horribly|wrong|downhill|awry)"
    "|could have gone|should have gone|was (?:a |such a |such |really )?(?:disaster|mess"
    "|embarrassing|train wreck|fiasco))",
    r"(?:not|wasn't|hardly|far from|less than|below) (?:\w+ )?my (?:very )?(?:best|finest"
    "|strongest|usual) ?(?:day|self|hour|performance|work|form|moment)?",
    r"(?:n't|not|failed to|fail to|hardly) (?:\w+ )?do (?:myself|my \w+) (?:\w+ )?justice",
    r"(?:gave|given|give) (?:you )?(?:an?|some|such an?|my|the) (?:\w+ )?(?:silly|stupid|poor|bad"
    "|weak|terrible|dumb|awful|confused|muddled|clumsy|rambling|vague|incomplete|unconvincing"
    r"|lame|half-baked|embarrassing|long-winded|wrong) (?:answers?|repl\w+|response|explanation"
    "|impression|performance|presentation|account|example)",
    r"(?:had|having|it was|was|is) (?:an?|such a|just) (?:\w+ )?(?:bad|rough|off|terrible|poor"
    "|sleepless|rotten|dreadful) (?:day|night|morning|week|start)(?! (?:at sea|shift|for))",
    "kick(?:ed|ing)? myself",
    "(?:not|wasn't|isn't) the real me|made no sense|making no sense",
    r"i (?:do not|don't|never) (?:\w+ )?(?:interview|test|present|perform|come across"
    "|audition) (?:very |that |so |too )?(?:well|good)",
    r"(?:deserved?|owe you|expected) (?:a |an )?(?:\w+ )?better (?:answer|performance|example"
    "|explanation|interview|reply|from me)",
    r"i should have (?:\w+ )?(?:told|shown|given|asked|talked|spoken|said"
    r"|explained) [^.!?]{0,40}\b(?:instead|more about|more of|better|properly|less)\b",
    "talked myself (?:out|into)|(?:came|come|comes) out (?:all |completely |quite )?wrong|(?:put"
    "|putting) my foot in|shot myself in the foot|sold myself short|(?:got off"
    "|started) on the wrong foot",
    r"my (?:\w+ ){0,3}(?:<mine>) (?:leaves?|left) (?:much|a lot|something) to be desired",
    "you (?:may|might|must|probably|will) (?:well )?(?:have )?(?:wonder(?:ed)?|noticed|thought"
    "|been (?:surprised|puzzled)) <few>(?:why|that|how) (?:i|my) <few>(?:was|were|did|seemed"
    "|looked|sounded|had|kept|got)",
    "(?:stupid|silly|foolish|careless|clumsy|rude|dumb|thoughtless|tactless) of me",
    # Regret, blame and hopes to be excused.
    "(?:i (?:only |really |just |do )?wish (?:that )?i (?:had|could have|'d|hadn't|had not)"
    "|if only i (?:had|could have)|i wish i'd) <some>(?:<perform>)|if only i (?:hadn't|had not)",
    "i(?:'d| would)? should(?:n't| not)? have <few>(?:<perform>|rambled|talked"
    r"|mentioned my)(?=[^.!?]{0,40}\b(?:<better>|for (?:the|that|your)|that question|so (?:much"
    r"|long)|too|on|up)\b)",
    "i (?:could|might) have (?:<perform>) <gap>(?:<better>)",
    "(?:had|if) i (?:had |hadn't |not )?<few>(?:slept|prepared|practi[sc]ed|been (?:less|more"
    r"|better|calmer|well)|rehearsed|read up|studied|not been)\b(?=[^.!?]{0,60}\bwould)",
    r"(?:listen\w*|watch\w*|hear(?:ing)?|sit(?:ting)? through|bear(?:ing)? with"
    r"|put(?:ting)? up with|endur\w+|suffer\w* through|pati\w+ with) (?:to )?(?:me|my|all my"
    r"|all that) <few>(?:<fail>|nerves|nervous\w*|struggle|endless|poor|bad|long|stories|english"
    r"|accent|rambl\w+|chatter)",
    "i (?:do not|don't) (?:usually|normally|often|always|generally) <few>(?:freeze|ramble"
    "|talk (?:so|that|too)|get (?:so|that|this|very)|stutter|stammer|go|sweat|panic|forget|behave"
    "|perform|struggle|mumble|babble)",
    "i(?:'m| am) (?:usually|normally|generally) <few>(?:not|more|better|much|calmer|less|far)",
    "(?:hope|trust|pray|afraid|worried|fear) (?:that )?(?:my|i|it|this|that) <gap>(?:did(?:n't"
    r"| not)|won't|will not|does(?:n't| not)|has(?:n't| not)) <few>(?:put (?:you|the \w+) off"
    "|count|disappoint|ruin|hurt|spoil|cost|bore|scare|hold|come across|go against|matter|affect"
    "|let you)",
    r"(?:hope|trust) (?:that )?i (?:did(?:n't| not)|have(?:n't| not)) <some>(?:bore|disappoint\w*"
    r"|put you off|talk|waste\w*|ruin\w*|ramble\w*|come across|sound|seem|embarrass|scare"
    r"|spoil\w*)",
    "(?:don't|do not|not|without|never) <few>(?:hold|judge|count|judging"
    "|holding) <some>(?:against me|me (?:by|on|for|too|because|from)|my)",
    "(?:overlook|look past|see past|look beyond|see beyond|disregard|forget|forgive"
    "|make allowances? for) <few>(?:my (?!questions?)|the (?:way|fact) (?:that )?(?:i|my)|how i"
    "|that answer|what i said)",
    r"i felt (?:\w+ )?(?:like (?:a fish out of water|an? (?:\w+ )?(?:outsider|impostor|imposter"
    "|fraud|fool|idiot|child))|out of place|stupid|foolish|small(?! town)|silly)",
    r"(?:it|that) was (?:\w+ )?(?:embarrassing|unprofessional|rude|careless|clumsy|silly"
    "|stupid) (?:that i|how i)",
    r"i (?:\w+ )?should(?:n't| not) have (?:said|told|asked|mentioned|joked|talked|laughed"
    "|interrupted)",
    r"(?:made|left|make|given) an? (?:\w+ )?(?:bad|poor|terrible|wrong"
    "|awful) (?:first )?impression",
    r"i (?:had(?:n't| not)|did(?:n't| not)) (?:\w+ )?(?:read|prepared?|practi[sc]ed?|studied|study"
    r"|looked at|look at|researched|research) (?:[\w']+ ){0,4}(?:before|for|enough|properly"
    "|beforehand)",
    "i (?:could not|couldn't|could hardly) (?:concentrate|focus|think straight|sit still)",
    r"i got (?:\w+ ){1,5}wrong|i (?:did not|didn't|hardly|barely) (?:\w+ )?(?:sleep|slept)",
)
# What the writer did or was; said also of other times and places.
WEAK = (
    "(?:<think> (?:that |i may have |i might have |i must have )?)?<i> <very>(?:<fail>)",
    "(?:<think> (?:that )?)?i <very>(?:was|felt|seemed|appeared|sounded|looked|got"
    "|must have (?:been|seemed|sounded|looked)|(?:may|might) (?:well )?have (?:been|seemed"
    "|sounded|come across as|come over as)|came (?:across|over)(?: as)?) <very>(?:being )?<state>",
    "(?:what|how) <few>(?:nervous|terrible|awful|poor) <few>i (?:was|gave|must)",
)
SMALL = (
    r"i (?:do not|don't) have (?:the|as much|the same|as many) \w+ (?:that |as )?(?:the "
    "|all the )?other",
    "<think>,? (?:that )?(?:<lack>)",
    "(?:even though|although|though|while|despite|in spite of|given"
    "|because of) <few>(?:(?:the fact that )?i (?:lack|am (?:only|just|not the|no|too)|may not"
    "|might not)|my (?:lack of|age|poor|weak|thin|limited|gaps?))",
    "i (?:may|might|could) (?:well )?not be <few>(?:most|best|ideal|perfect|strongest|obvious"
    r"|typical|first|fastest|smartest|cleverest|brightest|youngest|right|what|who|as \w+ as"
    "|good enough|qualified|exactly)",
    "i (?:may|might) (?:well )?(?:lack|be (?:too|under-?qualified|inexperienced|older|younger"
    "|less|only|just a|a bit)|seem (?:too|young|old|inexperienced)|have (?:less|fewer|little|no))",
    "i(?:'m| am) (?:probably|perhaps|maybe|certainly|clearly|obviously|surely|likely|by no means"
    "|far from|nowhere near) <few>(?:not|the (?:least|weakest|worst|oldest)|too|under|perfect"
    "|ideal|less|out of)",
    "i(?:'m| am) (?:only|just|merely|nothing but) an? <some>(?:<noexpert>)",
    "i(?:'m| am) not <few>(?:good|smart|clever|worthy|talented|qualified|experienced) enough",
    "i (?:have|'ve got) (?:no|little|nothing|not much|hardly any) <few>(?:to offer|real skills?"
    "|skills|talents?|going for me|special|right to)",
    "(?:sure|certain|guess|suppose|imagine|bet|know|doubt not|assume"
    "|expect) (?:that )?(?:you(?:'ve| have| had| met| saw| will find| must have)?|there (?:are"
    "|were|must be)) <some>(?:better|stronger|smarter|(?:far |much )?more (?:qualified"
    "|experienced|suitable|suited|talented|impressive))",
    "<rival> <few>(?:are|were|have|had|is|must be|will be|may be|probably) <few>(?:better"
    "|stronger|more (?:qualified|experienced|suitable|talented|impressive)|smarter|younger"
    "|cleverer)",
    r"(?:tak\w+|giv\w+) (?:a |me a )?(?:chance|gamble|risk|punt|pity) on (?:someone like )?me"
    "|(?:someone|somebody|people|a person|a candidate|an applicant) like me(?= (?:stands?|has"
    r"|have|can|could|would|is|are|does|do|rarely|never|to)|\?|\.|$)",
    "i (?:doubt|don't (?:think|expect|suppose)|do not (?:think|expect"
    "|suppose)) (?:that )?<few>(?:i|you|to) <some>(?:be (?:chosen|picked|selected|hired)"
    "|get (?:it|the|this)|pick me|choose me|hire me|stand a chance|made the cut|impressed"
    "|did (?:very |that |so )?well|want me)",
    "(?:i (?:have|stand)|there is|there's) (?:little|no|hardly any|not much(?: of a)?"
    "|a slim) (?:chance|hope)|my (?:chances|odds) (?:are|of) <some>(?:slim|small|low|poor|thin)",
    "(?:nobody|no one|no-one|who|everyone) (?:else )?(?:wants|will (?:hire|take|have|want)"
    "|would (?:hire|take|want|have)|has (?:hired|wanted|given)|rejects?|turns?|turned) (?:me"
    "|to (?:hire|take) me)",
)
BOTHER = (
    "<sorry>,? (?:for|me for|to) <few>(?:<mail>) <some>(?:<again>)(?! detail)",
    r"<sorry>,? (?:me )?(?:for|to|if) <few>(?:tak\w+|steal\w*|us(?:e|ing)|wast\w+"
    r"|eat\w*) (?:up )?<some>(?:your|of your) <few>(?:time|morning|afternoon|evening|day|hours?"
    "|attention)",
    "<sorry>,? (?:it's |it is )?(?:only )?me again",
    r"(?:don't|do not|hate|never) (?:\w+ )?(?:like|want|enjoy|mean)? ?(?:to |having to "
    "|to have to )(?:write|ask|e-?mail|follow up|chase|contact you) (?:again|you again|once more"
    "|like this|so)",
    "(?:yet another|one more|another) <few>(?:<mail>) from me|rolling your eyes|(?:ignore|delete"
    "|skip) (?:this|me) if|here i am again|it(?:'s| is) me again|broken record|i know,? i know",
    "(?:hope|trust) (?:that )?you (?:don't|do not|won't|will not) mind (?:me |that i "
    r"|my )(?:\w+ ){0,3}(?:writ|ask|e-?mail|contact|chas|bother|messag|follow)\w*",
    r"<sorry> (?:my|the|this|all my) (?:\w+ )?(?:impatience|persistence|insistence|many|repeated"
    "|frequent|pushiness|nagging|curiosity|enthusiasm|intrusion|interruption)",
    "last thing you (?:need|want|are waiting for)(?: right now| today)? <few>(?:<mail>|me)",
    "(?:you (?:must|may|might|will) be|you are probably|you're probably) <few>(?:sick|tired"
    "|fed up) of (?:me|my|hearing)",
    "(?:get|got|getting) on your nerves|(?:try|trying|test|testing) your patience"
    "|you have (?:better|more important) things to do",
    "(?:hope|trust) (?:that )?(?:this|my|the) [^.!?]{0,30}(?:not|n't) "
    "(?:annoy|bother|disturb|trouble|bug|pester|irritate)",
)
# A slip that is put right, or a fault that deserves its apology.
CORRECTION = (
    r"attach\w*|typo|typing|misspel\w*|spelling|spelt|misspelt|link|wrong (?:file|name|date"
    "|version|number|figure|address|document|time|page|person|title|link|e-?mail|one)"
    "|correct(?:ed|ion)?|(?:late|slow|delayed|tardy|belated) (?:reply|response|answer|note|thanks"
    "|message)|delay",
    "sorry to (?:hear|miss|learn|see|read|lose)|sorry for your loss|should (?:read|say|be)"
    r"|(?:earlier|sooner) (?:than|to)|apolog\w+ (?:letters?|to (?:customers|guests|passengers"
    "|clients))",
)
# Nerves that were overcome, work stories, and other people's.
STORY = (
    r"put me at (?:my )?ease|made me feel|at ease|welcom\w+|calmed|relaxed me|reassur\w+"
    "|as a (?:child|teenager|student|new)|years ago|(?:patients?|pupils|clients?|customers?"
    "|guests|passengers|horses?|drivers|learners|children|students|residents)(?! (?:question|case"
    "|test|exercise|role))",
    "(?:add|adding) (?:one|a|some) (?:more )?(?:point|thing|figure|detail|thought|word|example)",
)
