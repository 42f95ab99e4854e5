"""The words with which people speak ill of themselves, of an employer, or of the reader."""

from __future__ import annotations

from followup_lint.nlp.grammar import forms

# What belongs to the writer and can show the writer up.
# What belongs to the reader and is no work of theirs, or is hard by its nature.
# What is said of people, places, work and performances that are found bad.
BAD = frozenset(
    """
    abusive abysmal amateur amateurish antiquated appalling arrogant atrocious awful awkward
    backward bad bland bleak boring bully bullies bored broken bureaucratic careless chaos chaotic
    circus clown clowns clueless clumsy clunky coward cold condescending confused confusing
    cramped crap crook crooks crooked cruel dated depressing deranged dictator dim dirty disaster
    disastrous disgrace disgraceful dishonest dismal disorganised disorganized disrespectful dodgy
    dreadful dull dump dysfunctional embarrassing exhausting failing farce filthy flawed foolish
    fraud greedy gloomy grim hideous hopeless horrendous horrible horrid hostile hypocrite
    ignorant immoral incoherent incompetent inept inadequate ineffective inefficient inhumane
    insane insulting jealous joke laughable lame lazy liar liars lousy madhouse rip-off ripoff
    rubbish garbage hell nonsense trash dinosaur relic maze jungle zoo unacceptable intolerable
    shocking ordeal torture mean mediocre mess messy miserable mismanaged monster moron muddled
    narcissist nasty nightmare outdated overpriced overstaffed paranoid pathetic patronising
    patronizing petty poisonous poor poorly primitive pushy racist ridiculous rotten rude ruthless
    rundown run-down sadistic scruffy sexist shabby shambles shambolic shameful shoddy sinking
    slack sloppy slow smelly snobbish soulless stagnant stale stingy stupid substandard tasteless
    tedious terrible tiresome toxic two-faced tyrant ugly unbearable uncaring underwhelming
    undisciplined unethical unfair unfriendly unhelpful unhygienic unimpressive uninspired
    uninspiring unkempt unpleasant unprepared unprofessional unreliable unsafe unsupportive untidy
    unwelcoming useless vague vile vindictive weak worst worthless wrong wordy verbose tongue-tied
    inarticulate unconvincing disappointing disappointed underpaid overworked understaffed
    hopelessly tired-looking outmoded old-fashioned clumsily badly terribly unclear incomplete
    painful lacking laborious exploitative backstabber bigot controlling
    """.split()
)
# Said of oneself.
TIMID = frozenset(
    """
    shy timid introverted rusty forgetful scatterbrained unqualified underqualified
    under-qualified inexperienced unskilled uneducated unemployable unsuitable mediocre chatty
    long-winded tongue-tied flustered nervous clumsy slow hopeless useless wordy thin-skinned
    impatient technophobic old-fashioned unfit unprepared underprepared unconvincing
    """.split()
)
KIND_ACTS = frozenset(
    """
    helping encouraging supporting teaching training asking telling reminding trying hoping saying
    growing coming bees
    """.split()
)
OWN = TIMID | frozenset(
    """
    poor weak awful terrible dreadful horrible abysmal atrocious incoherent muddled messy vague
    boring dull stupid ignorant pathetic amateurish amateur rubbish garbage disaster mess joke
    idiot fool clown incompetent embarrassing disappointing unclear incomplete worst failing
    nightmare lame robot child beginner parrot zombie schoolboy schoolgirl dinosaur lacking
    inadequate unimpressive clueless shaky thin poorly badly foolish laughable coward shambles
    limited broken rambling disastrous nervous worthless nobody
    """.split()
)
SHAMEFUL = frozenset(
    """
    slow nervous silly poor shaky broken limited rusty thin weak confused rambling clumsy
    disastrous pathetic
    """.split()
)
LIKE = frozenset(
    """
    robot idiot fool clown amateur child machine dictator slaves slave dirt rubbish garbage
    numbers number nobody criminal beginner prison disposable cattle inferior zombie parrot
    schoolboy schoolgirl dinosaur afterthought nuisance stranger tired old
    """.split()
)
NAMES = frozenset(
    """
    crook crooks liar liars bully bullies idiot idiots tyrant dictator moron morons fool fools
    jerk jerks narcissist psychopath slavedriver slave-driver backstabber cheat cheats hypocrite
    hypocrites coward cowards bigot bigots slackers slacker gossips thugs sexists racists
    psychopaths
    """.split()
)
SEEMS = forms(
    "come/came", "look", "sound", "seem", "feel/felt", "strike/struck", "appear", "act", "behave",
    "treat", "live", "be/is/are/was/were/been/'s/'re/'m/am", "find/found", "consider", "call",
    "run/ran", "get/got", "turn", "leave/left", "make/made",
)  # fmt: skip
WRONG = forms(
    "hide/hid", "conceal", "deny", "exaggerate", "ruin", "destroy", "spoil", "wreck", "sabotage",
    "lie", "bully", "mistreat", "exploit", "underpay/underpaid", "overwork", "ignore", "cheat",
    "shout", "scream", "yell", "humiliate", "insult", "harass", "micromanage", "steal/stole",
    "discriminate", "abuse", "betray", "belittle", "swear/swore", "threaten", "manipulate",
    "gossip", "blame", "undermine", "mock", "sulk", "drink/drank", "fiddle", "fail", "collapse",
    "crash", "crumble", "suck", "stink", "drag", "bore", "confuse", "annoy", "waste", "neglect",
    "owe", "squander", "fire", "sack", "bitch", "moan", "rant", "snap", "interrupt", "yawn",
    "smirk", "patronise", "patronize", "suffer", "lag", "leak", "smell", "laugh", "sneer", "snub",
    "criticise", "criticize", "scold", "ridicule", "tease", "spy", "terrorise", "terrorize",
    "intimidate", "badmouth", "nitpick", "overload", "demotivate", "bungle",
)  # fmt: skip
# What one is blamed for not doing.
RIGHT = forms(
    "speak/spoke", "talk", "communicate", "listen", "care", "appreciate", "value", "respect",
    "support", "train", "pay/paid", "thank", "help", "promote", "understand/understood",
    "know/knew", "give/gave", "reward", "recognise", "recognize", "trust", "bother", "invest",
    "lead/led", "work", "impress", "convince", "inspire", "make/made", "smile", "greet",
    "explain", "keep/kept", "tell/told", "ask", "admit", "say/said", "notice", "read", "look",
    "apologise", "apologize", "get/got", "deserve", "follow", "answer", "do/did", "seem", "fit",
    "function", "reflect", "see/saw",
)  # fmt: skip
DONE = frozenset(
    """
    done work works worked happens happened moves improves changes functions runs cares care
    listens knows helps
    """.split()
)
FAULTS = frozenset(
    """
    mistakes errors typos bugs holes flaws jargon dust lies weeds contradictions nonsense rubbish
    cliches clichés faults gaps slackers gossips idiots bullies liars amateurs intrigue intrigues
    backstabbers politics
    """.split()
)
NOBODY = frozenset({"nobody", "nothing", "none", "noone", "neither"})
EVERYBODY = frozenset({"everything", "everybody", "everyone"})
STAFF = frozenset({"me", "us", "people", "staff", "everyone"})
KEEP = frozenset({"keep", "keeps", "kept"})
HURL = forms("throw/threw", "slam/slammed", "hurl")
HOLDING = frozenset({"full", "riddled", "has", "have", "had", "contains", "contained"})
SENSE = frozenset(
    """
    clue idea respect plan vision interest sense future leadership integrity manners backbone
    ethics morals heart strategy empathy spine shame decency patience taste style soul character
    structure system discipline compassion understanding
    """.split()
)
HAVING = frozenset(
    """
    have has had having got show shows showed 've take takes took gives gave offers
    """.split()
)
REPAIR = frozenset(
    """
    scrub update overhaul redesign makeover clean refresh facelift rethink repaint improvement
    work fixing cleaning attention paint shake-up revamp upgrade modernisation love polish tidy
    reform repair repairs training
    """.split()
)
NEEDING = frozenset("need needs needed use deserves do require requires wants stand could".split())
HATED = forms(
    "resent", "hate", "despise", "detest", "loathe", "dislike", "dread", "stand", "bear",
    "regret", "suffer", "escape", "flee/fled", "endure", "tolerate", "stomach",
    "outgrow/outgrown",
)  # fmt: skip
FEELINGS = HATED | frozenset(
    """
    tired sick fed bored weary unhappy miserable stuck trapped disillusioned frustrated disgusted
    undervalued unappreciated enough ashamed exhausted burnt burned
    """.split()
)
BEARING = frozenset({"stand", "bear", "tolerate", "stomach"})
# Any of several of these, as they are looked for in each word.
HARSH = BAD | SHAMEFUL
PREDICATES = BAD | TIMID
SEEN = HARSH | LIKE
MISSING = SENSE | REPAIR
SELDOM = frozenset("late badly poorly rarely hardly seldom unfairly barely".split())
SUBJECTS = NOBODY | EVERYBODY
DEEDS = WRONG | RIGHT
