"""What is told about a rule."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Kind, Rule, Severity, bad, good
from followup_lint.core.toml_text import toml_key, toml_value
from followup_lint.report.explain import markdown
from followup_lint.rules.registry import load
from followup_lint.rules.rule import Fact
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
        "- reply to a decision: warning\n- general mail: not checked\n\nFamily: emoji.\n"
    )

    assert expected in text


def test_texts_of_one_line_that_pass_stand_together() -> None:
    texts = ("One.", "Two.", "Dear Amir,\n\nThree.", "Four.")
    rule = replace(RULES["emoticon"], examples=tuple(good(text) for text in texts))
    expected = (
        "## What passes\n\n```text\nOne.\nTwo.\n```\n\n```text\nDear Amir,\n\nThree.\n```"
        "\n\n```text\nFour.\n```\n"
    )

    assert expected in told(rule)


def test_help_that_several_findings_share_is_told_once() -> None:
    rule = replace(RULES["emoticon"], examples=(bad("I [[<3]] it [[:-)]]"),))
    [help] = {f.help for f in lint_example(rule, rule.examples[0]).findings}

    assert told(rule).count(help) == 1
    assert told(rule).count("> warning: ") == 2


def test_the_severities_of_variants_are_told() -> None:
    rule = RULES["informal-word"]
    capped = replace(rule, severity_in={Kind.GENERAL: Severity.SUGGESTION})

    assert "- check-in: error, warning or suggestion\n" in told(capped)
    assert "- general mail: suggestion\n" in told(capped)


def test_only_options_that_have_a_use_are_told() -> None:
    table = told(RULES["textspeak"]).partition("## Options\n\n")[2].partition("## What")[0]

    assert table == (
        "- `allow`: what is never reported, in any case.\n"
        "- `also`: variants that are off, to switch on: `abbreviation`.\n\n"
        "```toml\n[rules.textspeak]\nallow = []\nalso = []\n```\n\n"
    )


def test_what_keeps_a_rule_silent_and_what_mends_it_is_told() -> None:
    rule = replace(
        RULES["informal-word"],
        yields_to=("emoji",),
        silent_beside=("urgency",),
        requires=(Fact("subject line", lambda view, options: True),),
    )

    assert "It gives way where one of these reports the same words: `emoji`." in told(rule)
    assert "With no subject line, it is not checked." in told(rule)
    assert "It is silent beside a finding of `urgency` anywhere in the draft." in told(rule)
    assert "Where one replacement is clear, `--fix` puts it in." in told(rule)


def test_options_are_told_as_they_stand_in_the_settings() -> None:
    text = told(RULES["urgency"])
    table = text.partition("```toml\n")[2].partition("```")[0]

    assert tomllib.loads(table) == {
        "rules": {"urgency": {"flag-at-your-earliest-convenience": False}}
    }


def test_what_an_example_needs_is_said_beside_it() -> None:
    example = bad("I [[<3]] it.", kind=Kind.CHECK_IN, subject="Hi", options={"extra": ("x+",)})
    rule = replace(RULES["emoticon"], examples=(example, good("I like ``` it.")))

    assert (
        'As a check-in, with `extra = ["x+"]`:\n\n```text\nSubject: Hi\n\nI [[<3]] it.\n```'
    ) in told(rule)
    assert "````text\nI like ``` it.\n````" in told(rule)


@given(st.text('abé"\\ .-_\x7f\n'), VALUES)
def test_values_read_back_from_toml(key: str, value: object) -> None:
    assert tomllib.loads(f"{toml_key(key)} = {toml_value(value)}") == {key: value}


def test_severities_among_the_options_are_spelled_as_settings_take_them() -> None:
    rule = RULES["imposed-deadline"]
    assert 'severity-if-softened = "suggestion"' in markdown(rule, lint_example)
