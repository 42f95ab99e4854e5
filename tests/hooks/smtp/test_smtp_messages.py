"""Every message that SMTP can carry passes unharmed, within limits that are named."""

from __future__ import annotations

import asyncio
import smtplib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smtp_servers import Mailbox, Proxies, Scripted, digest, eventually

from followup_lint.hooks.smtp.connection import Connection, receive
from followup_lint.hooks.smtp.limits import Limits
from followup_lint.hooks.smtp.protocol import has_false_end, without_stuffing

Connect = Callable[[int], smtplib.SMTP]
Script = Callable[..., Scripted]
HEAD = b"From: dana@example.com\r\nTo: sam@example.com\r\nSubject: Hello\r\n"
TEXT = HEAD + b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=%s\r\n\r\n"
BASE64 = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3\r\n"
PGP = (
    HEAD + b'Content-Type: multipart/%s; boundary="b"\r\n\r\n--b\r\n'
    b"Content-Type: text/plain\r\n\r\nTrailing \t \r\n-- \r\nDana  \r\n--b\r\n"
    b"Content-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n--b--\r\n"
)
CASES = {
    "latin-1": TEXT % b"iso-8859-1" + "Grüße\r\n".encode("latin-1"),
    "cp1252": TEXT % b"windows-1252" + "“Hello” – €\r\n".encode("cp1252"),
    "iso-2022-jp": TEXT % b"iso-2022-jp" + "ありがとう\r\n".encode("iso-2022-jp"),
    "unknown charset": TEXT % b"x-klingon" + b"\xff\xfe\r\n",
    "undeclared utf-8": HEAD + b"\r\n" + "Grüße\r\n".encode(),
    "format=flowed": TEXT % b"utf-8; format=flowed" + b"a line that \r\ngoes on \r\n-- \r\nD\r\n",
    "signed": PGP % b"signed",
    "encrypted": PGP % b"encrypted",
    "empty": b"",
    "one empty line": b"\r\n",
    "no headers": b"\r\nno headers\r\n",
    "headers only": HEAD,
    "NUL": HEAD + b"\r\na\0b\r\n",
    "a lone dot": HEAD + b"\r\n..\r\n",
    "dots first": b"..a\r\n...\r\n..\r\n",
    "mbox From": b"From dana Mon Jul  6 10:00:00 2026\r\n" + HEAD + b"\r\n>From\r\n",
    "bare CR": HEAD + b"\r\na\rb\r.c\r\n",
    "bare LF": HEAD + b"\r\na\nb\n.c\r\n",
    "blanks at the end": HEAD + b"\r\ntext\r\n\r\n\r\n",
    "1001 bytes in a line": HEAD + b"\r\n" + b"x" * 1001 + b"\r\n",
    "nested": HEAD + b"Content-Type: message/rfc822\r\n\r\n" + HEAD + b"\r\ninner\r\n",
    "every byte": HEAD + b"\r\n" + bytes(set(range(256)) - {10, 13}) + b"\r\n",
    "25 MB attachment": HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + BASE64 * 430_000,
    "25 MB in one line": HEAD + b"\r\n" + b"lorem ipsum " * 2_100_000 + b"\r\n",
}


def begin(client: smtplib.SMTP) -> None:
    """Start a message."""
    client.ehlo()
    assert client.mail("dana@example.com")[0] == client.rcpt("sam@example.com")[0] == 250
    assert client.docmd("DATA")[0] == 354


