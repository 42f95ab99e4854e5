"""One program that edits drafts: message in, reply out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from followup_lint.context.validation import check_zone
from followup_lint.core.errors import ArgumentError, ConfigError, FollowupLintError
from followup_lint.draft import Draft
from followup_lint.editor.ignoring import Scope
from followup_lint.editor.messages import (
    Check,
    FixAll,
    Ignore,
    Known,
    Message,
    NewDraft,
    Outgoing,
    Problem,
    Reply,
    When,
    Why,
    Written,
    decoded,
    encoded,
)
from followup_lint.editor.session import Session
from followup_lint.facts.finder import Lookup, Sources
from followup_lint.facts.times import now_in, own_zone
from followup_lint.linting.outline import Outline, outline_in
from followup_lint.linting.workspace import Workspace
from followup_lint.report.when import WhenReport, answers

Gate = Callable[[Outgoing], Reply]


class Conversation:
    """Answers the messages of one program. No message depends on another.

    With `writes`, a message may change the settings of the person. With `alone`, the facts of a
    draft come with it: the calendar and the history of this machine are not those of its author.
    A `gate` answers programs that send mail; it raises FollowupLintError.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        writes: bool = True,
        alone: bool = False,
        gate: Gate | None = None,
    ) -> None:
        self.workspace = workspace
        self.writes = writes
        self.alone = alone
        self.gate = gate
        self._beside: object = None
        self._session = Session(workspace)

    def answer(self, raw: bytes) -> bytes:
        """The reply to a message, both in JSON."""
        return encoded(self.reply_to(raw))

    def reply_to(self, raw: bytes) -> Reply:
        """The reply to a message in JSON."""
        try:
            message = decoded(raw)
        except ArgumentError as error:
            return Reply(error=Problem.of(error))
        return self.reply(message)

    def reply(self, message: Message) -> Reply:
        """The reply to a message; an error is one, too."""
        try:
            return self._reply(message)
        except FollowupLintError as error:
            return Reply(id=message.id, error=Problem.of(error))

    def _reply(self, message: Message) -> Reply:
        match message:
            case Outgoing():
                return self.let_out(message)
            case Check():
                session = self.session(message)
                answer = session.check(message.document, caret=message.place, final=message.final)
                return Reply(id=message.id, answer=answer)
            case FixAll():
                session = self.session(message)
                session.check(message.document, final=True)
                return Reply(id=message.id, edits=session.all_edits(unsafe=message.unsafe))
            case When():
                return Reply(id=message.id, when=self.times(message))
            case NewDraft():
                return Reply(id=message.id, outline=self.outline(message))
            case Ignore():
                return Reply(id=message.id, written=self.ignored(message.name))
            case Why():
                return Reply(id=message.id, explanation=self._session.why(message.rule))

    def let_out(self, message: Outgoing) -> Reply:
        """What the gate says of a mail. Raises FollowupLintError."""
        if self.gate is None:
            problem, remedy = "no mail is sent from here", "ask for a check"
            raise ArgumentError(problem, place="outgoing", remedy=remedy)
        return self.gate(message)

    def session(self, message: Written) -> Session:
        """The session for a draft: with the facts that come with it, and what is ignored in it."""
        beside = (message.facts, message.calendar, message.zone)
        if beside != self._beside:
            self._beside, self._session = beside, Session(self.asking(message))
        self._session.ignored = set(message.ignored)
        return self._session

    def times(self, message: When) -> WhenReport:
        """When to write to the reader of a draft. Raises FollowupLintError."""
        workspace, document = self.asking(message, ahead=True), message.document
        nothing = document.dressed(Draft.from_text(""))
        draft = nothing if document.is_empty else document.draft()
        now = workspace.lookup.now
        assert now is not None
        return answers(draft, workspace.known(draft), workspace.linter(), now)

    def outline(self, message: NewDraft) -> Outline:
        """A draft to start from. Raises FollowupLintError."""
        facts = replace(message.facts, kind=message.kind)
        made, _ = outline_in(self.asking(replace(message, facts=facts)), message.kind)
        return made

    def asking(self, message: Known, *, ahead: bool = False) -> Workspace:
        """The workspace with the facts that come with a message."""
        return self.workspace.asking(partial(lookup, message, alone=self.alone, ahead=ahead))

    def ignored(self, name: str) -> str:
        """Ignore something from now on, and name the settings file. Raises ConfigError."""
        if not self.writes:
            problem, remedy = "settings are not changed from here", "ignore it in this draft"
            raise ConfigError(problem, place="ignore", remedy=remedy)
        return str(self._session.ignore(name, Scope.PERSON))


def lookup(message: Known, *, alone: bool = False, ahead: bool = False) -> Lookup:
    """Where to look for facts: what came along and, unless `alone`, what the settings name.

    With `ahead`, an interview that is still to come counts. Raises ContextError.
    """
    check_zone("zone", message.zone)
    zone = ZoneInfo(message.zone) if message.zone else own_zone()
    now = now_in(zone)
    sources = Sources(
        given=message.facts.known(zone, now),
        calendar=message.calendar.given if message.calendar else None,
        ahead=ahead,
        forgiving=True,
    )
    return Lookup(sources, now, zone, only_sources=alone)
