"""Whatever fails, nothing is lost and reported sent, and nothing is sent twice."""

from __future__ import annotations

import asyncio
import smtplib
import socket
import threading
from collections.abc import Callable

import pytest
from smtp_servers import HOST, Proxies, Scripted, eventually, held_when_marked

from followup_lint.hooks.decision import Decision, unchecked
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.settings.presend import OnError

Connect = Callable[[int], smtplib.SMTP]
Script = Callable[..., Scripted]
ME, YOU = "dana@example.com", "sam@example.com"
TEXT = b"Subject: Thank you\r\n\r\nThank you for the tour.\r\n"
BIG = b"Subject: Thank you\r\n\r\n" + b"Thank you for the tour.\r\n" * 800_000
NOT_SENT = "The message was not sent"
UNKNOWN = "It may have been sent all the same: look for it before you send it again"


def send(client: smtplib.SMTP, message: bytes = TEXT) -> tuple[int, str]:
    """The reply that settles what becomes of a message."""
    client.ehlo()
    client.mail(ME)
    client.rcpt(YOU)
    code, said = client.data(message)
    return code, said.decode()


def test_a_server_that_is_down_is_named(proxies: Proxies, connect: Connect) -> None:
    with socket.create_server((HOST, 0)) as unused:
        port = unused.getsockname()[1]
    proxy = proxies.start(port)

    with pytest.raises(smtplib.SMTPConnectError) as refused:
        connect(proxy)
    said = f"the mail server smtp://{HOST}:{port}: cannot be reached (Connection refused)"
    assert refused.value.args == (421, f"4.3.2 {said}".encode())
    assert [said] == proxies.notes


