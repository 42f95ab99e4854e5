"""What a draft is: decoded text, regions with roles, headers, attachments."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from datetime import date
from os import PathLike, fspath

from followup_lint.core.errors import DraftError, NoTextError
from followup_lint.core.fields import instance, settle, word
from followup_lint.core.span import Span
from followup_lint.draft.draft_file import read_bytes
from followup_lint.draft.folded_headers import Stretch, position
from followup_lint.draft.headers import day_in, read_block
from followup_lint.draft.lines import is_blank
from followup_lint.draft.mime import (
    Content,
    attachments_of,
    check_characters,
    checked,
    read,
)
from followup_lint.draft.regions import AUTHORED, Region, Role, find_regions

__all__ = ["AUTHORED", "Draft", "Region", "Role"]


@dataclass(frozen=True, slots=True)
class Draft:
    """One message as its author is about to send it.

    `text` is the decoded body; every span counts code points in it. `subject` is empty when
    there is none and `None` when the source could not have had one (a bare text). `regions` are
    the stretches of the text with their roles, in order. `headers` are pairs of a name and its
    decoded value, as often and in the order in which they stand. `attachments` are the names of
    attached files; `None` when nothing is known about them. `name` is the path or any other name,
    for messages.

    `first_line` and `subject_line` are the lines of the file, from 1, on which the body and the
    subject start; `literal` says that the body stands in the file as it is in `text`, so that
    lines and columns point into the file; `subject_stretches` tell where the subject stands in
    it, and are empty where it does not stand there as it is.
    """

    text: str
    subject: str | None = None
    regions: tuple[Region, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] | None = None
    name: str = ""
    first_line: int = 1
    subject_line: int = 1
    literal: bool = True
    subject_stretches: tuple[Stretch, ...] = ()

    def __post_init__(self) -> None:
        """Raises DraftError."""
        settle(self, DraftError)

    @property
    def authored_text(self) -> str:
        """The words written now: the text without quotes, signature, footers and patches."""
        pieces: list[str] = []
        end: int | None = None
        for span in self.spans(AUTHORED):
            between = "" if end is None else self.text[end : span.start]
            # Where something that is not the author's stood, a paragraph ends.
            pieces += ["\n\n" if between.strip() else between, span.of(self.text)]
            end = span.end
        return "".join(pieces)

    def header(self, name: str) -> str:
        """The decoded value of the first header of that name, or an empty string."""
        wanted = instance("name", name, str, DraftError).lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")

    @property
    def date(self) -> date | None:
        """The day of its `Date` header, where the sender is; None when there is none."""
        return day_in(self.header("Date"))

    def in_subject(self, offset: int) -> tuple[int, int] | None:
        """Line and column in the file of a place in the subject; None where it is encoded there.

        A subject that was given apart counts as if it stood on its line.
        """
        if self.subject_stretches:
            return position(self.subject_stretches, offset)
        if any(name.lower() == "subject" for name, _ in self.headers):
            return None
        return self.subject_line, len("Subject: ") + offset + 1

    def spans(self, roles: Iterable[Role]) -> list[Span]:
        """Where the regions with one of these roles lie, in order."""
        given = instance("roles", roles, Iterable, DraftError, "write a list")
        wanted = {word("roles", role, Role, DraftError) for role in given}
        return [region.span for region in self.regions if region.role in wanted]

    @classmethod
    def from_text(cls, text: str, *, subject: str | None = None, name: str = "") -> Draft:
        """Read a draft from text in memory, and keep the text exactly as it is given.

        A block of headers on top (`Subject: …`) is read and becomes a region of its own.
        Raises DraftError when the text is binary or too long; an empty one has no regions.
        """
        instance("text", text, str, DraftError, "Draft.from_bytes reads bytes")
        if subject is not None:
            instance("subject", subject, str, DraftError)
        instance("name", name, str, DraftError)
        check_characters(text, name)
        block = read_block(text)
        if block and not text[block.end :].strip():
            block = None  # a text that only looks like a header
        body_start = block.end if block else 0
        with suppress(NoTextError) if is_blank(text) else nullcontext():
            checked(text, body_start, name)
        own = block.first("Subject") if block else None
        given = own.value if own else None
        return cls(
            text=text,
            subject=given if subject is None else subject,
            regions=find_regions(text, header_end=body_start),
            headers=block.pairs if block else (),
            attachments=attachments_of(block) if block else None,
            name=name,
            subject_line=own.line if own else 1,
            subject_stretches=own.stretches if own and subject in (None, given) else (),
        )

    @classmethod
    def from_bytes(cls, raw: bytes | bytearray | memoryview, *, name: str = "") -> Draft:
        """Read a draft from bytes: a message with headers, or plain text or Markdown.

        Raises DraftError when they are empty, binary, encrypted, too long or broken.
        """
        instance("name", name, str, DraftError)
        given = bytes_in(raw)
        try:
            content = read(given)
        except DraftError as error:
            raise type(error)(error.problem, place=name, remedy=error.remedy) from error
        return cls._of(content, name)

    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Draft:
        """Read a draft from a file. Raises DraftError when it is missing or not readable."""
        # A number would be taken for a file that is open already.
        instance("path", path, (str, PathLike), DraftError, "name the file")
        return cls.from_bytes(read_bytes(path), name=fspath(path))

    @classmethod
    def _of(cls, content: Content, name: str) -> Draft:
        return cls(
            text=content.text,
            subject=content.subject,
            regions=find_regions(content.text, flowed=content.flowed),
            headers=content.headers,
            attachments=content.attachments,
            name=name,
            first_line=content.first_line,
            subject_line=content.subject_line,
            literal=content.literal,
            subject_stretches=content.subject_stretches,
        )


def bytes_in(raw: object) -> bytes:
    """What somebody gave as bytes. Raises DraftError where it is something else."""
    if isinstance(raw, bytearray | memoryview):
        return bytes(raw)
    return instance("raw", raw, bytes, DraftError, "Draft.from_text reads a text")
