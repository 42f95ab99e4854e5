"""What the rules about time promise beyond their examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import (
    Agency,
    Calendar,
    Channel,
    Config,
    ConfigError,
    Contact,
    Context,
    Direction,
    Draft,
    Finding,
    Interview,
    Kind,
    Linter,
    Person,
    Promise,
    Reason,
    Severity,
    Weekday,
)

NOTE = "Dear Ms. Ortiz,\n\nThank you for your time.\n\nRegards,\nDana Reyes"
TIMING = (
    "thank-you-window",
    "early-check-in",
    "too-frequent",
    "too-many-follow-ups",
    "off-hours",
    "agency-bypass",
)
LINTER = Linter(Config(select=TIMING))
ZONES = ("America/New_York", "Europe/London", "Asia/Kolkata", "Pacific/Apia", "Asia/Riyadh")
CALENDARS = (
    Calendar(),
    Calendar("US", "NY"),
    Calendar(weekend=(Weekday.FRI, Weekday.SAT)),
    Calendar(holidays=(date(2025, 3, 10), date(2025, 3, 11))),
)
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))
KINDS = st.sampled_from([Kind.THANK_YOU, Kind.CHECK_IN, Kind.SECOND_FOLLOW_UP])


def findings(context: Context, text: str = NOTE) -> list[Finding]:
    report = LINTER.lint(Draft.from_text(text), context)
    assert report.failures == ()
    return [finding for finding in report.findings if finding.family == "timing"]


def found(context: Context, text: str = NOTE) -> list[tuple[str, str]]:
    return [(finding.rule, finding.variant) for finding in findings(context, text)]


def at(said: str, zone: str = "America/New_York") -> datetime:
    return datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(zone))


def later(time: datetime, hours: int) -> datetime:
    """So many hours later in the same zone, not by a clock that may jump."""
    return (time.astimezone(UTC) + timedelta(hours=hours)).astimezone(time.tzinfo)


@st.composite
def contexts(draw: st.DrawFn) -> Context:
    """An interview at any time in any zone, and perhaps a promise and earlier messages."""
    zone = draw(st.sampled_from(ZONES))
    start = draw(MOMENTS).astimezone(ZoneInfo(zone))
    length = timedelta(minutes=draw(st.integers(0, 600)))
    promise = draw(st.none() | st.integers(-20, 40))
    contacts = st.builds(
        Contact,
        at=st.integers(-300, 900).map(lambda hours: later(start, hours)),
        direction=st.sampled_from(Direction),
        channel=st.sampled_from(Channel),
        kind=st.none() | st.sampled_from(Kind),
    )
    return Context(
        kind=draw(KINDS),
        interview=Interview(start=start, end=(start.astimezone(UTC) + length)),
        timezone=draw(st.sampled_from(("", zone, "Asia/Tokyo"))),
        calendar=draw(st.sampled_from(CALENDARS)),
        promised_reply=(
            None if promise is None else Promise(start.date() + timedelta(days=promise))
        ),
        history=draw(st.none() | st.lists(contacts, max_size=4).map(tuple)),
    )


def sent(context: Context, hours: float, **facts: Any) -> Context:
    """The same, sent that many hours after the interview started."""
    start = context.interview.start
    assert start
    send_at = start.astimezone(UTC) + timedelta(hours=hours)
    return replace(context, send_at=send_at, **facts)


# What is said about thanks that go out later and later.
ORDER = ("before-interview", "instant", "", "late", "very-late")
HOURS = st.floats(-200, 1200, allow_nan=False)


@settings(max_examples=150)
@given(contexts(), HOURS, HOURS)
def test_thanks_go_from_too_early_to_too_late_and_are_never_both(
    context: Context, one: float, two: float
) -> None:
    def rank(hours: float) -> int:
        thanks = sent(context, hours, kind=Kind.THANK_YOU)
        variants = [variant for rule, variant in found(thanks) if rule == "thank-you-window"]
        assert len(variants) <= 1
        return ORDER.index(variants[0] if variants else "")

    assert rank(min(one, two)) <= rank(max(one, two))


@settings(max_examples=150)
@given(contexts(), HOURS)
def test_some_time_for_thanks_is_always_right(context: Context, hours: float) -> None:
    over = context.interview.over
    assert over
    good = Context(
        kind=Kind.THANK_YOU,
        interview=context.interview,
        send_at=over + timedelta(hours=2 + abs(hours) % 22),
        timezone=context.timezone,
        calendar=context.calendar,
    )
    assert "thank-you-window" not in [rule for rule, _ in found(good)]


@settings(max_examples=150)
@given(contexts(), HOURS, HOURS)
def test_sending_later_never_makes_a_check_in_earlier(
    context: Context, one: float, two: float
) -> None:
    def is_early(hours: float) -> bool:
        rules = [rule for rule, _ in found(sent(context, hours, kind=Kind.CHECK_IN, history=None))]
        return "early-check-in" in rules

    assert is_early(min(one, two)) >= is_early(max(one, two))


@settings(max_examples=150)
@given(contexts(), HOURS)
def test_one_line_says_when_the_next_message_is_welcome(context: Context, hours: float) -> None:
    kind = Kind.CHECK_IN if context.kind is Kind.THANK_YOU else context.kind
    rules = [rule for rule, _ in found(sent(context, hours, kind=kind))]
    assert len(rules) <= 1


@settings(max_examples=100)
@given(contexts())
def test_nothing_is_said_without_a_sending_time_but_of_what_is_unanswered(
    context: Context,
) -> None:
    assert {rule for rule, _ in found(context)} <= {"too-many-follow-ups"}


@given(KINDS)
def test_without_facts_nothing_is_checked_and_the_reasons_are_given(kind: Kind) -> None:
    report = LINTER.lint(Draft.from_text(NOTE), Context(kind=kind))
    assert report.findings == report.failures == report.checked == ()
    reasons = {item.rule: item.reason for item in report.not_checked}
    expected = {
        "thank-you-window": "no interview time",
        "early-check-in": "no interview time or promised date",
        "too-frequent": "no history of earlier messages",
        "too-many-follow-ups": "no history of earlier messages",
        "off-hours": "no sending time",
        "agency-bypass": "no agency",
    }
    assert reasons == {rule: expected[rule] for rule in reasons}
    assert len(reasons) == (3 if kind is Kind.THANK_YOU else 5)


def test_a_time_in_utc_alone_does_not_tell_where_the_reader_is() -> None:
    interview = Interview(start=datetime(2025, 3, 5, 22, tzinfo=UTC))
    context = Context(Kind.THANK_YOU, interview, send_at=datetime(2025, 3, 7, 1, tzinfo=UTC))
    report = LINTER.lint(Draft.from_text(NOTE), context)
    assert {item.reason for item in report.not_checked} == {
        "no time zone of the reader",
        "no agency",
    }


def test_the_zone_that_was_assumed_is_named() -> None:
    context = Context(
        Kind.CHECK_IN, Interview(start=at("2025-03-03T10:00")), at("2025-03-06T09:00")
    )
    (finding,) = findings(context)
    assert finding.help == (
        "Monday 10 March is the first good day to check in (America/New_York, taken from "
        "the interview; public holidays are not known)."
    )


def test_the_day_is_the_readers() -> None:
    context = Context(
        Kind.CHECK_IN,
        promised_reply=Promise(date(2025, 3, 13)),
        send_at=at("2025-03-13T20:00", "America/Los_Angeles"),
        timezone="Asia/Tokyo",
    )
    assert found(context) == []  # Friday morning in Tokyo
    here = Context(
        Kind.CHECK_IN, promised_reply=Promise(date(2025, 3, 13)), send_at=context.send_at
    )
    assert found(here) == [("early-check-in", "promised")]


def test_clocks_that_go_forward_take_no_hour_from_the_thanks() -> None:
    interview = Interview(start=at("2025-03-08T18:00"), end=at("2025-03-08T19:00"))
    calendar = Calendar(weekend=())
    for hour, expected in (("18:30", []), ("20:10", [("thank-you-window", "late")])):
        context = Context(Kind.THANK_YOU, interview, at(f"2025-03-09T{hour}"), calendar=calendar)
        assert found(context) == expected


@pytest.mark.parametrize("reason", Reason)
def test_with_a_reason_a_check_in_is_never_too_early(reason: Reason) -> None:
    context = Context(
        Kind.CHECK_IN,
        Interview(start=at("2025-03-03T10:00")),
        at("2025-03-04T10:00"),
        history=tuple(Contact(at(f"2025-03-03T1{hour}:00")) for hour in (1, 2, 3)),
        reason=reason,
    )
    assert found(context) == []


def test_a_check_in_before_the_promised_day_is_no_milder_beside_a_note_to_a_colleague() -> None:
    context = Context(
        Kind.CHECK_IN,
        promised_reply=Promise(date(2025, 3, 14)),
        send_at=at("2025-03-11T09:00"),
        history=(Contact(at("2025-03-10T09:00"), to="b.lane@acme.example"),),
        recipient=Person(email="a.ortiz@acme.example"),
    )
    (finding,) = findings(context)
    assert (finding.rule, finding.severity) == ("early-check-in", Severity.WARNING)


def test_the_latest_good_day_is_named() -> None:
    context = Context(
        Kind.CHECK_IN,
        promised_reply=Promise(date(2025, 3, 21)),
        send_at=at("2025-03-11T09:00"),
        history=(Contact(at("2025-03-10T09:00")),),
        calendar=Calendar("US"),
    )
    (finding,) = findings(context)
    assert (finding.rule, finding.severity) == ("too-frequent", Severity.ERROR)
    assert finding.help.startswith("Monday 24 March is the first good day")


def test_general_mail_is_checked_for_frequency_only_on_demand() -> None:
    context = Context(
        Kind.GENERAL, send_at=at("2025-03-11T09:00"), history=(Contact(at("2025-03-10T09:00")),)
    )
    assert found(context) == []
    config = Config(select=TIMING, rules={"too-frequent": {"severity-general": "warning"}})
    (finding,) = Linter(config, context).lint(Draft.from_text(NOTE)).findings
    assert finding.severity is Severity.WARNING


def test_the_agency_is_known_by_its_domain_and_parts_of_it() -> None:
    agency = Agency("Fisher", domain="fisher.example")
    for address, expected in (
        ("gail@mail.FISHER.example", []),
        ("ana@notfisher.example", [("agency-bypass", "")]),
    ):
        context = Context(Kind.THANK_YOU, recipient=Person(email=address), via_agency=agency)
        assert found(context) == expected


def test_hours_are_refused_in_words() -> None:
    with pytest.raises(ConfigError, match=r"quiet-from.*a time of day, such as 21:00:00"):
        Linter(Config(rules={"off-hours": {"quiet-from": "late"}}))
