"""Bytes to readable text, and what stands around it: headers, attachments, lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup_lint.core.errors import DraftError, NoTextError
from followup_lint.core.expressions import Expression
from followup_lint.core.mime_headers import CIPHERTEXT, LONGEST_HEAD
from followup_lint.core.span import LINE_END
from followup_lint.draft.bodies import check_length
from followup_lint.draft.charset import decode, has_surrogate, is_wide
from followup_lint.draft.folded_headers import Stretch
from followup_lint.draft.headers import Block, read_block
from followup_lint.draft.html import html_to_text, is_html
from followup_lint.draft.lines import is_blank
from followup_lint.draft.text_and_attachments import Parts, open_message

# Far beyond any letter; a longer text is a log, a mailbox or a mistake.
MAX_CHARACTERS = 200_000
CONTROLS = Expression(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# A stray control character is a slip of the keyboard; one in fifty is another format.
CONTROLS_ALLOWED = 1 / 50
FORMATS = ((b"%PDF-", "a PDF file"), (b"{\\rtf", "an RTF file"), (b"PK\x03\x04", "a ZIP archive"))
SAVE_AS_TEXT = "save the draft as plain text, Markdown or .eml"


@dataclass(frozen=True, slots=True)
class Content:
    """What was read from bytes; the fields mean what they mean in `Draft`."""

    text: str
    subject: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] | None = None
    first_line: int = 1
    subject_line: int = 1
    literal: bool = True
    subject_stretches: tuple[Stretch, ...] = ()
    flowed: bool = False


def read(raw: bytes) -> Content:
    """The text in `raw` and what stands around it. Raises DraftError when there is none."""
    for magic, kind in FORMATS:
        if raw.startswith(magic):
            raise DraftError(f"this is {kind}, not text", remedy=SAVE_AS_TEXT)
    if is_wide(raw):
        check_length(len(raw))
        raw = decode(raw).encode("utf-8", errors="replace")
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    block = block_of(raw)
    if block is None:
        check_length(len(raw))
    content = _message(raw, block.end) if block else _text(decode(raw))
    checked(content.text)
    return content


def block_of(raw: bytes) -> Block | None:
    """The headers on top of `raw`, if there are any. Raises DraftError when they are too long."""
    # Latin-1 keeps one code point per byte, so offsets count bytes.
    block = read_block(raw[:LONGEST_HEAD].decode("latin-1"))
    if block and block.end == LONGEST_HEAD < len(raw):
        problem = f"the headers have more than {LONGEST_HEAD:,} bytes"
        raise DraftError(problem, remedy="lint the text alone")
    return block


def checked(text: str, start: int = 0, place: str = "") -> None:
    """Raise DraftError unless `text` from `start` on is text, and neither empty nor too long."""
    check_characters(text, place)
    if "\0" in text or len(CONTROLS.findall(text)) > CONTROLS_ALLOWED * len(text):
        problem = "this is binary data, not text"
        raise DraftError(problem, place=place, remedy=SAVE_AS_TEXT)
    if has_surrogate(text):
        problem = "the text contains a lone surrogate (half a character)"
        raise DraftError(problem, place=place, remedy="decode the text again")
    if is_blank(text[start:]):
        raise NoTextError("the draft is empty", place=place, remedy="write the message first")
    if text[start:].lstrip().startswith(CIPHERTEXT):
        problem = "the text is encrypted and cannot be read"
        raise NoTextError(problem, place=place, remedy="lint the draft before it is encrypted")


def check_characters(text: str, place: str = "") -> None:
    """Raise DraftError for a text that is too long."""
    if len(text) > MAX_CHARACTERS:
        problem = f"the draft has {len(text):,} characters, more than the limit of "
        remedy = "lint one message at a time"
        raise DraftError(f"{problem}{MAX_CHARACTERS:,}", place=place, remedy=remedy)


def attachments_of(block: Block, parts: Parts | None = None) -> tuple[str, ...] | None:
    """The names of what is attached; None for a draft whose mail program may still add files.

    Mail programs write "Attach: path" into a draft; only a finished message has MIME headers,
    a date or an id.
    """
    named = [field.value for field in block.find("attach", "attachment", "attachments")]
    # mutt lets a description follow the path, so spaces part nothing.
    paths = [path.strip() for value in named for path in re.split(r"[,;]", value)]
    names = [re.split(r"[/\\]", path)[-1] for path in paths]
    given = tuple(name for name in names if name)
    if parts is not None and parts.attachments is None:
        return None
    if parts is not None and parts.attachments is not None and (parts.attachments or parts.is_mime):
        return (*given, *parts.attachments)
    finished = block.find("message-id", "mime-version", "received")
    return given if named or finished else None


def _text(text: str) -> Content:
    """A text without headers; HTML as a reader sees it."""
    if not is_html(text):
        return Content(text)
    return Content(html_to_text(text), literal=False)


def _message(raw: bytes, body_start: int) -> Content:
    block = read_block(decode(raw[:body_start]))
    if block is None:  # pragma: no cover - the same bytes were a block a moment ago
        return Content(decode(raw))
    parts = open_message(raw, body_start)
    subject = block.first("Subject")
    start = body_start if parts.start is None else parts.start
    return Content(
        text=parts.text,
        subject=subject.value,
        headers=block.pairs,
        attachments=attachments_of(block, parts),
        first_line=1 + len(LINE_END.findall(raw[:start].decode("latin-1"))),
        subject_line=subject.line,
        subject_stretches=subject.stretches,
        literal=parts.start is not None,
        flowed=parts.flowed,
    )
