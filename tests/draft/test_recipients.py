"""Whom a message comes from and goes to."""

from __future__ import annotations

from email.header import Header

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Draft
from followup_lint.draft.addresses import mailboxes
from followup_lint.draft.recipients import (
    Recipient,
    reader_name,
    readers,
    recipients,
    sender_name,
)

# Signs that part or mark something in a header stand in names as well.
NAMES = st.text(st.sampled_from("abcÄéŁñ李 ,;:<>()[]@.\"'\\=?_-"), min_size=1, max_size=20)


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
        ('"Ortiz, Ana, PhD" <a@example.com>', [Recipient("Ana Ortiz", "a@example.com")]),
        ('"Ana Ortiz, M.D." <a@example.com>', [Recipient("Ana Ortiz", "a@example.com")]),
        ('"Wu, Ma" <m@example.com>', [Recipient("Ma Wu", "m@example.com")]),
        (
            "Ana <a@example.com>; Ben <b@example.com>",
            [Recipient("Ana", "a@example.com"), Recipient("Ben", "b@example.com")],
        ),
        ('"Ortiz; Ana"; Ben Lee', [Recipient("Ana Ortiz", ""), Recipient("Ben Lee", "")]),
        ("(" * 5_000 + "@", []),
        ("@", []),
        ("", []),
    ],
)
def test_each_person_is_read_once_by_name_and_address(
    value: str, expected: list[Recipient]
) -> None:
    assert recipients(draft(To=value), "to") == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("=?utf-8?q?Ortiz=2C_Ana?= <a@example.com>", [Recipient("Ana Ortiz", "a@example.com")]),
        ("=?utf-8?B?TsO6w7FleiwgQW5h?= <a@example.com>", [Recipient("Ana Núñez", "a@example.com")]),
        ("=?utf-8?q?Ortiz=3B_Ana?= <a@example.com>", [Recipient("Ana Ortiz", "a@example.com")]),
        (
            "=?utf-8?q?Ana_=3Cx=40other=2Eexample=3E?= <a@example.com>",
            [Recipient("Ana <x@other.example>", "a@example.com")],
        ),
        (
            "=?utf-8?q?Ana_=22Annie=22_Ortiz?= <a@example.com>",
            [Recipient('Ana "Annie" Ortiz', "a@example.com")],
        ),
        ("=?utf-8?q?Ana_=28HR=29?= <a@example.com>", [Recipient("Ana (HR)", "a@example.com")]),
        (
            "=?utf-8?q?Ana_Ortiz=3A_HR=3B?= <a@example.com>",
            [
                Recipient("Ana Ortiz: HR;", "a@example.com"),
            ],
        ),
        ('"=?utf-8?q?Ortiz=2C_Ana?=" <a@example.com>', [Recipient("Ana Ortiz", "a@example.com")]),
        ("=?utf-8?Q?Ortiz,_Ana?= <a@example.com>", [Recipient("Ana Ortiz", "a@example.com")]),
        ("=?utf-8?Q?Ortiz, Ana?= <a@example.com>", [Recipient("Ana Ortiz", "a@example.com")]),
        (
            "=?utf-8?Q?Ana <x@other.example>?= <a@example.com>",
            [
                Recipient("Ana <x@other.example>", "a@example.com"),
            ],
        ),
        (
            "=?iso-8859-1?q?N=FA=F1ez=2C?=\n =?iso-8859-1?q?_Ana?= <a@example.com>",
            [Recipient("Ana Núñez", "a@example.com")],
        ),
        (
            "=?utf-8?q?Ortiz=2C_Ana?= <a@example.com>,\n =?utf-8?q?Lee=2C_Ben?= <b@example.com>",
            [Recipient("Ana Ortiz", "a@example.com"), Recipient("Ben Lee", "b@example.com")],
        ),
        (
            "a@example.com (=?utf-8?q?Ana_N=C3=BA=C3=B1ez?=)",
            [
                Recipient("Ana Núñez", "a@example.com"),
            ],
        ),
        (
            "=?utf-8?q?Team=2C_all?=: =?utf-8?q?Lee=2C_Ben?= <b@example.com>;",
            [
                Recipient("Ben Lee", "b@example.com"),
            ],
        ),
        (
            "=?utf-8?q?Ortiz=2C_Ana?=; =?utf-8?q?Lee=2C_Ben?=",
            [
                Recipient("Ana Ortiz", ""),
                Recipient("Ben Lee", ""),
            ],
        ),
        ("=?utf-8?q?Ana_=3Cx=40other=2Eexample=3E?=", [Recipient("Ana <x@other.example>", "")]),
        ("=?utf-8*en?q?Ortiz=2C_Ana?= <a@example.com>", [Recipient("Ana Ortiz", "a@example.com")]),
        (
            "=?utf-8*?B?T3J0aXosIEFuYQ==?= <a@example.com>",
            [Recipient("Ana Ortiz", "a@example.com")],
        ),
        (
            "<a@example.com> =?utf-8?q?Ortiz=2C_Ana?=",
            [Recipient("", "a@example.com"), Recipient("Ana Ortiz", "")],
        ),
        ("=?utf-8?b?/w==?= <a@example.com>", [Recipient("=?utf-8?b?/w==?=", "a@example.com")]),
    ],
)
def test_nothing_in_an_encoded_name_parts_the_readers(
    header: str, expected: list[Recipient]
) -> None:
    text = f"To: {header}\nSubject: Hello\n\nDear Ana,\n"

    assert recipients(Draft.from_bytes(text.encode()), "To") == expected
    assert recipients(Draft.from_text(text), "To") == expected


