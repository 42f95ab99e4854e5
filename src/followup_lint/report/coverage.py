"""Which clauses of pack rules some example needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from followup_lint.core.toml_text import toml_value
from followup_lint.rules.pack_clauses import Clause, Effect, clauses_of
from followup_lint.rules.rule import Example, Rule
from followup_lint.testing import Places, lint_example, marked_places, problem_of

NO_PACKS = "None of these rules come from a pack, so there is no coverage to show."


@dataclass(frozen=True, slots=True)
class Coverage:
    """The clauses of a rule, and those among them that no example needs."""

    rule: Rule
    clauses: tuple[Clause, ...]
    unneeded: tuple[Clause, ...]


def covered(rule: Rule) -> Coverage:
    """The clauses of a rule, checked against its examples; a failing example needs nothing."""
    sound = [example for example in rule.examples if not problem_of(rule, example)]
    clauses = tuple(clauses_of(rule))
    unneeded = (one for one in clauses if not any(needs(example, one) for example in sound))
    return Coverage(rule, clauses, tuple(unneeded))


def needs(example: Example, clause: Clause) -> bool:
    """Whether an example needs a clause.

    A clause that finds words is needed if it alone finds a marked place; any other, if the report
    differs without it.
    """
    marked = marked_places(example)
    if clause.effect is Effect.CHANGES:
        return found(clause.trial, example) != marked
    return bool(marked) and not set(marked).isdisjoint(found(clause.trial, bare(example)))


def bare(example: Example) -> Example:
    """The example, without extra words to find in its options."""
    options = {key: value for key, value in example.options.items() if key != "extra"}
    return replace(example, options=options)


def found(rule: Rule, example: Example) -> Places:
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
