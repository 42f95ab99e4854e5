"""Ordinary words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Part, Severity
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

# Words that are written in capitals for emphasis.
EMPHASIS = frozenset(
    """
    absolutely again all always amazing and best definitely excited extremely for great highly
    immediately important love most much must need never no not now please really reply respond
    so still super thank thanks that the this truly urgent very waiting want with yes you your
    just only any ever every soon today nothing nobody everything
    """.split()
)
# With these, a run of capitals is a sentence and not a name.
COMMON = EMPHASIS | frozenset(
    """
    a am an are as at be been but by can could did do does from get got had has have he her here
    him his how i if in is it its know let like made make may me my of on one or our out she
    should some than their them then there they time to too up us was we were what when where
    which who why will would answer call email hear heard hello help hope interview job kind
    look looking meeting new opportunity position regards role team work
    """.split()
)
ACRONYMS = frozenset(
    """
    ACT AI ALL AM API ASAP AT AWS BA BE BSC CAN CEO CFO COO CPA CRM CSS CTO CV DC DO ER ERP EST
    EU FDA FYI GCP GDPR GMT GO GPA GRE HIPAA HR HTML ICU IN IS IT KPI LA LED LGBTQ LPN MAY MBA
    ML MSC NASA NHS NLP NO NOT NOW NYC OKR ON ONE OR OSHA PDF PHD PHP PM PR PST QA RN RSVP SAP
    SAT SEO SO SQL STEM TBD TED UI UK US USA UTC UX VP WHO I A
    """.split()
)
# "NOT" and the like are emphasis when they stand alone, and names only beside other capitals.
SINGLE = EMPHASIS - {"no", "so", "all", "for", "and", "the", "this", "that", "with", "any", "now"}
# A line of capitals with one of these speaks to somebody.
SPEAKING = frozenset(
    """
    i i'm i've me my we our us you your please thank thanks not now never asap urgent reply answer
    call need want waiting
    """.split()
)
# In capitals these may as well be names or acronyms, so their usual spelling is not certain.
AMBIGUOUS = frozenset({"can", "it", "led", "may", "or", "us", "who", "will"})
# Alone in capitals, these may be names ("the BEST programme", "the MOST satellite").
NAMING = frozenset({"best", "great", "love", "most", "must"})
PROPER = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february april june july
    august september october november december english i
    """.split()
)
CERTAIN = (COMMON - AMBIGUOUS) | PROPER | {"a"}
ITEM = Expression(r"[\s\d.()*>•-]*")
MIN_LETTERS = 3
CAPITALS = Expression(r"(?<![\w@#/.&-])[A-Z]+(?:'[A-Z]+)?(?![\w@/&-])(?!\.\w)")
RUN = Expression(rf"(?=[A-Z]{{2}}){CAPITALS.pattern}(?:[,;]?\s+{CAPITALS.pattern})+")
LABEL = Expression(r"\s*:")


@dataclass(frozen=True, slots=True)
class Options:
    """More capital words that are names (of products, laws, firms)."""

    acronyms_extra: tuple[str, ...] = ()


def check(view: View, options: Options) -> Iterator[Hit]:
    """Runs of capitals, then single words, outside brackets and labels."""
    names = ACRONYMS | {word.upper() for word in options.acronyms_extra}
    for part, span, text in view.pieces(Zone.LETTER):
        taken: list[tuple[int, int]] = []
        for found in RUN.finditer(text):
            words = re.findall(r"[A-Z']+", found.group())
            common = [word for word in words if len(word) > 1 and word.lower() in COMMON]
            if len(common) >= 2 and not set(words) <= names and not exempt(text, found):
                taken.append(found.span())
                yield hit(view, part, span, found, "run")
        for found in CAPITALS.finditer(text):
            if any(start <= found.start() < end for start, end in taken):
                continue
            word = found.group()
            emphatic = word.lower() in SINGLE and len(word) >= MIN_LETTERS
            if not emphatic or word in options.acronyms_extra or exempt(text, found):
                continue
            if not beside_capitals(text, found):
                yield hit(view, part, span, found, "word")


