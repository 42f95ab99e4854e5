"""A subject on several lines, or oddly spaced: where its words are, and how they are changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import case
from followup_lint import Draft, Linter, Part, Span
from followup_lint.core.span import LineMap
from followup_lint.draft.edits import Edit
from followup_lint.draft.rewrite import rewritten
from followup_lint.linting.fixes import apply_fixes
from followup_lint.report import github
from followup_lint.report.positions import FilePosition, FilePositions

REST = "Date: Fri, 7 Mar 2025 17:00:00 -0500\n\nDear Ines,\n\nThe tour.\n"
FOLDS = [
    "Subject: Thank you for the interview, pls answer!!\n",
    "Subject:Thank you for the interview, pls answer!!\n",
    "SUBJECT:   Thank you for the interview, pls answer!!\n",
    "Subject :\tThank you for the interview, pls answer!!  \n",
    "Subject: Thank you for the\n interview, pls answer!!\n",
    "Subject: Thank you for the interview, pls\n\tanswer!!\n",
    "Subject:\n Thank you for the interview, pls answer!!\n",
    "Subject: \n  Thank you\n   for the interview,  \n pls answer!!\n",
    "Subject: Thank you for the\r\n interview, pls answer!!\r\n",
]
LINE = "Thank you for the interview, pls answer!!"


def message(subject: str) -> bytes:
    return f"From: a@b.org\n{subject}{REST}".encode()


@pytest.mark.parametrize("subject", FOLDS)
def test_each_word_has_its_line_and_column(subject: str) -> None:
    raw = message(subject)
    draft = Draft.from_bytes(raw)
    rows = raw.decode().replace("\r\n", "\n").split("\n")
    assert draft.subject == LINE
    for word in LINE.replace(",", " ").split():
        start = LINE.index(word)
        place = FilePositions(draft).of(Span(start, start + len(word)), Part.SUBJECT)
        assert place.exact
        assert place.line == place.end_line
        assert rows[place.line - 1][place.column - 1 : place.end_column - 1] == word


@pytest.mark.parametrize("subject", FOLDS)
@pytest.mark.parametrize("read", [Draft.from_bytes, lambda raw: Draft.from_text(raw.decode())])
def test_each_place_can_be_changed(subject: str, read: object) -> None:
    raw = message(subject)
    start = LINE.index("answer!!")
    edit = Edit(Span(start, len(LINE)), "answer!")
    new = rewritten(raw, subject=[edit])
    assert new == raw.replace(b"answer!!", b"answer!")


def test_a_change_across_a_fold_puts_its_words_on_one_line() -> None:
    raw = message("Subject: Thank you for the\n interview\n")
    start = LINE.index("the interview")
    new = rewritten(raw, subject=[Edit(Span(start, start + len("the interview")), "our talk")])
    assert new == message("Subject: Thank you for our talk\n")


@pytest.mark.parametrize(
    "name", ["y02_subj_fold", "y03_subj_nospace", "y04_subj_twospace", "y07_subj_firstline"]
)
def test_findings_in_letters_that_had_wrong_columns(name: str) -> None:
    raw = case(f"{name}.eml")
    draft = Draft.from_bytes(raw, name="a.eml")
    rows = raw.decode().split("\n")
    report = Linter().lint(draft)
    found = [finding for finding in report.findings if finding.part is Part.SUBJECT]
    assert found
    for finding in found:
        words = rows[finding.line - 1][finding.column - 1 :]
        assert words.split()[0] == finding.excerpt.split()[0]
        assert f"line={finding.line},endLine=" in github.render(report, draft, show_all=True)


def test_their_safe_fixes_are_put_in_place() -> None:
    raw = case("y02_subj_fold.eml")
    text = raw.decode()
    draft = Draft.from_text(text)
    fixed = apply_fixes(draft, Linter().lint(draft))
    assert "answer!!" not in fixed.text
    assert fixed.text.splitlines()[3].startswith(" your Boston office")


@pytest.mark.parametrize(
    "subject",
    ["=?utf-8?q?Thank_you!!?=", "Thank you =?utf-8?b?ISE=?=", "=?utf-8?q?a?=\n =?utf-8?q?b?="],
)
def test_of_an_encoded_subject_only_the_line_is_known(subject: str) -> None:
    draft = Draft.from_bytes(message(f"Subject: {subject}\n"))
    assert FilePositions(draft).of(Span(0, 1), Part.SUBJECT) == FilePosition(
        2, 1, 2, 1, exact=False
    )
    assert draft.in_subject(0) is None


def test_letters_beyond_ascii_count_as_one() -> None:
    draft = Draft.from_bytes(message("Subject: Thänks\n für 😀 alles!!\n"))
    assert FilePositions(draft).of(Span(13, 18), Part.SUBJECT) == FilePosition(3, 8, 3, 13)


WORDS = st.lists(st.text("abc!é中😀", min_size=1, max_size=6), min_size=1, max_size=6)
SPACES = st.sampled_from([" ", "\n ", "\r\n\t", "  \n  "])


@given(WORDS, st.lists(SPACES, min_size=6, max_size=6), st.sampled_from(["", " ", "\t", "\n "]))
def test_any_folded_subject_has_its_words_in_the_file(
    words: list[str], spaces: list[str], lead: str
) -> None:
    folded = "".join(f"{space}{word}" for space, word in zip(["", *spaces], words, strict=False))
    text = f"Subject:{lead}{folded}\n\nDear Ines,\n"
    draft = Draft.from_text(text)
    lines = LineMap(text)
    for at, sign in enumerate(draft.subject or ""):
        place = draft.in_subject(at)
        assert place is not None
        if sign != " ":
            offsets = [n for n in range(len(text)) if lines.position(n) == place]
            assert [text[n] for n in offsets] == [sign]
