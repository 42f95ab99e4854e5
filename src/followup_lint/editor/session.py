"""One draft in a program that edits it: texts in, answers out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from followup_lint.core.errors import ArgumentError, ConfigError
from followup_lint.core.fields import instance, word
from followup_lint.core.findings import Finding, Report
from followup_lint.core.nearest import unknown
from followup_lint.core.span import LINE_END
from followup_lint.core.terms import Part
from followup_lint.draft import Draft
from followup_lint.editor.answer import Answer, Edit
from followup_lint.editor.answering import Answering, Placing, empty
from followup_lint.editor.document import Caret, Document, Form, Places
from followup_lint.editor.ignoring import Scope, settings_to_change
from followup_lint.editor.live import Unfinished, changed
from followup_lint.facts.gather import Gathered
from followup_lint.linting.keys import LENGTH
from followup_lint.linting.mending import mend
from followup_lint.linting.outcome import without
from followup_lint.linting.workspace import Workspace
from followup_lint.report.explain import markdown
from followup_lint.report.phrasing import counted
from followup_lint.rules.registry import Registry
from followup_lint.rules.rule import Rule
from followup_lint.settings.written import add_to
from followup_lint.testing import lint_example

KEY = re.compile(rf"[0-9a-f]{{{LENGTH}}}")
RENEWED = 60.0  # seconds; times of messages and interviews are counted in minutes


@dataclass(frozen=True, slots=True)
class Looked:
    """A document that was linted, with all that was found."""

    document: Document
    draft: Draft
    report: Report


class Session:
    """Drafts that are being written in one place.

    `workspace` has settings, linters and facts, and may serve many sessions. `folder` is where the
    drafts are: its settings and its file of facts hold. `ignored` has keys of findings and ids of
    rules that are not reported here. A session answers one call at a time; threads have one each.
    Raises ArgumentError for a workspace of another type.
    """

    def __init__(
        self, workspace: Workspace, folder: Path | None = None, ignored: Iterable[str] = ()
    ) -> None:
        self.folder = folder
        self.ignored = set(ignored)
        self._workspace = instance("workspace", workspace, Workspace)
        self._asked_at = -RENEWED
        self._looked: Looked | None = None
        self._seen: tuple[Document, Caret | None] | None = None

    @property
    def workspace(self) -> Workspace:
        """The workspace, whose clock and facts are read again when they are a minute old."""
        if monotonic() - self._asked_at >= RENEWED:
            self._workspace, self._asked_at = self._workspace.afresh(), monotonic()
        return self._workspace

    def check(
        self, document: Document, *, caret: Caret | None = None, final: bool = False
    ) -> Answer:
        """What is to be said of a document.

        Unless it is `final`, only what will not pass by itself while the author goes on writing at
        the caret. Raises FollowupLintError if settings, facts or the text cannot be read, and
        ArgumentError for anything but a document.
        """
        instance("document", document, Document)
        self._looked, self._seen = None, (document, caret)
        if document.is_empty:
            return empty(document, final=final)
        draft = document.draft()
        if not final and not draft.authored_text.strip():
            return empty(document, final=final)
        known = self.workspace.known(draft, self.folder)
        whole = self._lint(draft, known)
        self._looked = Looked(document, draft, whole)
        return answered(self._looked, known, self._rules, caret=caret, final=final)

    def last_change(self, document: Document) -> Caret | None:
        """Where a document differs from the one that was checked last; None for nowhere.

        It is where the author writes, for programs that do not know. In the same text, that is
        where it was.
        """
        if self._seen is None:
            return None
        before, caret = self._seen
        if before.sound_text == document.sound_text:
            return caret
        return Caret(changed(before.sound_text, document.sound_text)[1].end)

    def all_edits(self, *, unsafe: bool = False) -> tuple[Edit, ...]:
        """What changes in the text if all safe fixes are applied that improve the draft.

        Fixes of a subject beside the text are not among them. Raises FollowupLintError.
        """
        document = self._checked().document

        def lint(read: Draft) -> Report:
            draft = read if document.form is Form.FILE else document.dressed(read)
            return self._lint(draft, self.workspace.known(draft, self.folder))

        mended = mend(document.raw, lint, name=document.name, unsafe=unsafe)
        after = mended.after.raw.decode()
        old, new = changed(document.sound_text, after)
        if not mended.findings:
            return ()
        placing = Placing.of(document, self._checked().draft)
        description = f"fix {counted(len(mended.findings), 'remark')}"
        return (Edit(description, placing.in_text(old), new.of(after), safe=not unsafe),)

    def scopes(self) -> tuple[Scope, ...]:
        """Where something can be ignored: those that `ignore` does not refuse."""
        return tuple(scope for scope in Scope if scope is Scope.DRAFT or self._can_change(scope))

    def ignore(self, name: str, scope: Scope) -> Path | None:
        """Ignore a finding, by its key, or a rule, by its id.

        Returns the settings file that says so from now on; None for this draft alone. Raises
        ConfigError if there is no such rule, or the file cannot be changed, and ArgumentError for
        an unknown scope.
        """
        scope = word("scope", scope, Scope)
        is_key = name not in self._rules and KEY.fullmatch(name) is not None
        if not is_key:
            self.rule(name)
        if scope is Scope.DRAFT:
            self.ignored.add(name)
            return None
        path = self._settings_to_change(scope)
        add_to(path, "ignore-findings" if is_key else "ignore", name)
        self.workspace.forget_settings()
        return path

    def why(self, rule: str) -> str:
        """The whole explanation of a rule, in Markdown. Raises ConfigError if there is none."""
        return markdown(self.rule(rule), lint_example)

    def rule(self, name: str) -> Rule:
        """The rule with this id. Raises ConfigError if there is none."""
        if name not in self._rules:
            raise unknown(name, "rule", self._rules, "rule")
        return self._rules[name]

    @property
    def _rules(self) -> Registry:
        return self.workspace.linter(self._place).registry

    @property
    def _place(self) -> str:
        return str(self.folder or Path())

    def _can_change(self, scope: Scope) -> bool:
        """Whether there is a settings file in which something can be ignored."""
        try:
            self._settings_to_change(scope)
        except ConfigError:
            return False
        return True

    def _settings_to_change(self, scope: Scope) -> Path:
        """The settings file in which something is ignored. Raises ConfigError."""
        if self.workspace.fixed:
            problem = "the settings are given from outside"
            raise ConfigError(problem, place="ignore", remedy="ignore it in this draft")
        return settings_to_change(scope, self.folder, self.workspace.settings(self._place))

    def _lint(self, draft: Draft, known: Gathered) -> Report:
        """All that is found in a draft, but for what the author ignores here."""
        report = self.workspace.lint_known(draft, known, self.folder)
        return without(report, self._is_ignored)

    def _is_ignored(self, finding: Finding) -> bool:
        return finding.key in self.ignored or finding.rule in self.ignored

    def _checked(self) -> Looked:
        """What was looked at last. Raises ArgumentError if there is nothing."""
        if self._looked is None:
            raise ArgumentError("no draft was checked", place="session", remedy="check it first")
        return self._looked


def answered(
    looked: Looked, known: Gathered, rules: Registry, *, caret: Caret | None, final: bool
) -> Answer:
    """The answer on a document that was linted.

    Unless it is `final`, what may pass by itself while the author writes at the caret is left out.
    """
    document, draft = looked.document, looked.draft
    unfinished = Unfinished(draft, in_draft(caret, document, draft))
    return Answering(
        document,
        looked.report if final else without(looked.report, unfinished.holds_back),
        draft,
        known,
        rules,
        Placing.of(document, draft),
        finished=final or unfinished.is_signed,
        final=final,
    ).answer()


def in_draft(caret: Caret | None, document: Document, draft: Draft) -> Caret | None:
    """A caret in the text of a document as one in the body or the subject of its draft."""
    if caret is None or caret.part is Part.SUBJECT:
        return caret
    for stretch in draft.subject_stretches:
        between = document.sound_text[stretch.start : caret.offset]
        if stretch.start <= caret.offset and not LINE_END.search(between):
            return Caret(caret.offset - stretch.start + stretch.at, Part.SUBJECT)
    start = Places(document, draft).body_start
    return None if start is None or caret.offset < start else Caret(caret.offset - start)
