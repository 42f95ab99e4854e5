"""Positions: in the body and the subject, in the file, in code points and UTF-16."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import ArgumentError, Config, Draft, Part, Span
from followup_lint.editor import (
    Caret,
    Document,
    Form,
    Places,
    Remark,
    Scope,
    Session,
    Stretch,
    Utf16,
)
from followup_lint.linting.workspace import Workspace

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.*"))
WORKSPACE = Workspace(Config())
BODY = "Dear Ana 😀,\n\nThank you for the talk. Send me the answer by Friday.\n\nBest,\nDana\n"


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, stretch: Stretch, *, utf16: bool) -> str:
    """What a stretch covers, found in one way or the other."""
    if not utf16:
        return text[stretch.start : stretch.end]
    coded = text.encode("utf-16-le", "surrogatepass")
    return coded[2 * stretch.utf16_start : 2 * stretch.utf16_end].decode("utf-16-le")


def remarks(document: Document) -> dict[str, Remark]:
    answer = Session(WORKSPACE).check(document, final=True)
    return {remark.rule: remark for remark in answer.remarks}


@given(st.text(), st.data())
def test_offsets_in_utf_16_count_code_units_and_come_back(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    made = Utf16(text)

    assert made.of(at) == units(text[:at])
    assert made.back(made.of(at)) == at


@given(st.text(st.characters(min_codepoint=0x10000), min_size=1), st.data())
def test_an_offset_inside_a_character_goes_back_to_its_start(
    text: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text) - 1))

    assert Utf16(text).back(2 * at + 1) == at


@pytest.mark.parametrize(
    "head",
    ["", "Subject: Thanks 😀\n\n", "From: d@example.com\r\nSubject: Thanks\r\n\r\n"],
    ids=["no headers", "headers", "CRLF"],
)
def test_a_remark_has_its_place_in_the_file(head: str) -> None:
    text = head + (BODY.replace("\n", "\r\n") if "\r" in head else BODY)
    remark = remarks(Document(text))["imposed-deadline"]

    assert remark.place.document
    for utf16 in (False, True):
        assert cut(text, remark.place.document, utf16=utf16) == remark.excerpt


def test_a_remark_on_a_subject_in_the_file_has_its_place_there() -> None:
    text = f"To: Ana <ana@example.com>\nSubject: Thank you\n SO MUCH!!!\n\n{BODY}"
    found = [each for each in remarks(Document(text)).values() if each.place.part is Part.SUBJECT]

    assert found
    for remark in found:
        assert remark.place.document
        covered = cut(text, remark.place.document, utf16=False)
        assert " ".join(covered.split()) == remark.excerpt


def test_a_subject_beside_the_text_has_no_place_in_it() -> None:
    document = Document(BODY, form=Form.BODY, subject="THANK YOU!!!")
    found = [each for each in remarks(document).values() if each.place.part is Part.SUBJECT]

    assert found
    assert all(each.place.document is None for each in found)


def test_an_encoded_body_has_no_place_in_the_file() -> None:
    head = "MIME-Version: 1.0\nContent-Transfer-Encoding: base64\nSubject: x\n\n"
    text = head + base64.encodebytes(BODY.encode()).decode()
    remark = remarks(Document(text))["imposed-deadline"]

    assert remark.place.document is None
    assert remark.place.stretch.start == BODY.index(remark.excerpt)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_places_in_a_file_hold_what_they_name(path: Path) -> None:
    document = Document(path.read_bytes().decode("utf-8", "replace"), name=str(path))
    draft = document.draft()
    places = Places(document, draft)

    for start in range(0, len(draft.text), 7):
        span = Span(start, min(start + 5, len(draft.text)))
        found = places.in_document(Part.BODY, span)
        assert found is None or found.of(document.sound_text) == span.of(draft.text)


@given(st.text(st.characters(categories=None), max_size=200))
def test_any_text_is_a_document(text: str) -> None:
    document = Document(text, form=Form.BODY)

    assert len(document.sound_text) == len(text)
    document.sound_text.encode()
    assert document.is_empty or isinstance(document, Document)


def test_half_a_character_is_read_as_a_stand_in() -> None:
    half = "\ud83d"
    document = Document(f"{half} {BODY}", form=Form.BODY, subject=half, to=(f"{half}@x.example",))

    assert isinstance(document.draft(), Draft)


def test_words_and_lists_are_taken_for_what_they_stand_for() -> None:
    document = Document("Hi", form="body", to=["ana@example.com"], attachments=[])  # type: ignore[arg-type]

    assert document == Document("Hi", form=Form.BODY, to=("ana@example.com",), attachments=())
    assert Caret(1, "subject") == Caret(1, Part.SUBJECT)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: Document(b"Hi"), "Document.text: expected a string, got `bytes`"),
        (lambda: Document("Hi", to="ana@example.com"), "Document.to: expected a list, got"),
        (lambda: Document("Hi", form="mail"), "Document.form: there is no 'mail'; use one"),
        (lambda: Caret("1"), "Caret.offset: expected a whole number, got a string"),
        (lambda: Session(Config()), "workspace: expected a value of Workspace, got Config"),
        (lambda: Session(WORKSPACE).check("Hi"), "document: expected a value of Document, got str"),
        (lambda: Session(WORKSPACE).ignore("urgency", "here"), "scope: there is no 'here'; use"),
    ],
)  # fmt: skip
def test_what_is_of_the_wrong_type_is_refused_by_name(
    made: Callable[[], object], said: str
) -> None:
    with pytest.raises(ArgumentError) as refused:
        made()

    assert str(refused.value).startswith(said)


def test_a_scope_may_be_given_as_a_word() -> None:
    session = Session(Workspace(Config(select=("urgency",))))
    session.ignore("urgency", "draft")  # type: ignore[arg-type]

    assert session.ignored == {"urgency"}
    assert Scope("draft") is Scope.DRAFT
