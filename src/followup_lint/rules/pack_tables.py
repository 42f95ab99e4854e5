"""The keys of a pack, as written in TOML."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count, Filled, Ratio
from followup_lint.rules.matchers import Case
from followup_lint.rules.view import Zone

Patterns = list[Filled] | dict[Filled, str]


class Table(msgspec.Struct, rename="kebab"):
    """The names of keys as written in TOML."""


class CountTable(Table, forbid_unknown_fields=True, rename="kebab"):
    """The `count` matcher: a unit with bounds by kind, or a pattern with one bound."""

    unit: Literal["words", "sentences", "paragraphs", ""] = ""
    pattern: str = ""
    more_than: Count | dict[Kind, Count] = {}
    fewer_than: dict[Kind, Count] = {}
    recommended: dict[Kind, Filled] = {}


class BranchTable(Table, rename="kebab"):
    """The keys that a rule and each of its variants share."""

    message: str = ""
    help: str = ""
    severity: Severity | None = None
    where: Zone | None = None
    case: Case | None = None
    safe: bool = False
    unless: list[Filled] = []
    unless_regex: list[Filled] = []
    once: bool = False
    phrases: Patterns | None = None
    regex: Patterns | None = None
    count: CountTable | None = None
    absent: list[Filled] | None = None


class VariantTable(BranchTable, forbid_unknown_fields=True, rename="kebab"):
    """One branch of a rule that has several."""

    name: str = ""
    default: bool = True
    takes_extra: bool = False


class ExampleTable(Table, forbid_unknown_fields=True, rename="kebab"):
    """An example that needs more than its text."""

    text: str
    kind: Kind | None = None
    subject: str | None = None
    topics: list[str] = []
    options: dict[str, Any] = {}


class RuleTable(BranchTable, forbid_unknown_fields=True, rename="kebab"):
    """One rule of a pack."""

    code: str = ""
    family: str = ""
    summary: str = ""
    source: str = ""
    why: str = ""
    kinds: list[Kind] = []
    severity_thank_you: str = ""
    severity_check_in: str = ""
    severity_second_follow_up: str = ""
    severity_decision_reply: str = ""
    severity_general: str = ""
    yields_to: list[str] = []
    silent_beside: list[str] = []
    any_language: bool = False
    second_opinion: bool = False
    label: Filled | list[Filled] = []
    at_least: Ratio | None = None
    label_message: str = ""
    label_help: str = ""
    default: bool = True
    variant: list[VariantTable] = []
    bad: list[str | ExampleTable] = []
    good: list[str | ExampleTable] = []
