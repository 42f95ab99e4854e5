"""What the program at the other end can do, of what makes a difference here."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol.types import ClientCapabilities, MarkupKind
from pygls.capabilities import get_capability


@dataclass(frozen=True, slots=True)
class Abilities:
    """What an editor has announced.

    One that `pulls` asks for diagnostics, and can be told to ask again: without that, a final look
    or an ignored remark would only show at the next change, so such an editor is sent them.
    `versions` says that an edit can name the version that it is for, `resolves` that the edit of
    an action may come later. `watches` says that the editor can look after files, `anywhere` that
    they may be outside of its folders. `markdown` says that it shows Markdown.
    """

    pulls: bool = False
    versions: bool = False
    resolves: bool = False
    watches: bool = False
    anywhere: bool = False
    markdown: bool = False

    @classmethod
    def of(cls, announced: ClientCapabilities) -> Abilities:
        """What is announced."""

        def has(name: str) -> bool:
            return bool(get_capability(announced, name, False))

        later = get_capability(
            announced, "text_document.code_action.resolve_support.properties", ()
        )
        formats = get_capability(announced, "text_document.hover.content_format", ())
        files = "workspace.did_change_watched_files"
        return cls(
            pulls=has("text_document.diagnostic") and has("workspace.diagnostics.refresh_support"),
            versions=has("workspace.workspace_edit.document_changes"),
            resolves="edit" in later,
            watches=has(f"{files}.dynamic_registration"),
            anywhere=has(f"{files}.relative_pattern_support"),
            markdown=MarkupKind.Markdown in formats,
        )
