"""Where spans stand in the file."""

from __future__ import annotations

import pytest

from followup_lint import Draft, Part, Span
from followup_lint.report.positions import FilePosition, FilePositions

MAIL = "To: a@b.org\r\nSubject: {}\r\n\r\nDear Amir,\r\n\r\nThank you 😀 for it.\r\n"


def place(draft: Draft, words: str) -> FilePosition:
    """The place of words in the body."""
    start = draft.text.index(words)
    return FilePositions(draft).of(Span(start, start + len(words)), Part.BODY)


def test_lines_count_from_the_top_of_the_file_and_columns_in_characters() -> None:
    draft = Draft.from_bytes(MAIL.format("Thanks").encode())

    assert place(draft, "😀") == FilePosition(6, 11, 6, 12)
    assert place(draft, "for") == FilePosition(6, 13, 6, 16)
    assert place(draft, "Amir,\r\n\r\nThank") == FilePosition(4, 6, 6, 6)
    assert place(draft, "") == FilePosition(4, 1, 4, 1)


def test_the_subject_has_its_own_line() -> None:
    draft = Draft.from_bytes(MAIL.format("Thanks!!").encode())

    assert FilePositions(draft).of(Span(6, 8), Part.SUBJECT) == FilePosition(2, 16, 2, 18)


def test_letters_beyond_ascii_need_not_be_encoded() -> None:
    draft = Draft.from_bytes(MAIL.format("Thänks!!").encode())

    assert FilePositions(draft).of(Span(6, 8), Part.SUBJECT) == FilePosition(2, 16, 2, 18)


@pytest.mark.parametrize("subject", ["=?utf-8?q?Th=C3=A4nks!!?=", ""])
def test_of_a_subject_that_is_encoded_or_missing_only_the_line_is_known(subject: str) -> None:
    draft = Draft.from_bytes(MAIL.format(subject).encode())

    assert FilePositions(draft).of(Span(0, 1), Part.SUBJECT) == FilePosition(
        2, 1, 2, 1, exact=False
    )


def test_of_an_encoded_body_only_its_first_line_is_known() -> None:
    head = "Subject: Thanks\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    raw = f"{head}Content-Transfer-Encoding: quoted-printable\n\nDear Amir,\n\nThank =\nyou.\n"
    draft = Draft.from_bytes(raw.encode())

    assert not draft.literal
    assert place(draft, "Thank") == FilePosition(6, 1, 6, 1, exact=False)
