"""Outlines: good mail but for their blanks, and nothing in them that is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest

from followup_lint import (
    Agency,
    ArgumentError,
    Author,
    Channel,
    Company,
    Contact,
    Context,
    ContextError,
    Direction,
    Draft,
    Interview,
    Kind,
    Linter,
    Outline,
    Part,
    Person,
    Position,
    Promise,
    Verdict,
    outline,
)

KINDS = (Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP)
BLANK = re.compile(r"\[[^\]]*\]")
ANA = Person("Ana Ortiz", "ana@contoso.example")
# What a writer could put into each blank.
WORDS = {
    "[name of the person you met]": "Ms. Ortiz",
    "[title of the role]": "budget analyst",
    "[a specific topic of the conversation]": "the move to weekly forecasts",
    "[something about it that stayed with you]": "the old tool could not have done it",
    "[something you have done that the team could use]": "built such a forecast from sales data",
    "[your full name]": "Dana Reyes",
}


def at(day: int, hour: int = 10) -> datetime:
    """An hour of a day in March, where the reader is."""
    return datetime(2025, 3, day, hour, tzinfo=ZoneInfo("America/New_York"))


# When each is sent. The interview was on Wednesday the 5th.
SENT = {Kind.THANK_YOU: at(5, 15), Kind.CHECK_IN: at(18), Kind.SECOND_FOLLOW_UP: at(26)}
CHECK_IN = Contact(at(18), kind=Kind.CHECK_IN, to=ANA.email)
FACTS = {
    "recipient": ANA,
    "role": Position("Budget Analyst"),
    "company": Company("Contoso"),
    "topic": "the forecasting model",
    "start": at(5),
    "my": Author("Dana Reyes"),
    "promised_reply": Promise(date(2025, 3, 14)),
}


def contexts(kind: Kind) -> Iterator[Context]:
    """A context for each choice of facts."""
    history = (CHECK_IN,) if kind is Kind.SECOND_FOLLOW_UP else ()
    for number in range(len(FACTS) + 1):
        for names in combinations(FACTS, number):
            facts = {name: FACTS[name] for name in names}
            topic, start = facts.pop("topic", None), facts.pop("start", None)
            interview = Interview((topic,) if topic else (), start)
            yield Context(interview=interview, send_at=SENT[kind], history=history, **facts)


def blanks(made: Outline) -> set[tuple[Part, int, int]]:
    """Where the blanks of an outline are."""
    texts = ((Part.SUBJECT, made.subject), (Part.BODY, made.body))
    return {(part, *match.span()) for part, text in texts for match in BLANK.finditer(text)}


def completed(made: Outline) -> Draft:
    """The draft of somebody who has filled in all blanks."""
    text = BLANK.sub(lambda match: WORDS[match[0]], made.text)
    return Draft.from_bytes(text.encode())


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_whatever_is_known_an_outline_is_good_but_for_its_blanks(kind: Kind) -> None:
    given = [Context(), *contexts(kind)]
    made = [outline(kind, context) for context in given]
    reports = Linter().lint_many([one.draft for one in made], contexts=given)

    assert len(given) == 1 + 2 ** len(FACTS)
    for one, report in zip(made, reports, strict=True):
        found = [(f.part, f.span.start, f.span.end) for f in report.findings]
        assert {finding.rule for finding in report.findings} <= {"leftover-text"}
        assert sorted(found, key=str) == sorted(blanks(one), key=str)
        assert report.kind is kind


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_with_its_blanks_filled_in_it_is_ready(kind: Kind) -> None:
    given = [Context(), *contexts(kind)]
    drafts = [completed(outline(kind, context)) for context in given]

    for report in Linter().lint_many(drafts, contexts=given):
        assert (report.kind, report.verdict) == (kind, Verdict.READY)
        assert report.findings == ()


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_each_has_a_subject_a_greeting_short_paragraphs_and_a_sign_off(kind: Kind) -> None:
    made = outline(kind)
    greeting, *paragraphs, sign_off = made.body.removesuffix("\n").split("\n\n")

    assert made.text == f"Subject: {made.subject}\n\n{made.body}"
    assert made.subject
    assert greeting == "Dear [name of the person you met],"
    assert len(paragraphs) == 3
    assert all(0 < len(paragraph.split()) < 45 for paragraph in paragraphs)
    assert sign_off == "Kind regards,\n[your full name]"


FULL = Context(
    interview=Interview(("the forecasting model",), at(5)),
    send_at=at(26),
    recipient=ANA,
    company=Company("Contoso"),
    role=Position("Budget Analyst"),
    promised_reply=Promise(date(2025, 3, 21)),
    history=(CHECK_IN,),
    my=Author("Dana Reyes"),
)


def test_what_is_known_needs_no_blank() -> None:
    text = outline(Kind.SECOND_FOLLOW_UP, FULL).text

    assert not BLANK.search(text)
    assert text.startswith(
        "To: Ana Ortiz <ana@contoso.example>\n"
        "Subject: Checking in again – Budget Analyst interview\n\n"
        "Dear Ana Ortiz,\n\n"
        "I wrote to you on Tuesday 18 March about the Budget Analyst role at Contoso,"
    )
    assert "our conversation on Wednesday 5 March about the forecasting model" in text
    assert text.endswith("\n\nKind regards,\nDana Reyes\n")


def test_days_of_the_last_week_have_no_date() -> None:
    sent = replace(FULL, send_at=at(24))

    assert "I wrote to you on Tuesday about" in outline(Kind.SECOND_FOLLOW_UP, sent).body
    assert "news was expected by Friday, so" in outline(Kind.CHECK_IN, sent).body


@pytest.mark.parametrize(
    ("context", "absent"),
    [
        (replace(FULL, interview=Interview(start=at(28))), "speaking with me on"),
        (replace(FULL, promised_reply=Promise(date(2025, 3, 26))), "expected"),
        (replace(FULL, send_at=None), "expected"),
    ],
    ids=["the interview is still to come", "the promised day is not over", "no day of sending"],
)
def test_what_is_not_past_is_not_spoken_of_as_past(context: Context, absent: str) -> None:
    body = outline(Kind.CHECK_IN, context).body

    assert absent in outline(Kind.CHECK_IN, FULL).body
    assert absent not in body


def test_without_a_place_no_day_is_named() -> None:
    utc = ZoneInfo("UTC")
    context = Context(
        interview=Interview(start=datetime(2025, 3, 5, 23, tzinfo=utc)),
        send_at=datetime(2025, 3, 20, 9, tzinfo=utc),
    )
    assert "speaking with me about" in outline(Kind.CHECK_IN, context).body


ANSWER = Contact(at(19), Direction.IN, to=ANA.email)


@pytest.mark.parametrize(
    "history",
    [
        (),
        (replace(CHECK_IN, kind=Kind.THANK_YOU),),
        (replace(CHECK_IN, channel=Channel.PHONE),),
        (replace(CHECK_IN, to="ben@contoso.example"),),
        (CHECK_IN, ANSWER),
    ],
    ids=["none", "thanks", "a call", "to somebody else", "answered"],
)
def test_only_an_unanswered_message_to_the_reader_was_written(history: tuple[Contact, ...]) -> None:
    body = outline(Kind.SECOND_FOLLOW_UP, replace(FULL, history=history)).body

    assert body.startswith("Dear Ana Ortiz,\n\nI wrote to you about the Budget Analyst role")


BEN = Person("Ben Lee", "ben@contoso.example")
AGENCY = Agency("Ace Staffing", recruiter="Kim Park")


@pytest.mark.parametrize(
    ("context", "to", "greeted"),
    [
        (Context(recipient=ANA, interview=Interview(interviewers=(BEN,))), ANA, ANA.name),
        (Context(recipient=Person("Ana")), None, "Ana"),
        (Context(recipient=Person("Ortiz, Ana", ANA.email)), ANA, ANA.name),
        (Context(recipient=Person(email=ANA.email)), Person(email=ANA.email), None),
        (
            Context(
                recipient=Person(email="ANA@contoso.example"),
                interview=Interview(interviewers=(BEN, ANA)),
            ),
            ANA,
            ANA.name,
        ),
        (Context(interview=Interview(interviewers=(ANA,))), ANA, ANA.name),
        (Context(interview=Interview(interviewers=(ANA, BEN))), None, None),
        (Context(interview=Interview(interviewers=(ANA,)), via_agency=AGENCY), None, "Kim Park"),
        (
            Context(interview=Interview(interviewers=(ANA,)), via_agency=Agency("Ace")),
            None,
            None,
        ),
        (Context(recipient=Person("the hiring team")), None, None),
    ],
)
def test_the_reader_is_greeted_if_it_is_clear_who_that_is(
    context: Context, to: Person | None, greeted: str | None
) -> None:
    made = outline(Kind.THANK_YOU, context)
    name = greeted or "[name of the person you met]"
    mailbox = f"{to.name} <{to.email}>" if to and to.name else to.email if to else ""

    assert made.body.startswith(f"Dear {name},\n")
    assert made.to == mailbox
    assert made.text.startswith(f"To: {mailbox}\n" if mailbox else "Subject: ")


@pytest.mark.parametrize(
    "title", ["Ana\x1b[31mlyst", "\u202eAnalyst", "Analyst\udcff", "A" * 101, "\x00"]
)
def test_what_no_line_should_hold_stays_a_blank(title: str) -> None:
    context = Context(
        role=Position(title), company=Company(title), recipient=Person(title, ANA.email)
    )
    made = outline(Kind.THANK_YOU, context)

    assert made.text.replace("\n", "").isprintable()
    assert made.body.startswith("Dear [name of the person you met],")
    assert "the [title of the role] role. " in made.body
    assert made.subject == "Thank you – [title of the role] interview"


def test_facts_stay_on_their_line_and_are_no_template() -> None:
    context = Context(role=Position("Data\nAnalyst"), company=Company("<{role}|A> & {x}"))
    body = outline(Kind.THANK_YOU, context).body

    assert "about the Data Analyst role at <{role}|A> & {x}. I especially" in body


@pytest.mark.parametrize("kind", [Kind.GENERAL, Kind.DECISION_REPLY], ids=str)
def test_other_mail_has_no_outline(kind: Kind) -> None:
    with pytest.raises(ArgumentError, match=f"kind: there is no outline of a {kind.label}; use"):
        outline(kind)


def test_a_kind_may_be_named_and_wrong_values_are() -> None:
    assert outline("check_in") == outline(Kind.CHECK_IN)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match="kind: there is no 'thanks'"):
        outline("thanks")  # type: ignore[arg-type]
    with pytest.raises(ContextError, match="context: expected a value of Context"):
        outline(Kind.CHECK_IN, {"role": "x"})  # type: ignore[arg-type]
