"""What passes through the proxy, and what it keeps from passing."""

from __future__ import annotations

import smtplib
from collections.abc import Callable

import pytest
from smtp_servers import PASSWORD, USER, Background, Mailbox, Proxies, Scripted, open_sink

from followup_lint.hooks.smtp.limits import Limits

ME, YOU = "dana@example.com", "sam@example.com"
GOOD = b"Subject: Thank you\r\n\r\nThank you for the tour.\r\n"
BAD = b"Subject: News\r\n\r\nHOLD THIS\r\n"
Connect = Callable[[int], smtplib.SMTP]
Script = Callable[..., Scripted]


def test_a_message_arrives_as_it_was_sent(
    proxies: Proxies, sink: Mailbox, connect: Connect
) -> None:
    refused = connect(proxies.start(sink.port)).sendmail(ME, [YOU], GOOD)

    assert (refused, sink.messages, proxies.judged) == ({}, [GOOD], [GOOD])


def test_a_message_that_is_held_back_stays_with_its_author(
    proxies: Proxies, sink: Mailbox, connect: Connect
) -> None:
    with pytest.raises(smtplib.SMTPDataError) as refused:
        connect(proxies.start(sink.port)).sendmail(ME, [YOU], BAD)

    assert refused.value.args == (
        554,
        b"5.7.1 Held back by followup-lint, nothing was sent:\n"
        b'5.7.1 line 3: urgency: "asap" hurries Zoe; leave the timing to her.\n'
        b"5.7.1 To send it as it is, let your mail program use the mail server itself.",
    )
    assert sink.messages == []


