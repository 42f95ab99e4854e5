"""What the rules about the shape of a message promise beyond their examples."""

from __future__ import annotations

import pytest

from followup_lint import Config, Context, Draft, Finding, Kind, Linter, Severity
from one_rule import THANK_YOU, report

LETTER = "Dear Ms. Ortiz,\n\nThank you for the interview.\n\nKind regards,\nDana Reyes\n"


def finding(draft: Draft, rule: str, kind: Kind = Kind.THANK_YOU) -> Finding:
    (found,) = report(draft, rule, context=Context(kind=kind)).findings
    return found


def mail(body: str = LETTER, **headers: str) -> Draft:
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return Draft.from_bytes("\n".join([*lines, "", body]).encode())


def mended(draft: Draft, found: Finding) -> str:
    (fix,) = found.fixes
    return draft.text[: fix.span.start] + fix.replacement + draft.text[fix.span.end :]


@pytest.mark.parametrize(
    ("draft", "kind", "severity"),
    [
        (mail(Subject=""), Kind.CHECK_IN, Severity.ERROR),
        (mail(From="Dana Reyes <d@example.com>"), Kind.CHECK_IN, Severity.ERROR),
        (mail(Subject=""), Kind.GENERAL, Severity.SUGGESTION),
        (mail(Subject="Re:", In_Reply_To="<1@example.com>"), Kind.CHECK_IN, Severity.SUGGESTION),
        (Draft.from_text(f"To: Ana Ortiz\n\n{LETTER}"), Kind.CHECK_IN, Severity.SUGGESTION),
        (Draft.from_text(LETTER, subject=""), Kind.CHECK_IN, Severity.SUGGESTION),
    ],
)
def test_an_empty_subject_weighs_as_much_as_is_known(
    draft: Draft, kind: Kind, severity: Severity
) -> None:
    assert finding(draft, "missing-subject", kind).severity is severity


def test_a_bare_text_is_not_asked_for_a_subject_and_the_report_says_so() -> None:
    found = report(LETTER, "missing-subject", "weak-subject", context=THANK_YOU)

    assert found.findings == ()
    assert {(item.rule, item.reason) for item in found.not_checked} == {
        ("missing-subject", "no subject line"),
        ("weak-subject", "no subject line"),
    }


def test_a_long_subject_shows_what_is_left_of_it() -> None:
    subject = "Thank you for the long and friendly interview on Tuesday morning at the mill"

    assert "“Thank you for the long and friendly interview on Tuesday…”" in (
        finding(mail(Subject=subject), "weak-subject").help
    )


@pytest.mark.parametrize(
    ("to", "severity", "help"),
    [
        ("Ana Ortiz <a@example.com>", Severity.WARNING, "“Dear Ana Ortiz,”"),
        ('"Ortiz, Ana" <a@example.com>', Severity.WARNING, "“Dear Ana Ortiz,”"),
        ("Ana Ortiz", Severity.WARNING, "“Dear Ana Ortiz,”"),
        ("jobs@example.com", Severity.SUGGESTION, "“Dear Ms. Ortiz,”"),
        ('"jobs@example.com" <jobs@example.com>', Severity.SUGGESTION, "“Dear Ms. Ortiz,”"),
    ],
)
def test_a_greeting_to_anyone_weighs_more_where_the_name_is_known(
    to: str, severity: Severity, help: str
) -> None:
    found = finding(
        mail("Dear Sir or Madam,\n\nThank you.", To=to, Subject="x"), "impersonal-greeting"
    )

    assert found.severity is severity
    assert help in found.help


def test_a_casual_greeting_is_reported_once() -> None:
    draft = Draft.from_text("Hey,\n\nThank you for the interview.")

    assert [
        f.rule
        for f in report(draft, "casual-greeting", "impersonal-greeting", context=THANK_YOU).findings
    ] == ["casual-greeting"]


def test_a_blank_in_the_greeting_is_reported_once() -> None:
    draft = Draft.from_text("Dear [Hiring Manager],\n\nThank you for the interview.")
    rules = ("leftover-text", "impersonal-greeting", "missing-role")

    assert [f.rule for f in report(draft, *rules, context=THANK_YOU).findings] == ["leftover-text"]


@pytest.mark.parametrize(
    ("options", "second"),
    [
        ({}, Severity.SUGGESTION),
        ({"severity-second-follow-up": "warning"}, Severity.WARNING),
    ],
)
def test_the_position_can_be_asked_for_more_firmly_in_a_second_follow_up(
    options: dict[str, object], second: Severity
) -> None:
    draft = Draft.from_text("Dear Amir,\n\nI am writing once more about the position.")
    config = Config(select=("missing-role",), rules={"missing-role": options})
    for kind, severity in ((Kind.CHECK_IN, Severity.SUGGESTION), (Kind.SECOND_FOLLOW_UP, second)):
        [told] = Linter(config, Context(kind=kind)).lint(draft).findings
        assert told.severity is severity


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "Dear Amir,\n\nI enjoyed it.\n\nTomás Vega\n",
            "I enjoyed it.\n\nKind regards,\nTomás Vega",
        ),
        ("Dear Amir,\n\nI enjoyed it.\n\nBest regards,\n", "Best regards,\nDana Reyes\n"),
        ("Dear Amir,\n\nI enjoyed it.\n", "I enjoyed it.\n\nKind regards,\nDana Reyes\n"),
    ],
)
def test_a_sign_off_can_be_completed_with_the_name_of_the_sender(body: str, wanted: str) -> None:
    draft = mail(body, From="Dana Reyes <d@example.com>", Subject="x")

    assert wanted in mended(draft, finding(draft, "missing-sign-off"))


def test_nobody_is_signed_whose_name_is_not_known() -> None:
    draft = mail("Dear Amir,\n\nI enjoyed it.", From="d@example.com", Subject="x")

    assert finding(draft, "missing-sign-off").fixes == ()


def test_a_greeting_can_be_added_for_one_reader_but_not_for_two() -> None:
    body = "Thank you for the tour.\n"
    one = mail(body, To="Ana Ortiz <a@example.com>", Subject="x")
    two = mail(body, To="Ana Ortiz <a@example.com>, Ben Lee <b@example.com>", Subject="x")

    assert mended(one, finding(one, "missing-greeting")).startswith("Dear Ana Ortiz,\n\nThank you")
    assert finding(two, "missing-greeting").fixes == ()


def test_a_warm_word_stands_in_for_half_of_the_thanks() -> None:
    assert finding(Draft.from_text("I enjoyed the mill."), "missing-thanks").severity < (
        finding(Draft.from_text("I saw the mill."), "missing-thanks").severity
    )


def test_a_long_sentence_is_split_where_a_clause_begins() -> None:
    clause = (
        "and I wanted to write to you today because the plan that you showed us has stayed with me"
    )
    text = (
        f"The visit to the mill on Tuesday was a pleasure for all of us, {clause} ever since then."
    )
    found = finding(Draft.from_text(text), "long-sentence")

    assert "Split it before “because the plan" in found.help
