"""Run the examples of a rule, for us and for those who write rules of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from followup_lint.config import options
from followup_lint.context import Context
from followup_lint.draft import Draft
from followup_lint.errors import FollowupLintError
from followup_lint.finding import Report
from followup_lint.linter import Linter
from followup_lint.rule import Example, Rule
from followup_lint.span import Span
from followup_lint.terms import Kind

MARK = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its `[[…]]` marks, and the spans that they stood around."""
    pieces: list[str] = []
    spans: list[Span] = []
    length = end = 0
    for match in MARK.finditer(marked):
        pieces += [marked[end : match.start()], match.group(1)]
        start = length + match.start() - end
        length = start + len(match.group(1))
        spans.append(Span(start, length))
        end = match.end()
    return "".join([*pieces, marked[end:]]), tuple(spans)


def kind_of(rule: Rule, example: Example) -> Kind:
    """The kind an example is read as: its own, or the first that the rule applies to."""
    return example.kind or next(kind for kind in Kind if rule.applies_to(kind))


def lint_example(rule: Rule, example: Example) -> Report:
    """What this rule alone says about an example."""
    settings = options(rule.options, example.options, f"example of {rule.id}")
    linter = Linter.of_rules((replace(rule, options=settings),))
    context = Context(kind_of(rule, example), example.context.interview)
    text, _ = unmark(example.text)
    return linter.lint(Draft.from_text(text, subject=example.subject), context)


def check_examples(rule: Rule) -> list[str]:
    """What is wrong with the examples of a rule, a line each; an empty list when nothing is."""
    return list(problems(rule))


def problems(rule: Rule) -> Iterator[str]:
    """The problems of each example in turn."""
    for fires in (True, False):
        if not any(example.fires is fires for example in rule.examples):
            yield f"{rule.id}: no {'bad' if fires else 'good'} example"
    for example in rule.examples:
        where = f"{rule.id}: {'bad' if example.fires else 'good'} example {example.text!r}"
        try:
            report = lint_example(rule, example)
        except FollowupLintError as error:
            yield f"{where}: {error}"
            continue
        _, wanted = unmark(example.text)
        found = tuple(finding.span for finding in report.findings)
        yield from (f"{where}: the rule failed: {f.error}" for f in report.failures)
        if example.fires and not wanted:
            yield f"{where}: marks no span; put [[…]] around what the rule should report"
        elif found != wanted:
            shown = [finding.excerpt for finding in report.findings]
            yield f"{where}: found {shown}"
