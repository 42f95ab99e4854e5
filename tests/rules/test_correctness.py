"""What the rules about slips, dates and attachments promise beyond their examples."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Config, Context, Draft, Kind, Linter, Report, Severity
from followup_lint.linting.fixes import apply_fixes
from followup_lint.rules.checks.common_slip_words import MISSPELLINGS
from one_rule import excerpts, report

DAYS = st.dates(date(1970, 1, 1), date(2060, 12, 31))
FORMS = (
    "{day:%A}, {day.day} {day:%B} {day.year}",
    "{day:%A} {day.day} {day:%b} {day.year}",
    "{day:%a}, {day:%B} {day.day}, {day.year}",
    "{day:%A}, the {day.day}th of {day:%B} {day.year}",
    "{day:%a} {day.day}-{day:%b}-{day.year}",
    "{day:%B} {day.day}, {day.year} ({day:%A})",
    "{day:%A} ({day.day}\u00a0{day:%B} {day.year})",
)


def dated(sent: str, body: str) -> str:
    return f"Subject: Hello\nDate: {sent}\n\n{body}"


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from(FORMS))
def test_a_date_with_its_own_weekday_passes(day: date, form: str) -> None:
    assert excerpts(f"We met on {form.format(day=day)}.", "weekday-mismatch") == []


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from(FORMS), st.integers(1, 6))
def test_a_date_with_the_weekday_of_another_is_an_error(day: date, form: str, off: int) -> None:
    wrong = form.replace("{day:%A}", "{other:%A}").replace("{day:%a}", "{other:%a}")
    said = wrong.format(day=day, other=day + timedelta(days=off))
    (finding,) = report(f"We met on {said}.", "weekday-mismatch").findings

    assert (finding.excerpt, finding.severity) == (said, Severity.ERROR)
    assert f"{day:%A}" in finding.message


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(-80, 360))
def test_without_a_year_a_date_near_the_day_of_sending_passes(sent: date, days: int) -> None:
    day = sent + timedelta(days=days)
    noon = format_datetime(datetime(sent.year, sent.month, sent.day, 12))
    text = dated(noon, f"We talked about {day:%A}, {day.day} {day:%B}.")

    assert excerpts(text, "weekday-mismatch") == []


@pytest.mark.parametrize(
    ("sent", "severities"),
    [
        ("Thu, 6 Mar 2025 09:00:00 -0500", [Severity.WARNING]),
        ("Thu, 7 Mar 2024 09:00:00 -0500", []),
        ("some day", []),
        ("Thu, 99 Mar 99999999999999999999 09:00", []),
    ],
)
def test_without_a_year_the_day_of_sending_decides(sent: str, severities: list[Severity]) -> None:
    made = report(dated(sent, "We met on Tuesday, March 5."), "weekday-mismatch")

    assert [finding.severity for finding in made.findings] == severities


def test_both_ways_to_mend_a_date_are_named() -> None:
    (finding,) = report("Friday, 6 March 2025 suits me.", "weekday-mismatch").findings

    assert finding.help == "Check which one you mean: Thursday, or 7 March."
    assert [(fix.replacement, fix.safe) for fix in finding.fixes] == [("Thursday", False)]


def attached(text: str, header: str, **settings: object) -> Report:
    return report(f"Subject: Hello\n{header}\n{text}", "missing-attachment", **settings)


def test_a_file_is_not_missed_where_nobody_wants_to_be_reminded() -> None:
    made = attached("I have attached my CV.", "", **{"when-unknown": "off"})

    assert made.findings == ()
    assert [item.reason for item in made.not_checked] == ["no list of attachments"]


@pytest.mark.parametrize(
    ("header", "settings", "severities"),
    [
        ("Attachments:\n", {}, [Severity.ERROR]),
        ("Attachments: cv.pdf\n", {}, []),
        ("Message-ID: <1@example.com>\n", {}, [Severity.ERROR]),
        ("", {}, [Severity.SUGGESTION]),
        ("", {"when-unknown": "suggestion"}, [Severity.SUGGESTION]),
        ("Attachments: cv.pdf\n", {"when-unknown": "suggestion"}, []),
    ],
)
def test_what_is_known_of_attachments_decides(
    header: str, settings: Mapping[str, object], severities: list[Severity]
) -> None:
    made = attached("I have attached my CV.", header, **settings)

    assert [finding.severity for finding in made.findings] == severities


@pytest.mark.parametrize(
    "sentence",
    [
        "I can send my CV if it helps.",
        "The CV that I attached to my application is two pages long.",
        "You attached the agenda to your last message.",
        "In my last e-mail I enclosed the form.",
        "No file is attached, as you asked.",
        "I became attached to the place.",
        "My portfolio is attached as a link: www.dana.example.",
        "He said: “I have attached the plan”.",
    ],
)
def test_files_of_other_messages_and_offers_pass(sentence: str) -> None:
    assert attached(sentence, "Attachments:\n").findings == ()


@pytest.mark.parametrize("wrong", MISSPELLINGS)
def test_a_misspelling_is_mended_for_good(wrong: str) -> None:
    draft = Draft.from_text(f"Dear Amir,\n\nWe spoke about {wrong} today.\n\nDana")
    linter = Linter(Config(select=("common-slip",)), Context(kind=Kind.CHECK_IN))
    made = linter.lint(draft)
    after = Draft.from_text(apply_fixes(draft, made).text)

    assert [finding.excerpt for finding in made.findings] == [wrong]
    assert linter.lint(after).findings == ()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("RECIEVED", "RECEIVED"),
        ("Recieved", "Received"),
        ("Alot", "A lot"),
        ("The the", "The"),
        ("Its been", "It's been"),
        ("A opportunity", "An opportunity"),
        ("look forward to meet", "look forward to meeting"),
        ("Looking forward to\nhear", "Looking forward to\nhearing"),
        ("didn’t received", "didn’t receive"),
    ],
)
def test_a_fix_keeps_the_case_and_the_signs_around(wrong: str, right: str) -> None:
    draft = Draft.from_text(f"{wrong} from you.")
    made = Linter(Config(select=("common-slip",)), Context(kind=Kind.CHECK_IN)).lint(draft)

    assert apply_fixes(draft, made, unsafe=True).text == f"{right} from you."


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the programme, the center and the organization: all favourite.",
        "I realised that licence, practise, cheque, enrol, fulfil, judgement and ageing are fine.",
        "Mr Adress, Ms Teh and Herr Profesional met in Bora Bora.",
        "What he had had had been that that we spoke of; we came in in May.",
        "See https://www.recieve.example/seperate and my-adress@example.com.",
        "We look forward to work, to a call, to meet and greet, and to Monday.",
        "You’re team players. You’re welcome. It could of course be more, then or now.",
        "A unit, a European, a one-off, an hour, an MBA, vitamin A interview.",
        "Its a cappella choir and its own team are a joy.",
        "the\nthe",
    ],
)
def test_what_is_right_in_some_english_passes(text: str) -> None:
    assert excerpts(text, "common-slip") == []
