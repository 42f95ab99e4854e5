"""Names in one text that look like two spellings of one name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from followup_lint.context.same_person import ratio
from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.core.spelling import fold
from followup_lint.core.terms import Part, Severity
from followup_lint.draft.names import opens_sentence
from followup_lint.rules.rule import Hit
from followup_lint.rules.view import View, Zone

# Capitalised words of five letters or more: shorter names are alike by chance (Marie, Maria).
NAME = Expression(r"(?<![\w@./'-])[^\W\d_a-z][^\W\d_]{4,30}(?![\w@/-]|\.\w)")
WORD = Expression(r"[^\W\d_]+")
MAX_NAMES = 100


def second_spellings(
    view: View, least: float, severity: Severity, allow: Collection[str]
) -> Iterator[Hit]:
    """An objection to each name that is much like one that stands before it."""
    firsts: dict[str, str] = {}
    allowed = set(map(fold, allow))
    for span in names(view):
        said = span.of(view.text)
        word = fold(said)
        alike = (name for plain, name in firsts.items() if may_be_one(plain, word, least))
        other = "" if word in firsts or word in allowed else next(alike, "")
        if other and fold(other) not in allowed:
            yield view.hit(
                span,
                variant="two-spellings",
                severity=severity,
                message="“{other}” and “{match}” look like two spellings of one name.",
                help="Check which one is right.",
                other=other,
            )
        elif len(firsts) < MAX_NAMES:
            firsts.setdefault(word, said)


def names(view: View) -> Iterator[Span]:
    """Words that may be names: with a capital, not opening a sentence, nowhere in lower case."""
    lower = {word for word in WORD.findall(view.text) if word.islower()}
    starts = {span.start for span in view.sentence_spans}
    for part, region, text in view.pieces(Zone.LETTER):
        for match in NAME.finditer(text) if part is Part.BODY else ():
            span = Span(*match.span()).shift(region.start)
            word = match[0]
            if word.isupper() or opens_sentence(word) or span.start in starts:
                continue
            if word.lower() not in lower:
                yield span


def may_be_one(first: str, second: str, least: float) -> bool:
    """Whether two plain words are alike, and neither is the beginning of the other."""
    if first[0] != second[0] or first.startswith(second) or second.startswith(first):
        return False
    return ratio(first, second) >= least
