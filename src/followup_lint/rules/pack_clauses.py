"""What a rule of a pack is made of, each clause with the rule that shows what it is good for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from msgspec import structs

from followup_lint.rules.pack_branches import MATCHER_KEYS, branches_of, labels_of
from followup_lint.rules.pack_check import PackCheck
from followup_lint.rules.pack_tables import BranchTable, RuleTable, VariantTable
from followup_lint.rules.rule import Rule

NO_MATCHER = dict.fromkeys(MATCHER_KEYS)
EXCEPTIONS = ("unless", "unless_regex", "absent")
# Each with the value that stands for none.
CONDITIONS = {
    "where": None, "case": None, "once": False, "second_opinion": False, "at_least": None,
}  # fmt: skip


class Effect(Enum):
    """What a clause is there for: to find words, or to change what else is found."""

    FINDS = "finds"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Clause:
    """One entry of a matcher or of the exceptions of a rule, or one of its conditions.

    `trial` is the rule with this matcher alone if the clause FINDS words; otherwise, it is the
    rule without the clause.
    """

    key: str
    value: object
    variant: str
    effect: Effect
    trial: Rule


def clauses_of(rule: Rule) -> Iterator[Clause]:
    """The clauses of a rule from a pack; a rule in Python has none."""
    table = rule.check.table if isinstance(rule.check, PackCheck) else None
    if table is not None:
        yield from finding(rule, table)
        yield from changing(rule, table)


def finding(rule: Rule, table: RuleTable) -> Iterator[Clause]:
    """The clauses that find words: the entries of the matchers, and the labels."""
    branches: Sequence[BranchTable] = table.variant or [table]
    for branch in branches:
        for key, value, entry in entries(branch):
            trial = remade(rule, alone(table, branch, key, entry))
            yield Clause(key, value, name_of(branch), Effect.FINDS, trial)
    for label in labels_of(table):
        heard = structs.replace(table, variant=[], label=[label], **NO_MATCHER)
        yield Clause("label", label, "", Effect.FINDS, remade(rule, heard))


def entries(branch: BranchTable) -> Iterator[tuple[str, object, Any]]:
    """The key, the entry, and the matcher of this entry alone."""
    for key, patterns in (("phrases", branch.phrases), ("regex", branch.regex)):
        for pattern in patterns or ():
            yield key, pattern, [pattern]
    if branch.count is not None:
        yield "count", branch.count.unit or branch.count.pattern, branch.count


def alone(table: RuleTable, branch: BranchTable, key: str, entry: Any) -> RuleTable:
    """The rule with one entry of one branch as its only matcher."""
    if branch is table:
        return structs.replace(table, label=[], **{key: entry})
    return structs.replace(table, label=[], variant=[structs.replace(branch, **{key: entry})])


def changing(rule: Rule, table: RuleTable) -> Iterator[Clause]:
    """The clauses that change what is found: exceptions and conditions."""
    for branch in (table, *table.variant):
        for key, value, change in changes(branch):
            trial = remade(rule, changed(table, branch, change))
            yield Clause(key.replace("_", "-"), value, name_of(branch), Effect.CHANGES, trial)


def changes(branch: BranchTable) -> Iterator[tuple[str, object, dict[str, Any]]]:
    """The key, the value, and what leaves that out, of each exception and condition."""
    for key in EXCEPTIONS:
        given = getattr(branch, key) or []
        for at, entry in enumerate(given):
            yield key, entry, {key: [*given[:at], *given[at + 1 :]]}
    for key, none in CONDITIONS.items():
        value = getattr(branch, key, none)
        if value != none:
            yield key, value, {key: none}


def changed(table: RuleTable, branch: BranchTable, change: dict[str, Any]) -> RuleTable:
    """The rule with a change in one of its branches, or in what holds for all."""
    if branch is table:
        return structs.replace(table, **change)
    variants = [
        structs.replace(variant, **change) if variant is branch else variant
        for variant in table.variant
    ]
    return structs.replace(table, variant=variants)


def name_of(branch: BranchTable) -> str:
    """The name of a variant; empty for the rule itself."""
    return branch.name if isinstance(branch, VariantTable) else ""


def remade(rule: Rule, table: RuleTable) -> Rule:
    """The rule as another table has it, with the options that it had."""
    check = PackCheck(branches_of(rule.id, table), table)
    return replace(rule, check=check, second_opinion=table.second_opinion)
