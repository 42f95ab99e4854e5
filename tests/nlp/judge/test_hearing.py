"""What the judge hears reaches the report: by labels, beside phrases, and against them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from followup_lint import (
    Config,
    Context,
    Draft,
    Kind,
    Linter,
    PackError,
    Part,
    Report,
    Severity,
    View,
)
from followup_lint.core.terms import FAULTS
from followup_lint.nlp import pipeline
from followup_lint.nlp.judge import reader
from followup_lint.nlp.judge.hearing import thresholds
from followup_lint.rules.packs import load_pack

BEGGING = "Please, I am begging you to give me a chance on the night shift."
POLITE = "Thank you for showing me the bakery on Tuesday."
HEAD = """
[own-rule]
code     = "XYZ001"
family   = "pressure"
summary  = "A rule of one's own."
message  = "“{match}” is what I look for."
severity = "warning"
source   = "https://example.com/words"
bad      = ["We [[synergise]] a lot."]
good     = ["We work together."]
"""


def lint(folder: Path, keys: str, text: str, **settings: object) -> Report:
    """What a rule with these keys says of a text."""
    path = folder / "own.toml"
    path.write_text(HEAD + keys, encoding="utf-8")
    config = Config(packs=(path,), select=("own-rule",), **settings)  # type: ignore[arg-type]
    return Linter(config, Context(kind=Kind.CHECK_IN)).lint(Draft.from_text(text))


def test_a_label_finds_what_no_phrase_names(tmp_path: Path) -> None:
    report = lint(tmp_path, 'label = "plead"', f"{POLITE} {BEGGING}")

    (finding,) = report.findings
    assert (finding.variant, finding.severity) == ("heard", Severity.WARNING)
    assert "begging you" in finding.excerpt
    assert finding.message == f"“{finding.excerpt}” is what I look for."


def test_a_label_is_reported_by_the_rule_that_names_it_alone(tmp_path: Path) -> None:
    assert lint(tmp_path, 'label = "pay"', BEGGING).findings == ()


def test_a_list_of_labels_takes_any_of_them(tmp_path: Path) -> None:
    assert len(lint(tmp_path, 'label = ["pay", "plead"]', BEGGING).findings) == 1


def test_at_least_is_a_threshold_of_ones_own(tmp_path: Path) -> None:
    some, all_of_it = 'label = "thanks"', 'label = "plead"\nat-least = 0.0'
    assert lint(tmp_path, 'label = "plead"\nat-least = 1.0', BEGGING).findings == ()
    assert len(lint(tmp_path, all_of_it, f"{POLITE} {BEGGING}").findings) == 2
    with pytest.raises(PackError, match="key `label`: no label 'thanks'; use one of demand"):
        lint(tmp_path, some, BEGGING)


def test_where_says_whether_the_subject_is_read(tmp_path: Path) -> None:
    draft = Draft.from_text(POLITE, subject="I am begging you, give me a chance")

    def found(keys: str) -> list[Part]:
        lint(tmp_path, f'label = "plead"\n{keys}', POLITE)
        config = Config(packs=(tmp_path / "own.toml",), select=("own-rule",))
        report = Linter(config, Context(kind=Kind.CHECK_IN)).lint(draft)
        return [finding.part for finding in report.findings]

    assert found("") == found('where = "letter"') == [Part.SUBJECT]
    assert found('where = "body"') == []
    with pytest.raises(PackError, match="key `where`: the judge does not read the sign-off; use"):
        found('where = "sign-off"')


def test_a_label_may_have_words_of_its_own(tmp_path: Path) -> None:
    keys = 'phrases = ["synergise"]\nlabel = "plead"\nlabel-message = "Need."\nlabel-help = "Wait."'
    by_phrase, by_label = lint(tmp_path, keys, f"We synergise.\n\n{BEGGING}").findings

    assert by_phrase.message == "“synergise” is what I look for."
    assert (by_label.message, by_label.help) == ("Need.", "Wait.")


def test_a_rule_that_names_the_words_speaks_alone(tmp_path: Path) -> None:
    report = lint(tmp_path, 'phrases = ["begging"]\nlabel = "plead"', BEGGING)

    assert [(f.variant, f.excerpt) for f in report.findings] == [("", "begging")]


def test_a_second_opinion_spares_a_harmless_sentence(tmp_path: Path) -> None:
    keys = 'phrases = ["Tuesday", "begging"]'
    text = f"{POLITE} {BEGGING}"
    seconded = lint(tmp_path, f"{keys}\nsecond-opinion = true", text)

    assert [f.excerpt for f in lint(tmp_path, keys, text).findings] == ["Tuesday", "begging"]
    assert [f.excerpt for f in seconded.findings] == ["begging"]


def heard(text: str, *, is_unusual: bool) -> list[Severity]:
    """How severe what the judge hears in a check-in is."""
    draft = Draft.from_text(text)
    view = View(draft, Kind.CHECK_IN, Context(), is_unusual=is_unusual)
    return [fault.severity for fault in view.heard]


def test_in_an_unusual_text_only_clear_faults_are_heard_as_gravely_as_ever() -> None:
    order, treat = "Send me the answer by Friday.", "The next round of drinks is on me."

    assert heard(order, is_unusual=False) == heard(order, is_unusual=True) == [Severity.ERROR]
    assert heard(treat, is_unusual=False) == [Severity.WARNING]
    assert heard(treat, is_unusual=True) == []


def test_in_an_unusual_text_the_judge_overrules_a_phrase_only_if_it_is_surer() -> None:
    draft = Draft.from_text("We found out why our customers were so cross. Thank you for the tour.")
    usual, unusual = (
        View(draft, Kind.CHECK_IN, Context(), is_unusual=each).harmless for each in (False, True)
    )

    assert set(unusual) < set(usual)


def test_words_weigh_beside_the_network() -> None:
    (judgement,) = reader.load().read([POLITE])
    alarming = replace(judgement, words=judgement.words + 5)
    sure = thresholds().sure

    assert sure(alarming, Part.BODY) > sure(judgement, Part.BODY)


def test_what_others_said_is_not_heard(tmp_path: Path) -> None:
    text = f'My favourite line in the play was "{BEGGING}"'
    assert lint(tmp_path, 'label = "plead"', text).findings == ()


def test_every_label_has_a_rule(tmp_path: Path) -> None:
    rules = Linter().rules
    told = {
        label
        for rule in rules
        for branch in getattr(rule.check, "branches", ())
        for label in branch.labels
    }
    assert {*FAULTS} - told == {"demand", "deadline"}  # their rules are written in Python
    assert {"demand-statement", "imposed-deadline"} <= {rule.id for rule in rules}


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ('label = "plaed"', "key `label`: no label 'plaed'"),
        ('label = "plead"\nat-least = 2', "key `at-least`"),
        ('label = "plead"\nlabel-message = "{nothing}"', "unknown fields: nothing"),
        ("label = 3", "key `label`"),
    ],
)
def test_a_wrong_label_is_refused(tmp_path: Path, keys: str, message: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(HEAD + keys, encoding="utf-8")
    with pytest.raises(PackError, match=message):
        load_pack(path)


def test_without_a_judge_the_other_rules_run_and_the_code_is_2(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reader, "MODEL", tmp_path)
    reader.load.cache_clear()
    try:
        # With a kind that is given, nothing asks the judge before the rules do.
        report = Linter(context=Context(kind=Kind.CHECK_IN)).lint(
            Draft.from_text("Send it asap 🎉.")
        )
    finally:
        reader.load.cache_clear()

    assert "emoji" in {finding.rule for finding in report.findings}
    assert [notice.code for notice in report.notices] == ["FUL905"]
    assert "the judge cannot be loaded" in report.notices[0].message
    assert (report.exit_code, report.failures) == (2, ())


def test_a_demand_is_heard_without_a_language_model(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    demand = "You need to give me an answer."
    draft = Draft.from_text(f"Dear Ms. Ortiz,\n\n{demand}\n\nKind regards,\nDana Reyes")
    linter = Linter(Config(select=["demand-statement"]), context=Context(kind=Kind.CHECK_IN))
    with_parse = linter.lint(draft)
    monkeypatch.setattr(pipeline, "MODEL", tmp_path)
    pipeline.load.cache_clear()
    try:
        without = linter.lint(draft)
    finally:
        pipeline.load.cache_clear()

    assert [finding.rule for finding in with_parse.findings] == ["demand-statement"]
    assert [finding.span for finding in without.findings] == [
        finding.span for finding in with_parse.findings
    ]
    assert [item.reason for item in without.not_checked] == ["no language model"]
