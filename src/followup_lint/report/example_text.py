"""The examples of a rule in Markdown, and what the rule says about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from followup_lint.core.findings import Report
from followup_lint.core.terms import Kind
from followup_lint.core.toml_text import toml_value
from followup_lint.report.example_context import given_with
from followup_lint.rules.rule import Example, Rule


def marks(rule: Rule) -> str:
    """What the marks in a rule's examples mean."""
    said = "The words in `[[…]]` are reported"
    if any("[[]]" in example.text for example in rule.examples):
        return f"{said}; `[[]]` marks a finding that is about no words in particular."
    return f"{said}."


def messages(report: Report) -> Iterator[str]:
    """What the rule says about a text, each message once, and shared help once."""
    lines = list(
        dict.fromkeys((f.severity.value, f.message, f.help) for f in report.findings),
    )
    for (severity, message, help), (*_, following) in zip(lines, [*lines[1:], ("",)], strict=True):
        yield f"> {severity}: {message}" + (f" {help}" if help not in ("", following) else "")


def passing(examples: Iterable[Example]) -> Iterator[str]:
    """The texts that pass; one-line texts are listed together."""
    for alone, group in groupby(examples, key=lambda e: "\n" in shown(e) or any(terms(e))):
        if alone:
            yield from map(quoted, group)
        else:
            yield fenced("\n".join(map(shown, group)), "text")


def quoted(example: Example) -> str:
    """The text of an example, preceded by what else is given with it."""
    text = fenced(shown(example), "text")
    given = ", ".join(terms(example))
    return f"{given[0].upper()}{given[1:]}:\n\n{text}" if given else text


def shown(example: Example) -> str:
    """The text of an example with its subject."""
    text = example.text.strip("\n")
    if example.subject is None:
        return text
    return f"Subject: {example.subject}".rstrip() + f"\n\n{text}"


def terms(example: Example) -> Iterator[str]:
    """What is given with an example beside its text."""
    if example.kind:
        article = "" if example.kind is Kind.GENERAL else "a "
        yield f"as {article}{example.kind.label}"
    yield from given_with(example.context)
    for key, value in example.options.items():
        yield f"with `{key.replace('_', '-')} = {toml_value(value)}`"


def fenced(text: str, language: str) -> str:
    """A code block, with a fence that does not occur in the text."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"
