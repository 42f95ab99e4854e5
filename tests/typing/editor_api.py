"""The public names for programs that edit drafts, as a typed caller uses them; never run."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

from followup_lint import Config, Draft, Kind, Part, Rule, Severity, Span, Verdict
from followup_lint.editor import (
    Answer,
    Caret,
    Document,
    Edit,
    Element,
    Form,
    NotJudged,
    Place,
    Places,
    Presence,
    Remark,
    Scope,
    Session,
    State,
    Stretch,
    Utf16,
    Workspace,
)


def make_sessions(folder: Path) -> list[Session]:
    shared = Workspace(Config(ignore=("emoji",)))
    return [
        Session(Workspace()),
        Session(Workspace(folder / "followup-lint.toml"), folder),
        Session(shared, folder, ignored={"urgency"}),
    ]


def check(session: Session, text: str) -> None:
    document = Document(
        text, 7, form=Form.BODY, subject="Our talk", to=("ana@example.com",), attachments=None
    )
    assert_type(session.check(document), Answer)
    assert_type(session.check(document, caret=Caret(3, Part.SUBJECT), final=False), Answer)
    assert_type(session.last_change(document), Caret | None)
    assert_type(document.draft(), Draft)


def read(answer: Answer) -> None:
    assert_type((answer.version, answer.final), tuple[int, bool])
    assert_type(
        (answer.state, answer.kind, answer.verdict), tuple[State, Kind | None, Verdict | None]
    )
    assert_type((answer.headline, answer.summary, answer.reading), tuple[str, str, str])
    assert_type(answer.remarks, tuple[Remark, ...])
    assert_type(answer.elements, tuple[Element, ...])
    assert_type(answer.not_judged, tuple[NotJudged, ...])
    assert_type(answer.notes, tuple[str, ...])


def show(remark: Remark, element: Element) -> None:
    assert_type((remark.severity, remark.folded), tuple[Severity, bool])
    assert_type((remark.message, remark.help, remark.why), tuple[str, str, str])
    assert_type(remark.place, Place)
    assert_type(remark.place.stretch, Stretch)
    assert_type(remark.place.document, Stretch | None)
    assert_type(remark.edits, tuple[Edit, ...])
    assert_type((element.presence, element.place), tuple[Presence, Place | None])


def change(session: Session, remark: Remark) -> None:
    assert_type(session.all_edits(unsafe=True), tuple[Edit, ...])
    assert_type(session.ignore(remark.key, Scope.PERSON), Path | None)
    assert_type(session.rule(remark.rule), Rule)
    assert_type(session.why(remark.rule), str)


def place(document: Document, text: str) -> None:
    span = Places(document, document.draft()).in_document(Part.BODY, Span(0, 2))
    assert_type(span, Span | None)
    units = Utf16(text)
    assert_type((units.of(2), units.back(3)), tuple[int, int])
    assert_type(Stretch.of(Span(0, 2), units), Stretch)
