"""The text needs a college reading level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from statistics import mean
from typing import Literal

from followup_lint.core.expressions import Expression
from followup_lint.core.sentences import count_words
from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

LINK = Expression(r"://|@|\bwww\.")
WORD = Expression(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
LONGEST_WORDS = 3
# Metrics that count syllables are left out: textstat fetches a dictionary for them.
Metric = Literal["automated_readability_index", "coleman_liau_index"]


@dataclass(frozen=True, slots=True)
class Options:
    """The highest school grade, the fewest words that are graded, and whose mean is taken."""

    max_grade: float = 12
    min_words: int = 60
    metrics: tuple[Metric, ...] = ("automated_readability_index", "coleman_liau_index")


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection before the body where its grade is too high."""
    chunks = (chunk for span in view.spans(Zone.BODY) for chunk in span.of(view.flat).split())
    text = " ".join(chunk for chunk in chunks if not LINK.search(chunk))
    if count_words(text) < options.min_words or not options.metrics:
        return
    # It takes half a second to import, and few ask for this rule.
    import textstat

    grade = mean(getattr(textstat, metric)(text) for metric in options.metrics)
    if grade > options.max_grade:
        yield view.hit(
            view.body_start,
            grade=ceil(grade),
            limit=f"{options.max_grade:g}",
            longest=longest_words(text),
        )


def longest_words(text: str) -> str:
    """A sentence that names the longest words, names left out; empty when there are none."""
    words = dict.fromkeys(word for word in WORD.findall(text) if word.islower())
    chosen = sorted(words, key=len, reverse=True)[:LONGEST_WORDS]
    named = ", ".join(f"“{word}”" for word in chosen)
    return f" The longest words are {named}." if named else ""


HARD = (
    "the organizational transformation underpinning your international procurement infrastructure. "
    "Our discussion regarding interdepartmental accountability substantially strengthened my "
    "understanding of contemporary operational considerations. My professional qualifications "
    "encompass comprehensive administrative responsibilities, including cross-functional "
    "implementation of sophisticated compliance methodologies. Furthermore, my organizational "
    "contributions demonstrated considerable improvements regarding communication effectiveness, "
    "stakeholder engagement, documentation standardization and institutional sustainability "
    "throughout geographically distributed environments.\n\nRegards,\nDana Reyes"
)
RULE = Rule(
    id="hard-to-read",
    code="FUL505",
    family="length",
    summary="The text needs a college reading level.",
    message="This reads at about grade {grade}; above {limit} it takes a busy reader some effort.",
    help="Use shorter words and sentences.{longest}",
    why=(
        "Mail at college level got the fewest replies. It is only a hint, and off by default: mail "
        "about technical work is harder by nature."
    ),
    severity=Severity.SUGGESTION,
    options=Options(),
    check=check,
    source="https://www.fastcompany.com/3057096/the-perfect-email-is-short-simple-and-not-too-emotional",
    default=False,
    examples=(
        bad(f"Dear Ms. Ortiz,\n\n[[]]Thank you for articulating {HARD}"),
        bad(f"Dear Amir,\n\n[[]]Thank you for articulating {HARD}"),
        bad(
            f"Dear Ms. Ortiz,\n\n[[]]I wanted to follow up regarding {HARD}",
            kind=Kind.CHECK_IN,
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you for walking me through the new schedule today. I liked "
            "how you said the drivers helped to plan it. In my last job I ran a small yard with "
            "two crews, and we cut late runs by half in one year. I would be glad to bring that to "
            "your team. Please let me know if I can send anything else. I look forward to the next "
            "step.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you for taking the time to speak with me today. I enjoyed "
            "learning more about the role and the team, and I'm excited about the opportunity to "
            "contribute.\n\nKind regards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\n"
            + "Thank you for the tour of the plant on Monday. " * 8
            + "\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\n"
            + "The map is at https://maps.example.com/regional/infrastructure/headquarters. " * 10
            + "I will be there at ten, and I will bring the two forms that you asked for. "
            "See you then."
        ),
    ),
)
