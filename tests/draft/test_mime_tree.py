"""The parts of a message are those that the standard library finds."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from followup_lint.draft.mime_tree import DEEPEST, Part, parts_of

HEAD = b"Content-Type: multipart/mixed; boundary=a\n\n"
PIECES = st.sampled_from(
    [b"--a\n", b"--a\r\n", b"--a--\n", b"--a \t\n", b"--ab\n", b"x--a\n", b"--b\n", b"--b--\n",
     b"\n", b"\r\n", b"\r", b"word\n", b"Subject: x\n", b"Content-Type: text/html\n", b" y\n",
     b"Content-Type: multipart/alternative; boundary=b\n", b"no header\n", b"\xe4\n", b"--",
     b"Content-Type: multipart/digest; boundary=b\n"]
)  # fmt: skip


def leaves(message: Message[str, str]) -> list[tuple[str, bytes]]:
    """The parts that have no parts, with their contents."""
    inner = message.get_payload()
    if message.get_content_maintype() == "multipart":
        parts = inner if isinstance(inner, list) else []
        return [leaf for part in parts if isinstance(part, Message) for leaf in leaves(part)]
    if isinstance(inner, list):
        inside = inner[0].as_bytes().strip() if inner else b""
        return [(message.get_content_type(), b"a message" if inside else b"")]
    content = message.get_payload(decode=True)
    assert isinstance(content, bytes)
    return [(message.get_content_type(), content.rstrip(b"\r\n"))]


def ours(part: Part) -> list[tuple[str, bytes]]:
    """The same, as we read it."""
    if part.kind == "message/rfc822":
        inside = part.raw[part.start : part.end].strip()
        return [(part.kind, b"a message" if inside else b"")]
    if part.family == "multipart":
        return [leaf for inner in part.parts for leaf in ours(inner)]
    return [(part.kind, part.raw[part.start : part.end].rstrip(b"\r\n"))]


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=14).map(b"".join))
@example(b"--a\n\none\n--a\n\ntwo\n--a--\nafter")
@example(b"before\n--a\n--a\nContent-Type: text/html\n\none")
@example(b"--a\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\none\n--a\n\ntwo\n--b--\n")
@example(b"--a\n y\nContent-Type: text/html\n\none\n")
def test_parts_are_those_of_the_standard_library(body: bytes) -> None:
    # Behind a boundary, the library takes the last one for one more.
    assume(not re.search(rb"--[ab][ \t]*[\r\n]+--[ab]--", body))
    theirs = leaves(message_from_bytes(HEAD + body))
    found = ours(parts_of(HEAD + body, len(HEAD)))

    assert [leaf for leaf in found if leaf[1]] == [leaf for leaf in theirs if leaf[1]]


def test_parts_beyond_reason_are_not_taken_apart() -> None:
    inner = b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(100)
    )
    raw = b"Content-Type: multipart/mixed; boundary=b0\n\n" + inner
    message = parts_of(raw, raw.index(b"\n\n") + 2)

    assert len(list(message.walk())) == DEEPEST + 1
