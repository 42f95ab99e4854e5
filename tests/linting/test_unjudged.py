"""A text that could not be judged is never called ready."""

from __future__ import annotations

import pytest

from followup_lint import Draft, DraftError, Linter, Verdict, lint
from followup_lint.linting.mending import mend

GERMAN = (
    "Sehr geehrte Frau Ortiz,\n\nvielen Dank für das freundliche Gespräch am Dienstag. Die Stelle "
    "in Ihrem Team interessiert mich sehr, und ich freue mich auf Ihre Antwort.\n"
)
HTML = "<p>Dear Ms. Ortiz,</p>\n<p>Thank you for the talk about the depot.</p><p>Best,<br>Dana</p>"
LONG = "Thank you for the long talk about the depot in Leeds. " * 1_000


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (GERMAN, "the text does not read as English"),
        (HTML, "the text is HTML"),
        (f"<!-- made by a program -->\n<!DOCTYPE html>{HTML}", "the text is HTML"),
        (LONG, "the body has more than 50,000 characters"),
    ],
    ids=["German", "HTML", "page", "long"],
)
def test_it_says_why(text: str, why: str) -> None:
    report = lint(text)

    assert report.unjudged == why
    assert report.verdict is Verdict.NOT_JUDGED or report.findings


def test_what_is_found_all_the_same_counts() -> None:
    report = lint(f"{GERMAN}\nMy password is hunter2secret.\n")

    assert report.verdict is Verdict.HOLD
    assert report.unjudged


@pytest.mark.parametrize("text", ["1 < 2, and I <3 depots.", "Dear Ana,\n\n<b>Thanks</b>!"])
def test_a_letter_with_signs_is_no_html(text: str) -> None:
    assert not lint(text).unjudged


def test_a_file_of_html_is_read_as_its_reader_sees_it() -> None:
    draft = Draft.from_bytes(f"<html><body>{HTML}</body></html>".encode())
    report = Linter().lint(draft)

    assert "<" not in draft.text
    assert draft.text.startswith("Dear Ms. Ortiz,")
    assert not draft.literal
    assert not report.unjudged


def test_a_file_of_html_is_not_fixed() -> None:
    raw = HTML.replace("the talk", "teh talk").encode()
    mended = mend(raw, Linter().lint)

    assert mended.after.raw == raw
    assert [error.problem for error in mended.refused] == ["not fixed: the draft is HTML"]


def test_html_that_is_too_long_is_refused() -> None:
    with pytest.raises(DraftError, match="more than"):
        Draft.from_bytes(b"<html>" + b"<p>word</p>" * 100_000)
