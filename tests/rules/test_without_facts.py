"""Rules that need facts say nothing of words alone, whatever the words are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from followup_lint import Config, Context, Draft, Kind, Linter
from followup_lint.rules import registry
from followup_lint.testing import draft_of

NEED_FACTS = (
    "group-message",
    "thank-you-window",
    "early-check-in",
    "too-frequent",
    "too-many-follow-ups",
    "off-hours",
    "agency-bypass",
    "name-mismatch",
    "company-mismatch",
    "missing-attachment",
    "stale-time-word",
    "copied-note",
    "sender-address",
)
DRAFTS = Path(__file__).parent.parent / "data" / "drafts.jsonl"


def bare_drafts() -> list[Draft]:
    """All examples and many other drafts, as far as they have no header: headers tell facts."""
    rules = registry.collect(registry.builtin()).values()
    examples = [draft_of(example).text for rule in rules for example in rule.examples]
    rows = map(json.loads, DRAFTS.read_text(encoding="utf-8").splitlines())
    drafts = map(Draft.from_text, (*examples, *(row["body"] for row in rows)))
    return [draft for draft in drafts if not draft.headers]


@pytest.mark.parametrize("kind", [Kind.THANK_YOU, Kind.CHECK_IN])
def test_without_facts_none_of_them_is_checked_and_each_says_what_is_missing(kind: Kind) -> None:
    unreminded = {"missing-attachment": {"when-unknown": "off"}}
    linter = Linter(Config(select=NEED_FACTS, rules=unreminded), Context(kind=kind))
    rules = {rule.id for rule in linter.rules if rule.applies_to(kind)}
    drafts = bare_drafts()
    reports = list(linter.lint_many(drafts))

    assert len(drafts) > 500
    assert {finding.rule for report in reports for finding in report.findings} == set()
    assert {rule for report in reports for rule in report.checked} == set()
    assert all({item.rule for item in report.not_checked} == rules for report in reports)
    assert all(item.reason for report in reports for item in report.not_checked)
