"""What is told about a rule."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Kind, Rule, Severity, bad, good
from followup_lint.explain import markdown, toml_key, toml_value
from followup_lint.registry import load
from followup_lint.testing import check_examples, lint_example

RULES = load()
VALUES = st.recursive(
    st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('aé"\\ -_\x7f'), inner),
)


def told(rule: Rule) -> str:
    """The text about a rule."""
    return markdown(rule, lint_example)


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_can_be_explained(name: str) -> None:
    rule = RULES[name]
    text = told(rule)

    assert text.startswith(f"# {rule.id} ({rule.code})\n\n{rule.summary}\n")
    assert f"<{rule.source}>" in text
    for example in rule.examples:
        assert example.text.strip("\n") in text


def test_bad_examples_are_followed_by_what_is_said_about_them() -> None:
    rule = RULES["emoticon"]

    assert check_examples(rule) == []
    assert "I [[<3]] your product.\n```\n\n> warning: “<3” is a smiley" in told(rule)


def test_severities_are_told_for_each_kind() -> None:
    off = {Kind.CHECK_IN: Severity.SUGGESTION, Kind.GENERAL: None}
    text = told(replace(RULES["emoticon"], severity_in=off))
    expected = (
        "- thank-you: warning\n- check-in: suggestion\n- second follow-up: warning\n"
        "- general mail: not checked\n\nFamily: emoji.\n"
    )

    assert expected in text


def test_options_are_told_as_they_stand_in_the_settings() -> None:
    text = told(RULES["urgency"])
    table = text.partition("```toml\n")[2].partition("```")[0]

    assert tomllib.loads(table) == {
        "rules": {"urgency": {"flag-at-your-earliest-convenience": False}}
    }


def test_what_an_example_needs_is_said_beside_it() -> None:
    example = bad("I [[<3]] it.", kind=Kind.CHECK_IN, subject="Hi", options={"extra": ("x+",)})
    rule = replace(RULES["emoticon"], examples=(example, good("I like ``` it.")))

    assert 'Kind: check-in; Subject: Hi; extra = ["x+"]:\n\n```text\nI [[<3]] it.' in told(rule)
    assert "````text\nI like ``` it.\n````" in told(rule)


@given(st.text('abé"\\ .-_\x7f\n'), VALUES)
def test_values_read_back_from_toml(key: str, value: object) -> None:
    assert tomllib.loads(f"{toml_key(key)} = {toml_value(value)}") == {key: value}


def test_severities_among_the_options_are_spelled_as_settings_take_them() -> None:
    rule = RULES["imposed-deadline"]
    assert 'severity-if-softened = "suggestion"' in markdown(rule, lint_example)
