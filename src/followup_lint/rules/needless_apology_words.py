"""The words of apologies for writing, of excuses for an interview, and of self-doubt."""

from __future__ import annotations

WORDS = {
    "sorry": "sorry|apolog(?:y|ies)|apologi[sz](?:e|ing)|forgive|forgiveness|excuse|pardon",
    "mail": (
        "e-?mail(?:ing|s)?|messag(?:e|es|ing)|writ(?:e|ing)|notes?|letters?|text(?:ing|s)?"
        "|contact(?:ing)?|follow(?:ing)?[- ]?up|check(?:ing)? in|reach(?:ing)? out|question(?:s)?"
        "|(?:get|getting) (?:back )?in touch|ask(?:ing)?|length|essay|novel|ramble"
    ),
    "again": (
        "again|another|yet|one more|so (?:much|many|often|soon)|twice|more|second|third|fourth"
        "|repeated(?:ly)?|long|lengthy|long-winded|too|multiple|many|extra|endless"
        "|constant(?:ly)?|rambling|wordy"
    ),
    "shame": (
        "<sorry>|ashamed|embarrassed|mortified|cring(?:e|ing)|kick(?:ing)? myself|i regret"
        "|wish to apologi[sz]e|my regrets"
    ),
    "i": "i|i'm|i am|i was|i've|i have|i had|i'd",
    "very": (
        "(?:(?:so|very|too|rather|quite|really|just|a (?:bit|little)|pretty|totally|completely"
        "|extremely|terribly|incredibly|awfully|such|far|way|kind of|sort of|simply|all|a|an|the"
        "|always|kept|probably|certainly|clearly|obviously|perhaps|maybe|surely) ){0,3}"
    ),
    "think": (
        "i (?:know|reali[sz]e|admit|fear|feel|think|suspect|worry|guess|understand|accept|hope"
        "|imagine|must admit|have to admit|must confess|confess|regret|fully understand|see now)"
        "|i(?:'m| am) (?:well |fully |painfully |very |all too )?(?:aware|conscious|afraid|sorry"
        "|sure|certain|ashamed|embarrassed|worried)|admittedly,?|to be honest,?|honestly,?"
        "|it was clear|looking back,?|in hindsight,?|in retrospect,?|apparently,?"
    ),
    # What happens to somebody who does badly in an interview.
    "fail": (
        "rambl(?:ed|ing|e)|stumbl(?:ed|ing|e)(?! (?:up)?on| across)|stammer(?:ed|ing)?"
        "|stutter(?:ed|ing)?|mumbl(?:ed|ing|e)|babbl(?:ed|ing|e)|waffl(?:ed|ing|e)|fumbl(?:ed|ing"
        "|e)|flounder(?:ed|ing)?|flubb(?:ed|ing)|fluff(?:ed|ing)|bungl(?:ed|ing)|botch(?:ed|ing)"
        r"|panick(?:ed|ing)|trembl(?:ed|ing|e)|blush(?:ed|ing)|sweat(?:ed|ing)|froze(?= up\b| when"
        r"| during| at| in| on|,|\.|$| and| for a)|blanked|clammed up|(?:went|go|gone|drew a"
        r"|drawn a) (?:\w+ )?blank(?! \w+ to)|choked(?= on| when| at| during| in|,|\.|$)|(?:messed"
        r"|screwed|cocked|muddled|mixed|jumbled|tripped) (?:\w+ )?up|tripped over|bl(?:e"
        "|o)wn? (?:it|that|my chance|the (?:interview|question|answer|test))|flunk(?:ed|ing)"
        r"|bomb(?:ed|ing)(?= (?:the|that|your|it|at)|,|\.|$)|lost (?:my|the) (?:\w+ )?(?:thread"
        r"|nerve|words|track|train of thought|composure)|got (?:\w+ )?(?:flustered|nervous"
        "|confused|muddled|tongue-tied|carried away|tangled|lost in|stuck|emotional)"
        r"|made (?:\w+ )?(?:a|such a) (?:\w+ )?(?:mess|hash|fool|pig's ear|bad impression"
        r"|poor impression|hopeless|poor job|bad job)|talked (?:\w+ )?(?:too|on and on|so much"
        r"|over|rubbish|nonsense)|spoke (?:\w+ )?too|went on (?:\w+ )?(?:too|and on|for (?:far|so"
        "|ages))|struggl(?:ed|ing) (?:to (?:answer|find|explain|express|speak|think|put)"
        r"|with (?:your|the (?:\w+ )?(?:question|test|task))|for words)|let (?:myself"
        "|you(?: all)?) down|embarrassed myself|disappointed you|disgraced myself|ruined (?:it|my"
        r"|the)|couldn't (?:\w+ )?(?:think|find (?:the|my)|get (?:the|my) words|string|answer"
        r"|stop (?:talking|shaking|sweating))|could not (?:\w+ )?(?:think|find (?:the|my)|answer"
        r"|get (?:the|my) words|stop talking|stop shaking)|forgot (?:\w+ ){0,2}(?:what i|half"
        r"|everything|my (?:words|lines|notes)|most)|do(?:n't| not|ne)? (?:\w+ )?(?:badly|poorly"
        "|terribly)|did (?:so |very |really |pretty )?(?:badly|poorly|terribly)|did(?:n't"
        r"| not) (?:\w+ ){0,2}(?:do (?:very|that|so|as|too|well|myself|my)|answer(?! the phone)"
        "|explain|express|perform|present|come across|sell myself|show (?:my|you)"
        r"|give (?:you )?(?:a|the|my|very|you|enough)|make (?:a|the|my|much) (?:\w+ )?(?:case"
        "|impression|point|sense|best)|shine|get (?:my|the) point)"
    ),
    # How somebody is who does badly.
    "state": (
        "nervous|anxious|unprepared|under-?prepared|ill-?prepared|badly prepared|tongue-tied"
        "|awkward|flustered|shaky|incoherent|inarticulate|clumsy|scattered|jet-?lagged|hung-?over"
        "|scared|terrified|petrified|intimidated|panicky|long-winded|unfocused|off my game|sweaty"
        "|not (?:at my best|myself|on form|on top form|well prepared|prepared|very clear|clear"
        "|as clear|very good|good|focused|convincing|concise|coherent|articulate|quite myself)"
        "|all over the place|out of (?:practice|sorts|breath|my depth)|a (?:nervous "
        "|total )?(?:wreck|mess|disaster)|a bundle of nerves|rambling|stiff|shy|wooden"
        "|overwhelmed(?! by (?:your|how|the (?:kind|warm|beauty)))|a let-?down|(?:weak|poor"
        r"|terrible|hopeless|rusty|disappointing|unconvincing|boring)(?! (?:in|at)\b)"
        "|tired(?= (?:and|that|so|from))|distracted|quiet(?= (?:and|in|during|at|at first|that"
        r"|,))|late(?= (?:for|to)\b)"
    ),
    "part": (
        "interview|call|conversation|meeting|talk|chat|demo(?:nstration)?|(?:trial |demo )?lesson"
        "|presentation|pitch|test|trial|exercise|task|case(?: study)?|question|answer|part|half"
        "|audition|role[- ]?play|tasting|practical|assessment|performance|first impression"
    ),
    "mine": (
        "answers?|repl(?:y|ies)|responses?|explanations?|english|french|german|spanish|accent"
        "|grammar|pronunciation|voice|hands?|mind|head|brain|nerves|nervousness|words|thoughts"
        "|presentation|performance|demo(?: lesson)?|lesson|(?:trial )?shift(?! leader)|pitch|speech"
        "|interview|test|delivery|tongue|throat|rambling|lack|shyness|silence|stutter|stammer"
        "|handwriting|appearance|outfit|attire|tone|attitude|knowledge|maths|arithmetic|portfolio"
        "|demonstration|solution|result|score|first impression|state|babbling|stumbling|jitters"
        "|fumbling|waffling|mumbling|ignorance|awkwardness|clumsiness|lateness|jokes?|outburst"
        "|italian|portuguese|polish|russian|arabic|chinese|mandarin|japanese|hindi|dutch|swedish|turkish|greek"
    ),
    "poor": (
        "poor(?:ly)?|weak|bad(?:ly)?|terribl[ey]|awful(?:ly)?|horrible|dreadful|shak(?:y|ing)"
        "|jumbled|muddled|mess(?:y)?|confus(?:ed|ing)|incoherent|incomplete|disorgani[sz]ed"
        "|scattered|all over the place|long-winded|vague|clumsy|clumsily|unclear|rushed|wrong"
        "|silly|stupid|foolish|lame|embarrassing|disappointing|disaster|disastrous|hopeless|blank"
        "|rusty|halting|broken|rough|flat|below par|too (?:long|short|quick|fast|vague|brief"
        "|quiet|slow|low|soft|nervous|much|wordy)|trembl(?:ed|ing)|shook|shaking|all wrong"
        "|failed me|let me down|fell apart|deserted me|got the better of me|best foot"
        "|not (?:my best|good|great|very|as|the best|clear|up to|what|at its|perfect|so|that|too"
        "|well|enough|quite)|could have been|should have been|might have been better|limited"
        "|nonsense|half-baked|less than|far from|subpar|sub-par|mediocre|embarrassment|a joke"
        "|gibberish|inadequate"
    ),
    "better": (
        "better|more (?:clearly|fully|detail|prepared|focused|confident|convincing|concise"
        "|structured|precise|articulate|carefully|slowly|about)|clearer|harder|calmer|quicker"
        "|faster|less (?:nervous|nervously|rambling)|properly|prepared|differently|well|best"
    ),
    "perform": (
        "answered|explained|prepared|expressed|phrased|handled|performed|practi[sc]ed|rehearsed"
        "|slept|spoken|presented|studied|revised|read up|known (?:the|that|more|better)|shown you"
        "|done|given|put|been|come across|kept|made|thought|remembered|stayed|not (?:rambled|been"
        "|talked|mentioned|said)|said (?:it|that|this|things|less|more)|listened|concentrated"
    ),
    "noexpert": (
        "beginner|student|graduate|leaver|nobody|housewife|trainee|novice|amateur|junior|cleaner"
        r"|waiter|waitress|dropout|drop-out|rookie|newbie|temp|clerk|labourer|dreamer|simple \w+"
        r"|small[- ]town \w+|ordinary \w+|poor \w+|mother|mum|mom|assistant|learner"
    ),
    "lack": (
        "i(?:'m| am)? (?:still )?(?:lack|(?:may|might) lack|have no|have (?:very |so |too "
        "|rather )?(?:little|less|few|fewer|limited)|(?:do not|don't|may not"
        r"|might not) have (?:\w+ ){0,2}(?:much|enough|most|best|same|strongest|many|right|all|as"
        r"|perfect|ideal|usual|required)|not (?:\w+ )?(?:the (?:most|best|strongest|ideal|perfect"
        r"|obvious|typical|first|usual|right|smartest|fastest|youngest)|an? (?:\w+ )?(?:perfect"
        r"|ideal|obvious|strong|great|expert|natural|typical)|as (?:\w+) as|what you|who you"
        "|very (?:experienced|qualified|good|strong)|qualified|experienced enough|good enough"
        "|up to|that (?:good|strong|experienced)|your first|cut out|much of a)|under-?qualified"
        "|inexperienced|not experienced|too (?:old|young|junior|inexperienced|slow|shy)|(?:only"
        r"|just|merely) an? (?:\w+ ){0,2}(?:<noexpert>)|a long shot|a risk|a gamble|an outsider"
        "|out of my (?:league|depth)|past my|getting on|no (?:expert|genius|einstein"
        r"|spring chicken)|older than|younger than|less \w+ than|weaker than)"
        r"|my (?:\w+ ){0,3}(?:lack of|is (?:rather |very |quite |so )?(?:limited|thin|short|patchy"
        "|weak|poor|rusty))"
    ),
    "rival": (
        r"(?:(?:the |your |any |many |some |all )?other (?:\w+ )?(?:candidates|applicants|people"
        "|ones|interviewees)|the others|others|everyone else|the rest|candidates|applicants"
        "|people)"
    ),
}
