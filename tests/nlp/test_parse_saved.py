"""A paragraph in which no rule can find anything by the parse is not parsed; nothing is missed."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Config, Context, Draft, Kind, Linter, Report
from followup_lint.rules.rule import Needs
from followup_lint.testing import unmark

GENERAL = Context(kind=Kind.GENERAL)
SAVING = Linter(context=GENERAL)
PARSING = Linter.of_rules((replace(rule, cue=None) for rule in SAVING.rules), GENERAL)
CUED = [rule for rule in SAVING.rules if rule.cue]
PLAIN = ("The invoice for May is attached.", "We met Ana on the pier, and it rained.", "See below.")
PARAGRAPHS = [
    *PLAIN,
    *(unmark(example.text)[0] for rule in CUED for example in rule.examples if not example.options),
]


def told(report: Report) -> tuple[object, ...]:
    """What a report tells of a draft."""
    return report.findings, report.checked, report.failures, report.verdict


def test_ordinary_mail_has_only_rules_that_tell_their_cues() -> None:
    readers = [r for r in SAVING.rules if r.needs is Needs.PARSE and r.applies_to(Kind.GENERAL)]

    assert readers == CUED


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=5), st.booleans())
def test_the_findings_are_those_of_a_draft_that_is_parsed_as_a_whole(
    paragraphs: list[str], loud: bool
) -> None:
    text = "Dear Bob,\n\n" + "\n\n".join(paragraphs) + "\n\nRegards,\nAna Ruiz"
    draft = Draft.from_text(text.upper() if loud else text)

    assert told(SAVING.lint(draft)) == told(PARSING.lint(draft))


@pytest.mark.parametrize(
    ("name", "options", "text"),
    [
        ("frustration", {"extra": ["shabby"]}, "This is shabby."),
        (
            "urgency",
            {"flag-at-your-earliest-convenience": True},
            "Please reply at your earliest convenience.",
        ),
    ],
)
def test_a_word_that_an_option_adds_is_a_cue(
    name: str, options: dict[str, object], text: str
) -> None:
    linter = Linter(Config(rules={name: options}), GENERAL)

    assert name in {finding.rule for finding in linter.lint(Draft.from_text(text)).findings}


def test_a_rule_without_a_cue_is_given_all_sentences() -> None:
    seen: list[str] = []
    [rule] = (rule for rule in SAVING.rules if rule.id == "urgency")

    def check(view, options):  # type: ignore[no-untyped-def]
        seen.extend(sentence.text for sentence in view.sentences)
        return iter(())

    own = replace(rule, id="own", cue=None, check=check, second_opinion=False)
    Linter.of_rules([*CUED, own], GENERAL).lint(Draft.from_text("\n\n".join(PLAIN)))

    assert seen == list(PLAIN)


def test_a_draft_without_a_cue_is_linted_without_spacy() -> None:
    code = (
        "import sys; from followup_lint import lint; "
        f"report = lint('Hi Bob,\\n\\n{PLAIN[0]}\\n\\nBest,\\nAna'); "
        "print('urgency' in report.checked, 'spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["True", "False"]
