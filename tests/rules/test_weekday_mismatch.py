"""A weekday is held against its date in whatever form that is written, and in the year it means."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Config, Context, Draft, Finding, Kind, Linter
from growth import MOST, growth

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
LINTER = Linter(Config(select=("weekday-mismatch",)), Context(kind=Kind.THANK_YOU))
DATED = "Subject: Talk\nDate: Fri, 7 Mar 2025 17:00:00 -0500\n\nDear Ana,\n\n"


def findings(text: str, head: str = DATED) -> list[Finding]:
    return list(LINTER.lint(Draft.from_text(head + text)).findings)


def wrong(text: str, head: str = DATED) -> list[str]:
    return [finding.excerpt for finding in findings(text, head)]


@pytest.mark.parametrize(
    ("form", "sign"),
    [
        ("{m:02}/{d:02}/{y}", "04/22/2025"),
        ("{d:02}/{m:02}/{y}", "22/04/2025"),
        ("{d}.{m}.{y}", "22.4.2025"),
        ("{m}-{d}-{y}", "4-22-2025"),
        ("{y}-{m:02}-{d:02}", "2025-04-22"),
        ("{y}/{m}/{d}", "2025/4/22"),
        ("{m:02}/{d:02}/25", "04/22/25"),
        ("{d:02}/{m:02}/25", "22/04/25"),
        ("{m}/{d}", "4/22"),
        ("{d}/{m}", "22/4"),
        ("{d}/Apr/{y}", "22 April"),
        ("{d}-Apr-{y}", "22 April"),
        ("{d}. April {y}", "22 April"),
        ("Apr/{d}/{y}", "April 22"),
    ],
)
def test_each_form_of_a_date_is_checked(form: str, sign: str) -> None:
    said = form.format(y=2025, m=4, d=21)
    assert wrong(f"I am free on Monday, {said}.") == []
    (finding,) = findings(f"I am free on Tuesday, {said}.")
    assert (finding.excerpt, finding.help) == (
        f"Tuesday, {said}",
        f"Check which one you mean: Monday, or {sign}.",
    )


@pytest.mark.parametrize("said", ["04/21/2025", "21.04.2025", "2025-04-21"])
def test_a_weekday_in_brackets_behind_it_is_checked(said: str) -> None:
    assert wrong(f"I am free on {said} (Tuesday).") == [f"{said} (Tuesday)"]
    assert wrong(f"I am free on {said} (a Monday).") == []


@pytest.mark.parametrize(
    "text",
    [
        "Monday 03/04/2025",  # 4 March or 3 April
        "Monday 4/5",
        "Sunday 21-04-25",  # 21 April 2025 or 25 April 2021
        "Even on Sunday 24/7.",
        "On Tuesday 3/20 of the team came.",
        "On Tuesday 10.30.15 was the time.",
        "On Friday 15/16 tests passed.",
        "Friday 12:30/13:30",
        "Tuesday 13/13/2025",
    ],
)
def test_what_may_be_two_days_or_none_is_left_alone(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize("form", ["{0}/{1}/2025", "2025-0{0}-{1}", "{1} April 2025"])
@pytest.mark.parametrize("word", ["or", "and", "or on"])
def test_each_of_several_dates_with_a_year_is_checked(form: str, word: str) -> None:
    first, second = form.format(4, 21), form.format(4, 23)
    assert wrong(f"I am free Monday, {first} {word} Wednesday, {second}.") == []
    said = wrong(f"I am free Monday, {first} {word} Tuesday, {second}.")
    assert said == [f"Tuesday, {second}"]


def test_a_day_that_no_month_has_is_told() -> None:
    assert [f.message for f in findings("I am free on Tuesday 31/04/2025.")] == [
        "“Tuesday 31/04/2025”: there is no such date."
    ]


@given(st.dates(date(1990, 1, 13), date(2090, 12, 31)), st.integers(0, 6))
def test_a_date_in_numbers_is_right_on_its_weekday_and_wrong_on_others(day: date, by: int) -> None:
    said = f"{day + timedelta(by):%A}"
    for form in (
        f"{day:%Y-%m-%d}",
        *([f"{day:%m/%d/%Y}", f"{day:%d.%m.%Y}"] if day.day > 12 else []),
    ):
        assert wrong(f"It was on {said}, {form}.") == ([f"{said}, {form}"] if by else [])


RIGHT = [
    "I left on Friday, March 8 of last year.",
    "I left last year, on Friday, March 8.",
    "In 2019 I started on Tuesday, March 5.",
    "I started on Tuesday, March 5, and it was 2019.",
    "On Tuesday, 7 March two years ago, I left.",
    "A year ago, on Monday, 4 March, I left.",
    "I left on Tuesday, 7 March the year before last.",
    "In twenty nineteen I started on Tuesday, March 5.",
    "Back in '19 I started on Tuesday, March 5.",
    "In two thousand and nine I started on Thursday, March 5.",
    "In nineteen ninety-nine I started on Friday, March 5.",
    "I came on Monday, 4 March, and left on Friday, 8 March 2024.",
    "Many years ago I started on Sunday, March 5.",
    "A long time ago I started on Sunday, March 5.",
    "Next year I finish on Wednesday, 4 March.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_year_that_the_sentence_speaks_of_is_used(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "actual"),
    [
        ("I left on Thursday, March 8 of last year.", "Friday"),
        ("I left last year on Tuesday, 4 March.", "Monday"),  # so it is this year
        ("In 2019 I started on Monday, March 5.", "Tuesday"),
        ("In two thousand nineteen I started on Monday, March 5.", "Tuesday"),
        ("On Wednesday, 7 March two years ago, I left.", "Tuesday"),
        ("The budget for 2024 was due on Monday, March 5.", "Wednesday"),
        ("We met on Monday, 4 March.", "Tuesday"),
        ("Three weeks ago we met on Monday, 4 March.", "Tuesday"),
    ],
)
def test_a_weekday_that_is_right_in_no_such_year_is_told(text: str, actual: str) -> None:
    (finding,) = findings(text)
    assert f"that date is a {actual}" in finding.message


def test_a_year_in_another_sentence_says_nothing() -> None:
    assert wrong("I learnt it in 2024. We met on Monday, 4 March.") == ["Monday, 4 March"]


def test_words_for_years_say_nothing_where_nobody_knows_the_present_one() -> None:
    head = "Subject: Talk\n\n"
    assert wrong("I left on Thursday, March 8 of last year.", head) == []
    assert wrong("I left on Thursday, March 8 of 2024.", head) == ["Thursday, March 8"]


def test_the_cases_of_the_issue() -> None:
    def excerpts(name: str) -> list[str]:
        draft = Draft.from_file(CASES / name)
        return [finding.excerpt for finding in LINTER.lint(draft).findings]

    assert excerpts("d_lastyear.eml") == []
    assert excerpts("d_formats_bad.eml") == [
        "Tue Apr 21st, 2025",
        "Tuesday April 21, 2025",
        "Tue 21/Apr/2025",
        "Tuesday 04/21/2025",
        "Tuesday 21/04/2025",
        "Tuesday 2025-04-21",
    ]


@pytest.mark.parametrize("seed", ["Monday, 4 March ", "Monday 4/21. ", "years ago ", "in 2019 "])
def test_hostile_text_takes_time_by_its_length(seed: str) -> None:
    def lint(count: int) -> object:
        return LINTER.lint(Draft.from_text(DATED + seed * count))

    assert growth(lint, 300) < MOST


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_ends_of_time_are_no_error(year: str) -> None:
    head = f"Subject: Talk\nDate: Thu, 6 Mar {year} 09:00:00 +0000\n\nDear Ana,\n\n"
    report = LINTER.lint(Draft.from_text(f"{head}We meet on Tuesday, March 5."))

    assert report.failures == ()
