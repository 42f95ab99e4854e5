"""What becomes of a message: sent, or held back and why."""

from __future__ import annotations

from dataclasses import replace

from followup_lint.context import Context
from followup_lint.context.contacts import addresses_of_readers
from followup_lint.context.past import is_to_interviewer
from followup_lint.core.errors import DraftError, FollowupLintError, NoTextError
from followup_lint.core.findings import Finding, Report
from followup_lint.core.terms import Assume, Kind, Part, Severity
from followup_lint.draft import Draft
from followup_lint.draft.white_space import Plain
from followup_lint.hooks.decision import LINTER_ERROR, Action, Judgement, passed, unchecked
from followup_lint.hooks.exempt import why_passed
from followup_lint.hooks.known import KnownOf, nothing_known
from followup_lint.hooks.without_attachments import lean
from followup_lint.linting import kind as kinds
from followup_lint.linting.faults import describe
from followup_lint.linting.linter import Linter
from followup_lint.nlp.judge.lines import Lines
from followup_lint.rules.rule import FAMILIES
from followup_lint.settings.config import Config
from followup_lint.settings.presend import OnError, Presend, Scope

__all__ = ["LINTER_ERROR", "Action", "Judge", "Judgement", "judge", "unchecked"]

# What may hold back mail that is no follow-up; the tone of such mail is nobody's business.
FOR_ALL_MAIL = frozenset({"correctness", "safety"})


class Judge:
    """Judges messages by one set of settings; use one for many messages.

    `known_of` tells what is known of the interview that a draft follows.
    """

    def __init__(
        self, settings: Presend, config: Config | None = None, known_of: KnownOf = nothing_known
    ) -> None:
        self.settings = settings
        self.config = (config or Config()).for_any_mail()
        self.known_of = known_of
        self.linters: dict[bool, Linter] = {}

    def judge(self, raw: bytes) -> Judgement:
        """What becomes of a message; a fault of the linter is one of the answers, never raised."""
        try:
            if why := why_passed(raw):
                return passed(why)
            return self.judge_draft(Draft.from_bytes(lean(raw)))
        except NoTextError as error:
            return passed(error.problem)
        except DraftError as error:
            return unchecked(error.problem, self.settings.on_error)
        except FollowupLintError as error:
            return unchecked(str(error), self.settings.on_error)
        except Exception as error:
            return unchecked(f"internal error ({describe(error)})", self.settings.on_error)

    def judge_draft(self, draft: Draft, lines_from: int | None = None) -> Judgement:
        """What becomes of a draft; lines are counted from the start of its text, or from one.

        Raises FollowupLintError when the settings are wrong.
        """
        known = self.known_of(draft)
        context = known.context
        lines = Lines(Plain.of(draft).plain)
        whole = self.settings.scope is Scope.ALL or self.is_follow_up(lines, context)
        linter = self.linter(whole)
        report = linter.lint(draft, context, lines)
        first = draft.first_line if lines_from is None else lines_from
        held = tuple(
            replace(finding, line=finding.line - first + 1)
            for finding in report.findings
            if finding.severity >= self.hold_at(whole)
        )
        found = self.judged(report, held, trouble_of(report, linter))
        return replace(found, notes=known.notices)

    def is_follow_up(self, lines: Lines, context: Context) -> bool:
        """Whether a message follows up on an interview: by its words, or because of its reader."""
        assume = self.config.assume or Assume.ANY
        reading = kinds.infer(lines.draft, context, lines, assume)
        return reading.kind is not Kind.GENERAL or goes_to_interviewer(lines.draft, context)

    def judged(self, report: Report, held: tuple[Finding, ...], trouble: str) -> Judgement:
        """What becomes of a message with this report, by the findings that hold it back."""
        if held:
            return Judgement(Action.BLOCK, tuple(map(reason, held)), held, report, trouble=trouble)
        if trouble and self.settings.on_error is OnError.BLOCK:
            return replace(unchecked(trouble, OnError.BLOCK), report=report)
        return Judgement(Action.SEND, report=report, trouble=trouble)

    def hold_at(self, whole: bool) -> Severity:
        """The severity that holds a message back."""
        return self.settings.hold_at if whole else Severity.ERROR

    def linter(self, whole: bool) -> Linter:
        """The linter with all rules, or with those for all mail."""
        if whole not in self.linters:
            others = () if whole else (name for name in FAMILIES if name not in FOR_ALL_MAIL)
            config = replace(self.config, ignore=(*self.config.ignore, *others))
            self.linters[whole] = Linter(config)
        return self.linters[whole]


def judge(
    raw: bytes,
    settings: Presend,
    config: Config | None = None,
    known_of: KnownOf = nothing_known,
) -> Judgement:
    """What becomes of one message; a fault of the linter is one of the answers, never raised."""
    return Judge(settings, config, known_of).judge(raw)


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
