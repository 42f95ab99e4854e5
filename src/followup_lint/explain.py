"""A rule, told in Markdown: for `followup-lint explain` and for the documentation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum

from followup_lint.finding import Report
from followup_lint.rule import Example, Rule
from followup_lint.terms import Kind

MARKS = "The words in `[[…]]` are reported; `[[]]` marks where something is missing."
LintExample = Callable[[Rule, Example], Report]


def markdown(rule: Rule, lint_example: LintExample) -> str:
    """All about a rule; `lint_example` is that of `followup_lint.testing`."""
    return "\n\n".join(sections(rule, lint_example)) + "\n"


def sections(rule: Rule, lint_example: LintExample) -> Iterator[str]:
    """The parts of the text, one after the other."""
    yield f"# {rule.id} ({rule.code})"
    yield rule.summary
    if rule.why:
        yield f"## Why\n\n{rule.why}"
    yield f"## When\n\n{severities(rule)}"
    listed = options(rule)
    if listed:
        yield f"## Options\n\n{listed}"
    yield f"## What it reports\n\n{MARKS}"
    for example in rule.examples:
        if example.fires:
            yield from bad_example(rule, example, lint_example)
    yield "## What passes"
    for example in rule.examples:
        if not example.fires:
            yield quoted(example)
    yield f"## Source\n\n<{rule.source}>"


def severities(rule: Rule) -> str:
    """The severity for each kind of message, and the family."""
    lines = []
    for kind in Kind:
        if rule.applies_to(kind):
            severity = rule.severity_in.get(kind) or rule.severity
            lines.append(f"- {kind.label}: {min(severity, rule.severity).value}")
        else:
            lines.append(f"- {kind.label}: not checked")
    if not rule.default:
        lines.append("\nOff by default: name it in `select`, or give it a table in the settings.")
    lines.append(f"\nFamily: {rule.family}.")
    return "\n".join(lines)


def options(rule: Rule) -> str:
    """The options with their defaults, as they stand in the settings."""
    if not is_dataclass(rule.options):
        return ""
    lines = [
        f"{item.name.replace('_', '-')} = {toml_value(getattr(rule.options, item.name))}"
        for item in fields(rule.options)
    ]
    if not lines:
        return ""
    table = "\n".join([f"[rules.{rule.id}]", *lines])
    said = (type(rule.options).__doc__ or "").strip()
    return f"{said}\n\n{fenced(table, 'toml')}" if said else fenced(table, "toml")


def bad_example(rule: Rule, example: Example, lint_example: LintExample) -> Iterator[str]:
    """A text that is reported, and what is said about it."""
    yield quoted(example)
    findings = lint_example(rule, example).findings
    for finding in dict.fromkeys((f.severity.value, f.message, f.help) for f in findings):
        severity, message, help = finding
        yield f"> {severity}: {message}" + (f" {help}" if help else "")


def quoted(example: Example) -> str:
    """The text of an example, with what is said beside it."""
    head = []
    if example.kind:
        head.append(f"Kind: {example.kind.label}")
    if example.subject is not None:
        head.append(f"Subject: {example.subject}")
    if example.context.interview.topics:
        head.append(f"Topics of the interview: {', '.join(example.context.interview.topics)}")
    if example.options:
        head += [f"{key.replace('_', '-')} = {toml_value(v)}" for key, v in example.options.items()]
    text = fenced(example.text.strip("\n"), "text")
    return f"{'; '.join(head)}:\n\n{text}" if head else text


def fenced(text: str, language: str) -> str:
    """A code block, with a fence that does not occur in the text."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"


def toml_value(value: object) -> str:
    """A value as it stands in TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):
        pairs = [f"{toml_key(key)} = {toml_value(item)}" for key, item in value.items()]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str):
        return f"[{', '.join(toml_value(item) for item in value)}]"
    if isinstance(value, Enum):
        return toml_value(value.value)
    # JSON escapes all that TOML does, but for this one character.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_key(name: object) -> str:
    """A key as it stands in TOML, in quotes where it needs them."""
    key = str(name.value if isinstance(name, Enum) else name)
    bare = key.replace("-", "").replace("_", "")
    return key if bare.isascii() and bare.isalnum() else toml_value(key)
