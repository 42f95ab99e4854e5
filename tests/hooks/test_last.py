"""What a hook made of the last message, without a word of it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from mails import ENCRYPTED, LUNCH, PUSHY

from followup_lint import Severity
from followup_lint.cli import main
from followup_lint.hooks import last_report
from followup_lint.hooks.decision import Action
from followup_lint.hooks.last_report import Last, Mark

Wrapper = Callable[..., Any]
HELD = Last(
    "sendmail",
    datetime(2026, 3, 3, 9, 5, tzinfo=UTC),
    Action.BLOCK,
    (
        Mark("message-counting", "FUL323", Severity.ERROR, 4),
        Mark("accusation", "FUL321", Severity.ERROR, 5),
    ),
)


def shown(capsys: pytest.CaptureFixture[str]) -> str:
    """What the command prints."""
    assert main(["last"]) == 0
    return capsys.readouterr().out


def test_before_the_first_message_there_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys) == "No hook has seen a message yet, or what it found could not be kept.\n"


def test_rules_and_lines_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    last_report.write(HELD)

    assert shown(capsys) == (
        "2026-03-03 09:05 UTC, sendmail: held back\n"
        "  line 4: error: message-counting (FUL323)\n"
        "  line 5: error: accusation (FUL321)\n"
        "`followup-lint explain RULE` says what a rule objects to, and why.\n"
    )


def test_why_a_message_passed_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    last_report.write(
        Last("git", HELD.at, Action.SEND, passed_by="time-out", trouble="it took 5 s")
    )

    assert shown(capsys) == "2026-03-03 09:05 UTC, git: sent (time-out)\n  it took 5 s\n"


def test_what_is_kept_is_read_again() -> None:
    last_report.write(HELD)

    assert last_report.read() == HELD


def test_a_held_message_leaves_rules_and_lines_and_no_word(wrapper: Wrapper) -> None:
    wrapper(PUSHY)
    report = last_report.read()

    assert report is not None
    assert (report.action, report.held) == (Action.BLOCK, HELD.held[:1])
    kept = last_report.path().read_text(encoding="utf-8")
    assert [word for word in ("third", "Sam", "analyst", "example") if word in kept] == []


@pytest.mark.parametrize(("raw", "why"), [(ENCRYPTED, "encrypted"), (LUNCH, "")])
def test_what_is_sent_is_noted_as_well(raw: bytes, why: str, wrapper: Wrapper) -> None:
    wrapper(PUSHY)
    wrapper(raw)
    report = last_report.read()

    assert report is not None
    assert (report.action, report.held, report.passed_by) == (Action.SEND, (), why)


def test_nobody_else_can_read_it() -> None:
    before = os.umask(0)
    try:
        last_report.write(HELD)
    finally:
        os.umask(before)

    assert stat.S_IMODE(last_report.path().stat().st_mode) == 0o600


def test_it_does_not_matter_that_it_cannot_be_kept(wrapper: Wrapper) -> None:
    last_report.path().parent.parent.mkdir(parents=True)
    last_report.path().parent.write_text("a file where the folder should be")
    outcome = wrapper(LUNCH)

    assert (outcome.sent.message, outcome.err) == (LUNCH, "")


def test_what_is_broken_counts_as_nothing() -> None:
    last_report.path().parent.mkdir(parents=True)
    last_report.path().write_text("{")

    assert last_report.read() is None
