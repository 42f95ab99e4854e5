"""A draft as a program that edits it has it, and where its parts stand in that text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from followup_lint.core.fields import settle
from followup_lint.core.span import LineMap, Span
from followup_lint.core.terms import Part
from followup_lint.draft import Draft
from followup_lint.draft.folded_headers import span_in_text
from followup_lint.draft.headers import read_block
from followup_lint.draft.lines import is_blank

SURROGATE = re.compile("[\ud800-\udfff]")
STAND_IN = "\ufffd"


class Form(Enum):
    """What the text of a document is.

    A FILE is what the command reads: the text alone, or headers and below them the body. A BODY
    has its subject and its readers beside it, as in a mail window.
    """

    FILE = "file"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Caret:
    """Where somebody writes: an `offset` in code points in the document's text.

    If its `part` is the SUBJECT, it counts in the subject that is beside the text of a BODY.
    """

    offset: int
    part: Part = Part.BODY

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True)
class Document:
    """A draft in one version.

    `text` is the text as the program has it, `form` says what it is, and `name` is for messages.
    `version` is a number of the program that edits it, which its answer repeats. In a BODY,
    `subject` is the subject, `to` are the readers as in a To header, and `attachments` are the
    names of attached files; `None` where the program does not know them. `sender`, `cc` and `bcc`
    are as in the headers From, Cc and Bcc.
    """

    text: str
    version: int = 0
    form: Form = Form.FILE
    subject: str | None = None
    to: tuple[str, ...] = ()
    attachments: tuple[str, ...] | None = None
    name: str = ""
    sender: str = ""
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)

    @cached_property
    def sound_text(self) -> str:
        """The text with a stand-in for each half of a character, which no file could hold."""
        return SURROGATE.sub(STAND_IN, self.text)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written yet below the headers."""
        block = read_block(self.sound_text)
        return is_blank(self.sound_text[block.end :] if block else self.sound_text)

    @property
    def raw(self) -> bytes:
        """The text as a file would hold it."""
        return self.sound_text.encode()

    def draft(self) -> Draft:
        """The draft to lint. Raises DraftError."""
        if self.form is Form.FILE:
            return Draft.from_bytes(self.raw, name=self.name)
        read = Draft.from_text(self.sound_text, subject=self.sound_subject, name=self.name)
        return self.dressed(read)

    @property
    def sound_subject(self) -> str | None:
        """The subject beside a BODY, with a stand-in for each half of a character."""
        return None if self.subject is None else SURROGATE.sub(STAND_IN, self.subject)

    def dressed(self, read: Draft) -> Draft:
        """A draft with what stands beside the text of a BODY: subject, people, attachments."""
        beside = {"From": (self.sender,), "To": self.to, "Cc": self.cc, "Bcc": self.bcc}
        sound = {name: SURROGATE.sub(STAND_IN, ", ".join(each)) for name, each in beside.items()}
        headers = (*read.headers, *((name, value) for name, value in sound.items() if value))
        if self.subject is not None:
            read = replace(read, subject=self.sound_subject)
        return replace(read, headers=headers, attachments=self.attachments)


class Places:
    """Where the parts of a draft stand in the text of its document."""

    def __init__(self, document: Document, draft: Draft) -> None:
        self.text = document.sound_text
        self.draft = draft
        start = LineMap(self.text).start_of(draft.first_line) if draft.first_line > 1 else 0
        end = start + len(draft.text)
        is_there = draft.literal and self.text[start:end] == draft.text
        self.body_start = start if is_there else None

    def in_document(self, part: Part, span: Span) -> Span | None:
        """A span of the body or the subject as one of the document's text.

        None where that does not stand there as it is read: an encoded body, a subject beside it.
        """
        if part is Part.BODY:
            return None if self.body_start is None else span.shift(self.body_start)
        stretches = self.draft.subject_stretches
        return span_in_text(stretches, span) if stretches else None


class Utf16:
    """Offsets in a text as JavaScript and LSP count them: in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, char in enumerate(text) if char > "\uffff"]
        self._ends = [at + before + 2 for before, at in enumerate(self._wide)]  # in code units

    def of(self, offset: int) -> int:
        """The offset in code units of one in code points."""
        return offset + bisect_left(self._wide, offset)

    def back(self, offset: int) -> int:
        """The offset in code points of one in code units; inside a character, that of its start."""
        passed = bisect_right(self._ends, offset)
        inside = passed < len(self._wide) and self.of(self._wide[passed]) < offset
        return self._wide[passed] if inside else offset - passed