@pytest.mark.parametrize("name", CASES)
def test_bytes_pass_unharmed(
    name: str, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream, message = scripted(), CASES[name]
    client = connect(proxies.start(upstream.port))
    begin(client)
    client.send(message + b".\r\n")

    assert client.getreply() == (250, b"2.0.0 taken")
    assert [digest(message)] == [digest(each) for each in upstream.messages]


def test_36_mb_reach_a_real_server(proxies: Proxies, sink: Mailbox, connect: Connect) -> None:
    message = HEAD + b"\r\n" + BASE64 * 440_000
    connect(proxies.start(sink.port)).sendmail("dana@example.com", ["sam@example.com"], message)

    assert [digest(message)] == [digest(each) for each in sink.messages]


class Chunks:
    """Gives bytes in pieces of these sizes, over and over."""

    def __init__(self, content: bytes, sizes: list[int]) -> None:
        self.content = content
        self.sizes = sizes

    async def read(self, most: int) -> bytes:
        """The next piece."""
        self.sizes.append(self.sizes.pop(0))
        size = min(self.sizes[-1], most)
        piece, self.content = self.content[:size], self.content[size:]
        return piece


LINES = st.lists(st.text(alphabet=".\r\nab").map(str.encode)).map(b"\r\n".join)


@pytest.mark.usefixtures("loopback")
@given(LINES, st.lists(st.integers(1, 9), min_size=1), st.binary(max_size=9))
def test_a_message_ends_where_its_end_is_however_it_comes(
    content: bytes, sizes: list[int], after: bytes
) -> None:
    message = content.replace(b"\r\n.", b"\r\n..") + b"\r\n"
    if message.startswith(b"."):
        message = b"." + message
    connection = Connection(Chunks(message + b".\r\n" + after, sizes), None)  # type: ignore[arg-type]
    received = asyncio.run(receive(connection, Limits()))

    assert received is not None
    assert (message, content + b"\r\n") == (received, without_stuffing(received))
    assert after.startswith(connection.unread)


@pytest.mark.parametrize(
    "end", [b"\n.\n", b"\n.\r\n", b"\r\n.\n", b"\r.\r", b"\r.\r\n", b"\r\n.\rx"]
)
def test_a_message_that_servers_could_read_as_two_is_refused(
    end: bytes, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted()
    client = connect(proxies.start(upstream.port))
    begin(client)
    client.send(b"a" + end + b"MAIL FROM:<evil@example.com>\r\n.\r\n")

    assert client.getreply() == (
        554,
        b"5.6.0 Not sent: a line of a lone dot is not ended by CR LF, "
        b"so servers could see two messages",
    )
    assert client.quit()[0] == 250
    assert (upstream.messages, proxies.judged) == ([], [])


@pytest.mark.parametrize(
    ("content", "false"), [(b".\nx\r\n", True), (b".\rx", True), (b"..\n", False)]
)
def test_the_first_line_counts_for_that_as_well(content: bytes, false: bool) -> None:
    assert has_false_end(content) is false


TOO_LARGE = (552, b"5.3.4 Not sent: followup-lint takes messages of up to 1,000 bytes (--max-size)")


def test_a_message_that_is_too_large_is_refused_and_the_session_goes_on(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted()
    client = connect(proxies.start(upstream.port, Limits(max_size=1_000)))
    replies = []
    for message in (b"x" * 999 + b"\r\n", b"x" * 998 + b"\r\n", b"x\r\n" * 400_000):
        begin(client)
        client.send(message + b".\r\n")
        replies.append(client.getreply())

    assert replies == [TOO_LARGE, (250, b"2.0.0 taken"), TOO_LARGE]
    assert upstream.messages == [b"x" * 998 + b"\r\n"]


def test_a_size_that_is_too_large_is_refused_when_it_is_declared(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted()
    client = connect(proxies.start(upstream.port, Limits(max_size=1_000)))

    assert client.docmd("MAIL", "FROM:<dana@example.com> SIZE=1001") == TOO_LARGE
    assert client.docmd("MAIL", "FROM:<dana@example.com> SIZE=1000") == (250, b"ok")
    assert upstream.lines == [b"MAIL FROM:<dana@example.com> SIZE=1000\r\n"]


def test_a_command_that_is_too_long_is_refused(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    client = connect(proxies.start(scripted().port))

    assert client.docmd("NOOP", "x" * 2_041) == (250, b"ok")
    assert client.docmd("NOOP", "x" * 2_042) == (500, b"5.5.2 A command has at most 2,048 bytes")
    assert client.docmd("NOOP") == (250, b"ok")


def test_a_line_without_end_ends_the_session(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    client = connect(proxies.start(scripted().port))
    client.send(b"x" * 20_000)

    assert client.getreply() == (521, b"5.5.2 a line has more than 12,288 bytes")


def test_many_programs_send_at_once(proxies: Proxies, sink: Mailbox, connect: Connect) -> None:
    port = proxies.start(sink.port)
    clients = [connect(port) for _ in range(20)]
    messages = [b"%d\r\n" % number * 10_000 for number in range(20)]

    def send(client: smtplib.SMTP, message: bytes) -> None:
        client.sendmail("dana@example.com", ["sam@example.com"], message)

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(send, clients, messages))

    assert sorted(messages) == sorted(sink.messages)


def test_too_many_programs_are_told_so(proxies: Proxies, sink: Mailbox, connect: Connect) -> None:
    port = proxies.start(sink.port, Limits(max_connections=2))
    connect(port), connect(port)

    with pytest.raises(smtplib.SMTPConnectError) as refused:
        connect(port)
    assert refused.value.args == (421, b"4.3.2 More than 2 connections (--max-connections)")


def test_a_program_that_leaves_makes_room(
    proxies: Proxies, sink: Mailbox, connect: Connect
) -> None:
    port = proxies.start(sink.port, Limits(max_connections=1))
    for _ in range(3):
        connect(port).quit()
        eventually(lambda: not proxies.servers[0].tasks)
