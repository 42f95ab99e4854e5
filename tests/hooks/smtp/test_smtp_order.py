"""What a server says is the answer to what it was asked last, or ends the connection."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from smtp_model import MAYBE
from smtp_stepped import LIMITS, End, Stage, on_stage

from followup_lint.hooks.smtp.limits import Limits

MAIL, RCPT = b"MAIL FROM:<dana@example.com>\r\n", b"RCPT TO:<sam@example.com>\r\n"
DATA, DOT = b"DATA\r\n", b".\r\n"
TEXT = b"Subject: Thank you\r\n\r\nThank you for the tour.\r\n"
BIG = TEXT * 1_000
HELD = b"Subject: News\r\n\r\nHOLD THIS\r\n"
SEND = MAIL + RCPT + DATA + TEXT + DOT
NOT_SENT = b"The message was not sent"
REPLIES = [b"220 box\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n", b"250 taken\r\n"]
Place = Callable[[Stage], tuple[End, End]]


@pytest.fixture
def stage(loopback: None) -> Iterator[Stage]:
    """A proxy."""
    with on_stage() as stage:
        yield stage


def at_data(stage: Stage, text: bytes = TEXT) -> tuple[End, End]:
    """A message is ready to go: the server is asked for DATA, or for RSET if it is held back."""
    client, server = stage.connect()
    client.says(MAIL + RCPT + DATA + text + DOT)
    for reply in REPLIES[:3]:
        server.says(reply)
    client.hears()
    server.hears()
    return client, server


def within(stage: Stage, text: bytes = TEXT) -> tuple[End, End]:
    """The text is with the server, and its end is not."""
    client, server = at_data(stage, text)
    server.says(b"354 go\r\n")
    assert server.hears() == text
    return client, server


def at_dot(stage: Stage) -> tuple[End, End]:
    """The whole message is with the server, which has not answered yet."""
    client, server = within(stage)
    stage.waits(LIMITS.quiet)
    assert server.hears() == DOT
    return client, server


def finished(client: End, server: End) -> bool:
    """Whether the server was cut off at once, and the mail program hears of it when it goes on."""
    cut = (server.hears(), server.alone) == (b"", True)
    client.says(MAIL)
    server.says(b"250 2.0.0 taken\r\n" * 9)
    return cut and client.hears()[:4] == b"421 "


def test_an_answer_to_the_end_is_passed_on(stage: Stage) -> None:
    client, server = at_dot(stage)
    server.says(b"250-2.0.0 taken\r\n250 as 42\r\n")

    assert client.hears() == b"250-2.0.0 taken\r\n250 as 42\r\n"


@pytest.mark.parametrize("reply", [b"251 taken\r\n", b"452 full\r\n", b"550-a\r\n550 b\r\n"])
def test_so_is_one_with_another_code_that_says_yes_or_no(reply: bytes, stage: Stage) -> None:
    client, server = at_dot(stage)
    server.says(reply)
    client.says(b"NOOP\r\n")

    assert (client.hears(), server.hears()) == (reply, b"NOOP\r\n")


@pytest.mark.parametrize("pause", [0, LIMITS.data_end / 30])
def test_an_answer_may_come_byte_by_byte(pause: float, stage: Stage) -> None:
    client, server = at_dot(stage)
    for byte in b"250-2.0.0 taken\r\n250 x\r\n":
        assert client.hears() == b""
        server.says(bytes([byte]))
        stage.waits(pause)

    assert client.hears() == b"250-2.0.0 taken\r\n250 x\r\n"


def test_an_answer_that_never_ends_is_late(stage: Stage) -> None:
    client, server = at_dot(stage)
    for _ in range(5):
        server.says(b"250-2.0.0 wait\r\n")
        stage.waits(LIMITS.data_end / 4)

    assert MAYBE in client.hears()
    assert finished(client, server)


@pytest.mark.parametrize(("place", "outcome"), [(at_data, NOT_SENT), (at_dot, MAYBE)])
def test_an_answer_that_is_late_answers_nothing_else(
    place: Place, outcome: bytes, stage: Stage
) -> None:
    client, server = place(stage)
    stage.waits(LIMITS.data_end)
    said = client.hears()

    assert (said[:4], outcome in said) == (b"451-", True)
    assert finished(client, server)


def test_a_server_that_stops_reading_gets_no_end(stage: Stage) -> None:
    client, server = at_data(stage, BIG)
    server.says(b"354 go\r\n")
    stage.waits(LIMITS.data_block)

    assert NOT_SENT in client.hears()
    assert BIG.startswith(server.hears())
    assert finished(client, server)


@pytest.mark.parametrize("command", [b"EHLO x\r\n", MAIL, RCPT, b"RSET\r\n", b"QUIT\r\n"])
def test_a_command_that_is_not_answered_in_time_ends_the_session(
    command: bytes, stage: Stage
) -> None:
    client, server = stage.connect()
    server.says(b"220 box\r\n")
    client.says(command)
    stage.waits(LIMITS.command)
    server.says(b"250 ok\r\n")

    assert client.hears().startswith(b"220 box\r\n421 4.4.2 the mail server")
    assert (client.alone, server.hears(), server.alone) == (True, command, True)


@pytest.mark.parametrize("reply", [b"", b"503 no\r\n", b"354 go\r\n", b"hello\r\n"])
def test_a_server_that_does_not_forget_what_was_held_back_gets_nothing_else(
    reply: bytes, stage: Stage
) -> None:
    client, server = at_data(stage, HELD)
    server.says(reply)
    stage.waits(LIMITS.command)

    assert finished(client, server)


@pytest.mark.parametrize(
    "reply", [b"250 ok\r\n", b"220 ok\r\n", b"334 go\r\n", b"199 x\r\n", b"354-x\r\n250 ok\r\n"]
)
def test_a_server_that_takes_data_for_something_else_has_no_message(
    reply: bytes, stage: Stage
) -> None:
    client, server = at_data(stage)
    server.says(reply)
    said = client.hears()

    assert (said[:4], NOT_SENT in said) == (b"451-", True)
    assert (server.hears(), finished(client, server)) == (b"", True)


@pytest.mark.parametrize("reply", [b"250 taken\r\n", b"550 no\r\n", b"354 go\r\n", b"2", b"\r\n"])
@pytest.mark.parametrize("text", [TEXT, BIG], ids=["small", "big"])
def test_what_comes_before_the_end_does_not_answer_it(
    text: bytes, reply: bytes, stage: Stage
) -> None:
    client, server = at_data(stage, text)
    server.says(b"354 go\r\n")
    server.says(reply)
    heard = server.hears()
    stage.waits(LIMITS.quiet)
    said = client.hears()

    assert (said[:4], MAYBE in said) == (b"451-", True)
    assert (heard + server.hears(), finished(client, server)) == (text, True)


def test_a_server_that_leaves_before_the_end_is_not_sent_it(stage: Stage) -> None:
    client, server = within(stage)
    server.says(b"421 4.3.2 going down\r\n")
    stage.waits(LIMITS.quiet)

    assert client.hears() == b"421 4.3.2 going down\r\n"
    assert (client.alone, server.hears(), server.alone) == (True, b"", True)


@pytest.mark.parametrize(
    "reply",
    [b"354 go\r\n", b"199 x\r\n", b"hello\r\n", b"\r\n", b"250-\r\n554 \r\n", b"554-\r\n250 \r\n"],
)
def test_an_answer_that_says_neither_yes_nor_no_is_none(reply: bytes, stage: Stage) -> None:
    client, server = at_dot(stage)
    server.says(reply)
    said = client.hears()

    assert (said[:4], MAYBE in said) == (b"451-", True)
    assert finished(client, server)


@pytest.mark.parametrize("twice", range(5))
def test_a_server_that_answers_twice_is_left(twice: int, stage: Stage) -> None:
    client, server = stage.connect()
    client.says(SEND)
    for number, reply in enumerate(REPLIES):
        server.says(reply * (1 + (number == twice)))
        stage.waits(LIMITS.quiet)
    client.says(b"NOOP\r\n")
    heard, said = server.hears(), client.hears()

    assert (said.splitlines()[-1][:4], server.alone, b"NOOP" in heard) == (b"421 ", True, False)
    # The end of the message was answered, if twice, by a server that has the message.
    assert (heard.count(TEXT + DOT), said.count(b"250 taken")) == ((1, 1) if twice == 4 else (0, 0))


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [(0, b"421 "), (1, b"421 "), (2, b"421 "), (3, NOT_SENT), (4, MAYBE), (5, b"250 taken")],
)
def test_a_server_that_hangs_up_has_the_message_if_it_said_so(
    answers: int, outcome: bytes, stage: Stage
) -> None:
    client, server = stage.connect()
    client.says(SEND)
    for reply in REPLIES[:answers]:
        server.says(reply)
        stage.waits(LIMITS.quiet)
    heard = server.hears()
    server.closes()

    assert outcome in client.hears()
    assert heard.endswith(TEXT + DOT) is (answers > 3)


def test_a_server_that_hangs_up_before_the_end_does_not_have_the_message(stage: Stage) -> None:
    client, server = within(stage)
    server.closes()

    assert NOT_SENT in client.hears()


def test_a_program_that_hangs_up_before_all_is_said_has_not_sent(stage: Stage) -> None:
    for length in range(len(SEND) + 1):
        client, server = stage.connect()
        server.says(REPLIES[0])
        client.says(SEND[:length])
        client.closes()
        for reply in REPLIES[1:]:
            server.says(reply)
            stage.waits(LIMITS.quiet)

        assert (DATA in server.hears(), server.alone) == (False, True)


@pytest.mark.parametrize("place", [at_data, within])
def test_a_program_that_hangs_up_before_the_end_is_on_its_way_has_not_sent(
    place: Place, stage: Stage
) -> None:
    client, server = place(stage)
    client.closes()
    server.says(b"354 go\r\n" if place is at_data else b"")
    stage.waits(LIMITS.quiet)

    assert (server.hears() in (b"", TEXT), server.alone, stage.notes) == (True, True, [])


@pytest.mark.parametrize(("place", "outcome"), [(within, False), (at_dot, True)])
def test_a_proxy_that_is_stopped_tells_that_a_message_may_have_been_sent(
    place: Place, outcome: bool, loopback: None
) -> None:
    with on_stage(Limits(grace=LIMITS.quiet / 2)) as stage:
        client, server = place(stage)
        stopping = stage.loop.create_task(stage.server.stop())
        stage.loop.one_pass()
        stage.waits(LIMITS.quiet / 2)
        said = client.hears()

        assert (said[:3], MAYBE in said) == (b"421", outcome)
        assert (server.hears(), server.alone, stopping.done()) == (b"", True, True)


def test_several_messages_go_by_one_connection(stage: Stage) -> None:
    client, server = stage.connect()
    server.says(b"220 box\r\n")
    client.says((SEND + MAIL + RCPT + DATA + HELD + DOT) * 3 + b"QUIT\r\n")
    heard = server.hears()
    for code in [b"250", b"250", b"354", b"250", b"250", b"250", b"250"] * 3 + [b"221"]:
        server.says(code + b" ok\r\n")
        stage.waits(LIMITS.quiet)
        heard += server.hears()
    codes = [line[:3] for line in client.hears().splitlines() if line[3:4] == b" "]

    answered = [b"250", b"250", b"354", b"250", b"250", b"250", b"354", b"554"] * 3
    assert codes == [b"220", *answered, b"221"]
    assert heard == (SEND + MAIL + RCPT + b"RSET\r\n") * 3 + b"QUIT\r\n"


@pytest.mark.parametrize("passes", range(6))
def test_what_comes_before_the_encryption_is_not_taken_for_what_comes_after(
    passes: int, loopback: None
) -> None:
    with on_stage(upstream="smtp+starttls://mail.example.com") as stage:
        client, server = stage.connect()
        server.says(b"220 box\r\n")
        server.says(b"250-box\r\n250 STARTTLS\r\n")
        server.utters(b"220 go\r\n")
        for _ in range(passes):
            stage.loop.one_pass()
        server.says(b"250 put in\r\n")

        assert client.hears().startswith(b"421 4.3.2 the mail server smtp+starttls://")
