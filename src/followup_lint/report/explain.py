"""Describes a rule in Markdown, for `followup-lint explain` and the documentation."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass

from followup_lint.core.findings import Report
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.toml_text import toml_value
from followup_lint.report.example_text import fenced, marks, messages, passing, quoted
from followup_lint.rules.pack_check import PackCheck, PatternOptions
from followup_lint.rules.rule import Example, Rule

MENDING = {
    "safe": "Where one replacement is clear, `--fix` puts it in.",
    "unsafe": "`--unsafe-fixes` offers a rewrite that needs your eye.",
}
LintExample = Callable[[Rule, Example], Report]
Reports = Sequence[tuple[Example, Report]]


def markdown(rule: Rule, lint_example: LintExample) -> str:
    """The whole description of a rule; `lint_example` comes from `followup_lint.testing`."""
    return "\n\n".join(sections(rule, reports_on(rule, lint_example))) + "\n"


def reports_on(rule: Rule, lint_example: LintExample) -> Reports:
    """What the rule says about each of its bad examples."""
    return [(item, lint_example(rule, item)) for item in rule.examples if item.fires]


def sections(rule: Rule, reports: Reports) -> Iterator[str]:
    """The sections of the text, in order."""
    yield f"# {rule.id} ({rule.code})"
    yield rule.summary
    if rule.why:
        yield f"## Why\n\n{rule.why}"
    yield f"## When\n\n{when(rule, reports)}"
    listed = options(rule)
    if listed:
        yield f"## Options\n\n{listed}"
    yield f"## What it reports\n\n{marks(rule)}"
    for example, report in reports:
        yield quoted(example)
        yield from messages(report)
    yield "## What passes"
    yield from passing(example for example in rule.examples if not example.fires)
    yield f"## Source\n\n<{rule.source}>"


def when(rule: Rule, reports: Reports) -> str:
    """The severities for each kind of message, and the other conditions for a finding."""
    lines = []
    for kind in Kind:
        found = [severity.value for severity in severities(rule, kind, reports)]
        lines.append(f"- {kind.label}: {either(found) or 'not checked'}")
    if not rule.default:
        lines.append("\nOff by default: name it in `select`, or give it a table in the settings.")
    lines.append(f"\nFamily: {rule.family}.")
    if rule.yields_to:
        others = ", ".join(f"`{other}`" for other in rule.yields_to)
        lines.append(f"\nIt gives way where one of these reports the same words: {others}.")
    if rule.silent_beside:
        others = ", ".join(f"`{other}`" for other in rule.silent_beside)
        lines.append(f"\nIt is silent beside a finding of {others} anywhere in the draft.")
    for fact in rule.requires:
        lines.append(f"\nWith no {fact.name}, it is not checked.")
    if fix := fixes(reports):
        lines.append(f"\n{MENDING[fix]}")
    return "\n".join(lines)


def either(words: Sequence[str]) -> str:
    """The words as a choice: a, b or c."""
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def severities(rule: Rule, kind: Kind, reports: Reports) -> list[Severity]:
    """The severities of its findings in messages of a kind, highest first; empty if it is off."""
    if not rule.applies_to(kind):
        return []
    cap = rule.severity_in.get(kind)
    return sorted({min(own, cap or own) for own in own_severities(rule, reports)}, reverse=True)


def own_severities(rule: Rule, reports: Reports) -> set[Severity]:
    """The severities of its findings before the kind of message lowers them, as far as known."""
    if isinstance(rule.check, PackCheck):
        branches = (branch for branch in rule.check.branches if branch.default)
        return {branch.severity or rule.severity for branch in branches}
    shown = {
        finding.severity
        for example, report in reports
        if not (example.options or rule.severity_in.get(report.kind))
        for finding in report.findings
    }
    return shown or {rule.severity}


def fixes(reports: Reports) -> str:
    """Whether its findings have fixes: "safe", "unsafe", or empty for none."""
    found = [fix for _, report in reports for item in report.findings for fix in item.fixes]
    if any(fix.safe for fix in found):
        return "safe"
    return "unsafe" if found else ""


def options(rule: Rule) -> str:
    """The options with their defaults, as written in the settings."""
    if not is_dataclass(rule.options):
        return ""
    known = pack_options(rule.check) if isinstance(rule.check, PackCheck) else {}
    names = [item.name for item in fields(rule.options) if known.get(item.name, True)]
    if not names:
        return ""
    lines = [
        f"{name.replace('_', '-')} = {toml_value(getattr(rule.options, name))}" for name in names
    ]
    table = fenced("\n".join([f"[rules.{rule.id}]", *lines]), "toml")
    if isinstance(rule.options, PatternOptions):
        told = "\n".join(f"- `{name.replace('_', '-')}`: {known[name]}" for name in names)
    else:
        told = inspect.cleandoc(type(rule.options).__doc__ or "")
        for name in names:
            told = told.replace(f"`{name}`", f"`{name.replace('_', '-')}`")
    return f"{told}\n\n{table}" if told else table


def pack_options(check: PackCheck) -> dict[str, str]:
    """What each option of a rule from a pack means; empty for an option that it does not use."""
    extras = {branch.extra for branch in check.branches}
    named = {"phrases": "phrases", "regex": "regular expressions"}
    more = " and ".join(word for key, word in named.items() if key in extras)
    off = ", ".join(f"`{branch.name}`" for branch in check.branches if not branch.default)
    return {
        "allow": "what is never reported, in any case.",
        "extra": more and f"more {more} to report.",
        "also": off and f"variants that are off, to switch on: {off}.",
        "more_than": "how many pass before one is reported.",
    }
