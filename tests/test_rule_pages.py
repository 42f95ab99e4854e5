"""The pages in docs/rules are made from the rules, and say all there is to say."""

from __future__ import annotations

import re
import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from followup_lint import Kind, Severity
from followup_lint.report.explain import reports_on
from followup_lint.rules import registry
from followup_lint.testing import lint_example

DOCS = Path(__file__).resolve().parent.parent / "docs"
RULES = registry.collect(registry.builtin())


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """The pages as the rules make them now."""
    return dict(runpy.run_path(str(DOCS / "rule_pages.py"))["pages"]())


def test_the_pages_are_those_that_the_rules_make(made: dict[str, str]) -> None:
    written = {path.name: path.read_text("utf-8") for path in (DOCS / "rules").iterdir()}

    assert written.keys() == made.keys(), "run python docs/generate.py"
    stale = [name for name, text in made.items() if text != written[name]]
    assert stale == [], "run python docs/generate.py"


def test_the_index_has_a_line_for_each_rule_and_no_other(made: dict[str, str]) -> None:
    lines = re.findall(r"^\| ([A-Z]+\d+) \| \[(.+?)\]\((.+?)\)", made["README.md"], re.MULTILINE)

    assert sorted(lines) == sorted((rule.code, rule.id, f"{rule.id}.md") for rule in RULES.values())


def test_the_index_tells_severities_and_fixes() -> None:
    row = runpy.run_path(str(DOCS / "rule_pages.py"))["row"]
    rule = replace(
        RULES["emoticon"],
        summary="One | two.",
        severity_in={Kind.CHECK_IN: Severity.SUGGESTION, Kind.GENERAL: None},
        default=False,
    )
    expected = (
        *("FUL422", "[emoticon](emoticon.md) (*off*)", "One \\| two."),
        *("warning", "suggestion", "warning", "warning", "–", "safe"),
    )

    assert expected == row(rule, reports_on(rule, lint_example))
