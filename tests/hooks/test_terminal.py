"""The question at the terminal: asked only where there is one, and answered by the author."""

from __future__ import annotations

import os
import pty
import select
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest
from mails import PUSHY, PUSHY_REASON
from real_programs import Recorder, WhatWasSent, opened

from followup_lint.hooks import last_report
from followup_lint.hooks.sendmail_way import passage

QUESTION = "Send anyway? [y/N/e] (e explains) "
OVERRIDE = "  to send it as it is, set FOLLOWUP_LINT_SKIP=1 for this message\n"
SAID = f"followup-lint: not sent\n  {PUSHY_REASON}\n"
LONGEST = 60  # seconds; a test that waits so long has failed


@dataclass(frozen=True)
class Session:
    """What stood on the terminal in the end, and how the wrapper ended."""

    screen: str
    code: int


class Terminal:
    """Runs the wrapper in a process of its own, at a terminal of its own."""

    def __init__(self, recorder: Recorder, folder: Path) -> None:
        self.recorder = recorder
        self.folder = folder

    def run(
        self,
        answers: Sequence[str] = (),
        prepare: Callable[[], None] = lambda: None,
        prompt: str = "",
    ) -> Session:
        """Send a message that is held back, and answer each question in turn."""
        child, terminal = pty.fork()
        if child == 0:
            self.be_the_wrapper(prepare, prompt)
        screen = ""
        for answer in answers:
            screen += read_until(terminal, QUESTION)
            os.write(terminal, answer.encode())
        screen += read_until(terminal, "")
        os.close(terminal)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return Session(screen.replace("\r\n", "\n"), code)

    def be_the_wrapper(self, prepare: Callable[[], None], prompt: str) -> NoReturn:
        """Become the wrapper, or end with its exit code."""
        code = 99
        try:
            os.dup2(opened(self.folder / "message-typed", PUSHY), 0)
            prepare()
            given = {
                **os.environ,
                "FOLLOWUP_LINT_TIMEOUT": "60",
                "FOLLOWUP_LINT_SENDMAIL": str(self.recorder.program),
                "FOLLOWUP_LINT_PROMPT": prompt,
            }
            code = passage([], given)
        finally:
            os._exit(code)


def read_until(terminal: int, wanted: str) -> str:
    """What comes from a terminal up to these words, or up to its end."""
    seen = ""
    end = time.monotonic() + LONGEST
    while not (wanted and seen.endswith(wanted)):
        assert select.select([terminal], [], [], end - time.monotonic())[0], seen
        try:
            piece = os.read(terminal, 1024).decode()
        except OSError:  # so Linux says that nobody has it open any more
            return seen
        if not piece:
            return seen
        seen += piece
    return seen


@pytest.fixture
def terminal(recorder: Recorder, warm: None, tmp_path: Path) -> Terminal:
    """A terminal in front of the recorder."""
    return Terminal(recorder, tmp_path)


@pytest.mark.parametrize("answer", ["y", "Y", "yes"])
def test_the_author_can_send_it_anyway(answer: str, terminal: Terminal, recorder: Recorder) -> None:
    session = terminal.run([f"{answer}\n"])

    assert Session(f"{SAID}{QUESTION}{answer}\n", 0) == session
    assert WhatWasSent(PUSHY) == recorder.sent


@pytest.mark.parametrize("answer", ["", "n", "no", "q", "yellow"])
def test_any_other_answer_keeps_it_back(
    answer: str, terminal: Terminal, recorder: Recorder
) -> None:
    session = terminal.run([f"{answer}\n"])

    assert Session(f"{SAID}{QUESTION}{answer}\n{OVERRIDE}", 65) == session
    assert recorder.sent is None


def test_no_answer_at_all_keeps_it_back(terminal: Terminal, recorder: Recorder) -> None:
    session = terminal.run(["\x04"])

    assert (session.code, recorder.sent) == (65, None)


def test_ctrl_c_keeps_it_back(terminal: Terminal, recorder: Recorder) -> None:
    session = terminal.run(["\x03"], lambda: use_default(signal.SIGINT))

    assert (session.code, recorder.sent) == (-signal.SIGINT, None)


def test_e_explains_and_asks_again(terminal: Terminal) -> None:
    screen = terminal.run(["e\n", "n\n"]).screen

    assert screen.count(QUESTION) == 2
    assert f"\n{PUSHY_REASON}\n    help: " in screen
    assert "\nfollowup-lint explain message-counting\n" in screen


def test_nobody_is_asked_where_the_settings_say_so(terminal: Terminal) -> None:
    assert Session(SAID + OVERRIDE, 65) == terminal.run(prompt="never")


def test_nobody_is_asked_where_a_mail_program_has_the_screen(
    terminal: Terminal, tmp_path: Path
) -> None:
    seen = tmp_path / "stderr"

    def redirect() -> None:
        os.dup2(os.open(seen, os.O_WRONLY | os.O_CREAT), 2)

    assert Session("", 65) == terminal.run(prepare=redirect)
    assert seen.read_text(encoding="utf-8") == SAID + OVERRIDE


def test_nobody_is_asked_without_a_terminal_of_ones_own(terminal: Terminal) -> None:
    def give_up_the_terminal() -> None:
        if os.fork():  # only who leads no group may begin a session
            os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
        os.setsid()

    assert Session(SAID + OVERRIDE, 65) == terminal.run(prepare=give_up_the_terminal)


def test_what_the_author_decided_is_kept(terminal: Terminal) -> None:
    terminal.run(["y\n"])
    report = last_report.read()

    assert report is not None
    assert (
        report.action.value,
        report.passed_by,
        [mark.rule for mark in report.held],
    ) == ("send", "the author", ["message-counting"])


def use_default(name: signal.Signals) -> None:
    """Let a signal do what it does to any program."""
    signal.signal(name, signal.SIG_DFL)
