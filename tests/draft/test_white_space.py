"""White space that a reader does not see changes nothing but the places of findings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Context, Draft, Kind, Linter, Part, Report
from followup_lint.draft.white_space import Plain

LINTER = Linter(context=Context(kind=Kind.CHECK_IN))
TEXT = """\
Dear Ms. Ortiz,

Thank you for the tour of the lab. I still
haven't heard back, so please answer as soon
as possible. Send me
the decision 🎉 and let me know
your answer.

- The reports took 3  days.

Kind regards,
Dana Reyes
"""


def lint(text: str) -> Report:
    return LINTER.lint(Draft.from_text(text))


def told(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule, " ".join(finding.excerpt.split())) for finding in report.findings]


@pytest.mark.parametrize(
    "rewrapped",
    [
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        TEXT.replace("\n", " \n"),
        TEXT.replace(". ", ".  "),
        TEXT.replace("let me", "let  me").replace("heard back", "heard\u00a0 back"),
        TEXT.replace("possible", "pos\u00adsible").replace("decision", "\u200bdecision"),
    ],
    ids=["crlf", "cr", "flowed", "two spaces", "gaps", "no width"],
)
def test_white_space_that_nobody_sees_hides_nothing(rewrapped: str) -> None:
    assert {rule for rule, _ in told(lint(TEXT))} > {"still-waiting", "urgency", "bare-command"}
    assert [rule for rule, _ in told(lint(rewrapped))] == [rule for rule, _ in told(lint(TEXT))]


def test_findings_stand_at_their_places_in_the_draft_as_it_is() -> None:
    text = TEXT.replace("\n", " \r\n")
    places = {f.rule: (f.line, f.column, f.excerpt) for f in lint(text).findings}

    assert places["still-waiting"] == (3, 36, "I still \r\nhaven't heard")
    assert places["emoji"] == (6, 14, "🎉")


@given(
    st.lists(
        st.sampled_from(
            ["Hi Ana,", "I still", "haven't heard", "ASAP", "🎉", "é", "\r\n", "\r", "\n", " ",
             "  ", "\t ", "\u00a0", "\u200b", "lol", "Regards,", "> quoted", "\n\n"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_every_span_holds_its_excerpt(pieces: list[str]) -> None:
    draft = Draft.from_text("Dear Ana, " + "".join(pieces))
    report = LINTER.lint(draft)

    for finding in report.findings:
        text = draft.text if finding.part is Part.BODY else draft.subject or ""
        assert finding.span.of(text) == finding.excerpt
        for fix in finding.fixes:
            assert 0 <= fix.span.start <= fix.span.end <= len(text)
    for evidence in report.evidence:
        assert evidence.span.of(draft.text) == evidence.excerpt


@given(st.text(alphabet="ab \t\r\n\u00a0\u200b.", max_size=60))
def test_plain_text_is_plain_and_its_way_back_is_in_order(text: str) -> None:
    plain = Plain.of(Draft.from_text(f"a{text}b"))
    again = Plain.of(plain.plain)

    assert not set("\r\u200b") & set(plain.plain.text)
    assert "  " not in plain.plain.text
    assert " \n" not in plain.plain.text
    assert again.plain == plain.plain
    assert list(plain.starts) == sorted(plain.starts)
    assert plain.draft.text.replace("\u200b", "").split() == plain.plain.text.split()
