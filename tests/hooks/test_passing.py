"""Which mail is none of our business."""

from __future__ import annotations

import pytest
from byte_cases import CASES, SIGNED
from hypothesis import given
from hypothesis import strategies as st
from mails import ENCRYPTED, POLITE

from followup_lint.hooks.exempt import why_passed

REST = b"From: dana@example.com\nTo: sam@example.org\nSubject: Hello\n"


@pytest.mark.parametrize(
    ("header", "why"),
    [
        (b"Auto-Submitted: auto-replied", "automatic"),
        (b"auto-submitted:  Auto-Generated (rejected)", "automatic"),
        (b"X-Cron-Env: <SHELL=/bin/sh>", "automatic"),
        (b"List-Id: <a.lists.example>", "list mail"),
        (b"List-Unsubscribe: <mailto:a@lists.example>", "list mail"),
        (b"Precedence: bulk", "list mail"),
        (b"Precedence: List", "list mail"),
        (b"Resent-From: kim@example.org", "sent on unchanged"),
        (b"Content-Type: multipart/report; boundary=b", "bounce"),
        (b"Content-Type: multipart/encrypted; boundary=b", "encrypted"),
        (b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data", "encrypted"),
        (b"Content-Type: application/x-pkcs7-mime", "encrypted"),
    ],
)
def test_such_mail_passes(header: bytes, why: str) -> None:
    assert why_passed(header + b"\n" + REST + b"\nDear Sam,\n") == why


@pytest.mark.parametrize(
    "header",
    [
        b"Auto-Submitted: no",
        b"Precedence: first-class",
        b"Content-Type: multipart/signed; boundary=b",
        b"Content-Type: application/pkcs7-mime; smime-type=signed-data",
        b"To: team@lists.example",
    ],
)
def test_such_mail_is_linted(header: bytes) -> None:
    assert why_passed(header + b"\n" + REST + b"\nDear Sam,\n") == ""


@pytest.mark.parametrize("start", [b"", b"\n", b"From dana@example.com Tue Mar  3 10:00:00 2026\n"])
def test_it_does_not_matter_what_stands_above_the_headers(start: bytes) -> None:
    assert why_passed(start + b"List-Id: <a.lists.example>\n" + REST) == "list mail"


def test_encryption_is_known_by_its_text_as_well() -> None:
    raw = REST + b"\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA1\n-----END PGP MESSAGE-----\n"

    assert why_passed(raw) == "encrypted"


def test_headers_of_a_forwarded_message_are_not_ours() -> None:
    assert why_passed(REST + b"\nSee below.\n\nList-Id: <a.lists.example>\n") == ""


def test_what_is_typed_is_linted() -> None:
    typed = [name for name, raw in CASES.items() if why_passed(raw)]

    assert typed == ["encrypted"]
    assert (why_passed(ENCRYPTED), why_passed(SIGNED), why_passed(POLITE)) == ("encrypted", "", "")


@given(st.binary(max_size=300), st.sampled_from([b"", REST, b"Content-Type: ", b"Precedence:"]))
def test_no_bytes_are_too_odd(raw: bytes, start: bytes) -> None:
    why_passed(start + raw)
