"""Which messages are held back, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from byte_cases import SIGNED, typed
from mails import ENCRYPTED, HEADERS, LUNCH, POLITE, PUSHY, PUSHY_REASON, TEMPLATE

from followup_lint import (
    Config,
    Contact,
    Context,
    Draft,
    Hit,
    Interview,
    Kind,
    Person,
    Rule,
    Severity,
    View,
    When,
)
from followup_lint.hooks.policy import Action, Decision, Judge, judge
from followup_lint.settings.presend import OnError, Presend, Scope

DEFAULTS = Presend()
WARNED = POLITE.replace(b"Thank you for", b"Thx for")
REPROACH = (
    b"From: dana@example.com\nTo: Sam Ortiz <sam@example.org>\nSubject: Mower\n\n"
    b"Dear Sam,\n\nThis is my third email about the mower. Please bring it back on Saturday, the "
    b"grass is knee-high.\n\nDana\n"
)


def rules_that_hold(decision: Decision) -> list[str]:
    """The rules of the findings that hold a message back."""
    return [finding.rule for finding in decision.held]


def test_a_follow_up_is_held_back_for_an_error_of_any_family() -> None:
    decision = judge(PUSHY, DEFAULTS)

    assert (decision.action, decision.reasons) == (Action.BLOCK, (PUSHY_REASON,))


def test_a_good_follow_up_is_sent() -> None:
    decision = judge(POLITE, DEFAULTS)

    assert (decision.action, decision.held, decision.trouble) == (Action.SEND, (), "")


def test_a_follow_up_is_sent_with_warnings() -> None:
    decision = judge(WARNED, DEFAULTS)

    assert decision.action is Action.SEND
    assert "textspeak" in [finding.rule for finding in decision.report.findings]


def test_a_setting_holds_it_back_for_warnings() -> None:
    decision = judge(WARNED, Presend(hold_at=Severity.WARNING))

    assert decision.action is Action.BLOCK
    assert "textspeak" in rules_that_hold(decision)


@pytest.mark.parametrize("raw", [LUNCH, REPROACH])
def test_the_tone_of_other_mail_is_not_judged(raw: bytes) -> None:
    assert judge(raw, DEFAULTS).action is Action.SEND


def test_not_even_where_warnings_hold_follow_ups_back() -> None:
    assert judge(LUNCH, Presend(hold_at=Severity.SUGGESTION)).action is Action.SEND


def test_other_mail_is_held_back_for_an_error_of_correctness() -> None:
    assert rules_that_hold(judge(TEMPLATE, DEFAULTS)) == ["leftover-text"]


def test_other_mail_is_held_back_for_an_error_of_safety() -> None:
    raw = LUNCH.replace(b"Lunch at 12?", b"The password is hunter2swordfish.")

    assert rules_that_hold(judge(raw, DEFAULTS)) == ["sensitive-data"]


def test_in_scope_all_the_tone_of_all_mail_is_judged() -> None:
    decision = judge(REPROACH, Presend(scope=Scope.ALL, hold_at=Severity.WARNING))

    assert "message-counting" in rules_that_hold(decision)


def known(**facts: object) -> Judge:
    """A judge who knows these facts about every draft, and holds back for a warning."""
    return Judge(Presend(hold_at=Severity.WARNING), context=Context(**facts))


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": Kind.CHECK_IN},
        {"interview": Interview(interviewers=(Person(email="Sam@Example.org"),))},
        {
            "history": (
                Contact(
                    datetime(2026, 3, 2, tzinfo=UTC), kind=Kind.THANK_YOU, to="sam@example.org"
                ),
            )
        },
    ],
)
def test_a_message_is_a_follow_up_by_what_is_known(facts: dict[str, object]) -> None:
    assert "message-counting" in rules_that_hold(known(**facts).judge(REPROACH))


@pytest.mark.parametrize(
    "facts",
    [
        {"interview": Interview(interviewers=(Person(email="kim@example.org"),))},
        {"interview": Interview(interviewers=(Person(name="Sam Ortiz"),))},
        {
            "history": (
                Contact(datetime(2026, 3, 2, tzinfo=UTC), kind=Kind.GENERAL, to="sam@example.org"),
            )
        },
    ],
)
def test_what_is_known_of_others_makes_no_follow_up(facts: dict[str, object]) -> None:
    assert known(**facts).judge(REPROACH).action is Action.SEND


def test_settings_for_some_messages_hold() -> None:
    tables = (When(to=("sam@example.org",), ignore=("message-counting",)),)

    assert judge(PUSHY, DEFAULTS, Config(when=tables)).action is Action.SEND
    other = PUSHY.replace(b"sam@example.org", b"kim@example.org")
    assert judge(other, DEFAULTS, Config(when=tables)).action is Action.BLOCK


def test_selected_rules_stay_selected_for_other_mail() -> None:
    config = Config(select=("FUL3",))

    assert judge(TEMPLATE, DEFAULTS, config).action is Action.SEND


def test_lines_are_counted_in_the_text_that_the_author_sees() -> None:
    more = PUSHY.replace(
        b"\n\nDear", b"\nX-Mailer: any\nDate: Tue, 3 Mar 2026 10:00:00 +0000\n\nDear"
    )

    assert judge(more, DEFAULTS).reasons == (PUSHY_REASON,)


def test_lines_can_be_counted_in_the_file() -> None:
    [finding] = Judge(DEFAULTS).judge_draft(Draft.from_bytes(PUSHY), lines_from=1).held

    assert finding.line == 8


def test_the_subject_is_named() -> None:
    [reason] = judge(
        TEMPLATE.replace(b"[Name]", b"Kim").replace(b"Lunch", b"[Topic]"), DEFAULTS
    ).reasons

    assert reason.startswith("subject: leftover-text: ")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (ENCRYPTED, "encrypted"),
        (b"Auto-Submitted: auto-replied\n" + PUSHY, "automatic"),
        (b"", "the draft is empty"),
        (HEADERS.encode() + b"\n\n", "the draft is empty"),
        (
            typed('multipart/mixed; boundary="b"', b"--b\n" + ENCRYPTED + b"\n--b--\n"),
            "the message is encrypted and cannot be read",
        ),
        (
            typed("application/pdf", b"JVBERi0=\n", "Content-Transfer-Encoding: base64"),
            "this is not a valid message (it has no readable text part)",
        ),
    ],
)
def test_what_cannot_be_read_by_anybody_passes(raw: bytes, why: str) -> None:
    assert judge(raw, DEFAULTS) == Decision(Action.SEND, passed_by=why)


def test_signed_mail_is_linted() -> None:
    signed = SIGNED.replace(b"Trailing spaces:   ", b"This is my third email; hear back soon?")

    assert judge(signed, DEFAULTS).report is not None


def test_what_is_too_long_to_be_linted_is_sent_and_told() -> None:
    raw = HEADERS.encode() + b"\n" + b"word " * 50_000
    trouble = "the draft has 250,000 characters, more than the limit of 200,000"

    assert judge(raw, DEFAULTS) == Decision(Action.SEND, passed_by="linter error", trouble=trouble)


def test_a_setting_holds_it_back() -> None:
    raw = HEADERS.encode() + b"\n" + b"word " * 50_000
    trouble = "the draft has 250,000 characters, more than the limit of 200,000"

    assert judge(raw, Presend(on_error=OnError.BLOCK)) == Decision(
        Action.BLOCK, (f"it could not be checked: {trouble}",), trouble=trouble
    )


def failing(on_error: OnError) -> Judge:
    """A judge one of whose rules fails, with the words of the draft in its error."""

    def check(view: View, options: object) -> Iterator[Hit]:
        raise ValueError(view.text)

    rule = Rule("broken", "TST101", "informal", "", "", Severity.ERROR, check, "", ())
    judge = Judge(Presend(on_error=on_error))
    linter = judge.linter(whole=True)
    linter.rules = (*linter.rules, rule)
    return judge


@pytest.mark.parametrize("on_error", OnError)
def test_a_rule_that_fails_is_told_and_decides_nothing(on_error: OnError) -> None:
    decision = failing(on_error).judge(POLITE)

    assert decision.action.value == on_error.value
    assert decision.trouble.startswith("the rule broken failed: ValueError in test_policy.py")
    assert "daily reports" not in decision.trouble


def test_other_rules_hold_back_even_where_one_fails() -> None:
    decision = failing(OnError.SEND).judge(PUSHY)

    assert (decision.action, decision.reasons) == (Action.BLOCK, (PUSHY_REASON,))


def test_a_fault_of_the_linter_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError("Dear Sam")

    monkeypatch.setattr(Judge, "judge_draft", fail)
    decision = judge(PUSHY, DEFAULTS)

    assert decision.trouble.startswith("internal error (RuntimeError in ")
    assert replace(decision, trouble="") == Decision(Action.SEND, passed_by="linter error")
