"""No clause of the built-in packs without an example that needs it."""

from __future__ import annotations

import pytest

from followup_lint.report.coverage import covered, spelled
from followup_lint.rules import registry
from followup_lint.rules.pack_clauses import clauses_of
from followup_lint.rules.rule import Rule

RULES = [rule for rule in registry.builtin() if any(clauses_of(rule))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_some_example_needs_every_clause(rule: Rule) -> None:
    unneeded = [spelled(clause) for clause in covered(rule).unneeded]
    assert not unneeded, (
        f"no example of {rule.id} needs {'; '.join(unneeded)}: "
        "give one that does, or delete the clause (docs/writing-rules.md, “Coverage”)"
    )
