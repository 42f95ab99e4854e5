"""The drafts that an editor has open, and the one thread in which they are judged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

from lsprotocol.types import Range
from pygls.uris import to_fs_path
from pygls.workspace import PositionCodec

from followup_lint.core.errors import FollowupLintError, describe
from followup_lint.editor.answer import Answer, Edit, Remark
from followup_lint.editor.document import Document
from followup_lint.editor.ignoring import Scope
from followup_lint.editor.lsp.options import Options
from followup_lint.editor.lsp.places import ranges
from followup_lint.editor.session import Session
from followup_lint.linting.workspace import Workspace
from followup_lint.settings.config import Config

Result = TypeVar("Result")
REPORT_IT = "please report this line"
# Judged once, so that all is loaded when the first draft comes; the command in it has it parsed.
SAMPLE = "Dear Sam,\n\nThank you for the talk. Send me your answer by Friday.\n\nBest,\nDana\n"


@dataclass(frozen=True, slots=True)
class Judged:
    """A document, and what an editor shows of it; with a `problem`, it could not be judged.

    `number` is one of its own, `ranges` are those of the remarks, and `scopes` are where they can
    be ignored.
    """

    number: int
    document: Document
    answer: Answer | None = None
    ranges: tuple[Range, ...] = ()
    scopes: tuple[Scope, ...] = ()
    problem: FollowupLintError | None = None

    @property
    def remarks(self) -> list[tuple[Remark, Range]]:
        """The remarks with their ranges, the most severe first."""
        return list(zip(self.answer.remarks, self.ranges, strict=True)) if self.answer else []


@dataclass(eq=False)
class OpenDraft:
    """A draft that is open. It is `final` from a final look until its next change.

    `complained` says that the person knows why it cannot be judged, and `pending` is what will
    show it in a moment. `judged_for` is what `judged` was asked for. `session` and `ignored` belong
    to the thread that judges.
    """

    uri: str
    document: Document
    final: bool = False
    complained: bool = False
    pending: asyncio.Future[None] | None = None
    judged: Judged | None = None
    judged_for: object = None
    session: Session | None = None
    ignored: set[str] = field(default_factory=set)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def is_judged(self) -> bool:
        """Whether what is known is about the text as it is now."""
        return self.judged is not None and self.judged.document.text == self.document.text


class Desk:
    """All open drafts of an editor, by their URI. Positions are made by `codec`."""

    def __init__(self) -> None:
        self.drafts: dict[str, OpenDraft] = {}
        self.codec = PositionCodec()
        self._options, self._root = Options(), Path()
        self._workspace: Workspace | None = None
        self._changes = 0  # of settings, and of what is ignored
        self._numbers = count(1)
        self._worker = ThreadPoolExecutor(1, "followup-lint")

    def open(self, uri: str, text: str, version: int) -> OpenDraft:
        """Take in a draft."""
        name = str(path_of(uri) or uri)
        draft = self.drafts[uri] = OpenDraft(uri, Document(text, version, name=name))
        return draft

    def set_up(self, options: Options, root: Path | None) -> None:
        """Judge by these options from now on; `root` is the folder that the editor has open."""
        self._options, self._root = options, root or Path()
        self.forget_settings()

    def forget_settings(self) -> None:
        """Have settings read again, since a file of them changed."""
        self._changes += 1
        self._worker.submit(self._forget)

    async def warm_up(self) -> None:
        """Load all that judging needs; what fails will fail for a draft, and be reported then."""
        check = Session(Workspace(Config())).check
        with suppress(Exception):
            await self._run(partial(check, Document(SAMPLE), final=True))

    async def judged(self, draft: OpenDraft) -> Judged:
        """What is to be said of a draft; if it changes meanwhile, of its newest version."""
        async with draft.turn:
            while draft.judged_for != (asked := (draft.document, draft.final, self._changes)):
                document, final, _ = asked
                draft.judged = await self._run(partial(self._judge, draft, document, final))
                draft.judged_for = asked
            assert draft.judged is not None
            return draft.judged

    async def all_edits(self, draft: OpenDraft) -> tuple[Document, tuple[Edit, ...]]:
        """The newest version, and what changes in it if all is fixed that is safe to fix.

        Raises FollowupLintError.
        """
        while True:
            document = draft.document
            edits = await self._run(partial(self._all_edits, draft, document))
            if draft.document is document:
                return document, edits

    async def ignore(self, draft: OpenDraft, name: str, scope: Scope) -> Path | None:
        """Ignore a finding or a rule, as a session does. Raises ConfigError."""
        path = await self._run(partial(self._ignore, draft, name, scope))
        self._changes += 1
        return path

    async def _run(self, do: Callable[[], Result]) -> Result:
        """Do something in the thread that judges, after all that was asked of it before."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, do)

    def _forget(self) -> None:
        self._workspace = None
        for draft in list(self.drafts.values()):
            draft.session = None

    def _session(self, draft: OpenDraft) -> Session:
        """The session of a draft. Raises FollowupLintError if its settings cannot be read."""
        if self._workspace is None:
            self._workspace = self._options.workspace(self._root)
        if draft.session is None:
            path = path_of(draft.uri)
            draft.session = Session(self._workspace, path and path.parent, draft.ignored)
        return draft.session

    def _judge(self, draft: OpenDraft, document: Document, final: bool) -> Judged:
        number = next(self._numbers)
        try:
            session = self._session(draft)
            caret = session.last_change(document)
            answer = session.check(document, caret=caret, final=final)
            places = tuple(ranges(document, answer.remarks, self.codec))
            return Judged(number, document, answer, places, session.scopes())
        except FollowupLintError as error:
            return Judged(number, document, problem=error)
        except Exception as error:
            # Its text could quote the draft, so only the kind of the error and the place are said.
            problem = FollowupLintError(f"internal error ({describe(error)})", remedy=REPORT_IT)
            return Judged(number, document, problem=problem)

    def _all_edits(self, draft: OpenDraft, document: Document) -> tuple[Edit, ...]:
        session = self._session(draft)
        session.check(document, caret=session.last_change(document))
        return session.all_edits()

    def _ignore(self, draft: OpenDraft, name: str, scope: Scope) -> Path | None:
        session = self._session(draft)
        path = session.ignore(name, scope)
        draft.ignored = session.ignored
        return path


def path_of(uri: str) -> Path | None:
    """The path of a file; None for a document that is not saved, or not on this machine."""
    found = to_fs_path(uri)
    path = Path(found) if found else None
    return path if path and path.is_absolute() else None
