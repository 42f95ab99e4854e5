"""The quoted thread of a draft, message by message."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint.core.errors import DraftError
from followup_lint.draft import Draft
from followup_lint.draft.dates import Moment, moment_in
from followup_lint.draft.thread import QuotedMessage, quoted_messages

OWN = "Hi Ana,\n\nIs there any news?\n\nBest,\nSam\n\n"
DAY = date(2025, 3, 5)
AT = datetime(2025, 3, 5, 14, 3)
EST = timezone(timedelta(hours=-5))
FROM_ANA = QuotedMessage("Ana Ortiz", "ana@contoso.example", Moment(DAY, AT), "Hello Sam.")


def thread(text: str) -> list[QuotedMessage]:
    return list(quoted_messages(Draft.from_text(OWN + text)))


@pytest.mark.parametrize(
    "introduction",
    [
        "On Wed, Mar 5, 2025 at 2:03 PM Ana Ortiz <ana@contoso.example> wrote:",
        "On Wed, Mar 5, 2025 at 2:03\u202fPM Ana Ortiz <ana@contoso.example>\nwrote:",
        "On 5 Mar 2025, at 14:03, Ana Ortiz <\nana@contoso.example\n>:",
        "On Wednesday, March 5th, 2025 at 14.03, Ortiz, Ana <Ana@Contoso.example> wrote:",
        "Ana Ortiz <ana@contoso.example> wrote on 2025-03-05 14:03:",
        "-----Original Message-----\nFrom: Ana Ortiz [mailto:ana@contoso.example]\n"
        "Sent: Wednesday, March 5, 2025 2:03 PM\nTo: Sam Reed\nSubject: RE: Interview",
        "________________________________\n*From:* Ortiz, Ana <ana@contoso.example>\n"
        "*Sent:* Wednesday, 5 March 2025 14:03\n*To:* Sam Reed\n*Subject:* Interview",
        "---------- Forwarded message ---------\nFrom: Ana Ortiz <ana@contoso.example>\n"
        "Date: Wed, Mar 5, 2025 at 2:03 PM\nSubject: Interview\nTo: Sam Reed",
    ],
)
@pytest.mark.parametrize("text", ["> Hello Sam.", "Hello Sam."])
def test_an_introduction_tells_author_and_time(introduction: str, text: str) -> None:
    assert thread(f"{introduction}\n\n{text}\n") == [FROM_ANA]


def test_the_newest_message_comes_first_and_each_has_its_own_words() -> None:
    text = (
        "On Wed, Mar 5, 2025 at 2:03 PM Ana Ortiz <ana@contoso.example> wrote:\n"
        "> Hello Sam.\n>\n"
        "> On Tue, Mar 4, 2025 at 9:30 AM Sam Reed <sam@example.com>\n> wrote:\n"
        ">> Dear Ana,\n>>\n>> On 3 Mar 2025, Ana Ortiz wrote:\n>>> First.\n>> thank you.\n"
        "> See you.\n"
    )
    said = [(message.name, message.text) for message in thread(text)]
    assert said == [
        ("Ana Ortiz", "Hello Sam.\n\nSee you."),
        ("Sam Reed", "Dear Ana,\n\nthank you."),
        ("Ana Ortiz", "First."),
    ]


def test_messages_without_marks_follow_each_other() -> None:
    block = "From: {}\nSent: {} March 2025 09:00\nTo: x\nSubject: Interview\n\n{}\n\n"
    text = block.format("Ana Ortiz", 5, "Hello Sam.") + block.format("Sam Reed", 4, "Dear Ana.")
    said = [(one.name, one.sent and one.sent.day.day, one.text) for one in thread(text)]
    assert said == [("Ana Ortiz", 5, "Hello Sam."), ("Sam Reed", 4, "Dear Ana.")]


def test_answers_between_quoted_lines_part_no_message() -> None:
    text = "On 5 March 2025 at 14:03, Ana Ortiz wrote:\n> Can you come?\n\nYes.\n\n> And when?\n"
    assert [message.text for message in thread(text)] == ["Can you come?\nAnd when?"]


def test_marked_lines_without_an_introduction_are_a_message_of_nobody() -> None:
    assert thread("> Hello Sam.\n") == [QuotedMessage("", "", None, "Hello Sam.")]


def test_a_draft_without_quotations_has_no_thread() -> None:
    assert thread("") == []


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Wed, 5 Mar 2025 14:03:00 -0500", Moment(DAY, AT.replace(tzinfo=EST))),
        ("March 5, 2025 at 2:03:00 PM EST", Moment(DAY, AT.replace(tzinfo=EST))),
        ("2025-03-05T14:03:00Z", Moment(DAY, AT.replace(tzinfo=UTC))),
        ("2025-03-05 14:03 GMT-05:00 Ana", Moment(DAY, AT.replace(tzinfo=EST))),
        ("at 14:03 on 5 March 2025, Ana wrote:", Moment(DAY, AT)),
        ("5 March 2025", Moment(DAY)),
        ("5 March 2025 14:03 CET", Moment(DAY)),
        ("25/03/2025", Moment(date(2025, 3, 25))),
        ("03/25/2025", Moment(date(2025, 3, 25))),
        ("March 5, 2025 14:03 PM", Moment(DAY)),
        ("03/04/2025 14:03", None),
        ("February 30, 2025", None),
        ("14:03", None),
        ("", None),
    ],
)
def test_a_moment_is_read_where_it_cannot_be_misread(line: str, moment: Moment | None) -> None:
    assert moment_in(line) == moment


LINES = st.sampled_from(
    [
        "On Wed, Mar 5, 2025 at 2:03 PM Ana Ortiz <ana@contoso.example> wrote:", "> Hello", ">> Hi",
        ">", "", ">>>> deep", "| bar", "> wrote:", "> >:", "Ana wrote:", "From: Ana", "To: Sam",
        "Sent: 5 March 2025", "Subject: x", "-----Original Message-----", "____", "words",
        "> From: Ana", "> Subject: y", "On 99 Mar 2025 at 77:99, A <a@b.example> wrote:",
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES | st.text(max_size=30), max_size=25).map("\n".join))
def test_any_text_has_a_thread_made_of_its_lines(text: str) -> None:
    try:
        draft = Draft.from_text(text)
    except DraftError:
        return
    for message in quoted_messages(draft):
        assert all(line in draft.text for line in message.text.split("\n"))
