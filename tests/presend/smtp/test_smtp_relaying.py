"""What passes through the proxy, and what it keeps from passing."""

from __future__ import annotations

import smtplib
from collections.abc import Callable

import pytest
from smtp_servers import Mailbox, Proxies, Scripted

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
        b'5.7.1 line 3: urgency: "asap" hurries Zoe; leave the timing to her.',
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
