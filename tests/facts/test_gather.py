"""Facts of several sources: the first is believed, later ones fill gaps."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Contact, Context, ContextError, Direction, Interview, Person, Promise
from followup_lint.facts.gather import filled, gather
from followup_lint.facts.known_facts import Clash, KnownFact

NEW_YORK = ZoneInfo("America/New_York")
TEN = datetime(2025, 3, 5, 10, tzinfo=NEW_YORK)
ELEVEN = datetime(2025, 3, 5, 11, tzinfo=NEW_YORK)
SENT = Contact(ELEVEN)


def known(source: str, **values: object) -> list[KnownFact]:
    """Facts of one source; `__` stands for a dot, `_` for a hyphen."""
    return [
        KnownFact(key.replace("__", ".").replace("_", "-"), value, source)
        for key, value in values.items()
    ]


def test_a_later_source_fills_gaps() -> None:
    found = gather(
        known("option", interview__start=TEN),
        known("calendar", interview__end=ELEVEN, company__name="Contoso"),
    )
    assert Interview(start=TEN, end=ELEVEN) == found.context.interview
    assert tuple(fact.source for fact in found.known) == ("option", "calendar", "calendar")
    assert found.clashes == ()


def test_a_later_source_never_overrules_and_the_clash_is_told() -> None:
    first, second = known("option", company__name="Contoso"), known("file", company__name="Acme")
    found = gather(first, second)
    assert found.context.company and found.context.company.name == "Contoso"
    assert (Clash(first[0], second[0]),) == found.clashes


def test_facts_of_another_interview_are_left_out_as_a_whole() -> None:
    found = gather(
        known("option", interview__start=TEN),
        known("calendar", interview__start=ELEVEN, interview__topics=("pay",), timezone="UTC"),
    )
    assert Interview(start=TEN) == found.context.interview
    assert found.context.timezone == "UTC"


def test_the_same_moment_in_another_zone_is_no_clash() -> None:
    found = gather(
        known("option", interview__start=TEN),
        known("calendar", interview__start=TEN.astimezone(UTC), interview__end=ELEVEN),
    )
    assert (found.context.interview.end, found.clashes) == (ELEVEN, ())


def test_an_address_gets_the_name_that_another_source_has() -> None:
    found = gather(
        known("option", recipient__email="ana@contoso.example"),
        known("header", recipient__email="Ana@contoso.example", recipient__name="Ana Ortiz"),
    )
    assert Person("Ana Ortiz", "ana@contoso.example") == found.context.recipient


@pytest.mark.parametrize("key", ["recipient__name", "company__name", "role__title"])
def test_a_name_that_only_says_less_is_no_clash(key: str) -> None:
    found = gather(known("option", **{key: "Senior Analyst"}), known("draft", **{key: "Analyst"}))
    assert found.clashes == ()


def test_another_address_does_not_lend_its_name() -> None:
    found = gather(
        known("option", recipient__email="ana@contoso.example"),
        known("header", recipient__email="ben@contoso.example", recipient__name="Ben Lee"),
    )
    assert Person(email="ana@contoso.example") == found.context.recipient
    assert [clash.kept.key for clash in found.clashes] == ["recipient.email"]


def test_the_last_reply_joins_a_history_that_is_known() -> None:
    found = gather(known("history", history=(SENT,)), known("thread", last_reply=TEN))
    assert (SENT, Contact(TEN, Direction.IN)) == found.context.history


def test_the_last_reply_alone_makes_no_history() -> None:
    assert gather(known("thread", last_reply=TEN)).context.history is None


def test_a_reply_that_the_history_has_is_not_counted_twice() -> None:
    heard = Contact(ELEVEN, Direction.IN)
    found = gather(known("history", history=(heard,)), known("thread", last_reply=TEN))
    assert (heard,) == found.context.history


def test_a_fact_that_there_is_not_is_refused() -> None:
    with pytest.raises(ContextError, match="no such fact"):
        KnownFact("interview.mood", "good", "option")


def test_a_promise_in_the_thread_fills_a_context_that_has_none() -> None:
    promise = Promise(date(2025, 3, 14))
    facts = known("thread", promised_reply=promise, recipient__name="Ana")
    assert Context(promised_reply=promise) == filled(Context(), facts)
    given_one = Context(promised_reply=Promise(date(2025, 4, 1)))
    assert given_one == filled(given_one, facts)


SOURCES = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "company.name": st.sampled_from(["Contoso", "Acme"]),
            "interview.start": st.sampled_from([TEN, ELEVEN]),
            "interview.topics": st.sampled_from([("pay",), ("pricing",)]),
            "timezone": st.sampled_from(["UTC", "Europe/Rome"]),
        },
    ),
    max_size=4,
)


@given(SOURCES)
def test_the_first_source_that_says_something_is_believed(sources: list[dict[str, object]]) -> None:
    facts = [
        [KnownFact(key, value, str(n)) for key, value in s.items()] for n, s in enumerate(sources)
    ]
    kept = {fact.key: fact for fact in gather(*facts).known}
    for key in ("company.name", "interview.start", "timezone"):
        said = [source[key] for source in sources if key in source]
        assert said[:1] == [kept[key].value for _ in range(key in kept)]


@given(SOURCES)
def test_facts_of_two_interviews_are_never_mixed(sources: list[dict[str, object]]) -> None:
    facts = [
        [KnownFact(key, value, str(n)) for key, value in s.items()] for n, s in enumerate(sources)
    ]
    kept = {fact.key: fact for fact in gather(*facts).known}
    if "interview.start" in kept and "interview.topics" in kept:
        start = kept["interview.start"]
        told = sources[int(kept["interview.topics"].source)].get("interview.start", start.value)
        assert start.value == told or kept["interview.topics"].source < start.source
