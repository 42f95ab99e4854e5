"""Private data is found, and not one character of it is shown, in any output."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import (
    Config,
    Context,
    Draft,
    Fix,
    Hit,
    Kind,
    Linter,
    Part,
    Report,
    Rule,
    Secret,
    Severity,
    Span,
    View,
    Zone,
)
from followup_lint.cli import main
from followup_lint.report import github, json, text
from followup_lint.rules import registry

ONLY = Config(select=("sensitive-data",))
NUMBER = "219-09-9123"


def report(body: str, kind: Kind = Kind.THANK_YOU, subject: str | None = None) -> Report:
    return Linter(ONLY, Context(kind=kind)).lint(Draft.from_text(body, subject=subject))


def found(body: str, kind: Kind = Kind.THANK_YOU) -> list[tuple[str, str]]:
    return [(f.variant, f.span.of(body)) for f in report(body, kind).findings]


@pytest.mark.parametrize(
    ("body", "variant", "value"),
    [
        ("My SSN is 219099123 if you need it.", "social-security", "219099123"),
        ("Here it is: 219–09–9123.", "social-security", "219–09–9123"),
        ("Amex 3782 822463 10005 is mine.", "card", "3782 822463 10005"),
        ("My card is 5555555555554444.", "card", "5555555555554444"),
        ("IBAN: GB29 NWBK 6016 1331 9268 19 BIC", "iban", "GB29 NWBK 6016 1331 9268 19"),
        ("Konto: NO93 8601 1117 947", "iban", "NO93 8601 1117 947"),
        ("My bank account number is 12345678.", "account", "12345678"),
        ("The sort code: 12-34-56", "account", "12-34-56"),
        ("My passport no. C01X00T47 is valid.", "identity", "C01X00T47"),
        ("My driver’s license number is D1234567.", "identity", "D1234567"),
        ("My NI number is QQ 12 34 56 C.", "identity", "QQ 12 34 56 C"),
        ("Date of birth: 3 May 1990", "birth-date", "3 May 1990"),
        ("DOB 05/03/1990", "birth-date", "05/03/1990"),
        ("The password is “hunter2x”.", "password", "hunter2x"),
        ("My PIN is 4821.", "pin", "4821"),
    ],
)
def test_each_kind_of_data_is_found_by_its_value(body: str, variant: str, value: str) -> None:
    assert found(body) == [(variant, value)]


@pytest.mark.parametrize(
    "body",
    [
        "Invoice 219-09-9123 is paid.",
        "Call 212-555-0100 or +49 30 1234 5678.",
        "The numbers 000-12-3456, 666-12-3456 and 987-65-4321 are never given out.",
        "Our order 4111111111111111 was shipped.",
        "The file DE89 3704 0044 0532 0130 01 has a wrong check digit.",
        "The customer account number is 12345678.",
        "I renewed my passport and driver’s licence in May 2024.",
        "I was born on a farm. The firm was born on 3 May 1990.",
        "The password is case-sensitive and must have 10 characters.",
        "Password: ********99, SSN: ___-__-____, SSN: XXX-XX-9123.",
        "To join the meeting, the passcode is 99321x and the PIN is 4821.",
        "A PIN is valid 5 days, and a new PIN is required.",
        "I handle confidential files and signed a non-disclosure agreement.",
    ],
)
def test_look_alikes_pass(body: str) -> None:
    assert found(body) == []


def test_bank_data_weighs_less_where_it_is_business() -> None:
    body = "Please pay to DE89 3704 0044 0532 0130 00; the password is Tiger-4417."
    weighed = {
        kind: [finding.severity for finding in report(body, kind).findings]
        for kind in (Kind.CHECK_IN, Kind.GENERAL)
    }

    assert weighed == {
        Kind.CHECK_IN: [Severity.ERROR, Severity.ERROR],
        Kind.GENERAL: [Severity.WARNING, Severity.ERROR],
    }


def test_hints_at_secrets_are_for_follow_ups_only() -> None:
    body = "This is under NDA, and our internal margins are 40 %."

    assert [variant for variant, _ in found(body)] == ["confidential", "confidential"]
    assert found(body, Kind.GENERAL) == []


def test_private_data_is_found_in_any_language() -> None:
    german = "vielen Dank für das Gespräch. Ich freue mich auf Ihre Antwort und bin bereit."
    body = f"Sehr geehrte Frau Ortiz,\n\n{german} Meine IBAN ist DE89 3704 0044 0532 0130 00.\n"

    assert found(body) == [("iban", "DE89 3704 0044 0532 0130 00")]


def test_an_excerpt_has_stars_and_keeps_its_length() -> None:
    (finding,) = report(f"My SSN is {NUMBER}.").findings

    assert finding.excerpt == "***-**-****"
    assert finding.span.of(f"My SSN is {NUMBER}.") == NUMBER


def outputs(draft: Draft, kind: Kind = Kind.CHECK_IN) -> Iterator[str]:
    """All that can be said of a draft."""
    linter = Linter(context=Context(kind=kind))
    made = linter.lint(draft)
    yield text.render(made, draft, show_all=True, width=200)
    yield text.render_short(made, fail_on=Severity.SUGGESTION)
    yield json.render([made], version="1")
    yield github.render(made, draft, show_all=True, fail_on=Severity.WARNING)
    yield repr(made)


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(["Send me the form ASAP!! My SSN is {}.", "I NEED THIS NOW: SSN {} ok?"]),
    st.from_regex(r"[1-5][0-9]{2}-[1-9][0-9]-[1-9][0-9]{3}", fullmatch=True),
)
def test_no_output_holds_any_of_it(sentence: str, number: str) -> None:
    draft = Draft.from_text(f"Dear Amir,\n\n{sentence.format(number)}\n\nDana", subject=number)
    for said in outputs(draft):
        assert number not in said
        assert number[3:] not in said


def test_a_finding_beside_it_shows_a_starred_line_and_changes_nothing_in_it() -> None:
    def check(view: View, options: object) -> Iterator[Hit]:
        _, span, _ = next(view.pieces(Zone.BODY))
        yield view.hit(span, fixes=(Fix("write it small", span, "my ssn is 219-09-9123"),))

    whole = Rule(
        id="whole", code="TST101", family="shouting", summary="s", message="{match}", help="h",
        severity=Severity.WARNING, check=check, source="https://example.com", examples=(),
    )  # fmt: skip
    linter = Linter.of_rules((whole, registry.load()["sensitive-data"]))
    draft = Draft.from_text(f"MY SSN IS {NUMBER}.", subject="Hello")
    made = linter.lint(draft)
    finding = made.findings[0]

    assert (finding.rule, finding.message) == ("whole", "MY SSN IS ***-**-****.")
    assert finding.fixes == ()
    assert made.secrets == (Secret(Part.BODY, Span(10, 21)),)
    assert "MY SSN IS ***-**-****." in text.render(made, draft)


def test_the_key_of_a_finding_tells_nothing_of_the_number() -> None:
    def key(body: str) -> str:
        (finding,) = report(body).findings
        return finding.key

    assert key("My SSN is 219-09-9123.") == key("My SSN is 219-09-9124.")


def test_a_subject_is_starred_too() -> None:
    made = report("Dear Amir,\n\nThank you.\n", subject=f"SSN {NUMBER}")
    (finding,) = made.findings

    assert (finding.part, finding.excerpt) == (Part.SUBJECT, "***-**-****")


def test_the_command_prints_stars(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(f"Dear Amir,\n\nSend it ASAP, my SSN is {NUMBER}.\n\nDana\n", encoding="utf-8")
    for format in ("text", "html", "json", "sarif", "github"):
        main([str(path), "--format", format, "--color", "never"])
    said = capsys.readouterr().out

    assert "***-**-****" in said
    assert NUMBER not in said
    assert "09-9123" not in said
