"""Reports for private mail: not a word of the draft in any format."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from drafts_and_rules import finder, fixer, linted, missing, prover
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Context, Draft, Kind, Linter, Report, Rule, Severity
from followup_lint.report import github, html, sarif, text
from followup_lint.report.content_free import content_free
from followup_lint.report.json import render as render_json
from followup_lint.rules import registry

LETTER = "Dear Amir,\n\nThank you 😀 for the gizmo tour.\n"
RULES = [
    fixer("gizmo", "thing", "write “thing”", help="Not “{match}”.", summary="A vague word."),
    missing(id="missing-b", code="TST103", message="Amir is missing."),
    prover("thanks", "Thank you", "TST201", note="to Amir"),
]
FORMATS: dict[str, Callable[[Report, Draft, list[Rule]], str]] = {
    "text": lambda report, draft, rules: text.render(report, draft, show_all=True),
    "quiet": lambda report, draft, rules: text.render_short(report, fail_on=Severity.SUGGESTION),
    "json": lambda report, draft, rules: render_json([report], version="1"),
    "sarif": lambda report, draft, rules: sarif.render([(report, draft)], rules, version="1"),
    "github": lambda report, draft, rules: github.render(report, draft, show_all=True),
    "html": lambda report, draft, rules: html.render(
        [html.Linted(report, None)], {rule.id: rule for rule in rules}, version="1"
    ),
}


def bare(report: Report, rules: list[Rule]) -> Report:
    """The report without content."""
    return content_free(report, {rule.id: rule for rule in rules})


def test_rules_weights_and_positions_stay() -> None:
    report, _ = linted(LETTER, *RULES)
    free = bare(report, RULES)

    assert [(f.rule, f.code, f.severity, f.span, f.line, f.column) for f in report.findings] == [
        (f.rule, f.code, f.severity, f.span, f.line, f.column) for f in free.findings
    ]
    assert (report.verdict, report.exit_code) == (free.verdict, free.exit_code)
    assert [f.message for f in free.findings] == ["A word.", "A vague word."]


def test_excerpts_help_fixes_keys_notes_and_evidence_go() -> None:
    free = bare(linted(LETTER, *RULES)[0], RULES)

    for finding in free.findings:
        assert (finding.excerpt, finding.help, finding.fixes, finding.key) == ("", "", (), "")
    assert [(proof.line, proof.excerpt, proof.note) for proof in free.evidence] == [(3, "", "")]


def test_a_kind_is_told_but_not_by_what() -> None:
    mail = Draft.from_text("Dear Amir,\n\nThank you for the interview on Monday about the role.\n")
    inferred = Linter.of_rules([]).lint(mail)
    given_kind = Linter.of_rules([], Context(kind=Kind.CHECK_IN)).lint(mail)

    assert inferred.kind_evidence
    assert bare(inferred, []).kind_evidence == ()
    assert bare(given_kind, []).kind_evidence == ("given",)


def test_the_text_shows_where_and_no_more() -> None:
    report, draft = linted(LETTER, *RULES)

    assert text.render(bare(report, RULES), draft, show_all=True) == (
        "a.txt:1:1: warning: missing-b (TST103)\n"
        "  A word.\n"
        "\n"
        "a.txt:3:21: warning: some-word (TST101)\n"
        "  A vague word.\n"
        "\n"
        "What was found: thanks ~ line 3\n"
        "Look again: 2 things to consider. Read as a thank-you, as given.\n"
        "3 checks ran.\n"
    )


# Words that no message of ours has.
SECRETS = [f"zq{letter * 3}" for letter in "abcdefgh"]
FRAMES = [
    "I need {} asap!!", "gonna {} lol", "Send me {} by Friday 😀", "I still haven't heard {}",
    "THANK {} VERY MUCH", "My salary is {} and I hate {}", "[{}]", "Thanks a ton, {}",
    "Thank you for showing me the {} lab", "sorry {} sorry", "{} at {}@example.com ;-)",
]  # fmt: skip


@pytest.mark.parametrize("format", list(FORMATS))
def test_no_format_tells_a_word(format: str) -> None:
    rules = registry.load()
    linter = Linter()

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(st.sampled_from(FRAMES), st.sampled_from(SECRETS)), min_size=1))
    def holds(pieces: list[tuple[str, str]]) -> None:
        body = ". ".join(frame.replace("{}", secret) for frame, secret in pieces)
        subject = f"The {pieces[0][1]} role"
        draft = Draft.from_text(f"Hey {pieces[-1][1]},\n\n{body}.\n\nRegards,\nD", subject=subject)
        report = content_free(linter.lint(draft), rules)
        out = FORMATS[format](report, draft, list(rules.values()))

        assert not re.search("|".join(SECRETS), out, re.IGNORECASE)

    holds()


def test_json_without_content_keeps_to_its_form() -> None:
    report, _ = linted(LETTER, finder("gizmo"))
    document: Any = json.loads(render_json([bare(report, [])], version="1"))

    [finding] = document["reports"][0]["findings"]
    assert (finding["message"], finding["excerpt"], finding["key"]) == ("", "", "")
