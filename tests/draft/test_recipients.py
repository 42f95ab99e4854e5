"""Whom a message comes from and goes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Draft
from followup_lint.draft.recipients import Recipient, reader_name, recipients, sender_name


def draft(**headers: str) -> Draft:
    return Draft(text="", headers=tuple((name, value) for name, value in headers.items()))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ana Ortiz <A@Example.com>", [Recipient("Ana Ortiz", "a@example.com")]),
        ('"Ortiz, Ana" <a@example.com>', [Recipient("Ana Ortiz", "a@example.com")]),
        ("a@example.com", [Recipient("", "a@example.com")]),
        ("Ana Ortiz; Ben Lee", [Recipient("Ana Ortiz", ""), Recipient("Ben Lee", "")]),
        (
            "Ana <a@example.com>, Ben <b@example.com>",
            [Recipient("Ana", "a@example.com"), Recipient("Ben", "b@example.com")],
        ),
        ("Ana <a@example.com>, a@example.com", [Recipient("Ana", "a@example.com")]),
        ("@", []),
        ("", []),
    ],
)
def test_each_person_is_read_once_by_name_and_address(
    value: str, expected: list[Recipient]
) -> None:
    assert recipients(draft(To=value), "to") == expected


def test_several_headers_are_read_in_order() -> None:
    found = recipients(draft(To="a@example.com", Cc="b@example.com"), "To", "Cc")

    assert [one.address for one in found] == ["a@example.com", "b@example.com"]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ana Ortiz <a@example.com>", "Ana Ortiz"),
        ("Ana <a@example.com>, Ben <b@example.com>", ""),
        ('"a@example.com" <a@example.com>', ""),
        ("", ""),
    ],
)
def test_a_name_is_known_when_it_is_the_only_one(value: str, name: str) -> None:
    assert reader_name(draft(To=value)) == name
    assert sender_name(draft(From=value)) == name


@given(st.text(max_size=80))
def test_any_header_can_be_read(value: str) -> None:
    assert all(one.name or one.address for one in recipients(draft(To=value), "To"))