def test_a_server_that_is_silent_is_named(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    never = threading.Event()
    port = proxies.start(scripted(holds={"greeting": never}).port, Limits(greeting=0.1))

    with pytest.raises(smtplib.SMTPConnectError, match=r"421.*does not answer in time"):
        connect(port)
    never.set()


@pytest.mark.parametrize("greeting", [b"SSH-2.0-x\r\n", b"220x\r\n", b"220-" + b"x" * 13_000])
def test_a_server_that_does_not_speak_smtp_is_named(
    greeting: bytes, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    port = proxies.start(scripted(says={"greeting": greeting}).port)

    with pytest.raises(smtplib.SMTPConnectError, match=r"421.*does not speak SMTP"):
        connect(port)


@pytest.mark.parametrize("stage", ["NOOP", "MAIL", "RCPT"])
def test_a_server_that_closes_ends_the_session(
    stage: str, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    client = connect(proxies.start(scripted(says={stage: b""}).port))

    assert client.docmd(stage) == (421, proxied(proxies, "4.4.2", "has closed the connection"))
    with pytest.raises(smtplib.SMTPServerDisconnected):
        client.docmd(stage)


def proxied(proxies: Proxies, status: str, problem: str) -> bytes:
    """What the proxy says of its server."""
    return f"{status} the mail server {proxies.servers[0].proxy.address}: {problem}".encode()


@pytest.mark.parametrize("refusal", [b"503 no\r\n", b"554-5.5.1 no\r\n554 5.5.1 valid\r\n"])
def test_a_server_that_refuses_a_message_is_heard(
    refusal: bytes, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says={"DATA": refusal})
    client = connect(proxies.start(upstream.port))
    code, said = send(client)

    assert refusal.startswith(str(code).encode())
    assert (said.endswith(("no", "valid")), client.noop()) == (True, (250, b"ok"))
    assert upstream.messages == []


def test_a_server_that_refuses_the_whole_message_is_heard(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    client = connect(proxies.start(scripted(says={"dot": b"552 5.3.4 too big\r\n"}).port))

    assert send(client) == (552, "5.3.4 too big")
    assert client.noop() == (250, b"ok")


@pytest.mark.parametrize(
    ("script", "outcome", "arrived"),
    [
        ({"says": {"DATA": b""}}, NOT_SENT, 0),
        ({"says": {"body": b""}, "pause_after": 1_000}, NOT_SENT, 0),
        ({"says": {"dot": b""}}, UNKNOWN, 1),
    ],
    ids=["before", "within", "after"],
)
def test_a_message_is_not_reported_sent_when_the_server_closes(
    script: dict[str, object],
    outcome: str,
    arrived: int,
    proxies: Proxies,
    scripted: Script,
    connect: Connect,
) -> None:
    upstream = scripted(**script)
    client = connect(proxies.start(upstream.port))
    code, said = send(client, BIG if upstream.pause_after else TEXT)

    assert code == 451
    assert said.startswith("4.4.2 the mail server smtp://")
    assert said.endswith(f"\n4.4.2 {outcome}")
    assert client.noop()[0] == 421
    assert len(upstream.messages) == arrived


@pytest.mark.parametrize(
    ("stage", "pause_after", "limits", "outcome"),
    [
        ("DATA", 0, Limits(data_start=0.1), NOT_SENT),
        ("body", 1_000, Limits(data_block=0.5), NOT_SENT),
        ("dot", 0, Limits(data_end=0.1), UNKNOWN),
    ],
    ids=["before", "within", "after"],
)
def test_a_message_is_not_reported_sent_when_the_server_is_silent(
    stage: str,
    pause_after: int,
    limits: Limits,
    outcome: str,
    proxies: Proxies,
    scripted: Script,
    connect: Connect,
) -> None:
    never = threading.Event()
    client = connect(
        proxies.start(scripted(holds={stage: never}, pause_after=pause_after).port, limits)
    )
    code, said = send(client, BIG if pause_after else TEXT)
    never.set()

    assert (code, said.endswith(f"does not answer in time\n4.4.2 {outcome}")) == (451, True)


def test_a_message_is_not_reported_sent_by_what_the_server_says_too_early(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says={"DATA": b"354 go\r\n250 2.0.0 taken\r\n"})
    code, said = send(connect(proxies.start(upstream.port)))

    assert (code, said.endswith("answers out of turn\n4.4.2 " + UNKNOWN)) == (451, True)
    assert upstream.messages == []


def test_nothing_is_sent_for_a_program_that_leaves_within_its_message(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted()
    client = connect(proxies.start(upstream.port))
    client.ehlo()
    client.docmd("DATA")
    client.send(b"Subject: x\r\n\r\nhalf of it")
    client.close()

    assert upstream.gone.wait(10)
    assert (upstream.seen, proxies.judged) == (["greeting", "EHLO"], [])


@pytest.mark.parametrize("last_words", [b"", b"QUIT\r\n"])
def test_nothing_is_sent_for_a_program_that_leaves_while_its_message_is_judged(
    last_words: bytes, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    begun, left = threading.Event(), threading.Event()

    async def check(message: bytes) -> Decision:
        begun.set()
        await asyncio.to_thread(left.wait, 10)
        await asyncio.sleep(0.05)  # for the news to come over the loopback interface
        return held_when_marked(message)

    upstream = scripted()
    client = connect(proxies.start(upstream.port, check=check))
    client.ehlo()
    client.docmd("DATA")
    client.send(TEXT + b".\r\n" + last_words)
    begun.wait(10)
    client.close()
    left.set()

    assert upstream.gone.wait(10)
    assert upstream.seen == ["greeting", "EHLO"]


def test_nothing_is_sent_for_a_program_that_leaves_before_the_end_is_sent(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(holds={"DATA": threading.Event()})
    client = connect(proxies.start(upstream.port))
    client.ehlo()
    client.docmd("DATA")
    client.send(TEXT + b".\r\n")
    eventually(lambda: "DATA" in upstream.seen)
    client.close()
    eventually(lambda: next(iter(proxies.servers[0].tasks.values())).client.gone)
    upstream.holds["DATA"].set()

    assert upstream.gone.wait(10)
    assert upstream.messages == []


def test_who_runs_the_proxy_hears_of_a_program_that_left_before_it_was_told(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(holds={"dot": threading.Event()})
    client = connect(proxies.start(upstream.port))
    client.ehlo()
    client.docmd("DATA")
    client.send(TEXT + b".\r\n")
    eventually(lambda: "dot" in upstream.seen)
    client.close()
    eventually(lambda: next(iter(proxies.servers[0].tasks.values())).client.gone)
    upstream.holds["dot"].set()

    eventually(lambda: bool(proxies.notes))
    assert proxies.notes == ["sent, but the mail program disconnected before it got the answer"]


def test_a_program_that_is_silent_is_left(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    client = connect(proxies.start(scripted().port, Limits(client=0.1)))

    assert client.getreply() == (421, b"4.4.2 The mail program was silent for too long")


def test_a_program_that_stops_within_its_message_is_left(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted()
    client = connect(proxies.start(upstream.port, Limits(data_block=0.1)))
    client.docmd("DATA")
    client.send(b"Subject: x")

    assert client.getreply()[0] == 421
    assert upstream.gone.wait(10)
    assert upstream.lines == []


def test_a_message_that_could_not_be_judged_is_sent_with_a_note(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    async def check(message: bytes) -> Decision:
        return unchecked("the check took longer than 5 s", OnError.SEND)

    upstream = scripted()
    client = connect(proxies.start(upstream.port, check=check))

    assert send(client) == (250, "2.0.0 taken")
    assert proxies.notes == ["sent without a full check: the check took longer than 5 s"]


def test_a_message_that_could_not_be_judged_waits_if_the_settings_say_so(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    async def check(message: bytes) -> Decision:
        return unchecked("the check took longer than 5 s", OnError.BLOCK)

    upstream = scripted()
    client = connect(proxies.start(upstream.port, check=check))

    assert send(client) == (
        451,
        "4.7.1 Held back by followup-lint, nothing was sent:\n"
        "4.7.1 it could not be checked: the check took longer than 5 s\n"
        "4.7.1 To send it as it is, let your mail program use the mail server itself.",
    )
    assert upstream.messages == []


def test_a_fault_of_our_own_cuts_the_connection_and_tells_no_word(
    proxies: Proxies, scripted: Script, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    async def check(message: bytes) -> Decision:
        raise ValueError(message)

    upstream = scripted()
    client = connect(proxies.start(upstream.port, check=check))
    with pytest.raises(smtplib.SMTPServerDisconnected):
        send(client)

    [note] = proxies.notes
    assert note.startswith("a connection was cut: internal error (ValueError in ")
    assert (b"tour" in note.encode(), caplog.records, upstream.messages) == (False, [], [])


def test_a_proxy_that_is_stopped_sends_what_is_under_way(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(holds={"dot": threading.Event()})
    port = proxies.start(upstream.port)
    idle, sending = connect(port), connect(port)
    sending.ehlo()
    sending.docmd("DATA")
    sending.send(TEXT + b".\r\n")
    eventually(lambda: "dot" in upstream.seen)
    stop = asyncio.run_coroutine_threadsafe(proxies.servers[0].stop(), proxies.background.loop)

    assert idle.getreply() == (421, b"4.3.2 followup-lint is being stopped")
    with pytest.raises(ConnectionRefusedError):
        connect(port)
    upstream.holds["dot"].set()
    assert sending.getreply() == (250, b"2.0.0 taken")
    stop.result(10)
    assert upstream.messages == [TEXT]


def test_a_proxy_that_is_stopped_does_not_wait_for_ever(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(holds={"dot": threading.Event()})
    client = connect(proxies.start(upstream.port, Limits(grace=0.1)))
    client.ehlo()
    client.docmd("DATA")
    client.send(TEXT + b".\r\n")
    eventually(lambda: "dot" in upstream.seen)
    proxies.background.run(proxies.servers[0].stop())
    upstream.holds["dot"].set()

    said = f"4.3.2 followup-lint is being stopped\n4.3.2 {UNKNOWN}".encode()
    assert client.getreply() == (421, said)
