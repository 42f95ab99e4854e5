"""The words of pay, benefits and terms of work."""

from __future__ import annotations

WORDS = {
    "pay": (
        "salary|salaries|wages?|paycheck|pay ?cheque|remuneration|stipend|ctc|take-home|(?:hourly"
        "|daily|day|weekly|overtime) rates?|rate of pay|bonus(?:es)?|pay (?:rise|raise|range"
        "|scale|grade|band|rate|package|review|increase|expectations?)|pay raise|increments?"
        r"|commission(?! (?:of|on)\b)|(?:the|your|my|about|discuss|regarding|on|any|starting|what"
        "|a|in|better|higher|fair|good|competitive) (?:pay|compensation|money|earnings"
        "|raise)(?= *[?.,!:]|$| (?:for|is|was|are|will|would|and|or|side|you|on|in|at|be|there"
        r"|here|like|works|looks)\b)"
    ),
    "perk": (
        "(?:the|your|any|what|about|and|other|employee|company"
        r"|job) (?:\w+ )?benefits?(?: package)?(?= *[?.,!:]|$| (?:for|you|are|at|like|that you"
        r"|which you|offered|package|include)\b)|benefits package|perks?|pension(?: \w+)?"
        r"|401\(?k\)?|(?:health|medical|dental|life|healthcare) (?:insurance|cover(?:age)?|plan"
        "|benefits)|healthcare|stock options?|(?:stock|share) plan|rsus?|equity|company (?:car"
        "|phone|van)|car allowance|travel (?:allowance|costs?|expenses)|(?:parental|maternity"
        "|paternity|sick|annual|paid|holiday|unpaid) (?:leave|pay|time off)|leave (?:days"
        "|entitlement|policy|allowance)|(?:vacation|sick|holiday|leave|rest|personal) days?"
        r"|vacation(?: time)?|holidays?(?: entitlement| allowance)?|leave(?= *\?| (?:would|do|will"
        r"|can) i)|days off|time off|pto|overtime(?: pay)?|relocation(?: \w+)?|moving costs"
        r"|removal costs|visa (?:costs?|fees?|sponsorship)|profit[- ]shar\w+"
        "|sign(?:ing)?-?(?: ?on)? bonus|tuition (?:fees|costs|support|reimbursement)|childcare"
        "|(?:free |staff |employee )(?:meals|lunches|parking|discounts?|housing|accommodation)"
        "|meal vouchers?|tips(?! (?:on|for|from|about))|gratuity|provident fund|superannuation"
        r"|(?:13th|thirteenth) (?:month|salary)|travel expenses|(?:\w+ )?allowances?|severance"
        "|(?:salary|pay|compensation|overall|total|the whole|remuneration) package|(?:the"
        "|your) package"
    ),
    "terms": (
        "remote(?:ly)?(?: work(?:ing)?| days?| job)?|home[- ]office(?: days?)?|from home"
        r"|working hours|hybrid(?: \w+)?|flexible (?:hours|working|schedule|time|start)"
        "|flexi-?time|four-day week|part[- ]time|weekends? off|compressed hours|time in lieu"
        "|home ?working"
    ),
    "any": "<pay>|<perk>",
    "is": "is|are|'s|was|will|would|does|do|can|could|might|may|should|has|have",
    "money": (
        r"(?:[£$€₹¥]|usd|eur|gbp|inr|ngn|aed|rs\.?|us\$) ?\d[\d,.]*k?|\d[\d,.]*(?:k| ?(?:euros?"
        "|dollars|pounds|rupees|lakhs?|lpa|naira|quid|grand|bucks|francs|pesos|shillings"
        r"|dirhams))|\d\d[\d,.]*(?= (?:an?|per) (?:year|annum|month|hour|week)|(?: ?/ ?| )p\.?a\b"
        r"| gross| net| before tax| plus)|(?:the )?(?:low|mid|high|upper|lower)[- ]?(?:\w+ties"
        r"|\d0s|\d0k|five|six)(?: figures)?|six figures"
    ),
    "want": (
        "need|want|expect|require|ask(?:ing)? for|look(?:ing)? (?:for|at)|hop(?:e|ing) (?:for|to)"
        "|aim(?:ing)? for|(?:accept|consider|take|work for)|settle for|be (?:on|paid|getting"
        "|earning|happy with)|earn(?:ing)?|mak(?:e|ing)|get(?:ting)?|paid|like|prefer|am on"
        "|i'm on"
    ),
    "ask": (
        "wonder(?:ed|ing)?|curious|(?:like|love|want(?:ed)?|need|wish|good|nice|helpful|useful"
        "|great|important|keen|happy|glad|hop(?:e|ing)|have|ready|time) to (?:know|ask|discuss"
        "|talk|hear|learn|clarify|understand|raise|settle|check|confirm|agree|see|negotiate"
        "|find out|speak|bring up|get)|ask(?:ing)? (?:you )?(?:about|whether|if|for|what|how)"
        r"|forgot to \w+|(?:tell|inform|advise|let|give|send|provide) me <few>(?:about|what|how"
        "|whether|if|know|regarding|details|with|on|the|an idea|a sense)|(?:send|share|provide"
        "|clarify|confirm|state|indicate|disclose|outline|discuss|negotiate)|details?|information"
        "|info|an idea|clarity|(?:a|one|another|some|more|my|last|quick) <few>questions? (?:about"
        "|on|regarding|is|was|concerns)|regarding|concerning|as (?:for|to|regards)|with (?:regard"
        "|respect) to|in terms of|discuss(?:ing)?|negotiat(?:e|ing|ion|able)"
        "|talk(?:ing)? (?:about|through|numbers)|settle|agree on|(?:flexible|open|easy"
        "|relaxed) (?:on|about|regarding|to)|any (?:news|word|idea|chance|information|thoughts"
        r"|room|flexibility|possibility)|no(?:body|t| one)? (?:mention\w*|discuss\w*|talk\w*"
        r"|cover\w*|t?ouch\w*|said|told)|did(?:n't| not) (?:talk|touch|discuss|cover|mention|say"
        "|get)|what about|how about"
    ),
    "job": (
        "job|role|position|post|offer|company|firm|contract|placement|traineeship|work|you|it|this"
    ),
    "topic": (
        "survey|data|structures? (?:for|project)|software|reviews?|claims?|desk|fraud|law"
        r"|lawyers?|teams?|analys\w+|systems?|office|slips?|templates?|gap|audits?|projects?"
        r"|reports?|module|course|training|advice|advis\w+|clients?|cases?|rules (?:for|at|in)"
        "|theft|forms?|shop|season|lets?|cards?|bands? project|administration|department"
        r"|departments|calculator|campaigns?|committee|tribunals?|consultan\w+|broker\w*|products?"
        "|sales|market|chapter|programmes?|programs?|workshop|fair|fund (?:manager|trustees"
        r"|audit)|sector|industry|of (?:flow|the programme|your|the)\b"
    ),
    "matter": "(?! (?:<topic>))",
}
ABOUT_PAY = (
    # Questions.
    "how (?:much|many|good|generous|big|long|high|competitive) <gap>(?:<any>|earn|make"
    "|hours a week)<matter>",
    r"(?:how much|what) (?:<is>) <some>(?:<job>|start\w*|\w+s)(?: \w+)? (?:pay|earn|make"
    r"|offer(?=\?))",
    "(?:what|how much|how well) (?:the |this |your )?(?:job|role|position|post|work|company|firm"
    r"|contract|placement|traineeship|it) (?:\w+ )?(?:pays?|earns?)(?! (?:for|to|attention"
    "|tribute))",
    "(?:is|are|do|does|will|would|can|could|may|might|should|did|has) (?:there|you|it|i|we|they"
    "|that|the|your|staff|employees|all|this|overtime|any"
    r"|[\w-]+) <gap>(?:<any>)<matter>(?=[^.!]*\?)",
    # Wishes to know.
    "(?:<ask>) <some>(?:<any>)<matter>",
    # Conditions, expectations, numbers.
    "my (?:current |present |last |minimum |expected |desired |target |required |ideal |usual "
    "|previous |salary |pay |wage ){0,2}(?:<pay>|(?:salary|pay|wage|financial) (?:expectations?"
    "|requirements?)|expectations are|minimum|ctc|rate|package|notice period)(?: (?:expectations?"
    "|requirements?|range|history|target))? (?:is|are|was|would|starts?|range|lies|of|stands)",
    "(?:my|a|the) (?:desired |expected |target |current |minimum )?(?:salary|pay|wage"
    "|money) (?:expectations?|requirements?|range|demands?|history)",
    "i(?:'m| am|'d| would| will|'ll| could| can(?:no|')t| couldn't| currently"
    "| now)? <some>(?:<want>) <some>(?:<money>)",
    "(?:less|more|lower|higher|better|match|below) (?:than )?(?:what )?i(?:'m"
    r"| am)? (?:\w+ )?(?:make|earn|get|paid|making|earning|on|now have|have now)",
    "(?:work(?:ing)?|do(?:ing)? (?:it|that|this)) for (?:free|nothing|peanuts|less"
    "|that(?: money)?|so little)",
    r"(?:job|post|role|position|contract|placement) (?:\w+ )?(?:comes?|came) with (?=[^.!?]*(?:car"
    "|flat|house|housing|phone|meals|bonus|room|insurance|pension|board))",
    "(?:as for|about|regarding|concerning|on the (?:subject|question"
    "|matter) of) (?:the )?(?:money|pay|finances)(?= *[,.?:!]|$)",
    r"(?:offered|offering|offers|promised|pays?|paying) (?:me )?<few>(?:\d[\d.,]* ?(?:%"
    "|per ?cent) more|more (?:by|at|elsewhere)|higher)",
    # Verdicts on it.
    "(?:the|your|this|that) (?:starting |basic |hourly |base )?(?:pay|salary|offer|rate|package"
    "|wages?|money|compensation|benefits|bonus) <some>(?:is|was|are|were|seems?|looks?"
    "|sounds?) <some>(?:low|little|short|small|fair|generous|attractive|good|negotiable|fixed"
    "|below|above|less|disappointing|modest|competitive|decent|great|important|fine|acceptable"
    "|enough|high)",
    "^(?:<few>)(?:salary|pay|remuneration|compensation|money|the (?:salary|pay"
    "|money)) (?:is(?:n't)?|can|would|should|matters|will) ",
    "(?:time and a half|double time|better (?:pay|paid|money|salary|package)|pay (?:rise|raise)"
    "|(?:get|earn|deserve|receive|due for|expect|first|my next) (?:a |an? annual )?(?:raise"
    "|pay rise|increment))",
    r"(?:other|another|competing|second|a rival|an) (?:\w+ )?offer <gap>(?:pays?|higher"
    "|better (?:paid|pay|terms|money)|salary|more money|match)",
    "(?:<job>) <few>pays? (?:me )?<few>(?:more|better|less|well|enough|peanuts|little)",
    r"(?:could|can|would|will|to|might) (?:you )?(?:\w+ )?match (?:it|that|this|my|the offer)",
)
ABOUT_WORK = (
    "you (?:have |had |'ve )?(?:asked|mentioned|said|told|raised|requested|wanted|wrote"
    "|sent)(?! <some>(?:low|little|less))|as (?:requested|agreed|discussed|you)"
    "|for your (?:question|offer)",
    "(?:i|we|who|and|team|also|then|firm|union|also|later|now|i've|have|had|to help"
    r"|help(?:ed)?) (?:\w+ly )?(?:ran|run|sold|sell|advised?|wrote|managed?|built|handled?"
    "|processed?|led|taught|teach|trained?|negotiated|designed|work(?:ed)? (?:on|with|in|as|at)"
    "|investigated?|answer|answered|explain(?:ed)?|dealt|deal|settled|compared|researched"
    "|calculated?|covered|cut|saved|reported|drew up|drafted|set up|organi[sz]ed|audited"
    "|published|raised?|collected|prepared?|introduced|studied|reformed|modelled|checked"
    r"|reconciled?|administ\w+)",
    r"(?:enjoy\w*|happy|nice|restful|relaxing|great|good|wonderful|over|during|after|before"
    r"|from) (?:\w+ )?(?:holidays?|vacation|days off|time off|weekend off)|pay (?:attention|heed"
    "|tribute|off|close|special|particular)|worth the (?:tips|money)|holiday (?:season|club|park"
    r"|camp|makers?|cottages?|programme)|benefits? (?:of|from)\b|(?:would|could|can|will|may|might"
    r"|to|also) (?:\w+ )?benefit\b",
    r"(?:children|patients|pupils|customers|clients|residents|guests|members|students)'?s?\b",
)
AWAY = (
    r"(?:(?:can|could|would|may|might|will) i|i (?:\w+ )?(?:prefer|like|want|need|hop(?:e|ing))"
    "|possib(?:le|ility)|option|allowed|able|chance|let me|i'd|i would) <gap>(?:work(?:ing)?|be"
    "|do(?:ing)?|start|stay) <few>(?:from home|remote(?:ly)?|part[- ]time|flexibl[ey]|from abroad"
    "|hybrid)",
    "(?:can|could|would|may|might|will) (?:i|it|there) <gap>(?:<terms>)",
)
ASKED = ("(?:patients|pupils|customers|clients|residents|students)|you (?:asked|mentioned|said)",)