@given(st.lists(NAMES.filter(str.strip), min_size=1, max_size=4), st.sampled_from(["to", "Cc"]))
def test_every_name_and_address_is_read_as_it_was_encoded(names: list[str], field: str) -> None:
    people = [(name, f"p{number}@example.com") for number, name in enumerate(names)]
    header = ", ".join(f"{Header(name, 'utf-8').encode()} <{at}>" for name, at in people)
    draft = Draft.from_text(f"Subject: Hello\n{field}: {header}\n\nHello,\n")

    expected = [(" ".join(name.split()), at) for name, at in people]
    assert mailboxes([draft.header(field)]) == expected


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"To": "Ana <a@example.com>", "Bcc": "Ben <b@example.com>"}, ["a@example.com"]),
        ({"To": "dana@example.com", "Bcc": "Ben <b@example.com>"}, ["b@example.com"]),
        ({"To": "Dana+talks@Example.com"}, []),
        ({"To": "Dana Reyes <d@work.example>"}, []),
        ({"To": "DANA REYES <d@work.example>, b@example.com"}, ["b@example.com"]),
        ({"To": "undisclosed-recipients:;", "Bcc": "b@example.com"}, ["b@example.com"]),
        ({"To": "Dana <d@work.example>"}, ["d@work.example"]),
        ({"To": "dana@other.example"}, ["dana@other.example"]),
        (
            {"To": "dana@example.com", "Cc": "c@example.com", "Bcc": "b@example.com"},
            [
                "c@example.com",
            ],
        ),
        ({}, []),
    ],
)
def test_the_author_is_no_reader_and_who_is_hidden_counts_where_nobody_else_is_named(
    headers: dict[str, str], expected: list[str]
) -> None:
    mail = draft(From="Dana Reyes <dana@example.com>", **headers)

    assert [one.address for one in readers(mail)] == expected


def test_the_author_s_own_name_is_not_that_of_a_reader() -> None:
    mail = draft(From="Dana Reyes <d@example.com>", To="Dana Reyes <d@example.com>")

    assert (reader_name(mail), sender_name(mail)) == ("", "Dana Reyes")


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


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("=?utf-8?q?Ortiz,_Ana?_x?= <a@x.example>", [("Ortiz, Ana? x", "a@x.example")]),
        ("=?utf-8?q?Ana_=40_Acme?=; Ben Lee", [("Ana @ Acme", ""), ("Ben Lee", "")]),
        ("=?utf-8*en?q?Ortiz,_Ana?= <a@x.example>", [("Ortiz, Ana", "a@x.example")]),
        (
            f"=?utf-8?q?{'a' * 900}?= <a@x.example>, ben@x.example",
            [("a" * 900, "a@x.example"), ("", "ben@x.example")],
        ),
    ],
)
def test_signs_left_as_they_are_in_an_encoded_name_part_nothing(
    value: str, people: list[tuple[str, str]]
) -> None:
    draft = Draft.from_bytes(f"To: {value}\nSubject: Role\n\nDear all,\n".encode())

    assert mailboxes([draft.header("To")]) == people
