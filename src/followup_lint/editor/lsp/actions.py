"""What an editor offers to do about remarks, always in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Command,
    OptionalVersionedTextDocumentIdentifier,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)
from pygls.workspace import PositionCodec

from followup_lint.core.terms import Severity
from followup_lint.editor.answer import Edit, Remark
from followup_lint.editor.document import Document
from followup_lint.editor.ignoring import Scope
from followup_lint.editor.lsp.desk import Judged
from followup_lint.editor.lsp.places import Lines, span_of, touches
from followup_lint.editor.lsp.remarks import NAME, diagnostic

FIX_ALL = f"source.fixAll.{NAME}"
FINAL_LOOK = f"source.finalLook.{NAME}"
QUICK_FIX = CodeActionKind.QuickFix.value
KINDS = (QUICK_FIX, FIX_ALL, FINAL_LOOK)
IGNORE_COMMAND = f"{NAME}.ignore"
LOOK_COMMAND = f"{NAME}.finalLook"
FIX_ALL_TITLE = "Fix all that is safe to fix"
LOOK_TITLE = f"{NAME}: final look"
WHERE = {
    Scope.DRAFT: "in this draft",
    Scope.FOLDER: "in this folder",
    Scope.PERSON: "everywhere",
}
MOST_QUOTED = 30


@dataclass(frozen=True, slots=True)
class Writing:
    """Makes edits of a document; with `versions`, they name the version that they are for."""

    uri: str
    document: Document
    codec: PositionCodec
    versions: bool

    def edit(self, edits: Iterable[Edit]) -> WorkspaceEdit:
        """The edits, as far as they can be made in the text."""
        lines = Lines(self.document.sound_text, self.codec)
        made = [
            TextEdit(lines.range(span_of(edit.place.document)), edit.replacement)
            for edit in edits
            if edit.place.document
        ]
        if not self.versions:
            return WorkspaceEdit(changes={self.uri: made})
        identifier = OptionalVersionedTextDocumentIdentifier(self.uri, self.document.version)
        return WorkspaceEdit(document_changes=[TextDocumentEdit(identifier, made)])


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done about the remarks that meet a range."""

    judged: Judged
    range: Range
    writing: Writing
    cap: Severity

    def actions(self) -> Iterator[CodeAction]:
        """Fixes, the fix of all, the final look, and what ignores a remark or a rule."""
        near = [each for each in self.judged.remarks if touches(each[1], self.range)]
        for remark, place in near:
            yield from self.fixes(remark, place)
        if any(map(can_be_fixed, self.judged.remarks)):
            yield CodeAction(FIX_ALL_TITLE, FIX_ALL, data=self.writing.uri)
        if not (self.judged.answer and self.judged.answer.final):
            command = Command(LOOK_TITLE, LOOK_COMMAND, arguments=[self.writing.uri])
            yield CodeAction(LOOK_TITLE, FINAL_LOOK, command=command)
        offered = set[str]()
        for remark, place in near:
            for action in self.ignoring(remark, place):
                if action.title not in offered:  # a rule is ignored once for all its remarks
                    offered.add(action.title)
                    yield action

    def fixes(self, remark: Remark, place: Range) -> Iterator[CodeAction]:
        """The fixes of a remark in the text; those that are safe are preferred."""
        for edit in remark.edits:
            if edit.place.document is not None:
                yield CodeAction(
                    fix_title(edit, remark.rule),
                    QUICK_FIX,
                    diagnostics=[diagnostic(remark, place, self.cap)],
                    is_preferred=edit.safe,
                    edit=self.writing.edit([edit]),
                )

    def ignoring(self, remark: Remark, place: Range) -> Iterator[CodeAction]:
        """What ignores this remark, and what ignores its rule."""
        rule = f"the rule {remark.rule}"
        for what, name in ((quoted(remark), remark.key), (rule, remark.rule)):
            for scope in self.judged.scopes:
                title = f"Ignore {what} {WHERE[scope]}"
                arguments = [self.writing.uri, name, scope.value]
                command = Command(title, IGNORE_COMMAND, arguments=arguments)
                yield CodeAction(
                    title,
                    QUICK_FIX,
                    diagnostics=[diagnostic(remark, place, self.cap)],
                    command=command,
                )


def can_be_fixed(marked: tuple[Remark, Range]) -> bool:
    """Whether a remark has a safe fix of words that stand in the document as they are read."""
    return any(edit.safe and edit.place.document for edit in marked[0].edits)


def fix_title(edit: Edit, rule: str) -> str:
    """What an action says that makes an edit."""
    title = f"{edit.description[:1].upper()}{edit.description[1:]} ({rule})"
    return title if edit.safe else f"{title}, which needs your eye"


def quoted(remark: Remark) -> str:
    """A remark by its words and its rule."""
    words = " ".join(remark.excerpt.split())
    if not words:
        return f"this remark ({remark.rule})"
    short = words if len(words) <= MOST_QUOTED else f"{words[:MOST_QUOTED].rstrip()}…"
    return f"“{short}” ({remark.rule})"


def wanted(actions: Iterable[CodeAction], only: Iterable[str] | None) -> list[CodeAction]:
    """The actions of the kinds that were asked for, which include those below them."""
    if only is None:
        return list(actions)
    heads = [f"{kind}." if kind else "" for kind in only]
    return [action for action in actions if f"{action.kind}.".startswith(tuple(heads))]
