"""The engine: what it promises whatever the rules say."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import (
    ArgumentError,
    Author,
    Config,
    ConfigError,
    Context,
    Draft,
    Fact,
    Failure,
    Hit,
    Kind,
    Linter,
    Needs,
    Part,
    Proof,
    Rule,
    Severity,
    Span,
    Verdict,
    View,
    bad,
    good,
    lint,
)
from followup_lint.core.terms import Assume
from followup_lint.linting.linter import BATCH
from followup_lint.linting.processes import AHEAD
from followup_lint.nlp import pipeline
from followup_lint.rules import registry

PUSHY = (
    "Dear Amir,\n\nI still haven't heard back. Send me the decision by Friday!!\n\n"
    "Regards,\nDana Reyes\n\n> Let me know ASAP 😀\n"
)


def rule(check: Any, **changes: Any) -> Rule:
    """A rule for tests of the engine."""
    made = Rule(
        id="test-rule", code="TST001", family="safety", summary="s", message="{match} {count}",
        severity=Severity.WARNING, check=check, source="https://example.com",
        examples=(bad("[[x]]"), good("y")),
    )  # fmt: skip
    return replace(made, **changes)


def at(*spans: tuple[int, int], **values: Any) -> Any:
    def check(view: View, options: object) -> Iterator[Hit]:
        for start, end in spans:
            yield view.hit(Span(start, end), count=1, **values)

    return check


def test_findings_carry_rule_place_and_words() -> None:
    report = Linter(Config(select=("still-waiting",))).lint(Draft.from_text(PUSHY))
    (finding,) = report.findings
    assert (finding.rule, finding.code, finding.family) == ("still-waiting", "FUL322", "impatience")
    assert (finding.line, finding.column) == (3, 1)
    assert finding.excerpt == "I still haven't heard" == finding.span.of(PUSHY)
    assert "I still haven't heard" in finding.message


def test_quoted_words_are_never_reported() -> None:
    draft = Draft.from_text(PUSHY)
    start = PUSHY.index("> Let")
    report = Linter(context=Context(kind=Kind.CHECK_IN)).lint(draft)
    assert report.findings
    assert all(f.span.end <= start for f in report.findings)


def test_a_rule_that_raises_is_a_failure_and_the_others_go_on() -> None:
    def broken(view: View, options: object) -> Iterator[Hit]:
        raise KeyError(view.text)
        yield

    second = rule(at((0, 4)), id="other-rule", code="TST002")
    report = Linter.of_rules((rule(broken), second)).lint(Draft.from_text("Secret words."))
    (failure,) = report.failures
    assert isinstance(failure, Failure)
    assert failure.error.startswith("KeyError in test_linter.py")
    assert "Secret" not in failure.error
    assert [f.rule for f in report.findings] == ["other-rule"]
    assert report.exit_code == 2


def test_one_place_is_reported_once_per_rule() -> None:
    report = Linter.of_rules((rule(at((0, 6), (0, 6), (2, 4))),)).lint(Draft.from_text("Secret."))
    assert [f.span for f in report.findings] == [Span(0, 6)]


def test_a_rule_gives_way_to_the_one_it_names() -> None:
    first = rule(at((0, 6)))
    second = rule(at((2, 4), (7, 9)), id="other", code="TST002", yields_to=("test-rule",))
    report = Linter.of_rules((first, second)).lint(Draft.from_text("Secret words."))
    assert [(f.rule, f.span) for f in report.findings] == [
        ("test-rule", Span(0, 6)),
        ("other", Span(7, 9)),
    ]


def test_a_rule_is_silent_beside_the_one_it_names() -> None:
    loud = rule(at((0, 6)))
    shy = rule(at((7, 9)), id="shy", code="TST002", silent_beside=("test-rule",))
    draft = Draft.from_text("Secret words.")

    assert [f.rule for f in Linter.of_rules((loud, shy)).lint(draft).findings] == ["test-rule"]
    assert [f.rule for f in Linter.of_rules((shy,)).lint(draft).findings] == ["shy"]


def test_evidence_may_stand_in_the_subject() -> None:
    def check(view: View, options: object) -> Iterator[Proof]:
        yield view.proof(Span(0, 5), part=Part.SUBJECT)

    prover = rule(check, element="thing")
    raw = b"To: a@example.com\nSubject: Nurse post\n\nDear Amir,\n\nGood news."
    (found,) = Linter.of_rules((prover,)).lint(Draft.from_bytes(raw)).evidence

    assert (found.part, found.excerpt, found.line) == (Part.SUBJECT, "Nurse", 2)


def test_findings_are_sorted_by_place() -> None:
    report = Linter.of_rules((rule(at((5, 6), (0, 1))),)).lint(Draft.from_text("Secret."))
    assert [f.span.start for f in report.findings] == [0, 5]


def test_the_severity_for_a_kind_is_a_cap() -> None:
    capped = rule(at((0, 1)), severity_in={Kind.GENERAL: Severity.SUGGESTION})
    context = Context(kind=Kind.GENERAL)
    report = Linter.of_rules((capped,), context).lint(Draft.from_text("Secret."))
    assert [f.severity for f in report.findings] == [Severity.SUGGESTION]


def test_the_verdict_follows_from_the_worst_finding() -> None:
    def of(severity: Severity) -> Verdict:
        linter = Linter.of_rules((rule(at((0, 1)), severity=severity),))
        return linter.lint(Draft.from_text("Secret.")).verdict

    assert [of(s) for s in Severity] == [Verdict.READY, Verdict.LOOK_AGAIN, Verdict.HOLD]


def test_fail_on_decides_the_exit_code() -> None:
    draft = Draft.from_text(PUSHY)
    codes = {
        level: Linter(Config(fail_on=level, select=("still-waiting",)), Context(kind=Kind.CHECK_IN))
        .lint(draft)
        .exit_code
        for level in Severity
    }
    assert codes == {Severity.SUGGESTION: 1, Severity.WARNING: 1, Severity.ERROR: 0}


def test_many_drafts_come_out_in_order_and_like_one() -> None:
    drafts = [Draft.from_text(f"{PUSHY}{n}", name=str(n)) for n in range(40)]
    linter = Linter()
    assert list(linter.lint_many(drafts)) == [linter.lint(draft) for draft in drafts]


def test_a_promise_in_the_thread_counts_and_the_authors_own_words_do_not() -> None:
    text = (
        "Dear Ana,\n\nIs there any news about the role? I remain very interested.\n\n"
        "On Wed, Mar 5, 2025 at 2:03 PM {} wrote:\n"
        "> I will get back to you by Friday, March 14, 2025.\n"
    )
    context = Context(
        kind=Kind.CHECK_IN,
        my=Author(email="dana@mail.example"),
        send_at=datetime(2025, 3, 11, 9, tzinfo=ZoneInfo("America/New_York")),
    )
    linter = Linter(Config(select=("early-check-in",)), context)
    found = [
        [finding.rule for finding in linter.lint(Draft.from_text(text.format(who))).findings]
        for who in ("Ana <ana@contoso.example>", "D. R. <dana@mail.example>")
    ]

    assert found == [["early-check-in"], []]


def test_more_processes_give_the_same_reports() -> None:
    drafts = [Draft.from_text(f"{PUSHY}{n}", name=str(n)) for n in range(3)]
    linter = Linter(context=Context(kind=Kind.CHECK_IN))
    assert list(linter.lint_many(drafts, processes=2)) == list(linter.lint_many(drafts))


@pytest.mark.parametrize(("many", "said"), [(1, "fewer"), (3, "more")])
@pytest.mark.parametrize("processes", [1, 2])
def test_there_must_be_as_many_contexts_as_drafts(many: int, said: str, processes: int) -> None:
    drafts, contexts = [Draft.from_text("Hi Sam,")] * 2, [Context()] * many
    with pytest.raises(ArgumentError) as refused:
        list(Linter().lint_many(drafts, processes, contexts))

    assert str(refused.value) == (
        f"contexts: there are {said} than drafts; give one for each draft"
    )


def test_a_linter_is_pickled_with_its_settings_and_facts() -> None:
    linter = Linter(
        Config(select=("urgency",), rules={"urgency": {"severity": "error"}}),
        Context(kind=Kind.CHECK_IN),
    )
    draft = Draft.from_text("Dear Ana,\n\nPlease reply ASAP.\n")
    unpickled = pickle.loads(pickle.dumps(linter))

    assert unpickled.lint(draft) == linter.lint(draft)
    assert [finding.severity for finding in unpickled.lint(draft).findings] == [Severity.ERROR]
    assert unpickled.lint(draft).kind is Kind.CHECK_IN


def silent(view: View, options: object) -> Iterator[Hit]:
    return iter(())


def test_a_linter_of_rules_is_pickled_with_them_if_they_can_be() -> None:
    rule = Rule("mine", "TST101", "informal", "", "", Severity.ERROR, silent, "", ())
    unpickled = pickle.loads(pickle.dumps(Linter.of_rules([rule], Context(kind=Kind.CHECK_IN))))

    assert unpickled.rules == (rule,)
    assert unpickled.context.kind is Kind.CHECK_IN
    with pytest.raises((pickle.PicklingError, AttributeError)):
        pickle.dumps(Linter.of_rules([replace(rule, check=lambda view, options: iter(()))]))


def test_a_report_can_be_pickled_and_compared() -> None:
    report = lint(PUSHY)
    assert pickle.loads(pickle.dumps(report)) == report


def test_general_mail_is_never_told_that_something_personal_is_missing() -> None:
    draft = Draft.from_text(
        "Dear all,\n\nThe pump was moved to hall 3. Please update the plan.\n\nAmir"
    )
    report = Linter(Config(assume=Assume.ANY)).lint(draft)
    assert report.kind is Kind.GENERAL
    assert not {f.rule for f in report.findings} & {
        "missing-thanks", "missing-interest", "missing-conversation",
    }  # fmt: skip


def test_text_in_another_language_gets_one_notice_and_nothing_is_missing() -> None:
    text = (
        "Sehr geehrte Frau Ortiz,\n\nvielen Dank für das Gespräch am Montag. Ich freue mich sehr "
        "auf Ihre Antwort und bleibe an der Stelle interessiert.\n\nMit freundlichen Grüßen\nDana"
    )
    report = Linter(context=Context(kind=Kind.THANK_YOU)).lint(Draft.from_text(text))
    assert [notice.code for notice in report.notices] == ["FUL901"]
    assert report.findings == ()
    assert {"missing-thanks", "missing-interest"} <= {item.rule for item in report.not_checked}


def test_evidence_quotes_what_was_found() -> None:
    report = lint(
        "Dear Ms. Ortiz,\n\nThank you for the tour of the lab and for speaking with me about the "
        "analyst position. I am very interested in the role and look forward to hearing from you."
        "\n\nKind regards,\nDana Reyes"
    )
    found = {e.element: (e.line, e.excerpt) for e in report.evidence}
    assert found["greeting"] == (1, "Dear Ms. Ortiz,")
    assert found["thanks"][0] == 3
    assert set(found) == set(report.elements) == {
        "greeting", "sign-off", "position", "thanks", "conversation", "interest",
        "look ahead",
    }  # fmt: skip


WORDS = st.sampled_from(
    ["Dear Amir,", "thx", "Send me the form", "!!", "🙏🏽", "e\u0301", "I need an answer", ":-)",
     "by Friday", "\n", "\n\n", " ", "> quoted", "VERY", "[Company]", "-- ", "gonna", "\u200d",
     "👩‍👩‍👧", "Why haven't you replied?", "Kind regards,", "Dana", "\u00a0", "’", "\t", "ASAP."]
)  # fmt: skip

TYPED = st.characters(exclude_categories=["Cs", "Cc"])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(TYPED, max_size=6), max_size=25), st.sampled_from(Kind))
def test_every_span_holds_its_excerpt(pieces: list[str], kind: Kind) -> None:
    text = " ".join(pieces)
    draft = Draft.from_text(text, subject="Hello 🙏 WORLD!!")
    report = Linter(context=Context(kind=kind)).lint(draft)
    assert report.failures == ()
    for finding in report.findings:
        source = text if finding.part is Part.BODY else "Hello 🙏 WORLD!!"
        assert finding.span.of(source) == finding.excerpt
        for fix in finding.fixes:
            assert 0 <= fix.span.start <= fix.span.end <= len(source)
    for evidence in report.evidence:
        assert evidence.span.of(text) == evidence.excerpt


def test_the_registry_refuses_a_second_rule_of_a_name() -> None:
    first = next(iter(registry.load().values()))
    try:
        registry.collect([first, replace(first, code="TST009")])
    except Exception as error:
        assert first.id in str(error)
    else:
        raise AssertionError("a duplicate was taken")


def test_a_linter_of_given_rules_keeps_them_whatever_the_processes() -> None:
    linter = Linter.of_rules((rule(at((0, 6))),))
    drafts = [Draft.from_text("Secret words."), Draft.from_text("Secret letters.")]
    reports = list(linter.lint_many(drafts, processes=2))
    assert [[f.rule for f in report.findings] for report in reports] == [["test-rule"]] * 2


def test_an_empty_name_selects_and_ignores_nothing() -> None:
    for key in ("ignore", "select"):
        try:
            Config(**{key: ("",)})
        except ConfigError as error:
            assert f"key `{key}[0]`: expected a string that is not empty" in str(error)
        else:
            raise AssertionError("an empty name was taken")


def test_a_bad_expression_among_the_options_is_refused_before_anything_is_linted() -> None:
    try:
        Linter(Config(rules={"still-waiting": {"extra": ["("]}}))
    except ConfigError as error:
        assert "[rules.still-waiting]: key `extra`: bad expression" in str(error)
    else:
        raise AssertionError("a bad expression was taken")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You said “let me know your decision ASAP”, and I like such plain words.", []),
        ('The sign "Send it now. Hurry." over the press made me smile.', []),
        ("I need your answer ASAP: the “second shift” waits.", ["ASAP"]),
        ('A 5" pipe; I need your answer ASAP.', ["ASAP"]),
    ],
)
def test_words_in_quotation_marks_are_not_charged_to_the_author(
    text: str, found: list[str]
) -> None:
    linter = Linter(Config(select=("urgency", "bare-command")), Context(kind=Kind.CHECK_IN))
    report = linter.lint(Draft.from_text(text))

    assert found == [finding.excerpt for finding in report.findings]


def test_without_a_language_model_the_other_rules_run_and_the_code_is_2(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pipeline, "MODEL", tmp_path)
    pipeline.load.cache_clear()
    try:
        report = Linter(context=Context(kind=Kind.CHECK_IN)).lint(
            Draft.from_text("Send it asap 🎉.")
        )
    finally:
        pipeline.load.cache_clear()

    assert "emoji" in {finding.rule for finding in report.findings}
    assert "no language model" in {item.reason for item in report.not_checked}
    assert [notice.code for notice in report.notices] == ["FUL905"]
    assert "reinstall followup-lint" in report.notices[0].message
    assert (report.exit_code, report.failures) == (2, ())


def test_an_endless_number_of_drafts_is_read_only_a_window_ahead() -> None:
    taken: list[int] = []

    def drafts() -> Iterator[Draft]:
        for number in count():
            taken.append(number)
            yield Draft.from_text("Send it ASAP.", name=str(number))

    linter = Linter(Config(select=("urgency",)))
    with closing(linter.lint_many(drafts(), processes=2)) as reports:
        first = next(reports)

    assert (first.name, [f.rule for f in first.findings]) == ("0", ["urgency"])
    assert len(taken) <= 2 * AHEAD * BATCH


def test_a_fact_that_asks_for_sentences_before_there_are_some_hides_none_from_the_rule() -> None:
    def check(view: View, options: object) -> Iterator[Hit]:
        for sentence in view.sentences:
            yield view.hit(sentence)

    early = Fact("sentence", lambda view, options: not view.sentences)
    made = rule(check, message="{match}", needs=Needs.PARSE, requires=(early,))
    report = Linter.of_rules([made]).lint(Draft.from_text("Thank you. I am keen."))
    assert [finding.excerpt for finding in report.findings] == ["Thank you.", "I am keen."]
