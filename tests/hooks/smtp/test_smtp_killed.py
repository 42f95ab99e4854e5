"""The proxy is killed at every stage: a message is not reported sent, or has arrived, once."""

from __future__ import annotations

import smtplib
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from smtp_servers import HOST, Scripted, eventually

Script = Callable[..., Scripted]
TEXT = b"Subject: Thank you\r\n\r\nThank you for the tour.\r\n"
SLOW = TEXT + b"SLOW\r\n"
BIG = TEXT * 800_000
PROGRAM = Path(__file__).with_name("smtp_proxy_process.py")


@dataclass
class Killable:
    """A proxy in a process, and a mail program that is connected to it."""

    process: subprocess.Popen[str]
    client: smtplib.SMTP

    def says(self) -> str:
        """The next line that it prints."""
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def hand_over(self, message: bytes, upstream: Scripted, stage: str) -> None:
        """Hand a message over, and wait until it has come to a stage."""
        self.client.ehlo()
        self.client.docmd("DATA")
        self.client.send(message)
        if stage == "judging":
            assert self.says() == "judging"
        elif stage == "done":
            assert self.client.getreply() == (250, b"2.0.0 taken")
        else:
            eventually(lambda: stage in upstream.seen)

    def kill(self) -> None:
        """Kill the proxy as nothing can be prepared for."""
        self.process.kill()
        self.process.wait()

    def reported_sent(self) -> bool:
        """Whether the mail program is told that its message is sent."""
        try:
            return self.client.getreply()[0] == 250
        except smtplib.SMTPServerDisconnected:
            return False


@pytest.fixture
def start(loopback: None) -> Iterator[Callable[[Scripted], Killable]]:
    """Starts a proxy and connects with it."""
    started = []

    def to(upstream: Scripted) -> Killable:
        arguments = [sys.executable, str(PROGRAM), f"smtp://{HOST}:{upstream.port}"]
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout
        port = int(process.stdout.readline())
        client = smtplib.SMTP(HOST, port, local_hostname="client.example", timeout=20)
        return Killable(process, client)

    yield to
    for process in started:
        process.kill()
        process.communicate()


STAGES = [
    ("EHLO", TEXT[:30], {}, 0),
    ("judging", SLOW + b".\r\n", {}, 0),
    ("DATA", TEXT + b".\r\n", {"DATA": None}, 0),
    ("body", BIG + b".\r\n", {"body": 1_000}, 0),
    ("dot", TEXT + b".\r\n", {"dot": None}, 1),
]


@pytest.mark.parametrize(
    ("stage", "message", "hold", "arrived"), STAGES, ids=[stage for stage, *_ in STAGES]
)
def test_a_message_is_not_reported_sent_and_arrives_once_at_most(
    stage: str,
    message: bytes,
    hold: dict[str, int | None],
    arrived: int,
    scripted: Script,
    start: Callable[[Scripted], Killable],
) -> None:
    released = threading.Event()
    upstream = scripted(holds=dict.fromkeys(hold, released), pause_after=hold.get("body") or 0)
    proxy = start(upstream)
    proxy.hand_over(message, upstream, stage)
    proxy.kill()
    released.set()

    assert upstream.gone.wait(20)
    assert (proxy.reported_sent(), len(upstream.messages)) == (False, arrived)


def test_a_message_that_is_reported_sent_has_arrived(
    scripted: Script, start: Callable[[Scripted], Killable]
) -> None:
    upstream = scripted()
    proxy = start(upstream)
    proxy.hand_over(TEXT + b".\r\n", upstream, "done")
    proxy.kill()

    assert upstream.gone.wait(20)
    assert upstream.messages == [TEXT]
