"""Messages of programs that speak JSON: browsers, mail programs, the page on this machine.

Each has a `type` and gets one reply; offsets in it count UTF-16 code units, as JavaScript does.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any

import msgspec

from followup_lint.core.errors import ArgumentError, FollowupLintError
from followup_lint.core.terms import Kind, Part, Reason
from followup_lint.core.values import WrongValueError, typed
from followup_lint.editor.answer import Answer, Edit
from followup_lint.editor.document import Caret, Document, Form, Utf16
from followup_lint.facts.given_calendar import GivenCalendar
from followup_lint.facts.given_facts import GivenFacts
from followup_lint.linting.outline import Outline
from followup_lint.report.when import WhenReport

WORDS: dict[str, type[Enum]] = {"form": Form, "caret-part": Part, "reason": Reason}
# A body as long as the longest draft, each character an escape of twelve bytes.
MOST_BYTES = 2_500_000


class CalendarFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A calendar file (.ics): its name, and what it holds, in Base64."""

    name: Annotated[str, msgspec.Meta(max_length=255)]
    content: bytes

    @property
    def given(self) -> GivenCalendar:
        """The same for all that looks for facts."""
        return GivenCalendar(self.name, self.content)


class Known(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What is known beside a draft.

    `id` comes back with the reply. `calendar` may tell which interview the message follows; nothing
    keeps it. `zone` is the name of the time zone where the author is; empty for that of this
    machine.
    """

    id: int = 0
    facts: GivenFacts = msgspec.field(default_factory=GivenFacts)
    calendar: CalendarFile | None = None
    zone: str = ""


class Written(Known, kw_only=True):
    """A draft as it is in the program.

    `version` comes back in the answer. `ignored` has keys of findings and ids of rules that are not
    reported in this draft.
    """

    text: str
    version: int = 0
    form: Form = Form.BODY
    subject: str | None = None
    to: tuple[str, ...] = ()
    attachments: tuple[str, ...] | None = None
    sender: str = ""
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def document(self) -> Document:
        """The document."""
        return Document(
            text=self.text,
            version=self.version,
            form=self.form,
            subject=self.subject,
            to=self.to,
            attachments=self.attachments,
            sender=self.sender,
            cc=self.cc,
            bcc=self.bcc,
        )


class Check(Written, tag="check", kw_only=True):
    """Look at a draft; at all of it if it is `final`.

    `caret` is where the author writes, in the subject or the text; null for nowhere.
    """

    caret: int | None = None
    caret_part: Part = Part.BODY
    final: bool = False

    @property
    def place(self) -> Caret | None:
        """The caret in code points."""
        if self.caret is None:
            return None
        text = self.text if self.caret_part is Part.BODY else self.subject or ""
        return Caret(Utf16(text).back(self.caret), self.caret_part)


class Outgoing(Check, tag="outgoing", kw_only=True):
    """Look at a mail in the window in which it is written, as the check before sending does.

    It may be any mail. It is about to be sent if it is `final`, and the reply says whether it may.
    """


class FixAll(Written, tag="fix-all", kw_only=True):
    """Ask what changes if all safe fixes are applied, and those that need an eye if `unsafe`."""

    unsafe: bool = False


class When(Written, tag="when", kw_only=True):
    """Ask when messages to the reader are welcome; the draft says who that is, and may be empty."""


class NewDraft(Known, tag="outline", kw_only=True):
    """Ask for the outline of a draft of a kind; it has blanks for what is not known."""

    kind: Kind


class Ignore(msgspec.Struct, tag="ignore", forbid_unknown_fields=True):
    """Ignore a finding, by its key, or a rule, by its id, in the settings of the person."""

    name: str
    id: int = 0


class Why(msgspec.Struct, tag="why", forbid_unknown_fields=True):
    """Explain a rule."""

    rule: str
    id: int = 0


Message = Check | Outgoing | FixAll | When | NewDraft | Ignore | Why


class Problem(msgspec.Struct, frozen=True):
    """Why there is no answer: place, problem and remedy, as in errors of the command."""

    place: str
    problem: str
    remedy: str

    @classmethod
    def of(cls, error: FollowupLintError) -> Problem:
        """What an error says."""
        return cls(error.place, error.problem, error.remedy)


class Reply(msgspec.Struct, frozen=True, omit_defaults=True):
    """What comes back: what the message asked for, or an error.

    For `outgoing`, `passes` says whether the mail may be sent, `held` has the keys of the remarks
    that hold it back, and `trouble` says what could not be checked. `edits` answer `fix-all`,
    `when` has days and times to write, `outline` is a draft to start from, `explanation` (Markdown)
    answers `why`, and `written` is the settings file that `ignore` changed.
    """

    id: int = 0
    answer: Answer | None = None
    passes: bool | None = None
    held: tuple[str, ...] | None = None
    trouble: str | None = None
    edits: tuple[Edit, ...] | None = None
    when: WhenReport | None = None
    outline: Outline | None = None
    explanation: str | None = None
    written: str | None = None
    error: Problem | None = None


def decoded(raw: bytes) -> Message:
    """The message in JSON. Raises ArgumentError."""
    if len(raw) > MOST_BYTES:
        problem = f"the message has {len(raw):,} bytes, more than the limit of {MOST_BYTES:,}"
        raise ArgumentError(problem, place="message", remedy="send one draft at a time")
    try:
        return converted(msgspec.json.decode(raw))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ArgumentError("it is not JSON", place="message", remedy="send an object") from error


def converted(value: Any) -> Message:
    """The message in plain values. Raises ArgumentError."""
    try:
        found: Message = typed(value, Message, WORDS)  # type: ignore[arg-type]
    except WrongValueError as error:
        raise ArgumentError(str(error), place="message", remedy=error.remedy) from error
    return found


def encoded(reply: Reply) -> bytes:
    """The reply in JSON."""
    return msgspec.json.encode(reply)
