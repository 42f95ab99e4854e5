"""Which clauses of pack rules some example needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from followup_lint.core.terms import Part
from followup_lint.core.toml_text import toml_value
from followup_lint.linting.linter import Linter
from followup_lint.rules.pack_clauses import Clause, Effect, clauses_of
from followup_lint.rules.rule import Example, Hit, Rule
from followup_lint.rules.selection import options
from followup_lint.rules.view import View
from followup_lint.testing import (
    Place,
    Places,
    draft_of,
    kind_of,
    lint_example,
    marked_places,
    problem_of,
)

NO_PACKS = "None of these rules come from a pack, so there is no coverage to show."


@dataclass(frozen=True, slots=True)
class Coverage:
    """The clauses of a rule, and those among them that no example needs."""

    rule: Rule
    clauses: tuple[Clause, ...]
    unneeded: tuple[Clause, ...]


def covered(rule: Rule) -> Coverage:
    """The clauses of a rule, checked against its examples; a failing example needs nothing."""
    sound = [Trial(rule, example) for example in rule.examples if not problem_of(rule, example)]
    clauses = tuple(clauses_of(rule))
    unneeded = (one for one in clauses if not any(trial.needs(one) for trial in sound))
    return Coverage(rule, clauses, tuple(unneeded))


class Trial:
    """An example that passes, prepared once for all clauses of its rule."""

    def __init__(self, rule: Rule, example: Example) -> None:
        self.example = example
        self.marked = marked_places(example)
        context = replace(example.context, kind=kind_of(rule, example))
        self.prepared = Linter.of_rules((rule,)).prepared(draft_of(example), context)

    @cached_property
    def view(self) -> View:
        """The example as the rule reads it."""
        ready = self.prepared
        return View(
            ready.plain.plain,
            ready.reading.kind,
            ready.context,
            lines=ready.lines,
            is_unusual=ready.reading.is_unusual,
        )

    def needs(self, clause: Clause) -> bool:
        """Whether the example needs a clause.

        A clause that finds words is needed if it alone finds a marked place; any other, if the
        report differs without it.
        """
        if clause.effect is Effect.CHANGES:
            return reported(clause.trial, self.example) != self.marked
        return bool(self.marked) and any(place in self.marked for place in self.found(clause.trial))

    def found(self, rule: Rule) -> Iterator[Place]:
        """Where a rule finds something, without extra words in the options of the example."""
        given = {key: value for key, value in self.example.options.items() if key != "extra"}
        settings = options(rule.options, given, f"example of {rule.id}")
        for hit in rule.check(self.view, settings):
            if isinstance(hit, Hit):
                body = hit.part is Part.BODY
                yield hit.part, self.prepared.plain.back(hit.span) if body else hit.span


def reported(rule: Rule, example: Example) -> Places:
    """What a rule reports in an example."""
    report = lint_example(rule, example)
    return tuple((finding.part, finding.span) for finding in report.findings)


def lines_of(coverage: Sequence[Coverage]) -> Iterator[str]:
    """What no example needs, rule by rule, and how many clauses of each key are needed."""
    for each in coverage:
        if each.unneeded:
            yield f"{each.rule.id} ({each.rule.code}), needed by no example:"
            yield from (f"  {spelled(clause)}" for clause in each.unneeded)
    yield summary(coverage)


def spelled(clause: Clause) -> str:
    """A clause as written in its pack."""
    variant = f"variant {clause.variant}, " if clause.variant else ""
    return f"{variant}{clause.key}: {toml_value(clause.value)}"


def summary(coverage: Sequence[Coverage]) -> str:
    """How many of the clauses under each key are needed."""
    total = Counter(clause.key for each in coverage for clause in each.clauses)
    unneeded = Counter(clause.key for each in coverage for clause in each.unneeded)
    if not total:
        return NO_PACKS
    counts = (f"{number - unneeded[key]} of {number} {key}" for key, number in total.items())
    return f"Examples need {', '.join(counts)}."
