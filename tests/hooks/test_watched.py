"""A check that hangs, crashes or fails decides nothing but what the settings say."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable

import pytest
from mails import PUSHY

from followup_lint.core.errors import ConfigError
from followup_lint.hooks.decision import Action, Decision
from followup_lint.hooks.policy import judge
from followup_lint.hooks.supervised import Checked, Watched
from followup_lint.settings.presend import OnError, Presend

QUICK = Presend(timeout=0.3)
PATIENT = Presend(timeout=60)
GOOD = Decision(Action.SEND, reasons=("a “reason”\nof two lines",))


def hang_in_python() -> Checked:
    """Never ends."""
    while True:
        time.sleep(1)


def hang_in_c() -> Checked:
    """Never ends, and lets nothing else run in its process."""
    sum(range(10**15))
    return Checked(GOOD)


def hang_in_a_pattern() -> Checked:
    """Does not end in anybody's lifetime."""
    re.match(r"(?:a+)+$", "a" * 60 + "b")
    return Checked(GOOD)


def hang_deaf_to_signals() -> Checked:
    """Never ends, and cannot be asked to."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return hang_in_python()


def crash() -> Checked:
    """Dies without a word, as a process without memory does."""
    os.kill(os.getpid(), signal.SIGKILL)
    return Checked(GOOD)


def leave() -> Checked:
    """Ends the process in its own way."""
    raise SystemExit(0)


def fail() -> Checked:
    """Fails with the words of a draft in the error."""
    raise ValueError("Dear Sam, secret")


LINE = fail.__code__.co_firstlineno + 2


def refuse() -> Checked:
    """Fails with an error for the author."""
    raise ConfigError("is wrong", place="x.toml", remedy="mend it")


def judged(check: Callable[[], Checked], settings: Presend, *, sent: bool = False) -> Decision:
    """What the watched check came to."""
    watched = Watched(check, settings)
    decision = watched.decision()
    watched.close(sent=sent)
    return decision


def test_the_decision_comes_through_as_it_is() -> None:
    assert judged(lambda: Checked(GOOD), PATIENT) == GOOD


def test_a_whole_report_comes_through_as_it_is(warm: None) -> None:
    held = judge(PUSHY, PATIENT)

    assert held.report is not None
    assert judged(lambda: Checked(judge(PUSHY, PATIENT)), PATIENT) == held


@pytest.mark.parametrize(
    "check", [hang_in_python, hang_in_c, hang_in_a_pattern, hang_deaf_to_signals]
)
def test_a_check_cannot_outlast_its_time(check: Callable[[], Checked]) -> None:
    trouble = "the check took longer than 0.3 s"
    expected = Decision(Action.SEND, passed_by="time-out", trouble=trouble)

    assert expected == judged(check, QUICK)


@pytest.mark.parametrize(
    ("check", "trouble"),
    [
        (crash, "the check ended early"),
        (leave, "the check ended early"),
        (fail, f"internal error (ValueError in test_watched.py, line {LINE})"),
        (refuse, "x.toml: is wrong; mend it"),
    ],
)
def test_a_check_that_fails_lets_the_message_pass(
    check: Callable[[], Checked], trouble: str
) -> None:
    expected = Decision(Action.SEND, passed_by="linter error", trouble=trouble)

    assert expected == judged(check, PATIENT)


@pytest.mark.parametrize(
    ("check", "trouble"),
    [
        (crash, "the check ended early"),
        (hang_in_c, "the check took longer than 0.3 s"),
        (refuse, "x.toml: is wrong; mend it"),
    ],
)
def test_a_setting_holds_the_message_back_instead(
    check: Callable[[], Checked], trouble: str
) -> None:
    settings = Presend(timeout=0.3 if check is hang_in_c else 60, on_error=OnError.BLOCK)
    reasons = (f"it could not be checked: {trouble}",)

    assert Decision(Action.BLOCK, reasons, trouble=trouble) == judged(check, settings)


@pytest.mark.parametrize("sent", [True, False])
def test_what_is_to_be_done_when_the_message_is_sent_is_done_only_then(sent: bool) -> None:
    source, target = os.pipe()

    def leave_a_trace() -> None:
        os.write(target, b"sent")

    judged(lambda: Checked(GOOD, leave_a_trace), PATIENT, sent=sent)
    os.close(target)

    assert (b"sent" if sent else b"") == os.read(source, 10)


def test_no_process_is_left_behind() -> None:
    watched = Watched(hang_in_python, QUICK)
    watched.decision()
    watched.close(sent=True)

    with pytest.raises(ProcessLookupError):
        os.kill(watched.child, 0)


def test_it_does_not_matter_that_nobody_waits_for_children() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert judged(lambda: Checked(GOOD), PATIENT) == GOOD
    finally:
        signal.signal(signal.SIGCHLD, before)
