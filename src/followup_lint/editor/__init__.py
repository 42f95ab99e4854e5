"""Drafts that are being written: one session for each place, whatever program they are written in.

`Session` takes documents and returns answers; `docs/editors.md` describes what it holds back.
"""

from followup_lint.editor.answer import (
    Answer,
    Edit,
    Element,
    Place,
    Presence,
    Remark,
    State,
    Stretch,
)
from followup_lint.editor.document import Caret, Document, Form, Places, Utf16
from followup_lint.editor.ignoring import Scope
from followup_lint.editor.session import Session

__all__ = [
    "Answer", "Caret", "Document", "Edit", "Element", "Form", "Place", "Places", "Presence",
    "Remark", "Scope", "Session", "State", "Stretch", "Utf16",
]  # fmt: skip
