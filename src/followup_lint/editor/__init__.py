"""Drafts that are being written: one session for each place, whatever program they are written in.

`Session` takes documents and returns answers; `docs/editors.md` describes what it holds back.
"""

from followup_lint.editor.answer import (
    Answer,
    Edit,
    Element,
    NotJudged,
    Place,
    Presence,
    Remark,
    State,
    Stretch,
)
from followup_lint.editor.document import Caret, Document, Form, Places, Utf16
from followup_lint.editor.ignoring import Scope
from followup_lint.editor.session import Session
from followup_lint.linting.workspace import Workspace

__all__ = [
    "Answer", "Caret", "Document", "Edit", "Element", "Form", "NotJudged", "Place", "Places",
    "Presence", "Remark", "Scope", "Session", "State", "Stretch", "Utf16", "Workspace",
]  # fmt: skip