def exempt(text: str, found: re.Match[str]) -> bool:
    """Whether the capitals are a label, in brackets, or an urgency word with a rule of its own."""
    before = text[: found.start()]
    bracketed = any(
        before.count(opening) > before.count(closing) for opening, closing in ("()", "[]", "<>")
    )
    labelled = bool(LABEL.match(text, found.end()))
    return bracketed or labelled or found.group() == "ASAP" or in_title(text, found)


def in_title(text: str, found: re.Match[str]) -> bool:
    """Whether the capitals stand in a line of capitals that speaks to nobody: a title."""
    start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
    line = text[start : end if end >= 0 else None]
    if not line.isupper():
        return False
    words = {word.lower() for word in set(re.findall(r"[A-Z']+", line))}
    return len(words) > 1 and not words & SPEAKING


def beside_capitals(text: str, found: re.Match[str]) -> bool:
    """Whether a neighbouring word is in capitals, too, so that they are a name."""
    before = re.search(r"([A-Z]{2,})\W*$", text[max(0, found.start() - 20) : found.start()])
    after = re.match(r"\W*[A-Z]{2,}\b", text[found.end() : found.end() + 20])
    return bool(before or after)


def hit(view: View, part: Part, span: Span, found: re.Match[str], variant: str) -> Hit:
    """An objection with the usual spelling as its fix, safe where that is certain."""
    place = Span(*found.span()).shift(span.start)
    original = place.of(view.draft.text if part is Part.BODY else view.draft.subject or "")
    words = usual(original, starts_sentence(found.string, found.start()))
    safe = is_certain(found)
    fix = Fix(f"write “{' '.join(words.split())}”", place, words, safe)
    severity = Severity.SUGGESTION if variant == "word" else None
    return Hit(place, part, variant, severity, fixes=(fix,))


def is_certain(found: re.Match[str]) -> bool:
    """Whether the words have one usual spelling, and are no part of a line in capitals."""
    text = found.string
    start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
    before, after = text[start : found.start()], text[found.end() : end if end >= 0 else None]
    words = re.findall(r"[A-Z']+", found.group())
    rest = re.findall(r"[A-Z]{2,}", f"{before} {after}") if len(words) > 1 else []
    plain = all(word.lower() in CERTAIN for word in words)
    names = len(words) == 1 and words[0].lower() in NAMING
    beside = all(word in ACRONYMS or word.lower() in CERTAIN for word in rest)
    return plain and not names and beside and not before.rstrip().endswith(":")


def starts_sentence(text: str, at: int) -> bool:
    """Whether a sentence or an item of a list starts there."""
    before = text[:at].rstrip()
    return bool(ITEM.fullmatch(before)) or before[-1] in ".!?"


def usual(words: str, starts: bool) -> str:
    """The words in lower case, with a capital for names and at the start of a sentence."""

    def spelled(match: re.Match[str]) -> str:
        word = match.group().lower()
        capital = word in PROPER or word[:2] in {"i'", "i’"}
        return word.capitalize() if capital or (starts and not match.start()) else word

    return re.sub(r"[A-Z]+(?:['’][A-Z]+)?", spelled, words)


RULE = Rule(
    id="all-caps",
    code="FUL441",
    family="shouting",
    summary="Ordinary words in capitals.",
    message="“{match}” in capitals may read as shouting.",
    help="Use normal case.",
    why="Capitals are read as a raised voice. Acronyms, labels and names in capitals pass.",
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: Severity.SUGGESTION},
    options=Options(),
    check=check,
    any_language=True,
    yields_to=("urgency", "leftover-text"),
    source="https://aclanthology.org/Q16-1005",
    examples=(
        bad("I am [[VERY]] interested in the role."),
        bad("[[THANK YOU FOR YOUR TIME]]."),
        bad("I would [[LOVE]] to join and I [[ALWAYS]] meet deadlines."),
        good("I wrote SQL for the HR and STEM teams at NASA."),
        good("My GPA was 3.8, and I passed the CPA exam."),
        good("The WHO guidance on ICU staffing was useful."),
        good("For two years I ran the US IT help desk on my own."),
        good("I have two questions.\n\nIMPORTANT: the first one is about the badge."),
        good("Dear Amir,\n\nThank you for the tour.\n\nKind regards,\nDANA REYES"),
    ),
)
