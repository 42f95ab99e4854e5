"""A message without the bulk of its attachments reads the same."""

from __future__ import annotations

from base64 import encodebytes

import pytest
from byte_cases import CASES, attached, typed
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Draft, DraftError
from followup_lint.hooks.without_attachments import lean

LARGE = attached(3_000_000)


def test_a_large_attachment_becomes_small() -> None:
    assert len(lean(LARGE)) < 1_000_000 < len(LARGE)


def test_the_draft_in_it_is_the_same() -> None:
    below = LARGE.replace(b"\n--b--\n", b"\n--b\n\nOne more thing.\n--b--\n")

    assert Draft.from_bytes(lean(below)) == Draft.from_bytes(below)


def test_every_line_stays_where_it_is() -> None:
    assert lean(LARGE).count(b"\n") == LARGE.count(b"\n")


def test_text_that_is_too_long_to_be_linted_stays_so() -> None:
    text = encodebytes(b"I would love to meet you there soon.\n" * 50_000).replace(b"=", b"")
    raw = typed("text/plain", text, "Content-Transfer-Encoding: base64")

    assert lean(raw) != raw
    with pytest.raises(DraftError, match="more than the limit"):
        Draft.from_bytes(lean(raw))


def test_all_other_messages_stay_as_they_are() -> None:
    changed = [name for name, raw in CASES.items() if lean(raw) != raw]

    assert changed == ["25 MB attachment"]


@given(st.binary())
def test_any_small_message_stays_as_it_is(raw: bytes) -> None:
    assert lean(raw) == raw
