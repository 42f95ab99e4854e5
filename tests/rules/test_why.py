"""docs/why.md names, for each piece of advice, checks that there are."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

from followup_lint.rules import registry

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEXT = (DOCS / "why.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (.+) \| (.+) \|$", TEXT, re.MULTILINE)[1:]
LINK = re.compile(r"\[`([a-z-]+)`\]\(rules/\1\.md\)")
DAGGER = re.compile(r"`([a-z-]+)` †")
# What these check stands in no draft: dates, people, and what else was sent.
NEED_CONTEXT = {
    *("agency-bypass", "copied-note", "early-check-in", "name-mismatch"),
    *("thank-you-window", "too-frequent", "too-many-follow-ups"),
}


def test_each_piece_of_advice_has_a_check_or_says_why_none() -> None:
    silent = [
        advice
        for advice, checks in ROWS
        if not (LINK.search(checks) or DAGGER.search(checks) or checks.startswith("None "))
    ]

    assert len(ROWS) == 26
    assert silent == []


def test_every_rule_named_exists_or_waits_for_the_facts_it_needs() -> None:
    ids = {rule.id for rule in registry.builtin()}
    linked, waiting = set(LINK.findall(TEXT)), set(DAGGER.findall(TEXT))

    assert linked - ids == set()
    assert waiting & ids == set()
    assert waiting - NEED_CONTEXT == set()


def test_the_links_are_those_that_the_rules_make() -> None:
    marked = runpy.run_path(str(DOCS / "rule_pages.py"))["marked"]

    assert marked(TEXT) == TEXT, "run python docs/generate.py"
    assert marked(marked(TEXT)) == TEXT
