"""The words of boasts."""

from __future__ import annotations

from followup_lint.nlp.grammar import forms

GREAT = frozenset(
    """
    amazing awesome brilliant exceptional extraordinary fantastic faultless flawless formidable
    genius gifted guru impeccable incomparable incredible infallible indispensable invaluable
    invincible irreplaceable irresistible legend legendary magnificent marvellous marvelous
    masterful matchless maestro ninja outstanding overqualified peerless perfect perfection
    phenomenal phenomenon prodigy remarkable rockstar star superhuman superior superlative
    superstar supreme talented tireless top-notch unbeatable unbeaten undefeated unequalled
    unequaled unmatched unparalleled unrivalled unrivaled unstoppable unsurpassed virtuoso
    visionary winner wizard world-class wonderful champion godsend powerhouse superhero supremo
    trailblazer heavyweight miracle-worker magician hero mastermind gem jewel treasure diamond
    hotshot marvel sensation talent
    """.split()
)
DESTINED = frozenset({"destined", "predestined"})
SKILLS = frozenset(
    """
    skills skill work cooking baking teaching record results talent talents knowledge experience
    abilities ability expertise memory instinct instincts eye touch cv resume portfolio
    qualifications background performance sales writing code designs leadership judgement judgment
    taste service english style output standards standard track-record energy drive passion
    driving sewing welding singing voice reputation numbers figures hands palate ideas methods
    lessons attention attendance technique craftsmanship profile
    """.split()
)
BEST = frozenset(
    """
    best greatest finest smartest strongest fastest hardest brightest cleverest keenest toughest
    safest top perfect ideal
    """.split()
)
LESSER = frozenset(
    """
    youngest oldest eldest latest newest tallest smallest shortest slowest least worst lowest
    weakest last first grateful happy excited interested junior recent impressed curious nervous
    nearest closest quietest happiest proudest early earliest
    """.split()
)
SUCCESS = forms(
    "succeed", "win/won", "deliver", "excel/excelled", "triumph", "exceed", "outperform",
    "impress", "sell/sold", "overdeliver", "achieve", "prevail", "beat", "dazzle", "surpass",
    "convince", "persuade",
)  # fmt: skip
# What one who boasts never does.
MASTERY = forms(
    "fail", "lose/lost", "forget/forgot/forgotten", "err", "quit", "disappoint", "stumble",
    "tire",
)  # fmt: skip
SURPASS = forms(
    "exceed", "surpass", "outshine", "outclass", "outperform", "outstrip", "eclipse", "dwarf",
    "transcend", "outwork", "outsell/outsold", "outdo/outdid", "outweigh",
)  # fmt: skip
VIEWS = frozenset("believe think hope feel like try trying want aim strive".split())
RIVALS = frozenset("everyone everybody anyone others colleagues candidates".split())
HAVING = frozenset({"have", "'ve", "possess", "bring"})
FEW = frozenset("nobody none no no-one noone few never hardly n't not anyone else rarely".split())
GREATNESS = GREAT | DESTINED
DEEDS = SUCCESS | MASTERY | SURPASS
