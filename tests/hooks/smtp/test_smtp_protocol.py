"""Replies of the proxy's own, and addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.core.errors import FollowupLintError
from followup_lint.hooks.decision import Action, Decision
from followup_lint.hooks.smtp.address import Address, is_loopback, listen_at
from followup_lint.hooks.smtp.protocol import reply
from followup_lint.hooks.smtp.replies import held_back


@given(st.text(), st.booleans())
def test_a_reply_is_lines_that_every_program_can_read(text: str, international: bool) -> None:
    lines = reply(554, "5.7.1", text, text * 40, international=international).lines

    assert [line for line in lines if len(line) > 512] == []
    assert {line[:10] for line in lines[:-1]} <= {b"554-5.7.1 "}
    assert lines[-1].startswith(b"554 5.7.1 ")
    for line in lines:
        assert line.endswith(b"\r\n")
        assert line[:-2].decode("utf-8" if international else "ascii").isprintable()


def test_a_long_text_is_parted_between_words() -> None:
    words = "word " * 150

    assert [len(line) for line in reply(554, "5.7.1", words).lines] == [511, 261]


def test_a_long_list_of_reasons_is_cut() -> None:
    decision = Decision(Action.BLOCK, tuple(f"line {n}" for n in range(1, 31)))
    lines = held_back(decision, international=False).lines

    assert lines[-3:-1] == (b"451-4.7.1 line 12\r\n", b"451-4.7.1 and 18 more\r\n")


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("smtps://mail.example.com", "smtps://mail.example.com:465"),
        ("smtp+starttls://mail.example.com/", "smtp+starttls://mail.example.com:587"),
        ("smtp://127.0.0.1", "smtp://127.0.0.1:25"),
        ("SMTPS://[2001:db8::1]:1465", "smtps://[2001:db8::1]:1465"),
    ],
)
def test_an_address_has_a_port(url: str, written: str) -> None:
    assert str(Address.parse(url)) == written


@pytest.mark.parametrize("url", ["", "smtps://", "smtps://x:y", "smtps://x:99999", "x", "smtps:x"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(FollowupLintError, match="is not the address of a server"):
        Address.parse(url)


@pytest.mark.parametrize("place", ["", ":25", "127.0.0.1", "a@b:25", "127.0.0.1:25/x", "::1:25"])
def test_what_is_no_place_to_listen_at_is_refused(place: str) -> None:
    with pytest.raises(FollowupLintError, match="is not a place to listen at"):
        listen_at(place)


@pytest.mark.parametrize(
    ("place", "local"),
    [
        ("127.0.0.1:25", True),
        ("[::1]:25", True),
        ("localhost:25", True),
        ("0.0.0.0:25", False),
        ("[::]:25", False),
        ("localhost.example.com:25", False),
    ],
)
def test_a_place_is_on_this_machine_or_not(place: str, local: bool) -> None:
    assert is_loopback(listen_at(place)[0]) is local
