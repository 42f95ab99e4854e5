"""The report as people read it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from drafts_and_rules import finder, fixer, linted, make, missing, prover
from rich.cells import cell_len

from followup_lint import (
    Context,
    Draft,
    Fact,
    Hit,
    Kind,
    Linter,
    Part,
    Rule,
    Severity,
    Span,
    Strength,
)
from followup_lint.report.text import render, render_short, summary

LETTER = "Dear Amir,\n\nThank you for the gizmo tour.\n\nKind regards,\nDana Reyes\n"


def text_of(
    text: str, *rules: Any, show_all: bool = False, width: int = 80, **settings: Any
) -> str:
    """The text for the report of the rules on a draft."""
    report, draft = linted(text, *rules, **settings)
    return render(report, draft, width=width, color=False, show_all=show_all)


def test_a_finding_shows_place_severity_rule_line_message_and_help() -> None:
    rule = finder("gizmo", help="Say what it does.")
    expected = """\
a.txt:3:19: warning: some-word (TST101)
  3 | Thank you for the gizmo tour.
    |                   ^^^^^
  “gizmo” is a word.
  help: Say what it does.

Look again: 1 thing to consider. Read as a thank-you, as given.
"""

    assert expected == text_of(LETTER, rule)


def test_something_missing_has_no_line_to_underline() -> None:
    expected = """\
a.txt:1:1: error: missing-thing (TST101)
  Nothing is there.

Hold: 1 problem that most readers would object to. Read as a thank-you, as
given.
"""

    assert expected == text_of(
        LETTER, missing(message="Nothing is there.", severity=Severity.ERROR)
    )


def test_words_on_several_lines_are_underlined_on_the_first() -> None:
    out = text_of(LETTER, finder("gizmo.*Kind"))

    assert (
        "  3 | Thank you for the gizmo tour.\n    |                   ^^^^^^^^^^^ (on to line 5)\n"
        in out
    )


def test_a_finding_in_the_subject_shows_the_subject() -> None:
    def check(view: Any, options: object) -> Any:
        yield Hit(Span(7, 9), part=Part.SUBJECT)

    out = text_of("To: amir@example.com\nSubject: Thanks 🙂!\n\n" + LETTER, make(check))

    assert "a.txt:2:17: warning: some-word (TST101)\n" in out
    assert "  2 | Subject: Thanks 🙂!\n    |                 ^^^\n" in out


@pytest.mark.parametrize(
    ("replacement", "description", "help", "lines"),
    [
        ("device", "write “device”", "Say what it does.", ["  fix: write “device”"]),
        ("device", "write “device”", "Write “device”.", []),
        ("", "write “”", "Say less.", ["  fix: remove it"]),
        ("", "write “”", "Remove it.", []),
    ],
)
def test_a_fix_is_named_unless_the_help_does(
    replacement: str, description: str, help: str, lines: list[str]
) -> None:
    out = text_of(LETTER, fixer("gizmo", replacement, description, help=help))

    assert lines == [line for line in out.splitlines() if line.startswith("  fix:")]


def test_what_weighs_most_comes_first() -> None:
    rules = [
        finder("Thank", id="a", code="TST101", severity=Severity.SUGGESTION),
        finder("tour", id="b", code="TST102", severity=Severity.ERROR),
        finder("Dear", id="c", code="TST103", severity=Severity.WARNING),
        finder("Kind", id="d", code="TST104", severity=Severity.ERROR),
    ]
    places = re.findall(r"^a\.txt:(\S+): (\w+)", text_of(LETTER, *rules), re.MULTILINE)

    assert places == [
        ("3:25", "error"),
        ("5:1", "error"),
        ("1:1", "warning"),
        ("3:1", "suggestion"),
    ]


SENTENCES = "".join(
    f"The gizmo is number {word}. " for word in ("one", "two", "three", "four", "five")
)


@pytest.mark.parametrize(
    ("rules", "shown", "said"),
    [
        ([finder("gizmo")], 3, "2 more warnings; --all shows them."),
        (
            [
                finder(w, id=w, code=f"TST10{n}", severity=Severity.SUGGESTION)
                for n, w in enumerate(["one", "two", "three", "four"])
            ],
            3,
            "1 more suggestion; --all shows it.",
        ),
        (
            [finder(w, id=w.lower(), code=f"TST10{n}") for n, w in enumerate(["The", "is", "one"])],
            6,
            "5 more warnings; --all shows them.",
        ),
    ],
    ids=["of one rule", "suggestions", "in one sentence"],
)
def test_a_long_list_is_cut_and_what_is_left_out_is_said(
    rules: list[Any], shown: int, said: str
) -> None:
    cut = text_of(SENTENCES, *rules)
    whole = text_of(SENTENCES, *rules, show_all=True)
    report, _ = linted(SENTENCES, *rules)

    assert shown == cut.count("a.txt:")
    assert f"\n{said}\n" in cut
    assert len(report.findings) == whole.count("a.txt:")
    assert "--all" not in whole


def test_missing_things_do_not_count_as_one_sentence() -> None:
    rules = [missing(f"missing-{n}", code=f"TST10{n}") for n in range(4)]

    assert text_of(LETTER, *rules).count("a.txt:") == 4


PANEL = [
    prover("thanks", "Thank you for", "TST201"),
    prover("conversation", "gizmo tour", "TST202", note="generic"),
    prover("interest", "keen", "TST203"),
]


def test_the_panel_tells_what_was_found_and_what_was_not() -> None:
    expected = """\
What was found:
  thanks ✓ "Thank you for" line 3
  conversation ~ "gizmo tour" line 3
    (generic)
  interest –
