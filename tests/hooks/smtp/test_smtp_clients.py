"""Real mail programs through the proxy: a bad message stays with its author, a good one arrives."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from smtp_servers import HOST, PASSWORD, USER, Background, Mailbox, Proxies, digest, open_sink

pytestmark = pytest.mark.clients
GOOD = (
    b"From: dana@example.com\nTo: sam@example.com\nSubject: Thank you\n"
    b"Content-Type: text/plain; charset=iso-8859-1\n\n"
    b"Gr\xfc\xdfe,\n.\n..dots\nFrom here\ttrailing blanks  \n" + b"x" * 1001 + b"\n\nDana\n"
)
BAD = GOOD + b"HOLD THIS\n"
REASON = '"asap" hurries Zoe; leave the timing to her.'
Program = Callable[[int, bytes], subprocess.CompletedProcess[str]]


def swaks(mechanism: str) -> Program:
    """Logs in by this mechanism."""

    def send(port: int, message: bytes) -> subprocess.CompletedProcess[str]:
        login = ["--auth", mechanism, "--auth-user", USER.decode()]
        return run(
            *["swaks", "--server", HOST, "--port", str(port), "--from", "dana@example.com"],
            *["--to", "sam@example.com", "--auth-password", PASSWORD.decode(), *login],
            *["--data", "-"],
            message=message,
        )

    return send


def msmtp(mechanism: str) -> Program:
    """Logs in by this mechanism, and adds no header."""

    def send(port: int, message: bytes) -> subprocess.CompletedProcess[str]:
        return run(
            *["msmtp", "--file=/dev/null", f"--host={HOST}", f"--port={port}", "--tls=off"],
            *[f"--auth={mechanism}", f"--user={USER.decode()}"],
            *[f"--passwordeval=printf '{PASSWORD.decode()}\\n'", "--from=dana@example.com"],
            *["--set-date-header=off", "--set-msgid-header=off", "--set-from-header=off"],
            "sam@example.com",
            message=message,
        )

    return send


def run(*command: str, message: bytes) -> subprocess.CompletedProcess[str]:
    """Run a program that reads a message."""
    done = subprocess.run(command, input=message, capture_output=True, timeout=30)
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


@dataclass(frozen=True)
class Case:
    """A program, what it exits with when a message is refused, and how it ends a message."""

    send: Program
    refused: int
    adds: bytes = b""


CASES = {
    "swaks PLAIN": Case(swaks("PLAIN"), 26, b"\r\n"),
    "swaks LOGIN": Case(swaks("LOGIN"), 26, b"\r\n"),
    "msmtp plain": Case(msmtp("plain"), 69),
    "msmtp login": Case(msmtp("login"), 69),
}


@pytest.fixture
def mailbox(background: Background) -> Mailbox:
    """A server that asks for a login."""
    return background.run(open_sink(auth=True))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_good_message_arrives_as_it_was_handed_over(
    case: Case, mailbox: Mailbox, proxies: Proxies
) -> None:
    done = case.send(proxies.start(mailbox.port), GOOD)

    assert done.returncode == 0, done.stdout + done.stderr
    sent = GOOD.replace(b"\n", b"\r\n") + case.adds
    assert ([digest(sent)], [USER]) == ([digest(each) for each in mailbox.messages], mailbox.users)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_bad_message_is_held_back_and_its_author_reads_why(
    case: Case, mailbox: Mailbox, proxies: Proxies
) -> None:
    done = case.send(proxies.start(mailbox.port), BAD)

    assert (done.returncode, mailbox.messages) == (case.refused, [])
    assert REASON in done.stdout + done.stderr
