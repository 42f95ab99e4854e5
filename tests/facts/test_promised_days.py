"""Promised days that are said in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from promise_sentences import FIRST_HALF, SECOND_HALF, THIRD_SET

from followup_lint.facts.days_in_text import days_said
from followup_lint.facts.promises import promised_in

WEDNESDAY = date(2025, 3, 5)


def promised(text: str, sent: date | None = WEDNESDAY) -> str | None:
    found = promised_in(text, sent)
    return str(found.day) if found else None


@pytest.mark.parametrize(("text", "day"), [*FIRST_HALF, *SECOND_HALF, *THIRD_SET])
def test_a_promise_of_an_answer_and_its_day_are_found(text: str, day: str | None) -> None:
    assert promised(text) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by Wednesday", "2025-03-05"),
        ("next Wednesday", "2025-03-12"),
        ("on Friday of next week", "2025-03-14"),
        ("next week on Thursday", "2025-03-13"),
        ("a week from Friday", "2025-03-14"),
        ("by Friday week", "2025-03-14"),
        ("this week", "2025-03-07"),
        ("later this week", "2025-03-07"),
        ("next week", "2025-03-14"),
        ("by next week", "2025-03-10"),
        ("by the beginning of next week", "2025-03-10"),
        ("early next week", "2025-03-11"),
        ("in the middle of next week", "2025-03-12"),
        ("late next week", "2025-03-14"),
        ("by the end of the week after next", "2025-03-21"),
        ("the week of March 10", "2025-03-14"),
        ("by the weekend", "2025-03-07"),
        ("within the week", "2025-03-07"),
        ("in the coming week", "2025-03-12"),
        ("by this time next week", "2025-03-12"),
        ("within a fortnight", "2025-03-19"),
        ("in 2-3 weeks", "2025-03-19"),
        ("in a week or two", "2025-03-12"),
        ("in a couple of weeks", "2025-03-19"),
        ("within three business days", "2025-03-10"),
        ("within 48 hours", "2025-03-07"),
        ("within a month", "2025-04-05"),
        ("two weeks from today", "2025-03-19"),
        ("tomorrow", "2025-03-06"),
        ("the day after tomorrow", "2025-03-07"),
        ("by close of business", "2025-03-05"),
        ("before Friday", "2025-03-06"),
        ("on Friday, 14 March", "2025-03-14"),
        ("by the 4th", "2025-04-04"),
        ("by the 4th of next month", "2025-04-04"),
        ("by 3/14", "2025-03-14"),
        ("by 14/3/2025", "2025-03-14"),
        ("by 4/4", "2025-04-04"),
        ("by Jan. 10", None),
        ("in early April", "2025-04-05"),
        ("by mid-April", "2025-04-15"),
        ("late this month", "2025-03-25"),
        ("by month's end", "2025-03-31"),
        ("before the end of next month", "2025-04-30"),
    ],
)
def test_each_wording_has_one_meaning(words: str, day: str | None) -> None:
    assert promised(f"We will let you know {words}.") == day


@pytest.mark.parametrize(
    "words",
    ["soon", "by 3/4", "on Friday, March 15", "by February 31", "in a few days", "in due course",
     "by March 14, 2024", "within two weeks of the closing date", "in 900 weeks", "in April",
     "as early as Friday"],
)  # fmt: skip
def test_what_may_mean_two_days_or_none_gives_nothing(words: str) -> None:
    assert promised(f"We will let you know {words}.") is None


@pytest.mark.parametrize(
    ("sent", "words", "day"),
    [
        ("2025-12-22", "by January 5", "2026-01-05"),
        ("2025-03-08", "by the end of the week", "2025-03-14"),
        ("2025-03-09", "next week", "2025-03-14"),
        ("2025-03-07", "within two business days", "2025-03-11"),
        ("2024-01-31", "within a month", "2024-02-29"),
    ],
)
def test_words_count_from_the_day_of_the_mail(sent: str, words: str, day: str) -> None:
    assert promised(f"We will decide {words}.", date.fromisoformat(sent)) == day


def test_without_the_day_of_the_mail_only_a_whole_date_is_understood() -> None:
    assert promised("We will decide by March 14, 2025.", None) == "2025-03-14"
    assert promised("We will decide by March 14.", None) is None
    assert promised("We will decide by Friday.", None) is None


def test_the_last_exact_day_of_several_counts() -> None:
    text = (
        "We hope to decide next week. You will hear from us by March 18. "
        "We will let you know by the end of the month."
    )
    assert promised(text) == "2025-03-18"


def test_a_promise_may_run_over_lines_and_abbreviations() -> None:
    found = promised_in("We’ll get back to\nyou by 5 p.m. on\nFri. Mar. 14.", WEDNESDAY)
    assert found is not None
    assert (found.day, found.said) == (date(2025, 3, 14), "by 5 pm on Fri Mar 14")


WORDS = st.sampled_from(
    "we will let you know get back to by before on in within the next end of early mid week month"
    " Friday Monday March April 14 3 two 14th 31 2025 2024-02-30 3/14 business days tomorrow not if"
    " you hear expect a decision , . ? and weekend after from now".split()
)
TEXTS = st.lists(WORDS | st.text(max_size=8), max_size=40).map(" ".join)


@settings(deadline=None)
@given(TEXTS, st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_no_text_promises_a_day_before_it_was_written(text: str, sent: date) -> None:
    found = promised_in(f"We will let you know {text}", sent)
    assert found is None or sent <= found.day <= min(sent + timedelta(days=200), date(2099, 12, 31))


@settings(deadline=None)
@given(TEXTS)
def test_days_are_found_in_order_where_they_stand(text: str) -> None:
    ends = [0]
    for day in days_said(text, WEDNESDAY):
        assert ends[-1] <= day.start < day.end <= len(text)
        ends.append(day.end)
