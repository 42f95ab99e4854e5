"""The examples of every rule are its tests: exact spans, in order."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from followup_lint import Context, Draft, Kind, Linter
from followup_lint.rules import registry
from followup_lint.rules.rule import Rule
from followup_lint.testing import check_examples, lint_example

RULES = list(registry.collect(registry.builtin()).values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_example_behaves_as_it_says(rule: Rule) -> None:
    assert check_examples(rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_where_that_comes_from(rule: Rule) -> None:
    assert rule.why
    assert rule.source.startswith(("https://", "http://"))
    assert sum(example.fires for example in rule.examples) >= 3
    assert sum(not example.fires for example in rule.examples) >= 2


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_finding_says_what_to_do_instead(rule: Rule) -> None:
    reports = [lint_example(rule, example) for example in rule.examples if example.fires]
    assert all(finding.help for report in reports for finding in report.findings)


def test_rules_in_python_stand_in_a_file_of_their_name() -> None:
    from followup_lint.rules import checks

    modules = {name for name in dir(checks) if not name.startswith("_")}
    assert {rule.id.replace("-", "_") for rule in checks.BUILTIN} <= modules


def test_every_file_with_a_rule_is_listed() -> None:
    """A rule that is not listed would be in no report, and nothing else would say so."""
    from followup_lint.rules import checks

    names = [each.name for each in pkgutil.iter_modules(checks.__path__)]
    modules = [importlib.import_module(f"{checks.__name__}.{name}") for name in names]
    held = {module.__name__: getattr(module, "RULE", None) for module in modules}
    listed = {id(rule) for rule in checks.BUILTIN}
    missing = [name for name, rule in held.items() if rule is not None and id(rule) not in listed]

    assert missing == [], "add these to BUILTIN in src/followup_lint/rules/checks/__init__.py"


def test_codes_and_ids_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("subject", [None, "", "Re:", "Fwd: The role"])
def test_every_rule_runs_on_every_kind(kind: Kind, subject: str | None) -> None:
    draft = Draft.from_text("Dear Ana,\n\nThank you for the talk.\n\nDana", subject=subject)

    assert Linter(context=Context(kind=kind)).lint(draft).failures == ()
