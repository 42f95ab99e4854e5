"""The note repeats the CV instead of one or two points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count
from followup_lint.draft import Role
from followup_lint.rules.listening import lines_with
from followup_lint.rules.rule import Hit, Needs, Rule, bad, good
from followup_lint.rules.view import View

# What stands before a list of one's own strengths, not of the reader's points or of dates.
STRENGTHS = Expression(
    r"\b(?:strengths?|skills?|experience|achievements?|accomplishments?|qualifications?|background"
    r"|highlights?|track record|what i (?:bring|offer|have done)|i(?:'ve| have)? (?:bring|offer"
    r"|done|led|built))\b",
    re.IGNORECASE,
)
READERS = Expression(r"\b(?:you|we)(?:'ve| have)? (?:\w+ed|said|told|spoke|set out|put)\b", re.I)
FIGURE = Expression(
    r"(?:[$€£] ?\d[\d,.]{0,14}(?: ?(?:k|m|bn|million|thousand|billion)\b)?"
    r"|\b\d[\d,.]{0,14}(?: ?%| ?percent\b| per cent\b|\+? (?:million|thousand|billion)\b)"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\+? years\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Options:
    """How many sentences, list items and figures may speak of the writer's own record."""

    max_value_sentences: Count = 3
    max_bullets: Count = 3
    max_figures: Count = 3


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection, at the first sentence, list item or figure too many."""
    telling = value_sentences(view)
    counted = (
        ("sentences", telling, options.max_value_sentences),
        ("list items", own_bullets(view), options.max_bullets),
        ("figures", figures(view, telling), options.max_figures),
    )
    for what, places, most in counted:
        if len(places) > most:
            variant = what.replace(" ", "-")
            yield view.hit(places[most], variant=variant, count=len(places), what=what)
            return


def value_sentences(view: View) -> list[Span]:
    """The sentences of the body that tell of the writer's experience or deeds, in order."""
    return [line.span for line in lines_with(view, "value")]


def own_bullets(view: View) -> list[Span]:
    """The list items that name strengths or deeds of the writer, in order."""
    items = view.draft.spans({Role.LIST_ITEM})
    listed = [item for item in items if STRENGTHS.search(lead_in(view, item))]
    telling = value_sentences(view)
    return listed or [item for item in items if any(item.overlaps(line) for line in telling)]


def lead_in(view: View, item: Span) -> str:
    """The last sentence before the list that an item stands in, unless it tells of the reader."""
    items = view.draft.spans({Role.LIST_ITEM})
    before = [s for s in view.sentence_spans if s.start < item.start]
    prose = [s for s in before if not any(other.contains(s) for other in items)]
    text = prose[-1].of(view.flat) if prose else ""
    return "" if READERS.search(text) else text


def figures(view: View, telling: list[Span]) -> list[Span]:
    """The figures in the sentences that tell of the writer, in order."""
    return [
        Span(*match.span()).shift(sentence.start)
        for sentence in telling
        for match in FIGURE.finditer(sentence.of(view.flat))
    ]


RULE = Rule(
    id="resume-dump",
    code="FUL232",
    family="value",
    summary="The note repeats your CV instead of one or two points.",
    message="{count} {what} tell of your record; the reader has your CV.",
    help="Keep the one or two that answer what was talked about and drop the rest.",
    why=(
        "A follow-up reminds; it does not repeat the application or the interview. Up to three "
        "sentences, list items or figures pass, and so do lists of what the reader said."
    ),
    severity=Severity.SUGGESTION,
    kinds=frozenset({Kind.THANK_YOU, Kind.CHECK_IN}),
    needs=Needs.JUDGE,
    options=Options(),
    check=check,
    source="https://wp.stolaf.edu/pipercenter/how-to-guides/interview-guide/thank-you-notes",
    examples=(
        bad(
            "I led the audit team. I reduced errors by half. I trained six people. [[I built the "
            "new ledger.]] I managed two budgets."
        ),
        bad("My strengths:\n- budgeting\n- audits\n- forecasting\n[[- reporting]]\n- training"),
        bad(
            "In my last role I cut costs by 12%, grew sales by 30%, saved $40,000 and won "
            "[[3 million]] in new work."
        ),
        bad(
            "What I have done so far:\n- led the audit team\n- cut errors by half\n"
            "- trained six people\n[[- built the new ledger]]"
        ),
        bad(
            "I led the audit team. [[I built the new ledger.]] I managed two budgets.",
            options={"max-value-sentences": 1},
        ),
        good("In my last role I reduced closing time by two days."),
        good(
            "I led the audit team for three years. That is why the backlog you described caught "
            "my interest."
        ),
        good(
            "Thank you. The plan you described has four parts:\n- intake\n- triage\n- review\n"
            "- release"
        ),
        good("These times suit me:\n- Monday\n- Tuesday\n- Wednesday\n- Thursday\n- Friday"),
        good(
            "You told me which skills the post needs:\n- bookkeeping\n- tax law\n- Polish\n"
            "- patience\n- a driving licence"
        ),
        good(
            "You cut costs by 12%, grew sales by 30%, saved $40,000 and won 3 million in new work."
        ),
    ),
)
