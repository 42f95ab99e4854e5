"""The words of work: what people do with its matter, for whom, and what they talk about."""

from __future__ import annotations

from followup_lint.nlp.grammar import forms

# What people do with the matter of their work.
WORK = forms(
    "administer", "advise", "analyse", "analyze", "answer", "assess", "audit", "automate",
    "build/built", "calculate", "check", "coach", "collect", "compare", "conduct", "coordinate",
    "cover", "create", "cut", "deal/dealt", "deliver", "design", "develop", "diagnose",
    "digitise", "draft", "edit", "examine", "explain", "fix", "fund", "handle", "help",
    "implement", "improve", "inspect", "install", "introduce", "investigate", "launch",
    "lead/led", "maintain", "manage", "market", "measure", "mediate", "mentor", "model",
    "monitor", "negotiate", "nurse", "operate", "organise", "organize", "paint", "plan/planned",
    "prepare", "process", "produce", "program", "publish", "reconcile", "record", "reduce",
    "reform", "repair", "report", "research", "restore", "review", "run/ran/running", "sell/sold",
    "serve", "ship/shipped", "sort", "steward", "study", "supervise", "support", "teach/taught",
    "test", "track", "train", "translate", "treat", "work", "write/wrote/written", "cook",
    "counsel", "volunteer", "photograph", "film", "catalogue", "sew", "weave", "count", "weigh",
    "clean",
)  # fmt: skip
# Whose pay, illness or presents are the matter of work.
PEOPLE = frozenset(
    """
    patients clients customers guests drivers children pupils students members families farmers
    growers workers employees volunteers residents tenants visitors tourists passengers callers
    veterans refugees claimants elders users readers shoppers parents donors offenders sailors
    miners fishermen learners women men teenagers players survivors carers seniors toddlers babies
    couples inmates athletes buyers households victims subscribers diners
    """.split()
)
TALK = forms(
    "ask", "discuss", "talk", "mention", "touch", "forget/forgot/forgotten", "hear/heard",
    "wonder", "hope", "want", "think/thought", "say/said", "tell/told", "cover", "miss",
    "see/saw/seen", "get/got", "expect", "mean/meant", "advertise", "promise",
)  # fmt: skip
