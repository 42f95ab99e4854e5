"""The pages in docs/rules, made from the rules: one for each, and an index by family.

In docs/why.md the names of rules become links to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from followup_lint.core.terms import Kind
from followup_lint.report.explain import Reports, fixes, reports_on, sections, severities
from followup_lint.rules import registry
from followup_lint.rules.rule import FAMILIES, Rule
from followup_lint.testing import lint_example

FOLDER = Path(__file__).resolve().parent / "rules"
INDEX = "README.md"
WHY = FOLDER.parent / "why.md"
RULE_NAME = re.compile(
    r"\[`(?P<linked>[a-z-]+)`\]\(rules/(?P=linked)\.md\)|`(?P<name>[a-z-]+)`(?: †)?"
)
HEAD = """\
# All rules

For each kind of message the weightiest severity is given; *off* says that a rule runs only when
the settings name it. A fix is *safe* where `--fix` puts it in, and *by eye* where it needs a look
first. `followup-lint explain RULE` prints the same pages.
"""
COLUMNS = ("code", "rule", "what it reports", *(kind.label for kind in Kind), "fix")
FIXES = {"safe": "safe", "unsafe": "by eye", "": ""}


def pages() -> Mapping[str, str]:
    """The text of every page under its file name."""
    rules = registry.collect(registry.builtin()).values()
    reports = {rule.id: reports_on(rule, lint_example) for rule in rules}
    texts = {f"{rule.id}.md": page(rule, reports[rule.id]) for rule in rules}
    families = [name for name in FAMILIES if any(rule.family == name for rule in rules)]
    parts = [HEAD]
    for family in families:
        members = [rule for rule in rules if rule.family == family]
        rows = [row(rule, reports[rule.id]) for rule in members]
        parts.append(f"## {family}\n\n" + "\n".join(table(rows)) + "\n")
    return {**texts, INDEX: "\n".join(parts)}


def page(rule: Rule, reports: Reports) -> str:
    """The page of one rule."""
    return "\n\n".join([*sections(rule, reports), "[All rules](README.md)"]) + "\n"


def table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """The lines of a table."""
    for cells in (COLUMNS, ("---",) * len(COLUMNS), *rows):
        yield f"| {' | '.join(cells)} |"


def row(rule: Rule, reports: Reports) -> tuple[str, ...]:
    """What the index says about a rule."""
    found = [severities(rule, kind, reports) for kind in Kind]
    name = f"[{rule.id}]({rule.id}.md)" + ("" if rule.default else " (*off*)")
    return (
        rule.code,
        name,
        rule.summary.replace("|", "\\|"),
        *(weights[0].value if weights else "–" for weights in found),
        FIXES[fixes(reports)],
    )


def marked(text: str) -> str:
    """The page about the advice with a link to each rule that there is, and a dagger at others."""
    ids = {rule.id for rule in registry.builtin()}

    def of(match: re.Match[str]) -> str:
        name = match["linked"] or match["name"]
        return f"[`{name}`](rules/{name}.md)" if name in ids else f"`{name}` †"

    head, rule, rows = text.partition("|---|---|\n")
    return head + rule + RULE_NAME.sub(of, rows)
