"""Companies in a text: which is named, how its name is written, and whether it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from followup_lint.context import Company
from followup_lint.context.same_person import is_near
from followup_lint.core.expressions import Expression
from followup_lint.core.spelling import fold
from followup_lint.draft.names import is_title

# Words about work there, customers and rivals, or an offer: the other company is meant.
MEANT_BEFORE = Expression(
    r"(?:\b(?:former|previous|past|current|present|prior|earlier|old)(?:ly)?\b[^.;]{0,40}"
    r"|\b(?:while|when i was|since|used to|background|years?|months|my (?:\w+ )?(?:time|work|role"
    r"|job|position|career|experience|tenure|internship|team|manager|employer)|i (?:have |had "
    r"|also ){0,2}(?:worked|led|managed|built|interned|ran|helped|joined|left|saw))\b[^,;.]{0,60}"
    r"|\b(?:unlike|such as|(?:companies|firms|employers|places|clients) like|versus|vs|than"
    r"|compared? (?:to|with)|competitors?|compet(?:es?|ing)|rivals?|clients?|customers?|suppliers?"
    r"|vendors?|partner\w{0,6}|acquir\w{1,4}|acquisitions?|merg\w{1,4}|bought|sold|offers?|leaving"
    r"|using|used|uses?|including|both|either|neither|(?:moved?|came|coming|data) from)\b"
    r"[^.;]{0,40})$",
    re.IGNORECASE,
)
MEANT_AFTER = Expression(
    r"(?:'s)?(?:,? (?:and|or|where)\b|, (?:i|we)\b| \(| (?:acquisition|merger|compet\w+|account"
    r"|certifi\w+|software|platform|products?|tools?|api)\b)",
    re.IGNORECASE,
)
# After the first word of a sentence, this separates a name from other capitalised words.
DOES = Expression(r"'s\b|,| (?:is|has|was|seems|would|will|does|and i)\b|$")
# A word with a capital, not part of an address.
WORD = Expression(r"(?<![\w@./'-])(?=[^\W_]{0,20}[^\W\da-z_])[^\W_]{2,40}(?:'s)?(?![\w@/-]|\.\w)")
MIN_LETTERS = 5
MAX_ACRONYM = 4
# Endings that a correctly spelled name may take: "Contosos", "Americans".
MAX_DIFFERENCE = 2


class Spelling(Enum):
    """How a word relates to the name of a company."""

    RIGHT = "right"
    NEAR = "near"
    CAPITALS = "capitals"


def names_of(company: Company) -> tuple[str, ...]:
    """All names of a company."""
    return (company.name, *company.aliases)


def found(name: str, text: str) -> list[re.Match[str]]:
    """Where a name occurs as whole words, written as given; not in an address."""
    return list(re.finditer(rf"(?<![\w@./-]){re.escape(name)}(?![\w@-]|\.\w)", text))


def is_part(first: str, second: str) -> bool:
    """Whether one of two names contains the other."""
    one, two = f" {fold(first)} ", f" {fold(second)} "
    return one in two or two in one


def is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence names another company on purpose, not a word or a person of that name."""
    before = text[: match.start()]
    opens = not before.strip() and " " not in match[0] and not DOES.match(text, match.end())
    last = before.split()[-1] if before.strip() else ""
    is_person = is_title(last) and last.lower() != "dear"
    meant = MEANT_BEFORE.search(before) or MEANT_AFTER.match(text, match.end())
    return opens or is_person or bool(meant)


def other_spelling(text: str, company: str) -> Iterator[re.Match[str]]:
    """The words of a text that begin like a company's name."""
    first = company.split()[0][:1].casefold()
    return (match for match in WORD.finditer(text) if match[0][:1].casefold() == first)


def may_be_misspelled(said: str, word: str, least: float) -> Spelling:
    """Whether a word may be the first word of a company's name, misspelled.

    Short names resemble other words by chance, and a name that is longer by an ending is inflected.
    Different capitals count only if the name has capitals inside, or is an acronym.
    """
    one, two = fold(said), fold(word)
    if one == two:
        is_other = differs(said, word) and (has_capitals(word) or has_capitals(said))
        return Spelling.CAPITALS if is_other else Spelling.RIGHT
    if min(len(one), len(two)) < MIN_LETTERS or abs(len(one) - len(two)) > MAX_DIFFERENCE:
        return Spelling.RIGHT
    if not two.isalpha() or one.startswith(two) or two.startswith(one) or one.endswith("ly"):
        return Spelling.RIGHT
    return Spelling.NEAR if is_near(one, two, least) else Spelling.RIGHT


def has_capitals(word: str) -> bool:
    """Whether capitals are part of a name: "LinkedIn", "eBay", "IBM"."""
    if word.isupper():
        return len(word) <= MAX_ACRONYM
    return any(sign.isupper() for sign in word[1:])


def differs(said: str, word: str) -> bool:
    """Whether a word differs from a name in capitals, other than for emphasis."""
    return said != word and said.casefold() == word.casefold() and not said.isupper()
