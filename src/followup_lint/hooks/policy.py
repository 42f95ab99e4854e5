"""What becomes of a message: sent, or held back and why."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace
from functools import partial

from followup_lint.context import Context
from followup_lint.context.contacts import addresses_of_readers
from followup_lint.context.due import is_to_interviewer
from followup_lint.core.errors import ContextError, DraftError, FollowupLintError, NoTextError
from followup_lint.core.findings import Finding, Report
from followup_lint.core.terms import Kind, Part, Severity
from followup_lint.draft import Draft
from followup_lint.facts.finder import Lookup
from followup_lint.facts.gather import Gathered
from followup_lint.hooks.decision import LINTER_ERROR, Action, Decision, passed, unchecked
from followup_lint.hooks.exempt import why_passed
from followup_lint.hooks.without_attachments import lean
from followup_lint.linting.faults import describe
from followup_lint.linting.linter import Linter
from followup_lint.linting.outcome import without
from followup_lint.linting.prepared import Prepared
from followup_lint.linting.workspace import Workspace
from followup_lint.rules.rule import FAMILIES
from followup_lint.settings.config import Config
from followup_lint.settings.presend import OnError, Presend, Scope

__all__ = ["LINTER_ERROR", "Action", "Decision", "Judge", "judge", "unchecked"]

# What may hold back mail that is not a follow-up; the tone of such mail is nobody's business.
FOR_ALL_MAIL = frozenset({"correctness", "safety"})


class Judge:
    """Judges messages by one set of settings; use one for many messages.

    What is known of the interview that a message follows comes from the calendar and the history
    that `config` names, unless a `context` is given. A `followup.toml` is not read, for a hook sees
    mail to everybody.
    """

    def __init__(
        self, settings: Presend, config: Config | None = None, context: Context | None = None
    ) -> None:
        self.settings = settings
        self.config = (config or Config()).for_any_mail()
        self.context = context
        self.workspace = Workspace(self.config, lookup=partial(Lookup.at_once, forgiving=True))
        self._for_all_mail: Linter | None = None

    def judge(self, raw: bytes) -> Decision:
        """What becomes of a message; a fault of the linter is one of the answers, never raised."""
        return self.guarded(lambda: self.judge_message(raw))

    def judge_message(self, raw: bytes) -> Decision:
        """What becomes of a message. Raises whatever goes wrong."""
        if why := why_passed(raw):
            return passed(why)
        return self.judge_draft(Draft.from_bytes(lean(raw)))

    def guarded(self, judging: Callable[[], Decision]) -> Decision:
        """The decision; if it cannot be made, what the settings say of that."""
        try:
            return judging()
        except NoTextError as error:
            return passed(error.problem)
        except DraftError as error:
            return unchecked(error.problem, self.settings.on_error)
        except FollowupLintError as error:
            return unchecked(str(error), self.settings.on_error)
        except Exception as error:
            return unchecked(f"internal error ({describe(error)})", self.settings.on_error)

    def judge_draft(
        self,
        draft: Draft,
        lines_from: int | None = None,
        known: Gathered | None = None,
        ignored: Container[str] = (),
    ) -> Decision:
        """What becomes of a draft; lines are counted from the start of its text, or from one.

        What is `known` of it takes the place of what the settings lead to. Findings whose key or
        rule is `ignored` do not count. Raises FollowupLintError when the settings are wrong.
        """
        known = known or self.known(draft)
        ready = self.workspace.linter().prepared(
            draft, known.context, thread_read=known.thread_read
        )
        whole = self.settings.scope is Scope.ALL or is_follow_up(ready)
        linter = self.linter(whole)
        report = without(
            next(linter.lint_prepared([ready])),
            lambda finding: finding.key in ignored or finding.rule in ignored,
        )
        first = draft.first_line if lines_from is None else lines_from
        held = tuple(
            replace(finding, line=finding.line - first + 1)
            for finding in report.findings
            if finding.severity >= self.hold_at(whole)
        )
        found = self.judged(report, held, trouble_of(report, linter))
        return replace(found, notes=known.notices)

    def known(self, draft: Draft) -> Gathered:
        """What is known of a draft; that facts cannot be had is noted, and stops no message."""
        if self.context is not None or not (self.config.calendar or self.config.history):
            return Gathered(self.context or Context())
        try:
            return self.workspace.afresh().known(draft)
        except ContextError as error:
            return Gathered(Context(), notices=(str(error),))

    def judged(self, report: Report, held: tuple[Finding, ...], trouble: str) -> Decision:
        """What becomes of a message with this report, by the findings that hold it back."""
        if held:
            return Decision(Action.BLOCK, tuple(map(reason, held)), held, report, trouble=trouble)
        if trouble and self.settings.on_error is OnError.BLOCK:
            return replace(unchecked(trouble, OnError.BLOCK), report=report)
        return Decision(Action.SEND, report=report, trouble=trouble)

    def hold_at(self, whole: bool) -> Severity:
        """The severity that holds a message back."""
        return self.settings.hold_at if whole else Severity.ERROR

    def linter(self, whole: bool) -> Linter:
        """The linter with all rules, or with those for all mail."""
        if whole:
            return self.workspace.linter()
        if self._for_all_mail is None:
            others = (name for name in FAMILIES if name not in FOR_ALL_MAIL)
            config = replace(self.config, ignore=(*self.config.ignore, *others))
            self._for_all_mail = Linter(config)
        return self._for_all_mail


def judge(raw: bytes, settings: Presend, config: Config | None = None) -> Decision:
    """What becomes of one message; a fault of the linter is one of the answers, never raised."""
    return Judge(settings, config).judge(raw)


def is_follow_up(ready: Prepared) -> bool:
    """Whether a message follows up on an interview: by its words, or because of its reader."""
    is_one = ready.reading.kind is not Kind.GENERAL
    return is_one or goes_to_interviewer(ready.plain.plain, ready.context)


def goes_to_interviewer(draft: Draft, context: Context) -> bool:
    """Whether one of its readers is known as an interviewer, or got a follow-up before."""
    got_one = {
        contact.to.lower()
        for contact in context.history or ()
        if contact.kind not in {None, Kind.GENERAL}
    }
    readers = addresses_of_readers(draft, context)
    return is_to_interviewer(draft, context) or not readers.isdisjoint(got_one)


def reason(finding: Finding) -> str:
    """One finding in one line, for its author."""
    place = f"line {finding.line}" if finding.part is Part.BODY else "subject"
    return f"{place}: {finding.rule}: {' '.join(finding.message.split())}"


def trouble_of(report: Report, linter: Linter) -> str:
    """What could not be checked, in one line."""
    failed = [f"the rule {fault.rule} failed: {fault.error}" for fault in report.failures]
    return "; ".join([*map(str, linter.broken), *failed])
