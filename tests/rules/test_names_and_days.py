"""What the rules about names, companies, days and addresses promise beyond their examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import one_rule
from followup_lint import Config, Context, Draft, Kind, Linter, Report, Severity
from followup_lint.context import Agency, Author, Company, Interview, Person
from followup_lint.linting.fixes import apply_fixes
from growth import MOST, growth

RULES = (
    "group-message",
    "name-mismatch",
    "company-mismatch",
    "stale-time-word",
    "copied-note",
    "sender-address",
)
ZONE = ZoneInfo("America/New_York")
DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 1))
NAMES = st.sampled_from(["Ana Ortiz", "Ben Lee", "Chloe Khan", "Robert Hale", "Søren Holm"])


def report(text: str, rule: str, context: Context | None = None, **options: object) -> Report:
    return one_rule.report(text, rule, context=with_kind(context or Context()), **options)


def with_kind(context: Context) -> Context:
    return context if context.kind else replace(context, kind=Kind.THANK_YOU)


def found(text: str, rule: str, context: Context | None = None, **options: object) -> list[str]:
    return [finding.excerpt for finding in report(text, rule, context, **options).findings]


def met(talk: date, sent: date, zone: ZoneInfo = ZONE) -> Context:
    start = datetime(talk.year, talk.month, talk.day, 12, tzinfo=zone)
    send_at = datetime(sent.year, sent.month, sent.day, 14, tzinfo=zone)
    return Context(interview=Interview(start=start), send_at=send_at, timezone=str(zone))


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("group-message", "no recipient"),
        ("name-mismatch", "no name of the recipient"),
        ("company-mismatch", "no name of the company"),
        ("stale-time-word", "no interview time"),
        ("copied-note", "no notes to the other interviewers"),
        ("sender-address", "no address of the sender"),
    ],
)
def test_without_its_fact_a_rule_is_not_checked_and_says_why(rule: str, reason: str) -> None:
    said = report("Dear Ms. Ortiz,\n\nThank you for speaking with me today.", rule)

    assert said.findings == ()
    assert [(item.rule, item.reason) for item in said.not_checked] == [(rule, reason)]


@given(NAMES, st.sampled_from(["Dear {}", "Hi {},", "{},", "Good morning {}!"]))
@settings(deadline=None)
def test_a_greeting_by_a_name_of_the_reader_passes(name: str, form: str) -> None:
    given_name, family = name.split()
    for said in (name, given_name, f"Ms. {family}", f"Dr. {name}", name.lower()):
        text = f"{form.format(said)}\n\nThank you for your time."
        assert found(text, "name-mismatch", Context(recipient=Person(name))) == []


def test_a_near_miss_is_mended_unseen_only_with_a_name_that_was_given() -> None:
    text = "Dear Kathrine,\n\nThank you."
    sure = report(text, "name-mismatch", Context(recipient=Person("Katherine Boyd")))
    told = report(f"To: Katherine Boyd <kb@example.com>\n\n{text}", "name-mismatch")

    assert [fix.safe for finding in sure.findings for fix in finding.fixes] == [True]
    assert [fix.safe for finding in told.findings for fix in finding.fixes] == [False]
    mended = apply_fixes(Draft.from_text(text), sure)
    assert mended.text == "Dear Katherine,\n\nThank you."


@pytest.mark.parametrize(
    "header",
    [
        "Contoso <jobs@contoso.example>",
        "Contoso Careers <jobs@example.com>",
        "North Shore <office@northshore.example>",
        "Workday <mail@workday.example>",
        "talent.london@example.com",
        "hr@example.com",
        "ana@example.com",
        "a.b@example.com",
        "Ortiz <ana@example.com>",
        "Ana Ortiz (Contoso) <ana@example.com>",
        "Maria (Ana) Lopez <x@example.com>",
        'Maria "Ana" Lopez <x@example.com>',
        "'Ortiz, Ana' <ana@example.com>",
        "Ana Ortiz via LinkedIn <x@example.com>",
        "ana ortiz <ana@example.com>",
        "ANA ORTIZ <ana@example.com>",
    ],
)
def test_who_is_no_person_or_has_that_name_is_no_mismatch(header: str) -> None:
    assert found(f"To: {header}\n\nDear Ana,\n\nThank you.", "name-mismatch") == []


@pytest.mark.parametrize(
    ("header", "known"),
    [
        ("Katherine Boyd <kb@example.com>", Person("Katherine Boyd", "kb@example.com")),
        ("katherine.boyd@example.com", Person("", "Katherine.Boyd@example.com")),
        ("katherine.boyd@example.com", Person("Katherine Boyd", "Katherine.Boyd@example.com")),
    ],
)
def test_one_reader_known_from_two_sources_is_one_person(header: str, known: Person) -> None:
    text = f"To: {header}\n\nDear Ben,\n\nThank you."
    (finding,) = report(text, "name-mismatch", Context(recipient=known)).findings

    assert finding.message == "The greeting says “Ben”, but the message goes to Katherine Boyd."


def test_a_name_that_only_the_header_tells_is_no_surer_among_gathered_facts() -> None:
    text = "To: Katherine Boyd <kb@example.com>\n\nDear Kathrine,\n\nThank you."
    context = Context(recipient=Person("Katherine Boyd", "kb@example.com"))
    (finding,) = report(text, "name-mismatch", context).findings

    assert [fix.safe for fix in finding.fixes] == [False]


def test_an_address_alone_makes_a_warning() -> None:
    text = "To: ana.ortiz@example.com\n\nDear Ben,\n\nThank you."
    (finding,) = report(text, "name-mismatch").findings

    assert (finding.severity, finding.fixes) == (Severity.WARNING, ())


def test_where_the_agency_passes_the_note_on_its_name_is_no_mismatch() -> None:
    agency = Agency("Harbor Staffing", recruiter="Pat Lee")
    context = Context(recipient=Person("Pat Lee"), via_agency=agency)

    assert found("Dear Ana,\n\nThank you.", "name-mismatch", context) == []


def test_a_greeting_to_the_company_is_no_mismatch() -> None:
    context = Context(recipient=Person("Ana Ortiz"), company=Company("Contoso", ("Contoso Labs",)))

    assert found("Dear Contoso,\n\nThank you.", "name-mismatch", context) == []


def test_two_spellings_are_compared_only_when_asked_for() -> None:
    text = "To: Ana Ortiz <ao@example.com>\n\nI met Ms. Okonkwo, and Ms. Okonkow showed me round."

    assert found(text, "name-mismatch") == []
    assert found(text, "name-mismatch", **{"two-spellings": True}) == ["Okonkow"]
    assert found(text, "name-mismatch", **{"two-spellings": True, "allow": ["Okonkow"]}) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("I would like to join Northwind.", ["Northwind"]),
        ("I am glad that Northwind is growing.", ["Northwind"]),
        ("I worked for Northwind for two years.", []),
        ("I have an offer from Northwind.", []),
        ("Northwind is one of my clients: my work at Northwind was about audits.", ["Northwind"]),
        ("I know the Northwind platform.", []),
        ("See https://northwind.example/Northwind.", []),
        ("Contoso and Northwind work together.", []),
        ("The north wind blew.", []),
        ("I wrote to ana@contosso.example about Contosos and Contoso-wide plans.", []),
        ("CONTOSO is great.", []),
        ("Northwind is where I want to be.", ["Northwind"]),
        ("Northwind farming is a hobby of mine.", []),
        ("Mr. Northwind showed me the lab.", []),
        ("ConToso has a plan.", ["ConToso"]),
    ],
)
def test_a_company_is_left_over_only_where_nothing_says_otherwise(
    text: str, wrong: list[str]
) -> None:
    context = Context(company=Company("Contoso"), other_companies=(Company("Northwind"),))

    assert found(text, "company-mismatch", context)[:1] == wrong


@given(DAYS, st.integers(0, 7))
@settings(deadline=None)
def test_the_weekday_of_the_interview_passes_for_a_week(talk: date, days: int) -> None:
    text = f"Thank you for our conversation on {talk:%A}."

    assert found(text, "stale-time-word", met(talk, talk + timedelta(days=days))) == []


WORDS = ("today", "yesterday", "this morning", "last week", "on Monday", "yesterday afternoon")


@given(DAYS, st.integers(0, 30), st.sampled_from(WORDS))
@settings(deadline=None)
def test_what_is_written_instead_fits(talk: date, days: int, word: str) -> None:
    draft = Draft.from_text(f"Thank you for speaking with me {word}.")
    context = met(talk, talk + timedelta(days=days))
    linter = Linter(Config(select=("stale-time-word",)))
    said = linter.lint(draft, with_kind(context))
    mended = apply_fixes(draft, said).text

    assert linter.lint(Draft.from_text(mended), with_kind(context)).findings == ()
    assert (mended == draft.text) is (said.findings == ())


def test_a_word_that_fits_where_the_author_is_passes() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    context = Context(
        interview=Interview(start=datetime(2025, 3, 4, 23, tzinfo=tokyo)),
        send_at=datetime(2025, 3, 5, 15, tzinfo=tokyo),
        timezone="America/New_York",
    )
    for word in ("today", "yesterday"):
        words = found(f"Thank you for speaking with me {word}.", "stale-time-word", context)
        assert words == ([] if word == "yesterday" else ["today"])


@pytest.mark.parametrize(
    "text",
    [
        "I am writing today to thank you for the interview.",
        "The meeting with my adviser today went well.",
        "At today’s board meeting we won a prize.",
        "I had a good interview with another team yesterday.",
        "Our next conversation is on Friday.",
        "Could we talk today?",
        "Thank you for the invitation to an interview on Friday.",
        "You said “we met today”, and I smiled.",
    ],
)
def test_words_for_other_days_pass(text: str) -> None:
    assert found(text, "stale-time-word", met(date(2025, 3, 3), date(2025, 3, 5))) == []


def test_a_note_before_the_interview_is_left_alone() -> None:
    context = met(date(2025, 3, 6), date(2025, 3, 5))

    assert found("Thank you for speaking with me yesterday.", "stale-time-word", context) == []


@pytest.mark.parametrize(
    ("sender", "variants"),
    [
        ("dana.love@example.com", []),
        ("butterfield@example.com", []),
        ("bob.brown1969@example.com", []),
        ("loladavis@example.com", []),
        ("dana@notharbor.example", []),
        ("dana@harbor.example", ["work-account"]),
        ("babygirl22@example.com", ["informal"]),
        ("xoxodana@example.com", []),
        ("the.rockstar@example.com", ["informal"]),
    ],
)
def test_only_clear_words_make_an_address_playful(sender: str, variants: list[str]) -> None:
    context = Context(my=Author(current_employer_domain="harbor.example"))
    said = report(f"From: {sender}\n\nDear Ana,\n\nThank you.", "sender-address", context)

    assert [finding.variant for finding in said.findings] == variants


def test_hostile_text_takes_time_by_its_length() -> None:
    linter = Linter(Config(select=RULES))

    def lint(count: int) -> Report:
        words = "thank you for meet today " * count + "Contosso " * count
        context = Context(
            recipient=Person("Ana " * 50),
            company=Company("Contoso"),
            other_companies=(Company("North"),),
            sent_notes=("meet today thank you for " * count,),
            interview=met(date(2025, 3, 3), date(2025, 3, 5)).interview,
            send_at=met(date(2025, 3, 3), date(2025, 3, 5)).send_at,
        )
        text = f"Dear {'A' * 400},\n\n{words}"
        return linter.lint(Draft.from_text(text), with_kind(context))

    assert growth(lint, 400) < MOST
