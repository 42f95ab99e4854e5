"""Whoever ends the wrapper while it checks has not sent the message."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from mails import LUNCH
from real_programs import Recorder, opened

from followup_lint.hooks import sendmail_way
from followup_lint.hooks.decision import passed
from followup_lint.hooks.supervised import Checked


@pytest.mark.parametrize("name", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_wrapper_that_is_ended_while_it_checks_sends_nothing(
    name: signal.Signals, recorder: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, tell_begun = os.pipe()
    go_on, let_go_on = os.pipe()

    def check(*arguments: object) -> Checked:
        os.write(tell_begun, b"!")
        os.close(let_go_on)
        os.read(go_on, 1)
        return Checked(passed("nothing"))

    monkeypatch.setattr(sendmail_way, "check", check)
    child = os.fork()
    if child == 0:
        try:
            if name is not signal.SIGKILL:
                signal.signal(name, signal.SIG_DFL)  # who runs the tests may ignore it
            os.close(let_go_on)
            os.dup2(opened(tmp_path / "message-typed", LUNCH), 0)
            program = str(recorder.program)
            sendmail_way.passage([], {**os.environ, "FOLLOWUP_LINT_SENDMAIL": program})
        finally:
            os._exit(99)
    os.read(begun, 1)
    os.kill(child, name)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    # The check goes on and comes to its end; it must not send anything either.
    os.close(tell_begun)
    os.close(let_go_on)
    os.read(begun, 1)

    assert (ended, recorder.sent) == (-name, None)


def test_the_same_message_is_sent_where_nobody_ends_the_wrapper(
    recorder: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sendmail_way, "check", lambda *arguments: Checked(passed("nothing")))
    child = os.fork()
    if child == 0:
        os.dup2(opened(tmp_path / "message-typed", LUNCH), 0)
        program = str(recorder.program)
        sendmail_way.passage([], {**os.environ, "FOLLOWUP_LINT_SENDMAIL": program})
        os._exit(99)
    os.waitpid(child, 0)

    assert recorder.sent is not None
    assert recorder.sent.message == LUNCH
