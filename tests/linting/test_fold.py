"""Which of two rules speaks where both could, in whole drafts with every rule on."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from followup_lint import Config, Context, Draft, Kind, Linter
from followup_lint.rules import registry

RULES = registry.load()
CHECK_IN = Linter(context=Context(kind=Kind.CHECK_IN))
SHORT_THANKS = (
    "Dear Amir,\n\nThank you so much for the interview. Have a great week.\n\nRegards,\nDana Reyes"
)
GENERIC = (
    "Dear Amir,\n\nThank you. I enjoyed hearing about the role, and I remain very interested. "
    "Please let me know if you need anything.\n\nRegards,\nDana Reyes"
)
ALONE = (
    (
        "If I don't hear back by Friday, I will accept another offer.",
        "ultimatum",
        "imposed-deadline",
    ),
    ("If I haven't heard anything by then, I will withdraw.", "ultimatum", "still-waiting"),
    (
        "If I don't hear back and another company has offered me a job, I will accept it.",
        "ultimatum",
        "competing-offer",
    ),
    ("I really need the offer.", "desperation", "demand-statement"),
    ("Please, please hire me.", "desperation", "decision-push"),
    ("I need you to make a decision now.", "demand-statement", "decision-push"),
    ("You must hire me.", "reader-obligation", "decision-push"),
    ("Select me.", "decision-push", "bare-command"),
    ("Could you please reply asap?", "urgency", "textspeak"),
    ("Could you please reply ASAP?", "urgency", "all-caps"),
    ("Hey there Amir,\n\nThank you for your time.", "casual-greeting", "informal-word"),
    ("Why haven't you answered? I am disappointed.", "accusation", "blunt-question"),
    ("You are ignoring me.", "accusation", "frustration"),
    ("I am tired of waiting.", "still-waiting", "frustration"),
    ("Thank you for the tour \u203c\ufe0f", "emoji", "punctuation-overuse"),
    ("Thank you for the tour <3", "emoticon", "punctuation-overuse"),
)


def found(text: str, linter: Linter = CHECK_IN) -> list[str]:
    return [finding.rule for finding in linter.lint(Draft.from_text(text)).findings]


def thanking(rules: Mapping[str, Mapping[str, object]]) -> Linter:
    return Linter(Config(rules=rules), Context(kind=Kind.THANK_YOU))


@pytest.mark.parametrize(
    ("text", "speaks", "yields"), ALONE, ids=[f"{a}, {b}" for _, a, b in ALONE]
)
def test_of_two_rules_on_the_same_words_one_speaks(text: str, speaks: str, yields: str) -> None:
    rules = found(text)

    assert rules.count(speaks) == 1
    assert yields not in rules


def test_the_silent_rule_speaks_where_the_other_is_off() -> None:
    linter = Linter(Config(ignore=("ultimatum",)), Context(kind=Kind.CHECK_IN))

    assert "imposed-deadline" in found(ALONE[0][0], linter)


def test_a_rule_yields_only_within_the_sentence() -> None:
    text = "I still haven't heard back. If I don't hear by Friday, I will accept another offer."
    report = CHECK_IN.lint(Draft.from_text(text))
    tone = [(f.rule, f.excerpt) for f in report.findings if f.family in {"impatience", "pressure"}]

    assert tone == [
        ("still-waiting", "I still haven't heard"),
        ("ultimatum", "If I don't hear by Friday, I will accept"),
    ]


def test_a_text_symbol_is_neither_an_emoji_nor_too_much_punctuation() -> None:
    assert not {"emoji", "punctuation-overuse"} & set(found("Thank you for the tour \u203c"))


def test_one_remark_stands_for_all_that_a_note_of_mere_thanks_lacks() -> None:
    rules = found(SHORT_THANKS, thanking({"missing-value": {"severity": "suggestion"}}))

    assert rules.count("thanks-only") == 1
    assert not set(rules) & {
        "missing-conversation",
        "missing-interest",
        "missing-value",
        "too-short",
    }


def test_without_that_remark_each_lack_is_told() -> None:
    rules = found(SHORT_THANKS, thanking({"thanks-only": {"severity": "off"}}))

    assert {"missing-conversation", "missing-interest", "too-short"} <= set(rules)


def test_a_reference_is_called_vague_only_where_it_is_not_missing() -> None:
    assert "vague-conversation" in found(GENERIC, thanking({}))
    strict = found(GENERIC, thanking({"missing-conversation": {"min-level": 3}}))
    assert "missing-conversation" in strict
    assert "vague-conversation" not in strict


def test_rules_give_way_to_rules_that_there_are() -> None:
    named = {other for rule in RULES.values() for other in (*rule.yields_to, *rule.silent_beside)}

    assert named <= set(RULES)
