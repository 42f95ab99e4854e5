"""The words of presents, treats and favours."""

from __future__ import annotations

WORDS = {
    # What is nothing else but a present.
    "present": (
        "gifts?(?: (?:cards?|certificates?|baskets?|vouchers?|sets?|bags?|boxes))?|presents?"
        "|vouchers?|hampers?|bouquets?|flowers|roses|chocolates?|champagne|prosecco|souvenirs?"
        "|(?:bottles?|cases?|crates?|jars?|box|boxes|tins?|baskets?|bags?|plates?|trays?|bunch"
        r"|packs?|bars?|tubs?) of (?!ideas|samples|tricks)(?:\w+ ){0,2}\w+|goodies|sweets|mithai"
        "|wine|baklava|cupcakes?|cookies|brownies|pastries|doughnuts|donuts|tokens? of (?:my "
        r"|our )?(?:\w+ )?(?:appreciation|thanks|gratitude|esteem|respect)|(?:a )?(?:little"
        "|small) (?:something|token|treat|surprise|thing)|something (?:small|little|nice|sweet"
        "|special|tasty|home-?made)|care package|fruit basket|perfume|jewell?ery|whisk(?:e)?y"
    ),
    # What may be one, when it is for the reader.
    "treat": (
        "<present>|treats?|cakes?|biscuits|honey|jam|pies?|loaf|loaves|bread|cheese|fruit|eggs"
        "|olive oil|spices|scarf|scarves|mugs?|t-?shirts?|hat|socks|painting|drawing|plants?|pot"
        "|orchid|tickets?|passes|seats|massage|haircut|manicure|facial|discount|lessons?|ride"
        "|stay|weekend|night|coffees?|tea|lunch|dinner|breakfast|brunch|supper|drinks?|beers?"
        "|pint|meal|round|pizzas?|samosas|curry|barbecue|bbq|cocktails?|ice creams?|snacks?"
        "|donuts|tacos|sushi|burgers?|mangoes|vegetables|tomatoes|apples|berries|parcel|package"
    ),
    "food": (
        "lunch|dinner|coffees?|breakfast|brunch|supper|drinks?|beers?|pints?|meal|round|pizzas?"
        "|curry|barbecue|bbq|cocktails?|ice cream|tea|restaurant|caf[eé]|pub|bar|concert|game"
        "|match|show|theatre|theater|opera|movies?|film|spa|something to eat|bite|tapas|sushi"
        "|steak"
    ),
    "give": (
        "send(?:ing)?|sent|bring(?:ing)?|brought|give|giving|get|buy(?:ing)?|bought|offer(?:ing)?"
        "|drop(?:ping|ped)? (?:off|by|round|in)|drop|left|leave|leaving|mail(?:ed|ing)?|post(?:ed"
        "|ing)?|enclos(?:e|ed|ing)|includ(?:e|ed|ing)|bak(?:e|ed|ing)|cook(?:ed|ing)?|made|make"
        "|making|knit(?:ted|ting)?|deliver(?:ed|ing)?|order(?:ed|ing)?|put|prepar(?:e|ed|ing)"
        "|wrap(?:ped)?|pick(?:ed)? up|hand(?:ed)? in|arrang(?:e|ed)|attach(?:ed|ing)?|gift(?:ed)?"
        "|share|save|reserve|pass on|courier(?:ed)?|slip|hook|set aside|dispatched"
    ),
    "me": (
        "i|i'll|i'd|i'm|i am|i've|we|we'll|we've|let me|allow me|may i|can i|could i|shall i"
        "|permit me"
    ),
    "reader": (
        r"you(?! (?:asked|requested|wanted|mentioned|need))|your (?:\w+ )?(?:team|desk|office"
        "|staff|panel|colleagues?|family|wife|husband|kids?|children|daughter|son|secretary"
        "|assistant|receptionist|crew|way|house|home|department|partner|mother)|the (?:whole "
        r"|entire |\w+ )?(?:team|panel|staff|crew|nurses|interviewers|committee|office|ward"
        "|reception(?:ist)?|front desk|gate|department|group)|everyone|everybody|all of you"
        "|reception|you all|y'all"
    ),
    "thanks": (
        r"as (?:a|an|my|some) (?:\w+ )?(?:thank|token|sign|gesture|small|mark|expression)\w*"
        "|to (?:thank|say thank|show|express|celebrate|make up)|with (?:my|our) (?:thanks"
        "|compliments|gratitude|love|appreciation)|in (?:return|exchange|gratitude|thanks"
        r"|appreciation)|for your (?:time|trouble|kindness|help)|from me|from my (?:\w+ )?(?:shop"
        "|garden|kitchen|farm|family|wife|mother|oven|country|village|town)|i (?:baked|made|sent"
        "|left|ordered|had sent|enclosed|brought|bought|picked|knitted|dropped|posted)"
    ),
    "free": (
        "(?<!feel )(?<!be )(?:free of charge|for free|free|complimentary|at no (?:cost|charge)"
        "|without charge|gratis|half price|on the house|discounted|at a discount|cheap)"
    ),
}
OFFERS = (
    # I give you something.
    r"(?:<me>) <some>(?:enclos\w+|attach\w*|includ\w+|am sending|'m sending) <some>(?:<present>)",
    "(?:<give>|send|bring|get|offer|buy) you <some>(?:<present>|(?:of )?(?:my|our"
    r"|some) <few>(?:<treat>|home-?\w+|famous \w+))",
    # It is on its way, or here.
    "(?:<present>|treat|cake) <gap>(?:for you|to you(?! tomorrow)|on (?:its|the"
    "|their) way|is coming|(?:in|by) the (?:mail|post)|(?:is|are|left|waiting|waits|wait"
    r"|will be) (?:for you )?at (?:the |your )?(?:reception|front desk|gate|porter's \w+)|(?:at|on"
    "|to) your (?:desk|office|door|address|home)|enclosed|awaits?|<thanks>)",
    "(?:find enclosed|enclosed|attached|enclosing|you will find|look out for|expect|watch out for"
    "|find attached) <some>(?:<present>)",
    r"(?:accept\w*|enjoy|receive|like) (?:this|the|a|an|my|our|these|some) <few>(?:<present>|cake"
    "|treats?|tickets)(?! of knowing)",
    "(?:a )?(?:little|small) (?:something|gift|present) (?:for|from|to)",
    "something for (?:you(?! to)|your <few>(?:kids|children|kindness|trouble|wife|family|desk"
    "|team))",
    # I take you out.
    "(?:<me>|like to|love to|happy to|to) <some>(?:treat|take|tak(?:e|ing)|invite|host|shout"
    "|stand|buy|join) (?:<reader>) <some>(?:(?<!attend a )(?<!attend the )(?:<food>)(?! "
    r"(?:meeting|presentation|talk|interview))|out\b|round to|over (?:for|to)|to (?:my"
    "|our) (?:home|house|place|restaurant|village|caf[eé]))",
    "(?:<me>|like to|love to|happy to) <some>(?:cook|bake|host|treat"
    "|feed) (?:for )?(?:<reader>)(?! with (?:tea|respect|care))",
    "(?:<food>|cake|it|this one|everything|next one|tab|bill) (?:is|are|will be|'s|would be"
    r"|shall be)? ?(?:\w+ )?on (?:me|us)(?! to\b| being\b)(?=[ ,.!]|$)",
    "(?:let me|i'll|i will|i'd like to|i would like to|i'd love to|i want to|happy to|my"
    "|on) (?:pay|cover|settle) (?:for )?(?:your|the (?:bill|check|tab)|dinner|lunch"
    "|you)(?! (?:salary|trial))",
    "you (?:won't|will not|don't|do not|needn't|wouldn't) (?:have to |need to )?pay|(?:<food>"
    "|beers|drinks|treat) (?:is|are|will be) mine|(?:my|our) treat(?=[ .,!]|$)",
    r"welcome you (?:\w+ )?(?:at|to|in|into) (?:my|our) (?:\w+ )?(?:home|house|table|place"
    "|restaurant|caf[eé]|farm|village|family|shop)|(?:be|come as|as) my guest",
    r"(?:enclosed|attached) (?:pen|mug|book|cd|photo|card|bag|gift|token|\w+ (?:pen|mug|book"
    "|token)) (?:is|are) (?:for|yours|to)|remember me by|yours to keep|keep it as",
    r"(?:return|repay|reward|honou?r|match) (?:the|your|this) (?:\w+ )?(?:kindness|favou?r"
    "|generosity|hospitality) (?:with|by)",
    r"(?:hope|trust) you (?:\w+ )?(?:like|enjoy|liked|enjoyed|love) (?:the|my|our) (?!plan|report"
    "|draft|draw|idea|version|file|presentation|lesson|demo|answer|design|sketch"
    "|slides)[^.!?]{0,25} i (?:left|sent|brought|baked|bought|ordered|wrapped|knitted)",
    r"your \w+ (?:can|could|may) (?:\w+ ){1,5}(?:<free>|for nothing|on me)",
    "(?:would|do) you (?:like|want|fancy|care for) <some>(?:<treat>"
    r"|<free> \w+)(?=[^.!]*\b(?:from (?:my|our)|of (?:mine|ours)|free|my|our)\b[^.!]*\?)",
    "(?:hope|trust) (?:that )?(?:the|my|our) (?:<present>|cake|parcel|package) (?:arrived?|got"
    "|reached|came|was|were|found|made it)",
    "(?:i owe|i'll owe|i'd owe) you <few>(?:<food>|<treat>)",
    # Services and favours.
    "(?:<me>|happy to|glad to|love to|like to) <some>(?:give|offer|fix|repair|cut|teach|clean"
    "|paint|do|provide|arrange|show|get|make|build|wash|mow|look at|help|tutor|babysit|design"
    "|cater) (?:<reader>|your) <gap>(?:<free>)",
    "(?:<me>) <some>(?:get|have|give|offer|arrange|spare|book) (?:<reader>) <some>(?:tickets?"
    "|passes|seats|discount|free|deal)",
    "(?:two|spare|extra|free|complimentary|some|a pair of) tickets? <some>(?:for you|if you"
    "|you (?:can|might|would|could))",
    "(?:make it worth your while|grease (?:the|your)|repay (?:you|your kindness)"
    "|return the favou?r|in return for your (?:help|time|kindness|support|vote)|i(?:'ll"
    "| will) not forget (?:you|your (?:help|kindness))|(?:tip|bribe) you(?! off)|(?:^|i(?:'ll"
    "| will| can| would|'d) )reward you)",
    r"as an? (?:\w+ )?(?:token|sign|gesture|mark) of (?:my |our )?(?:\w+ )?(?:thanks|gratitude"
    "|appreciation|esteem|respect),? (?:i|we|here|please)",
)
NO_GIFTS = (
    r"\b(?:i|we|who|and) (?:\w+ly )?(?:manage|managed|design|designed|sold|sell|launched?|ran|run"
    r"|running|led|developed|marketed?|packed|delivered|wrapped|arranged flowers)\b",
    r"samples?|trial|portfolio|tasting|(?:for|to|with|by) (?:our |the |my |\w+ )?(?:customers?"
    "|clients?|guests|patients|children|pupils|tourists|visitors|shoppers|diners)|you (?:were"
    r"|are) (?:so |very )?(?:kind|good|sweet) to|thank(?:s| you)(?: \w+){0,3} for (?:the|your|that"
    r"|buying|lunch|dinner|coffee)|gift (?:shop|store|fair|for \w+ing)|feel free"
    "|you (?:asked (?:me )?for|ordered|requested)",
)
