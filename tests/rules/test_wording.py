"""Wordings: frames of words, what excuses from them, and one remark a sentence."""

from __future__ import annotations

import pytest

from followup_lint import Config, Context, Draft, Finding, Kind, Linter
from followup_lint.core.sentences import lower
from followup_lint.rules.checks import BUILTIN
from followup_lint.rules.wording import Wording, filled, whole_words
from growth import MOST, growth


def findings(rule: str, text: str, **settings: object) -> tuple[Finding, ...]:
    config = Config(select=(rule,), rules={rule: settings})
    return Linter(config, Context(kind=Kind.THANK_YOU)).lint(Draft.from_text(text)).findings


def excerpts(rule: str, text: str, **settings: object) -> list[str]:
    return [finding.excerpt for finding in findings(rule, text, **settings)]


def test_a_class_stands_for_any_of_its_words_and_may_name_others() -> None:
    words = {"fruit": "apple|<nut>", "nut": "fig|plum"}
    assert filled("a <fruit> or <nut>", words) == "a (?:apple|(?:fig|plum)) or (?:fig|plum)"
    with pytest.raises(KeyError):
        filled("<stone>", words)


def test_frames_match_whole_words_with_a_few_words_between() -> None:
    pattern = whole_words(["buy <few><fruit>"], {"fruit": "apple|fig"})
    assert pattern.search("buy one ripe apple")
    assert pattern.search("buy fig")
    assert not pattern.search("buy applesauce")
    assert not pattern.search("buy one very ripe big apple")


def test_lower_case_keeps_the_number_of_characters() -> None:
    for text in ("İstanbul", "STRASSE", "ΑΣ", "plain"):
        assert len(lower(text)) == len(text)


def test_a_sentence_gets_one_remark() -> None:
    text = "It is close to my home, and close to my gym. It would really boost my career."
    assert len(findings("self-focused", text)) == 2


def test_what_is_quoted_or_allowed_passes() -> None:
    text = "The role would really boost my career."
    assert excerpts("self-focused", text) == ["boost my career"]
    assert excerpts("self-focused", text, allow=["Boost My Career"]) == []
    assert excerpts("self-focused", f'Our advert says "{text}"') == []


@pytest.mark.parametrize(
    "seed",
    [
        "i ", "a ", "no ", "my my ", "my boss ", "sorry for the ", "your website is ",
        "what is the ", "when i am the ", "close to my ", "i've been ", "x", "12 34-",
    ],
)  # fmt: skip
def test_expressions_take_time_by_the_length_of_hostile_text(seed: str) -> None:
    patterns = [
        pattern
        for rule in BUILTIN
        if isinstance(rule.check, Wording)
        for pattern in (rule.check.pattern, rule.check.spared)
        if pattern is not None
    ]

    def find(size: int) -> list[object]:
        text = (seed * size)[:size]
        return [found for pattern in patterns for found in pattern.finditer(text)]

    assert patterns and growth(find, 250) < MOST


def test_every_frame_names_classes_that_exist() -> None:
    for check in (rule.check for rule in BUILTIN):
        if isinstance(check, Wording):
            assert check.pattern.pattern and (check.spared is None or check.spared.pattern)
