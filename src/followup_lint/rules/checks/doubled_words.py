"""Small words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_lint.core.expressions import Expression
from followup_lint.rules.checks.slips import Slip, sentence_start, stands_behind

# Small words of which two in a row are hardly ever right. "That", "had", "in", "is" and others can
# be. Two that a line end parts may belong to two columns or two lines of a list.
DOUBLED = Expression(
    r"(?<![\w'./-])(the|an?|of|and|or|with|your|our|their|my|we|if|as|from|to|for|am|into|because"
    r"|than|I) {1,2}(\1)(?![\w'./-])",
    re.IGNORECASE,
)
# Two in a row are never right before a noun, in any sentence; other small words may stand at the
# end of one clause and the start of the next, or be a letter ("plan a"), a numeral or an hour.
DETERMINERS = frozenset({"the", "an", "your", "our", "their"})
# What follows then is no preposition or the like: such words are spoken of ("the the in line 3").
BEFORE_NOUN = Expression(
    r" (?!(?:a|am|an|and|are|as|at|be|but|by|can|for|from|had|has|have|if|in|into|is|it|of|on|or|so"
    r"|than|that|the|then|they|to|was|we|were|will|with|you)\b)\w{2}"
)
# "What the the stands for".
SPOKEN_OF = Expression(r"\b(?:articles?|how|letters?|what|where|which|why|words?) $", re.IGNORECASE)
PREPOSITIONS = frozenset({"of", "with", "as", "from", "to", "for", "into"})
# A preposition ends a clause, and another goes on, where its noun was moved out of the clause: "the
# person I spoke to to ask", "what we live for for now". A word that asks stands before it then, or
# a noun with a clause that relates to it; "In the morning we met …" has none.
WHEN = Expression(
    r"^\W*(?:in|on|at|after|before|by|during|for|since|until|with) (?:\w+ ){1,4}(?=(?:I|we) )",
    re.IGNORECASE,
)
NOUN = (
    r"(?:\b(?:the|an?|th[oe]se|some|any|every|all|no|many|few|my|your|our|his|her|their|one)"
    r"(?: (?!(?:am|and|are|as|because|but|if|is|or|since|so|that|was|were|when|while)\b)\w+){1,3}"
    r"|\b(?!always |besides |perhaps )[a-z]+s|\b(?:some|any|every|no)(?:one|body|thing)"
    r"|\b(?:all|those))"
)
MOVED = Expression(
    r"\b(?:what|which|whom?|whose|where)\b"
    rf"|{NOUN} (?:that|I|we|you|he|she|it|they|(?:the|my|your|our|his|her|their) \w+"
    r"|(?-i:[A-Z])\w+)(?:'\w+)? \w",
    re.IGNORECASE,
)
# An infinitive or a participle relates to a noun as well: "tools to build on", "the rules adhered
# to to stay safe". So may others ("I hope to talk with …"), unless an infinitive follows.
VERB_BEFORE = Expression(
    rf"\bto \w+(?: \w+)? $|{NOUN} \w+(?:ed|en|nt|ght)(?: \w+)? $", re.IGNORECASE
)
# Before these, the second of two like words has its noun, so the first has none to be moved.
NOUN_BEHIND = Expression(
    r" (?:(?:the|an?|my|your|our|his|her|their|its|this|these|those|me|us|you|him|them|it)\b"
    r"|\w+ing\b|(?-i:[A-Z])\w)",
    re.IGNORECASE,
)
# "The mix of of tools": behind a noun with its article, "of" opens what belongs to it.
OPENS_NOUN = Expression(
    r"\b(?:the|an?|my|your|our|his|her|their|its)(?: \w+){1,2} $", re.IGNORECASE
)
# "Plan a", "Part I", "at 8 am": a letter, a numeral or an hour ends what is before.
NUMBERED = Expression(
    r"(?:\b(?:appendix|chapter|class|exhibit|figure|grade|group|hepatitis|level|option|part|phase"
    r"|plan|point|schedule|section|series|step|table|team|tier|type|unit|vitamin|volume)"
    r"|[A-Z]\w*|\d) ?$"
)


def doubled(text: str) -> Iterator[Slip]:
    """Small words that stand twice on one line, the second in lower case."""
    for found in DOUBLED.all_in(text):
        first, second = found[1], found[2]
        alike = second == ("I" if first in ("I", "i") else first.lower())
        if alike and not ends_clause(found) and not is_numbered(found):
            yield Slip("doubled", *found.span(), first, is_sure(found))


def ends_clause(found: re.Match[str]) -> bool:
    """Whether a clause may end with the first of two prepositions, and another with the second."""
    if found[2] not in PREPOSITIONS:
        return False
    before = found.string[sentence_start(found.string, found.start()) : found.start()]
    if found[2] in {"of", "as"} and OPENS_NOUN.search(before):
        return False
    opening = WHEN.match(before)
    if MOVED.search(before, opening.end() if opening else 0):
        return True
    noun_behind = NOUN_BEHIND.match(found.string, found.end())
    return not noun_behind and stands_behind(VERB_BEFORE, found)


def is_numbered(found: re.Match[str]) -> bool:
    """Whether the first of two like words is a letter, a numeral or an hour."""
    text, at = found.string, found.start()
    letter = found[1] == "A" and bool(text[sentence_start(text, at) : at].strip())
    return letter or (found[2] in {"a", "I", "am"} and stands_behind(NUMBERED, found))


def is_sure(found: re.Match[str]) -> bool:
    """Whether one of the two words is too many, whatever the sentence says."""
    before_noun = found[2] in DETERMINERS and BEFORE_NOUN.match(found.string, found.end())
    return bool(before_noun) and not stands_behind(SPOKEN_OF, found)
