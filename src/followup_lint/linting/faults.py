"""Errors in rules, which are reported and stop nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from followup_lint.core.errors import describe as describe
from followup_lint.core.findings import Failure
from followup_lint.rules.rule import Rule

Step = TypeVar("Step")


def guarded(rule: Rule, make: Callable[[], Iterable[Step]], failures: list[Failure]) -> list[Step]:
    """The items up to the first error: an error in one rule must not stop the others."""
    made: list[Step] = []
    try:
        for step in make():
            made.append(step)
    except Exception as error:
        failures.append(Failure(rule.id, rule.code, describe(error)))
    return made