Ready: nothing to change. Read as a
thank-you, as given.
"""

    assert expected == text_of(LETTER, *PANEL, width=40)


def test_the_panel_is_one_line_where_it_fits() -> None:
    expected = (
        'What was found: conversation ~ "gizmo tour" line 3 (generic) · interest –\n'
        "Ready: nothing to change. Read as a thank-you, as given.\n"
    )

    assert expected == text_of(LETTER, *PANEL[1:])


def test_where_all_was_found_the_panel_says_that_it_is_good() -> None:
    assert 'Already good: thanks ✓ "Thank you for" line 3\n' in text_of(LETTER, PANEL[0])


def test_a_long_quotation_is_cut() -> None:
    rule = prover("thanks", "Thank.*Reyes", "TST201")

    assert '✓ "Thank you for the gizmo tour. Kind regards,…" line 3\n' in text_of(LETTER, rule)


def test_a_strong_proof_goes_before_a_weak_one() -> None:
    def check(view: Any, options: object) -> Any:
        yield view.proof(Span(0, 4), Strength.WEAK, "generic")
        yield view.proof(Span(5, 9))

    assert 'thanks ✓ "Amir" line 1\n' in text_of(LETTER, make(check, element="thanks"))


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_prose_is_wrapped_to_the_width_and_never_wider_than_100(width: int) -> None:
    rule = finder("gizmo", message="A long 中文 message " * 12, help="do this " * 30)
    lines = text_of(LETTER, rule, width=width).splitlines()

    assert max(map(cell_len, lines)) <= min(width, 100)


def test_colour_changes_nothing_but_the_colour() -> None:
    rules = [finder("gizmo", help="Say what it does."), prover("thanks", "Thank you", "TST201")]
    report, draft = linted(LETTER, *rules)
    plain = render(report, draft, width=50, color=False, show_all=False)
    colored = render(report, draft, width=50, color=True, show_all=False)

    assert "\x1b[1;33mwarning\x1b[0m" in colored
    assert plain == re.sub(r"\x1b\[[0-9;]*m", "", colored)


def test_an_encoded_body_is_named() -> None:
    raw = (
        b"Subject: Hi\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
        b"Content-Transfer-Encoding: base64\n\nRGVhciBBbWlyLAoKVGhlIGdpem1vIQo=\n"
    )
    draft = Draft.from_bytes(raw, name="a.eml")
    report = Linter.of_rules([finder("gizmo")], Context(Kind.THANK_YOU)).lint(draft)
    out = render(report, draft, width=200, color=False, show_all=False)

    assert "\nThe body of this message is encoded; its positions count in the decoded text" in out
    assert "| The gizmo!\n" in out


def test_a_kind_that_was_told_from_the_text_says_how_sure_it_is() -> None:
    report = Linter.of_rules([finder("gizmo")]).lint(draft := Draft.from_text("The gizmo is blue."))
    unsure = replace(report, kind=Kind.CHECK_IN, confidence=0.5, kind_evidence=("“It.”",))

    assert "Read as a check-in, from “It.” (uncertain; --kind overrides).\n" in render(
        unsure, draft, width=100, color=False, show_all=False
    )


def test_all_that_is_not_known_is_named_in_one_breath() -> None:
    def unknown(name: str, id: str) -> Rule:
        return finder("gizmo", id=id, requires=(Fact(name, lambda view, options: False),))

    rules = [unknown("interview time", "a"), unknown("history", "b"), unknown("history", "c")]

    assert "no check ran, 3 did not (no history, interview time). Read" in text_of(LETTER, *rules)


def test_of_many_unknown_facts_three_are_named() -> None:
    rules = [
        finder("gizmo", id=f"r{number}", requires=(Fact(name, lambda view, options: False),))
        for number, name in enumerate(["interview time", "history", "role", "company", "recipient"])
    ]
    expected = "5 did not (no interview time, history, role or 2 other facts). Read"

    assert expected in text_of(LETTER, *rules).replace("\n", " ")


def test_the_fact_that_most_checks_lack_is_asked_for() -> None:
    def unknown(id: str, name: str, remedy: str) -> Rule:
        return finder("gizmo", id=id, requires=(Fact(name, lambda view, options: False, remedy),))

    rules = [
        unknown("a", "history", "write it down"),
        unknown("b", "history", "write it down"),
        unknown("c", "history", "write it down"),
        unknown("d", "interview time", "--interview-at TIME"),
        unknown("e", "interview time", "--interview-at TIME"),
        unknown("f", "role", "--role TITLE"),
    ]
    told = "2 more checks could run with the interview time: --interview-at TIME.\n"

    assert text_of(LETTER, finder("keen"), *rules).endswith(told)


def test_no_check_is_never_called_ready() -> None:
    assert text_of(LETTER) == "Not checked: no check ran. Read as a thank-you, as given.\n"


def test_the_short_form_is_a_line_for_each_finding_that_counts() -> None:
    report, _ = linted(
        LETTER,
        finder("gizmo", severity=Severity.SUGGESTION),
        finder("Dear.*tour", id="all", code="TST102"),
    )
    expected = (
        "a.txt:1:1: warning: all (TST102): “Dear Amir, Thank you for the gizmo tour” is a word.\n"
    )

    assert expected == render_short(report, fail_on=Severity.WARNING)


def test_the_summary_counts_verdicts() -> None:
    verdicts = {"hold": 1, "ready": 3, "not checked": 1}

    assert summary(verdicts) == "5 drafts: 3 ready, 1 hold, 1 not checked.\n"
    assert summary({"ready": 1}, failed=2) == "1 draft: 1 ready, 2 errors (see above).\n"
