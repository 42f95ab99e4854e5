"""`check-rules --coverage`: what in a pack no example needs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from a_pack import HEAD
from followup_lint.rules import registry

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
Covered = Callable[[str], list[str]]
TITLE = "my-word (MYR101), needed by no example:"
MODULE = """
from followup_lint import Rule, Severity, bad, good

def check(view, options):
    for span in view.sentence_spans:
        if "x" in span.of(view.text):
            yield view.hit(span)

RULE = Rule(
    "my-rule", "MYR201", "informal", "s", "m", Severity.WARNING, check, "https://example.com",
    examples=(bad("[[x]]"), good("y")),
)
"""


@pytest.fixture(autouse=True)
def forget_modules() -> Iterator[None]:
    """Modules of a test are not those of the next."""
    yield
    sys.modules.pop("my_rules", None)


@pytest.fixture
def covered(inline: Inline, write: Write) -> Covered:
    """Writes a pack of one rule, and gives what is said of its coverage."""

    def run(body: str) -> list[str]:
        write("mine.toml", HEAD + body)
        outcome = inline("check-rules", "--coverage", "mine.toml")
        assert (outcome.code, outcome.err) == (0, "")
        first, *rest = outcome.out.splitlines()
        assert first.endswith(" examples: all behave as they say.")
        return rest

    return run


def test_an_entry_is_needed_where_it_finds_what_is_marked(covered: Covered) -> None:
    said = covered("""
        phrases = ["gizmo", "big gadget", "gadget", "widget"]
        bad     = ["A [[gizmo]] and a [[big gadget]]."]
        good    = ["A thing."]
    """)

    assert said == [TITLE, '  phrases: "gadget"', '  phrases: "widget"',
                    "Examples need 2 of 4 phrases."]  # fmt: skip


def test_expressions_are_shown_as_their_pack_spells_them(covered: Covered) -> None:
    said = covered(r"""
        regex = ["\\bgizmos?\\b", "\\bgadgets?\\b"]
        bad   = ["A [[gizmo]]."]
        good  = ["A thing."]
    """)

    assert said == [TITLE, '  regex: "\\\\bgadgets?\\\\b"', "Examples need 1 of 2 regex."]


def test_an_exception_is_needed_where_an_example_would_be_reported_without_it(
    covered: Covered,
) -> None:
    said = covered("""
        phrases      = ["gizmo"]
        unless       = ["toy gizmo", "old gizmo"]
        unless-regex = ["gizmo [0-9]+", "gizmo [a-z]+"]
        bad          = ["A [[gizmo]]. Here is gizmo 12."]
        good         = ["A toy gizmo."]
    """)

    assert said == [
        TITLE,
        '  unless: "old gizmo"',
        '  unless-regex: "gizmo [a-z]+"',
        "Examples need 1 of 1 phrases, 1 of 2 unless, 1 of 2 unless-regex.",
    ]


def test_of_two_exceptions_for_the_same_words_neither_is_needed(covered: Covered) -> None:
    said = covered("""
        phrases = ["gizmo"]
        unless  = ["toy gizmo", "a toy"]
        bad     = ["A [[gizmo]]."]
        good    = ["A toy gizmo."]
    """)

    assert said[:-1] == [TITLE, '  unless: "toy gizmo"', '  unless: "a toy"']


@pytest.mark.parametrize(
    ("good", "rest"),
    [("A thing.", [TITLE, '  case: "word"']), ("I met Peter Gizmo.", [])],
)
def test_a_condition_is_needed_where_an_example_depends_on_it(
    good: str, rest: list[str], covered: Covered
) -> None:
    said = covered(f"""
        phrases = ["gizmo"]
        case    = "word"
        bad     = ["A [[gizmo]]."]
        good    = ["{good}"]
    """)

    assert said[:-1] == rest
    assert said[-1] == f"Examples need 1 of 1 phrases, {int(not rest)} of 1 case."


def test_the_zone_is_a_condition(covered: Covered) -> None:
    said = covered("""
        phrases = ["gizmo"]
        where   = "greeting"
        bad     = ["Dear [[gizmo]],\\n\\nThank you for the tour."]
        good    = ["Dear Amir,\\n\\nThank you for the tour."]
    """)

    assert said == ["Examples need 1 of 1 phrases, 1 of 1 where."]


def test_variants_are_named_and_exceptions_of_the_rule_hold_for_all(covered: Covered) -> None:
    said = covered("""
        unless = ["toy", "old"]

        [[my-word.variant]]
        name    = "round"
        phrases = ["gizmo", "ball"]
        unless  = ["my own", "your own"]

        [[my-word.variant]]
        name    = "square"
        default = false
        phrases = ["gadget"]

        [[my-word.bad]]
        text = "A [[gizmo]] and a gadget."

        [[my-word.good]]
        text = "My own gizmo."

        [[my-word.good]]
        text    = "A toy gadget."
        options = { also = ["square"] }
    """)

    assert said == [
        TITLE,
        '  variant round, phrases: "ball"',
        '  variant square, phrases: "gadget"',
        '  unless: "old"',
        '  variant round, unless: "your own"',
        "Examples need 1 of 3 phrases, 2 of 4 unless.",
    ]


def test_more_words_in_the_options_of_an_example_are_not_the_packs(covered: Covered) -> None:
    said = covered("""
        phrases = ["gizmo", "gadget"]
        good    = ["A thing."]

        [[my-word.bad]]
        text    = "A [[gizmo]] and a [[widget]]."
        options = { extra = ["widget"] }
    """)

    assert said == [TITLE, '  phrases: "gadget"', "Examples need 1 of 2 phrases."]


def test_a_phrase_that_must_stand_somewhere_is_needed_where_it_stands_alone(
    covered: Covered,
) -> None:
    said = covered("""
        absent = ["reference", "number"]
        bad    = ["[[]]Here is the form."]
        good   = ["The reference is 12.", "The reference number is 12."]
    """)

    assert said == [TITLE, '  absent: "number"', "Examples need 1 of 2 absent."]


def test_a_count_is_needed_where_it_is_exceeded(covered: Covered) -> None:
    said = covered("""
        count = { unit = "sentences", more-than = { general = 1 } }

        [[my-word.bad]]
        text = "[[]]One thing. Another thing."
        kind = "general"

        [[my-word.good]]
        text = "One thing."
        kind = "general"
    """)

    assert said == ["Examples need 1 of 1 count."]


def test_labels_and_the_second_opinion_are_counted(covered: Covered) -> None:
    said = covered("""
        phrases        = ["a waste of my time"]
        label          = ["complaint", "threat"]
        second-opinion = true
        bad            = ["[[I am angry about the way this was handled]]."]
        good           = ["I kept the stock right for three years."]
    """)

    assert said == [
        TITLE,
        '  phrases: "a waste of my time"',
        '  label: "threat"',
        "  second-opinion: true",
        "Examples need 0 of 1 phrases, 1 of 2 label, 0 of 1 second-opinion.",
    ]


def test_the_second_opinion_is_needed_where_it_overrules_a_phrase(covered: Covered) -> None:
    said = covered("""
        phrases        = ["frustrated"]
        second-opinion = true
        bad            = ["I am [[frustrated]] with the lack of communication."]
        good           = ["I enjoy calming frustrated customers."]
    """)

    assert said == ["Examples need 1 of 1 phrases, 1 of 1 second-opinion."]


def test_an_example_that_fails_needs_nothing(inline: Inline, write: Write) -> None:
    body = """
        phrases = ["gizmo"]
        bad     = ["A [[gizmo]] and a [[gadget]]."]
        good    = ["A thing."]
    """
    write("mine.toml", HEAD + body)
    outcome = inline("check-rules", "--coverage", "mine.toml")

    assert outcome.code == 1
    assert outcome.out.splitlines()[-4:] == [
        "1 rule, 2 examples: 1 problem.", TITLE, '  phrases: "gizmo"',
        "Examples need 0 of 1 phrases.",
    ]  # fmt: skip


def test_rules_in_python_have_no_coverage(inline: Inline, write: Write) -> None:
    write("my_rules.py", MODULE)
    outcome = inline("check-rules", "--coverage", "my_rules")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [
        "1 rule, 2 examples: all behave as they say.",
        "None of these rules come from a pack, so there is no coverage to show.",
    ]


def test_built_in_rules_are_covered_where_nothing_is_named(
    inline: Inline, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = tuple(rule for rule in registry.builtin() if rule.id in ("too-long", "too-short"))
    monkeypatch.setattr(registry, "builtin", lambda: some)
    outcome = inline("check-rules", "--coverage")

    assert outcome.code == 0
    assert outcome.out.splitlines()[1:] == ["Examples need 2 of 2 count."]


def test_coverage_of_several_packs_is_summed_up(inline: Inline, write: Write) -> None:
    body = """
        phrases = ["gizmo", "gadget"]
        bad     = ["A [[gizmo]]."]
        good    = ["A thing."]
    """
    write("mine.toml", HEAD + body)
    write("other.toml", HEAD.replace("my-word", "other-word").replace("101", "102") + body)
    outcome = inline("check-rules", "--coverage", "mine.toml", "other.toml")

    assert outcome.out.splitlines()[1:] == [
        TITLE, '  phrases: "gadget"',
        "other-word (MYR102), needed by no example:", '  phrases: "gadget"',
        "Examples need 2 of 4 phrases.",
    ]  # fmt: skip


def test_a_threshold_is_needed_where_a_line_lies_below_it(covered: Covered) -> None:
    said = covered("""
        label    = "boast"
        at-least = 0.95
        bad      = ["[[I am the best person you will meet]]."]
        good     = ["I would be one of the best hires you ever made."]
    """)

    assert said == ["Examples need 1 of 1 label, 1 of 1 at-least."]