def test_the_session_goes_on_after_a_message_was_held_back(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted()
    client = connect(proxies.start(upstream.port))
    with pytest.raises(smtplib.SMTPDataError):
        client.sendmail(ME, [YOU], BAD)
    client.sendmail(ME, [YOU], GOOD)
    client.quit()

    # The second RSET is that of smtplib.
    before = ["greeting", "EHLO", "MAIL", "RCPT", "RSET", "RSET"]
    assert [*before, "MAIL", "RCPT", "DATA", "dot", "QUIT"] == upstream.seen
    assert upstream.messages == [GOOD]


def test_reasons_are_in_utf_8_for_a_program_that_asks_for_it(
    proxies: Proxies, sink: Mailbox, connect: Connect
) -> None:
    client = connect(proxies.start(sink.port))
    with pytest.raises(smtplib.SMTPDataError) as refused:
        client.sendmail(ME, [YOU], BAD, mail_options=["SMTPUTF8"])

    assert "“asap” hurries Zoë" in refused.value.smtp_error.decode()


OFFERED = (
    b"250-mail.example.com greets you\r\n250-PIPELINING\r\n250-SIZE 900000000\r\n250-STARTTLS\r\n"
    b"250-CHUNKING\r\n250-BINARYMIME\r\n250-AUTH PLAIN LOGIN XOAUTH2\r\n250-BURL imap\r\n"
    b"250-8BITMIME\r\n250 SMTPUTF8\r\n"
)


def test_what_would_change_how_bytes_are_read_is_not_offered(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says={"EHLO": OFFERED})
    client = connect(proxies.start(upstream.port))

    assert client.ehlo() == (
        250,
        b"mail.example.com greets you\nSIZE 50000000\nAUTH PLAIN LOGIN XOAUTH2\n8BITMIME\nSMTPUTF8",
    )


@pytest.mark.parametrize(
    ("offered", "shown"),
    [(b"SIZE 1000", b"SIZE 1000"), (b"SIZE 0", b"SIZE 5000"), (b"SIZE", b"SIZE 5000")],
)
def test_the_size_offered_is_one_that_both_can_take(
    offered: bytes, shown: bytes, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says={"EHLO": b"250-x\r\n250 " + offered + b"\r\n"})
    client = connect(proxies.start(upstream.port, Limits(max_size=5000)))

    assert (250, b"x\n" + shown) == client.ehlo()


@pytest.mark.parametrize("command", ["STARTTLS", "BDAT 5 LAST", "BURL imap://x", "atrn", "Turn"])
def test_it_is_refused_when_a_program_tries_nevertheless(
    command: str, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted()
    client = connect(proxies.start(upstream.port))

    assert client.docmd(command) == (502, b"5.5.1 This cannot be used through followup-lint")
    assert client.docmd("NOOP") == (250, b"ok")
    assert upstream.seen == ["greeting", "NOOP"]


def test_other_commands_pass_as_they_are(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says={"XTRA": b"252-one\r\n252 two\r\n"})
    client = connect(proxies.start(upstream.port))

    line = "xtra  ‘Wör’ b \r\n".encode()
    client.send(line)

    assert client.getreply() == (252, b"one\ntwo")
    assert upstream.lines == [line]


@pytest.mark.parametrize("how", ["auth_plain", "auth_login"])
def test_a_program_logs_in_at_the_server(
    how: str, background: Background, proxies: Proxies, connect: Connect
) -> None:
    mailbox = background.run(open_sink(auth=True))
    client = connect(proxies.start(mailbox.port))
    client.ehlo()
    client.user, client.password = USER.decode(), PASSWORD.decode()
    client.auth(how.removeprefix("auth_"), getattr(client, how))
    client.sendmail(ME, [YOU], GOOD)

    assert (mailbox.users, mailbox.messages, proxies.notes) == ([USER], [GOOD], [])


def test_a_wrong_password_is_refused_by_the_server(
    background: Background, proxies: Proxies, connect: Connect
) -> None:
    mailbox = background.run(open_sink(auth=True))
    client = connect(proxies.start(mailbox.port))

    with pytest.raises(smtplib.SMTPAuthenticationError, match="535"):
        client.login(USER.decode(), "wrong")
    assert proxies.notes == []


def test_lines_of_a_login_are_no_commands(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says={"AUTH": b"334 eyJ9\r\n", "DATA": b"334 more\r\n"})
    client = connect(proxies.start(upstream.port))

    assert client.docmd("AUTH", "XOAUTH2 dXNlcj1kYW5h") == (334, b"eyJ9")
    assert client.docmd("DATA") == (334, b"more")
    assert client.docmd("Y" * 12_000) == (250, b"ok")
    assert upstream.lines == [
        b"AUTH XOAUTH2 dXNlcj1kYW5h\r\n",
        b"DATA\r\n",
        b"Y" * 12_000 + b"\r\n",
    ]


def test_a_server_that_asks_for_a_message_at_the_wrong_time_gets_none(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says={"XDATA": b"354 go\r\n"})
    client = connect(proxies.start(upstream.port))

    assert client.docmd("XDATA")[0] == 421
    with pytest.raises(smtplib.SMTPServerDisconnected):
        client.docmd("Unchecked: yes")
    assert upstream.lines == [b"XDATA\r\n"]


@pytest.mark.parametrize("line", [b"NOOP\nDATA\r\n", b"NOOP\rDATA\r\n", b"NOOP\n"])
def test_a_line_that_servers_could_read_as_two_ends_the_session(
    line: bytes, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted()
    client = connect(proxies.start(upstream.port))
    client.send(line)

    assert client.getreply() == (521, b"5.5.2 a line ends in CR LF, and has neither within it")
    assert upstream.lines == []


def test_the_server_may_end_the_session(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says={"NOOP": b"421 4.3.2 closing for tonight\r\n"})
    client = connect(proxies.start(upstream.port))

    assert client.docmd("NOOP") == (421, b"4.3.2 closing for tonight")
    with pytest.raises(smtplib.SMTPServerDisconnected):
        client.docmd("NOOP")


def test_a_greeting_that_turns_programs_away_is_passed_on(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    port = proxies.start(scripted(says={"greeting": b"554-no\r\n554 go away\r\n"}).port)

    with pytest.raises(smtplib.SMTPConnectError) as refused:
        connect(port)
    assert refused.value.args == (554, b"no\ngo away")
