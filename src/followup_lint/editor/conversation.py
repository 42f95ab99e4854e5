"""One program that edits drafts: message in, reply out."""

from __future__ import annotations

from functools import partial

from followup_lint.core.errors import ArgumentError, ConfigError, FollowupLintError
from followup_lint.editor.ignoring import Scope
from followup_lint.editor.messages import (
    Check,
    Facts,
    FixAll,
    Ignore,
    Message,
    Problem,
    Reply,
    Why,
    Written,
    decoded,
    encoded,
)
from followup_lint.editor.session import Session
from followup_lint.facts.finder import Lookup, Sources
from followup_lint.facts.times import now_in, own_zone
from followup_lint.linting.workspace import Workspace


class Conversation:
    """Answers the messages of one program. No message depends on another.

    With `writes`, a message may change the settings of the person.
    """

    def __init__(self, workspace: Workspace, *, writes: bool = True) -> None:
        self.workspace = workspace
        self.writes = writes
        self._facts = Facts()
        self._session = Session(workspace)

    def answer(self, raw: bytes) -> bytes:
        """The reply to a message, both in JSON."""
        try:
            message = decoded(raw)
        except ArgumentError as error:
            return encoded(Reply(error=Problem.of(error)))
        return encoded(self.reply(message))

    def reply(self, message: Message) -> Reply:
        """The reply to a message; an error is one, too."""
        try:
            return self._reply(message)
        except FollowupLintError as error:
            return Reply(id=message.id, error=Problem.of(error))

    def _reply(self, message: Message) -> Reply:
        match message:
            case Check():
                session = self.session(message)
                answer = session.check(message.document, caret=message.place, final=message.final)
                return Reply(id=message.id, answer=answer)
            case FixAll():
                session = self.session(message)
                session.check(message.document, final=True)
                return Reply(id=message.id, edits=session.all_edits(unsafe=message.unsafe))
            case Ignore():
                return Reply(id=message.id, written=self.ignored(message.name))
            case Why():
                return Reply(id=message.id, explanation=self._session.why(message.rule))

    def session(self, message: Written) -> Session:
        """The session for a draft: with the facts that come with it, and what is ignored in it."""
        if message.facts != self._facts:
            asking = self.workspace.asking(partial(lookup, message.facts))
            self._facts, self._session = message.facts, Session(asking)
        self._session.ignored = set(message.ignored)
        return self._session

    def ignored(self, name: str) -> str:
        """Ignore something from now on, and name the settings file. Raises ConfigError."""
        if not self.writes:
            problem, remedy = "settings are not changed from here", "ignore it in this draft"
            raise ConfigError(problem, place="ignore", remedy=remedy)
        return str(self._session.ignore(name, Scope.PERSON))


def lookup(facts: Facts, *, ahead: bool = False) -> Lookup:
    """Where to look for facts: what is given, what the settings name. Raises ContextError.

    With `ahead`, an interview that is still to come counts.
    """
    zone = own_zone()
    now = now_in(zone)
    sources = Sources(given=facts.given.known(zone, now), ahead=ahead, forgiving=True)
    return Lookup(sources, now, zone)
