"""The words of pay, benefits and time off."""

from __future__ import annotations

from followup_lint.expressions import Expression

# Words that speak of nothing but the terms of employment.
PLAIN = (
    "salar(?:y|ies)|wages?(?! of)|remuneration|compensation (?:package|range|level|expectations?)"
    "|stipend|ctc|take-home|pay ?che(?:ck|que)s?|paycheck|pay (?:cut|rise|raise|range|scale|grade"
    "|band|package|review|increase|day|expectations?|details|slip)|(?:a|any|the next|first|annual"
    "|regular) (?:pay )?(?:raise|rise|increment)s?(?! in)|bonus(?:es)?|pension|retirement (?:plan"
    r"|contributions?|scheme|fund)|401\(?k\)?|perks?|overtime|(?:vacation|holiday|leave|sick"
    "|personal|duvet|mental health) (?:days?|entitlement|allowance|policy|pay|time)|(?:annual"
    "|sick|paid|unpaid|parental|maternity|paternity|study|compassionate) (?:leave|holidays?|pay)"
    r"|(?:days?|weeks?|months?|time|weekends?|\w+days?|mornings?|evenings?|afternoons?|christmas"
    r"|easter|august|july|hours?)(?: \w+)? off|paid (?:time|vacation|holidays?|lunch|breaks?"
    "|weekly|monthly|in|by|by the hour|fairly|enough|more)|(?:days?|weeks?|month) of (?:vacation"
    "|holidays?|leave|annual leave|pto)|(?:vacation|holidays?) (?:planned|booked)|(?:better"
    "|higher|lower) (?:rate|wage|salary|offer|terms|deal) than|pto|bank holidays?|(?:travel"
    "|housing|car|meal|clothing|living|phone) allowances?|relocation (?:costs?|package|help"
    r"|support|assistance|expenses)|gratuity|superannuation|stock options?|profit[- ]shar\w+"
    "|sign(?:ing)?-?(?: ?on)? bonus|(?:health|medical|dental|life|private) (?:insurance"
    "|cover(?:age)?|plan|care|scheme|work be covered)|company (?:car|phone|pension|flat|laptop)"
    "|visa (?:sponsorship|costs?|fees?)|sponsor my|(?:hourly|daily|day|weekly|monthly|union|going"
    "|piece|overtime|night|base|basic|starting) (?:rates?|pay|wage|salary)|rates? of (?:pay|about"
    r"|around|[£$€]|\d)|(?:before|after) tax|net or gross|gross or net|entitlements?"
    "|fringe benefits?|benefits? (?:package|sheet|plan|details|list|scheme)|employee benefits?"
    "|lower pay|better pay|(?:low|high|higher|fair|good|more|less|equal|double|full|half|decent"
    "|starting|basic|base|extra|shift) pay|(?:good|better|more|decent) money|underpaid"
    "|advance (?:on (?:the|my)"
    "|payment)|minimum wage|living wage|meal vouchers?|child ?care|tuition|13th month"
    "|thirteenth month|payday|lodging and|board and lodging|(?:bigger|higher|better"
    "|larger) (?:figure|number|sum|package)|travel (?:costs?|expenses|allowance)|moving (?:costs?"
    "|expenses)|probation(?:ary)? (?:period|pay)|financial (?:package|side|offer|terms)|(?:talk"
    "|talking|speak|chat|discuss) (?:about )?(?:the )?(?:money|pay)|my (?:current|present"
    "|last) package|top up what|what i(?:'m| am) (?:on|earning|making|paid)|what i (?:earn|make"
    "|get paid)"
    "|free (?:meals|lunch(?:es)?|parking|food|housing|accommodation)|(?:meals|lunch|food|parking"
    "|housing) (?:free|included|paid)|(?:conditions of (?:employment|work)|(?:employment"
    "|contract) (?:conditions|terms))|(?:kindergarten|nursery|cr[eè]che) (?:place|spot)"
    r"|financially|(?:reduce|go down|cut down) to (?:\d\d|\w+) ?(?:%|per ?cent)"
    "|budget for (?:this|the) (?:post|role|position|job)|with a (?:company )?car|(?:first"
    "|next) pay(?= *[?.,]|$)"
)
HOME = (
    r"(?:work(?:ing)? (?:from home|remotely|hybrid|part-time)|(?:days?|hours|weeks?|partly|a week"
    r"|week|\w+days?|sometimes) (?:from|at) (?:home|my (?:flat|home|house|apartment|kitchen|place"
    r"|own place|village))(?= (?:on|two|three|one|a few|some|every)\b|[.?!]|$)|home[- ]?office"
    r"|hybrid(?: \w+)?|flexi-?time|(?:remote|flexible) (?:work(?:ing)?|hours|days?|schedule"
    r"|options?)|four-day week|part[- ]time (?:contract|basis|option))"
)
# Words that do so only where they are asked or wished for.
DIM = (
    "pay|pays|paid|money|rate|raise|rise|benefits|package|leave|holidays?|vacation|tax|advance"
    "|expenses|insurance|accommodation|lodging|commission|earn|earning|remote|remotely"
    "|working hours|notice period|discount|company flat|feeding|covered|reimbursed?|compensated"
    "|compensation"
)
MONEY = (
    r"(?:[£$€₹¥₦]|usd|eur|gbp|inr|ngn|aed|zar|r|rs\.?|us\$|kes|php) ?\d[\d,. ]*\d?k?"
    r"|\d[\d,.]*(?:k\b| ?(?:euros?|dollars|pounds|rupees|lakhs?|lpa|naira|quid|grand|bucks|francs"
    "|pesos|shillings|dirhams|rand|an hour|per hour|a month|per month|a year|per year|per annum"
    r"|p\.a\.?|a shift|a day before))|(?:low|mid|high|upper)[- ]?(?:\w+ties|\d0s|\d0k)"
    "|six[- ]figure|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?: \w+)? (?:thousand|grand|pounds|dollars|euros|k)\b"
)
SURE = Expression(rf"\b(?:{PLAIN})(?!\w)")
MAYBE = Expression(rf"\b(?:{DIM})(?!\w)")
AWAY = Expression(rf"\b{HOME}(?!\w)")
SUM = Expression(rf"(?<![\w.])(?:{MONEY})(?!\w)")
# What may follow a word of pay without making it the matter of work: "pay rise", not "pay slip".
OWN = frozenset(
    """
    allowance arrangement arrangements assistance benefits bonus breakdown brochure car cheque
    contributions cost costs cover cut day days details entitlement expectation expectations fees
    figures guide help holiday holidays hours increase info information insurance issue leaflet
    leave list matter options overview package pay pension period plan policy question questions
    raise range rate rates requirement requirements review rise salary scale schedule scheme sheet
    support table time voucher vouchers wage wages week
    """.split()
)
WISH = frozenset(
    """
    able accept agree appreciate ask asking assume clarify confirm consider curious demand discuss
    earn expect expecting flexible get guess happy hope hoping insist know like looking love make
    need negotiate prefer prepared presume rather request require send settle share suppose take
    tell trust understand want willing wish wonder wondering
    """.split()
)
HOT = frozenset("advance holiday holidays pays raise rise vacation".split())
PAYERS = frozenset(
    """
    company contract firm it job placement position post role traineeship who work you
    """.split()
)
PAID = frozenset(
    """
    apprentices employees i interns job me nurses overtime people position post role staff
    starters that trainee trainees us we well
    """.split()
)
ONLY_ASKED = frozenset({"money", "package", "discount", "rate"})
NAMING = frozenset({"send", "tell", "confirm", "clarify", "share", "let", "advise", "state"})
JOB = frozenset(
    """
    apprentices company contract employees firm interns it job position post role staff starters
    there trainee trainees you your
    """.split()
)
# Sums that are spent, raised or saved at work.
SPENT = Expression(
    r"\b(?:million|billion|mm|budget|sales|revenue|raised|saved|saving|grants?|turnover|profits?"
    r"|losses|costs? (?:of|by)|tickets?|debts?|invoices?|stock|donat\w+|fund\w*|funding|target"
    "|loans?|worth of|project|machines?|contracts? worth|fines?|orders?|cheaper|cost us"
    r"|price[ds]?)\b"
)
# What stands before a sum that is claimed.
BOUND = Expression(
    r"\b(?:under|less than|below|at least|minimum of|around|about|over|more than|above|between"
    r"|only|than|(?:start|work|do it|come|join|go|leave) (?:\w+ )?for|(?:am|'m|currently|now"
    r"|be) on)\s*$"
)
# The reader raised it, or the words mean something else.
ASKED = Expression(
    r"\byou (?:have |had |'ve |also )?(?:asked|requested|wanted|told|said|offered|explained|raised"
    r"|mentioned)\b(?![^.]{0,40}\b(?:low|little|less|short|below)\b)|\bas (?:you )?(?:requested"
    r"|agreed|discussed|asked)\b|\bpay(?:ing|s)? (?:attention|heed|tribute|off|close|special)"
    r"|\b(?:happy|enjoy\w*|nice|restful|good|great|lovely|your|after the|over the"
    r"|during the) (?:\w+ )?(?:holidays?|vacation|days? off|time off|leave)\b|\bholiday (?:season"
    r"|club|park|camp|cottages?|makers?|programme)|\bwent|\bbenefits? of\b"
)
