"""How people tell of private matters, of faith and politics, or become too familiar."""

from __future__ import annotations

CIRCUMSTANCES = (
    # Family.
    "my (?:(?:late|own|poor|dear|elderly|aging|ageing|old|young|youngest|eldest|two|three|four"
    r"|five|little|disabled|ailing|soon-to-be|\w+-year-old|autistic|beloved|first|second"
    "|new) ){0,2}(?:<kin>)(?:'s|s'|s)? (?:(?!you |i |i'm |says? |said |told "
    r"|taught )[\w',-]{1,20} ){0,5}(?:<trouble>)",
    r"i(?:'m| am|'ve been| have been| was|'ve just been| recently| just) (?:\w+ ){0,2}(?:pregnant"
    "|expecting (?:a (?:baby|child|boy|girl|little)|our|my (?:first|second|third)|twins"
    r"|another (?:baby|child)|in \w+\b)|trying for a baby|getting (?:married|divorced)|divorced"
    "|separated|widowed|a widow(?:er)?|newlywed|engaged to|(?:an? |the )?(?:single|lone"
    "|stay-at-home|new|full-time|proud|solo|busy|working|young|teenage) (?:mum|mom|mother|dad"
    "|father|parent)|(?:an? |the )(?:mum|mother|mom|father|dad|parent) (?:of|to)|the (?:only|sole"
    "|main) (?:earner|breadwinner|provider|carer)|going through (?:an?|some|my|the|chemo|ivf"
    r"|menopause)|recovering from (?:an?|my|surgery|cancer|covid|burn)|bankrupt|broke\b"
    "|in (?:serious |heavy |a lot of )?debt|behind (?:on|with) (?:my|the)|homeless|depressed"
    "|bipolar|autistic|dyslexic|diabetic|epileptic|hiv|disabled|deaf|in recovery|sober|in therapy"
    "|in rehab|on (?:medication|benefits|the dole|antidepressants|sick leave|probation)"
    "|off (?:work )?sick|signed off|undergoing|diagnosed|hospitali[sz]ed|battling|suffering"
    r"|struggling with (?:my|depress\w*|anxi\w*|debts?|addict\w*|alcohol)|gay|lesbian|bisexual"
    r"|transgender|trans|single\b(?! (?:handed|out))|menopausal|overweight|infertile|suicidal"
    r"|heartbroken|grieving|mourning|lonely|adopted|raised by|clean\b|in remission|cancer-free"
    "|a cancer survivor|an? (?:recovering )?(?:alcoholic|addict|survivor))",
    "i(?:'ve| have)? (?:got |have )?(?:an? |two |three |four |five |six |my |small |young "
    r"|little ){1,3}(?:\w+ )?(?:kids|children|baby|toddlers?|mouths to feed|dependants?"
    r"|dependents?|daughters?|sons?|twins)(?! (?:\w+ )?(?:books?|clothes))",
    # Health.
    "my (?:(?:recent|ongoing|messy|painful|upcoming|chronic|severe|mild|second|first|own|current"
    "|long|bad|past) ){0,2}(?:divorce|separation|pregnancy|miscarriage|surgery|operation(?= (?:in"
    r"|on|went|last|next|was|is))|chemo\w*|diagnosis|<ail>|medication|pills|meds|therapy|therapist"
    "|psychiatrist|psychologist|(?:doctors?|gp|surgeon|physio)(?= (?:says?|said|thinks?|told"
    "|wants?|has|have|put|advised|gave|prescribed))|bankruptcy|debts?|overdraft|mortgage|landlord"
    r"|bills|eviction|custody|ex\b(?!-(?:boss|manager|employer|colleague))|marriage|addiction"
    "|recovery from|illness|disability|(?:bad )?(?:back|knee|hip|heart|lungs?) (?:is|was|will|has"
    "|gave|hurts?|injury|pain|problem)|health (?:is|has|was|issues?|problems?|condition|scare)"
    r"|weight (?:loss|problem)|sobriety|hysterectomy|due date|maternity \w+|bipolar|blood pressure"
    r"|sexuality|orientation|biological clock|age is|financial (?:situation|problems|difficult\w+"
    "|trouble|worries)|rent|savings|love life|wedding|honeymoon|funeral"
    "|bereavement)(?! (?:<noun>))",
    r"(?:i(?:'ve| have| had|'m| am)?|my|with my) (?:\w+ ){0,3}(?:hearing|sight|eye|heart|back|skin"
    "|stomach|speech|sleep|sleeping|weight|drinking|bladder|memory|health|lung"
    "|blood) (?:problems?|issues?|loss|condition|trouble|disorder)",
    "(?:trouble|problems?|issues?|history|struggles?) with (?:drugs|alcohol|drink|gambling"
    "|the police|the law|my (?:nerves|weight|health|heart|back))",
    "i(?:'ve| have)? (?:was|been|am|'m|fell|got) (?:very |seriously |really |badly |gravely "
    "|quite )?(?:ill|sick|unwell)(?= (?:last|for|with|years?|months?|recently|until|this)|,| but)",
    r"we(?:'re| are|'ve been| have been) (?:\w+ )?(?:trying for (?:a|another) (?:baby|child|family"
    "|boy|girl)|expecting (?:a|our|another)|hoping (?:for a baby|to start a family)"
    "|getting (?:married|divorced)|splitting up|separating)|start a family",
    r"i(?:'ve| have)? (?:\w+ )?(?:been|spent|was|did|served) (?:\w+ ){0,4}(?:in|to|at) (?:prison"
    r"|jail|rehab|therapy|care|a psychiatric \w+|a clinic for|hospital(?= for| with| after"
    "| because))",
    "(?:lose|losing|lost|put on|gained) (?:some |a lot of |my )?weight|(?:lost|losing|terminated"
    "|carried) (?:the |our |my )(?:baby|pregnancy)",
    # Money, age, life.
    r"(?:money|things|finances|cash|budget at home) (?:\w+ ){0,3}tight|(?:i|we|my|i'm|i am"
    r"|we're)\b(?: \w+){0,4} (?:behind (?:on|with) (?:my|the|our)|can't (?:pay|afford)"
    "|cannot (?:pay|afford)|(?:can|could) (?:barely|hardly) (?:pay|afford|feed)"
    "|struggling (?:to (?:pay|feed|make|survive)|financially)|make ends meet|living (?:on"
    "|off) (?:savings|benefits|credit|my)|maxed out|running out of money|lo(?:se|sing|st) (?:my"
    r"|our|the) (?:home|house|flat|apartment)|mouths to feed|evict\w+|sleeping (?:on|in) (?:a|my"
    "|friends?|the) (?:sofa|couch|car)|pay (?:off )?my (?:rent|bills|mortgage|debts?"
    "|(?:student )?loans?|school fees))",
    "i(?:'m| am| just turned| recently turned| turn(?:ed)?| will be|'ll be| will turn) (?:now "
    r"|only |already |just |nearly |almost )?(?:\d\d|(?:twenty|thirty|forty|fifty"
    r"|sixty)(?:-\w+)?)(?: years? (?:old|young)| now\b|,| but\b| and (?:not|still|fit|full|feel"
    r"|never|have no)|\.|$| (?:this|next|in) (?:year|month|week|january|february|march|april|may"
    "|june|july|august|september|october|november|december))|at my age",
)
BELIEF = (
    r"(?:may |that |and |if |as )?(?:<god>) (?:\w+ ){0,2}(?:<divine>)(?=[^.!?]*\b(?:you|your|me|my"
    r"|us|i|this)\b)",
    r"(?:i|we|my \w+|i'm|i am|been|be|am|keep|still|kept|everyone|have)(?: \w+){0,2} (?:pray(?:ed"
    "|ing|s)?)(?! (?:this|that this|you are well|it finds|your day|area|room))|(?:in|of"
    r"|to) my (?:\w+ )?prayers|my (?:\w+ )?prayers|answer(?:ed)? (?:to )?(?:my|our|a) prayers?"
    "|prayer warriors?|prayerfully|keep(?:ing)? you in (?:my|our)",
    "(?:by|with|through|in) (?:the )?(?:god's (?:grace|will|help|name|mercy|favou?r)"
    "|grace of (?:god|allah|the lord|the almighty)|help of (?:god|allah)|jesus'?s? name)"
    "|god's (?:will|plan|hand|work|gift|purpose|favou?r|timing|sign)|praise (?:god|the lord|be)"
    "|alhamdulillah|mash ?allah|god-?sent|divine (?:favou?r|intervention|plan|guidance"
    "|appointment|connection|sign)|(?:gift|blessing|sign|miracle) from (?:god|above|heaven"
    "|the lord)|the lord's (?:will|plan|work)|(?:a|my) miracle from|jesus (?:loves|saves|is)"
    "|swear (?:to|by) (?:god|allah)",
    "(?:as an?|i(?:'m| am| was)(?: also)? an?|being an?|we(?:'re| are)(?: both)?|fellow|you(?:'re"
    r"| are) (?:also |clearly )?an?|speaking as an?) (?:\w+ )?(?:<creed>)(?! (?:arts|studies"
    "|education|estimate|school|aid|charity|investor|bookshop|hospital|theology|history))",
    r"(?:i(?:'m| am)|as|being) an? (?:\w+ ){0,2}(?:supporter|member|voter|fan|follower"
    r"|admirer) of (?:the )?(?:\w+ ){0,2}(?:party|greens|tories|labour|republicans|democrats|trump"
    "|church|congregation)",
    "(?:think|believe|feel|find|hope|say) (?:that )?(?:the|this|our) (?:president|prime minister"
    "|government|chancellor) (?:is|are|has|does|should|will|must)",
    r"my (?:\w+ )?(?:faith|religion|religious \w+|spiritual \w+|beliefs|politics"
    r"|political \w+)(?! in (?:you|your|the (?:team|project|product|idea)))|my (?:pastor|priest"
    r"|imam|rabbi|bible|horoscope|star sign|guru|lord)\b(?! (?:mayor|provost|justice))|(?:read"
    r"|tarot|your|lucky) (?:\w+ )?(?:horoscope|star sign|zodiac)",
)
# Said in many regions without much thought.
BLESSINGS = (
    "god bless(?: you)?|bless you(?: all)?(?=[.!, ]|$)|god-?speed",
    "thanks? (?:be )?(?:to )?(?:god|allah|the lord|jesus)|god willing|in ?sha'? ?allah",
)
REMARKS = (
    # Looks.
    r"(?:(?:you|meet|met|seen|see)\b[^.!?]{0,30} (?:most|so|such an?|very)"
    r"|what an?) (?:\w+ )?(?:<pretty>) (?:\w+ )?(?:person|man|woman|lady|girl|guy|gentleman|boss"
    "|interviewer|human|creature|people)",
    r"your (?:\w+ )?(?:<body>) (?:is|are|was|were|looked|made|lit|melt\w*|caught|could|just|really"
    "|still|so|that)",
    r"(?:that|the|your|those) (?:\w+ ){0,2}(?:<clothes>) (?:\w+ ){0,2}(?:looked|look|suits?|suited"
    r"|smelled|smells?|matched|brings? out|brought out|was|is) <few>(?:on you|you\b"
    "|your (?:<body>)|amazing|great|gorgeous|stunning|lovely|fabulous|beautiful|divine|so)",
    "(?:you )?(?:looked|look|were|wore|stunning|great|good|lovely|nice"
    r"|amazing) (?:\w+ ){0,3}in (?:that|your|the|a) (?:\w+ )?(?:<clothes>)",
    r"(?:distracted|dazzled|charmed|bewitched|smitten|enchanted|captivated) by you(?:\b"
    "|r (?:<body>|beauty|charm|looks|presence))|your (?:beauty|sex appeal|good looks|accent is"
    "|charm)",
    # Affection.
    r"(?:i |we )?(?:miss(?:ing)? you\b(?! (?:at|on|in|yesterday|today))|love you\b|adore you\b"
    "|in love with|(?:have )?a crush|(?:a )?crush on)",
    r"(?<!me )(?:think(?:ing)?|thought|dream(?:ed|t|ing)?) (?:\w+ )?about you\b(?! (?:as|when|if"
    r"|for))|(?<!me )(?:think(?:ing)?|dream(?:ed|t|ing)?) (?:\w+ )?of you\b(?! (?:as|when|if|for))"
    r"|(?:stop|can't|cannot) (?:\w+ )?thinking (?:about|of) you\b",
    "(?:chemistry|spark|electricity|tension|something special|a (?:deep |real |special )?bond"
    "|a (?:deep|special|personal|soul) connection) (?:between us|with you)|felt (?:a"
    "|the) (?:spark|chemistry)|soul ?-?mates?|kindred spirits?|(?:like|almost) (?:a|my"
    "|an) (?:second )?(?:mother|father|sister|brother|big sister|big brother|old friend"
    r"|best friend|long-lost \w+)(?= (?:to me|i never|for me|already|from)|[.,!]|$)|(?:felt|had"
    "|got|have|feel|feeling) (?:the |some )?butterflies|(?:big )?hugs?(?: and kisses| from me|!"
    r"|\.|$| to you)|kisses\b|kiss you|my (?:dear(?:est)?|darling|sweetheart)(?=[,.!]|$)|flirt\w*"
    "|you(?:'re| are) (?:my type|single|so my)",
    # Personal questions, and the reader's family.
    r"are you (?:\w+ )?(?:married|single|seeing (?:someone|anyone)|dating|religious|pregnant|gay"
    "|straight|divorced|a (?:christian|muslim|mother|father|mum|mom|dad|believer)|on (?:facebook"
    r"|tinder|instagram|whatsapp)|free tonight)|do you (?:\w+ )?(?:have (?:a |any )?(?:kids"
    "|children|boyfriend|girlfriend|wife|husband|partner)|believe in|go to church|live (?:alone"
    "|near))|how old are you|what(?:'s| is) your (?:star sign|age|religion|home address|zodiac)"
    "|where do you (?:live|go to church|go out|hang)",
    # Private channels and meetings.
    r"(?:found|saw|see|looked|checked|checking|stalk\w*|follow\w*|add(?:ed|ing)?|sent|send"
    r"|connect\w*|friend(?:ed|s|ing)?|liked|notic\w+|came across|scroll\w*|message|messaged|text"
    r"|dm|chat|talk) <some>(?:you|your (?:\w+ ){0,3}(?:profile|photos?|pictures?|page|posts?"
    r"|account|holiday|wedding|pics))? ?(?:\w+ )?(?:on|via|over|through) (?:<social>)(?! (?:page"
    r"|account|feed|campaign|channel|ads))(?=[^.!?]*\b(?:you|your|us)\b|[ .!]*$)",
    r"(?:found|saw|liked|follow\w*|stalk\w*|brows\w+|looked (?:at|through)"
    r"|scroll\w*) (?:\w+ )?your (?:\w+ ){0,2}(?:instagram|facebook|tiktok|snapchat|(?:wedding"
    "|holiday|family|private|beach|baby|dog) (?:photos?|pictures?|snaps?))(?! (?:page|account"
    "|feed|channel|campaign) (?:of|for|about))",
    r"(?:invite|join|welcome) (?:you |me )?(?:\w+ )?(?:to|for|at) my (?:\w+ )?(?:birthday|wedding"
    "|party|barbecue|bbq|house|flat|home|place|bed)",
    "(?:grab|get|have|go (?:out )?(?:for|to)|share|meet (?:up )?(?:for|over)|catch up over"
    "|join me for|out for|over|see|you for|you to|like|fancy|up for|invite you (?:for|to"
    r"|out for)) (?:\w+ )?(?:a |some |the )?(?:couple of |few |cold |quiet "
    r"|nice )?(?:<treat>) (?:\w+ ){0,2}(?:<when>)",
    "hang out (?:with|some|together|one|after|outside|soon|again)|(?:go|take you|ask you"
    "|out) on a date|ask you out|a date with you|come (?:over|round|by) (?:to|for) (?:my|dinner|a"
    "|our)|(?:to|visit) my (?:place|house|flat|home) (?:for|some|one|on)|(?:see|meet"
    r"|know) (?:each other|you) (?:\w+ )?(?:socially|outside (?:of )?(?:work|the office)|privately"
    "|personally)|get to know you (?:better|personally|outside|as a person|more)|beyond (?:work"
    "|the interview|business)(?=[ .!]|$)",
)
# Work with people in need, and the need of an adjustment.
CARE = (
    r"patients?|clients?|residents|pupils|service users|tenants|accommodat\w+|adjustments?|access"
    r"|(?:at|in|on|for|with) (?:the |a |our |my )?(?:\w+ )?(?:wards?|clinic|hospice|charity"
    "|shelter|unit)|families (?:who|with|whose|in|of)|bereaved|my (?:thesis|research|study"
    "|dissertation|project|client)",
)
