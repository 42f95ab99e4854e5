"""The words by which a message refers to the conversation."""

from __future__ import annotations

from followup_lint.nlp.grammar import forms

TOLD = forms(
    "ask", "chat/chatted/chatting", "cover", "describe", "discuss", "explain", "hear/heard",
    "learn/learnt", "mention", "share", "speak/spoke/spoken", "talk", "tell/told",
    "touch", "walk", "say/said", "note", "present", "point/pointed", "understand/understood",
    "outline", "demonstrate",
    "show/showed/shown", "explore", "review", "brainstorm", "compare",
    "see/saw/seen/seeing", "watch", "visit", "tour", "try/tried",
)  # fmt: skip
BY_READER_ONLY = forms(
    "share",
    "tell/told",
    "ask",
    "say/said",
    "note",
    "present",
    "point",
    "show/showed/shown",
    "demonstrate",
    "explain",
)
TALKED = forms("speak/spoke/spoken", "talk", "chat/chatted/chatting", "meet/met/meeting")
TALK_NOUNS = frozenset(
    """
    call chat comment comments conversation conversations description discussion discussions
    example examples explanation insight insights interview meeting overview perspective
    perspectives point question questions story stories talk vision visit advice passion
    thoughts tour presentation introduction walkthrough demo demonstration understanding
    approach plan plans
    """.split()
)
# These count where they are the reader's: "your view of the move", "your ideas about it".
OPINIONS = frozenset("account idea ideas opinion remark remarks view views".split())
EVENT_NOUNS = frozenset(
    "call chat conversation discussion interview meeting talk visit tour".split()
)
GENERIC_NOUNS = frozenset(
    """
    afternoon anything background call chance chat company conversation day department detail
    details discussion everyone everything experience firm future group interview it job me
    meeting morning next office opening opportunity opportunities organisation organization
    people person position positions possibility process role roles something step steps stuff
    team teams that thing things this time today us week what work yesterday you lot bit more
    minute minutes hour hours days weeks while information candidate candidacy application
    business needs skills qualifications requirements responsibilities expectations culture
    candidates hiring manager monday tuesday wednesday thursday friday saturday sunday evening
    moment insight insights overview need opportunity
    """.split()
)
ABOUT = frozenset(
    """
    about on regarding of through over into concerning around behind for with by in
    """.split()
)
SUBJECT_MATTER = frozenset("about regarding concerning on through over around".split())
TIMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday morning afternoon
    week month january february march april may june july august september october november
    december th st nd rd
    """.split()
)
NOT_YET = frozenset("would 'd will 'll could can might may should ca wo".split())
IMPRESSED = frozenset(["impressed", "inspired", "struck", "intrigued", "fascinated"])
