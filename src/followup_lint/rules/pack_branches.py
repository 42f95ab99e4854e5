"""The matchers of a rule in a pack, as branches with what is said where they match."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from typing import Any

from msgspec.structs import replace

from followup_lint.core.errors import PackError
from followup_lint.core.expressions.limited import expression_of
from followup_lint.core.terms import FAULTS, HEARD, Part
from followup_lint.rules import matchers
from followup_lint.rules.matchers import Case, Matcher, Scope
from followup_lint.rules.pack_check import Branch
from followup_lint.rules.pack_tables import (
    BranchTable,
    CountTable,
    Patterns,
    RuleTable,
    VariantTable,
)
from followup_lint.rules.view import Zone

MATCHER_KEYS = ("phrases", "regex", "count", "absent")
# In which parts of a draft a label is looked for, by the zone that a rule names.
LISTENED = {None: tuple(Part), Zone.LETTER: tuple(Part), Zone.BODY: (Part.BODY,)}
FIELDS = {"match", "replacement", "count", "limit", "excess", "range", "kind"}


def branches_of(place: str, rule: RuleTable) -> tuple[Branch, ...]:
    """The branches of a rule, in their order; what it hears comes last. Raises PackError."""
    found = tuple(load_branch(place, rule, table) for table in tables_of(rule))
    return (*found, listening(place, rule)) if rule.label else found


def tables_of(rule: RuleTable) -> Sequence[BranchTable]:
    """The variants of a rule, or the rule itself where it has none.

    One that is all label has no phrases but those that its option `extra` adds.
    """
    message = rule.message or rule.label_message
    return rule.variant or [
        replace(rule, phrases={}, message=message) if is_all_label(rule) else rule
    ]


def is_all_label(rule: RuleTable) -> bool:
    """Whether a rule finds nothing but what the judge hears."""
    matchers_given = any(getattr(rule, key) is not None for key in MATCHER_KEYS)
    return bool(rule.label) and not rule.variant and not matchers_given


def labels_of(rule: RuleTable) -> tuple[str, ...]:
    """The labels of the judge that a rule reports."""
    return (rule.label,) if isinstance(rule.label, str) else tuple(rule.label)


def listening(place: str, rule: RuleTable) -> Branch:
    """The branch of a rule that hears what the judge says of a line. Raises PackError."""
    names = labels_of(rule)
    for name in names:
        if name not in FAULTS:
            remedy = f"use one of {', '.join(FAULTS)}"
            raise PackError(f"key `label`: no label {name!r}", place=place, remedy=remedy)
    if rule.where and rule.where not in LISTENED:
        remedy = f"use one of {', '.join(zone.value for zone in LISTENED if zone)}"
        problem = f"key `where`: the judge does not read the {rule.where.value}"
        raise PackError(problem, place=place, remedy=remedy)
    message, help = rule.label_message or rule.message, rule.label_help or rule.help
    if not message:
        raise PackError("key `message` is missing", place=place)
    for text in (message, help):
        check_fields(place, text)
    with named_expressions(place, "unless-regex"):
        found = matchers.labels(names, rule.at_least, scope_of(rule, rule), LISTENED[rule.where])
    return Branch(HEARD, lambda options: found, False, rule.severity, message, help, labels=names)


def load_branch(place: str, rule: RuleTable, branch: BranchTable) -> Branch:
    """One branch, with what it does not say itself taken from its rule."""
    name = branch.name if isinstance(branch, VariantTable) else ""
    place = f"{place} variant {name!r}" if name else place
    given = [key for key in MATCHER_KEYS if getattr(branch, key) is not None]
    if len(given) != 1:
        found = ", ".join(given) or "none"
        raise PackError(
            f"has not exactly one matcher, but: {found}",
            place=place,
            remedy=f"use one of {', '.join(MATCHER_KEYS)}",
        )
    message = branch.message or rule.message
    if not message:
        raise PackError("key `message` is missing", place=place)
    for text in (message, branch.help or rule.help):
        check_fields(place, text)
    with named_expressions(place, "unless-regex"):
        scope = scope_of(rule, branch)
    with named_expressions(place, given[0]):
        find = build(branch, given[0], scope)
    return Branch(
        name=name,
        find=find,
        safe=branch.safe or rule.safe,
        severity=branch.severity if branch is not rule else None,
        message=message,
        help=branch.help or rule.help,
        default=not isinstance(branch, VariantTable) or branch.default,
        extra=given[0] if takes_extra(branch) and given[0] in ("phrases", "regex") else "",
        once=branch.once or rule.once,
    )


def takes_extra(branch: BranchTable) -> bool:
    """Whether the option `extra` adds to a branch."""
    return not isinstance(branch, VariantTable) or branch.takes_extra


@contextmanager
def named_expressions(place: str, key: str) -> Iterator[None]:
    """Refuse a bad expression under this key. Raises PackError."""
    try:
        yield
    except re.error as error:
        remedy = "put a backslash before a literal character"
        raise PackError(
            f"key `{key}`: bad expression: {error}", place=place, remedy=remedy
        ) from error


def check_fields(place: str, text: str) -> None:
    """Refuse a message with a field that no matcher fills."""
    try:
        fields = [field for field in string.Formatter().parse(text) if field[1] is not None]
    except ValueError as error:
        raise PackError(f"a message has stray braces: {error}", place=place) from error
    if any(width or conversion for _, _, width, conversion in fields):
        # `{match:999999999}` would fill the memory.
        raise PackError("a field has more than a name", place=place, remedy="leave out the rest")
    names = {str(name) for _, name, _, _ in fields}
    if names - FIELDS:
        raise PackError(
            f"a message uses unknown fields: {', '.join(sorted(names - FIELDS))}",
            place=place,
            remedy=f"known are {', '.join(sorted(FIELDS))}",
        )


def scope_of(rule: RuleTable, branch: BranchTable) -> Scope:
    """Where the branch looks."""
    phrases = [*rule.unless, *(branch.unless if branch is not rule else ())]
    expressions = [*rule.unless_regex, *(branch.unless_regex if branch is not rule else ())]
    for expression in expressions:
        expression_of(expression, 0).check()  # alone: an error counts its place in this one
    unless = matchers.any_of(
        [*map(matchers.phrase_pattern, phrases), *expressions], exact_case=False
    )
    case = branch.case or rule.case or Case.ANY
    return Scope(branch.where or rule.where or Zone.BODY, case, unless)


def build(branch: BranchTable, key: str, scope: Scope) -> Callable[[Any], Matcher]:
    """The matcher as a function of the options. Raises re.error."""
    if branch.count is not None:
        return build_count(branch.count, scope)
    if branch.absent is not None:
        fixed = matchers.absent(branch.absent, scope)
        return lambda options: fixed
    given = as_table(branch.phrases if key == "phrases" else branch.regex)
    make = matchers.phrases if key == "phrases" else matchers.regex

    @lru_cache(maxsize=8)
    def with_extra(extra: tuple[str, ...]) -> Matcher:
        return make({**given, **dict.fromkeys(extra)}, scope)

    with_extra(())
    return lambda options: with_extra(options.extra if takes_extra(branch) else ())


def build_count(table: CountTable, scope: Scope) -> Callable[[Any], Matcher]:
    """The `count` matcher; its bounds are the options of the rule."""
    if table.pattern:
        counted = matchers.expression(table.pattern, exact_case=True)
        made = lru_cache(maxsize=8)(partial(matchers.occurrences, counted, scope=scope))
        return lambda options: made(options.more_than)
    return lambda options: matchers.count(table.unit, options)


def as_table(patterns: Patterns | None) -> dict[str, str | None]:
    """A list of patterns as a table without replacements."""
    return dict(patterns) if isinstance(patterns, dict) else dict.fromkeys(patterns or ())
