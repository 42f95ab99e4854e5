"""What a process of a bulk run does: bytes to drafts to reports to rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import Any

import msgspec

from followup_lint.bulk.judging import Judge, Ready, Unread, draft_of
from followup_lint.bulk.rows import Line, line_of
from followup_lint.bulk.sources import Form, Message
from followup_lint.core.errors import DraftError, FollowupLintError
from followup_lint.draft import Draft
from followup_lint.draft.draft_file import MAX_BYTES, read_bytes, too_large
from followup_lint.facts.finder import Lookup, Sources
from followup_lint.facts.known_facts import KnownFact
from followup_lint.linting.workspace import Workspace
from followup_lint.settings.config import Config

# In an mbox file “>” stands before each line that begins with “From ”, with any “>” it had.
QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
CHECK = "check that the file holds one object with a text on each line"
Linting = Callable[[list[Message]], list[Line]]


@dataclass(frozen=True, slots=True)
class Fields:
    """Which fields of a record hold what."""

    text: str = "body"
    subject: str = "subject"
    id: str = "id"


@dataclass(frozen=True, slots=True)
class Job:
    """How the messages are to be linted.

    `known` are facts that hold for all, `facts` is a file of more. Times in it that have no zone
    are in `zone`, which is also the zone of authors whose messages do not give one.
    """

    config: Config
    zone: tzinfo
    known: tuple[KnownFact, ...] = ()
    facts: Path | None = None
    fields: Fields = field(default_factory=Fields)
    content_free: bool = False

    def lookup(self) -> Lookup:
        """Where facts are looked for; messages of an archive do not go out now."""
        return Lookup(Sources(self.known, self.facts), None, self.zone, only_sources=True)


def linting(job: Job) -> Linting:
    """What is done with each batch of messages."""
    return Bench(job).lines


class Bench:
    """Lints messages in batches."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.workspace = Workspace(job.config, Config.for_any_mail, job.lookup)
        self.judge = Judge(self.workspace.linter(), job.content_free)

    def lines(self, messages: list[Message]) -> list[Line]:
        """A row for each message; what cannot be read gets one with its error."""
        read = [(message, self.read(message)) for message in messages]
        return [line_of(row) for row in self.judge.rows(read)]

    def read(self, message: Message) -> Ready | Unread:
        """The draft in a message, or what is wrong with it."""
        id: str | None = None
        try:
            if message.error:
                return Unread(message.error)
            if message.form is Form.RECORD:
                record = record_in(message.raw)
                id = self.id_in(record)
                draft = self.of_record(record)
            else:
                draft = Draft.from_bytes(raw_of(message))
            return Ready(draft, self.workspace.known(draft), id)
        except FollowupLintError as error:
            return Unread.of(error, id)

    def id_in(self, record: dict[str, Any]) -> str | None:
        """The id of a record, if it has one."""
        value = record.get(self.job.fields.id)
        return None if value is None else str(value)

    def of_record(self, record: dict[str, Any]) -> Draft:
        """The draft in a record. Raises DraftError."""
        name = self.job.fields.text
        text, subject = record.get(name), record.get(self.job.fields.subject)
        if not isinstance(text, str):
            problem = f"there is no field “{name}” with text"
            raise DraftError(problem, remedy="name the field with --text-field")
        if not isinstance(subject, str | None):
            problem = f"the field “{self.job.fields.subject}” is not text"
            raise DraftError(problem, remedy="name the field with --subject-field")
        return draft_of(text, subject)


def raw_of(message: Message) -> bytes:
    """The bytes of a message. Raises DraftError."""
    if message.form is Form.FILE:
        return read_bytes(message.path)
    if len(message.raw) > MAX_BYTES:
        raise too_large("")
    return QUOTED_FROM.sub(rb"\1", message.raw)


def record_in(line: bytes) -> dict[str, Any]:
    """The object on a line. Raises DraftError."""
    try:
        record = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DraftError("this line is not JSON", remedy=CHECK) from error
    if not isinstance(record, dict):
        raise DraftError("this line is not an object", remedy=CHECK)
    return record
