"""The words of giving, and of what people give."""

from __future__ import annotations

from followup_lint.nlp.grammar import forms

# These may give anything; only goods make a present of it.
GIVE = forms(
    "invite", "send/sent", "bring/brought", "give/gave/given", "get/got", "offer",
    "drop/dropped/dropping", "leave/left", "mail", "post", "enclose", "include", "deliver",
    "order", "put", "prepare", "wrap/wrapped", "hand", "arrange", "attach", "share", "save",
    "reserve", "courier", "slip/slipped/slipping", "pop/popped/popping", "make/made", "present",
    "donate", "dispatch", "book", "secure", "spare", "pass", "set", "grow", "pick", "supply",
    "provide", "have/had/'ve", "take/took", "stick/stuck", "ship/shipped", "forward", "sponsor",
    "award", "return", "show", "surprise", "tuck", "bestow", "serve",
)  # fmt: skip
# These are only done to please.
TREAT = forms(
    "treat", "buy/bought", "knit/knitted/knitting", "bake", "crochet", "host", "shout", "gift",
    "lend/lent", "spoil", "pamper", "wine", "sew", "brew", "entertain", "fete", "serenade",
)  # fmt: skip
DO = forms(
    "fix", "repair", "cut", "teach/taught", "clean", "paint", "do/did", "give/gave", "provide",
    "make/made", "build", "wash", "mow", "tutor", "babysit", "design", "cater", "cook",
    "take/took", "photograph", "massage", "style", "get/got", "stay", "come/came", "offer",
    "arrange", "have", "service", "train",
)  # fmt: skip
# Brought or sent, these are presents even where nobody is named.
TREATS = frozenset(
    """
    gift gifts present presents voucher vouchers hamper flowers bouquet chocolate chocolates
    sweets cake cakes cupcakes cookies biscuits brownies muffins pastries doughnuts donuts
    croissants pizza pizzas wine champagne whisky whiskey rum beer beers bottle tickets snacks
    goodies treats souvenir baklava samosas dumplings honey jam
    """.split()
)
FREE = frozenset({"free", "nothing", "gratis", "complimentary", "discount", "discounted", "reward"})
GOODS = frozenset(
    """
    gift gifts present presents voucher vouchers hamper hampers bouquet bouquets flowers flower
    roses rose tulips orchid orchids plant chocolate chocolates truffles sweets candy candies cake
    cakes cupcake cupcakes cookie cookies biscuits brownies muffins pastries pastry doughnuts
    donuts pie pies tart tarts scones croissants baklava mithai samosas dumplings pierogi
    empanadas tamales kimchi sushi spring-rolls pancakes waffles bread loaf loaves cheese sausage
    sausages ham salami honey jam marmalade chutney pickles sauce oil olives nuts figs spices
    saffron curry stew soup casserole fruit fruits mangoes mango apples pears oranges grapes
    berries strawberries cherries plums peaches melons eggs vegetables tomatoes potatoes fish
    salmon meat wine champagne prosecco whisky whiskey rum gin vodka brandy cognac port sherry
    beer beers cider ale mead bottle bottles crate crates basket baskets tea coffee coffees
    espresso lemonade juice kombucha syrup lunch dinner breakfast brunch supper meal meals drink
    drinks pint pints round feast barbecue bbq picnic banquet buffet pizza pizzas burger burgers
    tacos snack snacks treat treats ice-cream icecream goodies nibbles scarf scarves shawl sweater
    jumper cardigan socks hat gloves mittens mug mugs t-shirt tshirt shirt tie bag purse wallet
    watch bracelet necklace earrings ring jewellery jewelry perfume candle candles soap soaps
    lotion vase bowl carving carvings painting paintings portrait sculpture souvenir souvenirs
    keepsake trinket toy toys teddy doll blanket quilt cushion rug basketry pottery ornament
    pendant pen album ticket tickets seat seats pass passes weekend holiday getaway cruise massage
    manicure pedicure facial haircut hairdo spa sauna ride lift lesson lessons token reward
    surprise dumpling parcel something treat-box care-package keyring umbrella calendar magnet
    badge stay beach-house cottage cabin villa chalet guesthouse discount
    """.split()
)
# "A hand", "an ear": nothing that is bought.
IDLE = frozenset(
    """
    hand ear support eye weight voice example samples sample interview meeting call speak visit
    """.split()
)
OCCASION = frozenset(
    """
    trial sample samples portfolio tasting customers customer clients client guests guest patients
    children pupils tourists visitors shoppers diners test demo prototype menu stall shop market
    product products programme campaign audition training
    """.split()
)
KIND = frozenset(
    """
    team panel staff crew nurses interviewers committee office ward reception receptionist
    department group secretary assistant colleagues colleague family wife husband kids children
    daughter son mother dog desk boss people girls boys lads workshop class kitchen trouble shift
    floor unit branch school practice library lab
    """.split()
)
PLACES = frozenset(
    """
    door doorstep address home house desk way inbox letterbox fridge garden car parking bike lawn
    name names
    """.split()
)
TOWARDS = frozenset({"for", "to", "with", "at", "round"})
THANKS = frozenset({"thank", "thanks", "gratitude", "appreciation", "thank-you", "token"})
BRINGING = forms(
    "bring/brought", "send/sent", "order", "bake", "leave/left", "drop/dropped", "post",
    "get/got", "buy/bought", "enclose",
)  # fmt: skip
ACCEPTING = forms("find/found", "accept", "enjoy", "receive", "expect")
THANKING = forms(
    "thank", "say", "celebrate", "reward", "repay", "treat", "surprise", "show", "express",
)  # fmt: skip
HOSTING = forms(
    "wait", "await", "be/is/are/was/'s", "come/came", "reach", "arrive", "brighten", "expect",
    "find/found", "accept", "enjoy", "receive", "hope", "stand/stood", "lie/lay", "go",
    "leave/left", "deliver", "like", "keep/kept", "land", "appear", "cheer", "sweeten", "follow",
)  # fmt: skip
GIVING = GIVE | TREAT | DO
GOODS_OR_FREE = GOODS | FREE
AROUND = KIND | PLACES
