"""A process judges; when it fails, the settings say what becomes of the message."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from functools import partial

import pytest
import smtp_judges
from smtp_servers import Background, eventually

from followup_lint.hooks.decision import Action, Decision
from followup_lint.hooks.smtp.judge_process import Judging, Worker, judging_by
from followup_lint.settings.config import Config
from followup_lint.settings.presend import OnError, Presend

Start = Callable[..., Worker]


@pytest.fixture
def start(background: Background) -> Iterator[Start]:
    """Makes workers."""
    workers = []

    def make(judging: Callable[[], Judging] = smtp_judges.moody, **settings: object) -> Worker:
        workers.append(Worker(judging, Presend(**settings)))  # type: ignore[arg-type]
        return workers[-1]

    yield make
    for worker in workers:
        worker.end()


def test_one_process_judges_all_messages(background: Background, start: Start) -> None:
    worker = start()

    async def judge() -> list[Decision]:
        await worker.start()
        return await asyncio.gather(worker.judge(b"one"), worker.judge(bytearray(b"two") * 10**7))

    assert worker.running is None
    first, second = background.run(judge())
    assert first.reasons == (f"process {worker.running.process.pid}", "one")
    assert second.reasons == (first.reasons[0], "twotwotwot")


@pytest.mark.parametrize(
    ("message", "seconds", "trouble"),
    [
        (b"end", 5.0, "the check ended early"),
        (b"hang", 0.1, "the check took longer than 0.1 s"),
    ],
    ids=["ended", "hangs"],
)
def test_after_a_failure_the_next_message_is_judged(
    message: bytes, seconds: float, trouble: str, background: Background, start: Start
) -> None:
    worker = start(timeout=seconds)
    failed = background.run(worker.judge(message))
    worker.settings = Presend()
    after = background.run(worker.judge(b"next"))

    assert (failed.action, failed.trouble) == (Action.SEND, trouble)
    assert after.reasons[1] == "next"


def test_the_settings_can_say_that_a_message_waits(background: Background, start: Start) -> None:
    failed = background.run(start(smtp_judges.broken, on_error=OnError.BLOCK).judge(b""))

    reasons = ("it could not be checked: the check ended early",)
    assert (failed.action, failed.reasons) == (Action.BLOCK, reasons)


def test_ctrl_c_is_not_for_the_process_that_judges(background: Background, start: Start) -> None:
    worker = start()
    first = background.run(worker.judge(b"one"))
    os.kill(int(first.reasons[0].removeprefix("process ")), signal.SIGINT)

    assert background.run(worker.judge(b"one")) == first


def test_the_process_ends_when_nobody_can_ask_it(background: Background, start: Start) -> None:
    worker = start()
    background.run(worker.start())
    worker.running.questions.close()

    eventually(lambda: worker.running.process.poll() == 0)


def test_the_linter_judges_by_the_settings(background: Background, start: Start) -> None:
    worker = start(partial(judging_by, Config()))
    pushy = b"Subject: News\r\n\r\nHi Sam,\r\n\r\nI attach nothing. Dear {first_name}, hello.\r\n"
    held = background.run(worker.judge(pushy))
    sent = background.run(worker.judge(b"Subject: Lunch\r\n\r\nHi Sam,\r\n\r\nAt noon?\r\n"))

    assert [finding.rule for finding in held.held] == ["leftover-text"]
    assert (sent.action, sent.reasons) == (Action.SEND, ())
