"""Who the greeting of a draft names: somebody, anybody, or a group."""

from __future__ import annotations

from collections.abc import Sequence

from followup_lint.context.personal_names import OFFICES
from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.draft.letter_layout import Greeting, greeting_at
from followup_lint.draft.names import CONNECTORS, is_title, word_set
from followup_lint.draft.salutations import GROUPS
from followup_lint.rules.view import View, Zone

# Who is greeted by these is not greeted by name.
ANYBODY = GROUPS | OFFICES | word_set(
    "applicant both boss candidate chair chairman chairperson chairwoman coach counselor dean dears"
    " doctors employer employers family fellow friend investor ladies gentlemen ma'am madam member"
    " neighbor neighbour officer president principal professors reader sirs stranger student"
    " superintendent supervisor teacher"
)  # fmt: skip
ENDS = " \t,:;.!?-–—"
# Words for people without a telling ending, and the most frequent others; nobody has these names.
PEOPLE = word_set(
    "adults alumnae alumni athletes boys candidates carers children citizens clients coaches"
    " colleagues comrades contributors cousins coworkers customers dads delegates donors employees"
    " families fans gentlemen girls grads graduates grandparents guardians guests kids ladies men"
    " members moms mums neighbors neighbours nurses owners parents partners patients people"
    " players pupils readers residents scouts seniors sponsors students subscribers supporters"
    " teachers teens tenants trustees users volunteers women youngsters"
)
# Bodies of people, as in https://en.wikipedia.org/wiki/Collective_noun; they end a greeting.
BODIES = word_set(
    "alliance assembly association audience band cast choir chorus church circle class club"
    " cohort community congregation council crew ensemble faculty family fleet guild household"
    " jury leadership league network orchestra parish party platoon squad staff troop troupe union"
    " workforce"
)
# Agent nouns in the plural (https://en.wikipedia.org/wiki/Agent_noun). Family names like that
# ("Winters") are hardly ever a whole greeting; given names ("Anders") are shorter.
MADE = Expression(
    r"[a-z-]{4,}(?:ers|ors|ours)|[a-z-]{3,}(?:ents|ants|ees|ists|ians|atives|mates|people|folks)"
)


def greeting_of(view: View) -> Greeting | None:
    """The greeting of the draft, if it has one."""
    spans = view.spans(Zone.GREETING)
    return greeting_at(view.text, spans[0]) if spans else None


def greeting_span(view: View) -> Span:
    """Where the greeting stands, without its comma; without one, the start of the body."""
    greeting = greeting_of(view)
    if greeting is None:
        return view.body_start
    said = greeting.span.of(view.text)
    start = greeting.span.start + len(said) - len(said.lstrip())
    return Span(start, start + len(said.strip(ENDS)))


def name_span(view: View) -> Span:
    """Where the greeting names somebody; empty where it names nobody, or a group."""
    greeting = greeting_of(view)
    if greeting is None or greeting.name is None:
        return Span(0, 0)
    said = greeting.name.of(view.text).lower().replace(",", " ").split()
    words = [word.strip(".!") for word in said]
    is_nobody = not ANYBODY.isdisjoint(words) or is_group(words)
    return Span(0, 0) if is_nobody else greeting.name


def is_group(words: Sequence[str]) -> bool:
    """Whether greeted words, in lower case, mean a group and not a name."""
    if not words or any(map(is_title, words)):
        return False
    if not PEOPLE.isdisjoint(words) or words[-1] in BODIES:
        return True
    return len(words) == 1 and bool(MADE.fullmatch(words[0]))


def untitled(name: str) -> str:
    """The greeted names without titles and "and", to distinguish them from other words."""
    words = name.replace(",", " ").split()
    return " ".join(word for word in words if not is_title(word) and word not in CONNECTORS)
