"""For rules in Python: which lines of a draft have an element, such as thanks or value."""

from __future__ import annotations

from followup_lint.core.findings import Strength
from followup_lint.core.span import Span
from followup_lint.core.terms import Part
from followup_lint.nlp.judge.hearing import thresholds
from followup_lint.nlp.judge.lines import Line
from followup_lint.rules.rule import Proof
from followup_lint.rules.view import View

STOPS = " \t.!?…"


def lines_with(view: View, element: str) -> list[Line]:
    """The lines of the body that surely have an element, such as value, in order."""
    least = thresholds().elements[element]["found"]
    return [line for line in body(view) if line.judgement.chance(element) >= least]


def lacks(view: View, element: str) -> bool:
    """Whether no line has an element, nor is near it."""
    most = thresholds().elements[element]["absent"]
    return all(line.judgement.chance(element) < most for line in body(view))


def evidence(view: View, element: str, note: str = "") -> Proof | None:
    """The line that has an element most surely; weak evidence, with a note, where that is unsure.

    None where no line is near it.
    """
    if lacks(view, element):
        return None
    best = max(body(view), key=lambda line: line.judgement.chance(element))
    sure = best.judgement.chance(element) >= thresholds().elements[element]["found"]
    if not sure and not note:
        return None
    strength = Strength.FOUND if sure else Strength.WEAK
    return view.proof(without_stop(best), strength, "" if sure else note)


def body(view: View) -> list[Line]:
    """The judged sentences of the body."""
    return [line for line in view.judged if line.part is Part.BODY]


def without_stop(line: Line) -> Span:
    """A line without its stop."""
    text = line.judgement.text
    return Span(line.span.start, line.span.start + len(text.rstrip(STOPS)))
