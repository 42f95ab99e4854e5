"""The words of what a job does for oneself."""

from __future__ import annotations

from followup_lint.nlp.grammar import forms

OPEN = frozenset(
    """
    would 'd could will 'll can might may hope hoping wish want need plan finally chance able
    dream longing
    """.split()
)
REASONS = frozenset(
    """
    because since reason as so draws attracts suits fits convenient ideal perfect handy matters
    best main tired keep help helps
    """.split()
)
# What belongs to a life outside the job, or to a career.
LIFE = frozenset(
    """
    home house flat apartment basement parents boyfriend girlfriend partner wife husband kids
    children daughter son school commute bus train mortgage rent loan loans debts visa permit cv
    resume résumé future life dream dreams evenings weekends holidays savings studies degree
    diploma thesis prospects finances situation bills wallet mother father grandmother gym dog cat
    bike car street neighbourhood doorstep growth development pension retirement marriage health
    sleep pocket bank hobby hobbies band football mind fees tuition bank-account employability
    novel childcare
    """.split()
)
CAREER = LIFE | frozenset(
    """
    career family experience qualification qualifications title status reputation portfolio
    profile confidence network skills horizons ambition ambitions goals licence license
    credentials contacts english german music art training passion mind country routine knowledge
    hours
    """.split()
)
# These are one's own even without a "my".
MINE = frozenset(
    """
    boyfriend girlfriend mortgage commute commuting employable cv resume résumé visa
    """.split()
)
BENEFIT = forms(
    "help", "let", "allow", "enable", "teach", "boost", "advance", "further", "improve", "launch",
    "save", "spare", "change", "fund", "pay", "free", "support", "push", "lift", "secure",
    "finance", "strengthen", "enrich", "broaden", "benefit", "give", "bring", "get", "leave",
    "make", "rub", "convenient", "ideal", "perfect", "open", "mean", "relieve", "feed", "propel",
    "catapult", "motivate", "fulfil", "fulfill", "complete", "satisfy", "cure", "solve", "ease",
    "relax", "rescue", "tick",
)  # fmt: skip
NEEDED = forms("need", "crave", "seek/sought", "require", "deserve", "desire")
HOPES = frozenset(
    """
    hours diploma visa money income stability structure credits reference sponsor sponsorship
    change scenery break start routine salary security permit licence license experience cv resume
    career contacts certificate degree challenge responsibility title step promotion springboard
    job work employer savings roof holiday flexibility balance practice placement portfolio
    freedom sea home abroad life
    """.split()
)
SOURCES = frozenset(
    """
    it this that which job role position post work opportunity company firm contract placement
    traineeship apprenticeship internship certificate reputation salary pay name offer chance
    hired joining working training doors experience hospital school programme place base move pass
    getting having being title team brand clinic job's course scholarship shift hours schedule
    location commute office bonus
    """.split()
)
JOBS = frozenset(
    """
    job role position post work working hired you offer contract placement company firm hours
    shift shifts wage pay salary commute location office
    """.split()
)
PLANS = frozenset(
    """
    travel live settle emigrate relocate retire graduate commute cycle earn save afford
    """.split()
)
FOR_READER = forms(
    "contribute", "help", "support", "serve", "bring", "offer", "assist", "benefit", "strengthen",
    "teach", "build", "give", "share", "use", "apply", "add", "improve", "train", "cover",
    "answer", "send", "lend", "put",
)  # fmt: skip
TEAM = frozenset(
    """
    team guests children patients clients ward callers growers apprentices you pupils users
    customers crew shop clinic
    """.split()
)
# "Let me know", "help me start": no gain.
TELLING = frozenset({"know", "see", "touch", "start", "say", "add"})
