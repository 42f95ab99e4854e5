"""The server, put together and run."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from lsprotocol import types

from followup_lint.editor.lsp import actions, handlers
from followup_lint.editor.lsp.guarded import guarded
from followup_lint.editor.lsp.server import Server

FEATURES: Mapping[str, tuple[Callable[..., Any], Any]] = {
    types.INITIALIZE: (handlers.initialize, None),
    types.INITIALIZED: (handlers.initialized, None),
    types.TEXT_DOCUMENT_DID_OPEN: (handlers.did_open, None),
    types.TEXT_DOCUMENT_DID_CHANGE: (handlers.did_change, None),
    types.TEXT_DOCUMENT_DID_SAVE: (handlers.did_save, types.SaveOptions(include_text=False)),
    types.TEXT_DOCUMENT_DID_CLOSE: (handlers.did_close, None),
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (handlers.files_changed, None),
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: (handlers.options_changed, None),
    types.TEXT_DOCUMENT_HOVER: (handlers.hovered, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        handlers.acted,
        types.CodeActionOptions(code_action_kinds=actions.KINDS, resolve_provider=True),
    ),
    types.CODE_ACTION_RESOLVE: (handlers.resolved, None),
    types.SHUTDOWN: (handlers.shut_down, None),
}
COMMANDS: Mapping[str, Callable[..., Any]] = {
    actions.IGNORE_COMMAND: handlers.ignored,
    actions.LOOK_COMMAND: handlers.looked,
}


def server() -> Server:
    """A server that answers all that it can."""
    made = Server()
    for method, (handler, options) in FEATURES.items():
        made.feature(method, options)(guarded(handler))
    for name, command in COMMANDS.items():
        made.command(name)(guarded(command))
    return made


def serve(given: BinaryIO, taken: BinaryIO) -> int:
    """Serve one editor until it ends; the exit code is 0 if it said so before."""
    logging.disable(logging.CRITICAL)  # pygls would write messages, and so drafts, to a log
    made = server()
    made.start_io(given, taken)
    return 0 if made.ended_well else 1
