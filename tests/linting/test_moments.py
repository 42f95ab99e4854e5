"""`moments` never disagrees with the rules about time, and says on what it rests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from followup_lint import (
    Calendar,
    Config,
    Contact,
    Context,
    Direction,
    Draft,
    Interview,
    Kind,
    Linter,
    Person,
    Promise,
    Reason,
    Weekday,
)
from followup_lint.linting.moments import Moment, moments

NOTE = "Dear Ms. Ortiz,\n\nThank you for your time.\n\nRegards,\nDana Reyes"
TIMING = ("thank-you-window", "early-check-in", "too-frequent", "too-many-follow-ups")
RULES = {"early-check-in": {"wait-business-days": 7, "promise-buffer-business-days": 2}}
RULES["too-frequent"] = {"min-gap-business-days": 4}
LINTERS = {
    "usual": Linter(Config(select=TIMING)),
    "changed": Linter(Config(select=TIMING, rules=RULES)),
}
NEW_YORK = ZoneInfo("America/New_York")
# A Wednesday.
TALK = datetime(2025, 3, 5, 10, tzinfo=NEW_YORK)
NOW = datetime(2025, 3, 5, 15, tzinfo=NEW_YORK)
ANA = "a.ortiz@contoso.example"


def asked(
    context: Context, now: datetime = NOW, linter: str = "usual", draft: str = NOTE
) -> list[Moment]:
    made = Draft.from_text(draft)
    return moments(made, context, lambda kind: LINTERS[linter].rules_for(made, kind), now)


def answers(context: Context, now: datetime = NOW, linter: str = "usual") -> dict[str, str]:
    return {moment.label: moment.answer for moment in asked(context, now, linter)}


def broken(context: Context, kind: Kind, at: datetime, linter: str) -> set[str]:
    """The rules about time that object to a message of a kind at a time."""
    report = LINTERS[linter].lint(Draft.from_text(NOTE), replace(context, kind=kind, send_at=at))
    assert report.failures == ()
    return {finding.rule for finding in report.findings}


def talked(**more: object) -> Context:
    return Context(interview=Interview(start=TALK), timezone="America/New_York", **more)  # type: ignore[arg-type]


def test_after_an_interview_the_three_moments_follow_each_other() -> None:
    assert answers(talked()) == {
        "thank-you": "until Thursday 6 March, 18:00",
        "check-in": "from Wednesday 12 March on",
        "second follow-up": "from Wednesday 19 March on",
    }


def test_each_answer_has_its_reason_and_the_address_of_the_advice() -> None:
    assert [moment.reason for moment in asked(talked())] == [
        "the later of 24 hours after the interview on Wednesday 5 March and 18:00 on the next "
        "business day",
        "5 business days after the interview on Wednesday 5 March",
        "5 business days after a check-in on Wednesday 12 March, if that stays unanswered",
    ]
    assert all(moment.source.startswith("https://") for moment in asked(talked()))


def test_holidays_move_the_days() -> None:
    holidays = Calendar(holidays=(date(2025, 3, 6), date(2025, 3, 12)))
    assert answers(talked(calendar=holidays)) == {
        "thank-you": "until Friday 7 March, 18:00",
        "check-in": "from Friday 14 March on",
        "second follow-up": "from Friday 21 March on",
    }


def test_a_promise_stands_above_the_week() -> None:
    [_, check_in, _] = asked(talked(promised_reply=Promise(date(2025, 3, 14))))
    assert (check_in.day, check_in.reason) == (
        date(2025, 3, 17),
        "1 business day after the promised day, Friday 14 March",
    )


def test_the_last_unanswered_message_counts_where_it_is_later() -> None:
    sent = Contact(datetime(2025, 3, 13, 9, tzinfo=NEW_YORK), kind=Kind.CHECK_IN)
    now = datetime(2025, 3, 14, 9, tzinfo=NEW_YORK)
    thanks, follow_up = asked(talked(history=(sent,)), now)
    assert (thanks.kind, follow_up.label, follow_up.day, follow_up.reason) == (
        Kind.THANK_YOU,
        "second follow-up",
        date(2025, 3, 20),
        "5 business days after your last message, on Thursday 13 March, which is unanswered",
    )


def test_a_thank_you_that_went_out_is_told() -> None:
    sent = Contact(NOW, kind=Kind.THANK_YOU)
    said = answers(talked(history=(sent,)), NOW + timedelta(hours=1))
    assert said["thank-you"] == "sent on Wednesday 5 March"


def test_a_thank_you_to_somebody_else_does_not_count() -> None:
    sent = Contact(NOW, kind=Kind.THANK_YOU, to="b.lee@contoso.example")
    context = talked(history=(sent,), recipient=Person("Ana Ortiz", ANA))
    assert answers(context)["thank-you"] == "until Thursday 6 March, 18:00"


def test_after_two_follow_ups_none_is_better() -> None:
    sent = [Contact(datetime(2025, 3, day, 9, tzinfo=NEW_YORK)) for day in (13, 20)]
    now = datetime(2025, 3, 21, 9, tzinfo=NEW_YORK)
    [_, another] = asked(talked(history=tuple(sent)), now)
    assert (another.label, another.answer, another.reason, another.day) == (
        "another follow-up",
        "better none; look ahead, and the door stays open",
        "2 follow-ups are unanswered; if you still write, not before Thursday 27 March",
        None,
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (12, "today"),
        (13, "today; Wednesday 12 March was the first good day"),
        (15, "on Monday 17 March; Wednesday 12 March was the first good day"),
    ],
)
def test_a_day_that_has_come_means_the_next_business_day(day: int, said: str) -> None:
    now = datetime(2025, 3, day, 9, tzinfo=NEW_YORK)
    assert answers(talked(), now)["check-in"] == said


def test_late_thanks_are_still_asked_for() -> None:
    assert answers(talked(), NOW + timedelta(days=2))["thank-you"] == (
        "until Thursday 6 March, 18:00, which is past; if you have not thanked yet, do it now, "
        "without an apology"
    )


def test_a_reason_does_not_wait() -> None:
    assert answers(talked(reason=Reason.CORRECTION))["check-in"] == "now"


def test_what_is_not_known_is_named_with_the_remedy() -> None:
    found = [(moment.kind, moment.missing, moment.remedy) for moment in asked(Context())]
    interview = "--interview-at TIME or --calendar FILE"
    assert found == [
        (Kind.THANK_YOU, "interview time", interview),
        (Kind.CHECK_IN, "interview time or promised date", f"{interview}, or --promised-by DAY"),
    ]


def test_a_time_in_utc_does_not_tell_where_the_reader_is() -> None:
    context = Context(interview=Interview(start=TALK.astimezone(UTC)))
    assert {moment.missing for moment in asked(context)} == {"time zone of the reader"}


def test_a_promise_needs_no_zone() -> None:
    assert answers(Context(promised_reply=Promise(date(2025, 3, 14))))["check-in"] == (
        "from Monday 17 March on"
    )


def test_options_of_rules_that_are_switched_off_are_the_usual_ones() -> None:
    nothing = moments(Draft.from_text(""), talked(), lambda kind: (), NOW)
    assert nothing == asked(talked())


ZONES = st.sampled_from(["America/New_York", "Europe/London", "Asia/Kolkata", "Asia/Riyadh"])
CALENDARS = st.sampled_from(
    [
        Calendar(),
        Calendar(weekend=(Weekday.FRI, Weekday.SAT)),
        Calendar(holidays=tuple(date(2025, 3, day) for day in (10, 11, 14, 20))),
    ]
)
TALKS = st.datetimes(datetime(2025, 2, 1), datetime(2025, 4, 30), timezones=st.just(UTC))
SENT = st.lists(st.tuples(st.integers(1, 300), st.sampled_from(list(Direction))), max_size=3)


DAY = timedelta(days=1)


def at_ten(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(10), ZoneInfo(zone))


@settings(max_examples=80, deadline=None)
@given(TALKS, ZONES, CALENDARS, st.integers(-3, 20), SENT, st.sampled_from(list(LINTERS)))
def test_a_follow_up_is_early_until_its_first_good_day_and_not_on_it(
    talk: datetime,
    zone: str,
    calendar: Calendar,
    promised: int,
    sent: list[tuple[int, Direction]],
    linter: str,
) -> None:
    context = Context(
        interview=Interview(start=talk),
        timezone=zone,
        calendar=calendar,
        promised_reply=Promise(talk.date() + DAY * promised) if promised > 0 else None,
        history=tuple(Contact(talk + timedelta(hours=hours), way) for hours, way in sent),
    )
    now = talk + timedelta(hours=max([1, *(hours + 1 for hours, _ in sent)]))
    _, follow_up, *_ = asked(replace(context, send_at=now), now, linter)
    day, kind = follow_up.day, follow_up.kind
    # A day that is past tells what was good then, before later messages.
    assume(day is not None and at_ten(day, zone) > now)
    assert day is not None
    on_it, before = (broken(context, kind, at_ten(d, zone), linter) for d in (day, day - DAY))
    early = {"early-check-in", "too-frequent"}
    assert (on_it & early, bool(before & {*early, "too-many-follow-ups"})) == (set(), True)


@settings(max_examples=60, deadline=None)
@given(TALKS, ZONES, CALENDARS, st.sampled_from(list(LINTERS)))
def test_thanks_are_late_after_the_end_of_their_time_and_not_before(
    talk: datetime, zone: str, calendar: Calendar, linter: str
) -> None:
    context = Context(interview=Interview(start=talk), timezone=zone, calendar=calendar)
    until = asked(context, talk, linter)[0].until
    assert until is not None
    in_time, late = (
        broken(context, Kind.THANK_YOU, until + step, linter) & {"thank-you-window"}
        for step in (timedelta(minutes=-1), timedelta(minutes=1))
    )
    assert (in_time, late) == (set(), {"thank-you-window"})
