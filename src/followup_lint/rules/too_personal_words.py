"""The words of private circumstances, faith, politics and remarks that are too familiar."""

from __future__ import annotations

WORDS = {
    "kin": (
        "wife|husband|spouse|partner|fianc[eé]e?|girlfriend|boyfriend|kids?|child(?:ren)?|baby"
        "|son|daughter|toddler|twins|mother|father|mum|mom|dad|daddy|mummy|parents?"
        "|grand(?:mother|father|ma|pa|parents?|son|daughter|child(?:ren)?)|brother|sister"
        "|(?:mother|father|brother|sister)-in-law|in-laws|ex(?:-(?:wife|husband|partner|boyfriend"
        "|girlfriend))?|family|marriage|aunt|uncle|niece|nephew|cousin|little (?:one|girl|boy)"
        "|boys|girls"
    ),
    "trouble": (
        "ill|sick|unwell|poorly|pregnant|expecting|dying|died|passed(?: away| on)?|death|funeral"
        r"|unemployed|laid off|lost (?:his|her|their)|left (?:me|us)|walk(?:ed|ing) out|cheat\w+"
        r"|divorc\w+|hospital(?:i[sz]ed)?|cancer|dementia|alzheimer'?s?|stroke|disab\w+"
        r"|special needs|diagnos\w+|needs? (?:me|us|care|looking after|support|a carer"
        "|an operation|round)|depends?|relies|rely|pray(?:s|ing)?|in care|jail|prison|custody"
        r"|surger\w+|operation|wheelchair|autis\w+|adhd|drunk|alcoholic|drinks|childcare|proud"
        r"|ask(?:s|ing) (?:me|if|when|whether)|hungry|starv\w+|suffer\w*|ill-?health|heart attack"
        "|accident|illness|condition|fell ill|is due|gave birth|born|get(?:ting)? married"
        r"|broke up|separat\w+|tears|crying|depress\w+|dialysis|chemo\w*|wedding|at home alone"
        r"|kicked|threw me|hates? (?:my|me)|want(?:s)? me to|struggl\w+|recover\w*"
    ),
    "ail": (
        "depression|anxiety|cancer|diabetes|epilepsy|asthma|adhd|autism|bipolar(?: disorder)?"
        "|ptsd|ocd|arthritis|migraines?|hiv|crohn'?s|lupus|multiple sclerosis|ms|fibromyalgia"
        "|endometriosis|covid|long covid|(?:a )?stroke|(?:a )?heart (?:attack|condition|problems?"
        "|disease)|panic attacks?|burn-?out|(?:a )?(?:nervous |mental )?breakdown"
        "|(?:a )?miscarriage|surgery|(?:an )?operation|(?:a )?(?:bad|sore|weak|slipped"
        r"|dodgy) (?:back|knee|disc|hip|heart|shoulder)|back (?:pain|problems?|injur\w+|trouble)"
        r"|kidney \w+|(?:a )?tumou?r|chronic \w+|mental (?:health|illness)(?: \w+)?"
        "|(?:a )?(?:learning |hidden |physical )?disability|(?:an )?eating disorder"
        "|(?:an )?addiction|(?:a )?drinking (?:problem)?|alcohol(?:ism)?|insomnia|(?:a )?hernia"
        r"|(?:an? )?(?:\w+ )?(?:disease|illness|disorder)|health (?:issues?|problems?|condition"
        "|scare|troubles?)|dyslexia|diabetic|ibs|menopause|infertility|ivf|high blood pressure"
        r"|grief|trauma|suicidal \w+|hepatitis|tb|anorexia"
    ),
    "noun": (
        r"nurs\w+|care|wards?|patients?|research\w*|clinic\w*|units?|screening|charit\w+|services?"
        "|education|awareness|prevention|specialists?|experience|training|cases|rates|drugs"
        r"|trials?|cells|support (?:group|work\w*)|treatment|clients?|therap\w+|dogs?|sessions?"
        r"|team|study|studies|app|project|campaign|fund\w*|hotline|line|centre|center|software"
        r"|data|model|lab\w*|counsell\w+"
    ),
    "creed": (
        r"christians?|born[- ]again(?: \w+)?|muslims?|jews?|jewish|catholics?|hindus?|sikhs?"
        "|buddhists?|atheists?|mormons?|believers?|evangelicals?|church-?goer|church member"
        "|protestants?|pentecostal|republicans?|democrats?|conservatives?|liberals?|socialists?"
        "|communists?|libertarians?|tory|tories|leftists?|right-?winger|left-?winger|patriots?"
        r"|(?:man|woman|person|people) of (?:faith|god)|(?:practi[sc]ing|devout|lapsed|strict) \w+"
        "|(?:labour|brexit|trump|green|remain|leave|union) (?:voter|supporter|man|woman|member)"
        "|feminist|pro-?lifer?|anti-?vaxxer|freemason|child of god|servant of god"
        "|follower of (?:jesus|christ)"
    ),
    "god": (
        "god|the lord|our lord|jesus(?: christ)?|christ|allah|the almighty|almighty god|heaven"
        "|the holy spirit|providence|my creator|the creator|the universe|my saviou?r|krishna"
        "|the good lord|my god"
    ),
    "divine": (
        r"bless\w*|reward\w*|led|lead|leads|sent|sends?|brought|bring|brings|guid\w+|gave"
        "|give[ns]?|willing|wills|wants?|has|have|had|put|puts|told|spoke|chose|knows?|helps?"
        r"|helped|sees?|answer\w*|open(?:s|ed)?|protect\w*|grant\w*|favou?rs?|be with|keep|plans?"
        r"|planned|meant|made|bestow|watch\w*|provid\w+|touch\w*|show\w*|be praised|is good"
        "|is great|works?|never"
    ),
    "pretty": (
        "beautiful|gorgeous|handsome|pretty|hot|stunning|cute|attractive|sexy|elegant|charming"
        "|radiant|dazzling|slim|lovely|captivating|enchanting|irresistible|adorable|fabulous"
        "|breathtaking|fit|good[- ]looking|ravishing|sweet|dreamy|foxy|young|glowing|angelic"
        "|divine"
    ),
    "body": (
        "eyes|smile|hair|face|legs|figure|body|lips|dimples|skin|laugh|beard|cheeks|hands|curves"
        "|looks|lashes"
    ),
    "clothes": (
        "dress|suit|blouse|skirt|outfit|tie|shirt|jacket|scarf|heels|hairstyle|haircut|perfume"
        "|cologne|after-?shave|shoes|boots|jeans|necklace|earrings|nails|sari|top|sweater|jumper"
        "|lipstick|make-?up"
    ),
    "social": (
        "facebook|instagram|insta|tiktok|snapchat|whatsapp|tinder|your (?:private|personal"
        r"|family) \w+"
    ),
    "treat": (
        "drinks?|beers?|dinner|wine|cocktails?|pints?|supper|a film|a movie|movies|brunch|the pub"
        r"|concert|a date|a glass of \w+|a bite|a night out|karaoke|clubbing|the cinema|a game"
        "|a swim|a walk|a spa day"
    ),
    "when": (
        "together|some ?time|with (?:me|us)|one (?:day|evening|night|of these)|after work|tonight"
        r"|tomorrow|(?:this|next|on|over the) (?:\w+ )?(?:weekend|friday|saturday|sunday|\w+day"
        "|week)|soon|just the two|outside (?:of )?work|and (?:get|talk about life|chat)"
        r"|when (?:this|it|you)|\?|if you(?:'re| are) (?:free|single)|at my|in town|some evening"
        "|some night"
    ),
}
