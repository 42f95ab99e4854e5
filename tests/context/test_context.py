"""What the author knows: wrong facts are refused, right ones are kept."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_lint import (
    Agency,
    Author,
    Calendar,
    Channel,
    Company,
    Contact,
    Context,
    ContextError,
    Interview,
    Kind,
    Person,
    Position,
    Promise,
    Weekday,
)

NEW_YORK = ZoneInfo("America/New_York")
NOON = datetime(2025, 3, 5, 12, tzinfo=NEW_YORK)

WRONG = [
    (Context, {"send_at": datetime(2025, 3, 5, 12)}, "send_at", "no time zone"),
    (Context, {"send_at": datetime(1925, 3, 5, 12, tzinfo=UTC)}, "send_at", "the year 1925"),
    (Context, {"send_at": date(2025, 3, 5)}, "send_at", "without a time"),
    (Context, {"timezone": "America/Newyork"}, "timezone", "no time zone “America/Newyork”"),
    (Context, {"timezone": "../../etc/passwd"}, "timezone", "no time zone"),
    (Context, {"timezone": "America"}, "timezone", "no time zone"),
    (Context, {"sent_notes": ("Hello", " ")}, "sent_notes", "is empty"),
    (Interview, {"topics": "pricing"}, "interview.topics", "is one text"),
    (Interview, {"start": NOON, "end": NOON - timedelta(1)}, "interview.end", "before the start"),
    (Interview, {"start": NOON, "end": datetime(2025, 3, 5)}, "interview.end", "no time zone"),
    (Promise, {"date": NOON}, "promised_reply.date", "is a time"),
    (Promise, {"date": date(2250, 1, 1)}, "promised_reply.date", "the year 2250"),
    (Contact, {"at": datetime(2025, 3, 5)}, "history.at", "no time zone"),
    (Contact, {"at": NOON, "to": "Ana"}, "history.to", "not an e-mail address"),
    (Person, {}, "person", "neither a name nor an address"),
    (Person, {"email": "ana at example.com"}, "person.email", "not an e-mail address"),
    (Company, {"name": " "}, "company.name", "is empty"),
    (Company, {"name": "Contoso", "aliases": ("",)}, "company.aliases", "is empty"),
    (Position, {"title": ""}, "role.title", "is empty"),
    (
        Agency,
        {"name": "Fisher", "domain": "gf@fisher.example"},
        "via_agency.domain",
        "not a domain",
    ),
    (Author, {"email": "dana"}, "my.email", "not an e-mail address"),
    (Calendar, {"country": "XX"}, "calendar.country", "“XX”"),
    (Calendar, {"country": "US", "subdivision": "QQ"}, "calendar.subdivision", "“QQ”"),
    (Calendar, {"subdivision": "NY"}, "calendar.subdivision", "in no country"),
    (Calendar, {"holidays": (NOON,)}, "calendar.holidays", "is a time"),
    (Calendar, {"weekend": tuple(Weekday)}, "calendar.weekend", "all days"),
]


@pytest.mark.parametrize(("made", "facts", "place", "problem"), WRONG)
def test_a_wrong_fact_is_refused_with_its_place_and_a_remedy(
    made: Any, facts: dict[str, object], place: str, problem: str
) -> None:
    with pytest.raises(ContextError) as caught:
        made(**facts)
    assert caught.value.place == place
    assert problem in caught.value.problem
    assert caught.value.remedy


def test_a_time_that_the_clocks_jump_over_is_refused() -> None:
    with pytest.raises(ContextError, match=r"no 02:30 on 2025-03-09 in America/New_York.*03:30"):
        Context(send_at=datetime(2025, 3, 9, 2, 30, tzinfo=NEW_YORK))


@pytest.mark.parametrize("fold", [0, 1])
def test_a_time_that_comes_twice_is_taken(fold: int) -> None:
    at = datetime(2025, 11, 2, 1, 30, tzinfo=NEW_YORK, fold=fold)
    assert Context(send_at=at).send_at == at


def test_an_interview_may_end_after_clocks_go_back() -> None:
    start = datetime(2025, 11, 2, 1, 50, tzinfo=NEW_YORK)
    end = datetime(2025, 11, 2, 1, 10, tzinfo=NEW_YORK, fold=1)
    assert Interview(start=start, end=end).over == end


def test_all_facts_can_be_left_out_and_a_context_travels_to_other_processes() -> None:
    full = Context(
        kind=Kind.CHECK_IN,
        interview=Interview(("pricing",), NOON, NOON, "video", (Person("Ana Ortiz"),)),
        send_at=datetime(2025, 3, 12, 9, tzinfo=timezone(timedelta(hours=-5))),
        timezone="America/New_York",
        calendar=Calendar("us", "NY", (date(2025, 3, 7),), (Weekday.SUN,)),
        history=(Contact(NOON, channel=Channel.PHONE, to="Ana"),),
    )
    for context in (Context(), full):
        assert pickle.loads(pickle.dumps(context)) == context
        assert hash(context) == hash(pickle.loads(pickle.dumps(context)))


def test_the_readers_are_all_who_get_the_message_each_once() -> None:
    ana, ben = Person("Ana Ortiz"), Person("Ben Lane")
    assert Context(recipient=ana, recipients=(ben, ana)).readers == (ana, ben)
