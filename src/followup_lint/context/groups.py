"""Whether a greeting addresses a group: plural words for people, and words for bodies of people."""

from __future__ import annotations

from collections.abc import Sequence

from followup_lint.core.expressions import Expression
from followup_lint.draft.names import is_title, word_set

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


def is_group(words: Sequence[str]) -> bool:
    """Whether greeted words, in lower case, mean a group and not a name."""
    if not words or any(map(is_title, words)):
        return False
    if not PEOPLE.isdisjoint(words) or words[-1] in BODIES:
        return True
    return len(words) == 1 and bool(MADE.fullmatch(words[0]))
