"""Whole drafts by many hands: good ones are left alone, bad ones are not."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from followup_lint import Draft, Linter, Report, Severity, Verdict

DRAFTS = Path(__file__).parents[1] / "data" / "drafts.jsonl"


@cache
def reports() -> list[tuple[dict[str, Any], Report]]:
    rows = [json.loads(line) for line in DRAFTS.read_text(encoding="utf-8").splitlines()]
    drafts = [Draft.from_text(row["body"], subject=row["subject"]) for row in rows]
    return list(zip(rows, Linter().lint_many(drafts), strict=True))


def of(quality: str) -> list[tuple[dict[str, Any], Report]]:
    return [(row, report) for row, report in reports() if row["quality"] == quality]


def share(flags: list[bool]) -> float:
    return sum(flags) / len(flags)


def test_no_rule_fails_on_a_real_draft() -> None:
    assert [report.failures for _, report in reports() if report.failures] == []


def test_no_good_draft_is_held() -> None:
    assert [row["id"] for row, report in of("good") if report.verdict is Verdict.HOLD] == []


def test_most_good_drafts_are_ready() -> None:
    ready = [report.verdict is Verdict.READY for _, report in of("good")]
    assert share(ready) >= 0.85


def test_a_good_draft_is_hardly_ever_blamed_for_its_tone() -> None:
    """The thresholds let the judge blame one good mail in twenty."""
    tone = {"demanding", "impatience", "pressure"}
    blamed = [
        any(f.family in tone and f.severity is not Severity.SUGGESTION for f in report.findings)
        for _, report in of("good")
    ]
    assert share(blamed) <= 0.05


def test_most_bad_drafts_are_caught() -> None:
    assert share([report.verdict is not Verdict.READY for _, report in of("bad")]) >= 0.6
