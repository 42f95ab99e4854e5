"""What the server does about each message of an editor. Notifications are plain functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.values import WrongValueError, typed
from followup_lint.editor.ignoring import Scope
from followup_lint.editor.lsp import actions
from followup_lint.editor.lsp.abilities import Abilities
from followup_lint.editor.lsp.desk import OpenDraft, path_of
from followup_lint.editor.lsp.guarded import guarded
from followup_lint.editor.lsp.options import Run
from followup_lint.editor.lsp.places import touches
from followup_lint.editor.lsp.remarks import NAME, hover
from followup_lint.editor.lsp.server import Server
from followup_lint.facts.from_file import FILE_NAME as FACTS
from followup_lint.settings.files import FILE_NAME as SETTINGS
from followup_lint.settings.files import PROJECT, user_file

DEBOUNCE = 0.15  # seconds without a change until a draft is judged
Given = TypeVar("Given")
Pulled = types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport


def initialize(ls: Server, params: types.InitializeParams) -> None:
    """Learn what the editor can do, and which folder it has open."""
    ls.editor = Abilities.of(params.capabilities)
    ls.desk.codec = ls.workspace.position_codec
    ls.given = params.initialization_options
    folders = [folder.uri for folder in params.workspace_folders or ()]
    ls.root = next(filter(None, map(path_of, [*folders, params.root_uri or ""])), None)
    if ls.editor.pulls:
        options = types.DiagnosticOptions(
            inter_file_dependencies=False, workspace_diagnostics=False, identifier=NAME
        )
        ls.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)(guarded(pulled))


def initialized(ls: Server, params: types.InitializedParams) -> None:
    """Get ready; the editor looks after files of settings and facts, if it can."""
    ls.set_up()
    ls.start(ls.desk.warm_up())
    if ls.editor.watches:
        watched = types.DidChangeWatchedFilesRegistrationOptions(list(watchers(ls)))
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        registration = types.Registration(f"{NAME}.settings", method, watched)
        ls.client_register_capability(types.RegistrationParams([registration]))


def watchers(ls: Server) -> Iterable[types.FileSystemWatcher]:
    """The files that matter: those of folders, one's own, and the one that the editor names."""
    for name in (SETTINGS, PROJECT, FACTS):
        yield types.FileSystemWatcher(f"**/{name}")
    if ls.editor.anywhere:
        for path in filter(None, (user_file(), ls.options.config_path(ls.root))):
            base = path.absolute().parent.as_uri()
            yield types.FileSystemWatcher(types.RelativePattern(base, path.name))


def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Look at a draft for the first time."""
    opened = params.text_document
    draft = ls.desk.open(opened.uri, opened.text, opened.version)
    if ls.options.run is not Run.MANUAL and not ls.editor.pulls:
        ls.show_soon(draft)


def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Take in a new text, and look at it when no other has come for a moment."""
    changed = ls.workspace.get_text_document(params.text_document.uri)
    draft = ls.desk.drafts[params.text_document.uri]
    draft.document = replace(draft.document, text=changed.source, version=changed.version or 0)
    draft.final = False
    if ls.options.run is Run.TYPE and not ls.editor.pulls:
        ls.show_soon(draft, DEBOUNCE)


def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Take a final look. Not every editor looks after files, so settings are read again."""
    draft = ls.desk.drafts.get(params.text_document.uri)
    ls.desk.forget_settings()
    if draft is not None and ls.options.run is not Run.MANUAL:
        draft.final = True
        ls.show_soon(draft)


def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Forget a draft."""
    ls.desk.drafts.pop(params.text_document.uri, None)
    if not ls.editor.pulls:
        ls.publish(params.text_document.uri, [])


def files_changed(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """Read settings and facts again."""
    ls.settings_changed()


def options_changed(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    """Take new options, if there are some among the settings."""
    if isinstance(params.settings, Mapping) and NAME in params.settings:
        ls.given = params.settings[NAME]
        ls.set_up()


async def pulled(ls: Server, params: types.DocumentDiagnosticParams) -> Pulled:
    """The diagnostics of a draft, as it is now or as it was when it was looked at."""
    draft = ls.desk.drafts.get(params.text_document.uri)
    if draft is None:
        return types.RelatedFullDocumentDiagnosticReport([])
    first = draft.judged is None and ls.options.run is Run.SAVE
    judged = await ls.judged(draft) if first or ls.options.run is Run.TYPE else draft.judged
    if judged and params.previous_result_id == str(judged.number):
        return types.RelatedUnchangedDocumentDiagnosticReport(str(judged.number))
    if judged is None or not draft.is_judged:
        return types.RelatedFullDocumentDiagnosticReport([])
    items = ls.diagnostics(judged)
    return types.RelatedFullDocumentDiagnosticReport(items, result_id=str(judged.number))


async def hovered(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """Why there is a mark; those of words come before what is missing on the line."""
    draft = ls.desk.drafts.get(params.text_document.uri)
    if draft is None:
        return None
    place = types.Range(params.position, params.position)
    judged = await ls.known(draft)
    near = [each for each in judged.remarks if touches(each[1], place)]
    marked = [each for each in near if each[1].start != each[1].end]
    return hover(marked or near, markdown=ls.editor.markdown)


async def acted(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done about a range."""
    draft = ls.desk.drafts.get(params.text_document.uri)
    if draft is None:
        return []
    judged = await ls.known(draft)
    writing = ls.writing(draft.uri, judged.document)
    offer = actions.Offer(judged, params.range, writing, ls.options.max_severity)
    found = actions.wanted(offer.actions(), params.context.only)
    if ls.editor.resolves:
        return found
    return [await resolved(ls, each) if each.kind == actions.FIX_ALL else each for each in found]


async def resolved(ls: Server, action: types.CodeAction) -> types.CodeAction:
    """The action that fixes all, with its edit."""
    draft = ls.desk.drafts.get(str(action.data))
    if draft is not None:
        document, edits = await ls.desk.all_edits(draft)
        action.edit = ls.writing(draft.uri, document).edit(edits)
    return action


async def ignored(ls: Server, *arguments: Any) -> None:
    """Ignore a finding or a rule from now on, and say where that is written."""
    uri, name, scope = parsed(arguments, tuple[str, str, Scope])
    draft = known_draft(ls, uri)
    try:
        path = await ls.desk.ignore(draft, name, scope)
    except FollowupLintError as error:
        ls.say(str(error), types.MessageType.Error)
        return
    if path:
        ls.say(f"ignored from now on, by {path}", types.MessageType.Info)
    ls.show_all()


async def looked(ls: Server, *arguments: Any) -> None:
    """Take a final look."""
    (uri,) = parsed(arguments, tuple[str])
    await ls.final_look(known_draft(ls, uri))


def parsed(arguments: tuple[object, ...], wanted: type[Given]) -> Given:
    """The arguments of a command. Raises JsonRpcInvalidParams."""
    try:
        return typed(list(arguments), wanted)
    except WrongValueError as error:
        raise JsonRpcInvalidParams(f"arguments: {error}; use those of the action") from None


def known_draft(ls: Server, uri: str) -> OpenDraft:
    """The draft with this URI. Raises JsonRpcInvalidParams if it is not open."""
    if uri not in ls.desk.drafts:
        raise JsonRpcInvalidParams("arguments: this draft is not open; open it first")
    return ls.desk.drafts[uri]


async def shut_down(ls: Server, params: None) -> None:
    """Judge nothing more."""
    ls.ended_well = True
    ls.stop()
