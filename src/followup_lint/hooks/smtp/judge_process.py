"""Messages are judged in a process of their own, so that nobody waits for another's message."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable

from followup_lint.core.errors import ProcessError
from followup_lint.hooks.decision import LINTER_ERROR, TIME_OUT, Decision, unchecked
from followup_lint.linting.child import Child, Receiver, Sender
from followup_lint.settings.config import Config
from followup_lint.settings.presend import Presend

Judging = Callable[[bytes], Decision]
# Until the language model is there, on a machine that is busy or slow.
LOADING = 60.0
ENDING = 5.0  # seconds for a process that was killed to be gone
# Judged once, so that everything is loaded when the first message comes.
SAMPLE = b"Subject: Thank you\r\n\r\nHi Sam,\r\n\r\nThank you for the interview.\r\n"


def judging_by(config: Config) -> Judging:
    """Judges by these settings; all that it needs is loaded, here and in no other process."""
    from followup_lint.hooks.policy import Judge

    judge = Judge(config.presend, config).judge
    judge(SAMPLE)
    return judge


class Worker:
    """Judges one message at a time, in a process that is restarted after a failure.

    `make_judging` is called once in that process, so it has to be a function that can be
    imported, or a partial of one. The settings say how long one message may take, and what happens
    to it when it cannot be judged.
    """

    def __init__(self, make_judging: Callable[[], Judging], settings: Presend) -> None:
        self.make_judging = make_judging
        self.settings = settings
        self.turn = asyncio.Lock()
        self.running: Child | None = None

    async def start(self) -> None:
        """Load all that judging needs; if that fails, it is tried again for each message."""
        async with self.turn:
            with contextlib.suppress(OSError, EOFError, ProcessError):
                await asyncio.to_thread(self.begin)

    async def judge(self, message: bytes | bytearray) -> Decision:
        """What becomes of the message; that it could not be judged is one of the answers."""
        async with self.turn:
            return await asyncio.to_thread(self.ask, message)

    def ask(self, message: bytes | bytearray) -> Decision:
        """Have the message judged; a process that fails at it is not used again."""
        try:
            running = self.running or self.begin()
        except (OSError, EOFError, ProcessError):
            return self.failed("the check ended early", LINTER_ERROR)
        try:
            running.questions.send(bytes(message))
            answer = running.received(self.settings.timeout)
        except TimeoutError:
            return self.failed(f"the check took longer than {self.settings.timeout:g} s", TIME_OUT)
        except (OSError, EOFError):
            return self.failed("the check ended early", LINTER_ERROR)
        assert isinstance(answer, Decision)
        return answer

    def failed(self, trouble: str, why: str) -> Decision:
        """What becomes of a message that could not be judged."""
        self.end()
        return unchecked(trouble, self.settings.on_error, why)

    def begin(self) -> Child:
        """Start the process and wait until it is ready.

        Raises EOFError, OSError with TimeoutError, and ProcessError.
        """
        self.running = running = Child.of(work, self.make_judging)
        running.received(LOADING)
        return running

    def end(self) -> None:
        """Kill the process, whatever it is doing."""
        if running := self.running:
            self.running = None
            running.kill()
            running.ended(ENDING)


def work(make_judging: Callable[[], Judging], questions: Receiver, answers: Sender) -> None:
    """Judge messages as they come, until the other side is no more."""
    # Ctrl-C reaches every process of a terminal; the proxy says when this one ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    judging = make_judging()
    answers.send("ready")
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            answers.send(judging(questions.receive()))
