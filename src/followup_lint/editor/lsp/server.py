"""The server of one editor: what it knows, shows and says."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from lsprotocol.types import (
    Diagnostic,
    MessageType,
    PublishDiagnosticsParams,
    ShowMessageParams,
    TextDocumentSyncKind,
)
from pygls.exceptions import FeatureRequestError
from pygls.lsp.server import LanguageServer

from followup_lint import __version__
from followup_lint.core.errors import DraftError, FollowupLintError, describe
from followup_lint.editor.document import Document
from followup_lint.editor.lsp.abilities import Abilities
from followup_lint.editor.lsp.actions import Writing
from followup_lint.editor.lsp.desk import REPORT_IT, Desk, Judged, OpenDraft
from followup_lint.editor.lsp.options import Options, Run
from followup_lint.editor.lsp.remarks import NAME, diagnostic


class Server(LanguageServer):
    """The server of one editor. It is told whole texts: counting changes is a source of errors."""

    def __init__(self) -> None:
        super().__init__(NAME, __version__, TextDocumentSyncKind.Full)
        self.desk = Desk()
        self.editor = Abilities()
        self.options = Options()
        self.given: object = None  # the options as the editor gave them
        self.root: Path | None = None
        self.ended_well = False
        self._said = set[str]()  # errors in settings, until those change
        self._tasks = set[asyncio.Future[None]]()

    def report_server_error(self, error: Exception, source: object) -> None:
        """Report an error of the protocol, without its text, which could quote a draft.

        One in a request is its answer.
        """
        if source is not FeatureRequestError:
            self.say(f"internal error ({type(error).__name__}); {REPORT_IT}", MessageType.Error)

    def say(self, text: str, kind: MessageType) -> None:
        """Show a message to the person."""
        self.window_show_message(ShowMessageParams(kind, f"{NAME}: {text}"))

    def say_once(self, error: FollowupLintError) -> None:
        """Report an error in the settings, which each draft would meet."""
        if str(error) not in self._said:
            self._said.add(str(error))
            self.say(str(error), MessageType.Error)

    def set_up(self) -> None:
        """Read the options of the editor, and all settings; wrong options are the defaults."""
        self._said.clear()
        self.options = Options()
        try:
            self.options = Options.of(self.given)
        except FollowupLintError as error:
            self.say_once(error)
        self.desk.set_up(self.options, self.root)
        self.show_all()

    def settings_changed(self) -> None:
        """Read all settings again, and show what drafts look like by them."""
        self._said.clear()
        self.desk.forget_settings()
        self.show_all()

    def show_all(self) -> None:
        """Show all drafts anew, as far as they are looked at without being asked."""
        for draft in self.desk.drafts.values():
            if self.options.run is Run.TYPE or draft.is_judged:
                self.show_soon(draft)

    def show_soon(self, draft: OpenDraft, delay: float = 0.0) -> None:
        """Show a draft after a delay, and not as it was before."""
        if draft.pending:
            draft.pending.cancel()
        draft.pending = self.start(self.show(draft, delay))

    async def show(self, draft: OpenDraft, delay: float = 0.0) -> None:
        """Send what is found in a draft, or have the editor ask for it."""
        await asyncio.sleep(delay)
        judged = await self.judged(draft)
        if self.editor.pulls:
            self.workspace_diagnostic_refresh(None)
        elif self.desk.drafts.get(draft.uri) is draft:
            self.publish(draft.uri, self.diagnostics(judged), judged.document.version)

    def publish(self, uri: str, diagnostics: list[Diagnostic], version: int | None = None) -> None:
        """Send diagnostics."""
        params = PublishDiagnosticsParams(uri, diagnostics, version)
        self.text_document_publish_diagnostics(params)

    async def judged(self, draft: OpenDraft) -> Judged:
        """What is to be said of a draft as it is now; the person hears if it cannot be judged."""
        judged = await self.desk.judged(draft)
        unreadable = isinstance(judged.problem, DraftError)
        if judged.problem and not unreadable:
            self.say_once(judged.problem)
        elif judged.problem and not draft.complained:
            self.say(str(judged.problem), MessageType.Warning)
        draft.complained = unreadable
        return judged

    async def known(self, draft: OpenDraft) -> Judged:
        """What is known of a draft as it is now, which may be nothing, if it was not looked at."""
        if self.options.run is Run.TYPE:
            return await self.judged(draft)
        return draft.judged if draft.judged and draft.is_judged else Judged(0, draft.document)

    async def final_look(self, draft: OpenDraft) -> None:
        """Judge a draft as finished, and say the verdict."""
        draft.final = True
        judged = await self.desk.judged(draft)
        if judged.answer is None:
            draft.complained = False
            self._said.discard(str(judged.problem))
        else:
            said = (judged.answer.headline, judged.answer.summary, *judged.answer.notes)
            self.say("; ".join(filter(None, said)), MessageType.Info)
        await self.show(draft)

    def diagnostics(self, judged: Judged) -> list[Diagnostic]:
        """The remarks as diagnostics."""
        cap = self.options.max_severity
        return [diagnostic(remark, place, cap) for remark, place in judged.remarks]

    def writing(self, uri: str, document: Document) -> Writing:
        """What makes edits of a document as the editor takes them."""
        return Writing(uri, document, self.desk.codec, self.editor.versions)

    def start(self, work: Coroutine[Any, Any, None]) -> asyncio.Future[None]:
        """Begin work that nobody waits for."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def stop(self) -> None:
        """Say nothing more."""
        for task in self._tasks:
            task.cancel()

    def _done(self, task: asyncio.Future[None]) -> None:
        """Forget work that is done, and report what went wrong."""
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self.say(f"internal error ({describe(error)}); {REPORT_IT}", MessageType.Error)
