"""TOML → rules; every error names the file, the table and the key."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from followup_lint import matchers
from followup_lint.context import Context, Interview
from followup_lint.errors import PackError
from followup_lint.expressions.limited import expression_of
from followup_lint.judge.labels import FAULTS, HEARD
from followup_lint.matchers import Case, Limits, Matcher, Scope
from followup_lint.pack_check import Branch, OccurrenceOptions, PackCheck, PatternOptions
from followup_lint.pack_tables import (
    BranchTable,
    CountTable,
    ExampleTable,
    Patterns,
    RuleTable,
    VariantTable,
)
from followup_lint.regular import read_regular_text
from followup_lint.rule import FAMILIES, Example, Rule
from followup_lint.terms import ALL_KINDS, Kind, Severity
from followup_lint.toml_reading import MOST_BYTES, TomlError, read_toml
from followup_lint.values import WrongValueError, typed
from followup_lint.view import Zone

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
CODE = re.compile(r"[A-Z]{2,8}\d{3}")
MATCHER_KEYS = ("phrases", "regex", "count", "absent")
FIELDS = {"match", "replacement", "count", "limit", "excess", "range", "kind"}


def load_pack(source: Path | Traversable) -> tuple[Rule, ...]:
    """All rules of one TOML file. Raises PackError."""
    place = str(source) if isinstance(source, Path) else source.name
    try:
        tables = read_toml(text_of(source))
    except OSError as error:
        raise PackError(
            f"cannot be read ({error.strerror})", place=place, remedy="check the path of the pack"
        ) from error
    except UnicodeDecodeError as error:
        raise PackError(f"is not valid TOML: {error}", place=place) from error
    except TomlError as error:
        raise PackError(str(error), place=place) from error
    return tuple(load_rule(f"{place} [{name}]", name, table) for name, table in tables.items())


def text_of(source: Path | Traversable) -> str:
    """The text of a pack, in a file or in an installed package.

    Raises OSError, and UnicodeDecodeError.
    """
    if isinstance(source, Path):
        return read_regular_text(source, MOST_BYTES)
    return source.read_text(encoding="utf-8").removeprefix("\ufeff")


def builtin_packs() -> tuple[Rule, ...]:
    """The rules of the packs that ship with the product."""
    return load_folder(files("followup_lint.packs"))


def load_folder(folder: Traversable) -> tuple[Rule, ...]:
    """All rules of the TOML files in a folder, the files in the order of their names."""
    packs = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
    return tuple(rule for pack in packs for rule in load_pack(pack))


def load_rule(place: str, name: str, table: object) -> Rule:
    """One rule from its table. Raises PackError naming `place` and the key."""
    if not isinstance(table, dict):
        raise PackError("is not a table", place=place, remedy="write it as [rule-name]")
    try:
        data = typed(table, RuleTable, {"where": Zone, "case": Case})
    except WrongValueError as error:
        remedy = error.remedy or "docs/writing-rules.md shows how a rule is written"
        raise PackError(str(error), place=place, remedy=remedy) from error
    require(place, name, data)
    branches = tuple(load_branch(place, data, variant) for variant in branches_of(data))
    if data.label:
        branches = (*branches, listening(place, data))
    return Rule(
        id=name,
        code=data.code,
        family=data.family,
        summary=data.summary,
        message=data.message or branches[0].message,
        help=data.help,
        why=data.why,
        severity=data.severity or Severity.WARNING,
        severity_in=severities(place, data),
        kinds=frozenset(data.kinds) or ALL_KINDS,
        source=data.source,
        options=default_options(data),
        check=PackCheck(branches),
        examples=tuple(examples(place, data)),
        yields_to=tuple(data.yields_to),
        silent_beside=tuple(data.silent_beside),
        any_language=data.any_language,
        second_opinion=data.second_opinion,
        default=data.default,
    )


def branches_of(rule: RuleTable) -> Sequence[BranchTable]:
    """The variants of a rule, or the rule itself where it has none.

    One that is all label has no phrases but those that its option `extra` adds.
    """
    alone = rule.label and not any(getattr(rule, key) is not None for key in MATCHER_KEYS)
    message = rule.message or rule.label_message
    whole = replace(rule, phrases={}, message=message) if alone else rule
    return rule.variant or [whole]


def listening(place: str, rule: RuleTable) -> Branch:
    """The branch of a rule that hears what the judge says of a line. Raises PackError."""
    names = (rule.label,) if isinstance(rule.label, str) else tuple(rule.label)
    for name in names:
        if name not in FAULTS:
            remedy = f"take one of {', '.join(FAULTS)}"
            raise PackError(f"key `label`: no label {name!r}", place=place, remedy=remedy)
    message, help = rule.label_message or rule.message, rule.label_help or rule.help
    if not message:
        raise PackError("key `message` is missing", place=place)
    for text in (message, help):
        check_fields(place, text)
    with named_expressions(place, "unless-regex"):
        found = matchers.labels(names, rule.at_least, scope_of(rule, rule))
    return Branch(HEARD, lambda options: found, False, rule.severity, message, help, labels=names)


def require(place: str, name: str, data: RuleTable) -> None:
    """Refuse a rule that lacks a key or names one badly."""
    check_names(place, name, data.code, data.family)
    for key in ("summary", "source", "severity"):
        if not getattr(data, key):
            raise PackError(f"key `{key}` is missing", place=place)
    for key in ("bad", "good"):
        if not getattr(data, key):
            raise PackError(
                f"key `{key}` is missing", place=place, remedy="give at least one example"
            )


def check_names(place: str, name: str, code: str, family: str) -> None:
    """Refuse a rule whose id, code or family is not as all others are. Raises PackError."""
    if not ID.fullmatch(name):
        raise PackError("the name is not in kebab-case", place=place)
    if not CODE.fullmatch(code):
        raise PackError("key `code` is not of the form ABC123", place=place)
    if family not in FAMILIES:
        raise PackError(
            f"key `family`: no family {family!r}",
            place=place,
            remedy=f"take one of {', '.join(FAMILIES)}",
        )


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
        remedy = "put a backslash before a sign that is meant as it stands"
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
        pattern = table.pattern
        matchers.expression(pattern, exact_case=True)
        made = lru_cache(maxsize=8)(partial(matchers.occurrences, pattern, scope=scope))
        return lambda options: made(options.more_than)
    return lambda options: matchers.count(table.unit, options)


def as_table(patterns: Patterns | None) -> dict[str, str | None]:
    """A list of patterns as a table without replacements."""
    return dict(patterns) if isinstance(patterns, dict) else dict.fromkeys(patterns or ())


def default_options(data: RuleTable) -> Any:
    """The options of the rule, with the values that the pack gives."""
    counts = [branch.count for branch in [data, *data.variant] if branch.count is not None]
    if not counts:
        return PatternOptions()
    table = counts[0]
    if isinstance(table.more_than, int):
        return OccurrenceOptions(more_than=table.more_than)
    return Limits(table.more_than, table.fewer_than, table.recommended)


def severities(place: str, data: RuleTable) -> Mapping[Kind, Severity | None]:
    """The severities for single kinds of message."""
    found: dict[Kind, Severity | None] = {}
    for kind in Kind:
        value = getattr(data, f"severity_{kind.value}")
        if value:
            found[kind] = parse_severity(value, f"{place} severity-{kind.value}")
    return found


def parse_severity(value: str, place: str) -> Severity | None:
    """A severity, or None for `off`."""
    if value == "off":
        return None
    try:
        return Severity(value)
    except ValueError as error:
        raise PackError(
            f"no severity {value!r}", place=place, remedy="use error, warning, suggestion or off"
        ) from error


def examples(place: str, data: RuleTable) -> Iterator[Example]:
    """The examples of the rule, bad ones first."""
    for fires, given in ((True, data.bad), (False, data.good)):
        for example in given:
            table = ExampleTable(text=example) if isinstance(example, str) else example
            context = Context(interview=Interview(topics=tuple(table.topics)))
            yield Example(
                table.text, fires, table.kind, table.subject, context, options=table.options
            )
