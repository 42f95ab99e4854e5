"""A sentence is longer than 34 words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.sentences import count_words
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View

# Where the reader can pause: a dash, a semicolon, a colon, a parenthesis.
PAUSE = Expression(r"(?:\s(?:-{1,3}|–)\s|—|--|[;:](?=\s)|[()])")
STOP = Expression(r"[.!?]")
LINE = Expression(r"[^\r\n]+")
WORD = Expression(r"\S+")
# A new clause begins here; a conjunction between two nouns is no such place.
CLAUSE = Expression(
    r"(?<=\s)(?:(?:and|but|so|yet|or)(?=\s(?:that )?(?:i|we|you|it|they|he|she|there)(?:'\w+)?\s)"
    r"|(?<=, )(?:and|but|so|yet)|because|although|whereas|so that|(?<=,\s)which)(?=\s)",
    re.IGNORECASE,
)
# Fewer words make no sentence of their own.
LEAST = 5
QUOTED_WORDS = 3


@dataclass(frozen=True, slots=True)
class Options:
    """How many words a sentence may have, or the part of one up to a dash, colon or bracket."""

    max_words: int = 34


def check(view: View, options: Options) -> Iterator[Hit]:
    """An objection to each stretch of too many words without a pause."""
    for span in stretches(view):
        count = count_words(span.of(view.text))
        if count > options.max_words:
            words = clause(span.of(view.flat))
            yield view.hit(
                span,
                help="Split it before “{words} …”." if words else "Make two sentences of it.",
                count=count,
                words=words,
            )


def stretches(view: View) -> Iterator[Span]:
    """The sentences, or their parts between pauses, without the space around them."""
    for sentence in view.sentence_spans:
        text = sentence.of(view.text)
        # Lines without a stop are headings, addresses or notes, and no sentence together.
        lines = [text] if STOP.search(text) else LINE.findall(text)
        start = 0
        for line in lines:
            offset = text.index(line, start)
            start = offset + len(line)
            yield from parts(line, sentence.start + offset)


def parts(text: str, offset: int) -> Iterator[Span]:
    """The stretches of a text between pauses."""
    start = 0
    for end, after in [*(match.span() for match in PAUSE.finditer(text)), (len(text), len(text))]:
        part = text[start:end]
        head = start + len(part) - len(part.lstrip())
        if part.strip():
            yield Span(head, head + len(part.strip())).shift(offset)
        start = after


def clause(text: str) -> str:
    """The first words of the clause that begins nearest to the middle; empty if none does."""
    words = list(WORD.finditer(text))[LEAST:-LEAST]
    starts = {word.start() for word in words}
    places = [match.start() for match in CLAUSE.finditer(text) if match.start() in starts]
    if not places:
        return ""
    place = min(places, key=lambda at: abs(at - len(text) // 2))
    return " ".join(text[place:].split()[:QUOTED_WORDS])


RULE = Rule(
    id="long-sentence",
    code="FUL504",
    family="length",
    summary="A sentence is longer than 34 words.",
    message="{count} words in one sentence.",
    why=(
        "Style guides advise 15 words on average and 25 at most; 29 or more are very difficult "
        "to read. The limit leaves slack for names and titles: of mails that people would send as "
        "they are, one in fifty has a longer sentence."
    ),
    severity=Severity.SUGGESTION,
    severity_in={Kind.GENERAL: None},
    options=Options(),
    check=check,
    source="https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/",
    examples=(
        bad(
            "[[I enjoyed our conversation about the new regional schedule and I wanted to add that "
            "in my last role I worked on a similar plan with four depots and two carriers who "
            "shared one small yard behind the market.]]"
        ),
        bad(
            "[[Thank you for the time that you and your colleagues took to show me the lab and the "
            "storage rooms and to explain the rules that govern how samples move between the two "
            "sites in the north of the county.]]"
        ),
        bad(
            "[[Because the project that you described needs someone who can speak with suppliers "
            "and also read the contracts in detail, I believe that my two years in purchasing and "
            "my law degree would both be useful to the whole of your team.]]"
        ),
        bad(
            "I enjoyed it. [[We spoke of plans,\nand of ways]] – at last.", options={"max-words": 6}
        ),
        good(
            "I appreciated our discussion about improving workflow efficiency, and that is an area "
            "I have supported in previous roles and would love to bring to your team."
        ),
        good("Thank you for your time. I enjoyed the tour. I would love to join."),
        good(
            "Thank you for taking the time to speak with me today about the position of senior "
            "regional logistics coordinator at Harbor Foods."
        ),
        good(
            "The move that you described, from one large system to something that three people can "
            "look after on their own – without a night shift, without a rota and without a pager "
            "– is what I would like to do."
        ),
        good(
            "You gave the reason for keeping the storage logs on paper as well as in the database: "
            "our own freezer alarm failed twice last winter, and the paper saved the samples."
        ),
        good(
            "What I can bring\nthree years in a payroll office of ninety people\ntwo years as a "
            "team lead with a budget of my own\na certificate in tax law that I finished in May\n"
            "a driving licence and a car"
        ),
    ),
)
